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
  ): AsyncGenerator<ApiResponse<AnyPage>, void, undefined> {
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
      const { data: page, response } = await pending;
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
  const { chunkSize: _, ...options } = { ...given, ...more } as ListOptions;
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

type Turn<Item> = Promise<IteratorResult<Item, undefined>>;

/**
 * Iterates the items of successive batches. Not an async generator, which would take three microtasks for each item that is
 * already there. Leaving the loop early cancels all pending requests.
 */
export class ItemIterator<Item> implements AsyncIterableIterator<Item, undefined, undefined> {
  readonly #open: (scope: Scope) => AsyncIterator<readonly Item[]>;
  readonly #openScope: () => Scope;
  #scope: Scope | undefined;
  #batches: AsyncIterator<readonly Item[]> | undefined;
  #batch: readonly Item[] = [];
  #at = 0;
  #ended = false;
  /** The latest pending call of `next`; later calls wait for it. */
  #turn: Turn<Item> | undefined;

  /** Both functions are called on the first `next`. The scope is cancelled when the iteration ends for any reason. */
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
        // The time that the caller spends on an item does not count.
        this.#scope.resume();
        const { done, value } = await this.#batches.next();
        this.#scope.pause();
        if (done) {
          await this.#scope.finish();
          this.#end();
        } else [this.#batch, this.#at] = [value, 0];
      }
    } catch (error) {
      // An error caused by leaving the loop is not reported.
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
