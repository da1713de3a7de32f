/** What identifies a request of a queue. */
export interface RequestNames {
  readonly id?: string | null | undefined;
  readonly uniqueKey?: string | null | undefined;
  readonly url?: string | null | undefined;
}

/** The API's response to one batch. */
export interface BatchResponse<Done> {
  readonly processedRequests: readonly Done[];
  readonly unprocessedRequests: readonly RequestNames[];
}

/** A pending request: its position in the input, and how often the queue left it unprocessed. */
export interface BatchEntry<Request> {
  readonly index: number;
  readonly request: Request;
  refusals: number;
}

/** Calls `done` or `left` for each request of a batch, by the response. Requests that it does not mention count as left. */
export function reconcile<Request extends RequestNames, Done extends RequestNames>(
  entries: readonly BatchEntry<Request>[],
  response: BatchResponse<Done> | null | undefined,
  done: (entry: BatchEntry<Request>, value: Done) => void,
  left: (entry: BatchEntry<Request>) => void,
): void {
  const processed = new Results(response?.processedRequests);
  const unprocessed = new Results(response?.unprocessedRequests);
  const others = entries.filter((entry) => {
    const value = processed.find(entry.request);
    if (value) done(entry, value);
    else if (unprocessed.find(entry.request)) left(entry);
    else return true;
    return false;
  });
  // Results without a matching request belong to requests sent without a key, in order.
  const unmatched = processed.unmatched();
  const refused = new Set(unprocessed.unmatched().map(({ url }) => url));
  for (const entry of others) {
    const value = refused.has(entry.request.url) ? undefined : unmatched.shift();
    if (value) done(entry, value);
    else left(entry);
  }
}

/** One list of a response, and which of its results were found to be about a request. */
class Results<T extends RequestNames> {
  readonly #all: readonly T[];
  readonly #matched = new Set<T>();

  /** A server may answer anything; a request that no result is about is left. */
  constructor(list: readonly T[] | null | undefined) {
    const all = Array.isArray(list) ? list : [];
    this.#all = all.filter((each) => typeof each === "object" && each !== null);
  }

  /** Two requests with the same key may share a result, since the queue stores only one of them. */
  find({ id, uniqueKey }: RequestNames): T | undefined {
    const same = this.#all.filter(
      (each) =>
        (typeof id === "string" && id === each.id) ||
        (typeof uniqueKey === "string" && uniqueKey === each.uniqueKey),
    );
    const result = same.find((each) => !this.#matched.has(each)) ?? same[0];
    if (result) this.#matched.add(result);
    return result;
  }

  unmatched(): T[] {
    return this.#all.filter((result) => !this.#matched.has(result));
  }
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

/** Collects results of requests, which may arrive in any order. */
export class BatchResultBuilder<Request, Done> {
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
