import { METHODS } from "../openapi.js";
import type { Step } from "./context.js";

/** Keys that readers expect first, in this order; all others follow by name. */
const FIRST = ["openapi", "info", "servers", "security", "paths", "components", ...METHODS];
/** Lists whose order means nothing. */
const SETS = new Set(["required", "enum", "type"]);
/** Values that are ours to the letter. */
const AS_IS = new Set(["example", "value", "default", "const"]);
const PLACES = ["path", "query", "header"];

/** Puts everything into one order, so that the order upstream happens to write in changes no byte. */
export const sort: Step = (document) => {
  const inOrder = sorted(document);
  for (const key of Object.keys(document)) delete document[key];
  Object.assign(document, inOrder);
};

export const sorted = <T>(value: T): T => sortValue(value, "") as T;

/** The same text for equal values, in whatever order they are written. */
export function canonical(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sortValue(value: unknown, key: string): unknown {
  if (Array.isArray(value)) {
    const list = value.map((each) => sortValue(each, ""));
    if (SETS.has(key)) return list.sort(nullLast);
    return key === "parameters" ? sortParameters(list) : list;
  }
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
  // Below `properties` every key is a name, `example` and `value` too.
  const named = key === "properties";
  return Object.fromEntries(
    entries.map(([name, each]) => {
      if (named) return [name, sortValue(each, "")];
      return [name, AS_IS.has(name) ? each : sortValue(each, name)];
    }),
  );
}

function rank(key: string): number {
  // A media type range (`text/*`) is looked at after the types that are named.
  if (key.endsWith("/*")) return FIRST.length + 1;
  const index = FIRST.indexOf(key);
  return index < 0 ? FIRST.length : index;
}

const written = (value: unknown) => (value === null || value === "null" ? "\uffff" : String(value));

function nullLast(a: unknown, b: unknown): number {
  return written(a) < written(b) ? -1 : 1;
}

/** Own parameters by place and name; references, whose place is not to be seen here, by name before them. */
function sortParameters(list: unknown[]): unknown[] {
  const place = (each: unknown) => {
    const { $ref, in: where = "", name } = each as { $ref?: string; in?: string; name?: string };
    return `${PLACES.indexOf(where)}${$ref ?? name}`;
  };
  return list.sort((a, b) => (place(a) < place(b) ? -1 : 1));
}
