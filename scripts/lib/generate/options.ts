import { requestChecks } from "../../../src/options.js";
import type { Document, Endpoint } from "../endpoints.js";
import type { Parameter, Schema } from "../openapi.js";
import { headerOption, pascalCase } from "./names.js";
import { bodyKind, parameterType as codeOf, headerParameters } from "./operations.js";
import { member, typeOf } from "./schema-types.js";
import { comment, importTypes } from "./source-text.js";

/** A property of an options interface. */
export interface Option {
  name: string;
  /** Its documentation. */
  schema: Schema;
  required: boolean;
  /** Its type, given where to note the models it names. */
  type: (used: Set<string>) => string;
}

/** What a method takes in its options: the query without the positional arguments, headers, and what the client adds. */
export function optionsOf(endpoint: Endpoint): Option[] {
  const args = new Set(endpoint.facts.args);
  const query = endpoint.parameters.filter((each) => each.in === "query" && !args.has(each.name));
  const options = [
    ...query.map((parameter) => option(parameter.name, parameter)),
    ...headerParameters(endpoint).map((each) => option(headerOption(each.name), each)),
    ...clientOptions(endpoint),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  const twin = options.find((each, index) => each.name === options[index + 1]?.name);
  if (twin) throw new Error(`${endpoint.id} has two options called ${twin.name}`);
  return options;
}

/** The type of a parameter as a caller gives it: a list may be of one. */
export function parameterType(parameter: Parameter, used: Set<string>): string {
  const schema = parameter.schema ?? {};
  if (parameter.in !== "query") return typeOf(schema, used);
  switch (codeOf(parameter)) {
    case "d":
      return "Date | string";
    case "w":
      return `readonly ${typeOf(schema.contentSchema, used)}`;
    case "l":
      return `${typeOf(schema.items, used)} | readonly ${typeOf(schema, used)}`;
    default:
      return typeOf(schema, used);
  }
}

function option(name: string, parameter: Parameter): Option {
  const { description } = parameter;
  const { deprecated = false, default: fallback } = parameter.schema ?? {};
  return {
    name,
    schema: { ...(description && { description }), deprecated, default: fallback },
    required: parameter.required === true,
    type: (used) => parameterType(parameter, used),
  };
}

/** Options that no parameter stands for: the client itself acts on them. */
function clientOptions({ body, facts: { paging = "single" } }: Endpoint): Option[] {
  const contentType =
    "The content type of the body. Without it: JSON, text or bytes, by what the body is.";
  const chunkSize = "The most to get with one request, when iterating.";
  const plain = (name: string, description: string, type: string) => ({
    name,
    schema: { description },
    required: false,
    type: () => type,
  });
  return [
    ...(bodyKind(body) === "any" ? [plain("contentType", contentType, "string")] : []),
    ...(paging !== "single" ? [plain("chunkSize", chunkSize, "number")] : []),
  ];
}

/**
 * options.ts: one documented interface for each method that has options, sorted by name. A method by hand has one in any case,
 * since what is written by hand names it.
 */
export function options(all: Endpoint[], document: Document): string {
  const used = new Set<string>();
  const inOrder = withOptions(all).sort((a, b) => (optionsName(a) < optionsName(b) ? -1 : 1));
  const declarations = inOrder.map((endpoint) => {
    const name = optionsName(endpoint);
    if (document.components.schemas[name]) throw new Error(`${name} is a schema's name, too`);
    return declaration(name, endpoint, used);
  });
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

const withOptions = (all: Endpoint[]) =>
  all.filter(
    (endpoint) =>
      endpoint.facts.kind === "method" &&
      (endpoint.facts.by === "hand" || optionsOf(endpoint).length > 0),
  );

function declaration(name: string, endpoint: Endpoint, used: Set<string>): string {
  const members = optionsOf(endpoint).map((each) => {
    refuseRequestOption(endpoint, each.name);
    return member(each.name, each.schema, each.required, used, each.type(used));
  });
  const docs = comment([`Options of \`${endpoint.id}\`.`]);
  return `${docs}export interface ${name} extends RequestOptions {\n${members.join("")}}\n`;
}

/** One bag holds what the API takes and how the request is sent. */
function refuseRequestOption({ id, key }: Endpoint, taken: string): void {
  if (!Object.hasOwn(requestChecks, taken)) return;
  throw new Error(
    `${id} has a parameter "${taken}", and every method has an option of that name, which says how its request is sent. ` +
      `Make it an argument of the method, which has a name of its own: \`args: [${taken}]\` in the row ${key} of spec/operations.yaml.`,
  );
}
