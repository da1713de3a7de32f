import { loadPeers } from "../../testing/peers.js";
import { restoreNames } from "./property-names.js";
import type { NamedType } from "./schema-types.js";

/** Prettier's own style, which Biome's formatter and linters agree with. */
const style = { bracketSpacing: true, printWidth: 80, trailingComma: "all" } as const;

/** What prints them; an error that says how to install it, where it is missing. */
export const loadPrinter = (): Promise<typeof import("json-schema-to-typescript")> =>
  loadPeers(
    "json-schema-to-typescript",
    ["json-schema-to-typescript@16"],
    () => import("json-schema-to-typescript"),
  );

/** The types in TypeScript, each exported and documented. */
export async function declarations(types: readonly NamedType[]): Promise<string[]> {
  const { compile } = await loadPrinter();
  const options = { bannerComment: "", ignoreMinAndMaxItems: true, style };
  const written: string[] = [];
  for (const { name, type } of types) {
    const text = await compile(type as Parameters<typeof compile>[0], name, options);
    written.push(
      restoreNames(text.trim()).replace(unprintable, escaped).replace(shortComment, "$1/** $2 */"),
    );
  }
  return written;
}

/** A comment of one line, unless that is a tag: some tags would tell the compiler something there. */
const shortComment = /^( *)\/\*\*\n +\* ([^@\n].{0,60})\n +\*\/$/gm;

/** What linters take for a mistake, and readers do not see; in names and values only, comments have none. */
const unprintable = /[^\S \n]|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2028\u2029\ufeff]/g;

const escaped = (character: string) =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
