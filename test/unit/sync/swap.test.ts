import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { recover, swap } from "../../../scripts/lib/sync/swap.js";

let root: string;
let staging: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "swap-"));
  staging = join(root, ".cache/swap");
  for (const [path, text] of [
    ["spec/a.json", "old a"],
    ["spec/b.json", "old b"],
    ["generated/stale.ts", "old"],
  ] as const) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), text);
  }
});
afterEach(() => rm(root, { recursive: true }));

const text = (path: string) => readFile(join(root, path), "utf8").catch(() => undefined);

async function state() {
  const paths = ["spec/a.json", "spec/b.json", "generated/stale.ts", "generated/new.ts"];
  return Promise.all(paths.map(text));
}

const wanted = new Map([
  ["spec/a.json", "new a"],
  ["spec/b.json", "old b"],
  ["generated/stale.ts", undefined],
  ["generated/new.ts", "new"],
]);

test("files are replaced, added and removed, and nothing is left over", async () => {
  swap(root, staging, wanted);
  expect(await state()).toEqual(["new a", "old b", undefined, "new"]);
  expect(await readdir(join(root, ".cache"))).toEqual([]);
  expect(recover(root, staging)).toBe(false);
});

test("one that fails half-way is undone", async () => {
  // A file cannot take the place of a folder that holds something.
  await mkdir(join(root, "generated/taken.ts/inside"), { recursive: true });
  const impossible = new Map([...wanted, ["generated/taken.ts", "new"]]);
  expect(() => swap(root, staging, impossible)).toThrow();
  expect(await state()).toEqual(["old a", "old b", "old", undefined]);
  expect(recover(root, staging)).toBe(false);
});

test("one that was killed half-way is undone by the next", async () => {
  await mkdir(join(staging, "old/spec"), { recursive: true });
  await writeFile(join(staging, "old/spec/a.json"), "old a");
  await writeFile(join(staging, "journal.json"), '["spec/a.json", "generated/new.ts"]');
  await writeFile(join(root, "spec/a.json"), "new a");
  await writeFile(join(root, "generated/new.ts"), "new");
  expect(recover(root, staging)).toBe(true);
  expect(await state()).toEqual(["old a", "old b", "old", undefined]);
  expect(await readdir(join(root, ".cache"))).toEqual([]);
});

test("one that was killed before it began needs no undoing", async () => {
  await mkdir(join(staging, "old"), { recursive: true });
  await writeFile(join(staging, "unfinished.json"), '["spec/a.json"]');
  expect(recover(root, staging)).toBe(false);
  swap(root, staging, wanted);
  expect(await state()).toEqual(["new a", "old b", undefined, "new"]);
});
