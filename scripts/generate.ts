import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { filesBelow, generatedTexts } from "./lib/generate/render.js";
import { withLock } from "./lib/sync/lock.js";
import { replaceFiles } from "./lib/sync/replace-files.js";
import { LOCK, STAGING, withoutStale } from "./lib/sync/sync.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Writes what is generated from spec/openapi.json, all or nothing, and removes the files that are no longer generated. */
await withLock(join(ROOT, LOCK), async () => {
  const spec = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
  const texts = await generatedTexts(spec, await filesBelow(ROOT, "src"));
  await replaceFiles(ROOT, join(ROOT, STAGING), withoutStale(ROOT, texts));
});
