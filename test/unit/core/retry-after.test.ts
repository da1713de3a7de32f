import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "../../../src/core/retry-after.js";

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
const parse = (header: string | undefined) => parseRetryAfter(header, now);

describe("Retry-After", () => {
  test.each([
    ["0", 0],
    ["7", 7],
    [" 7 ", 7],
    ["007", 7],
    ["Thu, 01 Jan 2026 12:01:40 GMT", 100],
    ["Thu, 01 Jan 2026 11:00:00 GMT", 0],
  ])("%j is %i seconds", (header, secs) => {
    expect(parse(header)).toBe(secs);
  });

  test.each([
    undefined,
    "",
    " ",
    "-1",
    "+1",
    "1.5",
    "1e3",
    "0x10",
    "Infinity",
    "1 second",
    "1, 2",
    "9999999999",
    "soon",
    "2026-01-01T12:01:40Z",
    "Thu, 01 Jan 2026 12:01:40 CET",
    "thu, 01 jan 2026 12:01:40 gmt",
    "Thu, 99 Jan 2026 12:01:40 GMT",
    "Thu, 01 Jan 2026 25:61:61 GMT",
  ])("%j is as if it were not there", (header) => {
    expect(parse(header)).toBeUndefined();
  });
});
