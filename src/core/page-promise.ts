import { ApifyArgumentError } from "../errors.js";
import { checkOptions, wholeNumber } from "../options.js";
import { ApiPromise } from "./api-promise.js";
import type { Scope } from "./cancellation.js";
import { ItemIterator } from "./item-iterator.js";
import type { ApiResponse } from "./response.js";

/** The first page, requested once and shared by all uses of a list. */
export interface SharedPage<Page> {
  first: Promise<ApiResponse<Page>> | undefined;
}

/** How a list is read. */
export interface ListReader<Item, Page> {
  /** One page, with exactly the caller's options. */
  first(): Promise<ApiResponse<Page>>;
  /** The scope of one iteration. */
  openScope(): Scope;
  /** All pages, in order, one at a time. */
  pages(shared: SharedPage<Page>, scope: Scope): AsyncIterator<readonly Page[]>;
  /** All items, in order, as they come. */
  items(shared: SharedPage<Page>, scope: Scope): AsyncIterator<readonly Item[]>;
}

/** Says what was forgotten, where a list is used like the page that it resolves to. */
function notAwaited(): never {
  throw new ApifyArgumentError(
    "This list was not awaited. `await` it for one page, as in (await list).items, or `for await` it for all items.",
  );
}

/**
 * A list. Await it for one page, `for await` it for all items, or iterate its `pages()`. Nothing is sent before you do one of
 * these, and the first page is requested only once.
 */
export class PagePromise<Item, Page> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #reader: ListReader<Item, Page>;
  readonly #shared: SharedPage<Page> = { first: undefined };

  /** @internal */
  constructor(reader: ListReader<Item, Page>) {
    super();
    this.#reader = reader;
  }

  /** One page, with `{ status, headers, url, attempts }` of the response. */
  override withResponse(): Promise<ApiResponse<Page>> {
    this.#shared.first ??= this.#reader.first();
    return this.#shared.first;
  }

  /**
   * All pages, one request each. Only the first may be empty.
   *
   * @example
   * ```ts
   * for await (const { items } of apify.dataset("me/prices").listItems({ chunkSize: 2 }).pages()) {
   *   console.log(items.length);
   * }
   * ```
   */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    yield* this.#iterate((scope) => this.#reader.pages(this.#shared, scope));
  }

  /** What a list is that was not awaited, for consoles. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "PagePromise { await it for one page, or for await it for all items }";
  }

  /**
   * All items, or the first `limit`, in an array.
   *
   * @example
   * ```ts
   * const cheapest = await apify.dataset("me/prices").listItems().toArray({ limit: 1 });
   * console.log(cheapest.length); // 1
   * ```
   */
  async toArray(options?: { limit?: number | undefined }): Promise<Item[]> {
    checkOptions("toArray()", options, { limit: wholeNumber() });
    const limit = options?.limit ?? Number.POSITIVE_INFINITY;
    const items: Item[] = [];
    if (limit <= 0) return items;
    for await (const item of this) {
      items.push(item);
      if (items.length >= limit) break;
    }
    return items;
  }

  /** All items, page after page. From the second page on, pages are prefetched; leaving the loop stops that. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined, undefined> {
    return this.#iterate((scope) => this.#reader.items(this.#shared, scope));
  }

  #iterate<T>(open: (scope: Scope) => AsyncIterator<readonly T[]>): ItemIterator<T> {
    return new ItemIterator(open, () => this.#reader.openScope());
  }
}

// Not declared: TypeScript then says by itself that `await` is missing.
Object.defineProperties(PagePromise.prototype, {
  items: { get: notAwaited },
  [Symbol.iterator]: { value: notAwaited },
});
