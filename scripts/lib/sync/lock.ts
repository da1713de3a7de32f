import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { UserError } from "./source.js";

/** Runs `work` unless another process holds the lock: a file with its process ID. One that was killed holds nothing. */
export async function withLock<T>(path: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(path), { recursive: true });
  if (!created(path) && !(removedStale(path) && created(path))) {
    throw new UserError(
      `another spec:sync is running; if none is, remove ${path}*, which an earlier one left behind`,
    );
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function created(path: string): boolean {
  return succeeds("EEXIST", () => writeFileSync(path, String(process.pid), { flag: "wx" }));
}

/**
 * Removes the lock of a process that runs no more, and says whether there is none now. Under a lock of its own: else one of two
 * that find a stale lock would remove the new one of the other.
 */
function removedStale(path: string): boolean {
  const ours = `${path}.stale`;
  if (!created(ours)) return false;
  try {
    const holder = holderOf(path);
    if (holder === undefined) return true;
    // Read again: it may have passed the lock on before it ended.
    if (isRunning(Number(holder)) || holderOf(path) !== holder) return false;
    rmSync(path);
    return true;
  } finally {
    rmSync(ours);
  }
}

function holderOf(path: string): string | undefined {
  let holder: string | undefined;
  succeeds("ENOENT", () => {
    holder = readFileSync(path, "utf8");
  });
  return holder;
}

/** What is no process ID is one that is about to be written. */
function isRunning(pid: number): boolean {
  if (!(pid > 0)) return true;
  // EPERM: it runs, under another user.
  return succeeds("ESRCH", () => succeeds("EPERM", () => process.kill(pid, 0)));
}

/** False where the work fails with this code; other failures are thrown. */
function succeeds(code: string, work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
    return false;
  }
}
