import type { Operation, QueryKind } from "../../../src/core/operation.js";
import { answerOf } from "./answers.js";
import type { Content, Document, Endpoint, Parameter } from "./document.js";
import { camelCase, headerOption, propertyKey } from "./names.js";

const INTRODUCTION = `import type { Operation, QueryKind } from "../src/core/operation.js";

type Query = Readonly<Record<string, QueryKind>>;
`;

/** operations.ts: the metadata table, one exported row an operation. Copies below a mount share their base's row. */
export function operations(all: Endpoint[], document: Document): string {
  const rows = all
    .filter((endpoint) => endpoint.facts.kind !== "mount")
    .map((endpoint): [string, Operation] => [rowName(endpoint.id), row(endpoint, document)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  refuseTwins(rows.map(([name]) => name));
  const shared = sharedQueries(rows);
  const references = `/** Path parameters that name a resource. */
export const references: readonly string[] = ${JSON.stringify(referenceNames(all))};
`;
  const constants = [...shared].map(([text, name]) => `const ${name}: Query = ${text};\n`);
  const texts = rows.map(
    ([name, operation]) => `export const ${name}: Operation = ${rowText(operation, shared)};\n`,
  );
  return [INTRODUCTION, references, ...constants, ...texts].join("\n");
}

function referenceNames(all: Endpoint[]): string[] {
  const named = all.flatMap((endpoint) =>
    endpoint.parameters.filter((each) => each.in === "path" && each["x-client-reference"]),
  );
  return [...new Set(named.map((parameter) => parameter.name))].sort();
}

/** `dataset.listItems` -> `datasetListItems`. */
export function rowName(id: string): string {
  return camelCase(id);
}

/** Everything in which this operation differs from another; what equals the core's default is left out. */
export function row(endpoint: Endpoint, document: Document): Operation {
  const { facts, id, method } = endpoint;
  const query = queryKinds(endpoint);
  const headers = headerOptions(endpoint);
  const body = bodyKind(endpoint.body);
  return {
    id,
    method,
    path: pathBelow(endpoint, document),
    ...(Object.keys(query).length > 0 && { query }),
    ...(Object.keys(headers).length > 0 && { headers }),
    ...(body && { body }),
    answer: answerOf(endpoint, document).kind,
    ...(facts.paging && { paging: facts.paging }),
    retry: facts.retry,
    ...(facts.key && { key: facts.key }),
    ...(facts.timeout && facts.timeout !== "short" && { timeout: facts.timeout }),
    ...(facts.rate !== undefined && facts.rate !== 60 && { rate: facts.rate }),
    ...(facts.absent && { absent: facts.absent }),
    ...(facts.wait && { wait: facts.wait }),
    ...(facts.starts && { starts: facts.starts }),
  };
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

/** How the value of a query parameter is written into the URL. */
export function queryKind(parameter: Parameter): QueryKind {
  const schema = parameter.schema ?? {};
  if (parameter["x-client-reference"]) return "reference";
  if (schema.contentSchema) return "webhooks";
  if (schema.format === "date-time") return "date";
  switch ([schema.type].flat().find((type) => type !== "null")) {
    case "array":
      return "list";
    case "boolean":
      return "boolean";
    case "integer":
    case "number":
      return "number";
    default:
      return "string";
  }
}

function queryKinds(endpoint: Endpoint): Record<string, QueryKind> {
  const query = endpoint.parameters.filter((parameter) => parameter.in === "query");
  return Object.fromEntries(
    query.map((parameter): [string, QueryKind] => [parameter.name, queryKind(parameter)]).sort(),
  );
}

/** The header parameters that are options. A content type goes with its body and is none. */
export function headerParameters(endpoint: Endpoint): Parameter[] {
  return endpoint.parameters.filter(
    (parameter) =>
      parameter.in === "header" &&
      !(endpoint.body && parameter.name.toLowerCase() === "content-type"),
  );
}

function headerOptions(endpoint: Endpoint): Record<string, string> {
  const names = headerParameters(endpoint).map((parameter) => parameter.name);
  if (bodyKind(endpoint.body) === "content") names.push("content-type");
  return Object.fromEntries(
    names.map((name): [string, string] => [headerOption(name), name.toLowerCase()]).sort(),
  );
}

/** Whether a body is JSON or whatever the caller says it is. */
export function bodyKind(body: Content | undefined): "json" | "content" | undefined {
  if (!body) return undefined;
  const types = Object.keys(body.content ?? {});
  return types.length === 1 && types[0] === "application/json" ? "json" : "content";
}

/** Query sets that several rows have in common: their text, and the name of the constant that holds it. */
function sharedQueries(rows: [string, Operation][]): Map<string, string> {
  const users = new Map<string, string[]>();
  for (const [name, { query }] of rows) {
    if (!query || Object.keys(query).length === 1) continue;
    const text = literal(query);
    users.set(text, [...(users.get(text) ?? []), name]);
  }
  const shared = [...users].filter(([, names]) => names.length > 1);
  return new Map(shared.map(([text, names]) => [text, `${names[0]}Query`]));
}

function rowText(operation: Operation, shared: Map<string, string>): string {
  const fields = Object.entries(operation).map(([key, value]) => {
    const text = literal(value);
    return `${key}: ${(key === "query" && shared.get(text)) || text}`;
  });
  return `{ ${fields.join(", ")} }`;
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
