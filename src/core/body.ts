import { ApifyArgumentError } from "../errors.js";
import type { EncodedBody } from "../transport/transport.js";

/** A body as it goes out, before compression. */
export interface Payload {
  readonly body: EncodedBody;
  /** Absent where the platform names it: FormData. */
  readonly contentType: string | undefined;
}

const json = "application/json; charset=utf-8";

/** JSON text, or an `ApifyArgumentError` that says why there is none. */
export function encodeJson(
  value: unknown,
  replacer?: (key: string, value: unknown) => unknown,
): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value, replacer);
  } catch (cause) {
    throw new ApifyArgumentError(
      `The body cannot be written as JSON: ${String(cause)}`,
      {},
      { cause },
    );
  }
  if (text === undefined) {
    throw new ApifyArgumentError(`The body cannot be written as JSON: it is a ${typeof value}.`);
  }
  return text;
}

/** A body that is JSON and nothing else. */
export function jsonPayload(value: unknown): Payload {
  return { body: encodeJson(value), contentType: json };
}

/** A body of any kind: text, bytes, Blob, form data and streams as what they are, everything else as JSON. */
export function contentPayload(
  value: unknown,
  contentType: string | undefined,
): Payload | Promise<Payload> {
  if (typeof value === "string") {
    return { body: value, contentType: contentType ?? "text/plain; charset=utf-8" };
  }
  if (value instanceof Uint8Array) return bytes(value, contentType);
  if (value instanceof ArrayBuffer || isA(value, "SharedArrayBuffer")) {
    return bytes(new Uint8Array(value as ArrayBuffer), contentType);
  }
  if (ArrayBuffer.isView(value)) {
    return bytes(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), contentType);
  }
  if (isA(value, "FormData")) return { body: value as FormData, contentType: undefined };
  if (value instanceof Blob) {
    return value
      .arrayBuffer()
      .then((buffer) => bytes(new Uint8Array(buffer), contentType ?? (value.type || undefined)));
  }
  if (value instanceof URLSearchParams) {
    const form = "application/x-www-form-urlencoded";
    return { body: value.toString(), contentType: contentType ?? form };
  }
  const stream = asStream(value);
  if (stream) return { body: stream, contentType: contentType ?? "application/octet-stream" };
  return { body: encodeJson(value), contentType: contentType ?? json };
}

/** By its tag: merely naming `FormData` makes Node load all of fetch, 50 ms for a body that is plain JSON. */
function isA(value: unknown, name: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** Shared memory is copied: fetch takes none, and it may change while it is sent. */
function bytes(body: Uint8Array, contentType: string | undefined): Payload {
  const own = isA(body.buffer, "SharedArrayBuffer") ? new Uint8Array(body) : body;
  return { body: own, contentType: contentType ?? "application/octet-stream" };
}

/** Web streams as they are; Node.js streams are async iterables of bytes that can be piped. */
function asStream(value: unknown): ReadableStream<Uint8Array> | undefined {
  if (isA(value, "ReadableStream")) return value as ReadableStream<Uint8Array>;
  const readable = value as { pipe?: unknown; [Symbol.asyncIterator]?: unknown } | null;
  if (typeof readable?.pipe !== "function") return undefined;
  if (typeof readable[Symbol.asyncIterator] !== "function") return undefined;
  const chunks = (readable as AsyncIterable<Uint8Array | string>)[Symbol.asyncIterator]();
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
