import { ApifyResponseError } from "../errors.js";
import type { Operation, PagingKind } from "./operation.js";
import type { ResponseInfo } from "./send.js";

/** What any page may carry. Which fields it has depends on the kind of paging. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly total?: number;
  readonly offset?: number;
  readonly limit?: number;
  readonly count?: number;
  readonly isTruncated?: boolean;
  readonly nextExclusiveStartKey?: string | null;
  readonly nextCursor?: string | null;
}

/** Query parameters that ask for one page. */
type Position = Readonly<Record<string, unknown>>;

interface Walker {
  start(): Position | undefined;
  /** Where the page after this one starts; undefined at the end. `asked` is the limit it was asked with. */
  after(page: AnyPage, asked: number | undefined): Position | undefined;
}

interface WalkerInput {
  readonly options: Readonly<Record<string, unknown>>;
  readonly filtered: boolean;
  readonly expanded: boolean;
  readonly operation: Operation;
}

/** How each kind of list goes on: everything that differs between them. */
export const walkers: Readonly<Record<PagingKind, (input: WalkerInput) => Walker>> = {
  offset: byOffset,
  header: byOffset,
  key: (input) =>
    byToken(input, "exclusiveStartKey", (page) => {
      if (page.isTruncated === false || page.nextExclusiveStartKey === null) return undefined;
      // Servers that tell neither: on from the last key, until a page is empty.
      const last = page.items.at(-1) as { key?: string } | undefined;
      return page.nextExclusiveStartKey ?? last?.key;
    }),
  cursor: (input) => byToken(input, "cursor", (page) => page.nextCursor ?? undefined),
  single: () => ({ start: () => ({}), after: () => undefined }),
};

/**
 * Right under both meanings of `count` (items given, or items scanned before filters), lowered limits and totals that are
 * behind: under a filter the position moves by what was scanned, and only an empty answer beyond the total is the end.
 */
function byOffset({ options, filtered, expanded, operation }: WalkerInput): Walker {
  let at = Number(options.offset ?? 0);
  let previous: AnyPage | undefined;
  return {
    start: () => ({ offset: at }),
    after(page, asked) {
      if (previous) refuseRepetition(operation, previous, page, at);
      previous = page;
      const { length } = page.items;
      const limit = page.limit || asked || length;
      const unlimited = !page.limit && !asked;
      const total = page.total ?? Number.NaN;
      const next = at + (filtered ? limit : Math.max(page.count ?? 0, length));
      const beyond = !(at < total);
      const reached = !(next < total);
      // Nothing can be missing from a page that holds everything up to the total.
      const whole = at + length >= total && !expanded;
      const ended = filtered
        ? (length === 0 && beyond) || (whole && length < limit)
        : length === 0 || (reached && (length < limit || unlimited));
      at = next;
      return ended ? undefined : { offset: at };
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
  if (ignored || repeated) throw repetition(operation, `offset ${at}`);
}

function byToken(
  { options, operation }: WalkerInput,
  parameter: string,
  nextToken: (page: AnyPage) => string | undefined,
): Walker {
  const seen = new Set<unknown>([options[parameter]]);
  return {
    start: () => ({}),
    after(page) {
      const token = nextToken(page);
      if (token === undefined || token === "") return undefined;
      if (seen.has(token)) throw repetition(operation, `${parameter} ${JSON.stringify(token)}`);
      seen.add(token);
      return { [parameter]: token };
    },
  };
}

function repetition(operation: Operation, position: string): ApifyResponseError {
  return new ApifyResponseError(
    `${operation.id}: the server gave the same page twice (${position}), so the list would never end. Iteration stopped.`,
    200,
    undefined,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

/** The page in an answer. A bare list of dataset items carries its numbers in headers. */
export function readPage(
  kind: PagingKind,
  data: unknown,
  response: ResponseInfo,
  options: Readonly<Record<string, unknown>>,
): AnyPage {
  const bare = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (!Array.isArray(bare)) {
    throw new ApifyResponseError(
      `${response.url} answered ${response.status}, but its body holds no list of items.`,
      response.status,
      data,
    );
  }
  if (kind !== "header") return Array.isArray(data) ? { items: bare } : (data as AnyPage);
  const header = (name: string) => {
    const text = response.headers.get(`x-apify-pagination-${name}`);
    return text !== null && /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const total = header("total");
  const limit = header("limit") ?? (options.limit as number | undefined);
  return {
    items: bare,
    ...(total === undefined ? {} : { total }),
    ...(limit === undefined ? {} : { limit }),
    offset: header("offset") ?? Number(options.offset ?? 0),
    count: header("count") ?? bare.length,
    ...{ desc: options.desc === true },
  };
}
