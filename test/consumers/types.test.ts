import { createRequire } from "node:module";
import { describe, expect, inject, test } from "vitest";
import { floors, typeCheck } from "./type-check.js";

const { project } = inject("consumer");
const tsc = createRequire(import.meta.url).resolve("typescript/lib/tsc.js");

// Other compilers: npm run test:matrix.
describe("TypeScript 5.9, at the type floor", () => {
  const names = Object.keys(floors);
  const fifty = names.filter((name) => floors[name]!.programs.join() === "fifty-calls.ts");

  test.each(names.filter((name) => !fifty.includes(name)))(
    "compiles all entries: %s",
    async (name) => {
      await typeCheck(tsc, project, floors[name]!);
    },
    120_000,
  );

  test.each(fifty)(
    "compiles fifty calls at little cost: %s",
    async (name) => {
      const { types, instantiations } = await typeCheck(tsc, project, floors[name]!);
      expect(types).toBeLessThan(30_000);
      expect(instantiations).toBeLessThan(25_000);
    },
    120_000,
  );
});
