import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, type FindingKind, failures } from "./lib/normalize/context.js";
import { normalize } from "./lib/normalize/normalize.js";
import { readSpecFiles, type SpecFiles, specText } from "./lib/spec-files.js";

/** What our own document rightly says of itself: it is repaired and complete. */
const EXPECTED = new Set<FindingKind>(["repair already right", "addition caught up"]);

/**
 * What is wrong with the committed state, strictly, without the vendor's document: normalizing our own again finds what has no
 * row, no operation and no documentation, and must give the same bytes.
 */
export function checkSpec(committed: string, files: SpecFiles): string[] {
  const { document, findings } = normalize(JSON.parse(committed), files);
  const open = findings.filter(({ kind }) => !EXPECTED.has(kind));
  const problems = failures(open, true).map(describe);
  if (specText(document) !== committed) {
    problems.push(
      "spec/openapi.json does not say what spec/*.yaml and scripts/lib/normalize say: " +
        "run `npm run spec:sync -- --from spec/openapi.json` for words, names and examples, or sync anew for repairs",
    );
  }
  return problems;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = fileURLToPath(new URL("../spec", import.meta.url));
  const committed = await readFile(join(folder, "openapi.json"), "utf8");
  const problems = checkSpec(committed, await readSpecFiles(folder));
  for (const problem of problems) console.error(problem);
  process.exitCode = problems.length > 0 ? 1 : 0;
}
