import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";

/** Stops one piece of work once, for one reason. An AbortSignal for each attempt would cost a sixth of the whole call. */
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

type Listener = (reason: unknown) => void;

/** All scopes that follow one signal, behind one listener: Node.js takes eleven for a leak, and warns. */
class Followers implements EventListenerObject {
  static readonly #of = new WeakMap<AbortSignal, Followers>();
  readonly #scopes = new Set<Scope>();
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

  add(scope: Scope): void {
    if (this.#scopes.size === 0) this.#signal.addEventListener("abort", this);
    this.#scopes.add(scope);
  }

  /** With the last one the listener goes, too. */
  delete(scope: Scope): void {
    if (!this.#scopes.delete(scope) || this.#scopes.size > 0) return;
    this.#signal.removeEventListener("abort", this);
  }

  handleEvent(): void {
    for (const scope of [...this.#scopes]) scope.cancel(this.#signal.reason);
  }
}

/**
 * The signal and the deadline of one call, or of work that takes several: each of its requests runs in a scope below. At its
 * end nothing of it stays with a long-lived signal.
 */
export class Scope extends Canceller {
  readonly #clock: Clock;
  #listeners: Set<Listener> | undefined = undefined;
  #leave: (() => void) | undefined = undefined;
  #deadline: Deadline | undefined = undefined;

  constructor(clock: Clock, follows?: AbortSignal | Scope) {
    super();
    this.#clock = clock;
    if (follows === undefined) return;
    if (follows instanceof Scope) {
      if (follows.cancelled) this.cancel(follows.reason);
      else this.#leave = follows.listen((reason) => this.cancel(reason));
    } else if (follows.aborted) this.cancel(follows.reason);
    else {
      const followers = Followers.of(follows);
      followers.add(this);
      this.#leave = () => followers.delete(this);
    }
  }

  override cancel(reason: unknown): void {
    if (this.cancelled) return;
    super.cancel(reason);
    if (this.#listeners) for (const listener of [...this.#listeners]) listener(reason);
  }

  /** Calls back when the scope is cancelled; the function it returns takes that back. */
  listen(listener: Listener): () => void {
    this.#listeners ??= new Set();
    const listeners = this.#listeners.add(listener);
    return () => listeners.delete(listener);
  }

  /** Cancels the scope after so many milliseconds of work. */
  limit(millis: number | undefined, reason: () => unknown): void {
    if (millis === undefined) return;
    this.#deadline = new Deadline(this.#clock, millis, () => this.cancel(reason()));
  }

  /** Somebody else has what there is so far: until `resume` no time counts. */
  pause(): void {
    this.#deadline?.pause();
  }

  resume(): void {
    this.#deadline?.resume();
  }

  /** Waits, or rejects with the reason as soon as the scope is cancelled. */
  sleep(millis: number): Promise<void> {
    let stop = () => {};
    const over = new Promise<void>((resolve) => {
      stop = this.#clock.after(millis, resolve);
    });
    return this.race(over).finally(() => stop());
  }

  /** What the promise gives, or a rejection with the reason as soon as the scope is cancelled. */
  race<T>(work: PromiseLike<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const leave = this.listen(reject);
      if (this.cancelled) reject(this.reason);
      const settle =
        <V>(done: (value: V) => void) =>
        (value: V) => {
          leave();
          done(value);
        };
      work.then(settle(resolve), settle(reject));
    });
  }

  /** It is over: nothing cancels it any more. */
  end(): void {
    this.onCancel = undefined;
    this.#deadline?.pause();
    this.#leave?.();
  }
}

/** A timer that can be held. */
class Deadline {
  readonly #clock: Clock;
  readonly #callback: () => void;
  #left: number;
  #since = 0;
  #stop: (() => void) | undefined;

  constructor(clock: Clock, millis: number, callback: () => void) {
    this.#clock = clock;
    this.#left = millis;
    this.#callback = callback;
    this.resume();
  }

  resume(): void {
    if (this.#stop) return;
    this.#since = this.#clock.now();
    this.#stop = this.#clock.after(this.#left, this.#callback);
  }

  pause(): void {
    if (!this.#stop) return;
    this.#stop();
    this.#stop = undefined;
    this.#left -= this.#clock.now() - this.#since;
  }
}
