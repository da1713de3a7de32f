import { bearErrors, encodeJson } from "../core/body.js";
import { asNow } from "../core/on-demand.js";
import { isPlain } from "../core/plain.js";

/** The input of a run, and how it is described. */
export interface InputOptions {
  /** Content type of the input. Default: JSON, or what the input is (text, bytes, a Blob's own type). */
  contentType?: string | undefined;
}

/** An input as it goes out, with the options of its call. */
export interface WrittenInput<Options extends object = object> {
  readonly body: unknown;
  readonly options: (Options & InputOptions) | undefined;
}

const json = "application/json; charset=utf-8";

/** The input and the options as they are now: a caller may change both while something is loaded. */
export function writeInput<Options extends object>(
  input: unknown,
  options: (Options & InputOptions) | undefined,
): WrittenInput<Options> {
  const body = inputBody(input);
  if (body === input) {
    bearErrors(body);
    return { body, options: asNow(options) };
  }
  return {
    body,
    options: { ...asNow(options), contentType: options?.contentType ?? json } as Options,
  };
}

/**
 * An Actor's input as a body: plain values as JSON text. Functions in it (`pageFunction`) are sent as their source, which is
 * what Actors take. Text, bytes, Blobs, form data and streams go as they are.
 */
function inputBody(input: unknown): unknown {
  return isWrittenAsJson(input) ? encodeJson(input, asSource) : input;
}

/** The value that an Actor reads of an input. */
export function valueOfInput(input: unknown): unknown {
  const body = inputBody(input);
  return body === input ? input : JSON.parse(body as string);
}

function isWrittenAsJson(input: unknown): boolean {
  if (typeof input === "number" || typeof input === "boolean" || input === null) return true;
  // A Buffer has a toJSON too.
  if (typeof input !== "object" || ArrayBuffer.isView(input)) return false;
  if (Array.isArray(input) || isPlain(input)) return true;
  return typeof (input as { toJSON?: unknown }).toJSON === "function";
}

function asSource(_key: string, value: unknown): unknown {
  return typeof value === "function" ? String(value) : value;
}
