import { ApifyResponseError } from "../errors.js";
import { nextOffset, numbersInHeaders, unsieved } from "./offset-rule.js";
import type { Operation, PagingKind } from "./operation.js";
import type { AnyPage } from "./page.js";
import type { ResponseInfo } from "./send.js";

/** Query parameters that ask for one page. */
export type Position = Readonly<Record<string, unknown>>;

export interface Walker {
  start(): Position;
  /** Where the page after this one starts; undefined at the end. `asked` is the limit it was asked with. */
  after(page: AnyPage, asked: number | undefined): Position | undefined;
  /** Where the page after the one at `position` will start, if it comes out like `page`: a guess, which `after` confirms. */
  guess?(position: Position, page: AnyPage): Position | undefined;
}

interface WalkerInput {
  readonly options: Readonly<Record<string, unknown>>;
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
  // A start is for the first page only.
  cursor: (input) =>
    byToken(input, "cursor", (page) => page.nextCursor ?? undefined, {
      exclusiveStartId: undefined,
    }),
  single: () => ({ start: () => ({}), after: () => undefined }),
};

function byOffset({ options, operation }: WalkerInput): Walker {
  let at = Number(options.offset ?? 0);
  let previous: AnyPage | undefined;
  return {
    start: () => ({ offset: at }),
    after(page, asked) {
      if (previous) refuseRepetition(operation, previous, page, at);
      previous = page;
      const { length } = page.items;
      const next = nextOffset({ at, asked, length }, page, unsieved);
      if (next === undefined) return undefined;
      at = next;
      return { offset: at };
    },
    guess(position, { items, total = 0 }) {
      const next = Number(position.offset) + items.length;
      // At the total, too: a full page there is not known to be the last.
      return items.length > 0 && next <= total ? { offset: next } : undefined;
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
  later: Position = {},
): Walker {
  const seen = new Set<unknown>([options[parameter]]);
  return {
    start: () => ({}),
    after(page) {
      const token = nextToken(page);
      if (token === undefined || token === "") return undefined;
      if (seen.has(token)) throw repetition(operation, `${parameter} ${JSON.stringify(token)}`);
      seen.add(token);
      return { ...later, [parameter]: token };
    },
  };
}

export function repetition(operation: Operation, position: string): ApifyResponseError {
  return new ApifyResponseError(
    `${operation.id}: the server gave the same page twice (${position}), so the list would never end. Iteration stopped.`,
    200,
    undefined,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

/** A page of a bare list, whose numbers stand in headers. */
export function numberedPage(
  items: unknown[],
  response: ResponseInfo,
  options: Readonly<Record<string, unknown>>,
): AnyPage {
  const numbers = numbersInHeaders(response);
  const limit = numbers.limit ?? (options.limit as number | undefined);
  return {
    items,
    ...numbers,
    ...(limit === undefined ? {} : { limit }),
    offset: numbers.offset ?? Number(options.offset ?? 0),
    count: numbers.count ?? items.length,
    ...{ desc: options.desc === true },
  };
}
