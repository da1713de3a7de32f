import { ApifyArgumentError, ApifyTimeoutError } from "../errors.js";
import { sendableToken, type Token } from "../options.js";
import { isStream } from "../transport/bytes.js";
import {
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.js";
import { Canceller, Scope } from "./cancellation.js";
import type { ClientContext } from "./client-context.js";
import { encodeBody, encodingFor, type WireBody } from "./compression.js";
import { classifyError, classifyResponse, type Failure, RequestInfo, toError } from "./failures.js";
import type { Mount, Operation } from "./operation.js";
import { withQuery } from "./query.js";
import { followRedirects, isRedirect } from "./redirects.js";
import { type ApiRequest, buildRequest, type CallInput } from "./request.js";
import { type ApiResponse, parseResponse, type ResponseInfo } from "./response.js";
import { maxRetryAfterOf, mayRetry, minDelayOf, retryDelay } from "./retry.js";
import { collect, watchStream, withBody } from "./stream.js";

/** Maximum size of the body of an error. */
const maxErrorBytes = 1024 * 1024;

/** Builds and sends one request. `within` is the scope of work that takes several requests. Rejects, never throws. */
export function call<T>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
  within?: Scope,
): Promise<ApiResponse<T>> {
  try {
    const request = buildRequest(context, operation, mount, input);
    return request instanceof Promise
      ? request.then((built) => send<T>(context, built, within))
      : send<T>(context, request, within);
  } catch (error) {
    return Promise.reject(error);
  }
}

/** Sends one request: waits for the rate limiter, attempts, parses, and retries where that is safe. */
export async function send<T>(
  context: ClientContext,
  request: ApiRequest,
  within?: Scope,
): Promise<ApiResponse<T>> {
  const { limiter, options } = context;
  const info = new RequestInfo(context, request);
  const scope = new Scope(context.clock, within ?? request.signal);
  if (!within) scope.limit(request.totalTimeoutMillis, () => overdue(request, info));
  let streaming = false;
  context.stats.calls += 1;
  context.enter();
  try {
    let encoding = encodingFor(options, request.headers, request.payload);
    /** Encoded once, for every attempt. */
    let wire: WireBody | undefined;
    /** Attempts not counted as retries: a 415 is answered by switching from brotli to gzip. */
    let uncounted = 0;
    for (let attempts = 1; ; attempts++) {
      info.attempt = attempts;
      scope.throwIfCancelled();
      const queue = limiter?.queue(request.rate);
      const turn = queue && limiter!.acquire(queue, scope);
      if (turn) await turn;
      const onSend = queue && once(() => queue.sent());
      let failure: Failure;
      try {
        if (!wire) {
          const encoded = encodeBody(request.payload, encoding);
          wire = encoded instanceof Promise ? await scope.race(encoded) : encoded;
        }
        const response = await attempt(context, request, info, wire, scope, onSend);
        queue?.observe(Number(response.header("x-ratelimit-limit")));
        const failed = classifyResponse(request, response);
        if (!failed) {
          streaming = !(response.body instanceof Uint8Array);
          const data = dataOf(context, request, info, response, scope) as T;
          return { data, response: new ResponseDetails(context, request, response, attempts) };
        }
        if (response.status === 415 && wire.encoding === "br") {
          encoding = "gzip";
          wire = undefined;
          uncounted = 1;
          continue;
        }
        failure = failed;
      } catch (error) {
        if (scope.cancelled) throw cancellationError(context, request, info, scope.reason);
        failure = classifyError(info, error);
      } finally {
        onSend?.();
      }
      const wait = waitAfter(context, request, info, failure, attempts - uncounted);
      if (wait === undefined) {
        if (request.response !== "raw" || !failure.response) {
          throw toError(context, request, info, failure);
        }
        const data = failure.response as T;
        const response = new ResponseDetails(context, request, failure.response, attempts);
        return { data, response };
      }
      context.log.write("warn", () => {
        const { message } = toError(context, request, info, failure);
        return `${message} Next attempt in ${Math.round(wait)} ms.`;
      });
      await scope.sleep(wait);
    }
  } finally {
    info.releaseTokens();
    if (!streaming) scope.end();
    context.leave();
  }
}

