import type { Document, Endpoint } from "../endpoints.js";
import { method, type Uses } from "./methods.js";
import { pascalCase } from "./names.js";
import { comment, importTypes } from "./source-text.js";

/** Where the types of src/ that methods name come from. */
const CORE: [file: string, names: string[]][] = [
  ["../src/core/api-promise.js", ["ApiPromise"]],
  ["../src/core/page-promise.js", ["PagePromise"]],
  ["../src/options.js", ["RequestOptions"]],
];

/** resources.ts: a class a resource, and in it a method an operation. Nothing here holds an accessor. */
export function resources(all: Endpoint[], document: Document): string {
  const uses: Uses = { models: new Set(), options: new Set(), core: new Set() };
  const classes = Object.keys(document["x-client-resources"])
    .sort()
    .map((name) => resource(name, all, document, uses));
  const imports = [
    ...CORE.map(([file, names]) =>
      importTypes(
        names.filter((name) => uses.core.has(name)),
        file,
      ),
    ),
    `import { Resource } from "../src/core/resource.js";\n`,
    importTypes(uses.models, "./models.js"),
    `import * as operations from "./operations.js";\n`,
    importTypes(uses.options, "./options.js"),
  ];
  return [imports.join(""), ...classes].join("\n");
}

/** The classes that are public as they are generated. */
export function wholeClasses(document: Document): string[] {
  return Object.values(document["x-client-resources"])
    .filter((each) => each.by !== "hand")
    .map((each) => each.class)
    .sort();
}

function resource(name: string, all: Endpoint[], document: Document, uses: Uses): string {
  const facts = document["x-client-resources"][name]!;
  const own = all.filter(({ facts: each }) => each.kind === "method" && each.resource === name);
  const methods = own
    .filter((endpoint) => endpoint.facts.by !== "hand")
    .sort((a, b) => (a.facts.method < b.facts.method ? -1 : 1))
    .map((endpoint) => method(endpoint, document, uses));
  const lost = own.find(
    ({ facts: each, operation }) => each.by === "hand" && operation["x-codeSamples"],
  );
  if (lost) {
    throw new Error(
      `${lost.id} is written by hand: its example stands in its docstring, not in spec/docs.yaml`,
    );
  }
  const byHand = facts.by === "hand";
  if (!byHand && methods.length < own.length) {
    throw new Error(`${name} has a method by hand, but is not \`by: hand\` itself`);
  }
  const head = byHand
    ? `${comment([`What ${facts.class} need not write itself.`])}export abstract class ${pascalCase(name)}Operations`
    : `${comment([`The resource at \`${facts.at}\`.`])}export class ${facts.class}`;
  return `${head} extends Resource {\n${methods.join("\n")}}\n`;
}
