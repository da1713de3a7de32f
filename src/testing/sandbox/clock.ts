/** Where the sandbox has its time from. */
export interface SandboxClock {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Calls back after so many milliseconds; the function it gives cancels that. */
  after(millis: number, callback: () => void): () => void;
}

/** The time of a clock, ISO 8601; or another one. */
export const timestamp = ({ clock }: { readonly clock: SandboxClock }, millis = clock.now()) =>
  new Date(millis).toISOString();

/** The latest time that a text of ISO 8601 can be: beyond it a year has more than four digits. */
export const latestTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

const longestTimer = 2 ** 31 - 1;

export const systemClock: SandboxClock = {
  now: Date.now,
  after(millis, callback) {
    // The server keeps the process alive, not what it still waits for.
    const timer = setTimeout(callback, Math.min(millis, longestTimer)).unref();
    return () => clearTimeout(timer);
  },
};

/** Calls back in a later turn of the event loop. Not by `setImmediate`: fake timers may have replaced it, in `node:timers` as well. */
export function nextTurn(callback: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
}

/** A clock that only moves when it is told to: an hour's timeout takes no time to test. */
export class ManualClock implements SandboxClock {
  #now: number;
  readonly #timers = new Set<{ at: number; callback: () => void }>();

  constructor(start: Date | number = Date.UTC(2026, 0, 1)) {
    this.#now = Number(start);
  }

  now(): number {
    return this.#now;
  }

  after(millis: number, callback: () => void): () => void {
    const timer = { at: this.#now + millis, callback };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** Lets so many milliseconds pass, and all that is due in them happen, in its order. */
  advance(millis: number): void {
    const end = this.#now + millis;
    for (;;) {
      const [next] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!next) break;
      this.#timers.delete(next);
      this.#now = Math.max(this.#now, next.at);
      next.callback();
    }
    this.#now = end;
  }
}
