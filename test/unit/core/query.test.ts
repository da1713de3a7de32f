import { describe, expect, test } from "vitest";
import type { QueryKind } from "../../../src/core/operation.js";
import { appendPassthrough, appendQuery } from "../../../src/core/query.js";
import { ApifyArgumentError } from "../../../src/errors.js";

const write = (kind: QueryKind, value: unknown) => appendQuery("", "p", kind, value);
const loop: unknown[] = [];
loop.push(loop);

describe("a query parameter", () => {
  test.each<[QueryKind, unknown, string]>([
    ["plain", "a b&c=d", "p=a%20b%26c%3Dd"],
    ["plain", "", "p="],
    ["plain", 0, "p=0"],
    ["plain", 0.5, "p=0.5"],
    ["plain", true, "p=true"],
    ["plain", false, "p=false"],
    ["plain", new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)), "p=2026-01-02T03%3A04%3A05.006Z"],
    ["plain", "2026-01-02", "p=2026-01-02"],
    ["list", ["a", 1, true], "p=a%2C1%2Ctrue"],
    ["list", "a,b", "p=a%2Cb"],
    ["webhooks", [{ a: 1 }], "p=W3siYSI6MX1d"],
    ["webhooks", "W10=", "p=W10%3D"],
    ["reference", "me/mine", "p=me~mine"],
  ])("of kind %s: %j is written as %s", (kind, value, text) => {
    expect(write(kind, value)).toBe(text);
  });

  test("of value undefined or null is left out", () => {
    expect(appendQuery("a=1", "p", "plain", undefined)).toBe("a=1");
    expect(appendQuery("a=1", "p", "plain", null)).toBe("a=1");
  });

  test("follows those before it", () => {
    expect(appendQuery("a=1", "p", "plain", "x")).toBe("a=1&p=x");
  });

  test("has its name encoded, too", () => {
    expect(appendQuery("", "a&b=c", "plain", "x")).toBe("a%26b%3Dc=x");
  });

  test.each<[QueryKind, unknown]>([
    ["plain", {}],
    ["plain", Symbol("s")],
    ["plain", Object.create(null)],
    ["plain", () => "x"],
    ["plain", 10n],
    ["plain", "\ud800"],
    ["plain", Number.NaN],
    ["plain", Number.POSITIVE_INFINITY],
    ["plain", new Date(Number.NaN)],
    ["list", [undefined]],
    ["list", [["a"]]],
    ["list", [Object.create(null)]],
    ["webhooks", {}],
    ["webhooks", loop],
    ["webhooks", [1n]],
    ["reference", ".."],
  ])("of kind %s refuses a value that it cannot hold", (kind, value) => {
    expect(() => write(kind, value)).toThrow(ApifyArgumentError);
  });

  test("refuses a name that cannot be encoded", () => {
    expect(() => appendQuery("", "\ud800", "plain", "x")).toThrow(ApifyArgumentError);
  });

  test("says which one it refuses", () => {
    expect(() => write("plain", {})).toThrow(/^p cannot be sent/);
  });
});

describe("parameters that the metadata does not know", () => {
  test("are written by what they are", () => {
    const values = { a: ["x", 1], b: new Date(0), c: null, d: undefined, e: true, f: 2 };
    const expected = "z=0&a=x%2C1&b=1970-01-01T00%3A00%3A00.000Z&e=true&f=2";
    expect(appendPassthrough("z=0", values)).toBe(expected);
  });
});
