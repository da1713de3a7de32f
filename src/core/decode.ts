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

/**
 * The value of a successful answer that is JSON, bytes or nothing: `decodeAny` knows text and content, too. Throws an
 * `ApifyResponseError` for a body that is not what the operation gives.
 */
export function decode(
  response: TransportResponse,
  kind: AnswerKind,
  context: DecodeContext,
): unknown {
  if (kind === "none" || kind === "head") return undefined;
  const bytes = asBuffer(response.body as Uint8Array);
  if (kind === "bytes") return bytes;
  const value = parse(bytes, response, context);
  if (kind === "json") return value;
  if (typeof value === "object" && value !== null && "data" in value) return value.data;
  throw malformed("has no `data`", response, bytes, context);
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
