import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { QueryKind } from "../../src/core/operation.js";
import { appendPassthrough, appendQuery } from "../../src/core/query.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { anyText, anyValue, isIllFormed, slow } from "./strings.js";

const kinds: readonly QueryKind[] = ["plain", "list", "webhooks", "reference"];

/** What a server reads out of it. */
const read = (query: string) => [...new URLSearchParams(query)];

describe("a query", slow, () => {
  test("is read as what was written", () => {
    const wellFormed = anyText.filter((text) => !isIllFormed(text));
    const pairs = fc.array(fc.tuple(wellFormed, wellFormed), { maxLength: 5 });
    fc.assert(
      fc.property(pairs, (given) => {
        const query = given.reduce(
          (text, [name, value]) => appendQuery(text, name, "plain", value),
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
        expect(read(appendQuery("", "p", "list", list))).toEqual([
          ["p", list.map(String).join(",")],
        ]);
      }),
    );
  });

  test("has webhooks as base64 of their JSON", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (webhooks) => {
        const [[, text] = []] = read(appendQuery("", "p", "webhooks", webhooks));
        const json = Buffer.from(text ?? "", "base64").toString();
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(webhooks)));
      }),
    );
  });

  test("is one parameter for one value, or refuses it as an argument", () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyText, anyValue, (kind, name, value) => {
        let query: string;
        try {
          query = appendQuery("", name, kind, value);
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
          const query = appendPassthrough("", values as Record<string, string>);
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
