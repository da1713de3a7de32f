import { decodeUtf8 } from "#platform";
import { ApifyError, ApifyTimeoutError } from "../errors.js";
import {
  NotMockedError,
  ResponseTooLargeError,
  TransportError,
  type TransportResponse,
} from "../transport/transport.js";
import { RedirectError } from "./redirects.js";
import type { ApiRequest } from "./request.js";
import { InvalidBodyError } from "./response.js";
import { type FailureKind, parseRetryAfter, statusKind } from "./retry.js";

/** Why an attempt failed and whether it may be repeated. Turned into an error for the log, or when it was the last attempt. */
export interface Failure {
  readonly kind: FailureKind;
  readonly statusCode?: number | undefined;
  readonly retryAfterSecs?: number | undefined;
  /** The complete response, if there was one. Otherwise `cause` is what was thrown. */
  readonly response?: TransportResponse;
  readonly cause?: unknown;
}

/** Undefined for a success, including a 404 that means that the resource does not exist. */
export function classifyResponse(
  request: ApiRequest,
  response: TransportResponse,
): Failure | undefined {
  const { status } = response;
  if (status >= 200 && status < 300) return undefined;
  if (status === 404 && request.missingTypes.length > 0) {
    const silent = request.operation.method === "HEAD";
    if (silent || request.missingTypes.includes(errorType(response) ?? "")) return undefined;
  }
  const retryAfterSecs = retryAfterOf(response);
  return { kind: statusKind(status), statusCode: status, retryAfterSecs, response };
}

/** For an attempt without a usable response. */
export function classifyError({ sent }: { readonly sent: boolean }, cause: unknown): Failure {
  const open = sent ? "ambiguous" : "unsent";
  if (cause instanceof ApifyTimeoutError) return { kind: open, cause };
  if (cause instanceof InvalidBodyError) {
    return { kind: "ambiguous", statusCode: cause.response.status, cause };
  }
  if (
    cause instanceof ResponseTooLargeError ||
    cause instanceof RedirectError ||
    cause instanceof NotMockedError
  ) {
    return { kind: "final", statusCode: cause.status, cause };
  }
  if (cause instanceof TransportError) {
    const { status: statusCode = 0 } = cause;
    // There were headers, but no complete body. The status of an error counts even without its message.
    if (statusCode >= 400) return { kind: statusKind(statusCode), statusCode, cause };
    return { kind: open, statusCode: cause.status, cause };
  }
  if (cause instanceof ApifyError) return { kind: "final", cause };
  throw cause;
}

interface ErrorBody {
  readonly type?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
}

/** Seconds of the Retry-After header. */
export function retryAfterOf(response: TransportResponse): number | undefined {
  return parseRetryAfter(response.header("retry-after"), response.header("date"));
}

/** The `error` object of the body, if there is one: proxies answer in HTML, and some responses are empty. */
export function errorBody(bytes: Uint8Array): ErrorBody | undefined {
  try {
    const { error } = JSON.parse(decodeUtf8(bytes)) as { error?: unknown };
    return typeof error === "object" && error !== null ? error : undefined;
  } catch {
    return undefined;
  }
}

/** The API's error type, if the body has one. */
function errorType({ body }: TransportResponse): string | undefined {
  const type = errorBody(body as Uint8Array)?.type;
  return typeof type === "string" && isWord(type) ? type : undefined;
}

/** Whether a type looks like one of the API's. */
export const isWord = (type: string) => /^[a-z-]+$/.test(type);
