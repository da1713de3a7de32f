/** What names a request of a queue. */
export interface Named {
  readonly id?: string | undefined;
  readonly uniqueKey?: string | undefined;
  readonly url?: string | undefined;
}

/** Whether an entry of an answer is about this request. */
export function names(mention: Named, { id, uniqueKey }: Named): boolean {
  if (id !== undefined && id === mention.id) return true;
  return uniqueKey !== undefined && uniqueKey === mention.uniqueKey;
}

/** One list of an answer, by what its entries name. */
export class Mentions<T extends Named> {
  readonly #all: readonly T[];
  readonly #claimed: Set<T>;
  readonly #byId = new Map<string | undefined, T[]>();
  readonly #byKey = new Map<string | undefined, T[]>();

  /** The first `claimed` of them have their request already. */
  constructor(all: readonly T[], claimed: number) {
    this.#all = all;
    this.#claimed = new Set(all.slice(0, claimed));
    for (const mention of all) {
      note(this.#byId, mention.id, mention);
      note(this.#byKey, mention.uniqueKey, mention);
    }
  }

  /** Two requests of one key may share a mention, for there is one of them in the queue. */
  of(request: Named): T | undefined {
    const same = this.#byId.get(request.id) ?? this.#byKey.get(request.uniqueKey);
    const mention = same?.find((each) => !this.#claimed.has(each)) ?? same?.[0];
    if (mention) this.#claimed.add(mention);
    return mention;
  }

  unclaimed(): T[] {
    return this.#all.filter((mention) => !this.#claimed.has(mention));
  }
}

function note<T>(index: Map<string | undefined, T[]>, name: string | undefined, mention: T): void {
  if (name === undefined) return;
  const same = index.get(name);
  if (same) same.push(mention);
  else index.set(name, [mention]);
}
