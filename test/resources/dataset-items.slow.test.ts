import { describe, expect, test } from "vitest";
import { outcome } from "./read-random-dataset.js";

/** More by hand: `CASES=20000 npm test -- --project slow dataset-items`. */
const cases = Number(process.env.CASES ?? 1000);

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
});
