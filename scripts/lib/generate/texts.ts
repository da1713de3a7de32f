import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import type { Document } from "./document.js";
import { format } from "./format.js";
import { officialNames } from "./official-names.js";
import { render } from "./render.js";

const OFFICIAL_NAMES = new URL("../../../spec/official-names.yaml", import.meta.url);

/** The generated files for the text of spec/openapi.json, by name, as they are committed. */
export async function generatedTexts(spec: string): Promise<Map<string, string>> {
  const hash = createHash("sha256").update(spec).digest("hex");
  const files = await render(JSON.parse(spec) as Document, `spec/openapi.json (sha256 ${hash})`);
  const names = parse(await readFile(OFFICIAL_NAMES, "utf8")) as Record<string, string>;
  const declared = Object.fromEntries(
    ["models", "options"].map((file) => [`./${file}.js`, declaredIn(files.get(`${file}.ts`)!)]),
  );
  files.set(
    "official-names.ts",
    `// Generated from spec/official-names.yaml by \`npm run generate\`. Do not edit.\n\n${officialNames(names, declared)}`,
  );
  const texts = new Map<string, string>();
  for (const [name, text] of files) texts.set(name, await format(text));
  return texts;
}

function declaredIn(text: string): Set<string> {
  const declarations = text.matchAll(/^export (?:interface|type) (\w+)/gm);
  return new Set(Array.from(declarations, ([, name]) => name!));
}
