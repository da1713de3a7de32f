import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { actors } from "../../examples/actors.js";
import type { GET, POST } from "../../examples/cookbook/next-route.js";
import handler from "../../examples/edge-handler.js";
import { startSite } from "../../examples/site.js";
import { workflowProblems } from "../../scripts/check-workflows.js";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";
import { isPrinted, printedBy } from "./printed.js";

// Short waits and few items: the million is for the matrix.
const items = process.env.ITEMS ?? "10000";
const printed: string[] = [];
let folder: string;
let sandbox: Sandbox;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  sandbox = await startSandbox({ actors });
  site = await startSite();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "examples-"));
  vi.stubEnv("APIFY_TOKEN", sandbox.token);
  vi.stubEnv("APIFY_API_BASE_URL", sandbox.url);
  vi.stubEnv("START_URL", site.url);
  vi.stubEnv("POLL_MILLIS", "30");
  vi.stubEnv("ITEMS", items);
  vi.stubEnv("FILE", join(folder, "file"));
  vi.spyOn(console, "log").mockImplementation((...all) => void printed.push(all.join(" ")));
});

afterEach(() => {
  printed.length = 0;
  process.exitCode = undefined;
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

afterAll(async () => {
  site.close();
  await sandbox.close();
});

/** What has to be there before an example runs. */
const preparations: Readonly<Record<string, () => void>> = {
  "upload-large-records"() {
    const uploads = join(folder, "uploads");
    mkdirSync(uploads);
    writeFileSync(join(uploads, "large.bin"), Buffer.alloc(10 * 1024 * 1024));
    writeFileSync(join(uploads, "note.txt"), "small");
    vi.stubEnv("FOLDER", uploads);
  },
  "cookbook/mirror-store"() {
    writeFileSync(join(folder, "page-0"), "gone");
    vi.stubEnv("FOLDER", folder);
  },
  "cookbook/scheduled-export": () => vi.stubEnv("FOLDER", folder),
};

/** What an example leaves behind. */
const results: Readonly<Record<string, () => unknown>> = {
  "export-csv"() {
    const rows = readFileSync(join(folder, "file"), "utf8").trimEnd().split("\r\n");
    expect(rows).toHaveLength(260_001);
    expect([rows[0], rows[1], rows.at(-1)]).toEqual(["\ufeffid,price", "1,37", "260000,0"]);
  },
  "shared-queue-crawler": () => expect(new Set(site.visits).size).toBe(31),
  async "upload-large-records"() {
    const store = sandbox.client().keyValueStore("~uploads");
    expect(await store.getRecord("note.txt")).toMatchObject({ value: "small" });
  },
  "cookbook/contract-annotations": () => expect(process.exitCode).toBe(1),
  "cookbook/mirror-store": () =>
    expect(readdirSync(folder).sort()).toEqual(["INPUT", "page-1", "page-2"]),
  "cookbook/resume-after-crash": () => expect(readdirSync(folder)).toEqual([]),
};

const programs = ["", "cookbook/"].flatMap((below) =>
  readdirSync(`examples/${below}`)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => below + file.slice(0, -3)),
);
const printing = programs.filter((name) => printedBy(name));

test("every program says what it prints, or answers", () => {
  const silent = ["actors", "run", "site", "edge-handler", "cookbook/next-route"];
  expect(programs.filter((name) => !printing.includes(name)).sort()).toEqual(silent.sort());
});

async function run(name: string): Promise<void> {
  vi.resetModules();
  const [file, folder] = name.split("/").reverse();
  // Vite resolves a name within one folder.
  await (folder
    ? import(`../../examples/cookbook/${file}.ts`)
    : import(`../../examples/${file}.ts`));
}

test.each(printing)("%s prints what it says", async (name) => {
  preparations[name]?.();
  const promised = printedBy(name)!.replaceAll("1000000", items);
  await run(name);
  // A receiver of webhooks may print after the end of its module.
  await vi.waitFor(() => expect(printed.join("\n")).toSatisfy(isPrinted(promised)), 10_000);
  await results[name]?.();
});

test("resumable-export goes on where it was stopped", async () => {
  const file = join(folder, "file");
  await run("resumable-export");
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.slice(0, whole.indexOf('{"id":5001,') + '{"id":'.length));
  await run("resumable-export");
  expect(printed.slice(1)).toEqual(["Going on after 5000 items", `${items} items in the file`]);
  expect(readFileSync(file, "utf8")).toBe(whole);
});

test("resume-after-crash starts no run twice", async () => {
  const counter = sandbox.client().actor("me/word-counter");
  const before = await counter.start({ text: "Know thyself." });
  writeFileSync(join(folder, "file"), JSON.stringify({ "Know thyself.": before.id }));
  const { total } = await counter.runs().list();
  await run("cookbook/resume-after-crash");
  expect(printed.filter((line) => line.startsWith("Starting"))).toHaveLength(2);
  expect(printed).toContain("2 words: Know thyself.");
  expect((await counter.runs().list()).total).toBe(total + 2);
});

test("scheduled-export sets up once", async () => {
  vi.stubEnv("FOLDER", folder);
  const before = (await sandbox.client().schedules().list()).total;
  await run("cookbook/scheduled-export");
  await run("cookbook/scheduled-export");
  expect(printed.at(-1)).toMatch(/^prices-.+\.csv: 100 items$/);
  expect((await sandbox.client().schedules().list()).total).toBe(Math.max(before, 1));
});

test("edge-handler", async () => {
  const env = { APIFY_TOKEN: sandbox.token, APIFY_API_BASE_URL: sandbox.url };
  const get = (path: string, given = env) =>
    handler.fetch(new Request(`https://edge.example${path}`), given);
  expect(await (await get("/quotes?count=2")).json()).toHaveLength(2);
  expect((await get("/quotes?count=99")).status).toBe(400);
  expect((await get("/")).status).toBe(404);
  expect((await get("/quotes", { ...env, APIFY_TOKEN: "wrong" })).status).toBe(502);
});

test("next-route starts a run, and gives its items and no others", async () => {
  vi.resetModules();
  const route: { GET: typeof GET; POST: typeof POST } = await import(
    "../../examples/cookbook/next-route.js"
  );
  const url = "https://next.example/api/quotes";
  const post = (body: object) =>
    route.POST(new Request(url, { method: "POST", body: JSON.stringify(body) }));
  const get = (id: string) => route.GET(new Request(`${url}?id=${id}`));

  const started = await post({ count: 2 });
  expect(started.status).toBe(202);
  const { id } = (await started.json()) as { id: string };
  await sandbox.client().run(id).waitForFinish();
  const finished = await get(id);
  expect(await finished.json()).toEqual([
    { rank: 1, quote: "Know thyself." },
    { rank: 2, quote: "Nothing in excess." },
  ]);
  expect((await post({ count: "2" })).status).toBe(400);
  const other = await sandbox.client().actor("me/word-counter").start({ text: "" });
  for (const wrong of [other.id, "../x", "a".repeat(17)]) {
    expect((await get(wrong)).status).toBe(404);
  }
});

test("the workflow is as strict as ours, and runs a file that exists", () => {
  const text = readFileSync("examples/cookbook/github-action.yml", "utf8");
  expect(workflowProblems(text)).toEqual([]);
  const commands: string[] = parse(text).jobs.contract.steps.flatMap(
    (step: { run?: string }) => step.run ?? [],
  );
  expect(commands).toEqual(["npm ci", "npx tsx contract-annotations.ts"]);
  expect(programs).toContain("cookbook/contract-annotations");
});
