/** What became of requests: each is in one of the two lists, once, in the order of the input. */
export interface BatchResult<Request, Done> {
  /** What the API says of each request that is done. */
  processedRequests: Done[];
  /** The requests as they were given, and why they are here. They can be sent again. */
  unprocessedRequests: Unprocessed<Request>[];
}

/** A request as it was given, and why it was not done. */
export type Unprocessed<Request> = Request & {
  /** What the queue or the connection left of it: a sentence. */
  reason: string;
};

/** Puts together what becomes of requests, in whatever order it becomes known. */
export class Outcomes<Request, Done> {
  /** Both by place in the input. */
  readonly #processed: Done[] = [];
  readonly #unprocessed: Unprocessed<Request>[] = [];

  /** What is noted here is noted in `whole` as well. */
  constructor(private readonly whole?: Outcomes<Request, Done>) {}

  processed(index: number, value: Done): void {
    this.#processed[index] = value;
    this.whole?.processed(index, value);
  }

  unprocessed(index: number, request: Request, reason: string): void {
    this.#unprocessed[index] = { ...request, reason };
    this.whole?.unprocessed(index, request, reason);
  }

  get result(): BatchResult<Request, Done> {
    return {
      processedRequests: Object.values(this.#processed),
      unprocessedRequests: Object.values(this.#unprocessed),
    };
  }
}
