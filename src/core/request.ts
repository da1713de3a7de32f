import { ApifyArgumentError } from "../errors.js";
import {
  type ClientOptions,
  isOptionsObject,
  type RequestOptions,
  requestChecks,
} from "../options.js";
import { anyPayload, jsonPayload, jsonType, type Payload } from "./body.js";
import type { ClientContext } from "./client-context.js";
import { normalizeHeaders } from "./headers.js";
import type { Mount, Operation, ResponseKind } from "./operation.js";
import { fillPath, reference } from "./path.js";
import { appendPassthrough, appendQuery, withQuery } from "./query.js";
import type { RateKey } from "./rate-limiter.js";
import { effectiveRetry, maxRetriesOf } from "./retry.js";

/** What a method hands to the core. */
export interface CallInput {
  /** Path parameters below the mount. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameters that the method takes as arguments. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** The body, encoded already. */
  readonly payload?: Payload | undefined;
  /** The one bag: options of the operation, and how to send it. */
  readonly options?: object | undefined;
  /** Options the method handles itself; listed in the "unknown option" error. */
  readonly methodOptions?: readonly string[];
  /** More arguments than the method takes: its caller expects them to do something. */
  readonly tooMany?: boolean;
  /** Instead of what the metadata says; `raw` hands out answers and refusals as they are. */
  readonly response?: ResponseKind | "raw";
  /** Hand the answer out while it arrives; the number is how long it may be silent, in milliseconds. */
  readonly streamIdleMillis?: number;
}

/** One call, checked and encoded: what all of its attempts have in common. Nothing of it changes afterwards. */
export interface ApiRequest {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query, without the token. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: Payload | undefined;
  readonly retry: "safe" | "never";
  readonly response: ResponseKind | "raw";
  /** Types of a 404 that are an answer: there is no such thing. */
  readonly missingTypes: readonly string[];
  readonly streamIdleMillis: number | undefined;
  readonly timeoutMillis: number;
  /** For the call as a whole; undefined: as long as it takes. */
  readonly totalTimeoutMillis: number | undefined;
  readonly maxRetries: number;
  readonly rate: RateKey;
  /** `long`: its connection is held for a while, by a long poll or a stream. */
  readonly lane: "short" | "long";
  readonly signal: AbortSignal | undefined;
}

