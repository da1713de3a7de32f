import { asBuffer } from "#platform";
import type { ClientContext } from "../core/client-context.js";
import { encodeBody, encodingFor } from "../core/compression.js";
import { normalizeHeaders } from "../core/headers.js";
import type { AttemptHooks } from "../core/middleware.js";
import { type Operation, resourcePath } from "../core/operation.js";
import { parseUrl } from "../core/path.js";
import { withQuery } from "../core/query.js";
import { type ApiRequest, assembleRequest } from "../core/request.js";
import { InvalidBodyError } from "../core/response.js";
import { send } from "../core/send.js";
import { streamIdleMillis } from "../core/stream.js";
import { isStream } from "../transport/bytes.js";
import type { TransportRequest, TransportResponse } from "../transport/transport.js";
import { ArgumentError } from "./arguments.js";
import { type AxiosInstance, axiosOver } from "./axios.js";
import { encodeData, form, parseBody } from "./bodies.js";
import { ApifyApiError, translateError } from "./errors.js";
import {
  type ApifyRequestConfig,
  intercept,
  type RequestInterceptorFunction,
} from "./interceptors.js";
import { queryText } from "./query.js";
import { operationAt } from "./routes.js";
import { Statistics } from "./statistics.js";
import { nodeStream, statusText } from "./streams.js";
import type { Log } from "./types/log.js";

/** An answer of the API. */
// biome-ignore lint/suspicious/noExplicitAny: as there.
export interface ApifyResponse<T = any> {
  data: T;
  status: number;
  statusText: string;
  /** Lower-case names. */
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  headers: any;
  config: ApifyRequestConfig;
}

/**
 * Sends what the resource clients ask for, and requests of a program's own, through the core: its token, connections, limiter,
 * and retries by what the operation at that method and path allows.
 */
export class HttpClient {
  readonly stats: Statistics;
  readonly maxRetries: number;
  readonly minDelayBetweenRetriesMillis: number;
  readonly userProvidedRequestInterceptors: RequestInterceptorFunction[];
  readonly timeoutMillis: number;
  readonly logger: Log;
  /** Requests without retries, and interceptors that are added later. */
  readonly axios: AxiosInstance<ApifyResponse>;
  /** Removes secrets from a text. */
  readonly redact: (text: string) => string;
  readonly #context: ClientContext;
  // biome-ignore lint/suspicious/noExplicitAny: a response of any kind.
  readonly #responseInterceptors: ((response: any) => any)[] = [];

  /** @internal */
  constructor(
    context: ClientContext,
    { interceptors, logger }: { interceptors: RequestInterceptorFunction[]; logger: Log },
  ) {
    const {
      maxRetries = 8,
      minDelayBetweenRetriesMillis = 500,
      timeoutSecs = 360,
    } = context.options;
    this.#context = context;
    this.redact = context.redact;
    this.stats = new Statistics(context.stats);
    this.maxRetries = maxRetries;
    this.minDelayBetweenRetriesMillis = minDelayBetweenRetriesMillis;
    this.userProvidedRequestInterceptors = [...interceptors];
    this.timeoutMillis = timeoutSecs * 1000;
    this.logger = logger;
    this.axios = axiosOver(
      (config) => this.#attempt(config),
      this.userProvidedRequestInterceptors,
      this.#responseInterceptors,
    );
  }

