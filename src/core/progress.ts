import type { Clock } from "./clock.js";

/** How far work has come since its start. No number ever falls. */
export interface Progress {
  /** Items, records or requests that are done, where the method counts them. */
  readonly items?: number;
  /** How many there will be, as far as that is known. */
  readonly total?: number;
  /** Bytes of bodies, sent and received. */
  readonly bytes: number;
  /** Requests sent, retries included. */
  readonly requests: number;
  /** Milliseconds. */
  readonly elapsedMillis: number;
}

/** The option of methods whose work takes long. */
export interface ProgressOptions {
  /** Called at most ten times a second while the work goes on, and once at its end. An error that it throws ends the work. */
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** Milliseconds between two reports. */
const interval = 100;

/** Counts what is done within a scope, and reports it. */
export class Meter {
  items: number | undefined;
  total: number | undefined;
  #bytes = 0;
  #requests = 0;
  #reported: number;
  readonly #start: number;

  /** `fail` gets what the function throws. */
  constructor(
    private readonly clock: Clock,
    private readonly onProgress: NonNullable<ProgressOptions["onProgress"]>,
    private readonly fail: (error: unknown) => void,
  ) {
    this.#start = clock.now();
    this.#reported = this.#start;
  }

  countRequest(): void {
    this.#requests += 1;
  }

  countBytes(bytes: number): void {
    this.#bytes += bytes;
    this.#reportSometimes();
  }

  countItems(items: number, total?: number): void {
    this.items = (this.items ?? 0) + items;
    if (total !== undefined) this.total = Math.max(this.total ?? 0, this.items, total);
    this.#reportSometimes();
  }

  /** The work is done. */
  end(): Promise<void> {
    return this.#report(this.clock.now());
  }

  #reportSometimes(): void {
    const now = this.clock.now();
    if (now - this.#reported >= interval) this.#report(now);
  }

  /** Awaits the function, so that an asynchronous one causes no unhandled rejection. */
  async #report(now: number): Promise<void> {
    this.#reported = now;
    const { items, total } = this;
    try {
      await this.onProgress({
        ...(items === undefined ? {} : { items }),
        ...(total === undefined ? {} : { total }),
        bytes: this.#bytes,
        requests: this.#requests,
        elapsedMillis: now - this.#start,
      });
    } catch (error) {
      this.fail(error);
    }
  }
}
