import { Aborter } from "./aborter.js";

type Turn<Item> = Promise<IteratorResult<Item, undefined>>;

/**
 * All items of batches that come one after the other. What has arrived is handed out at once: an async generator would spend
 * three turns of the event loop's microtasks on each item. Leaving it early stops everything that was asked for.
 */
export class ItemIterator<Item> implements AsyncIterableIterator<Item, undefined, undefined> {
  readonly #open: (signal: AbortSignal) => AsyncIterator<readonly Item[]>;
  readonly #caller: AbortSignal | undefined;
  #aborter: Aborter | undefined;
  #batches: AsyncIterator<readonly Item[]> | undefined;
  #batch: readonly Item[] = [];
  #at = 0;
  #ended = false;
  /** The latest call of `next` that had to wait; those after it stand in line. */
  #turn: Turn<Item> | undefined;

  /** `open` is called on the first `next`; the signal it gets is aborted at the end, whatever that is. */
  constructor(
    open: (signal: AbortSignal) => AsyncIterator<readonly Item[]>,
    caller: AbortSignal | undefined,
  ) {
    this.#open = open;
    this.#caller = caller;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Turn<Item> {
    if (!this.#turn && this.#at < this.#batch.length && !this.#caller?.aborted) {
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

  async return(): Promise<IteratorResult<Item, undefined>> {
    this.#end();
    await this.#batches?.return?.();
    return { done: true, value: undefined };
  }

  readonly #take = async (): Promise<IteratorResult<Item, undefined>> => {
    try {
      while (!this.#ended) {
        if (this.#caller?.aborted) throw this.#caller.reason;
        if (this.#at < this.#batch.length) {
          return { done: false, value: this.#batch[this.#at++]! };
        }
        this.#aborter ??= new Aborter(this.#caller);
        this.#batches ??= this.#open(this.#aborter.signal);
        const { done, value } = await this.#batches.next();
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
    this.#aborter?.end();
  }
}
