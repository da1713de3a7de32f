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
  const processed = resultsIn(response?.processedRequests);
  const unprocessed = resultsIn(response?.unprocessedRequests);
  // Results usually have the order of the batch, which makes matching a step in both lists.
  let nextDone = 0;
  let nextLeft = 0;
  let others = entries.filter((entry) => {
    const value = processed[nextDone];
    if (value && isNamed(value, entry.request)) {
      nextDone += 1;
      done(entry, value);
    } else if (unprocessed[nextLeft] && isNamed(unprocessed[nextLeft]!, entry.request)) {
      nextLeft += 1;
      left(entry);
    } else return true;
    return false;
  });
  if (others.length === 0) return;

  const restDone = new ResultIndex(processed, nextDone);
  const restLeft = new ResultIndex(unprocessed, nextLeft);
  others = others.filter((entry) => {
    const value = restDone.find(entry.request);
    if (value) done(entry, value);
    else if (restLeft.find(entry.request)) left(entry);
    else return true;
    return false;
  });
  // Results without a matching request belong to requests sent without a key, in order.
  const unmatched = restDone.unmatched();
  const refused = new Set(restLeft.unmatched().map(({ url }) => url));
  for (const entry of others) {
    const value = refused.has(entry.request.url) ? undefined : unmatched.shift();
    if (value) done(entry, value);
    else left(entry);
  }
}

/** A server may answer anything; a request that no result is about is left. */
function resultsIn<T extends RequestNames>(list: readonly T[] | null | undefined): readonly T[] {
  return Array.isArray(list)
    ? list.filter((each) => typeof each === "object" && each !== null)
    : [];
}

/** Whether a result is about this request. */
function isNamed(result: RequestNames, { id, uniqueKey }: RequestNames): boolean {
  if (typeof id === "string" && id === result.id) return true;
  return typeof uniqueKey === "string" && uniqueKey === result.uniqueKey;
}

/** One list of a response, indexed by what identifies its results. */
class ResultIndex<T extends RequestNames> {
  readonly #all: readonly T[];
  readonly #matched: Set<T>;
  readonly #byId = new Map<string | null | undefined, T[]>();
  readonly #byKey = new Map<string | null | undefined, T[]>();

  /** The first `matched` of them are matched already. */
  constructor(all: readonly T[], matched: number) {
    this.#all = all;
    this.#matched = new Set(all.slice(0, matched));
    for (const result of all) {
      add(this.#byId, result.id, result);
      add(this.#byKey, result.uniqueKey, result);
    }
  }

  /** Two requests with the same key may share a result, since the queue stores only one of them. */
  find(request: RequestNames): T | undefined {
    const same = this.#byId.get(request.id) ?? this.#byKey.get(request.uniqueKey);
    const result = same?.find((each) => !this.#matched.has(each)) ?? same?.[0];
    if (result) this.#matched.add(result);
    return result;
  }

  unmatched(): T[] {
    return this.#all.filter((result) => !this.#matched.has(result));
  }
}

function add<T>(
  index: Map<string | null | undefined, T[]>,
  name: string | null | undefined,
  result: T,
): void {
  if (typeof name !== "string") return;
  const same = index.get(name);
  if (same) same.push(result);
  else index.set(name, [result]);
}
