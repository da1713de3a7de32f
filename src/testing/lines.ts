import type { Readable } from "node:stream";

/**
 * The lines of a text. `node:readline` also ends them, from Node.js 24 on, at U+2028 and U+2029, which JSON has inside of
 * strings.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string, void> {
  let line = "";
  for await (const text of input.setEncoding("utf8") as AsyncIterable<string>) {
    const [piece, ...more] = text.split("\n");
    line += piece;
    for (const next of more) {
      yield line.endsWith("\r") ? line.slice(0, -1) : line;
      line = next;
    }
  }
  if (line !== "") yield line;
}
