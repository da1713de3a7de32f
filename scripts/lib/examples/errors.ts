/** The error that an answer with this status brings, of a type that the API uses for it. */
const errors: Readonly<Record<string, { type: string; message: string }>> = {
  400: { type: "invalid-request", message: "The request cannot be understood as it stands." },
  401: { type: "token-not-provided", message: "This call needs a token and none was sent." },
  402: { type: "x402-payment-required", message: "This call has to be paid for first." },
  403: { type: "insufficient-permissions", message: "The token does not allow this call." },
  404: { type: "record-not-found", message: "There is nothing under this ID or name." },
  405: { type: "method-not-allowed", message: "This path does not know the HTTP method." },
  408: { type: "run-timeout-exceeded", message: "The run did not end within 300 seconds." },
  409: { type: "concurrent-update-detected", message: "Another change came first; try again." },
  413: { type: "request-too-large", message: "The body is larger than 9437184 bytes." },
  415: { type: "unsupported-content-encoding", message: "The body is encoded in an unknown way." },
  429: { type: "rate-limit-exceeded", message: "Too many requests at once; slow down." },
  500: { type: "internal-server-error", message: "Something broke on the server; try again." },
};

/** The error of a status that is not among them, or of a range such as `5XX`. */
export function errorOf(status: string): { type: string; message: string } {
  return errors[status] ?? errors[status.startsWith("5") ? 500 : 400]!;
}
