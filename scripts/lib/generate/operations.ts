import { isDeepStrictEqual } from "node:util";
import {
  type BodyType,
  type OperationFacts,
  operation,
  type ParameterType,
} from "../../../src/core/operation.js";
import type { Document, Endpoint } from "../endpoints.js";
import {
  jsonSchema,
  own,
  type Parameter,
  type RequestBody,
  resolve,
  type Schema,
} from "../openapi.js";
import { camelCase, headerOption, propertyKey } from "./names.js";
import { answerOf } from "./responses.js";
import { flattened } from "./schema-types.js";

const INTRODUCTION = `import { type Operation, operation } from "../src/core/operation.js";
`;

/** The files that rows stand in. */
export type Table = "operations" | "raw-operations";

/**
 * The metadata table, one exported row an operation, which spells out only where it differs from the rule. Copies below a mount
 * share their base's row.
 */
export function operations(all: Endpoint[], document: Document, table: Table): string {
  const rows = all
    .filter((endpoint) => endpoint.facts.kind !== "mount")
    .map((endpoint) => ({ name: rowName(endpoint.id), endpoint }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  refuseTwins(rows.map(({ name }) => name));
  const texts = rows
    .filter(({ endpoint }) => tableOf(endpoint) === table)
    .map(({ name, endpoint }) => {
      const { id, ...facts } = row(endpoint, document);
      const text = Object.keys(facts).length > 0 ? `, ${literal(facts)}` : "";
      return `export const ${name}: Operation = /* @__PURE__ */ operation("${id}"${text});\n`;
    });
  return [INTRODUCTION, ...texts].join("\n");
}

/** Where the row of an operation stands: what methods send, or what only raw leads to. */
export function tableOf({ facts }: Endpoint): Table {
  return facts.kind === "method" ? "operations" : "raw-operations";
}

/** references.ts: the path parameters that name a resource. */
export function references(all: Endpoint[]): string {
  const named = all.flatMap((endpoint) =>
    endpoint.parameters.filter((each) => each.in === "path" && each["x-client-reference"]),
  );
  const names = [...new Set(named.map((parameter) => parameter.name))].sort();
  return `/** Path parameters that name a resource. */
export const references: readonly string[] = ${JSON.stringify(names)};
`;
}

/** `dataset.listItems` -> `datasetListItems`. */
export function rowName(id: string): string {
  return camelCase(id);
}

/** Everything in which this operation differs from the rules of `operation()` in the core. */
export function row(endpoint: Endpoint, document: Document): OperationFacts & { id: string } {
  const { facts, id, method } = endpoint;
  const whole = {
    method,
    path: pathBelow(endpoint, document),
    query: queryText(endpoint),
    headers: headerOptions(endpoint),
    body: bodyKind(endpoint.body),
    ...bodyFacts(endpoint, document),
    response: answerOf(endpoint, document).kind,
    paging: facts.paging,
    retry: facts.retry,
    idempotencyKey: facts.key,
    timeout: facts.timeout,
    ratePerSecond: facts.rate,
    missing: facts.absent,
    wait: facts.wait,
    sideEffect: facts.starts,
  };
  const { body, query } = whole;
  const [idempotencyKey, paging] = [facts.key, facts.paging];
  const byRule = operation(id, { method, body, query, idempotencyKey, paging });
  const headers = Object.fromEntries(byRule.headers);
  // What the rules start from is said where it is not what is assumed.
  const from = { method: "GET", body: undefined, idempotencyKey: undefined, paging: undefined };
  const rules = { ...byRule, headers, ...from };
  const differs = Object.entries(whole).filter(
    ([name, value]) =>
      value !== undefined && !isDeepStrictEqual(value, rules[name as keyof typeof rules]),
  );
  return { id, ...Object.fromEntries(differs) };
}

/** The path relative to the resource; whole for operations that no resource has. */
export function pathBelow(endpoint: Endpoint, document: Document): string {
  if (endpoint.facts.kind !== "method") return endpoint.path;
  const resource = document["x-client-resources"][endpoint.facts.resource];
  if (!resource) throw new Error(`${endpoint.id}: there is no resource ${endpoint.facts.resource}`);
  if (endpoint.path !== resource.at && !endpoint.path.startsWith(`${resource.at}/`)) {
    throw new Error(`${endpoint.id}: ${endpoint.path} is not below ${resource.at}`);
  }
  return endpoint.path.slice(resource.at.length);
}

/** What a query parameter takes, and so how it is written into the URL. */
export function parameterType(parameter: Parameter): ParameterType {
  const schema = parameter.schema ?? {};
  if (parameter["x-client-reference"]) return "r";
  if (schema.contentSchema) return "w";
  if (schema.format === "date-time") return "d";
  const type = [schema.type].flat().find((each) => each !== "null");
  return own(TYPES, type ?? "") ?? "s";
}

const TYPES: Record<string, ParameterType> = {
  array: "l",
  boolean: "b",
  integer: "i",
  number: "n",
};

/** All query parameters as the core reads them: `clientKey fields:l lockSecs:i!`. */
function queryText(endpoint: Endpoint): string | undefined {
  const unchecked = uncheckedOf(endpoint);
  const words = endpoint.parameters
    .filter((parameter) => parameter.in === "query")
    .map((parameter) => {
      const type = parameterType(parameter);
      const required = parameter.required && !unchecked.has(parameter.name) ? "!" : "";
      return type === "s" && !required ? parameter.name : `${parameter.name}:${type}${required}`;
    });
  return words.length > 0 ? words.sort().join(" ") : undefined;
}

/** What a JSON body has to be, without what the row switches off. */
function bodyFacts(endpoint: Endpoint, document: Document) {
  if (bodyKind(endpoint.body) !== "json") return {};
  const schema = jsonSchema(endpoint.body?.content) ?? {};
  const unchecked = uncheckedOf(endpoint);
  const fields = flattened(schema, document)?.required ?? [];
  const checked = fields.filter((name) => !unchecked.has(`body.${name}`)).sort();
  return {
    bodyType: bodyType(schema, document),
    bodyOptional: endpoint.body?.required !== true || unchecked.has("body"),
    bodyFields: checked.length > 0 ? checked.join(" ") : undefined,
  };
}

function bodyType(schema: Schema, document: Document): BodyType {
  const { type, anyOf, oneOf } = resolve(document, schema);
  const choice = anyOf ?? oneOf;
  if (choice) {
    const [first, ...others] = new Set(choice.map((each) => bodyType(each, document)));
    return others.length === 0 && first ? first : "json";
  }
  if (type === "array") return "list";
  return flattened(schema, document)?.type === "object" && type !== undefined ? "object" : "json";
}

/** What a row switches off. Each has to be something that would be checked. */
function uncheckedOf({ id, facts, parameters, body }: Endpoint): Set<string> {
  const names = Object.keys(facts.unchecked ?? {});
  for (const name of names) {
    const parameter = parameters.find((each) => each.name === name);
    const hits = parameter ? parameter.required : name.startsWith("body") && body;
    if (!hits) throw new Error(`${id}: there is no check of "${name}" to switch off`);
  }
  return new Set(names);
}

/** The header parameters that are options. A content type goes with its body and is none. */
export function headerParameters(endpoint: Endpoint): Parameter[] {
  return endpoint.parameters.filter(
    (parameter) =>
      parameter.in === "header" &&
      !(endpoint.body && parameter.name.toLowerCase() === "content-type"),
  );
}

function headerOptions(endpoint: Endpoint): Record<string, string> | undefined {
  const names = headerParameters(endpoint).map((parameter) => parameter.name);
  if (bodyKind(endpoint.body) === "any") names.push("content-type");
  if (names.length === 0) return undefined;
  return Object.fromEntries(
    names.map((name): [string, string] => [headerOption(name), name.toLowerCase()]).sort(),
  );
}

/** Whether a body is JSON or whatever the caller says it is. */
export function bodyKind(body: RequestBody | undefined): "json" | "any" | undefined {
  if (!body) return undefined;
  const types = Object.keys(body.content ?? {});
  return types.length === 1 && types[0] === "application/json" ? "json" : "any";
}

function literal(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(
    ([key, inner]) => `${propertyKey(key)}: ${literal(inner)}`,
  );
  return `{ ${fields.join(", ")} }`;
}

function refuseTwins(names: string[]): void {
  const twin = names.find((name, index) => names.indexOf(name) !== index);
  if (twin) throw new Error(`two operations would both be the row ${twin}`);
}
