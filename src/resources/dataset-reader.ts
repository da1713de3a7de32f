import * as operations from "../../generated/operations.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { notTheApi, unexpectedAnswer } from "../core/failures.js";
import type { Mount } from "../core/operation.js";
import type { ListOptions } from "../core/pagination.js";
import { numbersInHeaders, type PageNumbers } from "../core/paginators.js";
import type { ResponseInfo } from "../core/response.js";
import { maxRetriesOf, minDelayOf, retryDelay } from "../core/retry.js";
import { call } from "../core/send.js";
import { streamIdleMillis } from "../core/stream.js";
import { ApifyConnectionError, type ApifyError, ApifyTimeoutError } from "../errors.js";
import { isStream } from "../transport/bytes.js";
import { DatasetFollower } from "./dataset-follow.js";
import {
  filterOf,
  type ItemFilter,
  type ItemsOptions,
  mediaTypes,
  withoutFilter,
} from "./dataset-options.js";
import type { ItemsFormat } from "./run-sync.js";

const operation = operations.datasetListItems;

/** How the API says that it applied no limit. */
export const noLimit = 999_999_999_999;

/** With `desc`: how often in a row new items may move the others while these are asked for. */
const maxMoves = 8;

/** A part of a dataset, by the positions that items had at the first answer. */
export interface ItemsRequest {
  readonly at: number;
  readonly limit?: number | undefined;
  readonly format: ItemsFormat;
  readonly stream: boolean;
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface ItemsResponse {
  readonly body: ReadableStream<Uint8Array> | Uint8Array;
  readonly response: ResponseInfo;
  readonly request: ItemsRequest;
  /** The offset that was sent. */
  readonly offset: number;
  /** Where it begins: with `desc` before what was asked for, if items came in between. */
  readonly at: number;
  /** As the server said them; with `desc`, `total` as it was at the first answer. */
  readonly numbers: PageNumbers;
  /** So many items were known to be stored when it was asked for. */
  readonly known: number;
}

/** Asks for parts of one dataset, which may be growing: with `desc` each new item moves all others by one. */
export class DatasetReader {
  readonly filter: ItemFilter;
  readonly desc: boolean;
  readonly #maxRetries: number;
  #failures = 0;
  readonly options: ListOptions;
  readonly #name: string;
  readonly follower: DatasetFollower | undefined;
  #mount: Mount | Promise<Mount>;
  readonly #sent: object;
  readonly #headers: Readonly<Record<string, string>> | undefined;
  #firstTotal: number | undefined;
  /** So many items are stored, as the server says and as they were counted. */
  #latestTotal = 0;
  /** The highest total of an answer, of those that have a filter if there is one. */
  #claimedTotal = 0;

  constructor(
    readonly context: ClientContext,
    readonly scope: Scope,
    mount: Mount,
    { own, request, follow, name }: Omit<ItemsOptions, "scope">,
  ) {
    const { chunkSize: _, ...options } = own;
    this.#name = name;
    this.options = own;
    this.#sent = { ...options, ...request };
    this.#headers = request.headers;
    this.follower = follow ? new DatasetFollower(context, scope, mount, request) : undefined;
    this.#mount = this.follower?.place() ?? mount;
    this.filter = filterOf(own);
    this.desc = own.desc === true;
    this.#maxRetries = maxRetriesOf(context.options, request.maxRetries);
  }

