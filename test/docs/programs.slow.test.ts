import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { format } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Sandbox, startSandbox } from "../../src/testing/index.js";
import { actors, prices } from "./actors.js";
import { blocksOf, documents, place } from "./blocks.js";

/** Where users read first. Each block of TypeScript in them is a whole program. */
const read = documents().filter((file) => /^README\.md$|^docs\/guides\//.test(file));

/** Programs that other tests run, by what only they contain. */
const elsewhere = {
  'from "vitest"': "test/package/contract-test.test.ts",
  "// nock": "test/package/matrix/mocks.matrix.ts",
  "// msw": "test/package/matrix/mocks.matrix.ts",
  "// undici": "test/package/mocking.test.ts",
  "./apify-actors.js": "test/docs/code.slow.test.ts",
};

const programs = read.flatMap((file) => {
  const blocks = blocksOf(file);
  return blocks.flatMap((block, index) => {
    if (block.language !== "ts") return [];
    const next = blocks[index + 1];
    return { block, prints: next?.language === "text" ? next.code : undefined };
  });
});
const isElsewhere = (code: string) => Object.keys(elsewhere).some((part) => code.includes(part));

/** What stands in the sources for each name of the package. */
const entries: Readonly<Record<string, string>> = {
  "apify-openapi-client": resolve("src/index.ts"),
  "apify-openapi-client/raw": resolve("src/raw.ts"),
  "apify-openapi-client/testing": resolve("src/testing/index.ts"),
};
const onSources = (code: string) =>
  code.replace(/from "(apify-openapi-client[^"]*)"/g, (_, name) => `from "${entries[name]}"`);

const sources = resolve(".cache/document-programs");
const folder = mkdtempSync(join(tmpdir(), "documents-"));
const home = process.cwd();
let sandbox: Sandbox;

beforeAll(() => {
  mkdirSync(sources, { recursive: true });
  writeFileSync(join(folder, "photo.jpg"), Buffer.alloc(2000));
  process.chdir(folder);
});

beforeEach(async () => {
  sandbox = await startSandbox({ actors });
  vi.stubEnv("APIFY_TOKEN", sandbox.token);
  vi.stubEnv("APIFY_API_BASE_URL", sandbox.url);
  const apify = sandbox.client();
  const { id } = await apify.datasets().getOrCreate("prices");
  await apify.dataset(id).pushItems(prices);
  for (const name of ["settings", "files"]) await apify.keyValueStores().getOrCreate(name);
  await apify.requestQueues().getOrCreate("pages");
  return () => sandbox.close();
});

afterAll(() => {
  process.chdir(home);
  vi.unstubAllEnvs();
  for (const each of [sources, folder]) rmSync(each, { recursive: true, force: true });
});

describe("programs in README and the guides run, and print what stands below them", () => {
  test.each(
    programs
      .filter(({ block }) => !isElsewhere(block.code))
      .map((each) => [place(each.block), each] as const),
  )("%s", async (at, { block, prints }) => {
    const printed: string[] = [];
    vi.spyOn(console, "log").mockImplementation((...args) => void printed.push(format(...args)));
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    const file = join(sources, `${at.replace(/\W/g, "-")}.ts`);
    writeFileSync(file, onSources(block.code));
    await import(/* @vite-ignore */ file);
    vi.restoreAllMocks();
    const text = printed.join("\n").replaceAll("\r", "").trimEnd();
    if (prints !== undefined) expect(text).toBe(prints);
  });
});

test("what is not run here is run by another test", () => {
  for (const [part, file] of Object.entries(elsewhere)) {
    expect(programs.some(({ block }) => block.code.includes(part))).toBe(true);
    expect(existsSync(join(home, file))).toBe(true);
  }
});

test("every program imports what it uses", () => {
  const parts = programs.filter(({ block }) => !/^import /m.test(block.code));
  expect(parts.map(({ block }) => place(block))).toEqual([]);
});
