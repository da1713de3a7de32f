import { ApifyTimeoutError } from "../errors.js";
import { checkRequestOptions } from "../options.js";
import type { EncodedBody, TransportResponse } from "../transport/transport.js";
import { attemptOnce } from "./attempt.js";
import { type Call, type CallInput, prepareCall } from "./call.js";
import { CallScope, sleep } from "./cancellation.js";
import { Compression } from "./compression.js";
import type { Core } from "./core.js";
import { decode } from "./decode.js";
import { type Failure, failureOf, failureOfAnswer } from "./failure.js";
import type { Mount, Operation } from "./operation.js";
import { mayRetry, retryDelay } from "./retry.js";
import { watchStream, withBody } from "./stream.js";

/** What the server answered with, beside the value. */
export interface ResponseInfo {
  readonly status: number;
  readonly headers: Headers;
  /** Secrets redacted. */
  readonly url: string;
  /** How many attempts it took. */
  readonly attempts: number;
}

export interface Answer<T> {
  readonly data: T;
  readonly response: ResponseInfo;
}

/** One call: prepare, wait in line, attempt, decode, try again where that is safe. */
export async function send<T>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): Promise<Answer<T>> {
  core.stats.calls += 1;
  if (input.request) checkRequestOptions(input.request);
  const scope = new CallScope(input.request?.signal);
  let stopTimer: (() => void) | undefined;
  try {
    const call = await prepareCall(core, operation, mount, input);
    if (call.totalTimeoutMillis !== undefined) {
      stopTimer = core.clock.after(call.totalTimeoutMillis, () => scope.cancel(totalTimeout(call)));
    }
    return await attemptUntilAnswered<T>(core, call, scope);
  } finally {
    stopTimer?.();
    if (!scope.handedOn) scope.end();
  }
}

async function attemptUntilAnswered<T>(
  core: Core,
  call: Call,
  scope: CallScope,
): Promise<Answer<T>> {
  const policy = {
    maxRetries: call.maxRetries,
    minDelayMillis: core.options.minDelayBetweenRetriesMillis ?? 500,
    unsafe: core.options.retryUnsafe ?? false,
  };
  const body = new Compression(
    call.payload,
    core.options.compression ?? "auto",
    call.headers["content-encoding"] !== undefined,
  );
  /** Attempts that say nothing about the server's health: it only wants another encoding. */
  let free = 0;
  for (let attempts = 1; ; attempts++) {
    const onSend = await waitInLine(core, call, scope);
    let failure: Failure;
    try {
      const encoded = body.current ?? (await body.encode());
      const response = await attemptOnce(core, call, encoded, attempts, scope, onSend);
      core.limiter?.observe(call.limiterKey, call.operation.rate ?? 60, limitIn(response));
      const failed = failureOfAnswer(core, call, response, attempts);
      if (!failed) {
        const data = read(core, call, response, attempts, scope) as T;
        return { data, response: responseInfo(core, call, response, attempts) };
      }
      if (response.status === 415 && body.fallBackToGzip()) {
        free = 1;
        continue;
      }
      failure = failed;
    } catch (error) {
      if (scope.cancelled) throw scope.reason;
      failure = failureOf(core, call, error, attempts);
    } finally {
      onSend();
    }
    if (failure.statusCode === 429) core.stats.countRateLimit(attempts);
    const failures = attempts - free;
    if (!isWhole(call.payload?.body) || !mayRetry(failure.kind, call.retry, failures, policy)) {
      if (call.answer !== "response" || !failure.response) throw failure.error;
      const data = failure.response as T;
      return { data, response: responseInfo(core, call, failure.response, attempts) };
    }
    const { minDelayMillis } = policy;
    const wait = retryDelay(failures, core.clock.random(), minDelayMillis, failure.retryAfterSecs);
    core.log.write(
      "warn",
      () => `${failure.error.message} Next attempt in ${Math.round(wait)} ms.`,
    );
    core.stats.retries += 1;
    await sleep(wait, core.clock, scope);
  }
}

/** Whether a body can be sent (again): a stream can until somebody has begun to read it. */
function isWhole(body: EncodedBody | undefined): boolean {
  return !(body instanceof ReadableStream) || !body.locked;
}

/** A body that cannot be parsed counts as cut off, so decoding belongs to the attempt. */
function read(
  core: Core,
  call: Call,
  response: TransportResponse,
  attempt: number,
  scope: CallScope,
): unknown {
  const { body } = response;
  if (body instanceof ReadableStream) {
    const watched = watchStream(body, call, core.clock, scope);
    return call.answer === "response" ? withBody(response, watched) : watched;
  }
  if (call.answer === "response") return response;
  if (response.status === 404) return undefined;
  return decode(response, call.answer, { ...call.context, attempt, redact: core.redact });
}

/**
 * Waits for the client-side rate limiter, which is free to go most of the time. What it gives tells the limiter that the
 * request goes out, or never will; only the first time counts.
 */
async function waitInLine(core: Core, call: Call, scope: CallScope): Promise<() => void> {
  const { limiter } = core;
  scope.throwIfCancelled();
  if (!limiter) return () => {};
  const rate = call.operation.rate ?? 60;
  const turn = limiter.acquire(call.limiterKey, rate, scope);
  if (turn) await turn;
  let told = false;
  return () => {
    if (told) return;
    told = true;
    limiter.sent(call.limiterKey, rate);
  };
}

function limitIn(response: TransportResponse): number | undefined {
  const limit = response.header("x-ratelimit-limit");
  return limit !== undefined && /^\d+$/.test(limit) ? Number(limit) : undefined;
}

function responseInfo(
  core: Core,
  call: Call,
  response: TransportResponse,
  attempts: number,
): ResponseInfo {
  const { status } = response;
  const url = core.redact(core.origin + call.path);
  return {
    status,
    url,
    attempts,
    get headers() {
      return response.headers();
    },
  };
}

function totalTimeout(call: Call): ApifyTimeoutError {
  const secs = (call.totalTimeoutMillis ?? 0) / 1000;
  return new ApifyTimeoutError(
    `${call.context.httpMethod} ${call.context.path} did not finish within totalTimeoutSecs (${secs} s), retries included.`,
    call.context,
  );
}