  /** Sends a request. Rejects with an `ApifyApiError` for an answer of 300 and above. */
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  async call<T = any>(config: ApifyRequestConfig): Promise<ApifyResponse<T>> {
    try {
      const built = this.#build(config);
      const request = built instanceof Promise ? await built : built;
      const { data: answer, response } = await send<ParsedResponse>(this.#context, request);
      if (answer.status >= 300) throw failure(this.#context, answer, config, response.attempts);
      const interceptors = this.#responseInterceptors;
      let given: ApifyResponse<T> = new Answer<T>(answer, answer.value, config);
      for (const change of interceptors) if (change) given = await change(given);
      if (!given) throw new ArgumentError("A response interceptor must return the response.");
      return given;
    } catch (error) {
      if (error instanceof ApifyApiError) throw error;
      throw translateError(error, config);
    }
  }

  /** One attempt, whatever the status of its answer is. */
  async #attempt(config: ApifyRequestConfig): Promise<ApifyResponse> {
    try {
      const request = { ...(await this.#build(config)), maxRetries: 0 };
      const { data } = await send<ParsedResponse>(this.#context, request);
      const value = data.status < 300 ? data.value : parsedOr(data.body as Uint8Array, data);
      return new Answer(data, value, config);
    } catch (error) {
      throw translateError(error, config);
    }
  }

  #build(config: ApifyRequestConfig): ApiRequest | Promise<ApiRequest> {
    const { origin, path, operation } = this.#target(config);
    const headers = normalizeHeaders(config.headers);
    const payload = encodeData(config.data, headers["content-type"], config.stringifyFunctions);
    if (!payload && /^P/.test(operation.method)) headers["content-type"] ??= form;
    const parts = {
      mountPath: resourcePath(operation, path.split("?", 1)[0]!),
      path,
      query: config.params ?? {},
      headers,
      body: config.data,
      options: {
        ...(config.timeout === undefined
          ? {}
          : { timeoutSecs: Math.min(config.timeout, this.timeoutMillis) / 1000 }),
        ...(config.signal ? { signal: config.signal as AbortSignal } : {}),
      },
      missingTypes: [],
      response: "raw" as const,
      streamIdleMillis: config.responseType === "stream" ? streamIdleMillis : undefined,
    };
    const hooks = this.#hooks(config, origin);
    const finish = (read: Awaited<typeof payload>) => ({
      ...assembleRequest(this.#context, operation, parts, read),
      hooks,
    });
    return payload instanceof Promise ? payload.then(finish) : finish(payload);
  }

  #target(config: ApifyRequestConfig): { origin: string; path: string; operation: Operation } {
    const { url, method = "GET" } = config;
    const { origin, pathname, search } = targetOf(url);
    const { prefix } = this.#context;
    const below = pathname.startsWith(prefix) ? pathname.slice(prefix.length) : pathname;
    return {
      origin,
      path: withQuery(pathname + search, queryText(config.params)),
      operation: operationAt(method.toUpperCase(), below),
    };
  }

  #hooks(config: ApifyRequestConfig, origin: string): AttemptHooks {
    const interceptors = this.userProvidedRequestInterceptors;
    const foreign = origin !== this.#context.origin;
    return {
      parse: (response) => parse(response, config),
      ...(config.doNotRetryTimeouts ? { retryTimeouts: false } : {}),
      ...(interceptors.length > 0
        ? { rewrite: (request) => this.#intercepted(config, request) }
        : foreign
          ? { rewrite: async (request) => withoutToken(request, origin) }
          : {}),
    };
  }

  /** The request of an attempt with what the interceptors made of it. */
  async #intercepted(
    config: ApifyRequestConfig,
    request: TransportRequest,
  ): Promise<TransportRequest> {
    const given = { ...request.headers };
    delete given["content-encoding"];
    const changed = await intercept(this.userProvidedRequestInterceptors, config, given);
    const { method = request.method } = changed;
    if (typeof method !== "string") throw new ArgumentError("`method` must be a string.");
    const { origin, pathname, search } = targetOf(changed.url);
    const headers = normalizeHeaders(stringValues(changed.headers ?? {}));
    const streams = isStream(request.body) && changed.data === config.data;
    const payload = streams
      ? undefined
      : await encodeData(changed.data, headers["content-type"], config.stringifyFunctions);
    if (payload?.contentType) headers["content-type"] = payload.contentType;
    else if (!payload && /^P/.test(request.method)) headers["content-type"] ??= form;
    const { body, encoding } = await encodeBody(
      payload,
      encodingFor(this.#context.options, headers, payload),
    );
    if (encoding) headers["content-encoding"] = encoding;
    return {
      ...request,
      method: method.toUpperCase(),
      origin,
      path: withQuery(pathname + search, queryText(changed.params)),
      headers,
      body: streams ? request.body : body,
    };
  }
}

function stringValues(headers: object): Record<string, string> {
  const set = Object.entries(headers).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
}

function targetOf(url: unknown): URL {
  const parsed = parseUrl(String(url));
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed;
  throw new ArgumentError(`${JSON.stringify(url)} is not a URL of HTTP.`);
}

/** A URL of another server gets no token: it may be anybody's. */
function withoutToken(request: TransportRequest, origin: string): TransportRequest {
  const { authorization: _, "x-apify-workflow-key": __, ...headers } = request.headers;
  return { ...request, origin, headers };
}

/** A success with its value. */
interface ParsedResponse extends TransportResponse {
  readonly value?: unknown;
}

function parse(response: TransportResponse, { forceBuffer }: ApifyRequestConfig): ParsedResponse {
  const { status, body } = response;
  const bytes = body as Uint8Array;
  const header = (name: string) => response.header(name);
  const headers = () => response.headers();
  try {
    const value = forceBuffer ? asBuffer(bytes) : parseBody(bytes, header("content-type"));
    return { status, body, header, headers, value };
  } catch (cause) {
    throw new InvalidBodyError(response, "is not what its content type says", { cause });
  }
}

/** Headers are made into an object only for those who look at them. */
class Answer<T> implements ApifyResponse<T> {
  readonly data: T;
  readonly status: number;
  readonly config: ApifyRequestConfig;
  readonly #response: TransportResponse;
  // biome-ignore lint/suspicious/noExplicitAny: as there.
  #headers: any;

  constructor(response: TransportResponse, value: unknown, config: ApifyRequestConfig) {
    const streams = config.responseType === "stream";
    this.data = (streams ? nodeStream(response.body) : value) as T;
    this.status = response.status;
    this.config = config;
    this.#response = response;
  }

  get statusText(): string {
    return statusText(this.status);
  }

  // biome-ignore lint/suspicious/noExplicitAny: as there.
  get headers(): any {
    this.#headers ??= Object.fromEntries(this.#response.headers());
    return this.#headers;
  }
}

/** Servers and proxies repeat secrets. */
function withoutSecrets({ secrets, redact }: ClientContext, data: unknown): unknown {
  if (!(data instanceof Uint8Array)) return secrets.redactValue(data);
  return new TextEncoder().encode(redact(new TextDecoder().decode(data)));
}

function failure(
  context: ClientContext,
  answer: TransportResponse,
  config: ApifyRequestConfig,
  attempts: number,
): Error {
  const { url, method = "GET", responseType } = config;
  const bytes = answer.body as Uint8Array;
  // Of what was asked for as a stream, apify-client does not read the error, so that it has no type: a missing one is not
  // `undefined` there.
  const data =
    responseType === "stream"
      ? { error: { message: `Unexpected error: ${new TextDecoder().decode(bytes)}` } }
      : parsedOr(bytes, answer);
  const response = {
    status: answer.status,
    data: withoutSecrets(context, data),
    config: { url: url && context.redact(url), method: method.toLowerCase() },
  };
  return new ApifyApiError(response, attempts);
}

function parsedOr(bytes: Uint8Array, answer: TransportResponse): unknown {
  try {
    return parseBody(bytes, answer.header("content-type"));
  } catch {
    return bytes;
  }
}
