import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";

/** Stops one piece of work once, for one reason. */
export class Canceller implements Cancellation {
  cancelled = false;
  reason: unknown = undefined;
  onCancel: ((reason: unknown) => void) | undefined = undefined;

  cancel(reason: unknown): void {
    if (this.cancelled) return;
    this.cancelled = true;
    this.reason = reason;
    this.onCancel?.(reason);
  }

  throwIfCancelled(): void {
    if (this.cancelled) throw this.reason;
  }
}

/**
 * The caller's signal for the length of one call. A call does one thing at a time (queueing, sending, backing off), so
 * `onCancel` has one taker; and one listener per call, removed at its end, leaks nothing into a long-lived signal.
 */
export class CallScope extends Canceller implements EventListenerObject {
  /** The call is over, but its stream goes on under this scope and ends it. */
  handedOn = false;
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    super();
    this.#signal = signal;
    if (signal?.aborted) this.cancel(signal.reason);
    else signal?.addEventListener("abort", this);
  }

  handleEvent(): void {
    this.cancel(this.#signal?.reason);
  }

  end(): void {
    this.onCancel = undefined;
    this.#signal?.removeEventListener("abort", this);
  }
}

/** Waits, or rejects with the reason as soon as the scope is cancelled. */
export function sleep(millis: number, clock: Clock, scope: Canceller): Promise<void> {
  return new Promise((resolve, reject) => {
    if (scope.cancelled) return reject(scope.reason);
    const stop = clock.after(millis, () => {
      scope.onCancel = undefined;
      resolve();
    });
    scope.onCancel = (reason) => {
      stop();
      reject(reason);
    };
  });
}

/** What the promise gives, or a rejection with the reason as soon as the scope is cancelled. */
export function orCancelled<T>(work: Promise<T>, scope: Canceller): Promise<T> {
  return new Promise((resolve, reject) => {
    if (scope.cancelled) reject(scope.reason);
    scope.onCancel = reject;
    work.then(resolve, reject).finally(() => {
      if (scope.onCancel === reject) scope.onCancel = undefined;
    });
  });
}
