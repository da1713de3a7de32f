import { ApifyArgumentError } from "../errors.js";
import { isOptionsObject } from "../options.js";
import type { Scope } from "./cancellation.js";
import type { ClientContext } from "./client-context.js";
import { unexpectedAnswer } from "./failures.js";
import type { Mount, Operation } from "./operation.js";
import type { ListReader, SharedPage } from "./page-promise.js";
import {
  type AnyPage,
  numbersInHeaders,
  type Paginator,
  type Position,
  paginators,
} from "./paginators.js";
import { Prefetcher } from "./prefetcher.js";
import { type CallInput, requestOptionsOf } from "./request.js";
import type { ApiResponse, ResponseInfo } from "./response.js";
import { call } from "./send.js";

/** Items a request when iterating and nobody says otherwise: the most that any list of the API gives. */
const defaultChunk = 1000;
/** Most pages under way at once, the one that is waited for included. */
const mostUnderWay = 4;

/** Options of a list that the client reads itself. */
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
  /** What the first page was asked for with, whichever use of the list asked for it. */
  let firstPosition: Position = options;

  function ask(more: Position, within?: Scope): Promise<ApiResponse<AnyPage>> {
    return fetchPage(context, operation, mount, input, more, within);
  }

  /** An iteration always says how many it wants, so that what the server gives can be compared with it. */
  function sized(position: Position, left: number): Position {
    if (kind === "single") return position;
    return { ...position, limit: Math.min(chunkSize || defaultChunk, left) };
  }

  /** Where the next pages are: the first for sure, others as far as that can be told. */
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
  ): AsyncGenerator<ApiResponse<AnyPage>, void, undefined> {
    const paginator = paginators[kind]({ options, operation });
    const ahead = new Prefetcher<Position, ApiResponse<AnyPage>>((position) =>
      ask(position, scope),
    );
    let left = options.limit || Number.POSITIVE_INFINITY;
    let position = shared.first ? firstPosition : sized(paginator.start(), left);
    firstPosition = position;
    // Not in the scope: leaving the loop early must not fail those who share it.
    shared.first ??= ask(position);
    let pending = shared.first;
    for (let number = 1; ; number++) {
      const { data: page, response } = await pending;
      const asked = position.limit as number | undefined;
      const most = left;
      left -= page.items.length;
      const next = left > 0 ? paginator.next(page, asked) : undefined;
      const plan = (depth: number) =>
        ahead.plan(positions(paginator, next!, page, left, prefetch ? depth : 1));
      // Who takes only the first page should not pay for a second.
      if (next && prefetch && number > 1) plan(mostUnderWay);
      const cut = page.items.length > most;
      // Whether a full page at the total is the last is known by the empty one behind it.
      if (number === 1 || page.items.length > 0) {
        scope.pause();
        yield { data: cut ? { ...page, items: page.items.slice(0, most) } : page, response };
        scope.resume();
      }
      if (!next) return;
      plan(number > 1 ? mostUnderWay : 2);
      ({ position, answer: pending } = ahead.shift()!);
    }
  }

  const openScope = () => context.scope(operation.id, requestOptionsOf(given));

  async function* pages(shared: SharedPage<AnyPage>) {
    const scope = openScope();
    try {
      yield* walk(shared, scope, false);
    } finally {
      scope.end();
    }
  }

  async function* batches(shared: SharedPage<AnyPage>, scope: Scope) {
    for await (const { data } of walk(shared, scope, true)) yield data.items as readonly Item[];
  }

  return {
    first: () => ask({}),
    pages,
    items: (shared: SharedPage<AnyPage>) =>
      new ItemIterator((scope) => batches(shared, scope), openScope),
  } as unknown as ListReader<Item, Page>;
}

/** Asks for one page of a list. `more` says which, if it is not the one that the caller's options name. */
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
  const { chunkSize: _, ...options } = { ...given, ...more } as ListOptions;
  const request = isObject ? { ...input, options, methodOptions: ["chunkSize"] } : input;
  const { data, response } = await call<unknown>(context, operation, mount, request, within);
  const items = itemsIn(context, operation, data, response);
  if (operation.paging === "header") {
    return { data: numberedPage(items, response, options), response };
  }
  return { data: Array.isArray(data) ? { items } : (data as AnyPage), response };
}

/** The list in an answer: bare, or as `{ items }`. */
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

/** A page of a bare list, whose numbers stand in headers. */
function numberedPage(
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

export function checkLimits(operation: Operation, options?: ListOptions | null): void {
  for (const name of ["limit", "offset", "chunkSize"] as const) {
    const value = options?.[name];
    if (value === undefined || (Number.isInteger(value) && value >= 0)) continue;
    throw new ApifyArgumentError(`${operation.id}: ${name} must be a whole number, 0 or more.`);
  }
}

type Turn<Item> = Promise<IteratorResult<Item, undefined>>;

/**
 * All items of batches that come one after the other. What has arrived is handed out at once: an async generator would spend
 * three turns of the event loop's microtasks on each item. Leaving it early stops everything that was asked for.
 */
export class ItemIterator<Item> implements AsyncIterableIterator<Item, undefined, undefined> {
  readonly #open: (scope: Scope) => AsyncIterator<readonly Item[]>;
  readonly #openScope: () => Scope;
  #scope: Scope | undefined;
  #batches: AsyncIterator<readonly Item[]> | undefined;
  #batch: readonly Item[] = [];
  #at = 0;
  #ended = false;
  /** The latest call of `next` that had to wait; those after it stand in line. */
  #turn: Turn<Item> | undefined;

  /** Both are called on the first `next`; the scope is cancelled at the end, whatever that is. */
  constructor(open: (scope: Scope) => AsyncIterator<readonly Item[]>, openScope: () => Scope) {
    this.#open = open;
    this.#openScope = openScope;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Turn<Item> {
    if (!this.#turn && this.#at < this.#batch.length && !this.#scope!.cancelled) {
      return Promise.resolve({ done: false, value: this.#batch[this.#at++]! });
    }
    const turn = this.#turn ? this.#turn.then(this.#take, this.#take) : this.#take();
    this.#turn = turn;
    const leave = () => {
      if (this.#turn === turn) this.#turn = undefined;
    };
    turn.then(leave, leave);
    return turn;
  }

  async return(): Turn<Item> {
    this.#end();
    await this.#batches?.return?.();
    return { done: true, value: undefined };
  }

  readonly #take = async (): Turn<Item> => {
    try {
      while (!this.#ended) {
        this.#scope ??= this.#openScope();
        this.#scope.throwIfCancelled();
        if (this.#at < this.#batch.length) {
          return { done: false, value: this.#batch[this.#at++]! };
        }
        this.#batches ??= this.#open(this.#scope);
        // What its reader does with an item does not count for the deadline.
        this.#scope.resume();
        const { done, value } = await this.#batches.next();
        this.#scope.pause();
        if (done) this.#end();
        else [this.#batch, this.#at] = [value, 0];
      }
    } catch (error) {
      // What was stopped because nobody wants it any more did not fail.
      if (!this.#ended) {
        this.#end();
        throw error;
      }
    }
    return { done: true, value: undefined };
  };

  #end(): void {
    this.#ended = true;
    this.#batch = [];
    this.#scope?.cancel(undefined);
    this.#scope?.end();
  }
}
