import { ApiPromise } from "../core/api-promise.js";
import type { Core } from "../core/core.js";
import type { AnswerKind, Operation } from "../core/operation.js";
import type { QueryValue } from "../core/query.js";
import { send } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";

/** A request that the document does not know. */
export interface CustomRequest {
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  /** A path or a path template, from `/v2/` on: `/v2/things/{thingId}`. */
  readonly path: string;
  /** Values for the template's parameters. */
  readonly pathParams?: Readonly<Record<string, string>> | undefined;
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** JSON, or text, bytes and streams as what they are. */
  readonly body?: unknown;
  readonly contentType?: string | undefined;
  /** How the body is read. Default `content`: by its content type. */
  readonly answer?: AnswerKind | undefined;
  /** `safe` if it does no harm to send it twice. Default `never`. */
  readonly retry?: "safe" | "never" | undefined;
}

export function customRequest<T>(
  core: Core,
  { method, path, pathParams, query, body, contentType, answer, retry }: CustomRequest,
  request: RequestOptions = {},
): ApiPromise<T> {
  if (!/^\/v2(\/(?!\.{1,2}(\/|$))[^/?#\s%]+)+$/.test(path)) {
    const message = `request(): ${JSON.stringify(path)} is not a path from /v2/ on. Put IDs into pathParams and parameters into query.`;
    return new ApiPromise<T>(Promise.reject(new ApifyArgumentError(message)));
  }
  const operation: Operation = {
    id: "request",
    method,
    path,
    headers: { contentType: "content-type" },
    body: "content",
    answer: answer ?? (method === "HEAD" ? "head" : "content"),
    retry: retry ?? "never",
  };
  return new ApiPromise<T>(
    send<T>(
      core,
      operation,
      { template: "", path: "" },
      {
        path: pathParams ?? {},
        body,
        options: contentType ? { contentType } : undefined,
        request: query ? { ...request, query: { ...query, ...request.query } } : request,
      },
    ),
  );
}
