import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow, generatedTexts } from "./lib/generate/render.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Writes what is generated from spec/openapi.json, and removes the files that are no longer generated. */
const spec = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
// Nothing on disk changes unless everything could be generated.
const texts = await generatedTexts(spec, await filesBelow(ROOT, "src"));
for (const [path, text] of texts) {
  await mkdir(dirname(join(ROOT, path)), { recursive: true });
  await writeFile(join(ROOT, path), text);
}
for (const name of await readdir(join(ROOT, "generated"))) {
  if (name.endsWith(".ts") && !texts.has(`generated/${name}`))
    await rm(join(ROOT, "generated", name));
}
