import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { contentPayload, jsonPayload, type Payload } from "./body.js";
import { CallContext } from "./call-context.js";
import { type Core, lowerCase } from "./core.js";
import type { AnswerKind, Mount, Operation } from "./operation.js";
import type { Pace } from "./pacing.js";
import { fillPath, reference } from "./path.js";
import { appendPassthrough, appendQuery, queryKind } from "./query.js";
import { effectiveRetry } from "./retry.js";
import { timeoutMillis, totalTimeoutMillis } from "./timeouts.js";
import { unknownOption } from "./unknown-option.js";

/** What a method hands to the core. */
export interface CallInput {
  /** Path parameters below the mount. */
  readonly path?: Readonly<Record<string, string>>;
  /** Query parameters that the method takes as arguments. */
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  /** The body, encoded already. */
  readonly payload?: Payload | undefined;
  readonly options?: object | undefined;
  /** What the method itself takes among its options: named where one is refused. */
  readonly own?: object;
  readonly request?: RequestOptions | undefined;
  /** Instead of what the metadata says; `response` hands out answers and refusals as they are. */
  readonly answer?: AnswerKind | "response";
  /** Hand the answer out while it arrives; the number is how long it may be silent, in milliseconds. */
  readonly streamIdleMillis?: number;
}

/** A call, checked and encoded: what every attempt has in common. */
export interface Call {
  readonly operation: Operation;
  readonly context: CallContext;
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
  /** For the rate limiter. */
  readonly pace: Pace;
}

/** The arguments, and what they are as parts of a request. */
interface Parts {
  readonly mount: Mount;
  readonly input: CallInput;
  readonly options: Readonly<Record<string, unknown>>;
  readonly path: string;
  readonly headers: Record<string, string>;
}

/** Servers refuse much less, or drop the connection, which looks like something that may be repeated. */
const longestPath = 65_536;

/**
 * Step 1 to 3 of a request: its path, its query, its body. Everything that can be refused is refused here. A promise only
 * where the body is one: a Blob has to be read.
 */
export function prepareCall(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): Call | Promise<Call> {
  const options = { ...checkedOptions(operation, input), ...input.query };
  if (mount.defaults) addDefaults(options, operation, mount.defaults);
  // The name of a resource is required where a method takes it as an argument.
  for (const name in input.query) {
    if (queryKind(operation, name) === "reference") reference(name, input.query[name]);
  }
  const path = core.prefix + mount.path + fillPath(operation.path, (name) => input.path?.[name]);
  const headers = operation.headers ? lowerCase(optionHeaders(operation.headers, options)) : {};
  const payload = input.payload ?? encode(operation, input.body, headers);
  const parts: Parts = { mount, input, options, path, headers };
  return payload instanceof Promise
    ? payload.then((read) => assembled(core, operation, parts, read))
    : assembled(core, operation, parts, payload);
}

function assembled(
  core: Core,
  operation: Operation,
  { mount, input, options, path, headers }: Parts,
  payload: Payload | undefined,
): Call {
  const request = input.request ?? {};
  if (payload?.contentType) headers["content-type"] = payload.contentType;
  const query = writeQuery(operation, mount, options, request);
  const allHeaders = { ...core.headers, ...headers };
  if (request.headers) {
    Object.assign(allHeaders, lowerCase(request.headers));
    core.secrets.addHeaders(allHeaders);
  }
  const fullPath = query ? `${path}?${query}` : path;
  if (fullPath.length > longestPath) {
    throw new ApifyArgumentError(
      `${operation.id}: path and query come to ${fullPath.length} characters, and servers take no more than ${longestPath}.`,
    );
  }

  return {
    operation,
    context: new CallContext(core, operation, fullPath),
    method: operation.method,
    path: fullPath,
    headers: allHeaders,
    payload,
    retry: effectiveRetry(operation, { query: options, headers: allHeaders, body: input.body }),
    answer: input.answer ?? operation.answer,
    absent: absentTypes(operation, mount),
    streamIdleMillis: input.streamIdleMillis,
    timeoutMillis: timeoutMillis(
      core.options,
      operation,
      options,
      request.timeoutSecs ?? mount.timeoutSecs,
    ),
    totalTimeoutMillis: totalTimeoutMillis(core.options, request),
    maxRetries: request.maxRetries ?? core.options.maxRetries ?? 8,
    pace: { key: `${operation.rate}:${mount.path}`, rate: operation.rate },
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

/** JavaScript writes `null` for options that it has none of. */
function checkedOptions(operation: Operation, { options, own }: CallInput): object | undefined {
  if (options && typeof options !== "object") {
    throw new ApifyArgumentError(`${operation.id}: the options must be an object.`);
  }
  for (const name of Object.keys(options ?? {})) {
    if (isOption(operation, name)) continue;
    const known = Object.keys({ ...operation.query, ...operation.headers, ...own });
    const takes =
      known.length > 0
        ? `It takes: ${known.join(", ")}. Anything else can go into \`query\` of the last argument.`
        : "It takes none.";
    throw unknownOption(operation.id, name, takes);
  }
  return options;
}

/** What the mount says of options that the caller does not name. */
function addDefaults(
  options: Record<string, unknown>,
  operation: Operation,
  defaults: Readonly<Record<string, unknown>>,
): void {
  for (const [name, value] of Object.entries(defaults)) {
    if (isOption(operation, name) && !Object.hasOwn(options, name)) options[name] = value;
  }
}

function optionHeaders(
  headers: Readonly<Record<string, string>>,
  options: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, header]) => [header, options[name]]),
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
  if (!request.query) return query;
  if (Object.hasOwn(request.query, "method")) {
    throw new ApifyArgumentError(
      `${operation.id}: the query parameter "method" would make the API do something else. Call the method that does it; methodOverride sends it as GET.`,
    );
  }
  return appendPassthrough(query, request.query);
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
