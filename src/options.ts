import { didYouMean } from "./core/nearest.js";
import { ApifyArgumentError, type ArgumentIssue } from "./errors.js";
import type { TransportRequest, TransportResponse } from "./transport/transport.js";

/** The value of a query parameter in `query`. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | readonly (string | number | boolean)[]
  | null
  | undefined;

/** Options of every method that say how its requests are sent. */
export interface RequestOptions {
  /** Cancels the call at once; it rejects with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** Timeout of each attempt in seconds. Default: 30, 60 or 360, depending on the operation; for a long poll, its wait plus 30. */
  timeoutSecs?: number | undefined;
  /**
   * Timeout of the whole call in seconds: waiting for the rate limiter, all requests, and all retries with their delays. While
   * you iterate items or read a stream, only the time counts during which you wait for the client.
   */
  totalTimeoutSecs?: number | undefined;
  /** Maximum number of retries of each request. */
  maxRetries?: number | undefined;
  /** Additional headers. They override those of the client. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Additional query parameters. Not `method`, which would make the API run another operation. */
  query?: Readonly<Record<string, QueryValue>> | undefined;
}

/** Receives log messages. `console` is a logger. */
export interface Logger {
  /** Takes a message of the level `error`. */
  error(message: string): void;
  /** Takes a message of the level `warn`: an attempt that failed and is repeated. */
  warn(message: string): void;
  /** Takes a message of the level `info`. */
  info(message: string): void;
  /** Takes a message of the level `debug`: every attempt. */
  debug(message: string): void;
}

/** Minimum importance of logged messages. `off` logs nothing, `debug` everything. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Limits that replace the documented ones. */
export interface RateLimitOptions {
  /** Maximum requests per second on one resource. Default: 60, 200 or 400 by operation. A response may lower it, never raise it. */
  perSecond?: number | undefined;
  /** Maximum requests per minute in total. Default 250,000. */
  perMinute?: number | undefined;
}

/** Runs around every attempt. Returns `next(request)`, or a response of its own. */
export type Middleware = (
  request: TransportRequest,
  next: (request: TransportRequest) => Promise<TransportResponse>,
) => Promise<TransportResponse>;

/** A token. With `null` or `undefined` no token is sent, even if `APIFY_TOKEN` is set. */
export type Token = string | null | undefined;

/** Options of `new ApifyClient()`. */
export interface ClientOptions {
  /**
   * The API token, or a function that returns it and is called before every attempt. Default: `APIFY_TOKEN` from the
   * environment. If the option is present but `null` or `undefined`, no token is sent.
   */
  token?: Token | (() => Token | Promise<Token>);
  /** Where the token is sent. `header`, the default, keeps it out of server logs. */
  tokenIn?: "header" | "query" | undefined;
  /** Base URL of the API. Default `https://api.apify.com`, or `APIFY_API_BASE_URL`. */
  baseUrl?: string | undefined;
  /** Base URL of public URLs. Default `baseUrl`, or `APIFY_API_PUBLIC_BASE_URL`. */
  publicBaseUrl?: string | undefined;
  /** Maximum number of retries of a request. Default 8. */
  maxRetries?: number | undefined;
  /** Minimum delay before the first retry, in milliseconds; it doubles with every retry. Default 500. */
  minDelayBetweenRetriesMillis?: number | undefined;
  /**
   * The longest Retry-After of a server that is waited for, in seconds. Above it the call fails at once, and its error says what
   * the server asks for. Default 128.
   */
  maxRetryAfterSecs?: number | undefined;
  /** Timeout of an attempt in seconds; 0: no limit. Lowers the default of 30 or 60 s; replaces that of operations which take long, 360 s. */
  timeoutSecs?: number | undefined;
  /** Timeout of every call in seconds, like the option of a call with this name. Default: no limit. */
  totalTimeoutSecs?: number | undefined;
  /** Appended to the User-Agent header. Ignored in browsers, which send their own. */
  userAgentSuffix?: string | readonly string[] | undefined;
  /** Sends every request as GET with `method=` in the query, for networks that block other methods. */
  methodOverride?: boolean | undefined;
  /** Also retries requests that could start a second paid run or store an item twice, as the official client does. */
  retryUnsafe?: boolean | undefined;
  /** `false` turns the client-side rate limiter off. An object replaces the documented limits. */
  rateLimit?: false | RateLimitOptions | undefined;
  /** Compression of request bodies of 1 KiB and more. Default `auto`: brotli on Node.js, gzip elsewhere, none in browsers. */
  compression?: "auto" | "br" | "gzip" | false | undefined;
  /** Maximum size of a buffered response in bytes, after decompression. Default 1 GiB. Streams have no limit. */
  maxResponseBytes?: number | undefined;
  /** A `fetch` function that replaces the built-in transport. */
  fetch?: typeof globalThis.fetch | undefined;
  /** An undici dispatcher of your own (Node.js). Default: the global dispatcher, if you have set one. */
  dispatcher?: object | undefined;
  /** URL of an HTTP or SOCKS proxy (Node.js). Default: `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY`. */
  proxy?: string | undefined;
  /** Uses HTTP/2 if the server supports it (Node.js). Faster for a first burst of requests, but takes more CPU in steady traffic. */
  http2?: boolean | undefined;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Functions that run around every attempt. The first one is outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Receives log messages. Default: no logger, or the console if `APIFY_LOG_LEVEL` is set. */
  logger?: Logger | undefined;
  /** Minimum importance of logged messages. Default `warn`, or `APIFY_LOG_LEVEL`. */
  logLevel?: LogLevel | undefined;
}

