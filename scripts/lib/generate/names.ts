import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

const words = (text: string): string[] => text.match(/[A-Za-z0-9]+/g) ?? [];

const capitalized = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const uncapitalized = (word: string) => word.charAt(0).toLowerCase() + word.slice(1);

/** `actor.version.envVars` -> `ActorVersionEnvVars`. */
export function pascalCase(text: string): string {
  return words(text).map(capitalized).join("");
}

/** `dataset.listItems` -> `datasetListItems`, the name of the operation's row. */
export function camelCase(text: string): string {
  const [first = "", ...rest] = words(text);
  const start = first === first.toUpperCase() ? first.toLowerCase() : uncapitalized(first);
  return start + rest.map(capitalized).join("");
}

/** `Idempotency-Key` -> `idempotencyKey`. */
export function headerOption(header: string): string {
  return camelCase(header.toLowerCase());
}

/** A property's name, quoted where it has to be. */
export function propertyKey(name: string): string {
  return IDENTIFIER.test(name) ? name : JSON.stringify(name);
}

/** The TypeScript name of a schema: its own, unless that would shadow a global type. */
export function modelName(schema: string): string {
  // What begins with a small letter may be a word of the language.
  const cased = /^[A-Z_$][\w$]*$/.test(schema) ? schema : pascalCase(schema);
  const name = IDENTIFIER.test(cased) ? cased : `Schema${cased}`;
  return globalNames().has(name) ? `${name}Model` : name;
}

/** The name of the schema that a reference points at. */
export function referencedSchema(reference: string): string {
  const match = /^#\/components\/schemas\/([^/]+)$/.exec(reference);
  if (!match) throw new Error(`${reference} is no reference to a schema`);
  return match[1]!;
}

let globals: Set<string> | undefined;

/** What TypeScript's own libraries declare: `Request`, `Proxy`, `Record`, … */
export function globalNames(): ReadonlySet<string> {
  if (globals) return globals;
  const folder = dirname(fileURLToPath(import.meta.resolve("typescript")));
  const names = new Set<string>();
  for (const file of readdirSync(folder)) {
    if (!/^lib\.(es|dom)[\w.]*\.d\.ts$/.test(file)) continue;
    const declarations =
      /^(?:declare (?:var|function|class|type|namespace)|interface|type) (\w+)/gm;
    for (const [, name] of readFileSync(join(folder, file), "utf8").matchAll(declarations)) {
      names.add(name!);
    }
  }
  globals = names;
  return names;
}
