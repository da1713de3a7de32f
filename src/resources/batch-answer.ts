import { Mentions, type Named, names } from "./batch-mentions.js";
import type { Entry } from "./request-chunks.js";

/** What the API says of the requests of one batch. */
export interface BatchAnswer<Done> {
  readonly processedRequests: readonly Done[];
  readonly unprocessedRequests: readonly Named[];
}

/** Takes each request of a batch to `done` or to `left`, by its answer. What that does not mention counts as left. */
export function sortOut<Request extends Named, Done extends Named>(
  entries: readonly Entry<Request>[],
  { processedRequests: processed = [], unprocessedRequests: unprocessed = [] }: BatchAnswer<Done>,
  done: (entry: Entry<Request>, value: Done) => void,
  left: (entry: Entry<Request>) => void,
): void {
  // Answers come in the order of the batch as a rule: then two steps forward are all it takes.
  let nextDone = 0;
  let nextLeft = 0;
  let others = entries.filter((entry) => {
    const value = processed[nextDone];
    if (value && names(value, entry.request)) {
      nextDone += 1;
      done(entry, value);
    } else if (unprocessed[nextLeft] && names(unprocessed[nextLeft]!, entry.request)) {
      nextLeft += 1;
      left(entry);
    } else return true;
    return false;
  });
  if (others.length === 0) return;

  const restDone = new Mentions(processed, nextDone);
  const restLeft = new Mentions(unprocessed, nextLeft);
  others = others.filter((entry) => {
    const value = restDone.of(entry.request);
    if (value) done(entry, value);
    else if (restLeft.of(entry.request)) left(entry);
    else return true;
    return false;
  });
  // Requests that the queue has named itself: what nobody has claimed is theirs, in order.
  const claimable = restDone.unclaimed();
  const refused = new Set(restLeft.unclaimed().map(({ url }) => url));
  for (const entry of others) {
    const value = refused.has(entry.request.url) ? undefined : claimable.shift();
    if (value) done(entry, value);
    else left(entry);
  }
}
