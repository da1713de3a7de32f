import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { describe, type Finding } from "./lib/normalize/finding.js";
import { Refusal } from "./lib/sync/refusal.js";
import { type SyncResult, specSync } from "./lib/sync/sync.js";

const USAGE = `npm run spec:sync -- [options]: the vendor's document -> spec/openapi.json -> generated/

  --from <file or URL>  the document (default: https://docs.apify.com/api/openapi.json)
  --origin <URL>        where it comes from, when --from is a copy
  --strict              whatever wants a look is an error
  --check               write nothing; exit 1 if spec/openapi.json would change
  --dry-run             write nothing
  --json                the result as JSON

Exit codes: 0 done, 1 (--check) it would change, 2 the input is refused, 3 it lacks what we need.`;

const SPEC_FOLDER = fileURLToPath(new URL("../spec", import.meta.url));

function readArguments() {
  return parseArgs({
    options: {
      from: { type: "string", default: "https://docs.apify.com/api/openapi.json" },
      origin: { type: "string" },
      strict: { type: "boolean", default: false },
      check: { type: "boolean", default: false },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  }).values;
}

async function main(): Promise<number> {
  const { help, check, json, "dry-run": dryRun, ...options } = readArguments();
  if (help) {
    console.log(USAGE);
    return 0;
  }
  const result = await specSync({
    ...options,
    dryRun: check || dryRun,
    specFolder: SPEC_FOLDER,
    // Loaded only when there is something to generate.
    generate: async () => (await import("./generate.js")).generate(),
  });
  console.log(json ? JSON.stringify(result, null, 2) : report(result));
  if (result.outcome === "unfit") return 3;
  return check && result.outcome === "changed" ? 1 : 0;
}

function report({ outcome, written, findings }: SyncResult): string {
  const told = findings.filter(({ level }) => level !== "note");
  const counts = new Map<string, number>();
  for (const { kind } of findings) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const result = {
    unfit: "It lacks what we need, or something wants a look: nothing was written.",
    unchanged: "spec/openapi.json is up to date.",
    changed: written
      ? "spec/openapi.json has changed, and the code was generated anew."
      : "spec/openapi.json would change.",
  };
  return [...told.map(describe), summary(counts), result[outcome]].join("\n");
}

function summary(counts: ReadonlyMap<Finding["kind"] | string, number>): string {
  return [...counts].map(([kind, count]) => `${kind}: ${count}`).join(", ");
}

try {
  process.exitCode = await main();
} catch (error) {
  const usage = error instanceof TypeError && "code" in error;
  if (!(error instanceof Refusal) && !usage) throw error;
  console.error(`spec:sync: ${error.message}\nNothing was changed.`);
  process.exitCode = 2;
}
