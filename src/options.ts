import { ApifyArgumentError } from "./errors.js";
import type { TransportRequest, TransportResponse } from "./transport/transport.js";

/** A query parameter as `query` and raw take it. */
export type QueryValue =
  | string
  | number
  | boolean
  | Date
  | readonly (string | number | boolean)[]
  | null
  | undefined;

/** How one call is sent: part of the options of every method. */
export interface RequestOptions {
  /** Stops the call at once, whatever it is doing; it rejects with `signal.reason`. */
  signal?: AbortSignal | undefined;
  /** Seconds for each attempt, instead of the operation's own: 30, 60 or 360, or the wait that a server is asked for and 30. */
  timeoutSecs?: number | undefined;
  /**
   * Seconds for the whole call: queueing, all requests and attempts, and the waits between them. While items are iterated and
   * streams are read, only the time counts for which the client is waited for.
   */
  totalTimeoutSecs?: number | undefined;
  /** Most retries of each request. */
  maxRetries?: number | undefined;
  /** More headers, or other values for those that the client sends. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** More query parameters, sent as they are; not `method`, by which the API would do something else. */
  query?: Readonly<Record<string, QueryValue>> | undefined;
}

/** Where log messages go: `console` is one. */
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

/** How important a message must be to be logged, from nothing at all to everything. */
export type LogLevel = "off" | "error" | "warn" | "info" | "debug";

/** Numbers in place of the documented limits. */
export interface RateLimitOptions {
  /** Most requests a second on one resource, instead of 60, 200 or 400 by operation. The server may lower it, never raise it. */
  perSecond?: number | undefined;
  /** Most requests a minute in all. Default 250,000. */
  perMinute?: number | undefined;
}

/** Runs around every attempt. Return `next(request)`, or answer in its place. */
export type Middleware = (
  request: TransportRequest,
  next: (request: TransportRequest) => Promise<TransportResponse>,
) => Promise<TransportResponse>;

/** A token. Null and undefined stand for none: then nothing is sent, whatever `APIFY_TOKEN` holds. */
export type Token = string | null | undefined;

/** What `new ApifyClient()` takes. */
export interface ClientOptions {
  /**
   * The API token, or a function that gives it, asked for every attempt. Without this option: `APIFY_TOKEN` from the
   * environment. Present but `null` or `undefined`: no token is sent.
   */
  token?: Token | (() => Token | Promise<Token>);
  /** Where the token goes. `header`, the default, keeps it out of server logs. */
  tokenIn?: "header" | "query" | undefined;
  /** The API's address. Default `https://api.apify.com`, or `APIFY_API_BASE_URL`. */
  baseUrl?: string | undefined;
  /** The address that goes into public URLs. Default `baseUrl`, or `APIFY_API_PUBLIC_BASE_URL`. */
  publicBaseUrl?: string | undefined;
  /** Most retries of a request. Default 8. */
  maxRetries?: number | undefined;
  /** The shortest wait before the first retry, in milliseconds; it doubles with each. Default 500. */
  minDelayBetweenRetriesMillis?: number | undefined;
  /** Seconds for an attempt: the limit for every operation, 360 for those that take long. */
  timeoutSecs?: number | undefined;
  /** Seconds for a whole call, as the option of a call with this name. Default: no limit. */
  totalTimeoutSecs?: number | undefined;
  /** Added to the User-Agent header. Not in browsers, which send their own. */
  userAgentSuffix?: string | readonly string[] | undefined;
  /** Sends everything as GET with `method=` in the query, for networks that let nothing else through. */
  methodOverride?: boolean | undefined;
  /** Also retries what may start a second paid run or store an item twice, as the official client does. */
  retryUnsafe?: boolean | undefined;
  /** `false` switches the client-side rate limiter off; numbers replace the documented limits. */
  rateLimit?: false | RateLimitOptions | undefined;
  /** How request bodies of 1 KiB and more are compressed. Default `auto`: brotli on Node.js, gzip elsewhere, none in browsers. */
  compression?: "auto" | "br" | "gzip" | false | undefined;
  /** Most bytes of an answer held in memory, after decompression. Default 1 GiB; streams have no limit. */
  maxResponseBytes?: number | undefined;
  /** A `fetch` to send with, in place of the built-in transport. */
  fetch?: typeof globalThis.fetch | undefined;
  /** An undici dispatcher of your own (Node.js). */
  dispatcher?: object | undefined;
  /** URL of an HTTP proxy (Node.js). Default: `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`. */
  proxy?: string | undefined;
  /** Uses HTTP/2 where the server has it (Node.js). It helps a cold burst and costs CPU in steady traffic. */
  http2?: boolean | undefined;
  /** Headers of every request. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Functions around every attempt, the first outermost. */
  middleware?: readonly Middleware[] | undefined;
  /** Where messages go. Default: nowhere, or the console if `APIFY_LOG_LEVEL` is set. */
  logger?: Logger | undefined;
  /** Least important message that is logged. Default `warn`, or `APIFY_LOG_LEVEL`. */
  logLevel?: LogLevel | undefined;
}

