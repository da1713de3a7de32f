/**
 * `npm run generate`: writes what is generated from spec/openapi.json, all or nothing, and removes the files that are no longer
 * generated. `--check` (`npm run check:generated`) says instead in what the files differ, and which methods by hand are missing.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { differences, unwritten } from "./lib/generate/check.js";
import { filesBelow, generatedTexts } from "./lib/generate/render.js";
import { withLock } from "./lib/sync/lock.js";
import { replaceFiles } from "./lib/sync/replace-files.js";
import { LOCK, STAGING, withoutStale } from "./lib/sync/sync.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = "docs/api.md";

async function generated() {
  const sources = await filesBelow(ROOT, "src");
  const spec = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
  return { sources, spec, texts: await generatedTexts(spec, sources) };
}

if (process.argv.includes("--check")) {
  const committed = await filesBelow(ROOT, "generated");
  if (existsSync(join(ROOT, PAGE))) committed.set(PAGE, await readFile(join(ROOT, PAGE), "utf8"));
  const { sources, spec, texts } = await generated();
  const problems = [
    ...differences(committed, texts),
    ...unwritten(JSON.parse(spec), [...sources.values()]),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
  else
    console.log("generated/ is what spec/openapi.json says, and every method by hand is written.");
} else {
  await withLock(join(ROOT, LOCK), async () => {
    const { texts } = await generated();
    await replaceFiles(ROOT, join(ROOT, STAGING), withoutStale(ROOT, texts));
  });
}
