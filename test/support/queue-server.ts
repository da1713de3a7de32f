import type { Received, ScriptedResponse } from "./scripted-server.js";

/** A request as it lies in a queue, or on its way there. */
export interface Queued {
  readonly id?: string;
  readonly uniqueKey: string;
  readonly url: string;
}

type Fault = (batch: readonly Queued[], nth: number) => ScriptedResponse | undefined;

/** A queue that remembers what it was sent, and leaves or refuses what a test tells it to. */
export class QueueServer {
  /** The batches, in the order in which they came. */
  readonly batches: Queued[][] = [];
  readonly queued = new Map<string, Queued>();
  /** Which requests of a batch stay unprocessed. */
  leaves: (request: Queued, nth: number) => boolean = () => false;
  /** An answer in place of the queue's own. */
  fails: Fault = () => undefined;

  readonly answer = ({ method, body }: Received): ScriptedResponse => {
    const batch = JSON.parse(body.toString()) as Queued[];
    const nth = this.batches.push(batch) - 1;
    const failure = this.fails(batch, nth);
    if (failure) return failure;
    const left = batch.filter((request) => this.leaves(request, nth));
    const taken = batch.filter((request) => !left.includes(request));
    const processedRequests = taken.map((each) => (method === "POST" ? this.#add(each) : each));
    if (method === "DELETE") for (const { uniqueKey } of taken) this.queued.delete(uniqueKey);
    const unprocessedRequests = left.map(({ uniqueKey, url }) => ({ uniqueKey, url }));
    return { status: 201, json: { data: { processedRequests, unprocessedRequests } } };
  };

  #add(request: Queued) {
    const { uniqueKey } = request;
    const wasAlreadyPresent = this.queued.has(uniqueKey);
    this.queued.set(uniqueKey, request);
    return { requestId: idOf(uniqueKey), uniqueKey, wasAlreadyPresent, wasAlreadyHandled: false };
  }
}

/** What the queue calls a request of this key. */
export const idOf = (uniqueKey: string): string => `id-of-${uniqueKey}`;

export const queued = (n: number): Queued => ({
  url: `https://example.com/${n}`,
  uniqueKey: `key-${n}`,
});

export const many = (count: number): Queued[] => Array.from({ length: count }, (_, n) => queued(n));
