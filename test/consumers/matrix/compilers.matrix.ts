import { join } from "node:path";
import { describe, inject, test } from "vitest";
import { floors, typeCheck } from "../type-check.js";
import { report, versionOf } from "./row.js";

const { project } = inject("consumer");

describe.each(["typescript-5.9", "typescript-6", "typescript-7"])("%s", (name) => {
  const tsc = join(inject("runtimes"), "node_modules", name, "bin/tsc");

  test.for(Object.keys(floors))("at the type floor: %s", async (floor, it) => {
    const { types, instantiations } = await typeCheck(tsc, project, floors[floor]!);
    report(it, "Compilers", {
      TypeScript: versionOf(name),
      floor,
      programs: floors[floor]!.programs.join(", "),
      types: types.toLocaleString("en"),
      instantiations: instantiations.toLocaleString("en"),
    });
  });
});
