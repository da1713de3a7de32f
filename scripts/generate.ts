import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { generatedTexts } from "./lib/generate/texts.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Writes the generated code for spec/openapi.json into a folder, and removes the files that are no longer generated. */
export async function generate(outputFolder: string = join(ROOT, "generated")): Promise<void> {
  // Nothing on disk changes unless everything could be generated.
  const texts = await generatedTexts(await readFile(join(ROOT, "spec/openapi.json"), "utf8"));
  await mkdir(outputFolder, { recursive: true });
  for (const name of await readdir(outputFolder)) {
    if (name.endsWith(".ts") && !texts.has(name)) await rm(join(outputFolder, name));
  }
  for (const [name, text] of texts) await writeFile(join(outputFolder, name), text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await generate();
