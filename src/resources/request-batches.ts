import * as late from "../../generated/late-operations.js";
import { CallScope, orCancelled, sleep } from "../core/cancellation.js";
import type { Core } from "../core/core.js";
import type { Mount, Operation } from "../core/operation.js";
import { queryKind } from "../core/query.js";
import { retryDelay } from "../core/retry.js";
import { send } from "../core/send.js";
import { unknownOption } from "../core/unknown-option.js";
import {
  ApifyArgumentError,
  ApifyConnectionError,
  ApifyError,
  ApifyResponseError,
  ApifyTimeoutError,
  RateLimitError,
  ServerError,
} from "../errors.js";
import type { RequestOptions } from "../options.js";
import { type BatchAnswer, sortOut } from "./batch-answer.js";
import type { Named } from "./batch-mentions.js";
import { type BatchResult, Outcomes } from "./batch-result.js";
import { type Chunk, chunksOf, type Entry, maxBatchRequests, pack } from "./request-chunks.js";
import { Work } from "./work.js";

/** How requests are sent in batches. */
export interface BatchOptions<Result> {
  /** Most batches under way at once; the rate limiter may hold them back further. Default 20. */
  maxParallel?: number | undefined;
  /** How often a request that the queue leaves unprocessed is sent again. Default 3. */
  maxUnprocessedRequestsRetries?: number | undefined;
  /** The shortest wait before it is sent again, in milliseconds; it doubles each time. Default 500. */
  minDelayBetweenUnprocessedRequestsRetriesMillis?: number | undefined;
  /** Told what became of the requests of each batch as soon as it is known: also what was done before an abort. */
  onProgress?: ((settled: Result) => void) | undefined;
}

/** Sends one batch. */
type Send<Done> = (body: string, request: RequestOptions) => Promise<BatchAnswer<Done>>;

const operations = {
  add: late.requestQueueBatchAddRequests,
  delete: late.requestQueueBatchDeleteRequests,
};

/** Sends any number of requests, several batches at a time. */
export async function sendInBatches<Request extends Named, Done extends Named>(
  core: Core,
  what: "add" | "delete",
  mount: Mount,
  requests: Iterable<Request> | AsyncIterable<Request>,
  options: BatchOptions<BatchResult<Request, Done>>,
  request: RequestOptions | undefined,
): Promise<BatchResult<Request, Done>> {
  checkArguments(requests, options);
  const {
    maxParallel: _parallel,
    maxUnprocessedRequestsRetries: _retries,
    minDelayBetweenUnprocessedRequestsRetriesMillis: _delay,
    onProgress: _progress,
    ...ofTheApi
  } = options;
  const operation = operations[what];
  for (const name in ofTheApi) {
    if (queryKind(operation, name)) continue;
    const known = Object.keys({ ...operation.query, ...least, onProgress: "" }).join(", ");
    throw unknownOption(operation.id, name, `It takes: ${known}.`);
  }
  const row = asText(operation);
  const sendBatch: Send<Done> = async (body, request) => {
    const batch = { body, options: { ...ofTheApi, contentType }, request };
    const { data } = await send<BatchAnswer<Done>>(core, row, mount, batch);
    return data;
  };
  const work = new Work(core, operation.id, request);
  try {
    const source = await chunksOf(requests);
    return await new Batches(core, source, sendBatch, options, Array.isArray(requests)).run(work);
  } finally {
    work.end();
  }
}

const contentType = "application/json; charset=utf-8";

/** The same operation with a body that is JSON already: it was written to be measured. */
function asText(operation: Operation): Operation {
  return { ...operation, body: "content", headers: { contentType: "content-type" } };
}

class Batches<Request extends Named, Done extends Named> {
  readonly #maxParallel: number;
  readonly #maxRefusals: number;
  readonly #minDelayMillis: number;
  /** Left unprocessed, to be sent again. */
  readonly #waiting: Entry<Request>[] = [];
  readonly #outcomes = new Outcomes<Request, Done>();
  #exhausted = false;
  #failuresInARow = 0;

  constructor(
    private readonly core: Core,
    private readonly source: AsyncGenerator<Chunk<Request>, void, undefined>,
    private readonly send: Send<Done>,
    private readonly options: BatchOptions<BatchResult<Request, Done>>,
    /** An array does; what is read as it is sent may not. */
    private readonly ends: boolean,
  ) {
    this.#maxParallel = options.maxParallel ?? 20;
    this.#maxRefusals = options.maxUnprocessedRequestsRetries ?? 3;
    this.#minDelayMillis = options.minDelayBetweenUnprocessedRequestsRetriesMillis ?? 500;
  }

