import { ApifyArgumentError } from "../errors.js";
import type { EncodedBody } from "../transport/transport.js";

/** An encoded body, before compression. */
export interface Payload {
  readonly body: EncodedBody;
  /** Absent for FormData, where the platform sets it. */
  readonly contentType: string | undefined;
}

/** Maximum size of a request body that the API accepts. In bytes, before compression. */
export const maxRequestBytes = 9_437_184;

export const jsonType = "application/json; charset=utf-8";

/** The value as JSON text. Throws an `ApifyArgumentError` if it cannot be represented. */
export function encodeJson(
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
  what = "The body",
): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, replacer);
  } catch (cause) {
    throw new ApifyArgumentError(
      `${what} cannot be written as JSON: ${String(cause)}`,
      {},
      { cause },
    );
  }
  if (text === undefined) {
    throw new ApifyArgumentError(`${what} cannot be written as JSON: it is a ${typeof value}.`);
  }
  return text;
}

/** A JSON body. */
export function jsonPayload(value: unknown, contentType = jsonType): Payload {
  return { body: encodeJson(value), contentType };
}

/**
 * A body of any kind: text, bytes, Blob, form data and streams unchanged, everything else as JSON. Returns a promise only for a
 * Blob, which has to be read.
 */
export function anyPayload(value: unknown, contentType?: string): Payload | Promise<Payload> {
  if (typeof value === "string") {
    return { body: value, contentType: contentType ?? "text/plain; charset=utf-8" };
  }
  if (value instanceof Uint8Array) return bytesPayload(value, contentType);
  return isSpecial(value) ? specialPayload(value, contentType) : jsonPayload(value, contentType);
}

/** Form data, a Blob or a stream unchanged; any other instance of a class as JSON. */
function specialPayload(
  value: object,
  contentType: string | undefined,
): Payload | Promise<Payload> {
  if (isA(value, "ArrayBuffer") || isA(value, "SharedArrayBuffer")) {
    return bytesPayload(new Uint8Array(value as ArrayBuffer), contentType);
  }
  if (ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return bytesPayload(view, contentType);
  }
  if (isA(value, "FormData")) return { body: ownForm(value as FormData), contentType: undefined };
  if (isA(value, "Blob") || isA(value, "File")) return blobPayload(value as Blob, contentType);
  if (isA(value, "URLSearchParams")) {
    const form = "application/x-www-form-urlencoded";
    return { body: String(value), contentType: contentType ?? form };
  }
  const why = whyUnsendable(value);
  if (why) throw new ApifyArgumentError(`Nothing of this body would be sent: ${why}.`);
  const stream = asStream(value);
  if (stream) return { body: stream, contentType: contentType ?? "application/octet-stream" };
  return jsonPayload(value, contentType);
}

/** The platform's own form: one of another copy of undici, or of jsdom, would be sent as the text `[object FormData]`. */
function ownForm(form: FormData): FormData {
  if (form instanceof FormData) return form;
  const own = new FormData();
  for (const [name, value] of form as Iterable<[string, string | File]>) {
    if (typeof value === "string") own.append(name, value);
    else own.append(name, value, value.name);
  }
  return own;
}

async function blobPayload(blob: Blob, contentType: string | undefined): Promise<Payload> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return bytesPayload(bytes, contentType ?? (blob.type || undefined));
}

/** Copies shared memory: fetch rejects it, and it may change while it is sent. */
function bytesPayload(body: Uint8Array, contentType: string | undefined): Payload {
  const own = isA(body.buffer, "SharedArrayBuffer") ? new Uint8Array(body) : body;
  return { body: own, contentType: contentType ?? "application/octet-stream" };
}

/** Web streams as they are; Node.js streams are async iterables of bytes that can be piped. */
function asStream(value: object): ReadableStream<Uint8Array> | undefined {
  if (isA(value, "ReadableStream")) return value as ReadableStream<Uint8Array>;
  if (!isNodeStream(value)) return undefined;
  const chunks = value[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value: chunk } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(typeof chunk === "string" ? encoder.encode(chunk) : chunk);
    },
    async cancel(reason) {
      await chunks.return?.(reason);
    },
  });
}

function isNodeStream(value: object): value is AsyncIterable<Uint8Array | string> {
  return (
    typeof (value as { pipe?: unknown }).pipe === "function" &&
    typeof (value as Partial<AsyncIterable<unknown>>)[Symbol.asyncIterator] === "function"
  );
}

/** Whether a body can be sent only once: a stream of either kind. */
export function isOneTimeBody(value: unknown): boolean {
  const { getReader, pipe } = (value ?? {}) as { getReader?: unknown; pipe?: unknown };
  return typeof getReader === "function" || typeof pipe === "function";
}

/** Whether a value is neither a plain object nor an array. Checks its tag; Node.js streams have none, but have `pipe`. */
function isSpecial(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !(isA(value, "Object") || isA(value, "Array")) || "pipe" in value;
}

/** Checks the tag instead of the class: naming `FormData` makes Node.js load all of fetch, and the value may be of another realm. */
function isA(value: unknown, name: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** Whether a value is a plain object, of any realm. */
export function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

/** Why a value would be encoded as `{}` or as nothing, and what to send instead; undefined if it can be encoded. */
export function whyUnsendable(value: object): string | undefined {
  if (isReadAlready(value)) return "it is a stream that has been read already, so open it anew";
  const { then, toJSON } = value as Record<string, unknown>;
  if (typeof then === "function") return "it is a promise, so await it";
  if (typeof toJSON === "function") return undefined;
  const kind = instead.find(([name]) => isA(value, name));
  return kind && `it is ${/^[AE]/.test(kind[0]) ? "an" : "a"} ${kind[0]}, so pass ${kind[1]}`;
}

/** Node.js streams have a flag for it; web streams are locked, or fail when they are read. */
export function isReadAlready(value: object): boolean {
  const { readableDidRead, readableEnded } = value as Record<string, unknown>;
  return readableDidRead === true || readableEnded === true;
}

const instead = [
  ["Map", "Object.fromEntries(map)"],
  ["Set", "[...set]"],
  ["Generator", "[...generator]"],
  ["AsyncGenerator", "what it gives, or a stream of its bytes"],
  ["Response", "its body, or await its json()"],
  ["Error", "its name, message and stack"],
] as const;