  /** An answer from before what is known is asked for again: a replica may be behind. */
  async fetch(request: ItemsRequest): Promise<ItemsResponse> {
    const { at, limit, format, stream, more } = request;
    const claimed = this.#claimedTotal;
    if (this.#mount instanceof Promise) this.#mount = await this.#mount;
    const moved = this.#moved;
    const known = this.#latestTotal;
    const offset = at + moved;
    const { data: body, response } = await call<ItemsResponse["body"]>(
      this.context,
      operation,
      this.#mount,
      {
        name: this.#name,
        options: {
          ...this.#sent,
          format,
          ...(offset > 0 || "offset" in this.options ? { offset } : {}),
          limit: limit ?? this.options.limit,
          ...more,
          headers: { accept: `${mediaTypes[format]}, */*;q=0.1`, ...this.#headers },
        },
        response: "bytes",
        ...(stream ? { streamIdleMillis } : {}),
      },
      this.scope,
    );
    const numbers = numbersInHeaders(response);
    const { total } = numbers;
    const answer = { body, response, request, offset, at, numbers, known };
    if (total === undefined) return answer;
    // Without the filter, some servers have another total.
    const isCount = more === withoutFilter;
    if (!isCount && total < claimed && offset < known) {
      discard(answer);
      const what = `some of ${claimed} items were removed, so others have moved.`;
      await this.#retry(this.unexpected(answer, what));
      return this.fetch(request);
    }
    this.observe(total, isCount);
    // Answers need not come in the order in which they were asked for: each has its own state of the dataset.
    const late = this.desc ? Math.max(0, total - this.#firstTotal! - moved) : 0;
    return { ...answer, at: at - late, numbers: { ...numbers, total: total - moved - late } };
  }

  /** The same, asked again as often as new items have moved the others in the meantime. */
  async fetchExactly(request: ItemsRequest): Promise<ItemsResponse> {
    for (let moves = 0; ; moves++) {
      const answer = await this.fetch(request);
      if (answer.at === request.at) return answer;
      discard(answer);
      if (moves === maxMoves) throw this.#changedTooFast(answer);
    }
  }

  /** How many items there are, as far as that is known; with `desc`, how many there were at the first answer. */
  get total(): number {
    return this.desc ? (this.#firstTotal ?? 0) : this.#latestTotal;
  }

  /** `isCount`: it is not what the server says of a list with this filter. */
  observe(total: number | undefined, isCount?: boolean): void {
    if (total === undefined) return;
    if (!isCount) this.#claimedTotal = Math.max(this.#claimedTotal, total);
    this.#firstTotal ??= total;
    this.#latestTotal = Math.max(this.#latestTotal, total);
  }

  /** How far the items of the first answer have moved since. */
  get #moved(): number {
    return this.desc ? this.#latestTotal - (this.#firstTotal ?? this.#latestTotal) : 0;
  }

  /** An answer without what items need. `what` ends a sentence. */
  unexpected({ response }: ItemsResponse, what: string, cause?: unknown): ApifyError {
    return unexpectedAnswer(this.context, operation, response, what, { cause });
  }

  /** Something new came. */
  onProgress(): void {
    this.#failures = 0;
  }

  /**
   * Waits before the next try of an answer that broke off. As long as that brings anything new, failures are not added up. Throws what another try would not change, and what has failed too often.
   */
  async onError(error: unknown, answer: ItemsResponse): Promise<void> {
    this.scope.throwIfCancelled();
    const failure = this.describe(error, answer);
    const resumable = [SyntaxError, ApifyConnectionError, ApifyTimeoutError];
    if (!resumable.some((type) => error instanceof type)) throw failure;
    return this.#retry(failure);
  }

  async #retry(failure: Error): Promise<void> {
    const { context, scope } = this;
    this.#failures += 1;
    if (this.#failures > this.#maxRetries) throw failure;
    const { clock, options, log, stats } = context;
    const wait = retryDelay(this.#failures, clock, minDelayOf(options));
    log.write("warn", () => `${failure.message} Going on in ${Math.round(wait)} ms.`);
    stats.retries += 1;
    await scope.sleep(wait);
  }

  /** What the parser says quotes the answer, so it is not repeated. */
  describe(error: unknown, answer: ItemsResponse): Error {
    if (error instanceof RangeError || (error as { code?: unknown }).code === tooLongForText) {
      return this.unexpected(answer, "it holds a line that is too long to be read.", error);
    }
    if (!(error instanceof SyntaxError)) return error as Error;
    const what = "it is cut off, or holds a line that is not JSON.";
    const isOurs = answer.numbers.total !== undefined;
    return this.unexpected(answer, isOurs ? what : `${what} ${notTheApi}`, error);
  }

  #changedTooFast(answer: ItemsResponse): ApifyError {
    return this.unexpected(
      answer,
      "items come in too fast for `desc`. Leave it out, or wait until the run has finished.",
    );
  }
}

/** Closes the connection of an answer that is not needed. */
export function discard({ body }: ItemsResponse): void {
  if (isStream(body)) body.cancel().catch(() => {});
}

/** An answer that ended early without a sign of it: fewer items than its own headers promised. */
export function incompleteResponse(): ApifyConnectionError {
  return new ApifyConnectionError(
    "dataset.listItems: the answer ended before the items that its headers promise had come.",
    true,
    { clientMethod: operation.id, httpMethod: operation.method },
  );
}

/** Node.js makes no string of 512 MiB and more. */
const tooLongForText = "ERR_STRING_TOO_LONG";
