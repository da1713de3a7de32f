import type { Stats } from "../core/stats.js";
import { expectArgument, positive } from "./arguments.js";

/** Counters of a client. */
export class Statistics {
  readonly #stats: Stats;

  constructor(stats: Stats) {
    this.#stats = stats;
  }

  /** Number of calls. */
  get calls(): number {
    return this.#stats.calls;
  }

  /** Number of requests sent, retries included. */
  get requests(): number {
    return this.#stats.requests;
  }

  /** Number of 429 responses by attempt. Crawlee slows down when they grow. */
  get rateLimitErrors(): number[] {
    return this.#stats.rateLimitErrors;
  }

  /** Counts a refusal that came in another way, such as requests that a queue did not process. */
  addRateLimitError(attempt: number): void {
    expectArgument("attempt", attempt, positive);
    this.#stats.countRateLimit(attempt);
  }
}
