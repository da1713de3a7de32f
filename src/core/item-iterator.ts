import type { Scope } from "./cancellation.js";

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