/** Returns what the value must be, or undefined if it is valid. */
export type Check = (value: unknown) => string | undefined;

/** The check for which a value has to fit. */
export const check =
  (expected: string, fits: (value: unknown) => unknown): Check =>
  (value) =>
    fits(value) ? undefined : expected;

export const number = check(
  "a number, 0 or more",
  (value) => typeof value === "number" && value >= 0,
);
export const wholeNumber = (least = 0, most = Number.POSITIVE_INFINITY): Check =>
  check(
    `a whole number, ${least} ${most < Number.POSITIVE_INFINITY ? `to ${most}` : "or more"}`,
    (value) => Number.isInteger(value) && (value as number) >= least && (value as number) <= most,
  );
export const string = check("a string", (value) => typeof value === "string");
/** A token read from a file often ends with a line break. */
export const sendableToken = check(
  "visible ASCII text, without a line break at its end",
  (value) => typeof value === "string" && !/[^\x21-\x7e]/.test(value),
);
export const boolean = check("true or false", (value) => typeof value === "boolean");
export const callback = check("a function", (value) => typeof value === "function");
const record = check("a plain object", isOptionsObject);
export const oneOf = (...values: readonly unknown[]): Check =>
  check(`one of ${values.map((value) => JSON.stringify(value)).join(", ")}`, (value) =>
    values.includes(value),
  );
const either =
  (...checks: readonly Check[]): Check =>
  (value) => {
    const refusals = checks.map((check) => check(value));
    return refusals.includes(undefined) ? undefined : refusals.join(", or ");
  };
const listOf = (each: Check): Check =>
  check(
    `an array, each entry ${each(undefined)}`,
    (value) => Array.isArray(value) && value.every((entry) => each(entry) === undefined),
  );
const limits = check(
  "{ perSecond, perMinute }, each 1 or more",
  (value) =>
    isOptionsObject(value) &&
    Object.entries(value).every(
      ([name, limit]) => /^per(Second|Minute)$/.test(name) && (limit === undefined || limit >= 1),
    ),
);
/** An object with these methods. */
const having = (expected: string, ...methods: readonly string[]): Check =>
  check(expected, (value) =>
    methods.every(
      (name) => typeof (value as Record<string, unknown> | null)?.[name] === "function",
    ),
  );

