import { type Block, blocksOf, documents, place } from "./blocks.js";

/** A line that readers are to type, or that CI is to run. */
export interface Command {
  readonly at: string;
  readonly text: string;
}

/** All commands of the documents: the lines of their shell blocks, the steps of their workflows. */
export function commands(): Command[] {
  return documents().flatMap((file) => blocksOf(file).flatMap(commandsOf));
}

function commandsOf(block: Block): Command[] {
  return block.code.split("\n").flatMap((line, index) => {
    const text = lines[block.language]?.exec(line)?.[1];
    return text ? [{ at: place({ ...block, line: block.line + index }), text }] : [];
  });
}

const lines: Readonly<Record<string, RegExp>> = {
  sh: /^\s*(.*?)(?:\s+#.*)?$/,
  yaml: /^\s*- run: (.*)$/,
};
