import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Document } from "./lib/generate/document.js";
import { format } from "./lib/generate/format.js";
import { render } from "./lib/generate/render.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const INPUT = "spec/openapi.json";

/** Writes the generated code for spec/openapi.json into a folder, and removes the files that are no longer generated. */
export async function generate(outputFolder: string = join(ROOT, "generated")): Promise<void> {
  const bytes = await readFile(join(ROOT, INPUT));
  const hash = createHash("sha256").update(bytes).digest("hex");
  const document = JSON.parse(bytes.toString("utf8")) as Document;
  const files = await render(document, `${INPUT} (sha256 ${hash})`);
  const texts = new Map<string, string>();
  for (const [name, text] of files) texts.set(name, await format(text));
  // Nothing on disk changes unless everything could be generated.
  await mkdir(outputFolder, { recursive: true });
  for (const name of await readdir(outputFolder)) {
    if (name.endsWith(".ts") && !texts.has(name)) await rm(join(outputFolder, name));
  }
  for (const [name, text] of texts) await writeFile(join(outputFolder, name), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generate();
