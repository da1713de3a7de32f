import { describe, expect, it, test } from "vitest";
import { endpoints } from "../../../scripts/lib/endpoints.js";
import { differences, fitting, unwritten } from "../../../scripts/lib/generate/check.js";
import { render } from "../../../scripts/lib/generate/render.js";
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

test("a document whose facts fit its operations is left as it is", () => {
  const { document, problems } = fitting(fixture());
  expect(problems).toEqual([]);
  expect(document).toEqual(fixture());
});

test("every operation whose facts do not fit is told, and the rest can be generated", async () => {
  const input = fixture();
  const { facts: list } = endpoints(input).find(({ id }) => id === "boxes.list")!;
  const { facts: open } = endpoints(input).find(({ id }) => id === "box.open")!;
  Object.assign(list, { args: ["gone"] });
  Object.assign(open, { args: ["gone"] });
  await expect(render(input, "a document")).rejects.toThrow("no query parameter gone");

  const { document, problems } = fitting(input);
  expect(problems).toEqual([
    "boxes.list has no query parameter gone",
    "box.open has no query parameter gone",
  ]);
  const text = (await render(document, "a document")).get("resources.ts")!;
  expect(text).not.toContain("  list(");
  expect(text).toContain("getThing(");
});