/** One attempt: token, timeout, transport, redirects. Awaits only what is really asynchronous. */
async function attempt(
  context: ClientContext,
  request: ApiRequest,
  info: RequestInfo,
  wire: WireBody,
  scope: Scope,
  onSend: (() => void) | undefined,
): Promise<TransportResponse> {
  const { clock, stats, log } = context;
  const { meter } = scope;
  scope.throwIfCancelled();
  const canceller = new Canceller();
  const begun = log.wants("debug") ? clock.now() : undefined;
  let stopGrace: (() => void) | undefined;
  scope.onCancel = (reason) => {
    const { graceMillis } = request;
    if (graceMillis === undefined) canceller.cancel(reason);
    else stopGrace = clock.after(graceMillis, () => canceller.cancel(reason));
  };
  let redirected = false;
  const stopTimer = clock.after(request.timeoutMillis, () =>
    canceller.cancel(timeout(request, info)),
  );
  try {
    const given = context.token();
    const token = isToken(given) ? given : await raceCancel(Promise.resolve(given), canceller);
    let wireRequest = authorized(context, request, info, wire, token, canceller, onSend);
    let uploaded = 0;
    const tracked = meter !== undefined || isStream(wire.body);
    const onUpload = (bytes: number) => {
      uploaded += bytes;
      stats.bytesSent += bytes;
      meter?.countBytes(bytes);
    };
    if (tracked) wireRequest = { ...wireRequest, onUpload };
    const { rewrite } = request.hooks ?? {};
    if (rewrite) wireRequest = await raceCancel(rewrite(wireRequest), canceller);
    stats.requests += 1;
    if (!tracked) stats.bytesSent += wire.length;
    meter?.countRequest();
    let response = await context.send(wireRequest);
    // What the transport could not tell as it was sent.
    if (tracked) onUpload(Math.max(0, wire.length - uploaded));
    if (isRedirect(response)) {
      redirected = true;
      response = await followRedirects(context, wireRequest, response);
    }
    if (!(response.body instanceof Uint8Array)) {
      const { stream, maxResponseBytes } = wireRequest;
      if (stream && response.status < 300) {
        logAttempt(context, info, begun, `${response.status}, a stream`);
        return response;
      }
      // Bodies of errors are buffered even if a stream was requested, as are streams that a middleware returns unasked.
      const most = stream ? maxErrorBytes : maxResponseBytes;
      const body = await raceCancel(collect(response.body, most), canceller);
      response = withBody(response, body);
    }
    const received = (response.body as Uint8Array).length;
    stats.bytesReceived += received;
    meter?.countBytes(received);
    logAttempt(context, info, begun, `${response.status}, ${received} bytes`);
    return response;
  } catch (error) {
    const unsent = canceller.cancelled
      ? canceller.unsent
      : error instanceof TransportError && !error.sent;
    // A redirected request has reached the server, even if the next request failed.
    info.sent = redirected || !unsent;
    logAttempt(context, info, begun, unsent ? "not sent" : "no answer");
    throw canceller.cancelled ? canceller.reason : error;
  } finally {
    stopTimer();
    stopGrace?.();
    // A stream continues in the same scope.
    scope.onCancel = undefined;
  }
}

/** One line for each attempt: what was asked, what came of it, and in what time. */
function logAttempt(
  { clock, log }: ClientContext,
  info: RequestInfo,
  begun: number | undefined,
  outcome: string,
): void {
  if (begun === undefined) return;
  const millis = Math.round(clock.now() - begun);
  log.write("debug", () => `${info.request} (attempt ${info.attempt}): ${outcome} in ${millis} ms`);
}

/** Whether this is a token, and not a promise of one (any thenable). */
function isToken(given: Token | PromiseLike<Token>): given is Token {
  return typeof given !== "object" || given === null;
}

/** Settles like the promise, or rejects with the reason as soon as the attempt is cancelled. */
function raceCancel<T>(work: Promise<T>, canceller: Canceller): Promise<T> {
  return new Promise((resolve, reject) => {
    if (canceller.cancelled) reject(canceller.reason);
    const before = canceller.onCancel;
    canceller.onCancel = (reason) => {
      reject(reason);
      before?.(reason);
    };
    work.then(resolve, reject).finally(() => {
      canceller.onCancel = before;
    });
  });
}

