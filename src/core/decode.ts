import { asBuffer, decodeUtf8 } from "#platform";
import { ApifyResponseError, type FailureContext } from "../errors.js";
import type { TransportResponse } from "../transport/transport.js";
import type { AnswerKind } from "./operation.js";
import { redact } from "./redaction.js";

/** Whose answer it is, and what its errors must not repeat. */
export interface DecodeContext extends FailureContext {
  readonly redact?: Redact;
}

type Redact = (text: string) => string;

/** The value of a successful answer. Throws an `ApifyResponseError` for a body that is not what the operation gives. */
export function decode(
  response: TransportResponse,
  kind: AnswerKind,
  context: DecodeContext,
): unknown {
  if (kind === "none" || kind === "head") return undefined;
  const bytes = asBuffer(response.body as Uint8Array);
  switch (kind) {
    case "bytes":
      return bytes;
    case "text":
      return decodeText(bytes, response.header("content-type"));
    case "content":
      return decodeContent(response, bytes, context);
    case "json":
      return parse(bytes, response, context);
    case "data": {
      const value = parse(bytes, response, context) as { data?: unknown } | null;
      if (typeof value === "object" && value !== null && "data" in value) return value.data;
      throw malformed("has no `data`", response, bytes, context);
    }
  }
}

/** By content type: JSON parsed, text as a string, everything else as bytes. Nothing at all is `undefined`. */
function decodeContent(
  response: TransportResponse,
  bytes: Uint8Array,
  context: DecodeContext,
): unknown {
  if (bytes.length === 0 && response.status === 204) return undefined;
  const type = response.header("content-type") ?? "";
  const essence = type.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  if (essence === "application/json" || essence.endsWith("+json")) {
    return bytes.length === 0 ? undefined : parse(bytes, response, context);
  }
  return isText(essence) ? decodeText(bytes, type) : bytes;
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

/** Text in the charset that the content type names; UTF-8 where it names none that the platform knows. */
export function decodeText(bytes: Uint8Array, contentType: string | undefined): string {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(contentType ?? "")?.[1]?.toLowerCase();
  if (!charset || charset === "utf-8" || charset === "utf8") return decodeUtf8(bytes);
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return decodeUtf8(bytes);
  }
}

function parse(bytes: Uint8Array, response: TransportResponse, context: DecodeContext): unknown {
  if (bytes.length === 0) throw malformed("is empty", response, bytes, context);
  try {
    const text = decodeUtf8(bytes);
    // A byte order mark is not JSON, but `bom: true` asks for one.
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    // What the parser says quotes the body.
    const hide = context.redact ?? redact;
    const cause = new SyntaxError(hide((error as SyntaxError).message));
    throw malformed("is not JSON", response, bytes, context, cause);
  }
}

/** The start of a body, for error messages. */
export function excerpt(bytes: Uint8Array, hide: Redact = redact): string {
  const text = hide(decodeUtf8(bytes.subarray(0, 4096)));
  return text.replace(/\s+/g, " ").trim().slice(0, 200);
}

function malformed(
  what: string,
  response: TransportResponse,
  bytes: Uint8Array,
  context: DecodeContext,
  cause?: unknown,
): ApifyResponseError {
  const type = response.header("content-type") ?? "no content type";
  const data = excerpt(bytes, context.redact);
  const start = data ? ` It starts: ${data}` : "";
  return new ApifyResponseError(
    `${context.httpMethod} ${context.path} answered ${response.status}, but its body (${type}) ${what}.${start} ` +
      "Is `baseUrl` right, and is there a proxy in between?",
    response.status,
    data,
    context,
    { cause },
  );
}
