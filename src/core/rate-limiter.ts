import type { RateLimitOptions } from "../options.js";
import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";
import { MinuteWindow, SlidingWindow, windowMillis } from "./windows.js";

/** Key of a limit: a resource, and the requests per second that the API allows on it. */
export interface RateKey {
  readonly key: string;
  readonly rate: number;
}

type Timing = Pick<Clock, "now" | "after">;

/** A call that waits for its turn. */
interface Waiter {
  /** When it checks again whether it may be sent. */
  due: number;
}

/** One resource: its recent requests, and its waiting calls in order. */
export class Queue {
  readonly window = new SlidingWindow();
  readonly waiters = new Set<Waiter>();
  /** Calls that had their turn and wait for a connection. */
  unsent = 0;
  limit: number;
  readonly #timing: Timing;
  readonly #perSecond: number | undefined;

  constructor(timing: Timing, rate: number, perSecond: number | undefined) {
    this.#timing = timing;
    this.#perSecond = perSecond;
    this.limit = perSecond ?? rate;
  }

  /**
   * The request is sent now, or never will be. The limit counts from this time, not from the turn: a first burst may need half a
   * second to connect, and a second burst would then reach the server within the same window.
   */
  sent(): void {
    this.unsent -= 1;
    this.window.record(this.#timing.now(), this.limit);
  }

  /** Sets the limit that the server has returned for this resource. */
  observe(limit: number): void {
    if (!Number.isInteger(limit) || limit < 1) return;
    this.limit = Math.min(limit, this.#perSecond ?? limit);
  }
}

/** Minimum number of resources that are remembered; the maximum is a little above twice as many. */
const remembered = 5000;
/** If a timer is late by this much, it is lost: on Workers, timers end with the request that has set them. */
const overdueMillis = 2000;

/**
 * Delays requests that the API would reject: at most the limit of each resource in any 1,050 ms, the first ones at once, and a
 * limit for all resources together. (With a token bucket, the API's windows would reject 6 to 8 % of the requests.)
 *
 * Each waiting call has its own timer and promise: on Workers, a request must not wait for a promise of another one.
 */
export class RateLimiter {
  readonly #timing: Timing;
  readonly #perSecond: number | undefined;
  readonly #minute: MinuteWindow;
  #queues = new Map<string, Queue>();
  #older = new Map<string, Queue>();
  #turnedAt = Number.NEGATIVE_INFINITY;

  constructor(timing: Timing, options: RateLimitOptions = {}) {
    const { perSecond, perMinute = 250_000 } = options;
    this.#timing = timing;
    this.#perSecond = perSecond && Math.floor(perSecond);
    this.#minute = new MinuteWindow(perMinute);
  }

  /** The queue of a resource, for one attempt: it is remembered as long as it is in use. */
  queue({ key, rate }: RateKey): Queue {
    const known = this.#queues.get(key);
    if (known) return known;
    const queue = this.#older.get(key) ?? new Queue(this.#timing, rate, this.#perSecond);
    this.#queues.set(key, queue);
    if (this.#queues.size >= remembered) this.#forget();
    return queue;
  }

  /**
   * Waits for a turn. `undefined`: it is there; otherwise a promise, which rejects with the reason if it is cancelled. Afterwards,
   * call `sent()` of the queue exactly once.
   */
  acquire(queue: Queue, cancellation: Cancellation): Promise<void> | undefined {
    const now = this.#timing.now();
    if (queue.waiters.size > 0) forgetOverdue(queue, now);
    const wait = this.#wait(queue, queue.waiters.size, now);
    if (wait > 0) return this.#turn(queue, wait, cancellation);
    this.#let(queue, now);
    return undefined;
  }

  /** Milliseconds until a request with so many before it may be sent; 0 or less: now. */
  #wait({ window, limit, unsent }: Queue, before: number, now: number): number {
    return Math.max(window.wait(now, limit - unsent - before), this.#minute.wait(now, before));
  }

  #let(queue: Queue, now: number): void {
    queue.unsent += 1;
    this.#minute.record(now);
  }

  #turn(queue: Queue, wait: number, cancellation: Cancellation): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = { due: 0 };
      let stopTimer = () => {};
      const sleep = (millis: number, now: number) => {
        // Checks again after one window at the latest: others may have left the queue, or the limit may have changed.
        const pause = Math.ceil(Math.min(millis, windowMillis));
        waiter.due = now + pause;
        stopTimer = this.#timing.after(pause, look);
      };
      const look = () => {
        const now = this.#timing.now();
        const left = this.#wait(queue, positionOf(waiter, queue), now);
        if (left > 0) return sleep(left, now);
        queue.waiters.delete(waiter);
        cancellation.onCancel = undefined;
        this.#let(queue, now);
        resolve();
      };
      cancellation.onCancel = (reason) => {
        stopTimer();
        queue.waiters.delete(waiter);
        reject(reason);
      };
      queue.waiters.add(waiter);
      sleep(wait, this.#timing.now());
    });
  }

  /**
   * Drops queues that were not used since the last call, at least one window ago, so that none of their requests counts any more.
   * (Two maps in turn, since an LRU order would cost two more writes for every request.)
   */
  #forget(): void {
    const now = this.#timing.now();
    if (now - this.#turnedAt < windowMillis) return;
    this.#turnedAt = now;
    const inUse = [...this.#older].filter(([, queue]) => queue.waiters.size + queue.unsent > 0);
    this.#older = this.#queues;
    this.#queues = new Map(inUse);
  }
}

function forgetOverdue({ waiters }: Queue, now: number): void {
  for (const waiter of waiters) {
    if (now - waiter.due <= overdueMillis) return;
    waiters.delete(waiter);
  }
}

/** Number of calls before this one. Timers fire in the order of the queue, so it is usually near the head. */
function positionOf(waiter: Waiter, { waiters, limit }: Queue): number {
  let position = 0;
  for (const each of waiters) {
    if (each === waiter) break;
    // Further back the exact number makes no difference.
    if (++position >= limit) break;
  }
  return position;
}
