import { ApifyResponseError } from "../errors.js";
import type { Operation, PagingKind } from "./operation.js";
import type { ResponseInfo } from "./response.js";

/** The numbers that an answer carries about the part of a list it covers. Any may be missing. */
export interface PageNumbers {
  readonly total?: number;
  readonly offset?: number;
  /** The limit that the server applied. */
  readonly limit?: number;
  /** By the references the items given, in practice sometimes those looked at before a filter. */
  readonly count?: number;
}

/** What any page may carry. Which fields it has depends on the kind of paging. */
export interface AnyPage extends PageNumbers {
  readonly items: readonly unknown[];
  readonly isTruncated?: boolean;
  readonly nextExclusiveStartKey?: string | null;
  readonly nextCursor?: string | null;
}

/** Query parameters that ask for one page. */
export type Position = Readonly<Record<string, unknown>>;

/** How one kind of list goes on from page to page. */
export interface Paginator {
  start(): Position;
  /** Where the next page starts; undefined at the end. `asked` is the limit that this page was asked with. */
  next(page: AnyPage, asked: number | undefined): Position | undefined;
  /** Where the page after the one at `position` will start, if it comes out like `page`. `next` confirms it or not. */
  predict?(position: Position, page: AnyPage): Position | undefined;
}

interface PaginatorInput {
  readonly options: Readonly<Record<string, unknown>>;
  readonly operation: Operation;
}

/** Everything that differs between the kinds of lists. */
export const paginators: Readonly<Record<PagingKind, (input: PaginatorInput) => Paginator>> = {
  offset: byOffset,
  header: byOffset,
  key: (input) =>
    byToken(input, "exclusiveStartKey", (page) => {
      if (page.isTruncated === false || page.nextExclusiveStartKey === null) return undefined;
      // Servers that tell neither: on from the last key, until a page is empty.
      const last = page.items.at(-1) as { key?: string } | undefined;
      return page.nextExclusiveStartKey ?? last?.key;
    }),
  // A start is for the first page only.
  cursor: (input) =>
    byToken(input, "cursor", (page) => page.nextCursor ?? undefined, {
      exclusiveStartId: undefined,
    }),
  single: () => ({ start: () => ({}), next: () => undefined }),
};

function byOffset({ options, operation }: PaginatorInput): Paginator {
  let at = Number(options.offset ?? 0);
  let previous: AnyPage | undefined;
  return {
    start: () => ({ offset: at }),
    next(page, asked) {
      if (previous) refuseRepetition(operation, previous, page, at);
      previous = page;
      const { length } = page.items;
      const next = nextOffset({ at, asked, length }, page, noFilter);
      if (next === undefined) return undefined;
      at = next;
      return { offset: at };
    },
    predict(position, { items, total = 0 }) {
      const next = Number(position.offset) + items.length;
      // At the total, too: a full page there is not known to be the last.
      return items.length > 0 && next <= total ? { offset: next } : undefined;
    },
  };
}

function byToken(
  { options, operation }: PaginatorInput,
  parameter: string,
  nextToken: (page: AnyPage) => string | undefined,
  later: Position = {},
): Paginator {
  const seen = new Set<unknown>([options[parameter]]);
  return {
    start: () => ({}),
    next(page) {
      const token = nextToken(page);
      if (token === undefined || token === "") return undefined;
      if (seen.has(token)) throw repeatedPage(operation, `${parameter} ${JSON.stringify(token)}`);
      seen.add(token);
      return { ...later, [parameter]: token };
    },
  };
}

/** A server that ignores `offset` gives the same page for ever. */
function refuseRepetition(
  operation: Operation,
  previous: AnyPage,
  page: AnyPage,
  at: number,
): void {
  const ignored =
    page.offset !== undefined && page.offset === previous.offset && page.offset !== at;
  const repeated =
    page.items.length > 0 &&
    !(at < (page.total ?? Number.NaN)) &&
    JSON.stringify(page.items) === JSON.stringify(previous.items);
  if (ignored || repeated) throw repeatedPage(operation, `offset ${at}`);
}

export function repeatedPage(operation: Operation, position: string): ApifyResponseError {
  return new ApifyResponseError(
    `${operation.id}: the server gave the same page twice (${position}), so the list would never end. Iteration stopped.`,
    200,
    undefined,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

/** A part of a list: how it was asked for and how many items came. */
export interface Slice {
  readonly at: number;
  readonly asked: number | undefined;
  readonly length: number;
  /** Positions before it that a filter left out. */
  readonly dropped?: number;
}

/** What makes the items of an answer differ in number from what was looked at for it. */
export interface ItemFilter {
  readonly filtered: boolean;
  /** It may also hold more. Implies `filtered`. */
  readonly expanded: boolean;
}

/** All lists but dataset items. */
const noFilter: ItemFilter = { filtered: false, expanded: false };

/**
 * Offset of the next page, or `undefined` after the last. Handles both meanings of `count`, a server that lowers `limit`, and a
 * stale `total`: with a filter the offset advances by `limit`, otherwise by the number of items. Under a filter the end is an
 * empty answer beyond the total, or one that holds all that is missing where nothing was left out so far.
 */
export function nextOffset(
  { at, asked, length, dropped = 0 }: Slice,
  page: PageNumbers,
  { filtered, expanded }: ItemFilter,
): number | undefined {
  const total = page.total ?? Number.NaN;
  const unlimited = !page.limit && !asked;
  const limit = page.limit || asked || Math.max(length, total - at || 0);
  const next = at + (filtered ? limit : Math.max(page.count ?? 0, length));
  const beyond = !(at < total);
  const reached = !(next < total);
  const whole = at + length === total && dropped === 0 && !expanded;
  const ended = filtered
    ? (length === 0 && beyond) || (whole && length < limit)
    : length === 0 || (reached && (length < limit || unlimited));
  return ended ? undefined : next;
}

/** Dataset items come as a bare list: their numbers stand in headers. */
export function numbersInHeaders({ headers }: Pick<ResponseInfo, "headers">): PageNumbers {
  const numbers: Record<string, number> = {};
  for (const name of ["total", "offset", "limit", "count"]) {
    const text = headers.get(`x-apify-pagination-${name}`);
    if (text !== null && /^\d+$/.test(text)) numbers[name] = Number(text);
  }
  return numbers;
}
