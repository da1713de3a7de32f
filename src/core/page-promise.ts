import type { Reason } from "./api-promise.js";
import type { Answer } from "./send.js";

/** Asks for the pages of one list. */
export interface PageSource<Item, Page> {
  /** The page as awaited: with the caller's options as they are. */
  first(): Promise<Answer<Page>>;
  /** All pages, in order. `first` is the page that was asked for already, if one was; `asked` reports the first asking. */
  pages(
    first: Promise<Answer<Page>> | undefined,
    asked: (first: Promise<Answer<Page>>) => void,
  ): AsyncIterable<Answer<Page>>;
  /** All items, in order. */
  items(
    first: Promise<Answer<Page>> | undefined,
    asked: (first: Promise<Answer<Page>>) => void,
  ): AsyncIterableIterator<Item, undefined, undefined>;
}

/**
 * A list. Await it for one page, `for await` it for all items, or walk its `pages()`. Nothing is sent before one of these,
 * and the first page is asked for once, however often it is used.
 */
export class PagePromise<Item, Page> implements PromiseLike<Page>, AsyncIterable<Item> {
  readonly #source: PageSource<Item, Page>;
  #first: Promise<Answer<Page>> | undefined;
  readonly #asked = (first: Promise<Answer<Page>>): void => {
    this.#first ??= first;
  };

  constructor(source: PageSource<Item, Page>) {
    this.#source = source;
  }

  /** One page, with `{ status, headers, url, attempts }` of the answer it came in. */
  withResponse(): Promise<Answer<Page>> {
    this.#first ??= this.#source.first();
    return this.#first;
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

  /** All pages, one request each. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    const answers = this.#source.pages(this.#first, this.#asked);
    for await (const { data } of answers) yield data;
  }

  /** All items, page after page. Pages are asked for ahead, from the second on; leaving the loop stops that. */
  [Symbol.asyncIterator](): AsyncIterableIterator<Item, undefined, undefined> {
    return this.#source.items(this.#first, this.#asked);
  }
}
