interface Asked<Position, T> {
  readonly position: Position;
  readonly key: string;
  readonly answer: Promise<T>;
}

/** Parts of a list that are asked for before they are wanted, in order. What turns out not to come next is dropped. */
export class Prefetcher<Position, T> {
  readonly #ask: (position: Position) => Promise<T>;
  readonly #discard: (answer: T) => void;
  #queue: Asked<Position, T>[] = [];

  /** `discard` lets go of an answer that nobody takes. */
  constructor(ask: (position: Position) => Promise<T>, discard: (answer: T) => void = () => {}) {
    this.#ask = ask;
    this.#discard = discard;
  }

  /** What was asked for and not taken. */
  get positions(): readonly Position[] {
    return this.#queue.map(({ position }) => position);
  }

  /** Asks for these and no others, as far as that was not done before. */
  plan(positions: readonly Position[]): void {
    const keys = positions.map((position) => JSON.stringify(position));
    const kept = this.#queue.findIndex(({ key }, i) => key !== keys[i]);
    const dropped = kept < 0 ? [] : this.#queue.splice(kept);
    for (let i = this.#queue.length; i < positions.length; i++) {
      const position = positions[i]!;
      const answer = this.#ask(position);
      // Whoever takes it hears of the failure; one that nobody takes fails in silence.
      answer.catch(() => {});
      this.#queue.push({ position, key: keys[i]!, answer });
    }
    for (const { answer } of dropped) answer.then(this.#discard, () => {});
  }

  /** The first of those planned. */
  shift(): { position: Position; answer: Promise<T> } | undefined {
    return this.#queue.shift();
  }

  drop(): void {
    this.plan([]);
  }
}
