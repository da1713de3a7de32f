import { createTransport, environment, userAgentRuntime } from "#platform";
import { ApifyArgumentError, ApifyTimeoutError } from "../errors.js";
import { type ClientOptions, checkClientOptions, type RequestOptions } from "../options.js";
import type { Transport, TransportRequest, TransportResponse } from "../transport/transport.js";
import { version } from "../version.js";
import { jsonType } from "./body.js";
import { Scope } from "./cancellation.js";
import { type Clock, systemClock } from "./clock.js";
import { normalizeHeaders, secretHeaders } from "./headers.js";
import { isLogLevel, LeveledLog } from "./log.js";
import { type Send, sendThrough } from "./middleware.js";
import { RateLimiter } from "./rate-limiter.js";
import { Secrets } from "./redact.js";
import { Stats } from "./stats.js";

/** What tests put in place of the world. */
export interface TestHooks {
  transport?: Transport;
  clock?: Clock;
}

type Headers = Readonly<Record<string, string>>;

type TokenSource = () => string | null | undefined | Promise<string | null | undefined>;

/** What all calls of one client share: its settings, its transport, its limiter. */
export class ClientContext {
  readonly options: ClientOptions;
  /** Scheme, host and port; and the path before `/v2`. */
  readonly origin: string;
  readonly prefix: string;
  readonly publicBaseUrl: string;
  readonly clock: Clock;
  readonly log: LeveledLog;
  readonly limiter: RateLimiter | undefined;
  readonly stats = new Stats();
  readonly secrets = new Secrets();
  /** What may be printed of a text. */
  readonly redact = this.secrets.redact;
  /** Headers of every request, secrets aside. */
  readonly headers: Headers;
  /** The same with a body that is JSON. */
  readonly jsonHeaders: Headers;
  readonly transport: Transport;
  readonly token: TokenSource;
  readonly hooks: TestHooks;
  readonly #authorized = new Map<object, { token: string | undefined; headers: Headers }>();
  /** Calls that have begun and not ended. */
  #underWay = 0;
  readonly #closing: (() => void)[] = [];
  /** Streams that were handed out and have not ended: what to tell each when the client is being closed. */
  readonly streams = new Set<() => void>();
  closing = false;

  constructor(options: ClientOptions = {}, hooks: TestHooks = {}) {
    checkClientOptions(options);
    this.options = options;
    this.hooks = hooks;
    const base = parseBaseUrl(
      "baseUrl",
      options.baseUrl ?? environment("APIFY_API_BASE_URL") ?? "https://api.apify.com",
    );
    this.origin = base.origin;
    this.prefix = base.prefix;
    const publicUrl = options.publicBaseUrl ?? environment("APIFY_API_PUBLIC_BASE_URL");
    const publicBase = publicUrl === undefined ? base : parseBaseUrl("publicBaseUrl", publicUrl);
    this.publicBaseUrl = publicBase.origin + publicBase.prefix;
    this.clock = hooks.clock ?? systemClock;
    this.log = createLog(options);
    this.limiter =
      options.rateLimit === false ? undefined : new RateLimiter(this.clock, options.rateLimit);
    this.headers = commonHeaders(options);
    this.jsonHeaders = { ...this.headers, "content-type": jsonType };
    this.secrets.addHeaders(this.headers);
    this.transport = hooks.transport ?? createTransport(options);
    this.token = tokenSource(options);
  }

  /** One attempt, through the middleware if there is any. */
  send(request: TransportRequest): Promise<TransportResponse> {
    const { middleware } = this.options;
    return middleware && middleware.length > 0
      ? sendThrough(middleware, this.#sendBehindMiddleware, request)
      : this.transport.send(request);
  }

  /** Behind everything: whatever a middleware adds, secrets go to the API's origin and to no other. */
  readonly #sendBehindMiddleware: Send = (request) => {
    if (request.origin === this.origin) return this.transport.send(request);
    const headers = { ...request.headers };
    for (const name of Object.keys(headers)) {
      if (secretHeaders.includes(name.toLowerCase())) delete headers[name];
    }
    return this.transport.send({ ...request, headers });
  };

