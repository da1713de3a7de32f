import type { DocsFile } from "./docs-format.js";
import { type OpenApiDocument, refName, type Schema } from "./document.js";

/** The word by which a variant of a model is told from it: `RunListItem`, `ScheduleCreateAction`. */
const VARIANT = /Create|ListItem|Short|Update/;

/** Finds the line for a property of a model, and remembers which lines were found. */
export class DocLines {
  readonly #docs: DocsFile;
  readonly #unions: Map<string, string[]>;
  readonly #unused: Set<string>;

  constructor(docs: DocsFile, document: OpenApiDocument) {
    this.#docs = docs;
    this.#unions = unionsByMember(document);
    this.#unused = new Set(names(docs));
  }

  /** The model's own line: what it is like says something about its properties, not about itself. */
  ofModel(model: string): string | undefined {
    return this.#own(model, "_");
  }

  /** What the members of an enum mean, in the order of the file; nothing when no member has a line. */
  ofMembers(model: string, values: readonly unknown[]): [value: string, line: string][] {
    return Object.keys(this.#docs.models?.[model] ?? {})
      .filter((key) => values.includes(key))
      .map((value) => [value, this.#own(model, value)!]);
  }

  /** Its own line, that of a model it is like, or the one of all properties of this name. */
  ofProperty(model: string, path: string): string | undefined {
    return this.#inherited(model, path, new Set()) ?? this.#general(path);
  }

  get unused(): Iterable<string> {
    return this.#unused;
  }

  #inherited(model: string, path: string, seen: Set<string>): string | undefined {
    if (seen.has(model)) return undefined;
    seen.add(model);
    const own = this.#own(model, path);
    if (own !== undefined) return own;
    const said = this.#docs.models?.[model]?._like;
    const theirs = said && this.#inherited(said, path, seen);
    if (theirs) {
      this.#unused.delete(`${model}._like`);
      return theirs;
    }
    for (const other of [...(this.#unions.get(model) ?? []), model.replace(VARIANT, "")]) {
      const line = this.#inherited(other, path, seen);
      if (line !== undefined) return line;
    }
    return undefined;
  }

  #own(model: string, key: string): string | undefined {
    const line = this.#docs.models?.[model]?.[key];
    if (line !== undefined) this.#unused.delete(`${model}.${key}`);
    return line;
  }

  #general(path: string): string | undefined {
    const name = path.slice(path.lastIndexOf(".") + 1);
    const line = this.#docs.properties?.[name];
    if (line !== undefined) this.#unused.delete(`property ${name}`);
    return line;
  }
}

function names({ properties = {}, models = {} }: DocsFile): string[] {
  return [
    ...Object.keys(properties).map((name) => `property ${name}`),
    ...Object.entries(models).flatMap(([model, lines]) =>
      Object.keys(lines).map((key) => `${model}.${key}`),
    ),
  ];
}

function unionsByMember({ components }: OpenApiDocument): Map<string, string[]> {
  const unions = new Map<string, string[]>();
  for (const [union, schema] of Object.entries(components.schemas)) {
    for (const name of membersOf(schema)) {
      unions.set(name, [...(unions.get(name) ?? []), union]);
    }
  }
  return unions;
}

function membersOf({ oneOf = [], anyOf = [] }: Schema): string[] {
  return [...oneOf, ...anyOf].map(refName).filter((name) => name !== undefined);
}
