import type { Answer } from "./send.js";

/** Asks for the pages of one list. */
export interface PageSource<Item, Page> {
  /** The page as awaited: with the caller's options as they are. */
  first(): Promise<Answer<Page>>;
  /** All pages, in order. `first` is the page that was asked for already, if one was; `asked` reports the first asking. */
  walk(
    first: Promise<Answer<Page>> | undefined,
    asked: (first: Promise<Answer<Page>>) => void,
  ): AsyncGenerator<Answer<Page>, void, undefined>;
  items(page: Page): readonly Item[];
}

/**
 * A list. Await it for one page, `for await` it for all items, or walk its `pages()`. Nothing is sent before one of these,
 * and the first page is asked for once, however often it is used.
 */
export class PagePromise<Item, Page> implements PromiseLike<Page>, AsyncIterable<Item> {
  readonly #source: PageSource<Item, Page>;
  #first: Promise<Answer<Page>> | undefined;

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
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    return this.withResponse()
      .then(({ data }) => data)
      .then(onFulfilled, onRejected);
  }

  catch<B = never>(
    onRejected?: ((reason: unknown) => B | PromiseLike<B>) | null,
  ): Promise<Page | B> {
    return this.then(undefined, onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page> {
    return this.then().finally(onFinally);
  }

  get [Symbol.toStringTag](): string {
    return "PagePromise";
  }

  /** All pages, one request each. */
  async *pages(): AsyncGenerator<Page, void, undefined> {
    const answers = this.#source.walk(this.#first, (first) => {
      this.#first ??= first;
    });
    for await (const { data } of answers) yield data;
  }

  /** All items, page after page. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    for await (const page of this.pages()) yield* this.#source.items(page);
  }
}
