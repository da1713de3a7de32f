import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "./lib/endpoints.js";
import { differences, unwritten } from "./lib/generate/check.js";
import { filesBelow, generatedTexts } from "./lib/generate/render.js";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const PAGE = "docs/api.md";

const spec = await readFile(join(ROOT, "spec/openapi.json"), "utf8");
const sources = await filesBelow(ROOT, "src");
const committed = await filesBelow(ROOT, "generated");
if (existsSync(join(ROOT, PAGE))) committed.set(PAGE, await readFile(join(ROOT, PAGE), "utf8"));

const problems = [
  ...differences(committed, await generatedTexts(spec, sources)),
  ...unwritten(JSON.parse(spec) as Document, [...sources.values()]),
];
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else
  console.log(
    "What is generated is what spec/openapi.json says, and every method by hand is written.",
  );
