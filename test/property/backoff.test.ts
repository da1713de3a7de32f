import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { retryDelay } from "../../src/core/retry.js";
import { parseRetryAfter } from "../../src/core/retry-after.js";
import { slow } from "./strings.js";

const attempts = fc.integer({ min: 1, max: 100 });
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const shortest = fc.integer({ min: 0, max: 10_000 });
const retryAfter = fc.option(fc.nat({ max: 1e9 }), { nil: undefined });
const longest = 128_000;

describe("the wait before sending again", slow, () => {
  test("is in [D, 2 D], D doubling, as long as that is under the cap", () => {
    fc.assert(
      fc.property(attempts, chance, shortest, (attempt, random, min) => {
        const delay = min * 2 ** (attempt - 1);
        const wait = retryDelay(attempt, random, min, undefined);
        expect(wait).toBeGreaterThanOrEqual(Math.min(delay, longest));
        expect(wait).toBeLessThanOrEqual(Math.min(2 * delay, longest));
      }),
    );
  });

  test("is never shorter for Retry-After, never under it, and never above the cap", () => {
    fc.assert(
      fc.property(attempts, chance, shortest, retryAfter, (attempt, random, min, secs) => {
        const wait = retryDelay(attempt, random, min, secs);
        expect(wait).toBeGreaterThanOrEqual(retryDelay(attempt, random, min, undefined));
        expect(wait).toBeGreaterThanOrEqual(Math.min((secs ?? 0) * 1000, longest));
        expect(wait).toBeLessThanOrEqual(longest);
      }),
    );
  });
});

describe("Retry-After", slow, () => {
  test("is a number of seconds, 0 or more, or nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.nat(), (header, now) => {
        const secs = parseRetryAfter(header, now);
        expect(secs === undefined || (Number.isFinite(secs) && secs >= 0)).toBe(true);
      }),
    );
  });

  test("as a date is the time until then", () => {
    const second = fc.integer({ min: 0, max: 4e9 });
    fc.assert(
      fc.property(second, second, (at, now) => {
        const header = new Date(at * 1000).toUTCString();
        expect(parseRetryAfter(header, now * 1000)).toBe(Math.max(0, at - now));
      }),
    );
  });
});
