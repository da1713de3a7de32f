import { expect, test } from "vitest";
import { endpoints } from "../../../scripts/lib/generate/document.js";
import { fitting } from "../../../scripts/lib/generate/fitting.js";
import { render } from "../../../scripts/lib/generate/render.js";
import { fixture } from "./fixture.js";

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
