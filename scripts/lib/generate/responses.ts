import type { ResponseKind } from "../../../src/core/operation.js";
import type { Document, Endpoint } from "../endpoints.js";
import type { Schema } from "../openapi.js";
import { flattened, followed, typeOf } from "./schema-types.js";

/** What an operation answers with, and the schema of what its call resolves to. */
export interface Answer {
  kind: ResponseKind;
  schema?: Schema | undefined;
}

const JSON_TYPE = "application/json";

export function answerOf(endpoint: Endpoint, document: Document): Answer {
  const answer = describedAnswer(endpoint, document);
  const kind = endpoint.facts.answer;
  return kind && kind !== answer.kind ? { ...answer, kind } : answer;
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
  const { schemas } = document.components;
  const object = schema && flattened(schema, schemas);
  const data = object?.properties?.data;
  if (data) return { kind: "data", schema: data };
  const declared = object?.additionalProperties || Object.keys(object?.properties ?? {}).length > 0;
  const empty = object && !declared && followed(schema, schemas).type === "object";
  return empty && endpoint.method !== "GET" ? { kind: "none" } : { kind: "json", schema };
}

/** The type that a call of the operation resolves to. */
export function returnType(endpoint: Endpoint, document: Document, used: Set<string>): string {
  const answer = answerOf(endpoint, document);
  const type = resolvedType(answer, used);
  const missing = endpoint.facts.absent !== undefined && endpoint.method === "GET";
  return missing && type !== "unknown" ? `${type} | undefined` : type;
}

function resolvedType(answer: Answer, used: Set<string>): string {
  switch (answer.kind) {
    case "text":
      return "string";
    case "bytes":
      return "Uint8Array";
    case "none":
    case "head":
      return "void";
    default:
      return typeOf(answer.schema, used);
  }
}

/** The types of a page and of its items; undefined where the answer is no list. */
export function pageTypes(
  endpoint: Endpoint,
  document: Document,
  used: Set<string>,
): { item: string; page: string } | undefined {
  const { schema } = answerOf(endpoint, document);
  if (!schema) return undefined;
  const { schemas } = document.components;
  const list = followed(schema, schemas);
  const items = list.type === "array" ? list : flattened(list, schemas)?.properties?.items;
  if (!items) return undefined;
  return {
    item: typeOf(followed(items, schemas).items, used),
    page: typeOf(schema, used),
  };
}
