import { decodeAny } from "../core/content.js";
import type { Core } from "../core/core.js";
import type { MalformedAnswer } from "../core/decode.js";
import { malformed } from "../core/malformed.js";
import type { Operation } from "../core/operation.js";
import { queryKind } from "../core/query.js";
import { send } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { TransportResponse } from "../transport/transport.js";
import type { RawRequest } from "./request.js";

const streamIdleMillis = 60_000;

/** A request of openapi-fetch through the same steps as any method, answered by a `Response`. */
export async function sendRaw(
  core: Core,
  operation: Operation,
  request: RawRequest,
  { namesContentType, stream }: { namesContentType: boolean; stream: boolean },
): Promise<Response> {
  const [path = "", search = ""] = request.url.split("?", 2);
  const missing = /\{([^}]+)\}/.exec(path)?.[1];
  if (missing) {
    throw new ApifyArgumentError(`${operation.id}: params.path.${missing} is missing.`);
  }
  if (!namesContentType) request.headers.delete("content-type");
  const query = [...new URLSearchParams(search)];
  const isKnown = ([name]: [string, string]) => queryKind(operation, name) !== undefined;
  const { data } = await send<TransportResponse>(
    core,
    { ...operation, path: below(operation, path) },
    { path: resourcePath(operation, path) },
    {
      query: Object.fromEntries(query.filter(isKnown)),
      body: request.body,
      request: {
        headers: Object.fromEntries(request.headers),
        query: Object.fromEntries(query.filter((pair) => !isKnown(pair))),
        ...(request.signal ? { signal: request.signal } : {}),
      },
      answer: "response",
      ...(stream ? { streamIdleMillis } : {}),
    },
  );
  return toResponse(data, operation, { path, redact: core.redact });
}

/** How many segments of the path belong to the operation; the others name the resource, which has a rate limit. */
function depth(operation: Operation): number {
  // The row of an alias holds the whole path.
  return operation.path.startsWith("/v2/") ? 0 : operation.path.split("/").length - 1;
}

function resourcePath(operation: Operation, path: string): string {
  const segments = path.split("/");
  return segments.slice(0, segments.length - depth(operation)).join("/");
}

function below(operation: Operation, path: string): string {
  return path.slice(resourcePath(operation, path).length);
}

/** The body is decoded already, so its headers must not say that it is not. */
function toResponse(
  answer: TransportResponse,
  operation: Operation,
  { path, redact }: { path: string; redact: (text: string) => string },
): Response {
  const { status, body } = answer;
  const copy = new Headers(answer.headers());
  copy.delete("content-encoding");
  const bytes = body instanceof Uint8Array ? body : undefined;
  if (bytes) copy.set("content-length", String(bytes.length));
  else copy.delete("content-length");
  const empty = status === 204 || status === 205 || status === 304;
  const response = new Response(empty ? null : (body as BodyInit), { status, headers: copy });
  if (bytes && response.ok) {
    const context = { clientMethod: operation.id, httpMethod: operation.method, path };
    const kind = operation.answer === "data" || operation.answer === "json" ? "json" : "content";
    Object.defineProperty(response, "json", {
      value: async () => {
        try {
          return decodeAny(answer, kind);
        } catch (error) {
          throw malformed(error as MalformedAnswer, context, redact);
        }
      },
    });
  }
  return response;
}
