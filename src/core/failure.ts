import {
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  apiErrorClass,
} from "../errors.js";
import { isStream } from "../transport/body-stream.js";
import {
  ResponseTooLargeError,
  TransportError,
  type TransportResponse,
} from "../transport/transport.js";
import { apiError } from "./api-error.js";
import type { Call } from "./call.js";
import type { CallContext } from "./call-context.js";
import { printableCause } from "./cause.js";
import type { Core } from "./core.js";
import { excerpt } from "./decode.js";
import { RedirectError } from "./redirect.js";
import { type FailureKind, statusKind } from "./retry.js";

/** A failed attempt: what it leaves open, and the error if it was the last. */
export interface Failure {
  readonly kind: FailureKind;
  readonly error: ApifyError;
  readonly statusCode?: number;
  readonly retryAfterSecs?: number | undefined;
  /** The answer, if there was one. */
  readonly response?: TransportResponse;
}

/** Undefined for an answer that is one: a success, or a 404 that says that there is no such thing. */
export function failureOfAnswer(
  core: Core,
  call: Call,
  response: TransportResponse,
): Failure | undefined {
  const { status } = response;
  if (status >= 200 && status < 300) return undefined;
  const { context } = call;
  if (status < 400) {
    const error = new ApifyResponseError(
      `${context.request} answered ${status}, which leads nowhere. Is \`baseUrl\` right?`,
      status,
      excerpt(response.body as Uint8Array, core.redact),
      context,
    );
    return { kind: "final", error, response };
  }
  const kind = statusKind(status);
  const advice = adviceForStatus(core, call, status, kind);
  const error = apiError(response, context, advice, core.redact);
  if (status === 404 && call.absent.length > 0) {
    const silent = call.operation.method === "HEAD";
    if (silent || call.absent.includes(error.type ?? "")) return undefined;
  }
  return { kind, error, statusCode: status, retryAfterSecs: error.retryAfter, response };
}

/** For an attempt that ended without a usable answer. */
export function failureOf(core: Core, call: Call, cause: unknown): Failure {
  const { context } = call;
  if (cause instanceof ApifyTimeoutError && !context.sent) {
    return {
      kind: "unsent",
      error: withAdvice(cause, "There was no connection, so it was not sent."),
    };
  }
  if (cause instanceof ApifyTimeoutError || cause instanceof ApifyResponseError) {
    return { kind: "ambiguous", error: withAdvice(cause, afterLoss(core, call)) };
  }
  if (cause instanceof ResponseTooLargeError) {
    const message = `${context.request}: ${cause.message} Ask for less, take it as a stream, or raise maxResponseBytes.`;
    return {
      kind: "final",
      error: new ApifyResponseError(message, cause.status!, undefined, context, { cause }),
    };
  }
  if (cause instanceof RedirectError) {
    const message = `${context.request} answered ${cause.status}, but ${cause.message}. Is \`baseUrl\` right?`;
    return {
      kind: "final",
      error: new ApifyResponseError(message, cause.status, undefined, context, { cause }),
    };
  }
  if (cause instanceof TransportError && cause.status !== undefined) {
    return cutOff(core, call, cause, cause.status, context);
  }
  if (cause instanceof TransportError) {
    const said = core.redact(cause.message);
    const [kind, message] = context.sent
      ? ([
          "ambiguous",
          `${context.request}: the connection was lost (${said}). ${afterLoss(core, call)}`,
        ] as const)
      : (["unsent", `${context.request}: no connection to ${core.origin} (${said}).`] as const);
    return {
      kind,
      error: new ApifyConnectionError(message.trim(), context.sent, context, {
        cause: printableCause(cause, core.redact),
      }),
    };
  }
  if (cause instanceof ApifyError) return { kind: "final", error: cause };
  throw cause;
}

/** Headers without a whole body. What they say is believed: a refusal is one, whatever its explanation was. */
function cutOff(
  core: Core,
  call: Call,
  lost: TransportError,
  status: number,
  context: CallContext,
): Failure {
  const cause = printableCause(lost, core.redact);
  const kind = status < 400 ? "ambiguous" : statusKind(status);
  const advice = adviceForStatus(core, call, status, kind);
  const message =
    `${context.request} answered ${status}, but the answer was cut off (${core.redact(lost.message)}). ${advice}`.trim();
  const failure = { statusCode: status, type: undefined };
  const error =
    status < 400
      ? new ApifyResponseError(message, status, undefined, context, { cause })
      : new (apiErrorClass(status))(message, failure, context, { cause });
  return { kind, error, statusCode: status };
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

function adviceForStatus(core: Core, call: Call, status: number, kind: FailureKind): string {
  if ((status === 401 || status === 403) && !call.context.authorized) {
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
