import { CallScope, sleep } from "../../core/cancellation.js";
import type { Core } from "../../core/core.js";
import { retryDelay } from "../../core/retry.js";
import { ApifyConnectionError, ApifyTimeoutError } from "../../errors.js";
import { notJson } from "./failures.js";
import type { DatasetReader, Portion } from "./reader.js";

/** How often an answer that breaks off is asked for again: without end as long as that brings anything new. */
export class Patience {
  readonly #core: Core;
  readonly #signal: AbortSignal;
  readonly #most: number;
  #failures = 0;

  constructor({ core, signal, request }: DatasetReader) {
    this.#core = core;
    this.#signal = signal;
    this.#most = request.maxRetries ?? core.options.maxRetries ?? 8;
  }

  /** Something new has come. */
  progress(): void {
    this.#failures = 0;
  }

  /** Waits after an answer that broke off. Throws what cannot be mended, and what has failed too often. */
  async after(error: unknown, portion: Portion): Promise<void> {
    if (this.#signal.aborted) throw this.#signal.reason;
    const failure = error instanceof SyntaxError ? notJson(error, portion) : error;
    const lost = error instanceof SyntaxError || isLoss(error);
    if (!lost || ++this.#failures > this.#most) throw failure;
    const { clock, options, log, stats } = this.#core;
    const minDelay = options.minDelayBetweenRetriesMillis ?? 500;
    const wait = retryDelay(this.#failures, clock.random(), minDelay, undefined);
    log.write("warn", () => `${(failure as Error).message} Going on in ${Math.round(wait)} ms.`);
    stats.retries += 1;
    const scope = new CallScope(this.#signal);
    try {
      await sleep(wait, clock, scope);
    } finally {
      scope.end();
    }
  }
}

function isLoss(error: unknown): boolean {
  return error instanceof ApifyConnectionError || error instanceof ApifyTimeoutError;
}
