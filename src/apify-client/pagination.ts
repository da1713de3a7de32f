import { operation, type PagingKind } from "../core/operation.js";
import { type AnyPage, paginators } from "../core/paginators.js";
import type { Paged, PaginationOptions } from "./types/values.js";

type PageSizes = Pick<PaginationOptions, "limit" | "chunkSize">;

/** A list: how a page is asked for, and where the page after one begins. */
interface List<Page, Options> {
  readonly options: Options & PageSizes;
  readonly getPage: (options: Options) => Promise<Page>;
  /** Undefined after the last page. `asked`: the limit of the request for this page. */
  readonly next: (page: Page, asked: number | undefined) => object | undefined;
}

function pageSize({ limit, chunkSize }: PageSizes): { limit?: number } {
  const size = Math.min(limit || Number.POSITIVE_INFINITY, chunkSize || Number.POSITIVE_INFINITY);
  return Number.isFinite(size) ? { limit: size } : {};
}

/** A list that is its first page when awaited, and all of its items when iterated. The first page is asked for at once. */
export function iterable<Page extends { items: unknown[] }, Options extends object>(
  list: List<Page, Options>,
): Paged<Page, never> {
  const { options, getPage } = list;
  const first = getPage({ ...options, ...pageSize(options) });
  async function* iterate(): AsyncGenerator<never, void, undefined> {
    let left = options.limit || Number.POSITIVE_INFINITY;
    for await (const { items } of pagesOf(list, first)) {
      yield* items.slice(0, left) as never[];
      left -= items.length;
    }
  }
  return Object.defineProperty(first, Symbol.asyncIterator, { value: iterate }) as never;
}

/** The pages of a list, one after another; the first may be under way. */
export async function* pagesOf<Page extends { items: unknown[] }, Options extends object>(
  { options, getPage, next }: List<Page, Options>,
  first?: Promise<Page>,
): AsyncGenerator<Page, undefined, undefined> {
  let left = options.limit || Number.POSITIVE_INFINITY;
  let size = pageSize(options);
  let page = await (first ?? getPage({ ...options, ...size }));
  for (;;) {
    yield page;
    left -= page.items.length;
    const position = left > 0 ? next(page, size.limit) : undefined;
    if (!position) return undefined;
    size = pageSize({ ...options, limit: left });
    page = await getPage({ ...options, ...position, ...size });
  }
}

/** For errors about lists, which name their operation. */
const listing = operation("list");

/** Where the next page begins, by one of the API's kinds of pagination. */
export function nextBy(
  kind: PagingKind,
  options: object,
): (page: { items: unknown[] }, asked: number | undefined) => object | undefined {
  const paginator = paginators[kind]({ options: options as never, operation: listing });
  return (page, asked) => paginator.next(page as AnyPage, asked);
}
