import { ApifyArgumentError } from "../errors.js";
import type { ClientOptions, RequestOptions } from "../options.js";
import { argumentError, isComplete } from "./arguments.js";
import { anyPayload, jsonPayload, type Payload } from "./body.js";
import { noOptions, splitOptions } from "./call-options.js";
import type { ClientContext } from "./client-context.js";
import { normalizeHeaders } from "./headers.js";
import { jsonType } from "./json.js";
import type { AttemptHooks } from "./middleware.js";
import type { Mount, Operation, ResponseKind } from "./operation.js";
import { fillPath } from "./path.js";
import { appendPassthrough, appendQuery, withQuery } from "./query.js";
import type { RateKey } from "./rate-limiter.js";
import { effectiveRetry, maxRetriesOf } from "./retry.js";

/** What a method passes to the core. */
export interface CallInput {
  /** The public name of the method, if it is not that of its operation. For errors. */
  readonly name?: string | undefined;
  /** Path parameters below the mount. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameters that the method takes as arguments. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** The body, encoded already. */
  readonly payload?: Payload | undefined;
  /** The options object of the caller: options of the API and request options. */
  readonly options?: object | undefined;
  /** Options the method handles itself; listed in the "unknown option" error. */
  readonly methodOptions?: readonly string[];
  /** Options of the operation that the method does not take. */
  readonly withheld?: readonly string[] | undefined;
  /** Overrides the metadata. `raw` returns all responses unparsed, errors included. */
  readonly response?: ResponseKind | "raw";
  /** Return the response as a stream, with this idle timeout in milliseconds. */
  readonly streamIdleMillis?: number;
}

/** One checked and encoded request, immutable, for all of its attempts. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query, without the token. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload | undefined;
  readonly retry: "safe" | "never";
  readonly response: ResponseKind | "raw";
  /** Error types of a 404 that mean that the resource does not exist. */
  readonly missingTypes: readonly string[];
  /** The ID that the caller gave of a resource that can also be named. */
  readonly reference: string | undefined;
  readonly streamIdleMillis: number | undefined;
  readonly timeoutMillis: number;
  /** For the whole call; undefined: no limit. */
  readonly totalTimeoutMillis: number | undefined;
  readonly maxRetries: number;
  readonly rate: RateKey;
  /** `long`: its connection is held for a while, by a long poll or a stream. */
  readonly lane: "short" | "long";
  readonly signal: AbortSignal | undefined;
  /** For so long, the answer of an attempt under way is still waited for when the call is cancelled. */
  readonly graceMillis?: number;
  readonly hooks?: AttemptHooks | undefined;
}

/** Path, query and body of a request before they are put together. */
export interface RequestParts {
  readonly mountPath: string;
  readonly reference?: string | undefined;
  /** Path and query. */
  readonly path: string;
  /** Query parameters by name, as they were given. */
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly options: RequestOptions;
  readonly missingTypes: readonly string[];
  readonly timeoutSecs?: number | undefined;
  readonly response: ResponseKind | "raw";
  readonly streamIdleMillis?: number | undefined;
}

/** Servers reject longer paths or drop the connection, which would look like a failure that can be retried. */
const longestPath = 65_536;

/**
 * Builds a request from the arguments of a method, and throws if they are invalid. Returns a promise only for a Blob, which has
 * to be read.
 */
export function buildRequest(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): ApiRequest | Promise<ApiRequest> {
  const { strictness } = context;
  const split = splitOptions(operation, mount, input, strictness === "document");
  if (!split || (strictness === "document" && !isComplete(operation, split.query, input))) {
    throw argumentError(operation, input, strictness);
  }
  const { query, options } = split;
  const headers = headersOf(operation, query);
  const parts: RequestParts = {
    mountPath: mount.path,
    reference: mount.reference,
    path: pathOf(context, operation, mount, input, query, options),
    query,
    headers,
    body: input.body,
    options,
    missingTypes: missingTypes(operation, mount),
    timeoutSecs: mount.timeoutSecs,
    response: input.response ?? operation.response,
    streamIdleMillis: input.streamIdleMillis,
  };
  const payload = input.payload ?? payloadOf(operation, input.body, headers["content-type"]);
  return payload instanceof Promise
    ? payload.then((read) => assembleRequest(context, operation, parts, read))
    : assembleRequest(context, operation, parts, payload);
}

