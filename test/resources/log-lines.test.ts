import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { LogDeduplicator, splitLines } from "../../src/resources/log-lines.js";
import { cpuRatio } from "../support/cpu-ratio.js";

const stamp = (second: number) =>
  `2026-01-01T${new Date(second * 1000).toISOString().slice(11, 19)}.000Z`;

/** A log whose messages share their times, come a little out of order, and may have several lines; equal ones, or not. */
const log = (distinct: boolean) =>
  fc
    .array(
      fc.record({
        jitter: fc.integer({ min: 0, max: 2 }),
        text: fc.constantFrom("a", "b", "", "čau 🎉"),
        more: fc.array(fc.constantFrom("  at x", "  at y", ""), { maxLength: 2 }),
      }),
      { minLength: 1, maxLength: 60 },
    )
    .map((messages) =>
      messages
        .flatMap(({ jitter, text, more }, i) => [`${stamp((i >> 2) + jitter)} ${text}`, ...more])
        .map((line, i) => (distinct ? `${line} ${i}` : line)),
    );

/** How many more lines each connection brings, if it gets that far, and how many of the given ones the server has dropped by then. */
const connections = fc.array(
  fc.record({ more: fc.integer({ min: -10, max: 20 }), dropped: fc.nat(40) }),
  {
    maxLength: 6,
  },
);

const isStamped = (line: string) => line.startsWith("2026");

describe("a log of several connections", () => {
  it.each([
    ["equal lines among them, if the server still has what was given", false],
    ["whatever the server has dropped", true],
  ])("gives each line once and in order, wherever connections are cut: %s", (_, distinct) => {
    fc.assert(
      fc.property(log(distinct), connections, (lines, cuts) => {
        const deduplicator = new LogDeduplicator();
        const given: string[] = [];
        let known = 0;
        for (const { more, dropped } of [...cuts, { more: lines.length, dropped: 0 }]) {
          const end = Math.min(lines.length, known + more);
          // One message that is known again has to be there, or nobody could tell what is new.
          const anchor = known - 1 - lines.slice(0, known).reverse().findIndex(isStamped);
          const start = distinct ? Math.max(0, Math.min(dropped, anchor)) : 0;
          deduplicator.restart();
          given.push(...deduplicator.add(lines.slice(start, end)).map(({ text }) => text));
          known = Math.max(known, end);
        }
        given.push(...deduplicator.end().map(({ text }) => text));
        expect(given).toEqual(lines);
      }),
      { numRuns: 1000 },
    );
  });

  it("remembers the last thousand lines, and the older ones by their time", () => {
    const lines = Array.from({ length: 10_000 }, (_, i) => `${stamp(i >> 3)} tick`);
    const deduplicator = new LogDeduplicator();
    let count = 0;
    for (let end = 777; end < 11_000; end += 777) {
      deduplicator.restart();
      count += deduplicator.add(lines.slice(0, end)).length;
      expect(count).toBe(Math.min(end, lines.length));
    }
  });

  it("forgets nothing of a time under which more may come", () => {
    const lines = Array<string>(5000).fill(`${stamp(1)} same`);
    const deduplicator = new LogDeduplicator();
    expect(deduplicator.add(lines).length).toBe(5000);
    deduplicator.restart();
    expect(deduplicator.add([...lines, ...lines.slice(0, 7)]).length).toBe(7);
  });

  it("drops the rest of a line whose start the server no longer has", () => {
    const deduplicator = new LogDeduplicator();
    const texts = (lines: readonly string[]) => deduplicator.add(lines).map(({ text }) => text);
    texts([`${stamp(1)} one`, "of two lines", `${stamp(2)} two`]);
    deduplicator.restart();
    expect(texts(["00Z one", "of two lines", `${stamp(2)} two`, "and on"])).toEqual(["and on"]);
    deduplicator.restart();
    expect(texts(["and on", `${stamp(9)} much later`])).toEqual([
      "and on",
      `${stamp(9)} much later`,
    ]);
  });

  it("takes a log without timestamps, too", () => {
    const deduplicator = new LogDeduplicator();
    expect(deduplicator.add(["a", "b"]).length).toBe(2);
    deduplicator.restart();
    expect(deduplicator.add(["a", "b", "b"])).toEqual([
      { timestamp: undefined, text: "b", starts: false },
    ]);
  });
});

test("any number of lines without a time, and without one that is known, is new", () => {
  const deduplicator = new LogDeduplicator();
  expect(deduplicator.add(["a"])).toHaveLength(1);
  deduplicator.restart();
  expect(deduplicator.add(Array.from({ length: 200_000 }, (_, n) => `${n}`))).toEqual([]);
  expect(deduplicator.end()).toHaveLength(200_000);
});

describe("lines of bytes", () => {
  it("without an end cost in proportion to their length, and come in parts", async () => {
    const read = async (size: number) => {
      let length = 0;
      for await (const parts of splitLines(pieces(new Uint8Array(size).fill(97), [65_536]))) {
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(1024 * 1024);
          length += part.length;
        }
      }
      expect(length).toBe(size);
    };
    expect(await cpuRatio(read, 2 * 1024 * 1024)).toBeLessThan(16);
  });

  it("are the same however the bytes are cut", async () => {
    const text = "čau 🎉\r\n\nprostřední\nposlední bez konce";
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        async (sizes) => {
          const lines: string[] = [];
          for await (const some of splitLines(pieces(Buffer.from(text), sizes)))
            lines.push(...some);
          expect(lines).toEqual(["čau 🎉", "", "prostřední", "poslední bez konce"]);
        },
      ),
    );
  });
});

function pieces(bytes: Uint8Array, sizes: readonly number[]): ReadableStream<Uint8Array> {
  let at = 0;
  let turn = 0;
  return new ReadableStream({
    pull(controller) {
      const size = sizes[turn++ % sizes.length]!;
      if (at >= bytes.length) controller.close();
      else controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
}
