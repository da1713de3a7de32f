import { ApifyArgumentError } from "../errors.js";
import type { QueryValue } from "../options.js";
import { encodeText, toBase64 } from "../transport/bytes.js";
import { encodeJson, locateIn } from "./json.js";
import type { ParameterType } from "./operation.js";
import { percentEncode, receivedText, reference } from "./path.js";

type Writer = (name: string, value: unknown) => string;

const list: Writer = (name, value) =>
  Array.isArray(value) ? value.map((item) => plain(name, item)).join(",") : plain(name, value);

/** One encoder per type; all others are plain. The metadata says which parameter has which type. */
const writers: Readonly<Partial<Record<ParameterType, Writer>>> = {
  r: reference,
  l: list,
  w: (name, value) => {
    if (typeof value === "string") return value;
    if (!Array.isArray(value))
      throw new ApifyArgumentError(`${name} must be an array of webhooks.`, `options.${name}`);
    return toBase64(encodeText(encodeJson(value, locateIn(name, `options.${name}`))));
  },
};

/** Appends one parameter to a query string. */
export function appendQuery(
  query: string,
  name: string,
  type: ParameterType,
  value: unknown,
): string {
  if (value === undefined || value === null) return query;
  const text = (writers[type] ?? plain)(name, value);
  const pair = `${percentEncode("a query parameter", name)}=${percentEncode(name, text)}`;
  return query === "" ? pair : `${query}&${pair}`;
}

/**
 * Appends parameters that the metadata does not list, encoded by their type. Rejects `method`, which would make the API run
 * another operation. `what` is the operation, for the error.
 */
export function appendPassthrough(
  query: string,
  values: Readonly<Record<string, QueryValue>>,
  what: string,
): string {
  for (const [name, value] of Object.entries(values)) {
    if (name === "method") {
      throw new ApifyArgumentError(
        `${what}: the query parameter "method" would make the API do something else. Call the method that does it; methodOverride sends it as GET.`,
        "options.query",
      );
    }
    query = appendQuery(query, name, Array.isArray(value) ? "l" : "s", value);
  }
  return query;
}

/** Appends a query to a path, which may already have one. */
export function withQuery(path: string, query: string): string {
  if (query === "") return path;
  return `${path}${path.includes("?") ? "&" : "?"}${query}`;
}

function plain(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new ApifyArgumentError(
    `${name} cannot be sent: it must be text, a number, a boolean or a valid date, not ${receivedText(value)}.`,
    `options.${name}`,
  );
}
