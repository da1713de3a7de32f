/** What a client did so far. */
export class Stats {
  /** Calls of methods. */
  calls = 0;
  /** Requests sent, retries and redirects included. */
  requests = 0;
  /** Attempts after the first one of a call. */
  retries = 0;
  /** Answers with 429, by the number of the attempt they answered; index 0 is the first attempt. */
  readonly rateLimitErrors: number[] = [];
  /** Bytes of buffered bodies, as encoded for sending. */
  bytesSent = 0;
  /** Bytes of buffered bodies, as decoded from answers. */
  bytesReceived = 0;

  /** @internal */
  countRateLimit(attempt: number): void {
    while (this.rateLimitErrors.length < attempt) this.rateLimitErrors.push(0);
    this.rateLimitErrors[attempt - 1]! += 1;
  }
}
