import { ApifyArgumentError } from "../errors.js";
import { encodeText } from "../transport/bytes.js";
import type { EncodedBody } from "../transport/transport.js";
import { encodeJson, isA, jsonType, locateIn, whyUnsendable } from "./json.js";

/** An encoded body, before compression. */
export interface Payload {
  readonly body: EncodedBody;
  /** Absent for FormData, where the platform sets it. */
  readonly contentType: string | undefined;
}

/** Maximum size of a request body that the API accepts. In bytes, before compression. */
export const maxRequestBytes = 9_437_184;

/** Why a body is too large for a request. The size of a stream or a form is not known. */
export function sizeRefusal(
  what: string,
  body: EncodedBody,
  advice = "",
): ApifyArgumentError | undefined {
  const isText = typeof body === "string";
  // A character takes three bytes at most, so that short texts need not be encoded to be measured.
  if (isText && body.length * 3 <= maxRequestBytes) return undefined;
  const bytes = isText ? encodeText(body) : body;
  if (!(bytes instanceof Uint8Array) || bytes.length <= maxRequestBytes) return undefined;
  return new ApifyArgumentError(
    `${what} has ${bytes.length} bytes, and the API takes at most ${maxRequestBytes} in a request.${advice}`,
    "body",
  );
}

/** A JSON body. `what` names the method in errors. */
export function jsonPayload(value: unknown, contentType = jsonType, what = "request"): Payload {
  return { body: encodeJson(value, locateIn(`${what}: the body`)), contentType };
}

/**
 * A body of any kind: text, bytes, Blob, form data and streams unchanged, everything else as JSON. Returns a promise only for a
 * Blob, which has to be read. `what` names the method in errors.
 */
export function anyPayload(
  value: unknown,
  contentType?: string,
  what = "request",
): Payload | Promise<Payload> {
  if (typeof value === "string") {
    return { body: value, contentType: contentType ?? "text/plain; charset=utf-8" };
  }
  if (value instanceof Uint8Array) return bytesPayload(value, contentType);
  return isSpecial(value)
    ? specialPayload(value, contentType, what)
    : jsonPayload(value, contentType, what);
}

/** Whether a value is neither a plain object nor an array. Checks its tag; Node.js streams have none, but have `pipe`. */
function isSpecial(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !(isA(value, "Object") || isA(value, "Array")) || "pipe" in value;
}

/** Form data, a Blob or a stream unchanged; any other instance of a class as JSON. */
function specialPayload(
  value: object,
  contentType: string | undefined,
  what: string,
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
  if (why)
    throw new ApifyArgumentError(`${what}: nothing of this body would be sent: ${why}.`, "body");
  const stream = asStream(value);
  if (stream) return { body: stream, contentType: contentType ?? "application/octet-stream" };
  return jsonPayload(value, contentType, what);
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
