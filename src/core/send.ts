import { ApifyTimeoutError } from "../errors.js";
import { checkRequestOptions } from "../options.js";
import { isStream } from "../transport/body-stream.js";
import type { EncodedBody, TransportResponse } from "../transport/transport.js";
import { attemptOnce } from "./attempt.js";
import { type Call, type CallInput, prepareCall } from "./call.js";
import { CallScope, orCancelled, sleep } from "./cancellation.js";
import { encodingFor, type WireBody, wireBody } from "./compression.js";
import type { Core } from "./core.js";
import { decode } from "./decode.js";
import { errorOf, type Failure, failureOf, failureOfAnswer } from "./failure.js";
import type { Mount, Operation } from "./operation.js";
import type { Pace, Pacing } from "./pacing.js";
import { parts } from "./parts.js";
import { mayRetry, retryDelay } from "./retry.js";

/** What the server answered with, beside the value. */
export interface ResponseInfo {
  /** The HTTP status. */
  readonly status: number;
  /** The headers of the last attempt. */
  readonly headers: Headers;
  /** What was asked for, secrets redacted. */
  readonly url: string;
  /** How many attempts it took. */
  readonly attempts: number;
}

/** What `.withResponse()` resolves to. */
export interface Answer<T> {
  /** What the call itself resolves to. */
  readonly data: T;
  /** What the server answered with, beside it. */
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
  core.enter();
  try {
    const prepared = prepareCall(core, operation, mount, input);
    let call = prepared instanceof Promise ? await orCancelled(prepared, scope) : prepared;
    if (call.totalTimeoutMillis !== undefined) {
      stopTimer = core.clock.after(call.totalTimeoutMillis, () => scope.cancel(totalTimeout(call)));
    }
    let encoding = encodingFor(core, call);
    /** Encoded once, for every attempt. */
    let wire: WireBody | undefined;
    // Before anything is sent: an answer that cannot be read is lost.
    const rare =
      encoding || isRare(core, call) ? await orCancelled(parts.rare(), scope) : undefined;
    if (rare && core.options.methodOverride) call = rare.asGet(call);
    /** Attempts that say nothing about the server's health: it only wants another encoding. */
    let free = 0;
    for (let attempts = 1; ; attempts++) {
      call.context.attempt = attempts;
      scope.throwIfCancelled();
      const turn = core.limiter?.acquire(call.pace, scope);
      if (turn) await turn;
      const onSend = core.limiter ? tellOnce(core.limiter, call.pace) : nobodyAsks;
      let failure: Failure;
      try {
        wire ??= encoding
          ? await orCancelled(rare!.compressed(call.payload!, encoding), scope)
          : wireBody(call.payload?.body);
        const response = await attemptOnce(core, call, wire, scope, onSend);
        core.limiter?.observe(call.pace, Number(response.header("x-ratelimit-limit")));
        const failed = failureOfAnswer(call, response);
        if (!failed) {
          const data =
            call.streamIdleMillis && !(response.body instanceof Uint8Array)
              ? rare!.handOut(response, response.body, call, core, scope)
              : read(call, response, rare);
          return { data: data as T, response: new Reply(core, call, response, attempts) };
        }
        if (response.status === 415 && wire.encoding === "br") {
          encoding = "gzip";
          wire = undefined;
          free = 1;
          continue;
        }
        failure = failed;
      } catch (error) {
        if (scope.cancelled) throw await stopped(core, call, scope.reason);
        failure = failureOf(call, error);
      } finally {
        onSend();
      }
      const wait = waitAfter(core, call, failure, attempts - free);
      if (wait === undefined) {
        if (call.answer !== "response" || !failure.response) {
          throw await errorOf(core, call, failure);
        }
        const data = failure.response as T;
        return { data, response: new Reply(core, call, failure.response, attempts) };
      }
      if (core.log.wants("warn")) {
        const { message } = await errorOf(core, call, failure);
        core.log.write("warn", () => `${message} Next attempt in ${Math.round(wait)} ms.`);
      }
      await sleep(wait, core.clock, scope);
    }
  } finally {
    stopTimer?.();
    if (!scope.handedOn) scope.end();
    core.leave();
  }
}

/** Milliseconds until the next attempt; `undefined`: this was the last. */
function waitAfter(core: Core, call: Call, failure: Failure, failures: number): number | undefined {
  const { clock, options, stats } = core;
  if (failure.statusCode === 429) stats.countRateLimit(call.context.attempt!);
  const policy = { maxRetries: call.maxRetries, unsafe: options.retryUnsafe ?? false };
  if (!isWhole(call.payload?.body, failure)) return undefined;
  if (!mayRetry(failure.kind, call.retry, failures, policy)) return undefined;
  const shortest = options.minDelayBetweenRetriesMillis ?? 500;
  const wait = retryDelay(failures, clock.random(), shortest, failure.retryAfterSecs);
  stats.retries += 1;
  return wait;
}

/** Whether a body can be sent again: a stream can until somebody has begun to read it, who may have let go of it since. */
function isWhole(body: EncodedBody | undefined, { kind }: Failure): boolean {
  return !isStream(body) || (kind === "unsent" && !body.locked);
}

/** A body that cannot be parsed counts as cut off, so decoding belongs to the attempt. */
function read(
  { answer }: Call,
  response: TransportResponse,
  rare: typeof import("./rare.js") | undefined,
): unknown {
  if (answer === "response") return response;
  if (response.status === 404) return undefined;
  return (rare?.decodeAny ?? decode)(response, answer);
}

/** Through middleware, or as GET; handed out while it arrives, or not JSON. */
function isRare(
  { options: { middleware, methodOverride } }: Core,
  { answer, streamIdleMillis }: Call,
): unknown {
  return middleware || methodOverride || streamIdleMillis || /^(text|content)$/.test(answer);
}

/** Tells the limiter, the first time only, that the request goes out now, or never will. */
function tellOnce(limiter: Pacing, pace: Pace): () => void {
  let told = false;
  return () => {
    if (told) return;
    told = true;
    limiter.sent(pace);
  };
}

const nobodyAsks = (): void => {};

/** Few calls are asked for more than their value, so the rest is read when it is. */
class Reply implements ResponseInfo {
  readonly status: number;
  readonly attempts: number;
  readonly #core: Core;
  readonly #call: Call;
  readonly #response: TransportResponse;

  constructor(core: Core, call: Call, response: TransportResponse, attempts: number) {
    this.status = response.status;
    this.attempts = attempts;
    this.#core = core;
    this.#call = call;
    this.#response = response;
  }

  get headers(): Headers {
    return this.#response.headers();
  }

  get url(): string {
    return this.#core.redact(this.#core.origin + this.#call.path);
  }
}

/** The reason of an abort as it is; a deadline over something that must not run twice says what it leaves open. */
async function stopped(core: Core, call: Call, reason: unknown): Promise<unknown> {
  const open = call.retry === "never" && reason instanceof ApifyTimeoutError;
  return open ? errorOf(core, call, failureOf(call, reason)) : reason;
}

function totalTimeout(call: Call): ApifyTimeoutError {
  const secs = (call.totalTimeoutMillis ?? 0) / 1000;
  return new ApifyTimeoutError(
    `${call.context.request} did not finish within totalTimeoutSecs (${secs} s), retries included.`,
    call.context,
  );
}
