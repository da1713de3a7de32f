import { join } from "node:path";
import { describe, expect, inject, type TestContext, test } from "vitest";
import { writeExportedResults } from "../exported-results.js";
import { budgets, declared, type Floor, floors, least, typeCheck, whole } from "../type-check.js";
import { report, versionOf } from "./row.js";

const { project } = inject("consumer");

describe.each(["5.9", "6", "7"] as const)("TypeScript %s, at the type floor", (version) => {
  const compiler = `typescript-${version}`;
  const tsc = join(inject("runtimes"), "node_modules", compiler, "bin/tsc");

  async function check(it: TestContext, name: string, floor: Floor) {
    const cost = await typeCheck(tsc, project, floor);
    report(it, "Compilers", {
      TypeScript: versionOf(compiler),
      floor: name,
      programs: floor.programs.join(", "),
      types: cost.types.toLocaleString("en"),
      instantiations: cost.instantiations.toLocaleString("en"),
    });
    return cost;
  }

  test.for(Object.entries(whole))("compiles all entries: %s", async ([name, floor], it) => {
    await check(it, name, floor);
  });

  test.for(Object.entries(least))("compiles in a project with %s", async ([name, floor], it) => {
    await check(it, name, floor);
  });

  test("every result can be exported under `declaration: true`", async (it) => {
    const programs = writeExportedResults(project);
    await check(it, "`declaration: true`", { options: declared, programs });
  });

  test.for(Object.entries(floors))(
    "compiles fifty calls at little cost: %s",
    async ([name, floor], it) => {
      const { types, instantiations } = await check(it, name, floor);
      expect(types).toBeLessThan(budgets[version].types);
      expect(instantiations).toBeLessThan(budgets[version].instantiations);
    },
  );
});
