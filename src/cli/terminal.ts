import { createInterface } from "node:readline/promises";
import type { Progress } from "../core/progress.js";

const mebibyte = 1024 * 1024;

/** Control characters, and what changes the direction of text; colours, line breaks and tabs are kept. */
const controls =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /(\x1b\[[\d;]*m|\r?\n|\t)|[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A character as it is written in texts of JavaScript and JSON: `\u001b`. */
export const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Text that others have written, as a terminal may show it: it cannot delete lines or pose as another program. */
export function printable(text: string): string {
  return text.replace(controls, (character, kept?: string) => kept ?? escaped(character));
}

/** Writes a line: to a terminal printable, elsewhere as it is. */
export function print(line: string, stream: NodeJS.WriteStream = process.stdout): void {
  stream.write(`${stream.isTTY ? printable(line) : line}\n`);
}

/** Bytes of text as a terminal may show them. */
export async function* printableText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  for await (const chunk of chunks) yield printable(decoder.decode(chunk, { stream: true }));
  yield printable(decoder.decode());
}

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
    print(line, process.stderr);
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
    const answer = await Promise.race([
      terminal.question(printable(question), { signal: unless }),
      left,
    ]);
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
