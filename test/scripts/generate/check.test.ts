import { describe, expect, it } from "vitest";
import { differences, unwritten } from "../../../scripts/lib/generate/check.js";
import { fixture } from "./fixture.js";

describe("check:generated", () => {
  const fresh = new Map([
    ["generated/models.ts", "a\nb\n"],
    ["generated/routes.ts", "c\n"],
  ]);

  it("finds nothing where nothing differs", () => {
    expect(differences(new Map(fresh), fresh)).toEqual([]);
  });

  it("names the changed, the missing and the extra file", () => {
    const committed = new Map([
      ["generated/models.ts", "a\nB\n"],
      ["generated/stale.ts", ""],
    ]);
    expect(differences(committed, fresh)).toEqual([
      "generated/models.ts differs from line 2 on: run `npm run generate`, never edit it.",
      "generated/routes.ts is missing: run `npm run generate`.",
      "generated/stale.ts is not generated: it does not belong there.",
    ]);
  });

  it("names the first line only where nothing else differs", () => {
    const other = (text: string) =>
      differences(new Map([["a.ts", text]]), new Map([["a.ts", "// 1\nx\n"]]));
    expect(other("// 2\nx\n")[0]).toContain("from line 1 on");
    expect(other("// 2\ny\n")[0]).toContain("from line 2 on");
  });

  it("sees a file that is cut short", () => {
    expect(differences(new Map([...fresh, ["generated/models.ts", "a"]]), fresh)).toHaveLength(1);
  });

  it("names the methods by hand that nobody wrote", () => {
    const sources = ["return this.execute(operations.boxListItems, {});", "// boxGetItemsInfo"];
    expect(unwritten(fixture(), sources)).toEqual([
      expect.stringMatching(/^box\.getItemsInfo is `by: hand`.*write getItemsInfo\(\)/),
    ]);
    const imported = 'import { boxGetItemsInfo as info } from "../../generated/operations.js";';
    expect(unwritten(fixture(), [...sources, imported])).toEqual([]);
  });
});
