/** Servers count by their own clock: the rest is for what the network adds or takes between two requests. */
export const windowMillis = 1050;

/** The last sends on one resource, in a ring that grows to what is needed: most resources see few. */
export class SlidingWindow {
  #times: number[] = new Array(4).fill(0);
  #count = 0;

  /** Milliseconds until one more send makes no more than `limit` in any window; 0 or less: now. */
  wait(now: number, limit: number): number {
    if (limit <= 0) return Number.POSITIVE_INFINITY;
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
