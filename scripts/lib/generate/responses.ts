import type { ResponseKind } from "../../../src/core/operation.js";
import type { Document, Endpoint } from "../endpoints.js";
import { resolve, type Schema } from "../openapi.js";
import { flattened, typeOf } from "./schema-types.js";

/** What an operation answers with, and the schema of what its call resolves to. */
export interface Answer {
  kind: ResponseKind;
  schema?: Schema | undefined;
}

const JSON_TYPE = "application/json";

export function answerOf(endpoint: Endpoint, document: Document): Answer {
  const answer = describedAnswer(endpoint, document);
  return { ...answer, kind: endpoint.facts.answer ?? answer.kind };
}

function describedAnswer(endpoint: Endpoint, document: Document): Answer {
  if (endpoint.method === "HEAD") return { kind: "head" };
  const contents = endpoint.success.flatMap((answer) => Object.entries(answer.content ?? {}));
  const types = [...new Set(contents.map(([type]) => type))];
  if (types.length === 0) return { kind: "none" };
  const schema = contents.find(([type]) => type === JSON_TYPE)?.[1].schema;
  // Where a parameter chooses among formats, it is JSON unless the caller says otherwise.
  const chosen = endpoint.parameters.some((each) => each.in === "query" && each.name === "format");
  if (types.includes(JSON_TYPE) && (types.length === 1 || chosen)) {
    return jsonAnswer(schema, endpoint, document);
  }
  if (types.length > 1) return { kind: "content", schema };
  if (types[0] === "text/plain") return { kind: "text" };
  return { kind: types[0] === "*/*" ? "content" : "bytes" };
}

function jsonAnswer(schema: Schema | undefined, endpoint: Endpoint, document: Document): Answer {
  const object = schema && flattened(schema, document);
  const data = object?.properties?.data;
  if (data) return { kind: "data", schema: data };
  const declared = object?.additionalProperties || Object.keys(object?.properties ?? {}).length > 0;
  const empty = object && !declared && resolve(document, schema).type === "object";
  return empty && endpoint.method !== "GET" ? { kind: "none" } : { kind: "json", schema };
}

/** The types of what is no JSON. */
const TYPES: Partial<Record<ResponseKind, string>> = {
  text: "string",
  bytes: "Uint8Array",
  none: "void",
  head: "void",
};

/** The type that a call of the operation resolves to. */
export function returnType(endpoint: Endpoint, document: Document, used: Set<string>): string {
  const { kind, schema } = answerOf(endpoint, document);
  const type = TYPES[kind] ?? typeOf(schema, used);
  const missing = endpoint.facts.absent !== undefined && endpoint.method === "GET";
  return missing && type !== "unknown" ? `${type} | undefined` : type;
}

/** The types of a page and of its items; undefined where the answer is no list. */
export function pageTypes(
  endpoint: Endpoint,
  document: Document,
  used: Set<string>,
): { item: string; page: string } | undefined {
  const { schema } = answerOf(endpoint, document);
  if (!schema) return undefined;
  const list = resolve(document, schema);
  const items = list.type === "array" ? list : flattened(list, document)?.properties?.items;
  if (!items) return undefined;
  return {
    item: typeOf(resolve(document, items).items, used),
    page: typeOf(schema, used),
  };
}
