import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { OpenApiDocument } from "./lib/normalize/document.js";
import { describe, type FindingKind, failures } from "./lib/normalize/finding.js";
import { type Knowledge, normalize } from "./lib/normalize/normalize.js";
import { specText } from "./lib/spec-text.js";
import { readKnowledge } from "./lib/sync/knowledge.js";

/** What our own document rightly says of itself: it is repaired and complete. */
const EXPECTED = new Set<FindingKind>(["repair already right", "addition caught up"]);

/**
 * What is wrong with the committed state, strictly, without the vendor's document: normalizing our own again finds what has no
 * row, no operation and no documentation, and must give the same bytes.
 */
export function checkSpec(committed: string, knowledge: Knowledge): string[] {
  const { document, findings } = normalize(JSON.parse(committed) as OpenApiDocument, knowledge);
  const open = findings.filter(({ kind }) => !EXPECTED.has(kind));
  const problems = failures(open, true).map(describe);
  if (specText(document) !== committed) {
    problems.push(
      "spec/openapi.json does not say what spec/*.yaml and scripts/lib/normalize say: " +
        "run `npm run spec:sync -- --from spec/openapi.json` for words and names, or sync anew for repairs",
    );
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../spec", import.meta.url));
  const committed = await readFile(join(folder, "openapi.json"), "utf8");
  const problems = checkSpec(committed, await readKnowledge(folder));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
