import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { operation } from "../../src/core/operation.js";
import {
  effectiveRetry,
  mayRetry,
  parseRetryAfter,
  retryDelay,
  statusKind,
} from "../../src/core/retry.js";
import { slow } from "../support/arbitraries.js";

const policy = { maxRetries: 8, unsafe: false };
const drawing = (value: number) => ({ random: () => value });

describe("whether to send again", () => {
  test("what was refused: every operation, eight times", () => {
    expect(mayRetry("refused", "never", 8, policy)).toBe(true);
    expect(mayRetry("refused", "never", 9, policy)).toBe(false);
  });

  test("what was never sent: every operation, four times", () => {
    expect(mayRetry("unsent", "never", 4, policy)).toBe(true);
    expect(mayRetry("unsent", "never", 5, policy)).toBe(false);
    expect(mayRetry("unsent", "never", 3, { ...policy, maxRetries: 2 })).toBe(false);
  });

  test("what may have been done: only what is safe, or everything if the user says so", () => {
    expect(mayRetry("ambiguous", "safe", 1, policy)).toBe(true);
    expect(mayRetry("ambiguous", "never", 1, policy)).toBe(false);
    expect(mayRetry("ambiguous", "never", 1, { ...policy, unsafe: true })).toBe(true);
  });

  test("what will not change: never", () => {
    expect(mayRetry("final", "safe", 1, { ...policy, unsafe: true })).toBe(false);
  });

  test.each([
    [429, "refused"],
    [500, "ambiguous"],
    [501, "final"],
    [502, "ambiguous"],
    [503, "ambiguous"],
    [504, "ambiguous"],
    [505, "final"],
    [599, "ambiguous"],
    [400, "final"],
    [408, "final"],
    [425, "final"],
  ])("status %i is %s", (status, kind) => {
    expect(statusKind(status)).toBe(kind);
  });
});

describe("the wait before sending again", () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])("number %i is in [D, 2 D], D = 500 ms doubled", (attempt) => {
    const delay = 500 * 2 ** (attempt - 1);
    expect(retryDelay(attempt, drawing(0), 500)).toBe(delay);
    expect(retryDelay(attempt, drawing(1), 500)).toBe(2 * delay);
  });

  test("is lengthened by Retry-After, never shortened", () => {
    expect(retryDelay(1, drawing(0.5), 500, 3)).toBe(3000);
    expect(retryDelay(1, drawing(0.5), 500, 0)).toBe(750);
  });

  test("is at most 128 seconds", () => {
    expect(retryDelay(20, drawing(0), 500)).toBe(128_000);
    expect(retryDelay(60, drawing(1), 500)).toBe(128_000);
  });
});

describe("an operation that is safe by its key", () => {
  const keyed = (key: string) => operation("test.keyed", { retry: "keyed", idempotencyKey: key });
  const call = { query: {}, headers: {}, body: undefined };

  test.each([
    ["query.name", { ...call, query: { name: "n" } }],
    ["body.idempotencyKey", { ...call, body: { idempotencyKey: "k" } }],
    ["header.idempotency-key", { ...call, headers: { "idempotency-key": "k" } }],
  ])("%s: safe with it", (key, given) => {
    const { query, headers, body } = given;
    expect(effectiveRetry(keyed(key), query, headers, body)).toBe("safe");
  });

  test.each([
    ["query.name", call],
    ["query.name", { ...call, query: { name: "" } }],
    ["query.name", { ...call, body: { name: "n" } }],
    ["body.idempotencyKey", call],
    ["body.idempotencyKey", { ...call, body: null }],
    ["body.idempotencyKey", { ...call, body: "idempotencyKey" }],
    ["header.idempotency-key", call],
  ])("%s: never without it", (key, given) => {
    const { query, headers, body } = given;
    expect(effectiveRetry(keyed(key), query, headers, body)).toBe("never");
  });
});

const now = Date.UTC(2026, 0, 1, 12, 0, 0);
const parse = (header: string | undefined) => parseRetryAfter(header, undefined, now);

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

const attempts = fc.integer({ min: 1, max: 100 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const shortest = fc.integer({ min: 0, max: 10_000 });
const retryAfter = fc.option(fc.nat({ max: 1e9 }), { nil: undefined });
const longest = 128_000;

describe("any wait before sending again", slow, () => {
  test("is in [D, 2 D], D doubling, as long as that is under the cap", () => {
    fc.assert(
      fc.property(attempts, chance, shortest, (attempt, random, min) => {
        const delay = min * 2 ** (attempt - 1);
        const wait = retryDelay(attempt, drawing(random), min);
        expect(wait).toBeGreaterThanOrEqual(Math.min(delay, longest));
        expect(wait).toBeLessThanOrEqual(Math.min(2 * delay, longest));
      }),
    );
  });

  test("is never shorter for Retry-After, never under it, and never above the cap", () => {
    fc.assert(
      fc.property(attempts, chance, shortest, retryAfter, (attempt, random, min, secs) => {
        const wait = retryDelay(attempt, drawing(random), min, secs);
        expect(wait).toBeGreaterThanOrEqual(retryDelay(attempt, drawing(random), min));
        expect(wait).toBeGreaterThanOrEqual(Math.min((secs ?? 0) * 1000, longest));
        expect(wait).toBeLessThanOrEqual(Math.max(longest, (secs ?? 0) * 1000));
      }),
    );
  });
});

describe("any Retry-After", slow, () => {
  test("is a number of seconds, 0 or more, or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (header, now) => {
        const secs = parseRetryAfter(header, undefined, now);
        expect(secs === undefined || (Number.isFinite(secs) && secs >= 0)).toBe(true);
      }),
    );
  });

  test("as a date is the time until then", () => {
    const second = fc.integer({ min: 0, max: 4e9 });
    fc.assert(
      fc.property(second, second, (at, now) => {
        const header = new Date(at * 1000).toUTCString();
        expect(parseRetryAfter(header, undefined, now * 1000)).toBe(Math.max(0, at - now));
      }),
    );
  });
});

test("a date is compared with the server's own clock", () => {
  const date = "Thu, 01 Jan 2026 09:00:00 GMT";
  expect(parseRetryAfter("Thu, 01 Jan 2026 09:00:07 GMT", date, now)).toBe(7);
  expect(parseRetryAfter("Thu, 01 Jan 2026 12:00:07 GMT", "yesterday", now)).toBe(7);
});
