import { CallScope, sleep } from "../core/cancellation.js";
import type { Clock } from "../core/clock.js";
import type { Core } from "../core/core.js";
import { ApifyTimeoutError } from "../errors.js";
import { checkRequestOptions, type RequestOptions } from "../options.js";

/** Work that takes several requests, under one signal and one deadline. To be ended when it is over. */
export class Work {
  /** The options of each of its requests. */
  readonly request: RequestOptions;
  readonly #clock: Clock;
  readonly #controller = new AbortController();
  readonly #caller: CallScope;
  readonly #stopTimer: (() => void) | undefined;

  /** `name` is the method that users called: what an error says did not finish in time. */
  constructor(core: Core, name: string, request: RequestOptions | undefined) {
    checkRequestOptions(request);
    const { signal, totalTimeoutSecs, ...each } = { ...request };
    this.request = { ...each, signal: this.#controller.signal };
    this.#clock = core.clock;
    this.#caller = new CallScope(signal);
    if (this.#caller.cancelled) this.stop(this.#caller.reason);
    this.#caller.onCancel = (reason) => this.stop(reason);
    if (totalTimeoutSecs !== undefined) {
      this.#stopTimer = core.clock.after(totalTimeoutSecs * 1000, () =>
        this.stop(overdue(name, totalTimeoutSecs)),
      );
    }
  }

  get stopped(): boolean {
    return this.#controller.signal.aborted;
  }

  /** Waits, or rejects with the reason as soon as the work is stopped. */
  async pause(millis: number): Promise<void> {
    const scope = new CallScope(this.#controller.signal);
    try {
      await sleep(millis, this.#clock, scope);
    } finally {
      scope.end();
    }
  }

  /** Ends every request under way. */
  stop(reason?: unknown): void {
    this.#controller.abort(reason);
  }

  end(): void {
    this.#stopTimer?.();
    this.#caller.end();
  }
}

function overdue(name: string, secs: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${name} did not finish within totalTimeoutSecs (${secs} s), all its requests together.`,
    { clientMethod: name },
  );
}
