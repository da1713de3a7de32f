type Turn<Item> = Promise<IteratorResult<Item, undefined>>;

/** An iterator that has to be loaded, on the first `next`. From then on it costs one call an item. */
export class LateIterator<Item> implements AsyncIterableIterator<Item, undefined, undefined> {
  readonly #open: () => Promise<AsyncIterator<Item, undefined, undefined>>;
  #opening: Promise<AsyncIterator<Item, undefined, undefined>> | undefined;
  #inner: AsyncIterator<Item, undefined, undefined> | undefined;
  #ended = false;

  constructor(open: () => Promise<AsyncIterator<Item, undefined, undefined>>) {
    this.#open = open;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Turn<Item> {
    if (this.#inner) return this.#inner.next();
    return this.#first();
  }

  async return(): Turn<Item> {
    this.#ended = true;
    await this.#inner?.return?.();
    return { done: true, value: undefined };
  }

  async #first(): Turn<Item> {
    if (this.#ended) return { done: true, value: undefined };
    try {
      this.#opening ??= this.#open();
      const inner = await this.#opening;
      if (this.#ended) return { done: true, value: undefined };
      // Only now, so that those who stand in line before this one have their turn before those who come later.
      this.#inner = inner;
      return inner.next();
    } catch (error) {
      this.#ended = true;
      throw error;
    }
  }
}
