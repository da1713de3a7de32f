import { checkOptions, isOptionsObject, notOptions, wholeNumber } from "../options.js";
import { snapshot } from "./call-options.js";
import type { Scope } from "./cancellation.js";
import { closeIterator, iteratorOf, type Source } from "./source.js";

/** How many results may wait for one before them. */
const mostWaiting = 1000;

/**
 * Works on what an iterable gives, at most `most` at once, and gives the results in its order. With `ahead: false` no more is
 * begun while as many results wait to be taken. What `work` rejects with ends the iteration at its place. When the scope is
 * cancelled no more is begun; what was is given, and then the reason is thrown.
 */
export async function* mapInOrder<T, R>(
  source: Source<T>,
  most: number,
  work: (item: T, index: number) => Promise<R>,
  { ahead, scope }: { readonly ahead: boolean; readonly scope: Scope },
): AsyncGenerator<R, void, undefined> {
  const iterator = iteratorOf(source);
  const queue: Promise<R>[] = [];
  let running = 0;
  let stopped = false;
  /** Whether the source has said that it is over. */
  let over = false;
  let wake = () => {};
  const changed = () => new Promise<void>((resolve) => (wake = resolve));
  let change = changed();
  const signal = () => {
    wake();
    change = changed();
  };
  const isFull = () => running >= most || queue.length >= (ahead ? most + mostWaiting : most);
  const taken = async () => {
    try {
      const next = await iterator.next();
      over = next.done === true;
      return next;
    } catch (error) {
      over = true;
      throw error;
    }
  };
  const fill = async () => {
    for (let index = 0; !stopped; index++) {
      while (isFull() && !stopped) await change;
      if (stopped) return;
      scope.throwIfCancelled();
      const { done, value } = await scope.race(taken());
      if (done || stopped) return;
      running += 1;
      const result = work(value, index).finally(() => {
        running -= 1;
        signal();
      });
      // Whoever takes it is told.
      result.catch(() => {});
      queue.push(result);
      signal();
    }
  };
  let filled = false;
  const filling = fill().finally(() => {
    filled = true;
    signal();
  });
  filling.catch(() => {});
  try {
    for (;;) {
      const next = queue[0];
      if (next) {
        const result = await next;
        queue.shift();
        signal();
        yield result;
      } else if (filled) {
        return await filling;
      } else await change;
    }
  } finally {
    stopped = true;
    signal();
    if (!over) closeIterator(iterator);
  }
}

/** The options of a method that works so, with the default of `concurrency`. */
export function concurrentOptions<T extends { readonly concurrency?: number | undefined }>(
  name: string,
  given: T | undefined,
): T & { readonly concurrency: number } {
  if (given && !isOptionsObject(given)) throw notOptions(name, given);
  const options = { ...(snapshot(given) as T), concurrency: given?.concurrency ?? 10 };
  checkOptions(name, { concurrency: options.concurrency }, { concurrency: wholeNumber(1) });
  return options;
}
