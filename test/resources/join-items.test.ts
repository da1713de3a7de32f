import { expect, test } from "vitest";
import { joiners } from "../../src/resources/join-items.js";
import { cpuRatio } from "../support/cpu-ratio.js";

const chunk = new Uint8Array(16_384);

async function* answer(start: string, size: number, end: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(start);
  for (let at = 0; at < size; at += chunk.length) yield chunk;
  yield Buffer.from(end);
}

test.each([
  ["csv", "a header without an end", "", 97, "\nrow\n"],
  ["csv", "a header in quotes, full of line breaks", '"', 10, '"\nrow\n'],
  ["csv", "a header full of quotes", "", 34, "\nrow\n"],
  ["json", "a text of brackets", '["', 93, '"]\n'],
  ["json", "spaces after the last item", "[1", 32, "]\n"],
  ["jsonl", "a line without an end", "", 97, "\n"],
] as const)(
  "joining %s costs in proportion to its length: %s",
  async (format, _, start, byte, end) => {
    chunk.fill(byte);
    const join = async (size: number) => {
      const joiner = joiners[format]!("kept");
      let length = 0;
      for (let part = 0; part < 2; part++) {
        for await (const piece of joiner.add(answer(start, size, end))) length += piece.length;
      }
      for (const piece of joiner.end()) length += piece.length;
      expect(length).toBeGreaterThanOrEqual(size);
    };
    expect(await cpuRatio(join, 1024 * 1024)).toBeLessThan(16);
  },
);
