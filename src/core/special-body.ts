import { ApifyArgumentError } from "../errors.js";
import { bytesPayload, isA, jsonPayload, type Payload } from "./body.js";
import { whyUnsendable } from "./unsendable.js";

/** A body that is neither text nor bytes nor a plain value: form data, a Blob, a stream; or what has a class, as JSON. */
export async function specialPayload(
  value: object,
  contentType: string | undefined,
): Promise<Payload> {
  if (value instanceof ArrayBuffer || isA(value, "SharedArrayBuffer")) {
    return bytesPayload(new Uint8Array(value as ArrayBuffer), contentType);
  }
  if (ArrayBuffer.isView(value)) {
    const view = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return bytesPayload(view, contentType);
  }
  if (isA(value, "FormData")) return { body: value as FormData, contentType: undefined };
  if (value instanceof Blob) {
    return bytesPayload(
      new Uint8Array(await value.arrayBuffer()),
      contentType ?? (value.type || undefined),
    );
  }
  if (value instanceof URLSearchParams) {
    const form = "application/x-www-form-urlencoded";
    return { body: value.toString(), contentType: contentType ?? form };
  }
  const why = whyUnsendable(value);
  if (why) throw new ApifyArgumentError(`Nothing of this body would be sent: ${why}.`);
  const stream = asStream(value);
  if (stream) return { body: stream, contentType: contentType ?? "application/octet-stream" };
  return jsonPayload(value, contentType);
}

/** Web streams as they are; Node.js streams are async iterables of bytes that can be piped. */
function asStream(value: object): ReadableStream<Uint8Array> | undefined {
  if (isA(value, "ReadableStream")) return value as ReadableStream<Uint8Array>;
  const readable = value as { pipe?: unknown; [Symbol.asyncIterator]?: unknown };
  if (typeof readable.pipe !== "function") return undefined;
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
