import { describe, expect, it } from "vitest";
import { comment } from "../../../scripts/lib/generate/source-text.js";

describe("comments", () => {
  it("are nothing when there is nothing to say", () => {
    expect(comment([undefined, "", " "])).toBe("");
  });

  it("take one line where one is enough", () => {
    expect(comment(["Its ID."])).toBe("/** Its ID. */\n");
  });

  it("keep paragraphs apart", () => {
    expect(comment(["One.", "Two."])).toBe("/**\n * One.\n *\n * Two.\n */\n");
  });

  it("are wrapped, and lose the line breaks of their source", () => {
    const lines = comment([`${"word ".repeat(30)}\n${"word ".repeat(10)}`]).split("\n");
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(96);
  });

  it("keep the items of a list on lines of their own", () => {
    expect(comment(["A status.\n- `READY`: it\nwaits\n- `RUNNING`: it runs"])).toBe(
      "/**\n * A status.\n * - `READY`: it waits\n * - `RUNNING`: it runs\n */\n",
    );
  });

  it("keep code as it is", () => {
    expect(comment(["It.", "@example\n```ts\na();\n\n  b();\n```"])).toBe(
      "/**\n * It.\n *\n * @example\n * ```ts\n * a();\n *\n *   b();\n * ```\n */\n",
    );
  });

  it("cannot be ended by their text", () => {
    expect(comment(["a */ b"])).toBe("/** a *\\/ b */\n");
  });
});
