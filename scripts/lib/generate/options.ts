import { requestChecks } from "../../../src/options.js";
import { comment } from "./comments.js";
import type { Document, Endpoint } from "./document.js";
import { importTypes } from "./imports.js";
import { pascalCase } from "./names.js";
import { optionsOf } from "./parameters.js";
import { member } from "./types.js";

/**
 * options.ts: one documented interface for each method that has options, sorted by name. A method by hand has one in any case,
 * since what is written by hand names it.
 */
export function options(all: Endpoint[], document: Document): string {
  const used = new Set<string>();
  const declarations = withOptions(all)
    .map((endpoint): [string, string] => {
      const name = optionsName(endpoint);
      if (document.components?.schemas?.[name]) throw new Error(`${name} is a schema's name, too`);
      return [name, declaration(name, endpoint, used)];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, text]) => text);
  const imports = [
    importTypes(["RequestOptions"], "../src/options.js"),
    importTypes(used, "./models.js"),
  ];
  return [imports.join(""), ...declarations].join("\n");
}

/** The names of all of them. */
export function optionNames(all: Endpoint[]): string[] {
  return withOptions(all).map(optionsName).sort();
}

/** `dataset.listItems` -> `DatasetListItemsOptions`. */
export function optionsName(endpoint: Endpoint): string {
  return `${pascalCase(endpoint.id)}Options`;
}

function withOptions(all: Endpoint[]): Endpoint[] {
  return all.filter((endpoint) => isNamed(endpoint) || hasOptions(endpoint));
}

function isNamed({ facts }: Endpoint): boolean {
  return facts.kind === "method" && facts.by === "hand";
}

function hasOptions(endpoint: Endpoint): boolean {
  return endpoint.facts.kind === "method" && optionsOf(endpoint).length > 0;
}

function declaration(name: string, endpoint: Endpoint, used: Set<string>): string {
  const options = optionsOf(endpoint);
  refuseRequestOptions(
    endpoint,
    options.map(({ name: option }) => option),
  );
  const members = options.map((each) =>
    member(each.name, each.schema, each.required, used, each.type(used)),
  );
  const docs = comment([`Options of \`${endpoint.id}\`.`]);
  return `${docs}export interface ${name} extends RequestOptions {\n${members.join("")}}\n`;
}

/** One bag holds what the API takes and how the request is sent. */
function refuseRequestOptions({ id, method, path }: Endpoint, names: string[]): void {
  const taken = names.find((name) => Object.hasOwn(requestChecks, name));
  if (taken === undefined) return;
  throw new Error(
    `${id} has a parameter "${taken}", and every method has an option of that name, which says how its request is sent. ` +
      `Make it an argument of the method, which has a name of its own: \`args: [${taken}]\` in the row ${method} ${path} of spec/operations.yaml.`,
  );
}
