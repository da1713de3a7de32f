import { describe, expect, test } from "vitest";
import { outcome } from "./read-random-dataset.js";

/** More by hand: `CASES=20000 npm test -- --project slow dataset-items`. */
const cases = Number(process.env.CASES ?? 1000);

/** Scenes that once went wrong. */
const failures = {
  "refused though nothing was missing": [1006, 1224, 1428, 1529],
  "refused though a spreadsheet can be asked for again": [1099],
  "lost while items were removed": [1010, 1080, 1400, 1834, 2305, 2311],
  "lost by a replica that was behind": [2893, 3175],
  "lost while following": [1852, 1990],
  "other bytes for nothing": [355, 1601, 1989],
};

describe.each([
  ["undici", undefined],
  ["fetch", globalThis.fetch],
] as const)("whatever happens, each item comes once and in order, over %s", (_, fetch) => {
  const from = fetch ? cases / 2 : 0;
  test.each(Array.from({ length: cases / 100 }, (_, i) => from + i * 50))(
    "scenes from %d",
    async (first) => {
      let refused = 0;
      for (let seed = first; seed < first + 50; seed++) {
        const result = await outcome(seed, fetch);
        if (result === "refused") refused++;
        else expect(result).toBe("whole");
      }
      expect(refused).toBeLessThan(15);
    },
    60_000,
  );

  test.each(Object.entries(failures))("%s, once", async (_, seeds) => {
    for (const seed of seeds) expect(await outcome(seed, fetch)).toMatch(/^(whole|refused)$/);
  });
});
