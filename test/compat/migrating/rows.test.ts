import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT } from "../surface.js";

/** What the official client does, of each row below the heading "Behaviour". */
function rows(): string[] {
  const text = readFileSync(join(ROOT, "docs/MIGRATING.md"), "utf8");
  const [, part = ""] = text.split(/^## Behaviour$|^## Names, options and types$/m);
  const [, , ...cells] = Array.from(part.matchAll(/^\| ?([^|]+?) ?\|/gm), ([, cell]) => cell!);
  return cells;
}

/** Titles of the tests beside this one. */
function titles(): string[] {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith(".test.ts"));
  return files
    .filter((file) => !import.meta.filename.endsWith(file))
    .map((file) => readFileSync(join(import.meta.dirname, file), "utf8"))
    .flatMap((text) =>
      Array.from(text.matchAll(/^ {2}test\((["'])(.*)\1, /gm), ([, , title]) => title!),
    );
}

test("each difference in behaviour that MIGRATING.md names is shown by a test of that name, and no other is", () => {
  expect(rows().length).toBeGreaterThan(15);
  expect(titles().sort()).toEqual(rows().sort());
});
