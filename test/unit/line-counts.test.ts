import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { countLines } from "../../scripts/lib/line-counts.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lines-"));
  mkdirSync(join(folder, "testing"));
  writeFileSync(join(folder, "a.ts"), "one\ntwo\n");
  writeFileSync(join(folder, "notes.md"), "one\n");
  writeFileSync(join(folder, "testing", "b.ts"), "one\n");
});

afterEach(() => rmSync(folder, { recursive: true }));

test("TypeScript below the folder is counted, at any depth", () => {
  expect(countLines({ folder })).toEqual([
    { file: join(folder, "a.ts"), lines: 2 },
    { file: join(folder, "testing", "b.ts"), lines: 1 },
  ]);
});

test("a folder that is counted elsewhere is left out", () => {
  const counts = countLines({ folder, without: join(folder, "testing") });
  expect(counts).toEqual([{ file: join(folder, "a.ts"), lines: 2 }]);
});

test("a folder that does not exist has no lines", () => {
  expect(countLines({ folder: join(folder, "nowhere") })).toEqual([]);
});
