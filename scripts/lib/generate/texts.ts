import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { apiPage } from "./api-page.js";
import { type Document, endpoints } from "./document.js";
import { format } from "./format.js";
import { officialNames } from "./official-names.js";
import { outline } from "./outline.js";
import { render } from "./render.js";

const OFFICIAL_NAMES = new URL("../../../spec/official-names.yaml", import.meta.url);

/**
 * The generated files for the text of spec/openapi.json, by path, as they are committed. `sources` are the files of src/, whose
 * methods stand on the page of all methods, too.
 */
export async function generatedTexts(
  spec: string,
  sources: ReadonlyMap<string, string>,
): Promise<Map<string, string>> {
  const document = JSON.parse(spec) as Document;
  const hash = createHash("sha256").update(spec).digest("hex");
  const files = await render(document, `spec/openapi.json (sha256 ${hash})`);
  const names = parse(await readFile(OFFICIAL_NAMES, "utf8")) as Record<string, string>;
  const declared = Object.fromEntries(
    ["models", "options"].map((file) => [`./${file}.js`, declaredIn(files.get(`${file}.ts`)!)]),
  );
  files.set(
    "official-names.ts",
    `// Generated from spec/official-names.yaml by \`npm run generate\`. Do not edit.\n\n${officialNames(names, declared)}`,
  );
  const texts = new Map<string, string>();
  for (const [name, text] of files) texts.set(`generated/${name}`, await format(text));
  const page = apiPage(endpoints(document), document, outline(new Map([...sources, ...texts])));
  return texts.set("docs/api.md", page);
}

function declaredIn(text: string): Set<string> {
  const declarations = text.matchAll(/^export (?:interface|type) (\w+)/gm);
  return new Set(Array.from(declarations, ([, name]) => name!));
}
