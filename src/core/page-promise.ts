import type { RequestOptions } from "../options.js";
import { ApiPromise } from "./api-promise.js";
import type { Core } from "./core.js";
import { LateIterator } from "./late-iterator.js";
import { byPart } from "./on-demand.js";
import type { Answer } from "./send.js";

type First<Page> = Promise<Answer<Page>>;

/** What the uses of one list share: the first page, by whoever asks for it first. */
export interface Shared<Page> {
  first: First<Page> | undefined;
}

/** All of a list. */
export interface PageWalk<Item, Page> {
  /** The page as awaited: with the caller's options as they are. */
  first(): First<Page>;
  /** All pages, in order. */
  pages(shared: Shared<Page>): AsyncIterable<Answer<Page>>;
  /** All items, in order. */
  items(shared: Shared<Page>): AsyncIterator<Item, undefined, undefined>;
}

/**
 * A list. Await it for one page, `for await` it for all items, or walk its `pages()`. Nothing is sent before one of these,
 * and the first page is asked for once, however often it is used.
 */
export class PagePromise<Item, Page> extends ApiPromise<Page> implements AsyncIterable<Item> {
  readonly #core: Core;
  readonly #request: RequestOptions | undefined;
  readonly #open: () => Promise<PageWalk<Item, Page>>;
  #walk: PageWalk<Item, Page> | undefined;
  readonly #shared: Shared<Page> = { first: undefined };

  /** How to walk the list has to be loaded. @internal */
  constructor(
    core: Core,
    request: RequestOptions | undefined,
    open: () => Promise<PageWalk<Item, Page>>,
  ) {
    super();
    this.#core = core;
    this.#request = request;
    this.#open = open;
  }

  /** One page, with `{ status, headers, url, attempts }` of the answer it came in. */
  override withResponse(): Promise<Answer<Page>> {
    this.#shared.first ??= byPart(
      this.#core,
      () => this.#loaded(),
      this.#request,
      (walk) => walk.first(),
    );
    return this.#shared.first;
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
    const walk = await this.#open();
    this.#walk ??= walk;
    return this.#walk;
  }
}
