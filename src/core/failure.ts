import { decodeUtf8 } from "#platform";
import {
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  apiErrorClass,
} from "../errors.js";
import {
  ResponseTooLargeError,
  TransportError,
  type TransportResponse,
} from "../transport/transport.js";
import type { Call } from "./call.js";
import type { Core } from "./core.js";
import { MalformedAnswer } from "./decode.js";
import { parts } from "./parts.js";
import { RedirectError } from "./redirect.js";
import { type FailureKind, statusKind } from "./retry.js";
import { parseRetryAfter } from "./retry-after.js";

/** A failed attempt: what it leaves open. It becomes an error only if it was the last, or if somebody reads the log. */
export interface Failure {
  readonly kind: FailureKind;
  readonly statusCode?: number | undefined;
  readonly retryAfterSecs?: number | undefined;
  /** The answer, if there was a whole one; otherwise what was thrown. */
  readonly response?: TransportResponse;
  readonly cause?: unknown;
}

/** Undefined for an answer that is one: a success, or a 404 that says that there is no such thing. */
export function failureOfAnswer(call: Call, response: TransportResponse): Failure | undefined {
  const { status } = response;
  if (status >= 200 && status < 300) return undefined;
  if (status === 404 && call.absent.length > 0) {
    const silent = call.operation.method === "HEAD";
    if (silent || call.absent.includes(errorType(response) ?? "")) return undefined;
  }
  const retryAfterSecs = parseRetryAfter(response.header("retry-after"));
  return { kind: statusKind(status), statusCode: status, retryAfterSecs, response };
}

/** For an attempt that ended without a usable answer. */
export function failureOf({ context }: Call, cause: unknown): Failure {
  const open = context.sent ? "ambiguous" : "unsent";
  if (cause instanceof ApifyTimeoutError) return { kind: open, cause };
  if (cause instanceof MalformedAnswer) {
    return { kind: "ambiguous", statusCode: cause.response.status, cause };
  }
  if (cause instanceof ResponseTooLargeError || cause instanceof RedirectError) {
    return { kind: "final", statusCode: cause.status, cause };
  }
  if (cause instanceof TransportError) {
    const { status: statusCode = 0 } = cause;
    // Headers without a whole body. A refusal is believed, whatever its explanation was.
    if (statusCode >= 400) return { kind: statusKind(statusCode), statusCode, cause };
    return { kind: open, statusCode: cause.status, cause };
  }
  if (cause instanceof ApifyError) return { kind: "final", cause };
  throw cause;
}

/** The error of a failure. What it says is loaded; what programs go by is there without. */
export async function errorOf(core: Core, call: Call, failure: Failure): Promise<ApifyError> {
  const words = await parts.failures().catch(() => undefined);
  return words ? words.inWords(core, call, failure) : inShort(call, failure);
}

function inShort({ context, retry }: Call, failure: Failure): ApifyError {
  const { kind, statusCode, cause, response } = failure;
  if (cause instanceof ApifyError) return cause;
  const { request, sent } = context;
  const what = statusCode
    ? ` answered ${statusCode}${statusCode < 400 ? ", unreadable" : ""}`
    : `: ${sent ? "the connection was lost" : "no connection"}`;
  const open = kind === "ambiguous" && retry === "never" ? ", and it may have been done" : "";
  const message = `${request}${what}${open}. (What tells more could not be loaded.)`;
  if (!statusCode) return new ApifyConnectionError(message, sent, context);
  if (statusCode < 400) return new ApifyResponseError(message, statusCode, undefined, context);
  const type = response && errorType(response);
  return new (apiErrorClass(statusCode))(message, { statusCode, type }, context);
}

/** The API's name for what went wrong, if the body of an error holds one. */
function errorType({ body }: TransportResponse): string | undefined {
  try {
    const { type } = JSON.parse(decodeUtf8(body as Uint8Array)).error;
    return /^[a-z-]+$/.test(type) ? type : undefined;
  } catch {
    return undefined;
  }
}
