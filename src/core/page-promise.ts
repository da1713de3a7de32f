import { ApiPromise } from "./api-promise.js";
import type { ApiResponse } from "./response.js";

/** What the uses of one list share: the first page, by whoever asks for it first. */
export interface SharedPage<Page> {
  first: Promise<ApiResponse<Page>> | undefined;
}

/** How a list is read. */
export interface ListReader<Item, Page> {
  /** The page as awaited: with the caller's options as they are. */
  first(): Promise<ApiResponse<Page>>;
  /** All pages, in order. */
  pages(shared: SharedPage<Page>): AsyncIterable<ApiResponse<Page>>;
  /** All items, in order. */
  items(shared: SharedPage<Page>): AsyncIterableIterator<Item, undefined, undefined>;
}

/**
 * A list. Await it for one page, `for await` it for all items, or walk its `pages()`. Nothing is sent before one of these,
 * and the first page is asked for once, however often it is used.
 */
export class PagePromise<Item, Page> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #reader: ListReader<Item, Page>;
  readonly #shared: SharedPage<Page> = { first: undefined };

  /** @internal */
  constructor(reader: ListReader<Item, Page>) {
    super();
    this.#reader = reader;
  }

  /** One page, with `{ status, headers, url, attempts }` of the answer it came in. */
  override withResponse(): Promise<ApiResponse<Page>> {
    this.#shared.first ??= this.#reader.first();
    return this.#shared.first;
  }

  /** All pages, one request each. Only the first may be empty. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    for await (const { data } of this.#reader.pages(this.#shared)) yield data;
  }

  /** All items, page after page. Pages are asked for ahead, from the second on; leaving the loop stops that. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined, undefined> {
    return this.#reader.items(this.#shared);
  }
}
