import { createTransport, environment, userAgentRuntime } from "#platform";
import { ApifyArgumentError, ApifyTimeoutError } from "../errors.js";
import {
  type ClientOptions,
  callback,
  checkClientOptions,
  checkOptions,
  type RequestOptions,
} from "../options.js";
import type { Transport, TransportRequest, TransportResponse } from "../transport/transport.js";
import { version } from "../version.js";
import type { Strictness } from "./arguments.js";
import { Scope } from "./cancellation.js";
import { type Clock, systemClock } from "./clock.js";
import { normalizeHeaders, withoutSecrets } from "./headers.js";
import { jsonType } from "./json.js";
import { LeveledLog, logLevelIn } from "./log.js";
import { sendThrough } from "./middleware.js";
import { parseUrl } from "./path.js";
import { Meter, type ProgressOptions } from "./progress.js";
import { RateLimiter } from "./rate-limiter.js";
import { Secrets, type SecretsHolder, secretsInHeaders } from "./redact.js";
import { Stats } from "./stats.js";

/** Replacements of the transport and the clock, for tests; and what an entry sets. */
export interface TestHooks {
  transport?: Transport;
  clock?: Clock;
  /** Of another client, for which this one works. */
  stats?: Stats;
  secrets?: Secrets;
  /** Default `document`. */
  strictness?: Strictness | undefined;
}

const defaultMaxResponseBytes = 2 ** 30;

type Headers = Readonly<Record<string, string>>;

type TokenSource = () => string | null | undefined | Promise<string | null | undefined>;

/** What all calls of one client share: its settings, its transport, its limiter. */
export class ClientContext {
  readonly options: ClientOptions;
  /** Scheme, host and port. `prefix` is the path before `/v2`. */
  readonly origin: string;
  readonly prefix: string;
  readonly publicBaseUrl: string;
  readonly clock: Clock;
  readonly log: LeveledLog;
  readonly limiter: RateLimiter | undefined;
  readonly stats: Stats;
  readonly secrets: Secrets;
  /** Removes secrets from a text, so that it can be printed. */
  readonly redact: (text: string) => string;
  /** Headers of every request, without the token. */
  readonly headers: Headers;
  /** The same for a JSON body. */
  readonly jsonHeaders: Headers;
  readonly transport: Transport;
  readonly token: TokenSource;
  readonly hooks: TestHooks;
  readonly strictness: Strictness;
  readonly #authorized = new Map<object, { token: string | undefined; headers: Headers }>();
  /** Number of pending calls. */
  #underWay = 0;
  readonly #closing: (() => void)[] = [];
  /** Open streams: a function for each, called when the client is being closed. */
  readonly streams = new Set<() => void>();
  closing = false;

  constructor(options: ClientOptions = {}, hooks: TestHooks = {}) {
    checkClientOptions(options);
    this.options = options;
    this.hooks = hooks;
    this.stats = hooks.stats ?? new Stats();
    this.secrets = hooks.secrets ?? new Secrets();
    this.redact = this.secrets.redact;
    this.strictness = hooks.strictness ?? "document";
    const base = parseBaseUrl(
      "baseUrl",
      options.baseUrl ?? (environment("APIFY_API_BASE_URL") || "https://api.apify.com"),
    );
    this.origin = base.origin;
    this.prefix = base.prefix;
    const publicUrl = options.publicBaseUrl ?? environment("APIFY_API_PUBLIC_BASE_URL");
    const publicBase = !publicUrl ? base : parseBaseUrl("publicBaseUrl", publicUrl);
    this.publicBaseUrl = publicBase.origin + publicBase.prefix;
    this.clock = hooks.clock ?? systemClock;
    this.log = createLog(options);
    this.limiter =
      options.rateLimit === false ? undefined : new RateLimiter(this.clock, options.rateLimit);
    this.headers = commonHeaders(options);
    this.jsonHeaders = { ...this.headers, "content-type": jsonType };
    for (const secret of secretsInHeaders(this.headers)) this.secrets.hold(secret);
    const password = options.proxy && parseUrl(options.proxy)?.password;
    if (password) this.secrets.hold(password);
    this.transport = hooks.transport ?? createTransport(options);
    this.token = tokenSource(options);
  }

