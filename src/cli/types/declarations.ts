import { loadPeers } from "../../testing/peers.js";
import { escaped } from "../terminal.js";
import { restoreNames } from "./property-names.js";
import type { NamedType } from "./schema-types.js";

/** Prettier's defaults, which Biome's formatter accepts. */
const style = { bracketSpacing: true, printWidth: 80, trailingComma: "all" } as const;

/** Loads json-schema-to-typescript; if it is missing, the error says how to install it. */
export const loadPrinter = (): Promise<typeof import("json-schema-to-typescript")> =>
  loadPeers(
    "json-schema-to-typescript",
    ["json-schema-to-typescript@16"],
    () => import("json-schema-to-typescript"),
  );

/** The types as exported and documented TypeScript declarations. */
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

/** Comments that fit on one line. Tags stay on a line of their own: some have a meaning for the compiler. */
const shortComment = /^( *)\/\*\*\n +\* ([^@\n].{0,60})\n +\*\/$/gm;

/** Invisible characters in names and values, which linters report, and terminals may obey. Comments have none. */
const unprintable =
  /[^\S \n]|[\x7f-\x9f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u2028\u2029\ufeff]/g;
