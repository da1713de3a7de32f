import { asBuffer } from "#platform";
import { anyPayload, isOneTimeBody, type Payload } from "../core/body.js";
import { isStream } from "../transport/bytes.js";
import { ArgumentError } from "./arguments.js";

/** Whether a value is sent as it is: a stream of either kind, or bytes. */
export function isStreamOrBytes(value: unknown): boolean {
  return isOneTimeBody(value) || ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

/**
 * The body of a request, as `apify-client` makes it of `data`: objects are JSON, text is sent as it is, and nothing is none.
 * `functions`: a function in an input is sent as its source.
 */
export function encodeData(
  data: unknown,
  contentType: string | undefined,
  functions = false,
): Payload | Promise<Payload> | undefined {
  if (data === undefined || data === null) return undefined;
  const isJson = contentType !== undefined && /^application\/json/i.test(contentType);
  if (typeof data === "string") {
    return { body: isJson ? asJson(data) : data, contentType: contentType ?? form };
  }
  if (isStreamOrBytes(data)) return anyPayload(data, contentType ?? form);
  if (isStream(data) || /^\[object (?:FormData|Blob|File|URLSearchParams)\]$/.test(tag(data))) {
    return anyPayload(data, contentType);
  }
  if (typeof data !== "object" && !isJson) {
    throw new ArgumentError(
      `A body of type ${typeof data} cannot be sent as ${contentType ?? "it is"}. Pass an object, text, bytes or a stream.`,
    );
  }
  // As there: what JSON has no word for, such as NaN, becomes null.
  let body: string;
  try {
    body = JSON.stringify(data, functions ? withSource : undefined) ?? "null";
  } catch (cause) {
    throw new ArgumentError("The body cannot be written as JSON.", { cause });
  }
  return { body, contentType: contentType ?? "application/json" };
}

/** What text, bytes and nothing are sent as when nothing says what they are. */
export const form = "application/x-www-form-urlencoded";

const tag = (value: unknown) => Object.prototype.toString.call(value);

function withSource(_key: string, value: unknown): unknown {
  return typeof value === "function" ? String(value) : value;
}

/** Text that is JSON already is sent as it is; other text becomes a JSON string. */
function asJson(text: string): string {
  try {
    JSON.parse(text);
    return text.trim();
  } catch {
    return JSON.stringify(text);
  }
}

const readable = [/^application\/json/i, /^application\/.*xml$/i, /^text\//i];

/** A body by its content type: JSON parsed, text as a string, the rest as bytes; an empty one is undefined. */
export function parseBody(bytes: Uint8Array, contentType: string | undefined): unknown {
  if (bytes.length === 0) return undefined;
  const buffer = asBuffer(bytes);
  const type = (contentType ?? "").split(";", 1)[0]!.trim().toLowerCase();
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType ?? "")?.[1];
  if (!readable.some((pattern) => pattern.test(type)) || !isKnown(charset)) return buffer;
  const text = decode(buffer, charset);
  return type === "application/json" ? JSON.parse(text) : text;
}

/** Bytes in a charset that cannot be decoded are better than mangled text. */
function isKnown(charset: string | undefined): boolean {
  if (charset === undefined) return true;
  if (typeof Buffer !== "undefined") return Buffer.isEncoding(charset);
  return /^utf-?8$/i.test(charset);
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  // A byte order mark stays: it is part of the value.
  if (typeof Buffer === "undefined")
    return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return (bytes as Buffer).toString((charset ?? "utf8") as BufferEncoding);
}
