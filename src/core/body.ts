import { ApifyArgumentError } from "../errors.js";
import type { EncodedBody } from "../transport/transport.js";
import { parts } from "./parts.js";

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

/** A body that is JSON and nothing else. */
export function jsonPayload(value: unknown, contentType = json): Payload {
  return { body: encodeJson(value), contentType };
}

/** A body of any kind: text, bytes, Blob, form data and streams as what they are, everything else as JSON. */
export function contentPayload(
  value: unknown,
  contentType: string | undefined,
): Payload | Promise<Payload> {
  if (typeof value === "string") {
    return { body: value, contentType: contentType ?? "text/plain; charset=utf-8" };
  }
  if (value instanceof Uint8Array) return bytesPayload(value, contentType);
  if (isSpecial(value)) {
    bearErrors(value);
    return parts.rare().then(({ specialPayload }) => specialPayload(value, contentType));
  }
  return jsonPayload(value, contentType);
}

/** A stream of Node.js that fails before anybody reads it would end the process: whoever reads it is told, too. */
export function bearErrors(value: unknown): void {
  (value as { on?(event: string, listener: () => void): void } | null)?.on?.("error", () => {});
}

/** By its tag, which plain values do not have; Node.js streams have none, but can be piped. */
function isSpecial(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  return !(isA(value, "Object") || isA(value, "Array")) || "pipe" in value;
}

/** By its tag: merely naming a class such as `FormData` makes Node load all of fetch. */
export function isA(value: unknown, name: string): boolean {
  return Object.prototype.toString.call(value) === `[object ${name}]`;
}

/** Shared memory is copied: fetch takes none, and it may change while it is sent. */
export function bytesPayload(body: Uint8Array, contentType: string | undefined): Payload {
  const own = isA(body.buffer, "SharedArrayBuffer") ? new Uint8Array(body) : body;
  return { body: own, contentType: contentType ?? "application/octet-stream" };
}
