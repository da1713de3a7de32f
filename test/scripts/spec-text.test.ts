import { expect, test } from "vitest";
import type { OpenApiDocument } from "../../scripts/lib/openapi.js";
import { specText } from "../../scripts/lib/spec-files.js";

const text = (value: object) => specText(value as unknown as OpenApiDocument);

test("what fits into a line stands in one, to the column", () => {
  expect(text({ a: [1, { b: null }], "c d": "e" })).toBe('{"a":[1,{"b":null}],"c d":"e"}\n');
  const fits = { long: "x".repeat(89) };
  expect(text(fits)).toBe(`${JSON.stringify(fits)}\n`);
  const wraps = { long: "x".repeat(90) };
  expect(text(wraps)).toBe(`{\n\t"long": "${wraps.long}"\n}\n`);
});

test("it is the same document again", () => {
  const long = '"quoted"\n'.repeat(20);
  const value = { [long]: [long, [], {}, 1e21, { deep: [{ long }, null, false] }], "": { long } };
  expect(JSON.parse(text(value))).toEqual(value);
  expect(text({ ...value, missing: undefined })).toBe(text(value));
});