export function assembleRequest(
  context: ClientContext,
  operation: Operation,
  parts: RequestParts,
  payload: Payload | undefined,
): ApiRequest {
  const { path, query, options, response, streamIdleMillis } = parts;
  if (path.length > longestPath) {
    throw new ApifyArgumentError(
      `${operation.id}: path and query come to ${path.length} characters, and servers take no more than ${longestPath}.`,
    );
  }
  const { method } = operation;
  const override = context.options.methodOverride === true && method !== "GET";
  if (override && payload) throw bodyInGet(operation);
  const headers = allHeaders(context, parts, payload);
  const retry = effectiveRetry(operation, query, headers, parts.body);
  const sentOnce = retry === "safe" || payload || (method === "POST" && !override);
  if (!sentOnce && context.transport.repeatsUnasked && !context.options.retryUnsafe) {
    throw mightRunTwice(operation, override);
  }
  const waitSecs = waitOf(operation, query);
  return {
    operation,
    method: override ? "GET" : method,
    path: override ? withQuery(path, `method=${method}`) : path,
    headers,
    payload,
    retry,
    response,
    missingTypes: parts.missingTypes,
    reference: parts.reference,
    streamIdleMillis,
    timeoutMillis:
      (options.timeoutSecs ??
        parts.timeoutSecs ??
        defaultTimeoutSecs(context.options, operation, waitSecs)) * 1000 ||
      Number.POSITIVE_INFINITY,
    totalTimeoutMillis: context.totalTimeoutMillis(options),
    maxRetries: maxRetriesOf(context.options, options.maxRetries),
    rate: {
      key: `${operation.ratePerSecond}:${parts.mountPath}`,
      rate: operation.ratePerSecond,
    },
    lane: waitSecs > 0 || streamIdleMillis !== undefined ? "long" : "short",
    signal: options.signal,
  };
}

/** Headers of the client, the operation, the body and the call. The client's own object if there are no others. */
function allHeaders(
  { headers: common, jsonHeaders }: ClientContext,
  { headers: own, options }: RequestParts,
  payload: Payload | undefined,
): Readonly<Record<string, string>> {
  const contentType = payload?.contentType;
  if (own === noHeaders && !options.headers) {
    if (!contentType) return common;
    if (contentType === jsonType) return jsonHeaders;
  }
  const headers: Record<string, string> = Object.assign({}, common, own);
  if (contentType) headers["content-type"] = contentType;
  if (options.headers) Object.assign(headers, normalizeHeaders(options.headers));
  return headers;
}

const noHeaders: Readonly<Record<string, string>> = Object.freeze({});

function headersOf(
  { headers }: Operation,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  if (headers.size === 0 || values === noOptions.query) return noHeaders;
  return normalizeHeaders(
    Object.fromEntries([...headers].map(([name, header]) => [header, values[name]])),
  );
}

function pathOf(
  { prefix }: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
  values: Readonly<Record<string, unknown>>,
  options: RequestOptions,
): string {
  const path = prefix + mount.path + fillPath(operation.path, (name) => input.path?.[name]);
  let query = mount.query ? appendPassthrough("", mount.query, operation.id) : "";
  if (values !== noOptions.query) {
    for (const [name, style] of operation.query) {
      query = appendQuery(query, name, style, values[name]);
    }
  }
  if (options.query) query = appendPassthrough(query, options.query, operation.id);
  return withQuery(path, query);
}

/** Encodes a body as its operation requires; undefined if there is none. */
export function payloadOf(
  operation: Operation,
  body: unknown,
  contentType: string | undefined,
): Payload | Promise<Payload> | undefined {
  if (body === undefined || operation.body === undefined) return undefined;
  return operation.body === "json"
    ? jsonPayload(body, jsonType, operation.id)
    : anyPayload(body, contentType, operation.id);
}

const notFound: readonly string[] = ["record-not-found"];
const notFoundOrHidden: readonly string[] = ["record-not-found", "record-or-token-not-found"];
const none: readonly string[] = [];

/** Below another resource a 404 may mean the parent, so it is an error there. */
function missingTypes({ missing }: Operation, mount: Mount): readonly string[] {
  if (missing === "item") return notFound;
  return missing === undefined || mount.nested ? none : notFoundOrHidden;
}

const tierSecs = { short: 30, medium: 60, long: 360 } as const;
/** Added to the timeout of a long poll, for the network. */
const waitSlackSecs = 30;
/** How long the API waits for a synchronous run. */
export const syncRunSecs = 300;

/** Seconds of long polling that the request asks for. */
function waitOf({ wait }: Operation, query: Readonly<Record<string, unknown>>): number {
  if (wait === undefined) return 0;
  return wait === "sync" ? syncRunSecs : Number(query[wait] ?? 0);
}

/** Timeout of an attempt if the call sets none. */
function defaultTimeoutSecs(
  { timeoutSecs: own }: ClientOptions,
  { timeout: tier, wait }: Operation,
  waitSecs: number,
): number {
  if (wait === "sync") return waitSecs + waitSlackSecs;
  if (own === 0) return 0;
  const secs =
    own === undefined ? tierSecs[tier] : tier === "long" ? own : Math.min(own, tierSecs[tier]);
  return waitSecs > 0 ? Math.max(secs, waitSecs + waitSlackSecs) : secs;
}

/** `methodOverride` is for networks that block other methods than GET. */
function bodyInGet({ id }: Operation): ApifyArgumentError {
  return new ApifyArgumentError(
    `${id} sends a body, and methodOverride sends everything as GET. Switch methodOverride off for it: client.with({ methodOverride: false }).`,
  );
}

/** A request that must be sent once, where the platform may send it again. */
function mightRunTwice({ id, method }: Operation, override: boolean): ApifyArgumentError {
  const advice = override
    ? "Switch methodOverride off for it: client.with({ methodOverride: false })."
    : 'Use POST, as runSync() does, or request() with { retry: "safe" } for what may be repeated.';
  return new ApifyArgumentError(
    `${id} must not be sent twice, and this platform may repeat ${override ? "GET" : method} by itself. ${advice}`,
  );
}
