import { ApifyResponseError, type FailureContext } from "../errors.js";
import { printableCause } from "./cause.js";
import type { MalformedAnswer } from "./decode.js";
import { excerpt } from "./excerpt.js";

/** What to tell of an answer that is not what the operation gives: what came instead, and where that may come from. */
export function malformed(
  { message, response, cause }: MalformedAnswer,
  context: FailureContext,
  redact: (text: string) => string,
): ApifyResponseError {
  const { status } = response;
  const type = response.header("content-type") ?? "no content type";
  const data = excerpt(response.body as Uint8Array, redact);
  const start = data ? ` It starts: ${data}` : "";
  return new ApifyResponseError(
    `${context.httpMethod} ${context.path} answered ${status}, but its body (${type}) ${message}.${start} ` +
      "Is `baseUrl` right, and is there a proxy in between?",
    status,
    data,
    context,
    // What the parser says quotes the body.
    { cause: printableCause(cause, redact) },
  );
}
