import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { recover, swap } from "../../../scripts/lib/sync/swap.js";

const SWAP = new URL("../../../scripts/lib/sync/swap.ts", import.meta.url).href;

vi.setConfig({ testTimeout: 60_000 });

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

test("whenever it is killed, afterwards all is old or all is new", async () => {
  const names = Array.from({ length: 2000 }, (_, index) => `many/${index}.txt`);
  await mkdir(join(root, "many"));
  for (const name of names) await writeFile(join(root, name), "old");
  const code = `
    import { swap } from ${JSON.stringify(SWAP)};
    const names = Array.from({ length: ${names.length} }, (_, index) => "many/" + index + ".txt");
    swap(${JSON.stringify(root)}, ${JSON.stringify(staging)}, new Map(names.map((name) => [name, "new"])));
  `;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
  const exited = once(child, "exit");
  while (child.exitCode === null && (await text("many/0.txt")) === "old") await setTimeout(1);
  child.kill("SIGKILL");
  await exited;
  recover(root, staging);
  expect(new Set(await Promise.all(names.map(text))).size).toBe(1);
});

test("one that was killed before it began needs no undoing", async () => {
  await mkdir(join(staging, "old"), { recursive: true });
  await writeFile(join(staging, "unfinished.json"), '["spec/a.json"]');
  expect(recover(root, staging)).toBe(false);
  swap(root, staging, wanted);
  expect(await state()).toEqual(["new a", "old b", undefined, "new"]);
});
