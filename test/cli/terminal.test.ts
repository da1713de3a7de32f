import { Readable } from "node:stream";
import { expect, test } from "vitest";
import { printable, printableText } from "../../src/cli/terminal.js";

test("what controls a terminal is escaped; colours, lines and other scripts are kept", () => {
  const kept = "a\tb\r\nc\n\x1b[1;31mred\x1b[0m \u05d0\u200d\u{1f600}";
  expect(printable(kept)).toBe(kept);
  expect(printable("\x1b[2J\rover\b\x7f\x9b1A\u2066\u0000")).toBe(
    "\\u001b[2J\\u000dover\\u0008\\u007f\\u009b1A\\u2066\\u0000",
  );
});

test("a character that is cut between two chunks is one", async () => {
  const bytes = new TextEncoder().encode("\u{1f600}\u009b");
  const chunks = Array.from(bytes, (byte) => Uint8Array.of(byte));
  const texts: string[] = [];
  for await (const text of printableText(Readable.from(chunks))) texts.push(text);
  expect(texts.join("")).toBe("\u{1f600}\\u009b");
});
