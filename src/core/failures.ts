import { decodeUtf8 } from "#platform";
import {
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  apiErrorClass,
  type FailureContext,
} from "../errors.js";
import { isStream } from "../transport/bytes.js";
import {
  NotMockedError,
  ResponseTooLargeError,
  type TransportError,
  type TransportResponse,
} from "../transport/transport.js";
import { maxRequestBytes } from "./body.js";
import { errorBody, type Failure, isWord, retryAfterOf } from "./classify.js";
import type { ClientContext } from "./client-context.js";
import type { Operation } from "./operation.js";
import { sanitizeError } from "./redact.js";
import { RedirectError } from "./redirects.js";
import type { ApiRequest } from "./request.js";
import type { RequestInfo } from "./request-info.js";
import { type ApiResponse, InvalidBodyError, jsonText, type ResponseInfo } from "./response.js";
import { maxRetryAfterOf } from "./retry.js";

/** The error of a failure, which says what happened and what to do next. */
export function toError(info: RequestInfo, failure: Failure): ApifyError {
  const { response, cause } = failure;
  if (response) return answerError(info, failure, response);
  if (cause instanceof ApifyTimeoutError) {
    const isUnsent = failure.kind === "unsent";
    const unsent = "There was no connection, so it was not sent.";
    return withAdvice(cause, isUnsent ? unsent : afterLoss(info));
  }
  if (cause instanceof ApifyError) return cause;
  if (cause instanceof InvalidBodyError)
    return withAdvice(invalidBody(info, cause), afterLoss(info));
  return connectionError(info, failure, cause as TransportError | RedirectError);
}

/** The error class for a status of 400 and above, whatever the body is. */
function answerError(info: RequestInfo, failure: Failure, response: TransportResponse): ApifyError {
  const { context } = info;
  const { status } = response;
  const bytes = response.body instanceof Uint8Array ? response.body : new Uint8Array();
  if (status < 400) {
    return new ApifyResponseError(
      `${info.request} answered ${status}, which is neither a success nor an error of the API. Is \`baseUrl\` right?`,
      status,
      excerpt(context, bytes),
      info,
    );
  }
  const { type, message, data } = errorBody(bytes) ?? {};
  // Servers may repeat secrets in `message` and `data`. `type` is kept if it is a plain word, since programs compare it.
  const typeName =
    typeof type !== "string" ? undefined : isWord(type) ? type : context.redact(type);
  const said =
    typeof message === "string"
      ? context.redact(message)
      : excerpt(context, bytes) || "no explanation";
  const retryAfter = retryAfterOf(response);
  const most = maxRetryAfterOf(context.options);
  const sentences = [
    `${info.request} answered ${status}${typeName ? ` (${typeName})` : ""}: ${said}${/[.!?]$/.test(said) ? "" : "."}`,
    retryAfter !== undefined && retryAfter > most
      ? `It asks to wait for ${Math.ceil(retryAfter)} s; maxRetryAfterSecs allows ${most} s.`
      : "",
    advice(info, failure),
  ];
  return new (apiErrorClass(status))(
    sentences.filter(Boolean).join(" "),
    { statusCode: status, type: typeName, data: context.secrets.redactValue(data), retryAfter },
    info,
  );
}

function connectionError(
  info: RequestInfo,
  failure: Failure,
  lost: TransportError | RedirectError,
): ApifyError {
  const { statusCode } = failure;
  const { context, request: what } = info;
  if (lost instanceof ResponseTooLargeError) {
    const message = `${what}: ${lost.message} ${lost.advice}`;
    return new ApifyResponseError(message, statusCode!, undefined, info, { cause: lost });
  }
  const cause = sanitizeError(lost, context.redact);
  const said = context.redact(lost.message);
  if (lost instanceof NotMockedError) {
    return new ApifyConnectionError(`${what} was not sent: ${said}`, false, info, { cause });
  }
  if (statusCode === undefined) {
    const message = info.sent
      ? `${what}: the connection was lost (${said}). ${afterLoss(info) || "Call again: doing it twice does no harm."}`
      : `${what}: no connection to ${context.origin} (${said}). Is \`baseUrl\` right, and is the network there?${proxyAdvice(context)}`;
    return new ApifyConnectionError(message, info.sent, info, { cause });
  }
  const happened =
    lost instanceof RedirectError
      ? `${said}. Is \`baseUrl\` right?`
      : `the answer was cut off (${said}). ${advice(info, failure)}`;
  const message = `${what} answered ${statusCode}, but ${happened}`.trim();
  return statusCode < 400
    ? new ApifyResponseError(message, statusCode, undefined, info, { cause })
    : new (apiErrorClass(statusCode))(message, { statusCode, type: undefined }, info, { cause });
}

/** Only for our own transport without a proxy. Other platforms configure proxies themselves. */
function proxyAdvice({ transport, options }: ClientContext): string {
  const { proxy, dispatcher, fetch } = options;
  return transport.name === "undici" && !proxy && !dispatcher && !fetch
    ? " If it takes a proxy to get out, pass { proxy } or set HTTPS_PROXY."
    : "";
}

