import { createRequire } from "node:module";
import { describe, expect, inject, test } from "vitest";
import { writeExportedResults } from "./exported-results.js";
import { budgets, declared, floors, typeCheck, whole } from "./type-check.js";

const { project } = inject("consumer");
const tsc = createRequire(import.meta.url).resolve("typescript/lib/tsc.js");

// Other compilers: npm run test:matrix.
describe("TypeScript 5.9, at the type floor", () => {
  test.each(Object.entries(whole))(
    "compiles all entries: %s",
    async (_, floor) => {
      await typeCheck(tsc, project, floor);
    },
    120_000,
  );

  test("every result can be exported under `declaration: true`", async () => {
    await typeCheck(tsc, project, { options: declared, programs: writeExportedResults(project) });
  }, 120_000);

  test.each(Object.entries(floors))(
    "compiles fifty calls at little cost: %s",
    async (_, floor) => {
      const { types, instantiations } = await typeCheck(tsc, project, floor);
      expect(types).toBeLessThan(budgets["5.9"].types);
      expect(instantiations).toBeLessThan(budgets["5.9"].instantiations);
    },
    120_000,
  );
});
