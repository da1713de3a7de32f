/** A minute touches at most this many whole seconds. */
const seconds = 61;

/** The sends of the last minute, counted by the second: a list of all their times would be 2 MB. */
export class MinuteWindow {
  readonly #counts: number[] = new Array(seconds).fill(0);
  readonly #limit: number;
  #second = 0;
  #total = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Milliseconds until one more send makes no more than the limit in any minute; 0: now. */
  wait(now: number): number {
    this.#advance(now);
    if (this.#total < this.#limit) return 0;
    let rest = this.#total;
    let second = this.#second - seconds;
    while (rest >= this.#limit) {
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

  /** Forgets the seconds that are over. */
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
