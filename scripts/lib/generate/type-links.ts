/** What a call hands its answer out by, and names that say nothing to look up. */
const WRAPPERS = new Set(["ApiPromise", "PagePromise", "Dictionary"]);

/** Markdown links to declared types. */
export class TypeLinks {
  readonly #types: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  constructor(types: ReadonlyMap<string, string>) {
    this.#types = types;
  }

  /** Links for the declared types that a TypeScript type names, `generics` aside. */
  in(type: string, generics: readonly string[]): string {
    const names = [...new Set(type.match(/\b[A-Z]\w*/g))];
    return names
      .filter((name) => this.#types.has(name) && !WRAPPERS.has(name) && !generics.includes(name))
      .map((name) => this.#link(name))
      .join(", ");
  }

  /** What a call resolves to: links, or the type itself where nothing of it is declared; a page where it pages. */
  ofResult(type: string, generics: readonly string[]): string {
    const inner =
      /^(?:Api)?Promise<(.*)>$/s.exec(type)?.[1] ?? /^PagePromise<.*, (.*)>$/s.exec(type)?.[1];
    const value = inner ?? type;
    if (value === "void") return "";
    const links = this.in(value, generics);
    if (links === "") return `\`${value.replace(/\s+/g, " ")}\``;
    return /\bundefined$/.test(value) ? `${links} or \`undefined\`` : links;
  }

  /** Where the links lead, for the end of the page. */
  definitions(from: string): string {
    const lines = [...this.#used]
      .sort()
      .map((name) => `[\`${name}\`]: ${from}${this.#types.get(name)}\n`);
    return lines.join("");
  }

  #link(name: string): string {
    this.#used.add(name);
    return `[\`${name}\`]`;
  }
}
