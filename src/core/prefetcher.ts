interface Asked<Position, T> {
  readonly position: Position;
  readonly key: string;
  readonly answer: Promise<T>;
}

/** Requests parts of a list ahead of time, in order. Predictions that turn out wrong are discarded. */
export class Prefetcher<Position, T> {
  readonly #ask: (position: Position) => Promise<T>;
  readonly #discard: (answer: T) => void;
  #queue: Asked<Position, T>[] = [];

  /** `discard` releases a response that is not used. */
  constructor(ask: (position: Position) => Promise<T>, discard: (answer: T) => void = () => {}) {
    this.#ask = ask;
    this.#discard = discard;
  }

  /** Positions that are requested and not yet taken. */
  get positions(): readonly Position[] {
    return this.#queue.map(({ position }) => position);
  }

  /** Requests exactly these positions; keeps those that are already requested, discards others. */
  plan(positions: readonly Position[]): void {
    const keys = positions.map((position) => JSON.stringify(position));
    const kept = this.#queue.findIndex(({ key }, i) => key !== keys[i]);
    const dropped = kept < 0 ? [] : this.#queue.splice(kept);
    for (let i = this.#queue.length; i < positions.length; i++) {
      const position = positions[i]!;
      const answer = this.#ask(position);
      // Only the code that takes it reports its failure; an unused one fails silently.
      answer.catch(() => {});
      this.#queue.push({ position, key: keys[i]!, answer });
    }
    for (const { answer } of dropped) answer.then(this.#discard, () => {});
  }

  /** Takes the first planned part. */
  shift(): { position: Position; answer: Promise<T> } | undefined {
    return this.#queue.shift();
  }

  drop(): void {
    this.plan([]);
  }
}
