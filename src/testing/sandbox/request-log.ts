/** A request that came in. */
export interface SandboxRequest {
  /** The HTTP method. */
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  /** `dataset.listItems`, wherever it is mounted; undefined for what the API does not have. */
  readonly operation: string | undefined;
  /** The status that it was answered with. */
  status?: number | undefined;
}

/** How many are kept. */
const longest = 10_000;

/** The latest requests, the oldest first. */
export class RequestLog {
  readonly entries: SandboxRequest[] = [];

  add(request: SandboxRequest): void {
    this.entries.push(request);
    if (this.entries.length >= 2 * longest) this.entries.splice(0, longest);
  }
}
