/** Counters of a client. */
export class Stats {
  /** Number of calls. */
  calls = 0;
  /** Requests sent, retries and redirects included. */
  requests = 0;
  /** Attempts after the first one of a call. */
  retries = 0;
  /** Number of 429 responses by attempt; index 0 is the first attempt. */
  readonly rateLimitErrors: number[] = [];
  /** Bytes of request bodies, after compression; those of streams as they are sent. */
  bytesSent = 0;
  /** Bytes of response bodies, after decompression; those of streams as they are read. */
  bytesReceived = 0;

  /** @internal */
  countRateLimit(attempt: number): void {
    while (this.rateLimitErrors.length < attempt) this.rateLimitErrors.push(0);
    this.rateLimitErrors[attempt - 1]! += 1;
  }
}
