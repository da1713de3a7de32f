import { spawn } from "node:child_process";
import { once } from "node:events";
import { renameSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { replaceFiles } from "../../../scripts/lib/sync/replace-files.js";

const MODULE = new URL("../../../scripts/lib/sync/replace-files.ts", import.meta.url).href;

vi.setConfig({ testTimeout: 60_000 });

let root: string;
let staging: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "replace-files-"));
  staging = join(root, ".cache/staging");
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
  await replaceFiles(root, staging, wanted);
  expect(await state()).toEqual(["new a", "old b", undefined, "new"]);
  expect(await readdir(join(root, ".cache"))).toEqual([]);
});

test("one that fails before it replaces anything changes nothing", async () => {
  // A file cannot take the place of a folder that holds something.
  await mkdir(join(root, "generated/taken.ts/inside"), { recursive: true });
  const impossible = new Map([...wanted, ["generated/taken.ts", "new"]]);
  await expect(replaceFiles(root, staging, impossible)).rejects.toThrow(/EISDIR/);
  expect(await state()).toEqual(["old a", "old b", "old", undefined]);
  expect((await readdir(root)).sort()).toEqual(["generated", "spec"]);
});

test.each([1, 2, 3])("one that fails at rename %i of 3 is undone", async (failing) => {
  const more = new Map([...wanted, ["generated/later.ts", "later"]]);
  let renames = 0;
  const rename: typeof renameSync = (from, to) => {
    if (++renames === failing) throw new Error("no more space");
    renameSync(from, to);
  };
  await expect(replaceFiles(root, staging, more, rename)).rejects.toThrow("no more space");
  expect(await state()).toEqual(["old a", "old b", "old", undefined]);
  expect(await readdir(join(root, "generated"))).toEqual(["stale.ts"]);
  expect(await readdir(join(root, ".cache"))).toEqual([]);
});

test("what an earlier one left when it was killed does not count", async () => {
  await mkdir(join(staging, "new/spec"), { recursive: true });
  await mkdir(join(staging, "old/generated"), { recursive: true });
  await writeFile(join(staging, "new/spec/b.json"), "of the one before");
  await writeFile(join(staging, "old/generated/new.ts"), "of the one before");
  await replaceFiles(root, staging, wanted);
  expect(await state()).toEqual(["new a", "old b", undefined, "new"]);
});

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s while it renames lets it finish, and ends the process then",
  async (signal) => {
    const names = Array.from({ length: 2000 }, (_, index) => `many/${index}.txt`);
    await mkdir(join(root, "many"));
    for (const name of names) await writeFile(join(root, name), "old");
    const code = `
      import { replaceFiles } from ${JSON.stringify(MODULE)};
      const names = Array.from({ length: ${names.length} }, (_, index) => "many/" + index + ".txt");
      const texts = new Map(names.map((name) => [name, "new"]));
      await replaceFiles(${JSON.stringify(root)}, ${JSON.stringify(staging)}, texts);
      setTimeout(() => {}, 60_000);
    `;
    const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
    const exited = once(child, "exit");
    while (child.exitCode === null && (await text("many/0.txt")) === "old") await setTimeout(1);
    child.kill(signal);
    expect(await exited).toEqual([null, signal]);
    expect(new Set(await Promise.all(names.map(text)))).toEqual(new Set(["new"]));
    expect(await readdir(join(root, ".cache"))).toEqual([]);
  },
);
