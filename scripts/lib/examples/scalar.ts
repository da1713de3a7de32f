import { own, type Schema } from "../openapi.js";

const BY_FORMAT: Readonly<Record<string, string>> = {
  "date-time": "2026-02-02T10:00:00.000Z",
  date: "2026-02-02",
  uri: "https://example.com",
  email: "jane@example.com",
};

/** Tried in turn where a pattern says what a string looks like: versions, build numbers, names. */
const CANDIDATES = ["example", "0.1", "0.1.1", "1", "a", "A"];

/** A value for a schema that no model shows; objects and arrays are not its business. */
export function scalar(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.default !== undefined) return schema.default;
  if (schema.enum) return schema.enum.find((member) => member !== null);
  const type = Array.isArray(schema.type)
    ? schema.type.find((each) => each !== "null")
    : schema.type;
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return number(schema);
  return type === "string" ? text(schema) : null;
}

function number({ minimum, exclusiveMinimum, maximum }: Schema): number {
  const least = Number(
    minimum ?? (exclusiveMinimum === undefined ? 1 : Number(exclusiveMinimum) + 1),
  );
  return Math.min(Math.max(1, least), Number(maximum ?? Number.POSITIVE_INFINITY));
}

function text(schema: Schema): string {
  const format = own(BY_FORMAT, schema.format ?? "");
  if (format) return format;
  const { pattern, minLength = 0, maxLength = 1000 } = schema;
  if (typeof pattern === "string") {
    return CANDIDATES.find((each) => new RegExp(pattern).test(each)) ?? "example";
  }
  return "example".padEnd(Number(minLength), "s").slice(0, Number(maxLength));
}