const clientChecks: Readonly<Record<keyof ClientOptions, Check>> = {
  token: either(sendableToken, callback, oneOf(null)),
  tokenIn: oneOf("header", "query"),
  baseUrl: string,
  publicBaseUrl: string,
  maxRetries: number,
  minDelayBetweenRetriesMillis: number,
  maxRetryAfterSecs: number,
  timeoutSecs: number,
  totalTimeoutSecs: number,
  userAgentSuffix: either(string, listOf(string)),
  methodOverride: boolean,
  retryUnsafe: boolean,
  rateLimit: either(oneOf(false), limits),
  compression: oneOf("auto", "br", "gzip", false),
  maxResponseBytes: number,
  fetch: callback,
  dispatcher: having("a dispatcher of undici", "dispatch"),
  proxy: string,
  http2: boolean,
  headers: record,
  middleware: listOf(callback),
  logger: having(
    "an object with the methods error, warn, info and debug",
    ...["error", "warn", "info", "debug"],
  ),
  logLevel: oneOf("off", "error", "warn", "info", "debug"),
};

export const clientOptionNames: readonly string[] = Object.keys(clientChecks);

/** Checks of the request options, which every method takes. */
export const requestChecks: Readonly<Record<keyof RequestOptions, Check>> = {
  signal: having("an AbortSignal", "addEventListener"),
  timeoutSecs: number,
  totalTimeoutSecs: number,
  maxRetries: number,
  headers: record,
  query: record,
};

/** Whether a value is a plain object, of any realm: not an array, a signal or an instance of another class. */
export function isOptionsObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.prototype.toString.call(value) === "[object Object]" && !(Symbol.iterator in value);
}

export function noSuchOption(what: string, name: string, advice: string): ArgumentIssue {
  const message = `${what} has no option "${name}".${advice}`;
  return { path: `options.${name}`, message, expected: "no such option", received: name };
}

/** Stands for the options of a call that passes more arguments after them. */
const surplus: readonly never[] = [];

/** The options of a call, which are its last argument. If more follow, something that is refused like any that are no object. */
export function lastOptions<T>(options: T, moreFollow: boolean): T {
  return moreFollow ? (surplus as T) : options;
}

export function notOptions(what: string, given: unknown, example = "signal"): ApifyArgumentError {
  const names = Object.keys(requestChecks).join(", ");
  const message =
    given === surplus
      ? `${what} takes one object of options as its last argument: ${names} go into it, beside the options of the API.`
      : `${what}: the options must be an object, such as { ${example} }.`;
  return new ApifyArgumentError(message, "options");
}

/** Throws an `ApifyArgumentError` that names the unknown and the invalid options. */
export function checkOptions(
  what: string,
  options: object | undefined,
  checks: Readonly<Record<string, Check>>,
): void {
  if (options === undefined) return;
  const known = Object.keys(checks);
  if (!isOptionsObject(options)) throw notOptions(what, options, `${known[0]}: …`);
  const issues: ArgumentIssue[] = [];
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    if (!known.includes(name)) {
      const meant = Object.hasOwn(requestChecks, name)
        ? " It is an option of each method."
        : didYouMean(name, known);
      issues.push(noSuchOption(what, name, `${meant} It takes: ${known.join(", ")}.`));
      continue;
    }
    const expected = checks[name]!(value);
    if (!expected) continue;
    const message = `${what}: "${name}" must be ${expected}.`;
    // The value may be a secret.
    issues.push({ path: `options.${name}`, message, expected, received: typeof value });
  }
  if (issues.length > 0) throw errorOf(issues);
}

/** The error that names these issues. */
export function errorOf(issues: readonly ArgumentIssue[]): ApifyArgumentError {
  return new ApifyArgumentError(issues.map(({ message }) => message).join(" "), "", { issues });
}

/** Throws an `ApifyArgumentError` for an invalid option of a client. */
export function checkClientOptions(options: ClientOptions): void {
  checkOptions("new ApifyClient()", options, clientChecks);
}
