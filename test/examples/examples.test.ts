import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { actors } from "../../examples/actors.js";
import handler from "../../examples/edge-handler.js";
import { startSite } from "../../examples/site.js";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";

// Short waits and few items: the million is for the matrix.
const folder = mkdtempSync(join(tmpdir(), "examples-"));
const printed: string[] = [];
let sandbox: Sandbox;
let site: Awaited<ReturnType<typeof startSite>>;

beforeAll(async () => {
  sandbox = await startSandbox({ actors });
  site = await startSite();
  vi.stubEnv("APIFY_TOKEN", sandbox.token);
  vi.stubEnv("APIFY_API_BASE_URL", sandbox.url);
  vi.stubEnv("START_URL", site.url);
  vi.stubEnv("POLL_MILLIS", "30");
  vi.stubEnv("ITEMS", process.env.ITEMS ?? "10000");
});

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation((line) => void printed.push(String(line)));
});

afterEach(() => {
  printed.length = 0;
  vi.restoreAllMocks();
});

afterAll(async () => {
  site.close();
  await sandbox.close();
  vi.unstubAllEnvs();
});

/** Runs the example; what it prints may come later than its end. */
async function run(name: string, lines: number): Promise<string[]> {
  vi.resetModules();
  await import(`../../examples/${name}.ts`);
  await vi.waitFor(() => expect(printed.length).toBeGreaterThanOrEqual(lines), 10_000);
  return printed;
}

test("run-sync-items", async () => {
  expect(await run("run-sync-items", 3)).toEqual([
    "1. Know thyself.",
    "2. Nothing in excess.",
    "3. Time flies.",
  ]);
});

test("run-sync-output", async () => {
  const [counts, failure, log] = await run("run-sync-output", 3);
  expect(counts).toBe("5 words of 24 characters");
  expect(failure).toMatch(/^Run \w{17} is FAILED\./);
  expect(log).toContain("Status: FAILED");
});

test("start-wait-collect", async () => {
  const lines = await run("start-wait-collect", 3);
  expect(lines.at(-1)).toBe("The longest quote: Well begun is half done.");
});

test("start-poll-collect", async () => {
  expect((await run("start-poll-collect", 3)).slice(-2)).toEqual(["SUCCEEDED", "3 quotes"]);
});

test("start-webhook-collect", async () => {
  expect(await run("start-webhook-collect", 2)).toEqual(["Started", "Called back: 4 quotes"]);
});

test("task-with-input", async () => {
  expect(await run("task-with-input", 2)).toEqual(["Aristotle, Aristotle", "Seneca, Seneca"]);
});

test("export-csv", async () => {
  const file = join(folder, "prices.csv");
  vi.stubEnv("FILE", file);
  expect(await run("export-csv", 1)).toEqual([expect.stringMatching(/^260000 items, \d+ bytes$/)]);
  const rows = readFileSync(file, "utf8").trimEnd().split("\r\n");
  expect(rows).toHaveLength(260_001);
  expect([rows[0], rows[1], rows.at(-1)]).toEqual(["\ufeffid,price", "1,37", "260000,0"]);
});

test("list-keys", async () => {
  expect(await run("list-keys", 3)).toEqual(["page-news-1 15", "page-news-2 15", "30 bytes"]);
});

test("shared-queue-crawler", async () => {
  expect(await run("shared-queue-crawler", 1)).toEqual(["31 pages, each once: 31"]);
  expect(new Set(site.visits).size).toBe(31);
});

test("webhook-receiver", async () => {
  expect((await run("webhook-receiver", 2)).sort()).toEqual([
    "Failed: There is no text to count",
    'Output: {"words":2,"characters":13}',
  ]);
});

test("resumable-export goes on where it was stopped", async () => {
  const file = join(folder, "items.jsonl");
  vi.stubEnv("FILE", file);
  const count = Number(process.env.ITEMS);
  expect(await run("resumable-export", 1)).toEqual([`${count} items in the file`]);
  const whole = readFileSync(file, "utf8");
  writeFileSync(file, whole.slice(0, whole.indexOf('{"id":5001,')));
  expect((await run("resumable-export", 3)).slice(1)).toEqual([
    "Going on after 5000 items",
    `${count} items in the file`,
  ]);
  expect(readFileSync(file, "utf8")).toBe(whole);
});

test("upload-large-records", async () => {
  const uploads = mkdtempSync(join(tmpdir(), "uploads-"));
  writeFileSync(join(uploads, "large.bin"), Buffer.alloc(10 * 1024 * 1024));
  writeFileSync(join(uploads, "note.txt"), "small");
  vi.stubEnv("FOLDER", uploads);
  expect(await run("upload-large-records", 2)).toEqual([
    "large.bin: 10485760 bytes, directly",
    "note.txt: 5 bytes",
  ]);
  const store = sandbox.client().keyValueStore("~uploads");
  expect(await store.getRecord("note.txt")).toMatchObject({ value: "small" });
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
