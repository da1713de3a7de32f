import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { withLock } from "../../../scripts/lib/sync/lock.js";
import { UserError } from "../../../scripts/lib/sync/source.js";

const MODULE = new URL("../../../scripts/lib/sync/lock.ts", import.meta.url).href;

vi.setConfig({ testTimeout: 60_000 });

let root: string;
let path: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "lock-"));
  path = join(root, ".cache/lock");
});
afterEach(() => rm(root, { recursive: true }));

const left = () => readdir(join(root, ".cache"));

/** A process ID that was given to a process which has ended. */
async function deadPid(): Promise<number> {
  const child = spawn(process.execPath, ["-e", ""]);
  await once(child, "exit");
  return child.pid!;
}

test("the lock holds the ID of the process, and goes with the work, however that ends", async () => {
  expect(await withLock(path, () => readFile(path, "utf8"))).toBe(String(process.pid));
  expect(await left()).toEqual([]);
  const failing = withLock(path, async () => {
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await left()).toEqual([]);
});

test("who comes second is refused, is told why, and leaves the lock alone", async () => {
  await withLock(path, async () => {
    const second = withLock(path, async () => {});
    await expect(second).rejects.toThrow(UserError);
    await expect(second).rejects.toThrow(/another spec:sync is running.*\.cache\/lock/);
    expect(await left()).toEqual(["lock"]);
  });
});

test("the lock of a process that was killed is taken over", async () => {
  await withLock(path, async () => {});
  await writeFile(path, String(await deadPid()));
  expect(await withLock(path, async () => "done")).toBe("done");
  expect(await left()).toEqual([]);
});

test("a lock whose process ID is not there yet counts", async () => {
  await withLock(path, async () => {});
  await writeFile(path, "");
  await expect(withLock(path, async () => {})).rejects.toThrow(/another spec:sync is running/);
  expect(await left()).toEqual(["lock"]);
});

test("of many processes that find a stale lock, one at a time works", async () => {
  await withLock(path, async () => {});
  await writeFile(path, String(await deadPid()));
  // Whoever works while another one does finds the other one's mark.
  const code = `
    import { existsSync, rmSync, writeFileSync } from "node:fs";
    import { setTimeout } from "node:timers/promises";
    import { withLock } from ${JSON.stringify(MODULE)};
    const mark = ${JSON.stringify(join(root, "mark"))};
    for (let tries = 0; tries < 200; tries++) {
      await withLock(${JSON.stringify(path)}, async () => {
        if (existsSync(mark)) process.exitCode = 1;
        writeFileSync(mark, "");
        await setTimeout(1);
        rmSync(mark);
      }).catch((error) => {
        if (error.name !== "UserError") throw error;
      });
      await setTimeout(0);
    }
  `;
  const codes = await Promise.all(
    Array.from({ length: 4 }, async () => {
      const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code]);
      const [exit] = await once(child, "exit");
      return exit;
    }),
  );
  expect(codes).toEqual([0, 0, 0, 0]);
  expect(await left()).toEqual([]);
});
