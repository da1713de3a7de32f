/** What a type of the file must not be called: it is used there under this name. */
const taken = ["ActorRegistry", "Record", "TaskRegistry"];

/** The names of the types in one file, each once. */
export class TypeNames {
  readonly #used: Set<string>;
  /** The number that the next type of this name gets. */
  readonly #next = new Map<string, number>();

  constructor(imported: readonly string[] = []) {
    this.#used = new Set([...taken, ...imported]);
  }

  /** A name made of these words: `apify/web-scraper`, `Input` become `ApifyWebScraperInput`. */
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

/** A capital after each digit, too: json-schema-to-typescript would write one. */
function pascalCase(text: string): string {
  const words = text.match(/[A-Z]?[a-z]+|[A-Z]+|\d+/g) ?? [];
  const name = words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join("");
  return /^[A-Z]/.test(name) ? name : `Type${name}`;
}
