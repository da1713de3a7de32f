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
import { setImmediate } from "node:timers/promises";

/** The texts that files are to have, by path below the root; those without one are to go. */
export type Texts = ReadonlyMap<string, string | undefined>;

/**
 * Replaces several files, all or none. Everything new is written, and everything old copied, into the staging folder first; what
 * is left is one rename a file, and one that fails undoes those before it. A signal that comes meanwhile ends the process
 * afterwards.
 */
export async function replaceFiles(
  root: string,
  staging: string,
  texts: Texts,
  rename = renameSync,
): Promise<void> {
  const changed = [...texts].filter(([path, text]) => textOf(join(root, path)) !== text);
  const [olds, news] = [join(staging, "old"), join(staging, "new")];
  const done: string[] = [];
  await withoutInterruption(() => {
    rmSync(staging, { recursive: true, force: true });
    try {
      for (const [path, text] of changed) {
        for (const folder of [root, olds, news]) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
        }
        if (existsSync(join(root, path))) copyFileSync(join(root, path), join(olds, path));
        if (text !== undefined) writeFileSync(join(news, path), text);
      }
      for (const [path, text] of changed) {
        if (text === undefined) rmSync(join(root, path));
        else rename(join(news, path), join(root, path));
        done.push(path);
      }
    } catch (error) {
      for (const path of done) restore(join(root, path), join(olds, path));
      throw error;
    } finally {
      rmSync(staging, { recursive: true, force: true });
    }
  });
}

function restore(file: string, old: string): void {
  if (existsSync(old)) renameSync(old, file);
  else rmSync(file);
}

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

async function withoutInterruption(work: () => void): Promise<void> {
  let received: NodeJS.Signals | undefined;
  const wait = (signal: NodeJS.Signals) => {
    received = signal;
  };
  for (const signal of SIGNALS) process.on(signal, wait);
  try {
    work();
  } finally {
    // Node.js hands a signal on when it next polls for events: after the second turn at the latest.
    for (let turn = 0; turn < 2; turn++) await setImmediate();
    for (const signal of SIGNALS) process.off(signal, wait);
    if (received) process.kill(process.pid, received);
  }
}

export function textOf(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
