import { parse } from "yaml";
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
  if (block.language === "yaml") return steps(block);
  if (block.language !== "sh") return [];
  // A line that ends so goes on in the next one.
  return block.code.split(/(?<!\\|\|)\n/).flatMap((text) => {
    const command = text.replace(/\s#.*/, "").trim();
    return command ? [{ at: place(block), text: command }] : [];
  });
}

function steps(block: Block): Command[] {
  const all: unknown = parse(block.code);
  // Rows of other files are shown, too.
  if (!Array.isArray(all)) return [];
  return (all as readonly { readonly run: string }[]).map(({ run }) => ({
    at: place(block),
    text: run,
  }));
}
