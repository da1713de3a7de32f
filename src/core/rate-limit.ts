import type { Cancellation } from "../transport/transport.js";
import type { Clock } from "./clock.js";
import { MinuteWindow } from "./minute-window.js";
import type { Pace, Seen } from "./pacing.js";
import { SlidingWindow, windowMillis } from "./sliding-window.js";

/** Numbers in place of the documented limits. */
export interface RateLimitOptions {
  /** Most requests a second on one resource, instead of 60, 200 or 400 by operation. The server may lower it, never raise it. */
  perSecond?: number | undefined;
  /** Most requests a minute in all. Default 250,000. */
  perMinute?: number | undefined;
}

type Timing = Pick<Clock, "now" | "after">;

/** One resource: what was sent, and who waits for his turn, in order. */
class Line {
  readonly window = new SlidingWindow();
  readonly waiters = new Set<() => void>();
  /** Those who had their turn and are on the way to a connection. */
  unsent = 0;
  stopTimer: (() => void) | undefined;
  constructor(public limit: number) {}

  wait(now: number): number {
    return this.window.wait(now, this.limit - this.unsent);
  }
}

/** Resources remembered: at least as many, at most a little over twice as many. */
const remembered = 5000;

/**
 * Holds requests back for as long as the API would refuse them: per resource at most its limit in any 1,050 ms, the first ones
 * at once, and a limit for all together. (Of a token bucket's sends, real windows refuse 6 to 8 %.)
 */
export class RateLimiter {
  readonly #timing: Timing;
  readonly #perSecond: number | undefined;
  readonly #minute: MinuteWindow;
  #lines = new Map<string, Line>();
  #older = new Map<string, Line>();
  #turnedAt = Number.NEGATIVE_INFINITY;
  /** Lines that only the limit for all holds up, in the order in which it will let them go. */
  readonly #held = new Set<Line>();
  #stopHeldTimer: (() => void) | undefined;

  constructor(timing: Timing, options: RateLimitOptions = {}) {
    const { perSecond, perMinute = 250_000 } = options;
    this.#timing = timing;
    this.#perSecond = perSecond && Math.floor(perSecond);
    this.#minute = new MinuteWindow(perMinute);
  }

  /**
   * One send on the resource of a call, whose documented limit is its `rate` a second. `undefined`: go; otherwise a promise of the
   * turn, which rejects with the reason when the wait is cancelled. Whoever had his turn calls `sent`, once.
   */
  acquire(pace: Pace, cancellation: Cancellation): Promise<void> | undefined {
    const line = this.#line(pace);
    if (line.waiters.size === 0 && this.#held.size === 0) {
      const now = this.#timing.now();
      if (line.wait(now) <= 0 && this.#minute.wait(now) <= 0) {
        this.#let(line, now);
        return undefined;
      }
    }
    return new Promise((resolve, reject) => {
      const go = () => {
        cancellation.onCancel = undefined;
        resolve();
      };
      cancellation.onCancel = (reason) => {
        line.waiters.delete(go);
        if (line.waiters.size === 0) this.#rest(line);
        reject(reason);
      };
      line.waiters.add(go);
      if (line.waiters.size > 1) return;
      if (this.#held.size > 0) this.#held.add(line);
      else this.#serve(line);
    });
  }

  /** One that goes out whatever the limit: it counts. */
  begin(pace: Pace): void {
    this.#let(this.#line(pace), this.#timing.now());
  }

  /**
   * It goes out now, or never. The server counts from here: a first burst may spend half a second on connecting, and a second
   * one that was let go by the time of its turn would catch up with it.
   */
  sent(pace: Pace, now: number): void {
    const line = this.#line(pace);
    line.unsent -= 1;
    line.window.record(now, line.limit);
    // With a timer they are looked at in time.
    if (line.waiters.size > 0 && !line.stopTimer && !this.#held.has(line)) this.#serve(line);
  }

  /** What the server says is the limit of this resource; it counts from now on, for those who wait, too. */
  observe(pace: Pace, limit: number): void {
    const line = this.#line(pace);
    const allowed = Math.min(limit, this.#perSecond ?? limit);
    if (line.limit === allowed) return;
    line.limit = allowed;
    if (line.waiters.size === 0) return;
    this.#rest(line);
    this.#serve(line);
  }

  #let(line: Line, now: number): void {
    line.unsent += 1;
    this.#minute.record(now);
  }

  /** Lets go all who may, and sees to it that the line is looked at again when the next one may. */
  #serve(line: Line): void {
    line.stopTimer = undefined;
    for (const go of line.waiters) {
      const now = this.#timing.now();
      const wait = line.wait(now);
      if (wait === Number.POSITIVE_INFINITY) return;
      if (wait > 0) {
        line.stopTimer = this.#timing.after(Math.ceil(wait), () => this.#serve(line));
        return;
      }
      const waitOfAll = this.#minute.wait(now);
      if (waitOfAll > 0) {
        this.#hold(line, waitOfAll);
        return;
      }
      this.#let(line, now);
      line.waiters.delete(go);
      go();
    }
  }

  #hold(line: Line, millis: number): void {
    this.#held.add(line);
    this.#stopHeldTimer ??= this.#timing.after(Math.ceil(millis), () => {
      this.#stopHeldTimer = undefined;
      const lines = [...this.#held];
      this.#held.clear();
      for (const next of lines) this.#serve(next);
    });
  }

  /** Nobody waits here any more. */
  #rest(line: Line): void {
    line.stopTimer?.();
    line.stopTimer = undefined;
    this.#held.delete(line);
    if (this.#held.size > 0) return;
    this.#stopHeldTimer?.();
    this.#stopHeldTimer = undefined;
  }

  #line({ key, rate }: Pace): Line {
    const known = this.#lines.get(key);
    if (known) return known;
    const line = this.#older.get(key) ?? new Line(this.#perSecond ?? rate);
    this.#lines.set(key, line);
    if (this.#lines.size >= remembered) this.#forget();
    return line;
  }

  /**
   * Drops the lines that nobody asked for since the last time, which is a whole window ago: nothing they recorded counts any
   * more. (Two maps in turn, because an order by last use would cost two more writes for every request.)
   */
  #forget(): void {
    const now = this.#timing.now();
    if (now - this.#turnedAt < windowMillis) return;
    this.#turnedAt = now;
    const waiting = [...this.#older].filter(([, line]) => line.waiters.size + line.unsent > 0);
    this.#older = this.#lines;
    this.#lines = new Map(waiting);
  }
}

/** The limiter of a client that sent without one up to now. */
export function limiterAfter(
  seen: Seen[],
  unsent: Set<Pace>,
  timing: Timing,
  options: RateLimitOptions | undefined,
): RateLimiter {
  const limiter = new RateLimiter(timing, options);
  for (const what of seen.splice(0)) {
    if (what.limit !== undefined) {
      limiter.observe(what, what.limit);
    } else {
      limiter.begin(what);
      limiter.sent(what, what.at!);
    }
  }
  for (const pace of unsent) limiter.begin(pace);
  unsent.clear();
  return limiter;
}