/** Path, query and body of a request before they are put together. */
export interface RequestParts {
  readonly mountPath: string;
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

/** Servers refuse much less, or drop the connection, which looks like something that may be repeated. */
const longestPath = 65_536;

const requestOptionNames = Object.keys(requestChecks);

/**
 * A method's arguments as a request. Everything that can be refused is refused here. A promise only where the body is one: a
 * Blob has to be read.
 */
export function buildRequest(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): ApiRequest | Promise<ApiRequest> {
  const { query, options } = splitOptions(operation, mount, input);
  const headers = headersOf(operation, query);
  const parts: RequestParts = {
    mountPath: mount.path,
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
  const waitSecs = waitOf(operation, query);
  return {
    operation,
    method: override ? "GET" : method,
    path: override ? withQuery(path, `method=${method}`) : path,
    headers,
    payload,
    retry: effectiveRetry(operation, query, headers, parts.body),
    response,
    missingTypes: parts.missingTypes,
    streamIdleMillis,
    timeoutMillis:
      (options.timeoutSecs ??
        parts.timeoutSecs ??
        defaultTimeoutSecs(context.options, operation, waitSecs)) * 1000,
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

/** Those of the client, of the operation, of the body and of the call; the client's own object where there are no others. */
function allHeaders(
  { headers: common, jsonHeaders, secrets }: ClientContext,
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
  if (options.headers) {
    Object.assign(headers, normalizeHeaders(options.headers));
    secrets.addHeaders(headers);
  }
  return headers;
}

const noHeaders: Readonly<Record<string, string>> = Object.freeze({});

interface SplitOptions {
  readonly query: Readonly<Record<string, unknown>>;
  readonly options: RequestOptions;
}

const noOptions: SplitOptions = { query: {}, options: {} };

/** The bag, sorted: what the API takes, with the method's own arguments and the mount's defaults, and how to send it. */
function splitOptions(operation: Operation, mount: Mount, input: CallInput): SplitOptions {
  const { options: given, tooMany } = input;
  if (tooMany) throw tooManyArguments(operation.id);
  if (given === undefined && !mount.defaults && !input.query) return noOptions;
  const query: Record<string, unknown> = Object.create(null);
  const options: Record<string, unknown> = {};
  if (given !== undefined && given !== null) {
    if (!isOptionsObject(given)) throw notOptions(operation.id);
    for (const [name, value] of Object.entries(given)) {
      if (isParameter(operation, name)) query[name] = value;
      else if (requestOptionNames.includes(name)) {
        options[name] = checkedRequestOption(operation.id, name, value);
      } else if (value !== undefined || !input.methodOptions?.includes(name)) {
        throw unknownOption(operation.id, name, optionNames(operation, input.methodOptions));
      }
    }
  }
  if (mount.defaults) {
    for (const [name, value] of Object.entries(mount.defaults)) {
      if (isParameter(operation, name) && !(name in query)) query[name] = value;
    }
  }
  if (input.query) {
    for (const [name, value] of Object.entries(input.query)) {
      // The name of a resource is required where a method takes it as an argument.
      query[name] = operation.query.get(name) === "reference" ? reference(name, value) : value;
    }
  }
  return { query, options };
}

function isParameter(operation: Operation, name: string): boolean {
  return operation.query.has(name) || operation.headers.has(name);
}

function checkedRequestOption(what: string, name: string, value: unknown): unknown {
  if (value === undefined) return undefined;
  const expected = requestChecks[name as keyof RequestOptions](value);
  if (expected) throw new ApifyArgumentError(`${what}: "${name}" must be ${expected}.`);
  return value;
}

/** The options of an operation and those that its method handles itself. */
export function optionNames(
  { query, headers }: Operation,
  methodOptions: readonly string[] = [],
): string[] {
  return [...query.keys(), ...headers.keys(), ...methodOptions];
}

/** That `what` has no option of this name; `known` are those of its own. */
export function unknownOption(
  what: string,
  name: string,
  known: readonly string[],
): ApifyArgumentError {
  const own = known.length > 0 ? `It takes: ${known.join(", ")}; and, as` : "It takes, as";
  return new ApifyArgumentError(
    `${what} has no option "${name}". ${own} every method, ${requestOptionNames.join(", ")}. Other query parameters go into \`query\`.`,
  );
}

/** The parts of a bag: `own` of the method and its operation, checked to be all, and how to send the requests. */
export function splitRequestOptions<Own extends object>(
  what: string,
  options: (Own & RequestOptions) | null | undefined,
  known: readonly string[],
): { own: Partial<Own>; request: RequestOptions } {
  const own: Partial<Own> = {};
  const request: Record<string, unknown> = {};
  if (options !== undefined && options !== null && !isOptionsObject(options))
    throw notOptions(what);
  for (const [name, value] of Object.entries(options ?? {})) {
    if (requestOptionNames.includes(name)) request[name] = checkedRequestOption(what, name, value);
    else if ((known as readonly string[]).includes(name)) own[name as keyof Own] = value;
    else throw unknownOption(what, name, known);
  }
  return { own, request };
}

/** Those of a bag's options that say how to send a request. */
export function requestOptionsOf(options: object | undefined): RequestOptions {
  const request: Record<string, unknown> = {};
  for (const name of requestOptionNames) {
    const value = (options as Record<string, unknown> | undefined)?.[name];
    if (value !== undefined) request[name] = checkedRequestOption("options", name, value);
  }
  return request;
}

/** The bag as it is now: its caller may change it, and what is in it, while requests are sent. */
export function snapshot<T extends object>(options: T | undefined): T | undefined {
  if (options === undefined || options === null || !isOptionsObject(options)) return options;
  const copy = { ...options } as Record<string, unknown>;
  for (const [name, value] of Object.entries(copy)) {
    if (Array.isArray(value)) copy[name] = [...value];
    else if (isOptionsObject(value)) copy[name] = { ...value };
  }
  return copy as T;
}

export function tooManyArguments(what: string): ApifyArgumentError {
  return new ApifyArgumentError(
    `${what} takes one object of options as its last argument: ${requestOptionNames.join(", ")} go into it, beside the options of the API.`,
  );
}

function notOptions(what: string): ApifyArgumentError {
  return new ApifyArgumentError(`${what}: the options must be an object, such as { signal }.`);
}

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

/** A body as its operation takes it; none where there is none, or the operation takes none. */
export function payloadOf(
  operation: Operation,
  body: unknown,
  contentType: string | undefined,
): Payload | Promise<Payload> | undefined {
  if (body === undefined || operation.body === undefined) return undefined;
  return operation.body === "json" ? jsonPayload(body) : anyPayload(body, contentType);
}

const notFound: readonly string[] = ["record-not-found"];
const notFoundOrHidden: readonly string[] = ["record-not-found", "record-or-token-not-found"];
const none: readonly string[] = [];

/** Below another resource a 404 may mean the parent, and without a token it may mean the token: those are errors. */
function missingTypes({ missing }: Operation, mount: Mount): readonly string[] {
  if (missing === "item") return notFound;
  return missing === undefined || mount.nested ? none : notFoundOrHidden;
}

const tierSecs = { short: 30, medium: 60, long: 360 } as const;
/** What the network may add to a wait that the server was asked for. */
const waitSlackSecs = 30;
/** How long the API holds a synchronous run. */
const syncRunSecs = 300;

/** Seconds for which the server is asked to hold its answer. */
function waitOf({ wait }: Operation, query: Readonly<Record<string, unknown>>): number {
  if (wait === undefined) return 0;
  return wait === "sync" ? syncRunSecs : Number(query[wait] ?? 0);
}

/** How long one attempt may take when the call does not say. */
function defaultTimeoutSecs(
  { timeoutSecs: own }: ClientOptions,
  { timeout: tier, wait }: Operation,
  waitSecs: number,
): number {
  if (wait === "sync") return waitSecs + waitSlackSecs;
  const secs =
    own === undefined ? tierSecs[tier] : tier === "long" ? own : Math.min(own, tierSecs[tier]);
  return waitSecs > 0 ? Math.max(secs, waitSecs + waitSlackSecs) : secs;
}

/** For networks that let nothing but GET through. */
function bodyInGet({ id }: Operation): ApifyArgumentError {
  return new ApifyArgumentError(
    `${id} sends a body, and methodOverride sends everything as GET. Switch methodOverride off for it: client.with({ methodOverride: false }).`,
  );
}
