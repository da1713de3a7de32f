import { sizeRefusal } from "../core/body.js";
import { snapshot, splitRequestOptions } from "../core/call-options.js";
import { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { encodeJson, jsonType, locateItem } from "../core/json.js";
import type { Mount, Operation } from "../core/operation.js";
import type { ProgressOptions } from "../core/progress.js";
import { retryDelay } from "../core/retry.js";
import { call } from "../core/send.js";
import {
  checkSource,
  closeIterator,
  drain,
  type Source,
  type SourceIterator,
} from "../core/source.js";
import {
  ApifyArgumentError,
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  RateLimitError,
  ServerError,
} from "../errors.js";
import {
  type Check,
  callback,
  checkOptions,
  type RequestOptions,
  wholeNumber,
} from "../options.js";
import {
  type BatchEntry,
  type BatchResponse,
  type RequestNames,
  reconcile,
} from "./batch-matching.js";

/** How requests are sent in batches. */
export interface BatchOptions<Result> extends ProgressOptions {
  /** Maximum number of concurrent batches; the rate limiter may delay them further. Default 20. */
  maxParallel?: number | undefined;
  /** Maximum number of retries of a request that the queue leaves unprocessed. Default 3. */
  maxUnprocessedRequestsRetries?: number | undefined;
  /** Minimum delay before such a retry, in milliseconds; it doubles every time. Default 500. */
  minDelayBetweenUnprocessedRequestsRetriesMillis?: number | undefined;
  /** Called with the result of each batch as soon as it is known, also before an abort. */
  onBatch?: ((settled: Result) => void) | undefined;
}

/** The result of a batch operation. Each request is in one of the two lists, in the order of the input. */
export interface BatchResult<Request, Done> {
  /** The API's result of each processed request. */
  processedRequests: Done[];
  /** The unprocessed requests, with the reason of each. They can be sent again. */
  unprocessedRequests: Unprocessed<Request>[];
}

/** An unprocessed request, and the reason. */
export type Unprocessed<Request> = Request & {
  /** Why it was not processed: a sentence. */
  reason: string;
};

/** Most requests in one batch. */
const maxBatchRequests = 25;

const batchChecks: Readonly<Record<keyof BatchOptions<unknown>, Check>> = {
  maxParallel: wholeNumber(1),
  maxUnprocessedRequestsRetries: wholeNumber(),
  minDelayBetweenUnprocessedRequestsRetriesMillis: wholeNumber(),
  onBatch: callback,
  onProgress: callback,
};
const methodOptions = Object.keys(batchChecks);

/** Sends any number of requests, several batches at a time. */
export async function sendInBatches<Request extends RequestNames, Done extends RequestNames>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  requests: Source<Request>,
  given: (BatchOptions<BatchResult<Request, Done>> & RequestOptions) | undefined,
): Promise<BatchResult<Request, Done>> {
  checkSource(requests, operation.id, "requests");
  const { own, request } = splitRequestOptions<Record<string, unknown>>(
    operation.id,
    snapshot(given) as Record<string, unknown> | undefined,
    [...operation.query.keys(), ...methodOptions],
  );
  const options: typeof given = { ...request, ...own };
  const { query } = operation;
  const ofBatch = Object.entries(own).filter(([name]) => !query.has(name));
  checkOptions(operation.id, Object.fromEntries(ofBatch), batchChecks);
  const source = batchesOf(requests);
  const total = Array.isArray(requests) ? requests.length : undefined;
  return context.work(operation.id, options, (scope) => {
    const send: SendBatch<Request, Done> = async ({ entries, body }, within) => {
      const input = {
        // Whether it may be repeated depends on what is in it.
        body: entries.map(({ request }) => request),
        payload: { body, contentType: jsonType },
        options,
        methodOptions,
      };
      return (await call<BatchResponse<Done>>(context, operation, mount, input, within)).data;
    };
    return new BatchSender(context, source, send, options, total).run(scope);
  });
}

/** Sends one batch. */
type SendBatch<Request, Done> = (
  batch: Batch<Request>,
  within: Scope,
) => Promise<BatchResponse<Done>>;

/** The requests of one batch, as JSON. */
interface Batch<Request> {
  readonly entries: readonly BatchEntry<Request>[];
  readonly body: string;
}

type Batches<Request> = SourceIterator<Batch<Request>>;

class BatchSender<Request extends RequestNames, Done extends RequestNames> {
  readonly #maxParallel: number;
  readonly #maxRefusals: number;
  readonly #minDelayMillis: number;
  /** Left unprocessed, to be sent again. */
  readonly #waiting: BatchEntry<Request>[] = [];
  readonly #result = new BatchResultBuilder<Request, Done>();
  #exhausted = false;
  #failuresInARow = 0;