  /** One attempt, through the middleware if there is any. */
  send(request: TransportRequest, info: SecretsHolder): Promise<TransportResponse> {
    const { middleware } = this.options;
    if (middleware && middleware.length > 0) {
      return sendThrough(middleware, (changed) => this.#sendBehind(changed, info), request);
    }
    // The token in the shared headers is held already.
    if (!this.#areShared(request.headers)) info.holdSecretsIn(request.headers);
    return this.transport.send(request);
  }

  /** Sends after all middleware: whatever they add, secret headers are sent only to the API's origin. */
  #sendBehind(request: TransportRequest, info: SecretsHolder): Promise<TransportResponse> {
    info.holdSecretsIn(request.headers);
    if (request.origin === this.origin) return this.transport.send(request);
    return this.transport.send({ ...request, headers: withoutSecrets(request.headers) });
  }

  #areShared(headers: Headers): boolean {
    return (
      this.#authorized.get(this.headers)?.headers === headers ||
      this.#authorized.get(this.jsonHeaders)?.headers === headers
    );
  }

  /** The headers of an attempt. Most calls share one cached object, so it must not be modified. */
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

  /** A scope with the signal and the deadline of a call. `name` is the method, for the error when the time is up. */
  scope(name: string, options: RequestOptions & ProgressOptions = {}, within?: Scope): Scope {
    const { onProgress, signal } = options;
    // Before anything listens to the signal.
    checkOptions(name, { onProgress }, { onProgress: callback });
    const scope = new Scope(this.clock, within ?? signal);
    if (onProgress !== undefined) {
      scope.meter = new Meter(this.clock, onProgress, (error) => scope.cancel(error));
    }
    const millis = this.totalTimeoutMillis(options);
    scope.limit(millis, () => overdue(name, millis!));
    return scope;
  }

  /** Most bytes of a buffered response. */
  get maxResponseBytes(): number {
    return this.options.maxResponseBytes ?? defaultMaxResponseBytes;
  }

  /** Timeout of a whole call in milliseconds; `undefined`: none. */
  totalTimeoutMillis({ totalTimeoutSecs }: RequestOptions): number | undefined {
    const secs = totalTimeoutSecs ?? this.options.totalTimeoutSecs;
    return secs === undefined || secs === 0 ? undefined : secs * 1000;
  }

  /** Runs work that takes several requests, all in the scope passed to `run`. `close()` waits for it. */
  async work<T>(
    name: string,
    options: (RequestOptions & ProgressOptions) | undefined,
    run: (scope: Scope) => Promise<T>,
    within?: Scope,
  ): Promise<T> {
    const scope = this.scope(name, options, within);
    this.enter();
    try {
      scope.throwIfCancelled();
      const result = await run(scope);
      await scope.finish();
      return result;
    } finally {
      scope.end();
      this.leave();
    }
  }

  /**
   * Waits for every call, also for those that wait for the rate limiter or a retry, and for open streams. A stream that nobody
   * reads fails after its idle timeout.
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
    `${name} did not finish within totalTimeoutSecs (${millis / 1000} s).`,
    { clientMethod: name },
  );
}

/** `https://host/prefix/v2/` and `https://host/prefix` mean the same: path templates contain `/v2`. */
function parseBaseUrl(name: string, text: string): { origin: string; prefix: string } {
  const url = parseUrl(text);
  const { protocol = "", search, hash, username, password } = url ?? {};
  if (!url || !/^https?:$/.test(protocol) || search || hash || username || password) {
    throw new ApifyArgumentError(
      `${name} must be http(s)://host[:port][/path], without credentials, query and fragment.`,
      `options.${name}`,
    );
  }
  return {
    origin: url.origin,
    prefix: url.pathname.replace(/\/+$/, "").replace(/\/v2$/, ""),
  };
}

function createLog(options: ClientOptions): LeveledLog {
  const level = options.logLevel ?? logLevelIn(environment("APIFY_LOG_LEVEL"));
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

/** If the option is present but empty, there is no token. Only without the option the environment is read. */
function tokenSource(options: ClientOptions): TokenSource {
  const { token } = options;
  if (typeof token === "function") return token;
  const fixed = "token" in options ? token : environment("APIFY_TOKEN");
  return () => fixed;
}
