import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generate } from "./generate.js";
import { differences, unwritten } from "./lib/generate/check.js";
import type { Document } from "./lib/generate/document.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Every file below a folder: its path from there, and its text. */
async function filesBelow(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = new Map<string, string>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), await readFile(path, "utf8"));
  }
  return files;
}

async function main(): Promise<string[]> {
  const fresh = await mkdtemp(join(tmpdir(), "generated-"));
  try {
    await generate(fresh);
    const document = JSON.parse(
      await readFile(join(ROOT, "spec/openapi.json"), "utf8"),
    ) as Document;
    return [
      ...differences(await filesBelow(join(ROOT, "generated")), await filesBelow(fresh)),
      ...unwritten(document, [...(await filesBelow(join(ROOT, "src"))).values()]),
    ];
  } finally {
    await rm(fresh, { recursive: true });
  }
}

const problems = await main();
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log("generated/ is what spec/openapi.json says, and every method by hand is written.");
