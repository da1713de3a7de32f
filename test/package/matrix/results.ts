import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import type { Reporter, TestCase, TestModule } from "vitest/node";
import type { Row } from "./row.js";

const file = "test/package/RESULTS.md";

/** What the tables say. */
const about: Readonly<Record<Row["table"], string>> = {
  Runtimes:
    "The smoke scenario of `programs/smoke.js` by the packed tarball, against a sandbox in another process.",
  Faults:
    "Calls to servers that break off, stall and answer wrongly, on new and on used connections. What must not run twice reaches no server twice.",
  Workers: "A client at module scope, in workerd, with several requests at once.",
  Mocks: "The guide's example for the tool: no request reaches the platform.",
  "Fake timers":
    "Starts, pushes and waits for Actors of the sandbox while timers stand still: nothing hangs. `enableGlobally` fakes them before anything is loaded.",
  Bundlers:
    "The same scenario, whole: all of the bundle with the scenario itself, sent from Chromium or Node.js. None warns of anything.",
  Compilers: "`skipLibCheck` is off; `fifty-calls.ts` is what an application costs its compiler.",
  Installed: "Packages with their dependencies, and the bytes of all their files.",
  Dependents:
    "Packages that depend on `apify-client`, as they are and with `apify-client-compat` in its place: flows of `dependents/` that pass.",
};

/** Writes RESULTS.md after a run that left nothing out, with what tests report of themselves. */
export class Results implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    if (tests.some((test) => ["skipped", "pending"].includes(test.result().state))) return;
    const tables = Object.keys(about).map((table) => section(table as Row["table"], tests));
    const missing = tables.some((table) => table === undefined);
    if (!missing) writeFileSync(file, `${header()}\n${tables.join("\n")}`);
  }
}

function header(): string {
  const { model } = cpus()[0]!;
  const day = new Date().toISOString().slice(0, 10);
  return `# The package in its consumers

Written by \`npm run test:matrix\` on ${day}, on ${cpus().length} cores of ${model.trim()}, Node.js ${process.versions.node}.
`;
}

function section(table: Row["table"], tests: readonly TestCase[]): string | undefined {
  const lines = tests.flatMap((test) => {
    const { row } = test.meta();
    if (row?.table !== table) return [];
    return [{ ...row.cells, result: test.result().state }];
  });
  if (lines.length === 0) return undefined;
  const names = Object.keys(lines[0]!);
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |\n`;
  const rows = lines.map((cells) => line(Object.values(cells)));
  return `## ${table}\n\n${about[table]}\n\n${line(names)}${line(names.map(() => "---"))}${rows.join("")}`;
}
