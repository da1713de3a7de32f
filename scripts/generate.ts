/**
 * `npm run generate`: writes what is generated from spec/openapi.json, and removes the files that are no longer generated.
 * `--check` (`npm run check:generated`) says instead in what the files differ, and which methods by hand are missing.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences, unwritten } from "./lib/generate/check.js";
import { filesBelow, generatedTexts } from "./lib/generate/render.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = "docs/api.md";

const spec = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
const sources = await filesBelow(ROOT, "src");
const committed = await filesBelow(ROOT, "generated");
if (existsSync(join(ROOT, PAGE))) committed.set(PAGE, await readFile(join(ROOT, PAGE), "utf8"));
// Nothing on disk changes unless everything could be generated.
const texts = await generatedTexts(spec, sources);

if (process.argv.includes("--check")) {
  const problems = [
    ...differences(committed, texts),
    ...unwritten(JSON.parse(spec), [...sources.values()]),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log("generated/ is what spec/openapi.json says, and every method by hand is written.");
} else {
  for (const [path, text] of texts) {
    await mkdir(dirname(join(ROOT, path)), { recursive: true });
    await writeFile(join(ROOT, path), text);
  }
  for (const path of committed.keys()) {
    if (path.endsWith(".ts") && !texts.has(path)) await rm(join(ROOT, path));
  }
}
