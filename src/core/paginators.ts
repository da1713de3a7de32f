import { ApifyResponseError } from "../errors.js";
import type { Operation, PagingKind } from "./operation.js";
import { jsonText, type ResponseInfo } from "./response.js";

/** Pagination numbers of a response. Any may be missing. */
export interface PageNumbers {
  readonly total?: number;
  readonly offset?: number;
  /** The limit that the server applied. */
  readonly limit?: number;
  /** Documented as the number of items returned; some servers count the items before a filter. */
  readonly count?: number;
}

/** Fields of any page. Which of them are set depends on the kind of pagination. */
export interface AnyPage extends PageNumbers {
  readonly items: readonly unknown[];
  readonly isTruncated?: boolean;
  readonly nextExclusiveStartKey?: string | null;
  readonly nextCursor?: string | null;
}

/** Query parameters that select one page. */
export type Position = Readonly<Record<string, unknown>>;

/** Strategy of one kind of pagination. */
export interface Paginator {
  start(): Position;
  /** Position of the next page; undefined at the end. `asked` is the limit of the request for this page. */
  next(page: AnyPage, asked: number | undefined): Position | undefined;
  /** Predicts the position after `position`, if its page is like `page`. `next` confirms it or not. */
  predict?(position: Position, page: AnyPage): Position | undefined;
}

interface PaginatorInput {
  readonly options: Readonly<Record<string, unknown>>;
  readonly operation: Operation;
}

/** The strategy of each kind of pagination. */
export const paginators: Readonly<Record<PagingKind, (input: PaginatorInput) => Paginator>> = {
  offset: byOffset,
  header: byOffset,
  key: (input) =>
    byToken(input, "exclusiveStartKey", (page) => {
      if (page.isTruncated === false || page.nextExclusiveStartKey === null) return undefined;
      // The server returns neither: continue after the last key, until a page is empty.
      const last = page.items.at(-1) as { key?: string } | undefined;
      return page.nextExclusiveStartKey ?? last?.key;
    }),
  // The start is used for the first page only.
  cursor: (input) =>
    byToken(input, "cursor", (page) => page.nextCursor ?? undefined, {
      exclusiveStartId: undefined,
    }),
  single: () => ({ start: () => ({}), next: () => undefined }),
};

function byOffset({ options, operation }: PaginatorInput): Paginator {
  let at = Number(options.offset ?? 0);
  const guard = new RepetitionGuard(operation);
  return {
    start: () => ({ offset: at }),
    next(page, asked) {
      const { length } = page.items;
      guard.checkOffset(at, page);
      guard.checkItems(at, page.total, length, page.items[0]);
      const next = nextOffset({ at, asked, length }, page);
      if (next === undefined) return undefined;
      at = next;
      return { offset: at };
    },
    predict(position, { items, total = 0 }) {
      const next = Number(position.offset) + items.length;
      // Also at the total: a full page may not be the last.
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

/** Notices a server that ignores `offset`, and so would give the same items for ever. */
export class RepetitionGuard {
  #offset: number | undefined;
  #items = "";

  constructor(private readonly operation: Operation) {}

  /** By what a response says: that it begins where the one before did, instead of at the offset that was asked for. */
  checkOffset(asked: number, { offset, count }: PageNumbers): void {
    const repeated = offset !== undefined && offset === this.#offset;
    if (repeated && offset !== asked && count !== 0) this.#refuse(asked);
    this.#offset = offset;
  }

  /** By what it holds, beyond the end: as many items as the one before, from the same item on. */
  checkItems(at: number, total = Number.NaN, length: number, first: unknown): void {
    const items = length > 0 ? `${length} ${jsonText(first)}` : "";
    if (items !== "" && items === this.#items && !(at < total)) this.#refuse(at);
    this.#items = items;
  }

  #refuse(offset: number): never {
    throw repeatedPage(this.operation, `offset ${offset}`);
  }
}

function repeatedPage(operation: Operation, position: string): ApifyResponseError {
  return new ApifyResponseError(
    `${operation.id}: the server gave the same page twice (${position}), so the list would never end.`,
    200,
    undefined,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

/** A part of a list: its request, and the number of items returned. */
export interface Slice {
  readonly at: number;
  readonly asked: number | undefined;
  readonly length: number;
}

/** Offset of the next page, or `undefined` after the last. A server may lower `limit`, and `total` may be behind. */
export function nextOffset({ at, asked, length }: Slice, page: PageNumbers): number | undefined {
  const limit = page.limit || asked || Number.POSITIVE_INFINITY;
  const next = at + Math.max(page.count ?? 0, length);
  const beyond = !(next < (page.total ?? Number.NaN));
  return length === 0 || (beyond && length < limit) ? undefined : next;
}

/** Dataset items are a plain array; the numbers are in headers. */
export function numbersInHeaders({ headers }: Pick<ResponseInfo, "headers">): PageNumbers {
  const numbers: Record<string, number> = {};
  for (const name of ["total", "offset", "limit", "count"]) {
    const text = headers.get(`x-apify-pagination-${name}`);
    if (text !== null && /^\d+$/.test(text)) numbers[name] = Number(text);
  }
  return numbers;
}
