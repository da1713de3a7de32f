import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A fenced block of a document. */
export interface Block {
  readonly file: string;
  /** Of its first line of code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

/** What this repository says about itself, written by hand or generated; files not committed yet, too. */
export function documents(): readonly string[] {
  const listed = ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"];
  return execFileSync("git", listed, { encoding: "utf8" }).trim().split("\n");
}

export function blocksOf(file: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  for (const [index, line] of readFileSync(file, "utf8").split("\n").entries()) {
    const fence = /^\s*```(\w*)/.exec(line);
    if (!fence) open?.lines.push(line);
    else if (open) {
      const { language, line, lines } = open;
      blocks.push({ file, line, language, code: lines.join("\n") });
      open = undefined;
    } else open = { language: fence[1]!, line: index + 2, lines: [] };
  }
  if (open) throw new Error(`${file}:${open.line}: the block is not closed.`);
  return blocks;
}
