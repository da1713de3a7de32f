import { sizeRefusal } from "../core/body.js";
import { encodeJson, locateItem } from "../core/json.js";
import { drain, type Source, type SourceIterator } from "../core/source.js";
import { ApifyArgumentError } from "../errors.js";
import type { BatchEntry, RequestNames } from "./batch-matching.js";

/** Most requests in one batch. */
export const maxBatchRequests = 25;

/** The requests of one batch, as JSON. */
export interface Batch<Request> {
  readonly entries: readonly BatchEntry<Request>[];
  readonly body: string;
}

export type Batches<Request> = SourceIterator<Batch<Request>>;

/**
 * An array is encoded at once: an invalid request is rejected before any other is sent, and later changes by the caller have no
 * effect.
 */
export function batchesOf<Request extends RequestNames>(
  requests: Source<Request>,
): Batches<Request> {
  if (!Array.isArray(requests)) return batchesFrom(requests);
  const batches: Batch<Request>[] = [];
  for (let at = 0; at < requests.length; at += maxBatchRequests) {
    const some: readonly Request[] = requests.slice(at, at + maxBatchRequests);
    batches.push(...splitToFit(some.map((request, i) => entryOf(request, at + i))));
  }
  return drain(batches);
}

/** Holds only one batch in memory. */
async function* batchesFrom<Request extends RequestNames>(
  requests: Source<Request>,
): AsyncGenerator<Batch<Request>, void> {
  let entries: BatchEntry<Request>[] = [];
  let index = 0;
  for await (const request of requests) {
    entries.push(entryOf(request, index++));
    if (entries.length < maxBatchRequests) continue;
    yield* splitToFit(entries);
    entries = [];
  }
  if (entries.length > 0) yield* splitToFit(entries);
}

/**
 * Splits until each part fits. Encodes and measures whole batches: one request at a time takes nearly twice as long. Requests
 * without a key go apart: a batch that has one cannot be sent again when it is not known what became of it.
 */
export function* splitToFit<Request extends RequestNames>(
  entries: readonly BatchEntry<Request>[],
): Generator<Batch<Request>> {
  const keyless = entries.filter(({ request: { id, uniqueKey } }) => !id && !uniqueKey);
  if (keyless.length > 0 && keyless.length < entries.length) {
    yield* splitToFit(entries.filter((entry) => !keyless.includes(entry)));
    yield* splitToFit(keyless);
    return;
  }
  const locate = locateItem("The request at index", (index) => entries[index]!.index);
  const body = encodeJson(
    entries.map(({ request }) => request),
    locate,
  );
  const refusal = sizeRefusal(`The request at index ${entries[0]!.index}`, body);
  if (!refusal) yield { entries, body };
  else if (entries.length === 1) throw refusal;
  else {
    const half = entries.length >> 1;
    yield* splitToFit(entries.slice(0, half));
    yield* splitToFit(entries.slice(half));
  }
}

function entryOf<Request extends RequestNames>(
  request: Request,
  index: number,
): BatchEntry<Request> {
  if (typeof request !== "object" || request === null || Array.isArray(request)) {
    throw new ApifyArgumentError(
      `The request at index ${index} is not an object.`,
      `body[${index}]`,
    );
  }
  return { index, request, refusals: 0 };
}
