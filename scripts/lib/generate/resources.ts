import type { Document, Endpoint } from "../endpoints.js";
import { jsonSchema, type Parameter, refName } from "../openapi.js";
import { camelCase, pascalCase, propertyKey } from "./names.js";
import { bodyKind, pathBelow, rowName } from "./operations.js";
import { optionsName, optionsOf, parameterType } from "./options.js";
import { pageTypes, returnType } from "./responses.js";
import { typeOf } from "./schema-types.js";
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
    `import { lastOptions } from "../src/options.js";\n`,
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

/** The types that methods name, by the file they come from. */
export interface Uses {
  models: Set<string>;
  options: Set<string>;
  core: Set<string>;
}

/** One parameter of a method. */
interface Argument {
  name: string;
  type: string;
  optional: boolean;
  /** Its value when it is left out. */
  fallback?: string | undefined;
  docs?: string | undefined;
}

/** Members of the base class, and names that would make a promise or a constructor of the resource. */
const TAKEN = new Set(
  "request paginate child mount context constructor then toString toJSON".split(" "),
);

/** A method of a resource: its documentation, its signature, and one call into the core. */
export function method(endpoint: Endpoint, document: Document, uses: Uses): string {
  const name = endpoint.facts.method;
  if (TAKEN.has(name)) throw new Error(`${endpoint.id}: a method cannot be called ${name}`);
  const path = pathArguments(endpoint, document);
  const query = queryArguments(endpoint, uses);
  const body = bodyArgument(endpoint, document, uses);
  const signature = [...path, ...query, ...body, optionsArgument(endpoint, uses)];
  const input = [
    ...inputOf("path", path),
    ...inputOf("query", query),
    ...(body.length > 0 ? ["body"] : []),
    `options: lastOptions(options, arguments.length > ${signature.length})`,
  ];
  const { verb, type } = result(endpoint, document, uses);
  const call = `this.${verb}(operations.${rowName(endpoint.id)}, { ${input.join(", ")} })`;
  return `${docs(endpoint, signature)}${name}(${signature.map(parameterText).join(", ")}): ${type} {\nreturn ${call};\n}\n`;
}

function docs({ key, operation }: Endpoint, signature: Argument[]): string {
  return comment([
    operation.summary,
    `\`${key}\``,
    ...signature.map(({ name, docs }) => docs && `@param ${name} ${docs}`),
    operation.deprecated ? "@deprecated" : undefined,
    ...(operation["x-codeSamples"] ?? []).map(
      ({ source }) => `@example\n\`\`\`ts\n${source}\n\`\`\``,
    ),
  ]);
}

function result(endpoint: Endpoint, document: Document, uses: Uses) {
  if (!endpoint.facts.paging) {
    uses.core.add("ApiPromise");
    return { verb: "request", type: `ApiPromise<${returnType(endpoint, document, uses.models)}>` };
  }
  const types = pageTypes(endpoint, document, uses.models);
  if (!types) throw new Error(`${endpoint.id} pages, but its answer is no list`);
  uses.core.add("PagePromise");
  return { verb: "paginate", type: `PagePromise<${types.item}, ${types.page}>` };
}

/** The parameters of the path below the resource, in the order of the path. */
function pathArguments(endpoint: Endpoint, document: Document): Argument[] {
  return [...pathBelow(endpoint, document).matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => {
    const fallback = endpoint.facts.defaults?.[name];
    const docs = find(endpoint, "path", name).description;
    return { name, type: "string", optional: fallback !== undefined, fallback, docs };
  });
}

function queryArguments(endpoint: Endpoint, uses: Uses): Argument[] {
  return (endpoint.facts.args ?? []).map((name) => {
    const parameter = find(endpoint, "query", name);
    const type = parameterType(parameter, uses.models);
    return { name, type, optional: parameter.required !== true, docs: parameter.description };
  });
}

function find(endpoint: Endpoint, place: Parameter["in"], name: string): Parameter {
  const parameter = endpoint.parameters.find((each) => each.in === place && each.name === name);
  if (!parameter) throw new Error(`${endpoint.id} has no ${place} parameter ${name}`);
  return parameter;
}

function bodyArgument(endpoint: Endpoint, document: Document, uses: Uses): Argument[] {
  if (!endpoint.body) return [];
  const json = jsonSchema(endpoint.body.content);
  const described = bodyKind(endpoint.body) === "json" ? typeOf(json, uses.models) : "unknown";
  // An interface has no index signature, and so would not do as a Record.
  const type = described === "Record<string, unknown>" ? "object" : described;
  const { description } = document.components.schemas[refName(json) ?? ""] ?? {};
  const docs = description ?? "The body of the request, sent as JSON.";
  return [{ name: "body", type, optional: endpoint.body.required !== true, docs }];
}

function optionsArgument(endpoint: Endpoint, uses: Uses): Argument {
  const options = optionsOf(endpoint);
  const type = options.length > 0 ? optionsName(endpoint) : "RequestOptions";
  (options.length > 0 ? uses.options : uses.core).add(type);
  return { name: "options", type, optional: !options.some((option) => option.required) };
}

function parameterText(
  { name, type, optional, fallback }: Argument,
  index: number,
  signature: Argument[],
): string {
  const identifier = camelIdentifier(name);
  if (fallback !== undefined) return `${identifier} = ${JSON.stringify(fallback)}`;
  // What stands before something required cannot be left out, but may be undefined.
  const before = signature.slice(index + 1).some((each) => !each.optional);
  if (optional && before) return `${identifier}: ${type} | undefined`;
  return `${identifier}${optional ? "?" : ""}: ${type}`;
}

function inputOf(place: string, args: Argument[]): string[] {
  const fields = args.map(({ name }) => {
    const identifier = camelIdentifier(name);
    return identifier === name ? name : `${propertyKey(name)}: ${identifier}`;
  });
  return fields.length > 0 ? [`${place}: { ${fields.join(", ")} }`] : [];
}

function camelIdentifier(name: string): string {
  return propertyKey(name) === name ? name : camelCase(name);
}
