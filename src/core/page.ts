import { ApifyArgumentError, ApifyResponseError } from "../errors.js";
import type { CallInput } from "./call.js";
import type { Core } from "./core.js";
import type { PageNumbers } from "./offset-rule.js";
import type { Mount, Operation } from "./operation.js";
import { numberedPage } from "./page-walk.js";
import { type Answer, type ResponseInfo, send } from "./send.js";

/** What any page may carry. Which fields it has depends on the kind of paging. */
export interface AnyPage extends PageNumbers {
  readonly items: readonly unknown[];
  readonly isTruncated?: boolean;
  readonly nextExclusiveStartKey?: string | null;
  readonly nextCursor?: string | null;
}

/** Options of a list that the client reads itself. */
export interface ListOptions {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly chunkSize?: number | undefined;
  readonly [name: string]: unknown;
}

/** Asks for one page of a list. `more` says which, if it is not the one that the caller's options name. */
export async function askForPage(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: CallInput,
  more?: Readonly<Record<string, unknown>>,
): Promise<Answer<AnyPage>> {
  checkLimits(operation, input.options as ListOptions | undefined);
  const { chunkSize, ...options } = { ...input.options, ...more } as ListOptions;
  const call = { ...input, options, own: { chunkSize } };
  const { data, response } = await send<unknown>(core, operation, mount, call);
  const items = itemsIn(operation, data, response);
  if (operation.paging === "header") {
    return { data: numberedPage(items, response, options), response };
  }
  return { data: Array.isArray(data) ? { items } : (data as AnyPage), response };
}

/** The list in an answer: bare, or as `{ items }`. */
export function itemsIn(operation: Operation, data: unknown, response: ResponseInfo): unknown[] {
  const items = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (Array.isArray(items)) return items;
  throw new ApifyResponseError(
    `${operation.method} ${response.url} answered ${response.status}, but its body holds no list of items.`,
    response.status,
    data,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

export function checkLimits(operation: Operation, options?: ListOptions): void {
  for (const name of ["limit", "offset", "chunkSize"] as const) {
    const value = options?.[name];
    if (value === undefined || (Number.isInteger(value) && value >= 0)) continue;
    throw new ApifyArgumentError(`${operation.id}: ${name} must be a whole number, 0 or more.`);
  }
}
