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

/** Whose types are made of others. */
const COMPOSED = `
const webhook = await apify.webhook("a webhook").get();
console.log(webhook?.lastDispatch);
const head = await apify.requestQueue("a queue").listHead();
const [next] = head.items;
await apify.actor("me/my-actor").runSyncGetDatasetItems({}, { format: "csv" });
await apify.task("me/my-task").call();
await apify.dataset("a dataset").createItemsPublicUrl();
await apify.keyValueStore("a store").createKeysPublicUrl();
await apify.keyValueStore("a store").getRecord("a key", { stream: true });
await apify.run("a run").log().get();
await apify.run("a run").get({ });
await apify.dataset("a dataset").get({ });
`;

const PROGRAM = CONSUMER + COMPOSED;

/** What an editor sees in a project that has the package and these lines. */
describe("a consumer of a few lines", () => {
  const file = join(project, "hovers.ts");
  let service: ts.LanguageService;

  beforeAll(() => {
    writeFileSync(file, PROGRAM);
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
    const position = PROGRAM.indexOf(text) + text.indexOf(at);
    const info = service.getQuickInfoAtPosition(file, position);
    return {
      type: ts.displayPartsToString(info?.displayParts),
      docs: ts.displayPartsToString(info?.documentation),
    };
  }

  it("shows names, not structures", { timeout: 60_000 }, () => {
    expect(hover("const run =", "run").type).toBe("const run: Run<Dictionary, unknown, string>");
    expect(hover("const status", "status").type).toBe("const status: RunStatus");
    expect(hover("const runs", "runs").type).toBe("const runs: ListOfRuns");
  });

  it("shows names of what is made of other types, too", () => {
    expect(hover("webhook?.lastDispatch", "lastDispatch").type).toContain("WebhookLastDispatch");
    expect(hover("[next]", "next").type).toBe("const next: RequestQueueHeadItem");
    const calls = [
      [".call({ startUrls", "call", "ActorCallOptions<Dictionary>"],
      [".listItems(", "listItems", "ListItemsOptions"],
      [".runSyncGet", "runSyncGet", 'ActorRunSyncItemsOptions<"csv">'],
      [".call()", "call", "TaskCallOptions<Dictionary>"],
      [".createItems", "createItems", "ItemsUrlOptions"],
      [".createKeys", "createKeys", "KeysUrlOptions"],
      [".log().get", "get", "LogOptions"],
    ] as const;
    for (const [text, at, name] of calls) {
      const { type } = hover(text, at);
      expect(type).toContain(`options?: ${name}`);
      expect(type).not.toMatch(/\b(Omit|Pick|Exclude|Extract)</);
    }
    expect(hover(".getRecord", "getRecord").type).toContain("options: GetRecordOptions & (");
  });

  it("completes the options of a method that seems to have none", () => {
    const common = ["headers", "maxRetries", "query", "signal", "timeoutSecs", "totalTimeoutSecs"];
    for (const [text, own] of [
      ['run("a run").get({ ', ["waitForFinish"]],
      ['dataset("a dataset").get({ ', []],
    ] as const) {
      const position = PROGRAM.indexOf(text) + text.length;
      const found = service.getCompletionsAtPosition(file, position, undefined)?.entries ?? [];
      expect(found.map(({ name }) => name).sort()).toEqual([...common, ...own].sort());
    }
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
    expect(method.type).toContain("list(options?: RunsListOptions): PagePromise");
  });
});
