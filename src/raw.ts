/**
 * Every path of the API through openapi-fetch.
 *
 * @module apify-openapi-client/raw
 */
import createClient, { type Client } from "openapi-fetch";
import { references } from "../generated/references.js";
import { routes } from "../generated/routes.js";
import type { paths as documented } from "../generated/schema.js";
import { ApifyClient, contextOf } from "./client.js";
import { classifyError } from "./core/classify.js";
import type { ClientContext } from "./core/client-context.js";
import { toError } from "./core/failures.js";
import { normalizeHeaders } from "./core/headers.js";
import { type Operation, resourcePath } from "./core/operation.js";
import { fillPath } from "./core/path.js";
import { appendPassthrough, appendQuery } from "./core/query.js";
import { type ApiRequest, assembleRequest, payloadOf, type RequestParts } from "./core/request.js";
import { RequestInfo } from "./core/request-info.js";
import { InvalidBodyError, parseResponse } from "./core/response.js";
import { send } from "./core/send.js";
import { streamIdleMillis } from "./core/stream.js";
import { ApifyArgumentError } from "./errors.js";
import type { QueryValue } from "./options.js";
import { encodeText } from "./transport/bytes.js";
import type { TransportResponse } from "./transport/transport.js";

export type * from "../generated/models.js";
export type { components, operations, refusals } from "../generated/schema.js";

/** The Actors prefix of before May 2026: still typed, and sent under its present name. */
type ActsPaths = {
  [Path in keyof documented as Path extends `/v2/actors${infer Rest}`
    ? `/v2/acts${Rest}`
    : never]: documented[Path];
};

/** Every path of the document. */
export type paths = documented & ActsPaths;

/** openapi-fetch for the paths of the API: `GET`, `POST`, … with the parameters and answers that the document describes. */
export type RawClient = Client<paths>;

/** All that openapi-fetch has; which of them a path has, the document says. */
const methods = ["GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE"] as const;

/** What we read of the options of an openapi-fetch call. */
interface RawInit {
  readonly params?: { readonly header?: object; readonly query?: Record<string, unknown> };
  readonly headers?: HeadersInit;
  readonly parseAs?: string;
}

type RawCall = (path: string, init?: RawInit) => Promise<unknown>;

/**
 * Every operation of the document through openapi-fetch, over the client's own core: its token, retries, limits and path
 * rules. An answer of 400 and above is the `error` of the result; a call that cannot be sent or gets no answer rejects.
 */
export function rawClient(client: ApifyClient): RawClient {
  if (!(client instanceof ApifyClient)) {
    throw new ApifyArgumentError("rawClient() takes a client: rawClient(new ApifyClient()).");
  }
  const context = contextOf(client);
  const inner = createClient<paths>({
    Request: RawRequest as unknown as typeof Request,
    bodySerializer: (body) => body,
  });

  const call = (method: (typeof methods)[number]): RawCall => {
    return async (path, init = {}) => {
      const template = path.replace(/^\/v2\/acts(?=\/|$)/, "/v2/actors");
      const operation = routes[`${method} ${template}`];
      if (!operation)
        throw new ApifyArgumentError(`The document has no ${method} ${path}.`, "path");
      const namesContentType = givenHeaders(init)["content-type"] !== undefined;
      const send = inner[method] as unknown as RawCall;
      return send(template, {
        ...init,
        // The client's own, whatever a call says: the token goes nowhere else.
        baseUrl: "",
        ...(operation.response === "text" && !init.parseAs ? { parseAs: "text" } : {}),
        pathSerializer: (_: string, values: Record<string, unknown>) =>
          fillPath(template, (name) => values[name], references),
        querySerializer: (query: Record<string, unknown>) => queryText(operation, query),
        fetch: (request: RawRequest) => {
          if (!namesContentType) request.headers.delete("content-type");
          return exchange(context, operation, request, init);
        },
      } as RawInit);
    };
  };

  const own = Object.fromEntries(methods.map((method) => [method, call(method)]));
  return {
    ...inner,
    ...own,
    request: (method: string, path: string, init?: RawInit) =>
      call(method.toUpperCase() as (typeof methods)[number])(path, init),
  } as unknown as RawClient;
}

