import type { Endpoint, Parameter, Schema } from "./document.js";
import { headerOption } from "./names.js";
import { bodyKind, headerParameters, queryStyle } from "./operations.js";
import { typeOf } from "./types.js";

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
  if (schema.format === "date-time") return "Date | string";
  switch (queryStyle(parameter)) {
    case "webhooks":
      return `readonly ${typeOf(schema.contentSchema, used)}`;
    case "list":
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
function clientOptions(endpoint: Endpoint): Option[] {
  const added: Option[] = [];
  if (bodyKind(endpoint.body) === "any") {
    const description =
      "The content type of the body. Without it: JSON, text or bytes, by what the body is.";
    added.push(plain("contentType", description, "string"));
  }
  const { paging } = endpoint.facts;
  if (paging && paging !== "single") {
    added.push(plain("chunkSize", "The most to get with one request, when iterating.", "number"));
  }
  return added;
}

function plain(name: string, description: string, type: string): Option {
  return { name, schema: { description }, required: false, type: () => type };
}
