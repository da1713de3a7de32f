import { CallScope, orCancelled } from "../../core/cancellation.js";
import { ApifyArgumentError } from "../../errors.js";

export type Source = Iterable<unknown> | AsyncIterable<unknown>;

/** What an iterable gives, by `size()` at a time. An abort does not wait for the next item. */
export async function* groupsOf(
  source: Source,
  size: () => number,
  signal: AbortSignal | undefined,
): AsyncGenerator<unknown[], void> {
  const iterator =
    Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  const scope = new CallScope(signal);
  let ended = false;
  let group: unknown[] = [];
  try {
    while (!ended) {
      scope.throwIfCancelled();
      const { done, value } = await read(iterator, scope);
      ended = done === true;
      if (!ended) group.push(value);
      if (group.length >= size() || (ended && group.length > 0)) {
        yield group;
        group = [];
      }
    }
  } finally {
    scope.end();
    if (!ended) close(iterator);
  }
}

async function read(
  iterator: Iterator<unknown> | AsyncIterator<unknown>,
  scope: CallScope,
): Promise<IteratorResult<unknown>> {
  try {
    const next = iterator.next();
    return next instanceof Promise ? await orCancelled(next, scope) : await next;
  } catch (cause) {
    if (scope.cancelled) throw scope.reason;
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new ApifyArgumentError(`pushItems: reading the items failed: ${said}.`, {}, { cause });
  }
}

/** Whoever gives the items may have something to close, and nobody waits for it. */
function close(iterator: Iterator<unknown> | AsyncIterator<unknown>): void {
  try {
    Promise.resolve(iterator.return?.()).catch(() => {});
  } catch {}
}
