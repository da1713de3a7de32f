import type { ApifyClient } from "apify-openapi-client";
import { rawClient } from "apify-openapi-client/raw";
import type { Arguments } from "./arguments.js";
import type { Operation } from "./document.js";

/** What openapi-fetch gives, whatever the operation. */
export interface RawResult {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

type AnyCall = (path: string, init: object) => Promise<RawResult>;

/** Calls an operation by its method and path. `path` may be another spelling of it. */
export function callRaw(
  client: ApifyClient,
  { method, path }: Pick<Operation, "method" | "path">,
  given: Arguments,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawResult> {
  const raw = rawClient(client) as unknown as Record<string, AnyCall>;
  const { body, ...params } = given;
  return raw[method]!(path, { params, headers, ...(body === undefined ? {} : { body }) });
}