/** What openapi-fetch needs of a `Request`; the platform's own costs more than the call. */
class RawRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly signal: AbortSignal | undefined;

  constructor(
    url: string,
    init: { method?: string; headers?: Headers; body?: unknown; signal?: AbortSignal | null } = {},
  ) {
    this.url = url;
    this.method = init.method ?? "GET";
    this.headers = new Headers(init.headers);
    this.body = init.body;
    this.signal = init.signal ?? undefined;
  }
}

/**
 * The headers of the caller, checked as everywhere. openapi-fetch calls every body JSON unless these say what it is; here a
 * body is what it is.
 */
function givenHeaders({ headers, params }: RawInit): Record<string, string> {
  const entries = [headers, params?.header].flatMap((some) =>
    Symbol.iterator in (some ?? {})
      ? [...(some as Iterable<[string, unknown]>)]
      : Object.entries(some ?? {}),
  );
  const set = entries.filter(([, value]) => value !== undefined && value !== null);
  return normalizeHeaders(Object.fromEntries(set.map(([name, value]) => [name, String(value)])));
}

function queryText(operation: Operation, query: Readonly<Record<string, unknown>>): string {
  let text = "";
  for (const [name, value] of Object.entries(query)) {
    const type = operation.query.get(name);
    text = type
      ? appendQuery(text, name, type, value)
      : appendPassthrough(text, { [name]: value as QueryValue }, operation.id);
  }
  return text;
}

/** A finished request of openapi-fetch through the same steps as any method, answered by a `Response`. */
async function exchange(
  context: ClientContext,
  operation: Operation,
  { url, headers, body, signal }: RawRequest,
  { params, parseAs }: RawInit,
): Promise<Response> {
  const path = url.split("?", 1)[0]!;
  const missing = /\{([^}]+)\}/.exec(path)?.[1];
  if (missing) {
    throw new ApifyArgumentError(
      `${operation.id}: params.path.${missing} is missing.`,
      `params.path.${missing}`,
    );
  }
  const parts: RequestParts = {
    mountPath: resourcePath(operation, path),
    path: context.prefix + url,
    query: params?.query ?? {},
    headers: {},
    body,
    options: { headers: Object.fromEntries(headers), signal },
    missingTypes: [],
    response: "raw",
    streamIdleMillis: parseAs === "stream" ? streamIdleMillis : undefined,
  };
  const payload = await payloadOf(operation, body, headers.get("content-type") ?? undefined);
  const request = assembleRequest(context, operation, parts, payload);
  const { data } = await send<TransportResponse>(context, request);
  return toResponse(context, request, data);
}

/** openapi-fetch tells no error of an answer without a body, so one says that there is none. */
function explained({ status, body }: TransportResponse): TransportResponse["body"] {
  if (!(body instanceof Uint8Array) || body.length > 0) return body;
  const message = `The server answered ${status} without an explanation.`;
  return encodeText(JSON.stringify({ error: { message } }));
}

/** The body is decoded already, so its headers must not say that it is not. */
function toResponse(
  context: ClientContext,
  request: ApiRequest,
  answer: TransportResponse,
): Response {
  const { status } = answer;
  const body = status >= 400 ? explained(answer) : answer.body;
  const bytes = body instanceof Uint8Array ? body : undefined;
  const empty = status === 204 || status === 205 || status === 304;
  let response: Response;
  try {
    const headers = new Headers(answer.headers());
    headers.delete("content-encoding");
    if (bytes) headers.set("content-length", String(bytes.length));
    else headers.delete("content-length");
    response = new Response(empty ? null : (body as BodyInit), { status, headers });
  } catch (cause) {
    throw unreadable(
      context,
      request,
      new InvalidBodyError(answer, "has a status or headers that are not valid", { cause }),
    );
  }
  if (bytes && response.ok) {
    const kind = ["data", "json"].includes(request.operation.response) ? "json" : "content";
    Object.defineProperty(response, "json", {
      value: async () => {
        try {
          return parseResponse(answer, kind);
        } catch (error) {
          throw unreadable(context, request, error);
        }
      },
    });
  }
  return response;
}

function unreadable(context: ClientContext, request: ApiRequest, cause: unknown): Error {
  const info = new RequestInfo(context, request);
  return toError(info, classifyError(info, cause));
}
