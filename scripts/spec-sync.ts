import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { filesBelow } from "./lib/generate/render.js";
import { markdown } from "./lib/report/markdown.js";
import { UserError } from "./lib/sync/source.js";
import { type SyncResult, specSync } from "./lib/sync/sync.js";

const REPORT = ".cache/spec-report.md";
const USAGE = `npm run spec:sync -- [options]: the vendor's document -> spec/openapi.json -> generated/

  --from <file or URL>  the document (default: https://docs.apify.com/api/openapi.json)
  --origin <URL>        where it comes from, when --from is a copy
  --strict              whatever wants a look is an error
  --check               write nothing; exit 1 if spec/openapi.json would change
  --dry-run             write nothing
  --changeset           propose a release: write the entry of the change log, too
  --json                the result as JSON

The change report is printed, and written to ${REPORT} unless nothing is to be written.
Exit codes: 0 done, 1 (--check) it would change, 2 the input is refused, 3 it lacks what we need, or is not understood.`;

const ROOT = fileURLToPath(new URL("..", import.meta.url));

const FLAG = { type: "boolean", default: false } as const;

function readArguments() {
  return parseArgs({
    options: {
      from: { type: "string", default: "https://docs.apify.com/api/openapi.json" },
      origin: { type: "string" },
      strict: FLAG,
      check: FLAG,
      "dry-run": FLAG,
      changeset: FLAG,
      json: FLAG,
      help: FLAG,
    },
  }).values;
}

async function main(): Promise<number> {
  const { help, check, json, "dry-run": dryRun, ...options } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const onlyLooks = check || dryRun;
  const result = await specSync({
    ...options,
    dryRun: onlyLooks,
    root: ROOT,
    // Loaded only when there is something to generate.
    generate: async (spec) =>
      (await import("./lib/generate/render.js")).generatedTexts(
        spec,
        await filesBelow(ROOT, "src"),
      ),
    typeCheck: async (root, files) =>
      (await import("./lib/sync/type-check.js")).typeCheck(root, files),
  });
  const report = markdown(result.report, { ...result.source, outcome: outcomeOf(result) });
  if (!onlyLooks) {
    await mkdir(dirname(join(ROOT, REPORT)), { recursive: true });
    await writeFile(join(ROOT, REPORT), report);
  }
  console.log(json ? JSON.stringify(result, null, 2) : report);
  if (result.outcome === "unfit") return 3;
  return check && result.outcome === "changed" ? 1 : 0;
}

function outcomeOf({ outcome, written }: SyncResult): string {
  if (outcome === "unfit") {
    return "it lacks what we need, or something wants a look first. Nothing was written.";
  }
  if (outcome === "unchanged") return "spec/openapi.json is up to date.";
  return written
    ? "spec/openapi.json has changed, and the code was generated anew."
    : "spec/openapi.json would change.";
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof TypeError && "code" in error;
  if (!(error instanceof UserError) && !usage) throw error;
  console.error(`spec:sync: ${error.message}\nNothing was changed.`);
  process.exitCode = error instanceof UserError ? error.exitCode : 2;
}
