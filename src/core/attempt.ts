import { ApifyArgumentError, ApifyTimeoutError } from "../errors.js";
import { sendableToken, type Token } from "../options.js";
import { isStream } from "../transport/bytes.js";
import {
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.js";
import { Canceller, type Scope } from "./cancellation.js";
import type { ClientContext } from "./client-context.js";
import type { WireBody } from "./compression.js";
import { withQuery } from "./query.js";
import type { Queue } from "./rate-limiter.js";
import { followRedirects, isRedirect } from "./redirects.js";
import type { ApiRequest } from "./request.js";
import type { RequestInfo } from "./request-info.js";
import { collect, withBody } from "./stream.js";

/** Maximum size of the body of an error. */
const maxErrorBytes = 1024 * 1024;

/**
 * One attempt: token, timeout, transport, redirects. Its steps are synchronous where nothing has to be waited for, so that `send`
 * awaits one promise for most attempts.
 */
export class Attempt extends Canceller {
  readonly #context: ClientContext;
  readonly #request: ApiRequest;
  readonly #info: RequestInfo;
  readonly #scope: Scope;
  /** Of the rate limiter, until it knows that the request is sent, or never will be. */
  #queue: Queue | undefined;
  /** Length of the body that the transport has not reported yet; undefined: nobody wants to know. */
  #unreported: number | undefined = undefined;
  #wireRequest: TransportRequest | undefined = undefined;
  #redirected = false;
  #begun: number | undefined = undefined;
  #stopTimer: (() => void) | undefined = undefined;
  #stopGrace: (() => void) | undefined = undefined;

  constructor(
    context: ClientContext,
    request: ApiRequest,
    info: RequestInfo,
    scope: Scope,
    queue: Queue | undefined,
  ) {
    super();
    this.#context = context;
    this.#request = request;
    this.#info = info;
    this.#scope = scope;
    this.#queue = queue;
  }

  /** Sends the request. Whatever comes of it, `end` or `fail` follows. */
  send(wire: WireBody): Promise<TransportResponse> {
    const context = this.#context;
    const scope = this.#scope;
    const { timeoutMillis, graceMillis, hooks } = this.#request;
    scope.throwIfCancelled();
    if (context.log.wants("debug")) this.#begun = context.clock.now();
    scope.onCancel = (reason) => {
      if (graceMillis === undefined) this.cancel(reason);
      else this.#stopGrace = context.clock.after(graceMillis, () => this.cancel(reason));
    };
    this.#stopTimer = context.clock.after(timeoutMillis, () => this.cancel(this.#timeout()));
    const token = context.token();
    if (isToken(token) && !hooks?.rewrite) {
      return this.#sendWith(this.#authorized(token, wire), wire);
    }
    return this.#prepare(token, wire).then((request) => this.#sendWith(request, wire));
  }

  /** Whether nothing is left to be done to the response. */
  isComplete(response: TransportResponse): boolean {
    return (
      response.body instanceof Uint8Array && this.#unreported === undefined && !isRedirect(response)
    );
  }

  /** Follows redirects, and reads the body unless a stream was asked for. */
  async complete(response: TransportResponse): Promise<TransportResponse> {
    const { stream, maxResponseBytes } = this.#wireRequest!;
    // What the transport could not tell as it was sent.
    if (this.#unreported !== undefined) this.#uploaded(Math.max(0, this.#unreported));
    if (isRedirect(response)) {
      this.#redirected = true;
      response = await followRedirects(this.#context, this.#info, this.#wireRequest!, response);
    }
    const { body, status } = response;
    if (body instanceof Uint8Array || (stream && status >= 200 && status < 300)) return response;
    // Bodies of errors are buffered even if a stream was requested, as are streams that a middleware returns unasked.
    const most = stream ? maxErrorBytes : maxResponseBytes;
    return withBody(response, await raceCancel(collect(body, most), this));
  }

  /** There is a response. */
  end(response: TransportResponse): void {
    const { body, status } = response;
    const length = body instanceof Uint8Array ? body.length : undefined;
    if (length !== undefined) {
      this.#context.stats.bytesReceived += length;
      this.#scope.meter?.countBytes(length);
    }
    if (this.#begun !== undefined) {
      this.#log(`${status}, ${length === undefined ? "a stream" : `${length} bytes`}`);
    }
    this.#queue?.observe(Number(response.header("x-ratelimit-limit")));
    this.#stop();
  }

  /** There is none. Returns why. Does nothing to an attempt that was not begun, or has ended. */
  fail(error: unknown): unknown {
    if (this.#stopTimer) {
      const unsent = this.cancelled ? this.unsent : error instanceof TransportError && !error.sent;
      // A redirected request has reached the server, even if the next request failed.
      this.#info.sent = this.#redirected || !unsent;
      if (this.#begun !== undefined) this.#log(unsent ? "not sent" : "no answer");
      if (this.cancelled) error = this.reason;
    }
    this.#stop();
    return error;
  }

  #stop(): void {
    this.#sent();
    this.#stopGrace?.();
    if (!this.#stopTimer) return;
    this.#stopTimer();
    this.#stopTimer = undefined;
    // A stream continues in the same scope.
    this.#scope.onCancel = undefined;
  }

  #sent(): void {
    this.#queue?.sent();
    this.#queue = undefined;
  }

  /** What takes time before an attempt: a token that is a promise, a hook. */
  async #prepare(given: Token | PromiseLike<Token>, wire: WireBody): Promise<TransportRequest> {
    const token = isToken(given) ? given : await raceCancel(Promise.resolve(given), this);
    const request = this.#authorized(token, wire);
    const { rewrite } = this.#request.hooks ?? {};
    return rewrite ? raceCancel(rewrite(request), this) : request;
  }

  #sendWith(request: TransportRequest, wire: WireBody): Promise<TransportResponse> {
    const { stats } = this.#context;
    this.#wireRequest = request;
    stats.requests += 1;
    if (this.#unreported === undefined) stats.bytesSent += wire.length;
    this.#scope.meter?.countRequest();
    return this.#context.send(request, this.#info);
  }

  /** Adds the token to the request. It is read for every attempt, so that it can be renewed. */
  #authorized(token: Token, wire: WireBody): TransportRequest {
    const context = this.#context;
    const request = this.#request;
    const info = this.#info;
    if (token) {
      // A function may return anything.
      const expected = sendableToken(token);
      if (expected) throw new ApifyArgumentError(`The token must be ${expected}.`, "options.token");
      info.hold(token);
    }
    const inQuery = context.options.tokenIn === "query";
    const headers = context.authorizedHeaders(
      request.headers,
      inQuery || !token ? undefined : token,
      wire.encoding,
    );
    info.authorized = Boolean(token) || headers.authorization !== undefined;
    const { body } = wire;
    return {
      method: request.method,
      origin: context.origin,
      path:
        token && inQuery
          ? withQuery(request.path, `token=${encodeURIComponent(token)}`)
          : request.path,
      headers,
      body,
      stream: request.streamIdleMillis !== undefined,
      // A request that cannot be repeated must not use a socket that the server may be about to close.
      avoidStaleSocket: request.retry === "never" || isStream(body),
      lane: request.lane,
      cancellation: this,
      onSend: this.#queue && (() => this.#sent()),
      onUpload: this.#uploadListener(wire),
      maxResponseBytes: context.maxResponseBytes,
    };
  }

  /** For streams, and where progress is reported. */
  #uploadListener({ body, length }: WireBody): ((bytes: number) => void) | undefined {
    if (this.#scope.meter === undefined && !isStream(body)) return undefined;
    this.#unreported = length;
    return (bytes) => this.#uploaded(bytes);
  }

  #uploaded(bytes: number): void {
    this.#unreported! -= bytes;
    this.#context.stats.bytesSent += bytes;
    this.#scope.meter?.countBytes(bytes);
  }

  #timeout(): ApifyTimeoutError {
    return new ApifyTimeoutError(
      `${this.#info.request} was not answered within ${this.#request.timeoutMillis / 1000} s. ` +
        "Pass { timeoutSecs } to allow more.",
      this.#info,
    );
  }

  /** One line for each attempt: what was asked, what came of it, and in what time. */
  #log(outcome: string): void {
    const { clock, log } = this.#context;
    const { request, attempt } = this.#info;
    const millis = Math.round(clock.now() - this.#begun!);
    log.write("debug", () => `${request} (attempt ${attempt}): ${outcome} in ${millis} ms`);
  }
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
