import { ApifyArgumentError } from "../errors.js";
import { encodeJson } from "./body.js";
import { encodeText, toBase64 } from "./encoding.js";
import type { Operation, QueryKind } from "./operation.js";
import { described, percentEncode, reference } from "./path.js";

/** A query parameter as `request.query` and raw take it. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | readonly (string | number | boolean)[]
  | null
  | undefined;

/** What the metadata says of a parameter; undefined if it does not know it. */
export function queryKind({ query }: Operation, name: string): QueryKind | undefined {
  return query && Object.hasOwn(query, name) ? query[name] : undefined;
}

type Writer = (name: string, value: unknown) => string;

/** One writer a kind: what differs between parameters is this table and the metadata. */
const writers: Readonly<Record<QueryKind, Writer>> = {
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

/** Adds one parameter to a query string that is empty or holds `name=value` pairs. */
export function appendQuery(query: string, name: string, kind: QueryKind, value: unknown): string {
  if (value === undefined || value === null) return query;
  const text = writers[kind](name, value);
  const pair = `${percentEncode("a query parameter", name)}=${percentEncode(name, text)}`;
  return query === "" ? pair : `${query}&${pair}`;
}

/** Parameters that the metadata does not know: written by what they are. */
export function appendPassthrough(
  query: string,
  values: Readonly<Record<string, QueryValue>>,
): string {
  for (const [name, value] of Object.entries(values)) {
    query = appendQuery(query, name, Array.isArray(value) ? "list" : "plain", value);
  }
  return query;
}

function plain(name: string, value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (value instanceof Date && !Number.isNaN(value.getTime())) return value.toISOString();
  throw new ApifyArgumentError(
    `${name} cannot be sent: it must be text, a number, a boolean or a valid date, not ${described(value)}.`,
  );
}
