import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/** A fenced block of a document or of a docstring. */
export interface Block {
  readonly file: string;
  /** Of its first line of code. */
  readonly line: number;
  readonly language: string;
  readonly code: string;
}

export const place = ({ file, line }: Block) => `${file}:${line}`;

/** What this repository says about itself, written by hand or generated; files not committed yet, too. */
export const documents = () => files("*.md");

/** What has docstrings that users read. */
export const sources = () => files("src/*.ts", "generated/*.ts");

function files(...patterns: string[]): readonly string[] {
  const listed = ["ls-files", "--cached", "--others", "--exclude-standard", ...patterns];
  return execFileSync("git", listed, { encoding: "utf8" }).trim().split("\n");
}

export function blocksOf(file: string, text = readFileSync(file, "utf8")): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; line: number; lines: string[] } | undefined;
  const lines = file.endsWith(".ts") ? docstrings(text) : text.split("\n");
  for (const [index, line] of lines.entries()) {
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

/** Every line, without what makes it one of a docstring; empty where it is none. */
function docstrings(source: string): string[] {
  return source.split("\n").map((line) => /^\s*\* ?(.*)/.exec(line)?.[1] ?? "");
}
