import { ApifyArgumentError } from "../errors.js";

/** What gives items one by one: an array, another iterable, or an async iterable. */
export type Source<T> = Iterable<T> | AsyncIterable<T>;
export type SourceIterator<T> = Iterator<T> | AsyncIterator<T>;

export function isSource(value: unknown): value is Source<unknown> {
  if (typeof value !== "object" || value === null) return false;
  return Symbol.iterator in value || Symbol.asyncIterator in value;
}

/** `what` names the method, `argument` what of it is a list. */
export function checkSource(value: unknown, what: string, argument: string): void {
  if (isSource(value)) return;
  const message = `${what} takes a list of ${argument}: an array or another iterable.`;
  throw new ApifyArgumentError(message, argument);
}

export function iteratorOf<T>(source: Source<T>): SourceIterator<T> {
  return Symbol.asyncIterator in source
    ? source[Symbol.asyncIterator]()
    : source[Symbol.iterator]();
}

/** Whoever gives the items may have something to close, and nobody waits for it. */
export function closeIterator(iterator: SourceIterator<unknown>): void {
  new Promise((resolve) => resolve(iterator.return?.())).catch(() => {});
}

/** Releases each item as it is taken. */
export function* drain<T>(list: T[]): Generator<T> {
  for (list.reverse(); list.length > 0; ) yield list.pop()!;
}
