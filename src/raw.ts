/**
 * Every path of the API through openapi-fetch.
 *
 * @module apify-openapi-client/raw
 */
import createClient, { type Client } from "openapi-fetch";
import { references } from "../generated/references.js";
import { routes } from "../generated/routes.js";
import type { paths as documented } from "../generated/schema.js";
import { ApifyClient } from "./client.js";
import { lowerCase } from "./core/core.js";
import { expandPath } from "./core/expand-path.js";
import { appendQuery, queryKind } from "./core/query.js";
import { ApifyArgumentError } from "./errors.js";
import { sendRaw } from "./raw/exchange.js";
import { RawRequest } from "./raw/request.js";

export type { components, operations } from "../generated/schema.js";

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
  readonly params?: { readonly header?: object; readonly query?: object };
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
  const core = ApifyClient.coreOf(client);
  const inner = createClient<paths>({
    Request: RawRequest as unknown as typeof Request,
    bodySerializer: (body) => body,
  });

  const call = (method: (typeof methods)[number]): RawCall => {
    return async (path, init = {}) => {
      const template = path.replace(/^\/v2\/acts(?=\/|$)/, "/v2/actors");
      const operation = routes[`${method} ${template}`];
      if (!operation) throw new ApifyArgumentError(`The document has no ${method} ${path}.`);
      const headers = givenHeaders(init);
      const send = inner[method] as unknown as RawCall;
      return send(template, {
        ...init,
        // The client's own, whatever a call says: the token goes nowhere else.
        baseUrl: "",
        ...(operation.answer === "text" && !init.parseAs ? { parseAs: "text" } : {}),
        pathSerializer: (_: string, values: Record<string, unknown>) =>
          expandPath(template, values, references),
        querySerializer: (query: Record<string, unknown>) =>
          Object.entries(query).reduce(
            (text, [name, value]) =>
              appendQuery(text, name, queryKind(operation, name) ?? passthrough(value), value),
            "",
          ),
        fetch: (request: RawRequest) =>
          sendRaw(core, operation, request, {
            namesContentType: headers["content-type"] !== undefined,
            stream: init.parseAs === "stream",
          }),
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

function passthrough(value: unknown): "list" | "plain" {
  return Array.isArray(value) ? "list" : "plain";
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
  return lowerCase(Object.fromEntries(set.map(([name, value]) => [name, String(value)])));
}
