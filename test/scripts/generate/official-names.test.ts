import { describe, expect, it } from "vitest";
import { officialNames } from "../../../scripts/lib/generate/official-names.js";

const declared = {
  "./models.js": new Set(["Run", "Box"]),
  "./options.js": new Set(["BoxOptions"]),
};

describe("official names", () => {
  it("are aliases, sorted, over what the other files declare", () => {
    const rows = {
      Second: "BoxOptions",
      First: 'NonNullable<Run["size"]>',
      "List<T>": "{ items: T[] }",
    };
    expect(officialNames(rows, declared)).toBe(
      [
        'import type { Run } from "./models.js";',
        'import type { BoxOptions } from "./options.js";',
        "",
        'export type First = NonNullable<Run["size"]>;',
        "export type List<T> = { items: T[] };",
        "export type Second = BoxOptions;",
        "",
      ].join("\n"),
    );
  });

  it("may be made of each other, though a model is called the same", () => {
    const rows = { Box: 'Run["box"]', Lid: 'Box["lid"]' };
    expect(officialNames(rows, declared)).not.toContain("Box,");
    expect(officialNames(rows, declared)).toContain('import type { Run } from "./models.js";');
  });
});
