import { ApifyTimeoutError } from "../errors.js";
import { isStream } from "../transport/bytes.js";
import type { TransportResponse } from "../transport/transport.js";
import { Attempt } from "./attempt.js";
import { Scope } from "./cancellation.js";
import { classifyError, classifyResponse, type Failure } from "./classify.js";
import type { ClientContext } from "./client-context.js";
import { encodeBody, encodingFor, type WireBody } from "./compression.js";
import { toError } from "./failures.js";
import type { Mount, Operation } from "./operation.js";
import { type ApiRequest, buildRequest, type CallInput } from "./request.js";
import { RequestInfo } from "./request-info.js";
import { type ApiResponse, parseResponse, type ResponseInfo } from "./response.js";
import { maxRetryAfterOf, mayRetry, minDelayOf, retryDelay } from "./retry.js";
import { watchStream, withBody } from "./stream.js";

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
  if (!within) limitScope(scope, request, info);
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
      const attempt = new Attempt(context, request, info, scope, queue);
      let failure: Failure;
      try {
        if (!wire) {
          const encoded = encodeBody(request.payload, encoding);
          wire = encoded instanceof Promise ? await scope.race(encoded) : encoded;
        }
        let response = await attempt.send(wire);
        if (!attempt.isComplete(response)) response = await attempt.complete(response);
        attempt.end(response);
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
      } catch (thrown) {
        const error = attempt.fail(thrown);
        if (scope.cancelled) throw cancellationError(info, scope.reason);
        failure = classifyError(info, error);
      }
      const wait = waitAfter(context, request, info, failure, attempts - uncounted);
      if (wait === undefined) {
        if (request.response !== "raw" || !failure.response) {
          throw toError(info, failure);
        }
        const data = failure.response as T;
        const response = new ResponseDetails(context, request, failure.response, attempts);
        return { data, response };
      }
      warn(info, failure, wait);
      await scope.sleep(wait);
    }
  } finally {
    info.releaseSecrets();
    if (!streaming) scope.end();
    context.leave();
  }
}

/** A warning for each failed attempt that is followed by another. */
function warn(info: RequestInfo, failure: Failure, wait: number): void {
  info.context.log.write("warn", () => {
    const { message } = toError(info, failure);
    return `${message} Next attempt in ${Math.round(wait)} ms.`;
  });
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
function cancellationError(info: RequestInfo, reason: unknown): unknown {
  const open = info.call.retry === "never" && reason instanceof ApifyTimeoutError;
  return open ? toError(info, classifyError(info, reason)) : reason;
}

/** The deadline of a call that is not part of other work. */
function limitScope(scope: Scope, { totalTimeoutMillis }: ApiRequest, info: RequestInfo): void {
  if (totalTimeoutMillis === undefined) return;
  scope.limit(
    totalTimeoutMillis,
    () =>
      new ApifyTimeoutError(
        `${info.request} did not finish within totalTimeoutSecs (${totalTimeoutMillis / 1000} s), retries included.`,
        info,
      ),
  );
}
