import type { Position } from "./page-walk.js";

interface Asked<T> {
  readonly position: Position;
  readonly key: string;
  readonly answer: Promise<T>;
}

/** Pages that are asked for before they are wanted, in order. What turns out not to come next is dropped. */
export class PagesAhead<T> {
  readonly #ask: (position: Position) => Promise<T>;
  #queue: Asked<T>[] = [];

  constructor(ask: (position: Position) => Promise<T>) {
    this.#ask = ask;
  }

  /** Asks for these pages and no others, as far as that was not done before. */
  plan(positions: readonly Position[]): void {
    positions.forEach((position, i) => {
      const key = JSON.stringify(position);
      if (this.#queue[i]?.key === key) return;
      const answer = this.#ask(position);
      // Whoever takes it hears of the failure; a page that nobody takes fails in silence.
      answer.catch(() => {});
      this.#queue = [...this.#queue.slice(0, i), { position, key, answer }];
    });
    this.#queue.length = positions.length;
  }

  /** The first of those planned. */
  take(): { position: Position; answer: Promise<T> } {
    return this.#queue.shift()!;
  }
}
