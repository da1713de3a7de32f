import { createInterface } from "node:readline/promises";
import type { Progress } from "../core/progress.js";

const mebibyte = 1024 * 1024;

/** One line on the terminal that is written again and again. Nothing where the error output is no terminal. */
export class StatusLine {
  readonly #shown: boolean;
  #text = "";

  constructor(quiet: boolean) {
    this.#shown = !quiet && process.stderr.isTTY === true;
  }

  show(text: string): void {
    if (!this.#shown) return;
    // A status message may have anything in it.
    const line = text.replace(/\p{C}+/gu, " ").trimEnd();
    this.#text = line.slice(0, (process.stderr.columns || 80) - 1);
    process.stderr.write(`\r\x1b[2K${this.#text}`);
  }

  progress(what: string, { items, total, bytes, elapsedMillis }: Progress): void {
    const share = items !== undefined && total ? ` of ${total} (${percent(items / total)})` : "";
    const count = items === undefined ? "" : `${items}${share} `;
    const secs = Math.round(elapsedMillis / 1000);
    this.show(`${what} ${count}${(bytes / mebibyte).toFixed(1)} MiB, ${secs} s`);
  }

  /** A line that stays, above this one. */
  print(line: string): void {
    if (this.#shown) process.stderr.write("\r\x1b[2K");
    process.stderr.write(`${line}\n`);
    if (this.#shown && this.#text) process.stderr.write(this.#text);
  }

  clear(): void {
    if (this.#shown && this.#text) process.stderr.write("\r\x1b[2K");
    this.#text = "";
  }
}

function percent(share: number): string {
  return `${Math.floor(Math.min(1, share) * 100)} %`;
}

/**
 * Asks on the terminal. False also where there is none, and when the question is left by Ctrl-C; undefined once nobody wants to
 * know any more.
 */
export async function confirm(question: string, unless: AbortSignal): Promise<boolean | undefined> {
  if (!process.stdin.isTTY || !process.stderr.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const left = new Promise<string>((resolve) => terminal.once("SIGINT", () => resolve("")));
  try {
    const answer = await Promise.race([terminal.question(question, { signal: unless }), left]);
    return /^y(es)?$/i.test(answer.trim());
  } catch (error) {
    if (!unless.aborted) throw error;
    process.stderr.write("\n");
    return undefined;
  } finally {
    terminal.close();
  }
}

/** The command was interrupted: nothing has to be said. */
class Interrupted extends Error {
  override name = "Interrupted";
}

/** Cancelled by Ctrl-C, and when the process is to end, so that no half of a file is left. The second time it ends at once. */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => controller.abort(new Interrupted(signal)));
  }
  return controller.signal;
}
