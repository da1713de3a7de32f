import { createHash } from "node:crypto";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A schema, and the document that its references refer to: the schema itself, or an OpenAPI document. */
export interface SchemaSource {
  readonly schema: unknown;
  readonly document: unknown;
}

/** A schema that is a document of its own. */
export const wholeSchema = (schema: unknown): SchemaSource => ({ schema, document: schema });

/** The target of a reference within the document; `undefined` if there is none, and for all other references. */
export function pointedTo(document: unknown, reference: string): unknown {
  if (!/^#(?:\/|$)/.test(reference)) return undefined;
  let at = document;
  for (const step of reference.split("/").slice(1)) {
    const name = decoded(step).replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, name)) return undefined;
    at = (at as JsonObject)[name];
  }
  return at;
}

function decoded(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

/** The hash does not cover deeper levels. */
const deepest = 500;

/** A hash of the schemas, 16 hexadecimal digits. It does not depend on the order of properties. */
export function schemaHash(...sources: (SchemaSource | undefined)[]): string {
  const text = JSON.stringify(sorted(sources.map((source) => source?.document ?? null)));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function sorted(value: unknown, depth = 0): unknown {
  if (depth > deepest) return null;
  if (Array.isArray(value)) return value.map((each) => sorted(each, depth + 1));
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, each]) => [name, sorted(each, depth + 1)]));
}
