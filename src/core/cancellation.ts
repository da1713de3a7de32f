import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";

/** Stops one piece of work once, for one reason. */
export class Canceller implements Cancellation {
  cancelled = false;
  unsent = false;
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

/** All who go by one signal, behind one listener: Node.js takes eleven for a leak, and warns. */
class Followers implements EventListenerObject {
  static readonly #of = new WeakMap<AbortSignal, Followers>();
  readonly #scopes = new Set<CallScope>();
  readonly #signal: AbortSignal;

  private constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  static of(signal: AbortSignal): Followers {
    let followers = Followers.#of.get(signal);
    if (!followers) {
      followers = new Followers(signal);
      Followers.#of.set(signal, followers);
    }
    return followers;
  }

  add(scope: CallScope): void {
    if (this.#scopes.size === 0) this.#signal.addEventListener("abort", this);
    this.#scopes.add(scope);
  }

  /** With the last one the listener goes, too. */
  delete(scope: CallScope): void {
    if (!this.#scopes.delete(scope) || this.#scopes.size > 0) return;
    this.#signal.removeEventListener("abort", this);
  }

  handleEvent(): void {
    for (const scope of [...this.#scopes]) scope.cancel(this.#signal.reason);
  }
}

/**
 * The caller's signal for the length of one call. A call does one thing at a time (queueing, sending, backing off), so
 * `onCancel` has one taker. At its end nothing of it stays with a long-lived signal.
 */
export class CallScope extends Canceller {
  /** The call is over, but its stream goes on under this scope and ends it. */
  handedOn = false;
  readonly #followers: Followers | undefined;

  constructor(signal: AbortSignal | undefined) {
    super();
    if (signal === undefined) return;
    if (signal.aborted) {
      this.cancel(signal.reason);
    } else {
      this.#followers = Followers.of(signal);
      this.#followers.add(this);
    }
  }

  end(): void {
    this.onCancel = undefined;
    this.#followers?.delete(this);
  }
}

/** Waits, or rejects with the reason as soon as the scope is cancelled. */
export function sleep(millis: number, clock: Clock, scope: Canceller): Promise<void> {
  let stop = () => {};
  const over = new Promise<void>((resolve) => {
    stop = clock.after(millis, resolve);
  });
  return orCancelled(over, scope).finally(() => stop());
}

/** What the promise gives, or a rejection with the reason as soon as the scope is cancelled, which stops the work, too. */
export function orCancelled<T>(work: Promise<T>, scope: Cancellation): Promise<T> {
  return new Promise((resolve, reject) => {
    if (scope.cancelled) reject(scope.reason);
    const stopWork = scope.onCancel;
    const stop = (reason: unknown) => {
      reject(reason);
      stopWork?.(reason);
    };
    scope.onCancel = stop;
    work.then(resolve, reject).finally(() => {
      if (scope.onCancel === stop) scope.onCancel = stopWork;
    });
  });
}
