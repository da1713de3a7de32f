import { UnreadableBody } from "../body.js";
import type { Answer } from "./answer.js";

/** A refusal, as the API words it: `{ error: { type, message, data? } }`. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly type: string,
    message: string,
    readonly data?: unknown,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

/** The answer to what failed. */
export function refusal(error: unknown): Answer {
  const { status, type, message, data, headers } = asApiError(error);
  return {
    status,
    headers: { "content-type": "application/json; charset=utf-8", ...headers },
    body: JSON.stringify({ error: { type, message, data } }),
  };
}

function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof UnreadableBody) {
    return new ApiError(error.status, bodyTypes[error.status], error.message);
  }
  // No 500: clients would try that again, and it would not go better.
  const reason = error instanceof Error ? error.message : String(error);
  return invalid(`The sandbox could not make sense of the request: ${reason}`, "invalid-request");
}

const bodyTypes = {
  400: "invalid-request",
  413: "request-too-large",
  415: "unsupported-content-encoding",
} as const;

export const tokenMissing = () =>
  new ApiError(401, "token-not-provided", "This call needs an API token and none was sent.");

export const tokenInvalid = () =>
  new ApiError(401, "invalid-token", "No account of this sandbox has this API token.");

export const forbidden = () =>
  new ApiError(403, "insufficient-permissions", "The token does not allow this call.");

/** Without a token the sandbox tells as little as the API does. */
export const notFound = (withToken: boolean) =>
  withToken
    ? new ApiError(404, "record-not-found", "There is nothing under this ID or name.")
    : new ApiError(
        404,
        "record-or-token-not-found",
        "There is nothing under this ID or name that can be seen without a token.",
      );

export const invalid = (message: string, type = "invalid-value") =>
  new ApiError(400, type, message);
