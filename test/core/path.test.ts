import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { references } from "../../generated/references.js";
import { routes } from "../../generated/routes.js";
import { fillPath, reference } from "../../src/core/path.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { anyText, anyValue, isIllFormed, slow } from "../support/arbitraries.js";

/** The template with these values in it. */
const expand = (
  template: string,
  values: Readonly<Record<string, unknown>>,
  references?: readonly string[],
) => fillPath(template, (name) => values[name], references);

describe("a path", () => {
  test("has its parameters filled in, each encoded as one segment", () => {
    const values = { a: "x y", b: "a/b?c#d" };
    expect(expand("/v2/{a}/things/{b}", values)).toBe("/v2/x%20y/things/a%2Fb%3Fc%23d");
  });

  test("takes the names of resources only where the metadata says so", () => {
    expect(expand("/{actorId}/{key}", { actorId: "a/b", key: "a/b" }, ["actorId"])).toBe(
      "/a~b/a%2Fb",
    );
  });

  test("does not take a filled-in brace for a parameter", () => {
    expect(expand("/{a}/{b}", { a: "{b}", b: "x" })).toBe("/%7Bb%7D/x");
  });

  test("takes braces without a name for a parameter, too, and refuses it", () => {
    expect(() => expand("/a/{}/b", {})).toThrow(ApifyArgumentError);
    expect(() => expand("/{}/{x}", { x: "1" })).toThrow(ApifyArgumentError);
  });

  test("does not read a dollar sign as a reference to the match", () => {
    expect(expand("/{a}", { a: "$&$1" })).toBe("/%24%26%241");
  });

  test.each([undefined, null, "", ".", "..", 5, true, {}, [], ["a"], "\ud800", Object("a")])(
    "refuses %j",
    (value) => {
      expect(() => expand("/{a}", { a: value })).toThrow(ApifyArgumentError);
      expect(() => expand("/{a}", { a: value }, ["a"])).toThrow(ApifyArgumentError);
    },
  );

  test("names the parameter that it refuses, and what is wrong with it", () => {
    expect(() => expand("/{recordKey}", {})).toThrow("recordKey must be a string");
    expect(() => expand("/{recordKey}", { recordKey: ["a"] })).toThrow("an array");
    expect(() => expand("/{recordKey}", { recordKey: ".." })).toThrow('not be ".."');
  });

  test("takes nothing from the prototype of the values", () => {
    expect(() => expand("/{constructor}", {})).toThrow(ApifyArgumentError);
  });

  test("takes an ID of ten megabytes", () => {
    const id = "a".repeat(10_000_000);
    expect(expand("/{a}", { a: id })).toHaveLength(id.length + 1);
  });
});

describe("the name of a resource", () => {
  test.each([
    ["iKkPcIgVvwmztduf8", "iKkPcIgVvwmztduf8"],
    ["apify/web-scraper", "apify~web-scraper"],
    ["apify~web-scraper", "apify~web-scraper"],
    ["~my-data", "~my-data"],
  ])("%s is sent as %s", (given, sent) => {
    expect(reference("actorId", given)).toBe(sent);
  });

  test.each(["a/b/c", "/a", "a/", "/", "//"])(
    "%s is refused with the forms that exist",
    (given) => {
      expect(() => reference("actorId", given)).toThrow(/actorId .* is not an ID.*username\/name/);
    },
  );
});

const templates = [...new Set(Object.keys(routes).map((route) => route.split(" ")[1]!))];
const parametersOf = (template: string) =>
  [...template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!);

/** A path of the document with a value for each of its parameters. */
const filled = <T>(values: fc.Arbitrary<T>) =>
  fc.constantFrom(...templates).chain((template) =>
    fc.record({
      template: fc.constant(template),
      values: fc.record(
        Object.fromEntries(parametersOf(template).map((name) => [name, values])),
      ) as fc.Arbitrary<Record<string, T>>,
    }),
  );

const isRefused = (value: unknown) =>
  typeof value !== "string" ||
  value === "" ||
  value === "." ||
  value === ".." ||
  isIllFormed(value);

describe("a path of any values", slow, () => {
  test("keeps its template, whatever its parameters are", () => {
    fc.assert(
      fc.property(filled(anyText), ({ template, values }) => {
        let path: string;
        try {
          path = expand(template, values, references);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          return;
        }
        expect(path).toMatch(/^[\w.~!'()*%/-]+$/);
        // What a URL parser makes of it is the same path: nothing was resolved, nothing cut off.
        const url = new URL(`http://host${path}`);
        expect(url.pathname).toBe(path);
        expect(url.search + url.hash).toBe("");
        const wanted = template.split("/");
        const segments = path.split("/");
        expect(segments).toHaveLength(wanted.length);
        for (const [i, segment] of segments.entries()) {
          const name = /^\{(.+)\}$/.exec(wanted[i]!)?.[1];
          if (name === undefined) expect(segment).toBe(wanted[i]);
          else {
            const value = values[name]!;
            const sent = references.includes(name) ? value.replace("/", "~") : value;
            expect(decodeURIComponent(segment)).toBe(sent);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("refuses what cannot be a segment, and nothing else", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const path = () => expand("/{recordKey}", { recordKey: value });
        if (isRefused(value)) expect(path).toThrow(ApifyArgumentError);
        else expect(decodeURIComponent(path().slice(1))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("any name of a resource", slow, () => {
  test("has one spelling, which names the same again", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let name: string;
        try {
          name = reference("actorId", text);
        } catch (error) {
          expect(error).toBeInstanceOf(ApifyArgumentError);
          return;
        }
        expect(name).not.toContain("/");
        expect(reference("actorId", name)).toBe(name);
      }),
    );
  });
});