  /** The headers of an attempt. Most calls of a client send the same ones, which are made once: nothing may change them. */
  authorizedHeaders(
    headers: Headers,
    token: string | undefined,
    encoding: string | undefined,
  ): Headers {
    const isCommon = headers === this.headers || headers === this.jsonHeaders;
    const isShared = isCommon && !encoding && !this.options.middleware;
    const known = isShared ? this.#authorized.get(headers) : undefined;
    if (known && known.token === token) return known.headers;
    const all: Record<string, string> = Object.assign({}, headers);
    if (encoding) all["content-encoding"] = encoding;
    if (token) all.authorization ??= `Bearer ${token}`;
    if (isShared) this.#authorized.set(headers, { token, headers: all });
    return all;
  }

  /** A call begins. */
  enter(): void {
    this.#underWay += 1;
  }

  /** A call is over. */
  leave(): void {
    this.#underWay -= 1;
    if (this.#underWay === 0 && this.#closing.length > 0) {
      for (const resolve of this.#closing.splice(0)) resolve();
    }
  }

  /** A scope under the caller's signal and deadline. `name` is what users called; an error says that it did not finish in time. */
  scope(name: string, options: RequestOptions = {}): Scope {
    const scope = new Scope(this.clock, options.signal);
    const millis = this.totalTimeoutMillis(options);
    scope.limit(millis, () => overdue(name, millis!));
    return scope;
  }

  /** How long a whole call may take, in milliseconds; `undefined`: as long as it takes. */
  totalTimeoutMillis({ totalTimeoutSecs }: RequestOptions): number | undefined {
    const secs = totalTimeoutSecs ?? this.options.totalTimeoutSecs;
    return secs === undefined ? undefined : secs * 1000;
  }

  /** Work that takes several requests, each in the scope that it is given. `close()` waits for it. */
  async work<T>(
    name: string,
    options: RequestOptions | undefined,
    run: (scope: Scope) => Promise<T>,
  ): Promise<T> {
    const scope = this.scope(name, options);
    this.enter();
    try {
      scope.throwIfCancelled();
      return await run(scope);
    } finally {
      scope.end();
      this.leave();
    }
  }

  /**
   * Waits for every call, in line and backing off ones, too, and for the streams that the transport knows of. One that nobody reads
   * has as long as one that brings nothing.
   */
  async close(): Promise<void> {
    if (this.#underWay > 0) await new Promise<void>((resolve) => this.#closing.push(resolve));
    this.closing = true;
    for (const hurry of this.streams) hurry();
    await this.transport.close?.();
  }
}

function overdue(name: string, millis: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${name} did not finish within totalTimeoutSecs (${millis / 1000} s), all its requests together.`,
    { clientMethod: name },
  );
}

/** `https://host/prefix/v2/` and `https://host/prefix` mean the same: templates bring their own `/v2`. */
function parseBaseUrl(name: string, text: string): { origin: string; prefix: string } {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ApifyArgumentError(
      `${name} ${JSON.stringify(text)} is not a URL: it begins with https://.`,
    );
  }
  if (!/^https?:$/.test(url.protocol) || url.search || url.hash || url.username || url.password) {
    throw new ApifyArgumentError(
      `${name} must be http(s)://host[:port][/path], without credentials, query and fragment.`,
    );
  }
  return {
    origin: url.origin,
    prefix: url.pathname.replace(/\/+$/, "").replace(/\/v2$/, ""),
  };
}

function createLog(options: ClientOptions): LeveledLog {
  const wanted = environment("APIFY_LOG_LEVEL")?.toLowerCase();
  const level = options.logLevel ?? (isLogLevel(wanted) ? wanted : undefined);
  const logger = options.logger ?? (level ? console : undefined);
  return new LeveledLog(logger, level ?? "warn");
}

function commonHeaders(options: ClientOptions): Record<string, string> {
  const suffix = [options.userAgentSuffix ?? []].flat().map((part) => `; ${part}`);
  const atHome = environment("APIFY_IS_AT_HOME") ? "; isAtHome/true" : "";
  const runtime = userAgentRuntime && ` (${userAgentRuntime}${atHome})`;
  const agent = `apify-openapi-client/${version}${runtime}${suffix.join("")}`;
  const workflow = environment("APIFY_WORKFLOW_KEY");
  return normalizeHeaders({
    ...(runtime === undefined ? {} : { "user-agent": agent }),
    ...(workflow ? { "x-apify-workflow-key": workflow } : {}),
    ...options.headers,
  });
}

/** An option that is present but empty means no token: only an absent one asks the environment. */
function tokenSource(options: ClientOptions): TokenSource {
  const { token } = options;
  if (typeof token === "function") return token;
  const fixed = "token" in options ? token : environment("APIFY_TOKEN");
  return () => fixed;
}
