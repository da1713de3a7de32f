/** Time and randomness, replaceable in tests. */
export interface Clock {
  /** Milliseconds since an arbitrary start. */
  now(): number;
  /** Between 0 and 1, 1 excluded. */
  random(): number;
  /** Calls back after `millis`. Returns a function that cancels it. */
  after(millis: number, callback: () => void): () => void;
}

/** Timers of the platform take at most a signed 32-bit number; above it they fire at once. */
const longestTimer = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => performance.now(),
  random: Math.random,
  after(millis, callback) {
    const timer = setTimeout(callback, Math.min(Math.max(millis, 0), longestTimer));
    return () => clearTimeout(timer);
  },
};
