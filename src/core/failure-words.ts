import {
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  apiErrorClass,
} from "../errors.js";
import { isStream } from "../transport/body-stream.js";
import { ResponseTooLargeError, type TransportError } from "../transport/transport.js";
import { apiError } from "./api-error.js";
import type { Call } from "./call.js";
import { printableCause } from "./cause.js";
import type { Core } from "./core.js";
import { MalformedAnswer } from "./decode.js";
import { excerpt } from "./excerpt.js";
import type { Failure } from "./failure.js";
import { malformed } from "./malformed.js";
import { RedirectError } from "./redirect.js";

/** The error of a failure, which says what happened and what to do next. */
export function inWords(core: Core, call: Call, failure: Failure): ApifyError {
  const { response, cause } = failure;
  if (response) return ofAnswer(core, call, failure, response.status);
  if (cause instanceof ApifyTimeoutError && failure.kind === "unsent") {
    return withAdvice(cause, "There was no connection, so it was not sent.");
  }
  if (cause instanceof ApifyTimeoutError) return withAdvice(cause, afterLoss(core, call));
  if (cause instanceof ApifyError) return cause;
  if (cause instanceof MalformedAnswer) {
    return withAdvice(malformed(cause, call.context, core.redact), afterLoss(core, call));
  }
  return ofConnection(core, call, failure, cause as TransportError | RedirectError);
}

function ofAnswer(core: Core, call: Call, failure: Failure, status: number): ApifyError {
  const { context } = call;
  const response = failure.response!;
  if (status >= 400) return apiError(response, context, advice(core, call, failure), core.redact);
  return new ApifyResponseError(
    `${context.request} answered ${status}, which leads nowhere. Is \`baseUrl\` right?`,
    status,
    excerpt(response.body as Uint8Array, core.redact),
    context,
  );
}

function ofConnection(
  core: Core,
  call: Call,
  failure: Failure,
  lost: TransportError | RedirectError,
): ApifyError {
  const { context } = call;
  const { request, sent } = context;
  const { statusCode } = failure;
  if (lost instanceof ResponseTooLargeError) {
    const message = `${request}: ${lost.message} Ask for less, take it as a stream, or raise maxResponseBytes.`;
    return new ApifyResponseError(message, statusCode!, undefined, context, { cause: lost });
  }
  if (lost instanceof RedirectError) {
    const message = `${request} answered ${statusCode}, but ${lost.message}. Is \`baseUrl\` right?`;
    return new ApifyResponseError(message, statusCode!, undefined, context, { cause: lost });
  }
  const cause = printableCause(lost, core.redact);
  const said = core.redact(lost.message);
  if (statusCode === undefined) {
    const message = sent
      ? `${request}: the connection was lost (${said}). ${afterLoss(core, call) || "Call again: doing it twice does no harm."}`
      : `${request}: no connection to ${core.origin} (${said}). Is \`baseUrl\` right, and is the network there?${wayOut(core)}`;
    return new ApifyConnectionError(message, sent, context, { cause });
  }
  const message =
    `${request} answered ${statusCode}, but the answer was cut off (${said}). ${advice(core, call, failure)}`.trim();
  if (statusCode < 400) {
    return new ApifyResponseError(message, statusCode, undefined, context, { cause });
  }
  const failed = { statusCode, type: undefined };
  return new (apiErrorClass(statusCode))(message, failed, context, { cause });
}

/** For those whose way out is ours, and has no proxy in it: elsewhere the platform knows its own. */
function wayOut({ transport, options }: Core): string {
  const { proxy, dispatcher, fetch } = options;
  return transport.name === "undici" && !proxy && !dispatcher && !fetch
    ? " If it takes a proxy to get out, pass { proxy } or set HTTPS_PROXY."
    : "";
}

/** What to do after an answer that never came: nothing for what is safe to repeat, look for what is not. */
function afterLoss(core: Core, call: Call): string {
  if (isStream(call.payload?.body)) {
    return "Its body is a stream, which cannot be read twice: call again with a new one.";
  }
  if (call.retry === "safe" || core.options.retryUnsafe) return "";
  return startAdvice[call.operation.starts ?? "nothing"];
}

const startAdvice = {
  run: "A run may have been started, so this was not sent again. Look at runs().list({ desc: true, limit: 5 }) before you start it once more.",
  build:
    "A build may have been started, so this was not sent again. Look at builds().list({ desc: true, limit: 5 }) before you start it once more.",
  nothing:
    "It may have been done, so it was not sent again. Check before you repeat it, or set retryUnsafe if doing it twice does no harm.",
} as const;

function advice(core: Core, call: Call, { statusCode, kind }: Failure): string {
  if ((statusCode === 401 || statusCode === 403) && !call.context.authorized) {
    return "token" in core.options
      ? "No token was sent: the option `token` is there but holds none, so APIFY_TOKEN is not asked for."
      : "No token was sent: pass { token } to new ApifyClient(), or set APIFY_TOKEN.";
  }
  return kind === "ambiguous" ? afterLoss(core, call) : "";
}

function withAdvice<T extends ApifyError>(error: T, advice: string): T {
  if (!advice) return error;
  const { message, stack } = error;
  error.message = `${message} ${advice}`;
  // The stack begins with the message, and is what gets printed.
  if (stack) error.stack = stack.replace(message, () => error.message);
  return error;
}