  constructor(
    private readonly context: ClientContext,
    private readonly source: Batches<Request>,
    private readonly send: SendBatch<Request, Done>,
    private readonly options: BatchOptions<BatchResult<Request, Done>>,
    /** How many requests there are. Undefined for what is read while it is sent. */
    private readonly total: number | undefined,
  ) {
    this.#maxParallel = options.maxParallel ?? 20;
    this.#maxRefusals = options.maxUnprocessedRequestsRetries ?? 3;
    this.#minDelayMillis = options.minDelayBetweenUnprocessedRequestsRetriesMillis ?? 500;
  }

  async run(scope: Scope): Promise<BatchResult<Request, Done>> {
    const batches = new Scope(this.context.clock, scope);
    try {
      const workers = Array.from({ length: this.#maxParallel }, () => this.#work(batches));
      await scope.race(Promise.all(workers));
      return this.#result.result;
    } catch (error) {
      batches.cancel(error);
      // Not awaited, because the source may never yield again.
      closeIterator(this.source);
      if (error instanceof ApifyError) error.partialResult = this.#result.result;
      throw error;
    } finally {
      batches.end();
    }
  }

  /**
   * New requests come first, until the unprocessed ones fill a batch. So a queue that leaves many of them unprocessed gets
   * fewer and fewer new ones.
   */
  async #work(scope: Scope): Promise<void> {
    for (;;) {
      if (!this.#exhausted && this.#waiting.length < maxBatchRequests) {
        const { done, value: batch } = await this.source.next();
        if (done) this.#exhausted = true;
        else await this.#deliver(batch, scope);
        continue;
      }
      const entries = this.#waiting.splice(0, maxBatchRequests);
      if (entries.length === 0) return;
      const refusals = Math.max(...entries.map((entry) => entry.refusals));
      await scope.sleep(retryDelay(refusals, this.context.clock, this.#minDelayMillis));
      for (const batch of splitToFit(entries)) await this.#deliver(batch, scope);
    }
  }

  async #deliver(batch: Batch<Request>, scope: Scope): Promise<void> {
    const { onBatch } = this.options;
    const result = onBatch ? new BatchResultBuilder(this.#result) : this.#result;
    if (this.total !== undefined && this.#failuresInARow >= this.#maxParallel) {
      const reason = `Not sent, since ${this.#failuresInARow} batches in a row had failed.`;
      for (const entry of batch.entries) result.unprocessed(entry, reason);
    } else await this.#send(batch, scope, result);
    // Awaited, so that an asynchronous function causes no unhandled rejection.
    await onBatch?.(result.result);
    const { meter } = scope;
    meter?.countItems(this.#result.settled - (meter.items ?? 0), this.total);
  }

  async #send(
    batch: Batch<Request>,
    scope: Scope,
    result: BatchResultBuilder<Request, Done>,
  ): Promise<void> {
    let response: BatchResponse<Done>;
    try {
      scope.throwIfCancelled();
      response = await this.send(batch, scope);
      this.#failuresInARow = 0;
    } catch (error) {
      if (scope.cancelled || !transientErrors.some((type) => error instanceof type)) throw error;
      for (const entry of batch.entries) result.unprocessed(entry, (error as ApifyError).message);
      this.#failuresInARow += 1;
      if (this.total === undefined && this.#failuresInARow >= this.#maxParallel) throw error;
      return;
    }
    reconcile(
      batch.entries,
      response,
      (entry, value) => result.processed(entry, value),
      (entry) => {
        entry.refusals += 1;
        if (entry.refusals <= this.#maxRefusals) this.#waiting.push(entry);
        else
          result.unprocessed(
            entry,
            `The queue left it unprocessed; times sent: ${entry.refusals}.`,
          );
      },
    );
  }
}

/** Failures that may not affect the next batch. Any other failure would, so it ends the call. */
const transientErrors = [
  ApifyConnectionError,
  ApifyTimeoutError,
  ApifyResponseError,
  RateLimitError,
  ServerError,
];

/** Collects results of requests, which may arrive in any order. */
class BatchResultBuilder<Request, Done> {
  settled = 0;
  /** Both by place in the input. */
  readonly #processed: Done[] = [];
  readonly #unprocessed: Unprocessed<Request>[] = [];

  /** Results added here are also added to `whole`. */
  constructor(private readonly whole?: BatchResultBuilder<Request, Done>) {}

  processed(entry: BatchEntry<Request>, value: Done): void {
    this.settled += 1;
    this.#processed[entry.index] = value;
    this.whole?.processed(entry, value);
  }

  unprocessed(entry: BatchEntry<Request>, reason: string): void {
    this.settled += 1;
    this.#unprocessed[entry.index] = { ...entry.request, reason };
    this.whole?.unprocessed(entry, reason);
  }

  get result(): BatchResult<Request, Done> {
    return {
      processedRequests: Object.values(this.#processed),
      unprocessedRequests: Object.values(this.#unprocessed),
    };
  }
}

/**
 * An array is encoded at once: an invalid request is rejected before any other is sent, and later changes by the caller have no
 * effect.
 */
function batchesOf<Request extends RequestNames>(requests: Source<Request>): Batches<Request> {
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
function* splitToFit<Request extends RequestNames>(
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
