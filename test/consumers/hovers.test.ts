import { writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, inject, it } from "vitest";

const { project } = inject("consumer");

const SETTINGS: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: false,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  noEmit: true,
};

const CONSUMER = `import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient({ token: "a token" });
const run = await apify.actor("apify/web-scraper").call({ startUrls: [] }, { memory: 1024 });
const status = run.status;
for await (const item of apify.dataset(run.defaultDatasetId).listItems({ clean: true })) {
  console.log(item, status);
}
const runs = await apify.runs().list({ status: ["SUCCEEDED"], limit: 10 });
console.log(runs.items[0]?.startedAt);
`;

/** What an editor sees in a project that has the package and these ten lines. */
describe("a consumer of ten lines", () => {
  const file = join(project, "hovers.ts");
  let service: ts.LanguageService;

  beforeAll(() => {
    writeFileSync(file, CONSUMER);
    service = ts.createLanguageService({
      getCompilationSettings: () => SETTINGS,
      getScriptFileNames: () => [file],
      getScriptVersion: () => "1",
      getScriptSnapshot: (name) => {
        const text = ts.sys.readFile(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => project,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      directoryExists: ts.sys.directoryExists,
      getDirectories: ts.sys.getDirectories,
    });
  });

  /** What hovering over a piece of the text shows: the type, and our documentation. */
  function hover(text: string, at: string): { type: string; docs: string } {
    const position = CONSUMER.indexOf(text) + text.indexOf(at);
    const info = service.getQuickInfoAtPosition(file, position);
    return {
      type: ts.displayPartsToString(info?.displayParts),
      docs: ts.displayPartsToString(info?.documentation),
    };
  }

  it("shows names, not structures", { timeout: 60_000 }, () => {
    expect(hover("const run =", "run").type).toBe("const run: Run<Dictionary>");
    expect(hover("const status", "status").type).toBe("const status: RunStatus");
    expect(hover("const runs", "runs").type).toBe("const runs: ListOfRuns");
  });

  it("shows our documentation of properties, options and methods", () => {
    expect(hover("run.status", "status").docs).toBe(
      "The status of the run; SUCCEEDED, FAILED, TIMED-OUT and ABORTED are final.",
    );
    // Inherited by rule: a run in a list is a run.
    expect(hover("?.startedAt", "startedAt").docs).toBe("When the run was started, ISO 8601.");
    expect(hover("{ memory:", "memory").docs).toMatch(/memory of the run in MB/);
    const method = hover("runs().list", "list");
    expect(method.docs).toContain("`GET /v2/actor-runs`");
    expect(method.type).toContain("list(options?: RunsListOptions, request?: RequestOptions)");
  });
});