  async run({ request }: Work): Promise<BatchResult<Request, Done>> {
    const scope = new CallScope(request.signal);
    // One each: Node.js warns of a leak where more than ten listen to one signal.
    const stops = Array.from({ length: this.#maxParallel }, () => new AbortController());
    try {
      scope.throwIfCancelled();
      const workers = stops.map(({ signal }) => this.#work({ ...request, signal }));
      await orCancelled(Promise.all(workers), scope);
      return this.#outcomes.result;
    } catch (error) {
      for (const stop of stops) stop.abort(error);
      // Not awaited: it would wait for a source that may never give anything again.
      this.source.return().catch(() => {});
      if (error instanceof ApifyError) error.partialResult = this.#outcomes.result;
      throw error;
    } finally {
      scope.end();
    }
  }

  /**
   * New requests first, until those that were left make up a batch: a queue that leaves many of them is sent to more and
   * more slowly.
   */
  async #work(request: RequestOptions): Promise<void> {
    for (;;) {
      if (!this.#exhausted && this.#waiting.length < maxBatchRequests) {
        const { done, value: chunk } = await this.source.next();
        if (done) this.#exhausted = true;
        else await this.#deliver(chunk, request);
        continue;
      }
      const entries = this.#waiting.splice(0, maxBatchRequests);
      if (entries.length === 0) return;
      await this.#backOff(Math.max(...entries.map(({ refusals }) => refusals)), request);
      for (const chunk of pack(entries)) await this.#deliver(chunk, request);
    }
  }

  async #backOff(refusals: number, { signal }: RequestOptions): Promise<void> {
    const { clock } = this.core;
    const scope = new CallScope(signal);
    const wait = retryDelay(refusals, clock.random(), this.#minDelayMillis, undefined);
    await sleep(wait, clock, scope).finally(() => scope.end());
  }

  async #deliver(chunk: Chunk<Request>, request: RequestOptions): Promise<void> {
    const { onProgress } = this.options;
    const outcomes = onProgress ? new Outcomes(this.#outcomes) : this.#outcomes;
    if (this.ends && this.#failuresInARow >= this.#maxParallel) {
      const reason = `Not sent, since ${this.#failuresInARow} batches in a row had failed.`;
      giveUp(chunk, reason, outcomes);
    } else await this.#send(chunk, request, outcomes);
    // Awaited, so that a function which is asynchronous after all leaves no rejection behind.
    await onProgress?.(outcomes.result);
  }

  async #send(
    chunk: Chunk<Request>,
    request: RequestOptions,
    outcomes: Outcomes<Request, Done>,
  ): Promise<void> {
    let answer: BatchAnswer<Done>;
    try {
      answer = await this.send(chunk.body, request);
      this.#failuresInARow = 0;
    } catch (error) {
      if (request.signal?.aborted || !passing.some((type) => error instanceof type)) throw error;
      giveUp(chunk, (error as ApifyError).message, outcomes);
      this.#failuresInARow += 1;
      if (!this.ends && this.#failuresInARow >= this.#maxParallel) throw error;
      return;
    }
    sortOut(
      chunk.entries,
      answer,
      ({ index }, value) => outcomes.processed(index, value),
      (entry) => {
        entry.refusals += 1;
        if (entry.refusals <= this.#maxRefusals) this.#waiting.push(entry);
        else outcomes.unprocessed(entry.index, entry.request, refused(entry.refusals));
      },
    );
  }
}

function giveUp<Request, Done>(
  { entries }: Chunk<Request>,
  reason: string,
  outcomes: Outcomes<Request, Done>,
): void {
  for (const { index, request } of entries) outcomes.unprocessed(index, request, reason);
}

function refused(times: number): string {
  return `The queue left it unprocessed; times sent: ${times}.`;
}

/** What may be over when the next batch is sent. Everything else would meet that as well, and ends the call. */
const passing = [
  ApifyConnectionError,
  ApifyTimeoutError,
  ApifyResponseError,
  RateLimitError,
  ServerError,
];

const least = {
  maxParallel: 1,
  maxUnprocessedRequestsRetries: 0,
  minDelayBetweenUnprocessedRequestsRetriesMillis: 0,
} as const;

function checkArguments(requests: object, options: BatchOptions<never>): void {
  const iterable = typeof requests === "object" && requests !== null;
  if (!iterable || !(Symbol.iterator in requests || Symbol.asyncIterator in requests)) {
    throw new ApifyArgumentError("The requests must be an array, an iterable or async iterable.");
  }
  for (const [name, minimum] of Object.entries(least)) {
    const value = options[name as keyof typeof least];
    if (value === undefined || (Number.isInteger(value) && value >= minimum)) continue;
    throw new ApifyArgumentError(`${name} must be a whole number, ${minimum} or more.`);
  }
}
