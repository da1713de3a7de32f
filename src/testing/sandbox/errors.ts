/** A refusal in the API's format: `{ error: { type, message, data? } }`. */
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

export const tokenMissing = () =>
  new ApiError(401, "token-not-provided", "This call needs an API token and none was sent.");

/** Without a token the API does not tell whether the resource exists. */
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

/** The most bytes of a body: the platform takes more than the 5 MB that it documents. */
const maxBodySize = 9 * 1024 * 1024;

/** Refuses a body above the most bytes that the API takes. */
export function checkSize({ length }: Uint8Array, type = "request-too-large"): void {
  if (length <= maxBodySize) return;
  throw new ApiError(413, type, `The body has ${length} bytes, more than ${maxBodySize}.`);
}
