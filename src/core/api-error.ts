import { decodeUtf8 } from "#platform";
import { type ApifyApiError, apiErrorClass, type FailureContext } from "../errors.js";
import type { TransportResponse } from "../transport/transport.js";
import { excerpt } from "./excerpt.js";
import { parseRetryAfter } from "./retry-after.js";

interface ErrorBody {
  readonly type?: unknown;
  readonly message?: unknown;
  readonly data?: unknown;
}

/** The typed error for an answer of 400 and above, whatever its body is. */
export function apiError(
  response: TransportResponse,
  context: FailureContext,
  advice: string,
  redact: (text: string) => string,
): ApifyApiError {
  const { status } = response;
  const bytes = response.body instanceof Uint8Array ? response.body : new Uint8Array();
  // Servers repeat what they were sent, in messages and in details: so every text in it is redacted.
  const error = readError(decodeUtf8(bytes), redact);
  const type = typeof error?.type === "string" ? error.type : undefined;
  const said =
    typeof error?.message === "string"
      ? error.message
      : bytes.length > 0
        ? excerpt(bytes, redact)
        : "no explanation";
  const what = `${context.httpMethod} ${context.path} answered ${status}${type ? ` (${type})` : ""}`;
  return new (apiErrorClass(status))(
    `${what}: ${said}${/[.!?]$/.test(said) ? "" : "."}${advice ? ` ${advice}` : ""}`,
    {
      statusCode: status,
      type,
      data: error?.data,
      retryAfter: parseRetryAfter(response.header("retry-after")),
    },
    context,
  );
}

/**
 * The `error` object, if the body holds one: proxies answer in HTML, and some answers are empty. Its type is a word that
 * programs compare, so a token that happens to be part of it is left there.
 */
function readError(text: string, redact: (text: string) => string): ErrorBody | undefined {
  try {
    const { error } = JSON.parse(text, (key, value) =>
      typeof value === "string" && !(key === "type" && /^[a-z-]+$/.test(value))
        ? redact(value)
        : value,
    ) as { error?: unknown };
    return typeof error === "object" && error !== null ? error : undefined;
  } catch {
    return undefined;
  }
}
