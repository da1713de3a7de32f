import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { references } from "../../generated/references.js";
import { routes } from "../../generated/routes.js";
import { expandPath } from "../../src/core/expand-path.js";
import { reference } from "../../src/core/path.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { anyText, anyValue, isIllFormed, slow } from "./strings.js";

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

describe("a path", slow, () => {
  test("keeps its template, whatever its parameters are", () => {
    fc.assert(
      fc.property(filled(anyText), ({ template, values }) => {
        let path: string;
        try {
          path = expandPath(template, values, references);
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
        const expand = () => expandPath("/{recordKey}", { recordKey: value });
        if (isRefused(value)) expect(expand).toThrow(ApifyArgumentError);
        else expect(decodeURIComponent(expand().slice(1))).toBe(value);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("the name of a resource", slow, () => {
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
