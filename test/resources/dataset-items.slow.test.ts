import { describe, expect, test } from "vitest";
import { problemIn } from "./random-dataset.js";

describe.each([
  ["undici", undefined],
  ["fetch", globalThis.fetch],
] as const)("whatever happens, each item comes once and in order, over %s", (_, fetch) => {
  test.each(Array.from({ length: 10 }, (_, i) => i * 50))(
    "scenes from %d",
    async (first) => {
      for (let seed = first; seed < first + 50; seed++) {
        expect(await problemIn(seed, fetch)).toBeUndefined();
      }
    },
    60_000,
  );
});
