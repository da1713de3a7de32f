/** Names that the file uses otherwise. */
const taken = ["ActorRegistry", "Record", "TaskRegistry"];

/** Gives each type of a file a unique name. */
export class TypeNames {
  readonly #used: Set<string>;
  /** The number that the next type of this name gets. */
  readonly #next = new Map<string, number>();

  constructor(imported: readonly string[] = []) {
    this.#used = new Set([...taken, ...imported]);
  }

  /** A name from these words: `apify/web-scraper` and `Input` become `ApifyWebScraperInput`. */
  take(...words: string[]): string {
    const name = pascalCase(words.join(" "));
    let free = name;
    let count = this.#next.get(name) ?? 2;
    for (; this.#used.has(free); count++) free = `${name}${count}`;
    this.#next.set(name, count);
    this.#used.add(free);
    return free;
  }
}

/** With a capital after each digit, as json-schema-to-typescript writes it. */
function pascalCase(text: string): string {
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name : `Type${name}`;
}
