import { expect, test } from "vitest";
import { Log } from "../../../src/testing/sandbox/jobs.js";
import { cpuRatio } from "../../support/cpu-ratio.js";

const message = "x".repeat(100);
/** The clock of a log: its messages all have one time. */
const clock = { now: () => 0, after: () => () => {} };
const now = "1970-01-01T00:00:00.000Z";

test("the work of a log that somebody follows grows with its length", async () => {
  const ratio = await cpuRatio(async (lines) => {
    const log = new Log(clock);
    let length = 0;
    const followed = (async () => {
      for await (const text of log.follow(() => {})) length += text.length;
    })();
    for (let n = 0; n < lines; n++) {
      log.add(message);
      await undefined;
    }
    log.close();
    await followed;
    expect(length).toBe(lines * (now.length + 102));
  }, 2500);
  expect(ratio).toBeLessThanOrEqual(16);
});

test("a log that is full drops its older half at once, and who follows misses nothing", async () => {
  const log = new Log(clock);
  const seen: string[] = [];
  const followed = (async () => {
    for await (const text of log.follow(() => {})) seen.push(text);
  })();
  for (let n = 0; n < 60_000; n++) {
    log.add(`${n} ${message}`);
    if (n % 1000 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
  log.close();
  await followed;
  expect(log.text.length).toBeGreaterThan(2_400_000);
  expect(log.text.length).toBeLessThanOrEqual(5_000_000);
  expect(log.text).toMatch(/^\S+Z \d+ x{100}\n[\s\S]*\n\S+Z 59999 x{100}\n$/);
  expect(seen.join("")).toMatch(/^\S+Z 0 x/);
  expect(seen.join("").split("\n")).toHaveLength(60_001);
});

test("a message that is longer than a log keeps its end", () => {
  const log = new Log(clock);
  log.add("before");
  log.add(`${"x".repeat(6_000_000)}end`);
  expect(log.text).toHaveLength(5_000_000);
  expect(log.text.endsWith("end\n")).toBe(true);
});
