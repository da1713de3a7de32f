import type { RateLimitOptions } from "../options.js";
import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";
import { MinuteWindow, SlidingWindow, windowMillis } from "./windows.js";

/** One window of the limiter: a resource, and the requests a second that the API allows on it. */
export interface RateKey {
  readonly key: string;
  readonly rate: number;
}

type Timing = Pick<Clock, "now" | "after">;

/** One call that waits for its turn. */
interface Waiter {
  /** When it looks again whether it may go. */
  due: number;
}

/** One resource: what was sent, and who waits for a turn, in order. */
class Queue {
  readonly window = new SlidingWindow();
  readonly waiters = new Set<Waiter>();
  /** Those who had their turn and are on the way to a connection. */
  unsent = 0;
  constructor(public limit: number) {}
}

/** Resources remembered: at least as many, at most a little over twice as many. */
const remembered = 5000;
/** A waiter whose timer is late by so much has no timer any more: on Workers it ends with the request it belongs to. */
const overdueMillis = 2000;

/**
 * Holds requests back for as long as the API would refuse them: per resource at most its limit in any 1,050 ms, the first ones
 * at once, and a limit for all together. (Of a token bucket's sends, real windows refuse 6 to 8 %.)
 *
 * Each waiter has a timer of its own and resolves its own promise: Workers do not let one request wait for another's.
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

  /**
   * One send. `undefined`: go; otherwise a promise of the turn, which rejects with the reason when the wait is cancelled. After
   * either, call `sent()` exactly once.
   */
  acquire(key: RateKey, cancellation: Cancellation): Promise<void> | undefined {
    const queue = this.#queue(key);
    const now = this.#timing.now();
    if (queue.waiters.size > 0) forgetOverdue(queue, now);
    const wait = this.#wait(queue, queue.waiters.size, now);
    if (wait > 0) return this.#turn(queue, wait, cancellation);
    this.#let(queue, now);
    return undefined;
  }

  /**
   * It goes out now, or never. The server counts from here: a first burst may spend half a second on connecting, and a second
   * one that was let go by the time of its turn would catch up with it.
   */
  sent(key: RateKey): void {
    const queue = this.#queue(key);
    queue.unsent -= 1;
    queue.window.record(this.#timing.now(), queue.limit);
  }

  /** What the server says is the limit of this resource; it counts from now on. */
  observe(key: RateKey, limit: number): void {
    if (!Number.isInteger(limit) || limit < 1) return;
    this.#queue(key).limit = Math.min(limit, this.#perSecond ?? limit);
  }

  /** Milliseconds until a send with so many before it may go; 0 or less: now. */
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
        // It looks again after a window at the latest: others may have gone away, or the limit may have changed.
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

  #queue({ key, rate }: RateKey): Queue {
    const known = this.#queues.get(key);
    if (known) return known;
    const queue = this.#older.get(key) ?? new Queue(this.#perSecond ?? rate);
    this.#queues.set(key, queue);
    if (this.#queues.size >= remembered) this.#forget();
    return queue;
  }

  /**
   * Drops the queues that nobody asked for since the last time, which is a whole window ago: nothing they recorded counts any
   * more. (Two maps in turn, because an order by last use would cost two more writes for every request.)
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

/** How many are before it. Timers fire in the order of the queue, so it is seldom far from its head. */
function positionOf(waiter: Waiter, { waiters, limit }: Queue): number {
  let position = 0;
  for (const each of waiters) {
    if (each === waiter) break;
    // Further back it makes no difference.
    if (++position >= limit) break;
  }
  return position;
}
