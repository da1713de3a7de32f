import { asBuffer, decodeUtf8 } from "#platform";
import { ResponseTooLargeError, type TransportResponse } from "../transport/transport.js";
import type { ResponseKind } from "./operation.js";

/** The response of a call, without its value. */
export interface ResponseInfo {
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the last attempt. */
  readonly headers: Headers;
  /** The URL of the request, secrets redacted. */
  readonly url: string;
  /** Number of attempts. */
  readonly attempts: number;
}

/** What `.withResponse()` resolves to. */
export interface ApiResponse<T> {
  /** The value that the call itself resolves to. */
  readonly data: T;
  /** Status, headers, URL and number of attempts. */
  readonly response: ResponseInfo;
}

/** A success whose body is not what the operation returns. */
export class InvalidBodyError extends Error {
  constructor(
    readonly response: TransportResponse,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** A text that no string can hold: Node.js makes none of 512 MiB and more. */
export class TextTooLongError extends ResponseTooLargeError {
  override readonly advice = "Ask for less, or take it as a stream.";

  constructor(bytes: number, status: number) {
    super(bytes, status);
    this.message = `The answer has ${bytes} bytes, more than a text can have here.`;
  }
}

/** A parsed body as text again; `…` for one that is nested more deeply than the platform can print. */
export function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return "…";
  }
}

/** HTML comes from a proxy, unless a record or an option of the request makes the API return it. */
export function isHtml(contentType: string | null | undefined): boolean {
  return contentType?.startsWith("text/html") ?? false;
}

/** The value of a successful response. Throws an `InvalidBodyError` for a body of another kind. */
export function parseResponse(response: TransportResponse, kind: ResponseKind): unknown {
  if (kind === "head") return undefined;
  const bytes = asBuffer(response.body as Uint8Array);
  if (kind === "data") return dataOf(parseJson(bytes, response), response);
  if (kind === "json") return parseJson(bytes, response);
  if (kind === "bytes") return bytes;
  if (kind === "content") return parseContent(response, bytes);
  // An HTML page means that a proxy answered, and the request was not processed.
  if (isHtml(response.header("content-type"))) throw new InvalidBodyError(response, "is a page");
  return kind === "text" ? decodeText(bytes, response) : undefined;
}

function dataOf(value: unknown, response: TransportResponse): unknown {
  if (typeof value === "object" && value !== null && "data" in value) return value.data;
  throw new InvalidBodyError(response, "has no `data`");
}

function parseJson(bytes: Uint8Array, response: TransportResponse): unknown {
  if (bytes.length === 0) throw new InvalidBodyError(response, "is empty");
  try {
    // UTF-16 has a zero there, and JSON in UTF-8 never.
    const text = bytes[1] === 0 ? decodeText(bytes, response) : textOf(bytes, response);
    // A byte order mark is not JSON, but `bom: true` asks for one.
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (cause) {
    if (cause instanceof TextTooLongError) throw cause;
    throw new InvalidBodyError(response, "is not JSON", { cause });
  }
}

/** Parses by content type: JSON, text as a string, everything else as bytes. An empty body is `undefined`. */
function parseContent(response: TransportResponse, bytes: Uint8Array): unknown {
  if (bytes.length === 0 && response.status === 204) return undefined;
  const type = response.header("content-type") ?? "";
  const essence = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/json" || essence.endsWith("+json")) {
    return bytes.length === 0 ? undefined : parseJson(bytes, response);
  }
  return isText(essence) ? decodeText(bytes, response) : bytes;
}

function isText(essence: string): boolean {
  return (
    essence.startsWith("text/") ||
    essence.endsWith("+xml") ||
    [
      "application/xml",
      "application/javascript",
      "application/x-ndjson",
      "application/jsonl",
    ].includes(essence)
  );
}

/** The response of a call, once more with the body that it came with. */
export function withBytes({ status, headers }: ResponseInfo, body: Uint8Array): TransportResponse {
  return {
    status,
    header: (name) => headers.get(name) ?? undefined,
    headers: () => headers,
    body,
  };
}

type Described = Pick<TransportResponse, "status" | "header">;

/** Decodes text with the charset of the content type; with UTF-8 if there is none or the platform does not know it. */
export function decodeText(bytes: Uint8Array, response: Described): string {
  const contentType = response.header("content-type") ?? "";
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType)?.[1]?.toLowerCase();
  if (!charset || charset === "utf-8" || charset === "utf8") return textOf(bytes, response);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return textOf(bytes, response);
  }
}

function textOf(bytes: Uint8Array, { status }: Described): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    // Nothing else can fail.
    throw new TextTooLongError(bytes.length, status);
  }
}
