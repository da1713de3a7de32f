import { isOptionsObject } from "../options.js";
import { argumentError, countIssue, fits } from "./arguments.js";
import { requestOptionsOf } from "./call-options.js";
import type { Scope } from "./cancellation.js";
import type { ClientContext } from "./client-context.js";
import { unexpectedAnswer } from "./failures.js";
import type { Mount, Operation, PagingKind } from "./operation.js";
import type { ListReader, SharedPage } from "./page-promise.js";
import {
  type AnyPage,
  numbersInHeaders,
  type PageNumbers,
  type Paginator,
  type Position,
  paginators,
} from "./paginators.js";
import { Prefetcher } from "./prefetcher.js";
import type { CallInput } from "./request.js";
import type { ApiResponse, ResponseInfo } from "./response.js";
import { call } from "./send.js";

/** Default number of items per request while iterating: the maximum of the API's lists, which is higher for requests. */
const defaultChunk: Readonly<Partial<Record<PagingKind, number>>> = { cursor: 10_000 };
const usualChunk = 1000;
/** Maximum number of concurrent page requests. */
const mostUnderWay = 4;

/** Options of a list that the client handles itself. */
export interface ListOptions {
  readonly limit?: number | undefined;
  readonly offset?: number | undefined;
  readonly chunkSize?: number | undefined;
  readonly [name: string]: unknown;
}

/** A list, page by page. */
export function listReader<Item, Page>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
): ListReader<Item, Page> {
  const kind = operation.paging ?? "single";
  const given = input.options as ListOptions | undefined;
  const { chunkSize, ...options } = isOptionsObject(given) ? given : ({} as ListOptions);
  /** The position with which the first page was requested. */
  let firstPosition: Position = options;

  function ask(more: Position, within?: Scope): Promise<ApiResponse<AnyPage>> {
    return fetchPage(context, operation, mount, input, more, within);
  }

  /** An iteration always sends a limit, so that the number of items in a page can be compared with it. */
  function sized(position: Position, left: number): Position {
    if (kind === "single") return position;
    return { ...position, limit: Math.min(chunkSize || (defaultChunk[kind] ?? usualChunk), left) };
  }

  /** Positions of the next pages: the first is certain, the others are predictions. */
  function positions(
    paginator: Paginator,
    next: Position,
    page: AnyPage,
    left: number,
    most: number,
  ) {
    const planned = [sized(next, left)];
    for (let at = paginator.predict?.(next, page); at; at = paginator.predict?.(at, page)) {
      left -= page.items.length;
      if (planned.length >= most || left <= 0) break;
      planned.push(sized(at, left));
    }
    return planned;
  }

  async function* walk(
    shared: SharedPage<AnyPage>,
    scope: Scope,
    prefetch: boolean,
  ): AsyncGenerator<AnyPage, void, undefined> {
    const paginator = paginators[kind]({ options, operation });
    const ahead = new Prefetcher<Position, ApiResponse<AnyPage>>((position) =>
      ask(position, scope),
    );
    let left = options.limit || Number.POSITIVE_INFINITY;
    let position = shared.first ? firstPosition : sized(paginator.start(), left);
    firstPosition = position;
    // Not in the scope of the loop: ending it must not fail the other users of the first page.
    shared.first ??= ask(position);
    let pending = shared.first;
    for (let number = 1; ; number++) {
      const { data: page } = await pending;
      const asked = position.limit as number | undefined;
      const most = left;
      left -= page.items.length;
      const next = left > 0 ? paginator.next(page, asked) : undefined;
      const plan = (depth: number) =>
        ahead.plan(positions(paginator, next!, page, left, prefetch ? depth : 1));
      // No prefetching before the second page is needed.
      if (next && prefetch && number > 1) plan(mostUnderWay);
      const cut = page.items.length > most;
      // A full page that reaches the total may not be the last one; an empty page after it confirms the end.
      if (number === 1 || page.items.length > 0) {
        yield cut ? { ...page, items: page.items.slice(0, most) } : page;
      }
      if (!next) return;
      plan(number > 1 ? mostUnderWay : 2);
      ({ position, answer: pending } = ahead.shift()!);
    }
  }

  async function* pages(shared: SharedPage<AnyPage>, scope: Scope) {
    for await (const page of walk(shared, scope, false)) yield [page];
  }

  async function* items(shared: SharedPage<AnyPage>, scope: Scope) {
    for await (const page of walk(shared, scope, true)) yield page.items;
  }

  return {
    first: () => ask({}),
    openScope: () => context.scope(operation.id, requestOptionsOf(given)),
    pages,
    items,
  } as unknown as ListReader<Item, Page>;
}

/** Requests one page of a list. `more` overrides the position in the caller's options. */
export async function fetchPage(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: CallInput,
  more?: Readonly<Record<string, unknown>>,
  within?: Scope,
): Promise<ApiResponse<AnyPage>> {
  const { options: given } = input;
  const isObject = given === undefined || given === null || isOptionsObject(given);
  if (isObject) checkLimits(operation, given as ListOptions | undefined);
  const options: ListOptions = { ...given, ...more };
  const request = isObject ? { ...input, options, methodOptions: ["chunkSize"] } : input;
  const { data, response } = await call<unknown>(context, operation, mount, request, within);
  const items = itemsIn(context, operation, data, response);
  if (operation.paging === "header") {
    const numbers = numbersInHeaders(response);
    const offset = numbers.offset ?? Number(options.offset ?? 0);
    return { data: numberedPage(items, { ...numbers, offset }, options), response };
  }
  return { data: Array.isArray(data) ? { items } : (data as AnyPage), response };
}

/** The items of a response: an array, or `{ items }`. */
export function itemsIn(
  context: ClientContext,
  operation: Operation,
  data: unknown,
  response: ResponseInfo,
): unknown[] {
  const items = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (Array.isArray(items)) return items;
  throw unexpectedAnswer(context, operation, response, "its body holds no list of items.", {
    value: data,
  });
}

/** A page of a plain array, whose numbers are in headers. */
export function numberedPage<Item>(
  items: Item[],
  numbers: PageNumbers & { readonly offset: number },
  { limit: asked, desc }: { readonly limit?: number | undefined; readonly desc?: unknown },
) {
  const limit = numbers.limit ?? asked;
  return {
    count: items.length,
    ...numbers,
    ...(limit === undefined ? {} : { limit }),
    items,
    desc: desc === true,
  };
}

/** Throws an `ApifyArgumentError` for what cannot be counted with. */
export function checkLimits(operation: Operation, given?: ListOptions | null): void {
  const { chunkSize, ...options } = { ...given };
  const { limit, offset } = options;
  if ([limit, offset, chunkSize].every((value) => fits("i", value))) return;
  const issues = fits("i", chunkSize) ? [] : [countIssue(operation.id, "chunkSize", chunkSize)];
  throw argumentError(operation, { options }, "document", issues);
}