/** What to do after a lost response: nothing if the request is safe to repeat, otherwise check first. */
function afterLoss({ context, call: request }: RequestInfo): string {
  if (isStream(request.payload?.body)) {
    return "Its body is a stream, which cannot be read twice: call again with a new one.";
  }
  if (request.retry === "safe" || context.options.retryUnsafe) return "";
  const { sideEffect: started } = request.operation;
  const [happened, check] = started
    ? [`A ${started} may have been started`, `Look at ${started}s().list({ desc: true, limit: 5 })`]
    : ["It may have been done", "Check"];
  return `${happened}, so it was not sent again. ${check} before you repeat it, or set retryUnsafe if doing it twice does no harm.`;
}

function advice(info: RequestInfo, { statusCode, kind }: Failure): string {
  const { options } = info.context;
  if ((statusCode === 401 || statusCode === 403) && !info.authorized) {
    return "token" in options
      ? "No token was sent: the option `token` is there but holds none, so APIFY_TOKEN is not read."
      : "No token was sent: pass { token } to new ApifyClient(), or set APIFY_TOKEN.";
  }
  if (statusCode === 404) return notFoundAdvice(info.call);
  if (statusCode === 413) {
    return `A request takes at most ${maxRequestBytes} bytes: send less at once, or a record with { direct: true }.`;
  }
  return kind === "ambiguous" ? afterLoss(info) : "";
}

/** IDs of the API look like this. */
const idForm = /^[A-Za-z0-9]{17}$/;

function notFoundAdvice({ operation, reference = "~" }: ApiRequest): string {
  const name = JSON.stringify(reference);
  if (!/[~/]/.test(reference) && !idForm.test(reference)) {
    return `${name} was taken for an ID. If it is a name in your account, write "~${reference}"; of another user, "username/${reference}".`;
  }
  return operation.missing === "item"
    ? "It is the storage that was not found, or that the token may not read: for a missing key the result would be undefined."
    : "";
}

function withAdvice<T extends ApifyError>(error: T, advice: string): T {
  if (!advice) return error;
  const { message, stack } = error;
  error.message = `${message} ${advice}`;
  // `stack` begins with the message, and is what consoles print.
  if (stack) error.stack = stack.replace(message, () => error.message);
  return error;
}

/** Where a response came from, for an error about it. */
export function contextOfResponse(
  context: ClientContext,
  { id, method }: Operation,
  { url, attempts }: ResponseInfo,
): FailureContext {
  const path = url.slice(context.origin.length);
  return { clientMethod: id, httpMethod: method, path, attempt: attempts };
}

/** Ends the message of an error about a response that does not look like the API's. */
export const notTheApi = "Is `baseUrl` right, and is there a proxy in between?";

/** The parser quotes a piece of the body, with so little of a secret that it would not be found. */
const unquoted =
  ({ redact }: ClientContext) =>
  (text: string) =>
    redact(text).replace(/".*"/s, '"…"');

/** The error for a body that is not what the operation returns. */
function invalidBody(
  info: RequestInfo,
  { message, response, cause }: InvalidBodyError,
): ApifyResponseError {
  const { context } = info;
  const { status } = response;
  const type = context.redact(response.header("content-type") ?? "no content type");
  const data = excerpt(context, response.body as Uint8Array);
  const start = data ? ` It starts: ${data}` : "";
  return new ApifyResponseError(
    `${info.request} answered ${status}, but its body (${type}) ${message}.${start} ${notTheApi}`,
    status,
    data,
    info,
    { cause: sanitizeError(cause, unquoted(context)) },
  );
}

/** The error for a parsed response that lacks required data. `what` ends the message; `value` is the body, `data` its start. */
export function unexpectedAnswer(
  context: ClientContext,
  operation: Operation,
  response: ResponseInfo,
  what: string,
  { value, data, cause }: { value?: unknown; data?: string; cause?: unknown } = {},
): ApifyResponseError {
  const { status, url } = response;
  return new ApifyResponseError(
    `${operation.id}: ${operation.method} ${url} answered ${status}, but ${what}`,
    status,
    value === undefined ? data : start(context, jsonText(value)),
    contextOfResponse(context, operation, response),
    cause === undefined ? undefined : { cause: sanitizeError(cause, unquoted(context)) },
  );
}

/** Bytes of a body that are searched for secrets before its start is cut out. */
const excerptBytes = 8192;

/** The start of a body, for error messages. */
export function excerpt(context: ClientContext, bytes: Uint8Array): string {
  return start(context, decodeUtf8(bytes.subarray(0, excerptBytes + 1)));
}

function start({ secrets }: ClientContext, text: string): string {
  const safe = secrets.redactStart(text, excerptBytes);
  return safe.replace(/\s+/g, " ").trim().slice(0, 200);
}

/** A field of a response that the next step needs. Throws an `ApifyResponseError` if it is missing. */
export function requireField<T extends object, Name extends keyof T & string>(
  context: ClientContext,
  operation: Operation,
  { data, response }: ApiResponse<T>,
  name: Name,
): NonNullable<T[Name]> {
  const value = (data as Partial<T> | null | undefined)?.[name];
  if (value !== undefined && value !== null) return value;
  const what = `without \`${name}\`. Is \`baseUrl\` right?`;
  throw unexpectedAnswer(context, operation, response, what, { value: data });
}
