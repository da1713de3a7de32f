import { splitRequestOptions } from "../core/call-options.js";
import type { ClientContext } from "../core/client-context.js";
import { operation, type ResponseKind } from "../core/operation.js";
import type { ApiResponse } from "../core/response.js";
import { call } from "../core/send.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";

/** Methods that `request()` sends. */
export type CustomMethod = "GET" | "HEAD" | "POST" | "PUT" | "DELETE";

/** Options of `request()`: parts of the request, and how to send it. */
export interface CustomRequestOptions extends RequestOptions {
  /** Values for the parameters of a path template. */
  readonly pathParams?: Readonly<Record<string, string>> | undefined;
  /** The body: text, bytes and streams are sent unchanged, everything else as JSON. */
  readonly body?: unknown;
  /** The content type of the body. Default: by what the body is: JSON, text or bytes. */
  readonly contentType?: string | undefined;
  /** How the body of the response is parsed. Default `content`: by its content type. */
  readonly response?: ResponseKind | undefined;
  /** `safe` if the request may be sent twice. Default `never`: Cloudflare Workers then send only POST and what has a body. */
  readonly retry?: "safe" | "never" | undefined;
}

const methods: readonly unknown[] = ["GET", "HEAD", "POST", "PUT", "DELETE"];
/** Path segments of safe characters, or with `{parameters}`. Not `.` and `..`, which would change the path. */
const template = /^\/v2(\/(?!\.{1,2}(\/|$))[\w.~!$&'()*+,;=:@{}-]+)+$/;

export async function customRequest<T>(
  context: ClientContext,
  method: CustomMethod,
  path: string,
  options: CustomRequestOptions | undefined,
): Promise<ApiResponse<T>> {
  refuseUnsendable(method, path);
  const { own, request } = splitRequestOptions<CustomRequestOptions>("request()", options, [
    "pathParams",
    "body",
    "contentType",
    "response",
    "retry",
  ]);
  const { pathParams, body, contentType, response, retry } = own;
  const custom = operation("request", {
    method,
    path,
    body: "any",
    response: response ?? (method === "HEAD" ? "head" : "content"),
    retry: retry ?? "never",
  });
  const input = { path: pathParams ?? {}, body, options: { ...request, contentType } };
  return call<T>(context, custom, { path: "" }, input);
}

function refuseUnsendable(method: unknown, path: unknown): void {
  if (!methods.includes(method)) {
    throw new ApifyArgumentError(
      `request(): the method must be one of ${methods.join(", ")}.`,
      "method",
    );
  }
  if (typeof path !== "string" || !template.test(path)) {
    const given = typeof path === "string" ? JSON.stringify(path) : `A ${typeof path}`;
    throw new ApifyArgumentError(
      `request(): ${given} is not a path from /v2/ on. Put IDs into pathParams and parameters into query.`,
      "path",
    );
  }
}
