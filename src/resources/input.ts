import { encodeJson } from "../core/body.js";

/** The input of a run, and how it is described. */
export interface InputOptions {
  /** Content type of the input. Default: JSON, or what the input is (text, bytes, a Blob's own type). */
  contentType?: string | undefined;
}

/**
 * An Actor's input as a body. Functions in it (`pageFunction`) are sent as their source, which is what Actors take.
 * Text with a content type, bytes, Blobs, form data and streams go as they are.
 */
export function inputBody(
  input: unknown,
  contentType: string | undefined,
): { body: unknown; contentType: string | undefined } {
  if (!isPlain(input)) return { body: input, contentType };
  const body = encodeJson(withSources(input));
  return { body, contentType: contentType ?? "application/json; charset=utf-8" };
}

function isPlain(input: unknown): input is object {
  if (typeof input !== "object" || input === null)
    return input === null || typeof input === "number" || typeof input === "boolean";
  if (Array.isArray(input)) return true;
  if (typeof (input as { toJSON?: unknown }).toJSON === "function") return true;
  const prototype = Object.getPrototypeOf(input);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function withSources(value: unknown): unknown {
  if (typeof value === "function") return String(value);
  if (Array.isArray(value)) return value.map(withSources);
  if (typeof value !== "object" || value === null || "toJSON" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withSources(item)]));
}
