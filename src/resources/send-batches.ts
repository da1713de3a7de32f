import { snapshot, splitRequestOptions } from "../core/call-options.js";
import { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { jsonType } from "../core/json.js";
import type { Mount, Operation } from "../core/operation.js";
import type { ProgressOptions } from "../core/progress.js";
import { retryDelay } from "../core/retry.js";
import { call } from "../core/send.js";
import { checkSource, closeIterator, type Source } from "../core/source.js";
import {
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
  type BatchResult,
  BatchResultBuilder,
  type RequestNames,
  reconcile,
} from "./batch-matching.js";
import {
  type Batch,
  type Batches,
  batchesOf,
  maxBatchRequests,
  splitToFit,
} from "./split-batches.js";

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
