import { ApifyArgumentError } from "../errors.js";
import type { QueryValue } from "../options.js";
import { encodeText, toBase64 } from "../transport/bytes.js";
import { encodeJson } from "./body.js";
import type { QueryStyle } from "./operation.js";
import { percentEncode, reference, typeName } from "./path.js";

type Writer = (name: string, value: unknown) => string;

/** One encoder per style. The metadata says which parameter has which style. */
const writers: Readonly<Record<QueryStyle, Writer>> = {
  plain,
  reference,
  list: (name, value) =>
    Array.isArray(value) ? value.map((item) => plain(name, item)).join(",") : plain(name, value),
  webhooks: (name, value) => {
    if (typeof value === "string") return value;
    if (!Array.isArray(value))
      throw new ApifyArgumentError(`${name} must be an array of webhooks.`);
    return toBase64(encodeText(encodeJson(value, undefined, name)));
  },
};

/** Appends one parameter to a query string. */
export function appendQuery(
  query: string,
  name: string,
  style: QueryStyle,
  value: unknown,
): string {
  if (value === undefined || value === null) return query;
  const text = writers[style](name, value);
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
      );
    }
    query = appendQuery(query, name, Array.isArray(value) ? "list" : "plain", value);
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
    `${name} cannot be sent: it must be text, a number, a boolean or a valid date, not ${typeName(value)}.`,
  );
}
