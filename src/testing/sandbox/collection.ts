/** What every resource shows of itself, as far as it is found by it. */
interface Identified {
  readonly id: string;
  readonly userId?: string | null | undefined;
  readonly name?: string | null | undefined;
}

/** One resource: what the API shows of it is `info`. */
export interface Stored {
  readonly info: Identified;
}

/** All resources of a kind, in the order of their creation. */
export class Collection<T extends Stored> {
  readonly #entries = new Map<string, T>();

  add(entry: T): T {
    this.#entries.set(entry.info.id, entry);
    return entry;
  }

  get(id: string | null | undefined): T | undefined {
    return this.#entries.get(id ?? "");
  }

  delete(entry: T): void {
    this.#entries.delete(entry.info.id);
  }

  named(userId: string, name: string): T | undefined {
    return this.where(({ info }) => info.name === name && info.userId === userId)[0];
  }

  ownedBy(userId: string): T[] {
    return this.where(({ info }) => info.userId === userId);
  }

  where(condition: (entry: T) => boolean): T[] {
    return [...this.#entries.values()].filter(condition);
  }

  [Symbol.iterator](): IterableIterator<T> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }
}
