import type { Core } from "../core/core.js";
import { type AnswerKind, operation } from "../core/operation.js";
import type { QueryValue } from "../core/query.js";
import { type Answer, send } from "../core/send.js";
import { refuseOthers } from "../core/unknown-option.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";

/** A request that the document does not know. */
export interface CustomRequest {
  /** The HTTP method. */
  readonly method: "GET" | "HEAD" | "POST" | "PUT" | "DELETE";
  /** A path or a path template, from `/v2/` on: `/v2/things/{thingId}`. */
  readonly path: string;
  /** Values for the template's parameters. */
  readonly pathParams?: Readonly<Record<string, string>> | undefined;
  /** What the query has; undefined values are left out. */
  readonly query?: Readonly<Record<string, QueryValue>> | undefined;
  /** JSON, or text, bytes and streams as what they are. */
  readonly body?: unknown;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  readonly contentType?: string | undefined;
  /** How the body is read. Default `content`: by its content type. */
  readonly answer?: AnswerKind | undefined;
  /** `safe` if it does no harm to send it twice. Default `never`. */
  readonly retry?: "safe" | "never" | undefined;
}

const methods: readonly unknown[] = ["GET", "HEAD", "POST", "PUT", "DELETE"];
/** Segments of a path as they go over the wire, or with `{parameters}` in them. Not `.` and `..`, which lead elsewhere. */
const template = /^\/v2(\/(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@{}-]+)+$/;

export async function customRequest<T>(
  core: Core,
  { method, path, ...options }: CustomRequest,
  request: RequestOptions | undefined,
): Promise<Answer<T>> {
  const { pathParams, query, body, contentType, answer, retry, ...unknown } = options;
  const refusal = refuse(method, path);
  if (refusal) throw new ApifyArgumentError(refusal);
  refuseOthers("request()", "pathParams, query, body, contentType, answer, retry", unknown);
  const custom = operation("request", {
    method,
    path,
    body: "content",
    answer: answer ?? (method === "HEAD" ? "head" : "content"),
    retry: retry ?? "never",
  });
  return send<T>(
    core,
    custom,
    { path: "" },
    {
      path: pathParams ?? {},
      body,
      options: contentType ? { contentType } : undefined,
      request: query ? { ...request, query: { ...query, ...request?.query } } : request,
    },
  );
}

function refuse(method: unknown, path: unknown): string | undefined {
  if (!methods.includes(method)) {
    return `request(): the method must be one of ${methods.join(", ")}.`;
  }
  if (typeof path !== "string" || !template.test(path)) {
    const given = typeof path === "string" ? JSON.stringify(path) : `A ${typeof path}`;
    return `request(): ${given} is not a path from /v2/ on. Put IDs into pathParams and parameters into query.`;
  }
  return undefined;
}
