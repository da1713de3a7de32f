import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** The texts that files are to have, by path below the root; those without one are to go. */
export type Texts = ReadonlyMap<string, string | undefined>;

const JOURNAL = "journal.json";
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Replaces several files as if at once. Everything new is written, and everything old copied, into the staging folder first;
 * what is left is a few renames without a pause, under a journal. Who fails there undoes it, and who is killed there leaves the
 * journal, from which `recover` undoes it.
 */
export function swap(root: string, staging: string, texts: Texts): void {
  rmSync(staging, { recursive: true, force: true });
  const changed = [...texts].filter(([path, text]) => textOf(join(root, path)) !== text);
  for (const [path, text] of changed) {
    if (text !== undefined) put(join(staging, "new", path), text);
    const before = textOf(join(root, path));
    if (before !== undefined) put(join(staging, "old", path), before);
    mkdirSync(dirname(join(root, path)), { recursive: true });
  }
  put(join(staging, "unfinished.json"), JSON.stringify(changed.map(([path]) => path)));
  renameSync(join(staging, "unfinished.json"), join(staging, JOURNAL));
  // Whoever asks the process to end now waits these few renames.
  const wait = () => {};
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    for (const [path, text] of changed) {
      if (text === undefined) rmSync(join(root, path));
      else renameSync(join(staging, "new", path), join(root, path));
    }
    rmSync(join(staging, JOURNAL));
  } catch (error) {
    recover(root, staging);
    throw error;
  } finally {
    for (const signal of SIGNALS) process.off(signal, wait);
  }
  rmSync(staging, { recursive: true });
}

/** Undoes a swap that was killed half-way. Says whether there was one. */
export function recover(root: string, staging: string): boolean {
  const journal = textOf(join(staging, JOURNAL));
  if (journal === undefined) return false;
  for (const path of JSON.parse(journal) as string[]) {
    const old = join(staging, "old", path);
    if (existsSync(old)) {
      // A copy, so that a recovery that is killed, too, can begin anew.
      copyFileSync(old, join(staging, "restored"));
      renameSync(join(staging, "restored"), join(root, path));
    } else {
      rmSync(join(root, path), { force: true });
    }
  }
  rmSync(join(staging, JOURNAL));
  rmSync(staging, { recursive: true });
  return true;
}

export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

function put(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