/** Adds the token to the request. It is read for every attempt, so that it can be renewed. */
function authorized(
  context: ClientContext,
  request: ApiRequest,
  info: RequestInfo,
  { body, encoding }: WireBody,
  token: Token,
  cancellation: Canceller,
  onSend: (() => void) | undefined,
): TransportRequest {
  if (token) {
    // A function may return anything.
    const expected = sendableToken(token);
    if (expected) throw new ApifyArgumentError(`The token must be ${expected}.`, "options.token");
    info.holdToken(token);
  }
  const { tokenIn = "header" } = context.options;
  const inHeader = token && tokenIn === "header" ? token : undefined;
  const headers = context.authorizedHeaders(request.headers, inHeader, encoding);
  const path =
    token && tokenIn === "query"
      ? withQuery(request.path, `token=${encodeURIComponent(token)}`)
      : request.path;
  info.authorized = Boolean(token) || headers.authorization !== undefined;
  return {
    method: request.method,
    origin: context.origin,
    path,
    headers,
    body,
    stream: request.streamIdleMillis !== undefined,
    // A request that cannot be repeated must not use a socket that the server may be about to close.
    avoidStaleSocket: request.retry === "never" || isStream(body),
    lane: request.lane,
    cancellation,
    onSend,
    maxResponseBytes: context.maxResponseBytes,
  };
}

/** Milliseconds until the next attempt; `undefined`: no further attempt. */
function waitAfter(
  { clock, options, stats }: ClientContext,
  request: ApiRequest,
  info: RequestInfo,
  failure: Failure,
  failures: number,
): number | undefined {
  if (failure.statusCode === 429) stats.countRateLimit(info.attempt!);
  const policy = { maxRetries: request.maxRetries, unsafe: options.retryUnsafe ?? false };
  if (!isReplayable(request, failure)) return undefined;
  const timedOut = failure.cause instanceof ApifyTimeoutError;
  if (timedOut && request.hooks?.retryTimeouts === false) return undefined;
  if (!mayRetry(failure.kind, request.retry, failures, policy)) return undefined;
  if ((failure.retryAfterSecs ?? 0) > maxRetryAfterOf(options)) return undefined;
  stats.retries += 1;
  return retryDelay(failures, clock, minDelayOf(options), failure.retryAfterSecs);
}

/** Whether a body can be sent again. A stream can if nothing was sent, and nobody is reading it. */
function isReplayable({ payload }: ApiRequest, { kind }: Failure): boolean {
  const body = payload?.body;
  return !isStream(body) || (kind === "unsent" && !body.locked);
}

/** Parsing is part of the attempt, because a body that cannot be parsed may have been cut off. */
function dataOf(
  context: ClientContext,
  request: ApiRequest,
  info: RequestInfo,
  response: TransportResponse,
  scope: Scope,
): unknown {
  const { response: kind, streamIdleMillis } = request;
  if (!(response.body instanceof Uint8Array)) {
    const stream = watchStream(response.body, streamIdleMillis!, info, context, scope);
    return kind === "raw" ? withBody(response, stream) : stream;
  }
  if (kind === "raw") return request.hooks?.parse?.(response) ?? response;
  return response.status === 404 ? undefined : parseResponse(response, kind);
}

function once(callback: () => void): () => void {
  let called = false;
  return () => {
    if (called) return;
    called = true;
    callback();
  };
}

/** Most callers use only the value, so headers and URL are computed on demand. */
class ResponseDetails implements ResponseInfo {
  readonly status: number;
  readonly attempts: number;
  readonly #context: ClientContext;
  readonly #request: ApiRequest;
  readonly #response: TransportResponse;

  constructor(
    context: ClientContext,
    request: ApiRequest,
    response: TransportResponse,
    attempts: number,
  ) {
    this.status = response.status;
    this.attempts = attempts;
    this.#context = context;
    this.#request = request;
    this.#response = response;
  }

  get headers(): Headers {
    return this.#response.headers();
  }

  get url(): string {
    return this.#context.redact(this.#context.origin + this.#request.path);
  }
}

/** The reason of the cancellation. If a timeout hits a request that must not be repeated, the error says what may have happened. */
function cancellationError(
  context: ClientContext,
  request: ApiRequest,
  info: RequestInfo,
  reason: unknown,
): unknown {
  const open = request.retry === "never" && reason instanceof ApifyTimeoutError;
  return open ? toError(context, request, info, classifyError(info, reason)) : reason;
}

function timeout({ timeoutMillis }: ApiRequest, info: RequestInfo): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${info.request} was not answered within ${timeoutMillis / 1000} s. ` +
      "Pass { timeoutSecs } to allow more.",
    info,
  );
}

function overdue({ totalTimeoutMillis }: ApiRequest, info: RequestInfo): ApifyTimeoutError {
  const secs = (totalTimeoutMillis ?? 0) / 1000;
  return new ApifyTimeoutError(
    `${info.request} did not finish within totalTimeoutSecs (${secs} s), retries included.`,
    info,
  );
}
