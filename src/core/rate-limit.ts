import type { Cancellation } from "../transport/transport.js";

/** Numbers in place of the documented limits. */
export interface RateLimitOptions {
  /** Requests a second on one resource, for every operation. Default: 60, 200 or 400, by operation. */
  perSecond?: number | undefined;
  /** Requests a minute in all. Default 250,000. */
  globalPerMinute?: number | undefined;
}

interface Time {
  now(): number;
  setTimer(millis: number, callback: () => void): () => void;
}

interface Waiter {
  readonly go: () => void;
}

/** The last `limit` sends of one resource, as a ring, and who waits for a place in it. */
class Window {
  #times: Float64Array;
  #next = 0;
  readonly queue: Waiter[] = [];
  stopTimer: (() => void) | undefined;

  constructor(limit: number) {
    this.#times = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  }

  get limit(): number {
    return this.#times.length;
  }

  /** Milliseconds until the next send; 0 or less: now. */
  waitAt(now: number, span: number): number {
    return this.#times[this.#next]! + span - now;
  }

  take(now: number): void {
    this.#times[this.#next] = now;
    this.#next = (this.#next + 1) % this.#times.length;
  }

  /** A ring of another size with the latest sends in it. */
  resize(limit: number): void {
    const inOrder = [...this.#times.subarray(this.#next), ...this.#times.subarray(0, this.#next)];
    this.#times = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
    this.#times.set(inOrder.slice(-limit), Math.max(0, limit - inOrder.length));
    this.#next = 0;
  }
}

/** The server counts whole seconds, and requests arrive a little bunched. */
const spanMillis = 1050;
const globalSpanMillis = 61_000;
const mostWindows = 2048;

/**
 * A sliding window for each resource: at most its limit in any 1,050 ms, the first ones at once. Who does not fit in waits in
 * line, which is faster for everybody than collecting refusals.
 */
export class RateLimiter {
  readonly #time: Time;
  readonly #perSecond: number | undefined;
  readonly #windows = new Map<string, Window>();
  readonly #globalLimit: number;
  #global: Window | undefined;

  constructor(time: Time, { perSecond, globalPerMinute = 250_000 }: RateLimitOptions = {}) {
    this.#time = time;
    this.#perSecond = perSecond;
    this.#globalLimit = globalPerMinute;
  }

  /** Undefined: go. Otherwise resolves when it is this call's turn, and rejects with the reason when it is cancelled. */
  acquire(key: string, rate: number, cancellation: Cancellation): Promise<void> | undefined {
    const window = this.#window(key, this.#perSecond ?? rate);
    const now = this.#time.now();
    this.#global ??= new Window(this.#globalLimit);
    if (
      window.queue.length === 0 &&
      window.waitAt(now, spanMillis) <= 0 &&
      this.#global.waitAt(now, globalSpanMillis) <= 0
    ) {
      window.take(now);
      this.#global.take(now);
      return undefined;
    }
    return new Promise((resolve, reject) => {
      const waiter = {
        go: () => {
          cancellation.onCancel = undefined;
          resolve();
        },
      };
      window.queue.push(waiter);
      cancellation.onCancel = (reason) => {
        window.queue.splice(window.queue.indexOf(waiter), 1);
        reject(reason);
      };
      this.#schedule(window);
    });
  }

  /** The limit that the server tells moves the window at once, both ways. */
  observe(key: string, limit: number | undefined): void {
    if (limit === undefined || limit < 1 || this.#perSecond !== undefined) return;
    const window = this.#windows.get(key);
    if (window && window.limit !== limit) window.resize(limit);
  }

  #schedule(window: Window): void {
    if (window.stopTimer || window.queue.length === 0) return;
    const now = this.#time.now();
    const wait = Math.max(
      window.waitAt(now, spanMillis),
      this.#global!.waitAt(now, globalSpanMillis),
      0,
    );
    window.stopTimer = this.#time.setTimer(wait, () => {
      window.stopTimer = undefined;
      this.#release(window);
    });
  }

  #release(window: Window): void {
    const now = this.#time.now();
    while (
      window.queue.length > 0 &&
      window.waitAt(now, spanMillis) <= 0 &&
      this.#global!.waitAt(now, globalSpanMillis) <= 0
    ) {
      window.take(now);
      this.#global!.take(now);
      window.queue.shift()!.go();
    }
    this.#schedule(window);
  }

  /** Least recently used resources are forgotten, those in use never. */
  #window(key: string, limit: number): Window {
    let window = this.#windows.get(key);
    if (window) {
      this.#windows.delete(key);
    } else {
      window = new Window(limit);
      if (this.#windows.size >= mostWindows) this.#forgetOldest();
    }
    this.#windows.set(key, window);
    return window;
  }

  #forgetOldest(): void {
    for (const [key, { queue }] of this.#windows) {
      if (queue.length > 0) continue;
      this.#windows.delete(key);
      return;
    }
  }
}