/** What the value must be; undefined if it is. */
export type Check = (value: unknown) => string | undefined;

const number: Check = (value) =>
  typeof value === "number" && value >= 0 ? undefined : "a number, 0 or more";
export const string: Check = (value) => (typeof value === "string" ? undefined : "a string");
/** Read from a file, it often ends with a line break. */
export const sendableToken: Check = (value) =>
  typeof value === "string" && !/[^\x21-\x7e]/.test(value)
    ? undefined
    : "visible ASCII text, without a line break at its end";
const boolean: Check = (value) => (typeof value === "boolean" ? undefined : "true or false");
const callback: Check = (value) => (typeof value === "function" ? undefined : "a function");
const record: Check = (value) => (isOptionsObject(value) ? undefined : "a plain object");
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value)
      ? undefined
      : `one of ${values.map((v) => JSON.stringify(v)).join(", ")}`;
const either =
  (...checks: readonly Check[]): Check =>
  (value) => {
    const refusals = checks.map((check) => check(value));
    return refusals.includes(undefined) ? undefined : refusals.join(", or ");
  };
const listOf =
  (check: Check): Check =>
  (value) => {
    const fits = Array.isArray(value) && value.every((entry) => check(entry) === undefined);
    return fits ? undefined : `an array, each entry ${check(undefined)}`;
  };
const limits: Check = (value) =>
  record(value) === undefined &&
  Object.entries(value as object).every(
    ([name, limit]) => /^per(Second|Minute)$/.test(name) && (limit === undefined || limit >= 1),
  )
    ? undefined
    : "{ perSecond, perMinute }, each 1 or more";
const logger: Check = (value) =>
  ["error", "warn", "info", "debug"].every(
    (level) => typeof (value as Record<string, unknown> | null)?.[level] === "function",
  )
    ? undefined
    : "an object with the methods error, warn, info and debug";

const clientChecks: Readonly<Record<keyof ClientOptions, Check>> = {
  token: either(sendableToken, callback, oneOf(null)),
  tokenIn: oneOf("header", "query"),
  baseUrl: string,
  publicBaseUrl: string,
  maxRetries: number,
  minDelayBetweenRetriesMillis: number,
  timeoutSecs: number,
  totalTimeoutSecs: number,
  userAgentSuffix: either(string, listOf(string)),
  methodOverride: boolean,
  retryUnsafe: boolean,
  rateLimit: either(oneOf(false), limits),
  compression: oneOf("auto", "br", "gzip", false),
  maxResponseBytes: number,
  fetch: callback,
  dispatcher: (value) =>
    typeof (value as { dispatch?: unknown } | null)?.dispatch === "function"
      ? undefined
      : "a dispatcher of undici",
  proxy: string,
  http2: boolean,
  headers: record,
  middleware: listOf(callback),
  logger,
  logLevel: oneOf("off", "error", "warn", "info", "debug"),
};

/** The options that say how a call is sent, beside those of its operation. */
export const requestChecks: Readonly<Record<keyof RequestOptions, Check>> = {
  signal: (value) =>
    typeof (value as AbortSignal | null)?.addEventListener === "function"
      ? undefined
      : "an AbortSignal",
  timeoutSecs: number,
  totalTimeoutSecs: number,
  maxRetries: number,
  headers: record,
  query: record,
};

/** An object that can hold options, of whichever realm: no list, no signal, nothing with a meaning of its own. */
export function isOptionsObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null) return false;
  const prototype = Object.getPrototypeOf(value);
  if (prototype === Object.prototype || prototype === null) return true;
  return Object.prototype.toString.call(value) === "[object Object]" && !(Symbol.iterator in value);
}

/** Throws an `ApifyArgumentError` that names the first option which is unknown or malformed. */
export function checkOptions(
  what: string,
  options: object | undefined,
  checks: Readonly<Record<string, Check>>,
): void {
  if (options === undefined) return;
  const known = Object.keys(checks);
  if (!isOptionsObject(options)) {
    throw new ApifyArgumentError(
      `${what}: the options must be an object, such as { ${known[0]}: … }.`,
    );
  }
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name)) {
      const all = known.join(", ");
      throw new ApifyArgumentError(`${what} has no option "${name}". It takes: ${all}.`);
    }
    const expected = value === undefined ? undefined : checks[name]!(value);
    if (expected) throw new ApifyArgumentError(`${what}: "${name}" must be ${expected}.`);
  }
}

/** What a client is made with. */
export function checkClientOptions(options: ClientOptions): void {
  checkOptions("new ApifyClient()", options, clientChecks);
}
