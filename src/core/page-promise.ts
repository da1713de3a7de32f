import type { Reason } from "./api-promise.js";
import { LateIterator } from "./late-iterator.js";
import type { Answer } from "./send.js";

type First<Page> = Promise<Answer<Page>>;

/** Asks for the pages of one list. */
export interface PageSource<Item, Page> {
  /** The page as awaited: with the caller's options as they are. */
  first(): First<Page>;
  /** What goes beyond one page. It has to be loaded. */
  walk(): Promise<PageWalk<Item, Page>>;
}

/** What the uses of one list share: the first page, by whoever asks for it first. */
export interface Shared<Page> {
  first: First<Page> | undefined;
}

/** All of a list. */
export interface PageWalk<Item, Page> {
  /** All pages, in order. */
  pages(shared: Shared<Page>): AsyncIterable<Answer<Page>>;
  /** All items, in order. */
  items(shared: Shared<Page>): AsyncIterator<Item, undefined, undefined>;
}

/**
 * A list. Await it for one page, `for await` it for all items, or walk its `pages()`. Nothing is sent before one of these,
 * and the first page is asked for once, however often it is used.
 */
export class PagePromise<Item, Page> implements PromiseLike<Page>, AsyncIterable<Item> {
  readonly #source: PageSource<Item, Page>;
  #walk: PageWalk<Item, Page> | undefined;
  readonly #shared: Shared<Page> = { first: undefined };

  constructor(source: PageSource<Item, Page>) {
    this.#source = source;
  }

  /** One page, with `{ status, headers, url, attempts }` of the answer it came in. */
  withResponse(): Promise<Answer<Page>> {
    this.#shared.first ??= this.#source.first();
    return this.#shared.first;
  }

  // biome-ignore lint/suspicious/noThenProperty: awaiting a list gives its first page.
  then<A = Page, B = never>(
    onFulfilled?: ((page: Page) => A | PromiseLike<A>) | null,
    onRejected?: ((reason: Reason) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  /** Like a promise's: it awaits the first page. */
  catch<B = never>(
    onRejected?: ((reason: Reason) => B | PromiseLike<B>) | null,
  ): Promise<Page | B> {
    return this.then(undefined, onRejected);
  }

  /** Like a promise's: it awaits the first page. */
  finally(onFinally?: (() => void) | null): Promise<Page> {
    return this.then().finally(onFinally);
  }

  /** @internal */
  get [Symbol.toStringTag](): string {
    return "PagePromise";
  }

  /** All pages, one request each. Only the first may be empty. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    const answers = (await this.#loaded()).pages(this.#shared);
    for await (const { data } of answers) yield data;
  }

  /** All items, page after page. Pages are asked for ahead, from the second on; leaving the loop stops that. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined, undefined> {
    return new LateIterator(async () => (await this.#loaded()).items(this.#shared));
  }

  /** One walk for all uses: it knows with what the first page was asked for. */
  async #loaded(): Promise<PageWalk<Item, Page>> {
    const walk = await this.#source.walk();
    this.#walk ??= walk;
    return this.#walk;
  }
}
