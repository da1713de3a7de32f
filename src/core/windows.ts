/** Length of a window. Above one second, because the network may shorten the time between two requests. */
export const windowMillis = 1050;

/** Times of the last requests on one resource, in a ring buffer that grows on demand: most resources get few requests. */
export class SlidingWindow {
  #times: number[] = new Array(4).fill(0);
  #count = 0;

  /** Milliseconds until one more request keeps every window within `limit`; 0 or less: now. */
  wait(now: number, limit: number): number {
    // Requests that wait for a connection also count, from now at the earliest.
    if (limit <= 0) return windowMillis;
    if (this.#count < limit || this.#times.length < limit) return 0;
    return this.#at(this.#count - limit) + windowMillis - now;
  }

  record(now: number, limit: number): void {
    const size = this.#times.length;
    const oldest = this.#count - size;
    if (size < limit && oldest >= 0 && this.#at(oldest) + windowMillis > now) this.#grow();
    this.#times[this.#count % this.#times.length] = now;
    this.#count += 1;
  }

  #at(index: number): number {
    return this.#times[index % this.#times.length]!;
  }

  #grow(): void {
    const size = this.#times.length;
    const larger: number[] = new Array(size * 2).fill(0);
    for (let i = this.#count - size; i < this.#count; i++) larger[i % larger.length] = this.#at(i);
    this.#times = larger;
  }
}

/** A minute touches at most this many whole seconds. */
const seconds = 61;

/** Requests of the last minute, counted per second: a list of all times would take 2 MB. */
export class MinuteWindow {
  readonly #counts: number[] = new Array(seconds).fill(0);
  readonly #limit: number;
  #second = 0;
  #total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Milliseconds until a request with so many before it keeps every minute within the limit; 0: now. */
  wait(now: number, before: number): number {
    this.#advance(now);
    const limit = this.#limit - before;
    if (limit <= 0) return windowMillis;
    if (this.#total < limit) return 0;
    let rest = this.#total;
    let second = this.#second - seconds;
    while (rest >= limit) {
      second += 1;
      rest -= this.#counts[second % seconds] ?? 0;
    }
    return (second + seconds) * 1000 - now;
  }

  record(now: number): void {
    this.#advance(now);
    this.#counts[this.#second % seconds]! += 1;
    this.#total += 1;
  }

  /** Drops counts that are older than a minute. */
  #advance(now: number): void {
    const second = Math.floor(now / 1000);
    const from = Math.max(this.#second + 1, second - seconds + 1);
    for (let passed = from; passed <= second; passed++) {
      const slot = passed % seconds;
      this.#total -= this.#counts[slot]!;
      this.#counts[slot] = 0;
    }
    this.#second = Math.max(second, this.#second);
  }
}
