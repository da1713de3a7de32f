import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { typeCheck } from "../../../scripts/lib/sync/type-check.js";

// A compiler needs its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

let root: string;

const options = {
  strict: true,
  target: "ES2022",
  lib: ["ES2022"],
  skipLibCheck: true,
  module: "NodeNext",
  moduleResolution: "NodeNext",
  noEmit: true,
  types: [],
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "type-check-"));
  await files({
    "package.json": '{ "type": "module" }',
    "tsconfig.json": JSON.stringify({ compilerOptions: options, include: ["src", "test"] }),
    "generated/models.ts": "export interface Run { id: string; status: string }\n",
    "generated/stale.ts": "export const stale = 1;\n",
    "src/run.ts":
      'import type { Run } from "../generated/models.js";\n\nexport function idOf(run: Run) { return run.id; }\n',
    "test/run.test.ts": "export const wrong: string = 1;\n",
  });
});
afterEach(() => rm(root, { recursive: true }));

async function files(texts: Record<string, string>): Promise<void> {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

const models = (text: string) => new Map([["generated/models.ts", text]]);

test("what fits says nothing, whatever is on disk and in tests", () => {
  expect(typeCheck(root, models("export interface Run { id: string }\n"))).toEqual([]);
});

test("what does not fit is told by file, line and message", () => {
  expect(typeCheck(root, models("export interface Run { status: string }\n"))).toEqual([
    "src/run.ts:3 Property 'id' does not exist on type 'Run'. (in idOf)",
  ]);
  expect(typeCheck(root, models("export interface Run { id: Gone }\n"))).toEqual([
    "generated/models.ts:1 Cannot find name 'Gone'. (in Run)",
  ]);
});

test("a file that is generated no more does not count, although it still lies there", async () => {
  await files({ "src/stale.ts": 'export { stale } from "../generated/stale.js";\n' });
  expect(typeCheck(root, models("export interface Run { id: string }\n"))).toEqual([
    expect.stringMatching(/^src\/stale\.ts:1 Cannot find module '\.\.\/generated\/stale\.js'/),
  ]);
});
