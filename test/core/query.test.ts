import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ParameterType } from "../../src/core/operation.js";
import { appendPassthrough, appendQuery } from "../../src/core/query.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { anyText, anyValue, isIllFormed, slow } from "../support/arbitraries.js";

const write = (style: ParameterType, value: unknown) => appendQuery("", "p", style, value);
const loop: unknown[] = [];
loop.push(loop);

describe("a query parameter", () => {
  test.each<[ParameterType, unknown, string]>([
    ["s", "a b&c=d", "p=a%20b%26c%3Dd"],
    ["s", "", "p="],
    ["s", 0, "p=0"],
    ["s", 0.5, "p=0.5"],
    ["s", true, "p=true"],
    ["s", false, "p=false"],
    ["s", new Date(Date.UTC(2026, 0, 2, 3, 4, 5, 6)), "p=2026-01-02T03%3A04%3A05.006Z"],
    ["s", "2026-01-02", "p=2026-01-02"],
    ["l", ["a", 1, true], "p=a%2C1%2Ctrue"],
    ["l", "a,b", "p=a%2Cb"],
    ["w", [{ a: 1 }], "p=W3siYSI6MX1d"],
    ["w", "W10=", "p=W10%3D"],
    ["r", "me/mine", "p=me~mine"],
  ])("in style %s: %j is written as %s", (style, value, text) => {
    expect(write(style, value)).toBe(text);
  });

  test("of value undefined or null is left out", () => {
    expect(appendQuery("a=1", "p", "s", undefined)).toBe("a=1");
    expect(appendQuery("a=1", "p", "s", null)).toBe("a=1");
  });

  test("follows those before it", () => {
    expect(appendQuery("a=1", "p", "s", "x")).toBe("a=1&p=x");
  });

  test("has its name encoded, too", () => {
    expect(appendQuery("", "a&b=c", "s", "x")).toBe("a%26b%3Dc=x");
  });

  test.each<[ParameterType, unknown]>([
    ["s", {}],
    ["s", Symbol("s")],
    ["s", Object.create(null)],
    ["s", () => "x"],
    ["s", 10n],
    ["s", "\ud800"],
    ["s", Number.NaN],
    ["s", Number.POSITIVE_INFINITY],
    ["s", new Date(Number.NaN)],
    ["l", [undefined]],
    ["l", [["a"]]],
    ["l", [Object.create(null)]],
    ["w", {}],
    ["w", loop],
    ["w", [1n]],
    ["r", ".."],
  ])("in style %s refuses a value that it cannot hold", (style, value) => {
    expect(() => write(style, value)).toThrow(ApifyArgumentError);
  });

  test("refuses a name that cannot be encoded", () => {
    expect(() => appendQuery("", "\ud800", "s", "x")).toThrow(ApifyArgumentError);
  });

  test("says which one it refuses", () => {
    expect(() => write("s", {})).toThrow(/^p cannot be sent/);
  });
});

describe("parameters that the metadata does not know", () => {
  test("are written by what they are", () => {
    const values = { a: ["x", 1], b: new Date(0), c: null, d: undefined, e: true, f: 2 };
    const expected = "z=0&a=x%2C1&b=1970-01-01T00%3A00%3A00.000Z&e=true&f=2";
    expect(appendPassthrough("z=0", values, "dataset.get")).toBe(expected);
  });
});

const styles: readonly ParameterType[] = ["s", "l", "w", "r"];

/** What a server reads out of it. */
const read = (query: string) => [...new URLSearchParams(query)];

describe("a query", slow, () => {
  test("is read as what was written", () => {
    const wellFormed = anyText.filter((text) => !isIllFormed(text));
    const pairs = fc.array(fc.tuple(wellFormed, wellFormed), { maxLength: 5 });
    fc.assert(
      fc.property(pairs, (given) => {
        const query = given.reduce(
          (text, [name, value]) => appendQuery(text, name, "s", value),
          "",
        );
        expect(read(query)).toEqual(given);
        expect(new URL(`http://host/path?${query}`).pathname).toBe("/path");
        expect(new URL(`http://host/path?${query}`).hash).toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  test("has lists, numbers and booleans as their text", () => {
    const scalar = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.string({ unit: "grapheme" }).filter((text) => !isIllFormed(text)),
    );
    fc.assert(
      fc.property(fc.array(scalar, { minLength: 1 }), (list) => {
        expect(read(appendQuery("", "p", "l", list))).toEqual([["p", list.map(String).join(",")]]);
      }),
    );
  });

  test("has webhooks as base64 of their JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (webhooks) => {
        const [[, text] = []] = read(appendQuery("", "p", "w", webhooks));
        const json = Buffer.from(text ?? "", "base64").toString();
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(webhooks)));
      }),
    );
  });

  test("is one parameter for one value, or refuses it as an argument", () => {
    fc.assert(
      fc.property(fc.constantFrom(...styles), anyText, anyValue, (style, name, value) => {
        let query: string;
        try {
          query = appendQuery("", name, style, value);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          return;
        }
        expect(query).toMatch(/^[\w.~!'()*%=-]*$/);
        expect(read(query).length).toBe(value === undefined || value === null ? 0 : 1);
      }),
      { numRuns: 1000 },
    );
  });

  test("passes any names through, and nothing that is no query", () => {
    fc.assert(
      fc.property(fc.dictionary(anyText, anyValue), (values) => {
        try {
          const query = appendPassthrough("", values as Record<string, string>, "dataset.get");
          const given = Object.values(values).filter((v) => v !== undefined && v !== null);
          expect(read(query)).toHaveLength(given.length);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
