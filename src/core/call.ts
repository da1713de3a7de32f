import { ApifyArgumentError, type FailureContext } from "../errors.js";
import { type RequestOptions, requestOptionNames } from "../options.js";
import { contentPayload, jsonPayload, type Payload } from "./body.js";
import { type Core, lowerCase } from "./core.js";
import type { AnswerKind, Mount, Operation } from "./operation.js";
import { expandPath, reference } from "./path.js";
import { appendPassthrough, appendQuery, queryKind } from "./query.js";
import { redact } from "./redaction.js";
import { effectiveRetry } from "./retry.js";

/** What a method hands to the core. */
export interface CallInput {
  /** Path parameters below the mount. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameters that the method takes as arguments. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly options?: object | undefined;
  readonly request?: RequestOptions | undefined;
  /** Instead of what the metadata says; `response` hands out answers and refusals as they are. */
  readonly answer?: AnswerKind | "response";
  /** Hand the answer out while it arrives; the number is how long it may be silent, in milliseconds. */
  readonly streamIdleMillis?: number;
}

/** A call, checked and encoded: what every attempt has in common. */
export interface Call {
  readonly operation: Operation;
  readonly context: FailureContext;
  readonly method: string;
  /** Path and query, without the token. */
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly payload: Payload | undefined;
  readonly retry: "safe" | "never";
  readonly answer: AnswerKind | "response";
  /** Types of a 404 that are an answer: there is no such thing. */
  readonly absent: readonly string[];
  readonly streamIdleMillis: number | undefined;
  readonly timeoutMillis: number;
  readonly totalTimeoutMillis: number | undefined;
  readonly maxRetries: number;
  /** Tier and resource: one window of the rate limiter. */
  readonly limiterKey: string;
}

const tierSecs = { short: 30, medium: 60, long: 360 } as const;
/** What the network may add to a wait that the server was asked for. */
const waitSlackSecs = 30;
/** How long the API holds a synchronous run. */
const syncRunSecs = 300;

/** Step 1 to 3 of a request: its path, its query, its body. Everything that can be refused is refused here. */
export async function prepareCall(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): Promise<Call> {
  const request = input.request ?? {};
  const options: Readonly<Record<string, unknown>> = {
    ...defaultsFor(operation, mount),
    ...checkedOptions(operation, input.options),
    ...input.query,
  };

  // The name of a resource is required where a method takes it as an argument.
  for (const name in input.query) {
    if (queryKind(operation, name) === "reference") reference(name, input.query[name]);
  }
  const path = core.prefix + mount.path + expandPath(operation.path, input.path ?? {});
  const headers = lowerCase(optionHeaders(operation, options));
  const payload = await encode(operation, input.body, headers);
  if (payload?.contentType) headers["content-type"] = payload.contentType;
  const override = core.options.methodOverride && operation.method !== "GET";
  if (override && payload) {
    throw new ApifyArgumentError(
      `${operation.id} sends a body, and methodOverride sends everything as GET. Switch methodOverride off for it: client.with({ methodOverride: false }).`,
    );
  }
  let query = writeQuery(operation, mount, options, request);
  if (override) query = appendPassthrough(query, { method: operation.method });
  const allHeaders = { ...core.headers, ...headers, ...lowerCase(request.headers) };
  const fullPath = query ? `${path}?${query}` : path;

  return {
    operation,
    context: {
      clientMethod: operation.id,
      httpMethod: operation.method,
      path: redact(fullPath),
    },
    method: override ? "GET" : operation.method,
    path: fullPath,
    headers: allHeaders,
    payload,
    retry: effectiveRetry(operation, { query: options, headers: allHeaders, body: input.body }),
    answer: input.answer ?? operation.answer,
    absent: absentTypes(operation, mount),
    streamIdleMillis: input.streamIdleMillis,
    timeoutMillis: timeoutSecs(core, operation, options, request) * 1000,
    totalTimeoutMillis: millis(request.totalTimeoutSecs ?? core.options.totalTimeoutSecs),
    maxRetries: request.maxRetries ?? core.options.maxRetries ?? 8,
    limiterKey: `${operation.rate ?? 60}:${mount.path}`,
  };
}

/** Below another resource a 404 may mean the parent, and without a token it may mean the token: those are errors. */
function absentTypes(operation: Operation, mount: Mount): readonly string[] {
  if (operation.absent === "item") return ["record-not-found"];
  if (operation.absent === undefined || mount.nested) return [];
  return ["record-not-found", "record-or-token-not-found"];
}

/** The names a method takes as options, whatever they are sent as. */
function isOption(operation: Operation, name: string): boolean {
  return queryKind(operation, name) !== undefined || Object.hasOwn(operation.headers ?? {}, name);
}

function checkedOptions(operation: Operation, options: object | undefined): object | undefined {
  if (options === undefined) return undefined;
  if (typeof options !== "object" || options === null) {
    throw new ApifyArgumentError(`${operation.id}: the options must be an object.`);
  }
  for (const name of Object.keys(options)) {
    if (isOption(operation, name)) continue;
    const known = [...Object.keys(operation.query ?? {}), ...Object.keys(operation.headers ?? {})];
    const advice = requestOptionNames.includes(name)
      ? `It says how the request is sent: pass it in the last argument, after the options.`
      : known.length > 0
        ? `It takes: ${known.join(", ")}. Anything else can go into \`query\` of the last argument.`
        : "It takes none.";
    throw new ApifyArgumentError(`${operation.id} has no option "${name}". ${advice}`);
  }
  return options;
}

function defaultsFor(operation: Operation, mount: Mount): Record<string, unknown> {
  if (!mount.defaults) return {};
  return Object.fromEntries(
    Object.entries(mount.defaults).filter(([name]) => isOption(operation, name)),
  );
}

function optionHeaders(
  operation: Operation,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  if (!operation.headers) return {};
  return Object.fromEntries(
    Object.entries(operation.headers).map(([name, header]) => [header, options[name]]),
  );
}

function writeQuery(
  operation: Operation,
  mount: Mount,
  options: Readonly<Record<string, unknown>>,
  request: RequestOptions,
): string {
  let query = mount.query ? appendPassthrough("", mount.query) : "";
  for (const name in operation.query) {
    query = appendQuery(query, name, operation.query[name]!, options[name]);
  }
  return request.query ? appendPassthrough(query, request.query) : query;
}

function encode(
  operation: Operation,
  body: unknown,
  headers: Readonly<Record<string, string>>,
): Payload | Promise<Payload> | undefined {
  if (body === undefined || operation.body === undefined) return undefined;
  return operation.body === "json"
    ? jsonPayload(body)
    : contentPayload(body, headers["content-type"]);
}

function timeoutSecs(
  core: Core,
  operation: Operation,
  options: Readonly<Record<string, unknown>>,
  request: RequestOptions,
): number {
  if (request.timeoutSecs !== undefined) return request.timeoutSecs;
  if (operation.wait === "sync") return syncRunSecs + waitSlackSecs;
  const tier = operation.timeout ?? "short";
  const own = core.options.timeoutSecs;
  const secs =
    own === undefined ? tierSecs[tier] : tier === "long" ? own : Math.min(own, tierSecs[tier]);
  const wait = operation.wait ? Number(options[operation.wait] ?? 0) : 0;
  return wait > 0 ? Math.max(secs, wait + waitSlackSecs) : secs;
}

function millis(secs: number | undefined): number | undefined {
  return secs === undefined ? undefined : secs * 1000;
}
