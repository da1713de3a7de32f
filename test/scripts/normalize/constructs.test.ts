import { describe, expect, test } from "vitest";
import { references } from "../../../scripts/lib/normalize/references.js";
import { component, number, object, ref, text, typesOf } from "./constructs.js";

const HOSTILE = `*/ \${x} \` "; // `;

/** The declaration of the schema T, in one line. */
function declared(schemas: object, paths?: object): string {
  const [declaration] = /export (?:interface|type) T\b.*?(?=\nexport |$)/s.exec(
    typesOf(schemas, paths),
  )!;
  return declaration
    .replace(/^export (?:interface|type) T =? ?/, "")
    .replace(/\s+/g, " ")
    .trim();
}

describe("what is understood has the right type", () => {
  test.each<[string, object, string]>([
    [
      "fields beside a choice",
      {
        T: {
          ...object({ a: text }, "a"),
          oneOf: [object({ b: text }, "b"), object({ c: number })],
        },
      },
      "(({ a: string; }) & ({ b: string; } | { c?: number | undefined; }));",
    ],
    [
      "a choice beside parts",
      {
        T: { allOf: [component("A")], anyOf: [object({ b: text }), text] },
        A: object({ a: text }),
      },
      "((A) & ({ b?: string | undefined; } | string));",
    ],
    [
      "fields beside a choice in a part",
      {
        T: {
          allOf: [{ ...object({ a: text }), oneOf: [object({ b: text })] }, object({ c: text })],
        },
      },
      "(((({ a?: string | undefined; }) & ({ b?: string | undefined; }))) & ({ c?: string | undefined; }));",
    ],
    [
      "a part beside the same keyword",
      { T: { ...object({ a: text }), allOf: [object({ b: text })] } },
      "{ b?: string | undefined; a?: string | undefined; }",
    ],
    [
      "a tuple",
      { T: { type: "array", prefixItems: [text, number], items: false } },
      "[string, number];",
    ],
    [
      "a tuple with more behind it",
      { T: { type: "array", prefixItems: [text], items: number } },
      "[string, ...number[]];",
    ],
    [
      "a tuple that may end early",
      { T: { type: "array", prefixItems: [text, number], minItems: 1, items: false } },
      "[string, (number)?];",
    ],
    ["nothing", { T: object({ a: false as never }) }, "{ a?: never | undefined; }"],
    ["anything", { T: object({ a: true as never }) }, "{ a?: unknown; }"],
    [
      "an open enum of numbers",
      { T: { enum: [1, 2], "x-client-open": true } },
      "1 | 2 | (number & {});",
    ],
    [
      "patterns of names",
      { T: { type: "object", additionalProperties: text, patternProperties: { "^x-": number } } },
      "Record<string, unknown>;",
    ],
    [
      "a map of itself",
      { T: { type: "object", additionalProperties: component("T") } },
      "{ [key: string]: T };",
    ],
    ["a list of itself", { T: { type: "array", items: component("T") } }, "T[];"],
    [
      "a property of another schema",
      { T: ref("#/components/schemas/A/properties/a"), A: object({ a: text }) },
      "string;",
    ],
    [
      "an object in another schema",
      {
        T: object({ a: ref("#/components/schemas/A/properties/a") }),
        A: object({ a: object({ b: text }) }),
      },
      "{ a?: AA | undefined; }",
    ],
    [
      "an anchor",
      { T: object({ a: ref("#here") }), A: object({ b: { ...text, $anchor: "here" } }) },
      "{ a?: string | undefined; }",
    ],
    [
      "escapes in a pointer",
      {
        T: object({ a: ref("#/components/schemas/A/properties/x~1y~0z%20w") }),
        A: object({ "x/y~z w": number }),
      },
      "{ a?: number | undefined; }",
    ],
    [
      "local definitions",
      { T: { ...object({ a: ref("#/components/schemas/T/$defs/D") }), $defs: { D: text } } },
      "{ a?: string | undefined; }",
    ],
    [
      "a property that is called $ref",
      { T: object({ $ref: text }) },
      "{ $ref?: string | undefined; }",
    ],
    [
      "names of Object's prototype",
      {
        T: object({ a: component("constructor"), b: component("toString") }),
        constructor: object({ toString: text }),
        toString: object({ constructor: number }),
      },
      "{ a?: Constructor | undefined; b?: ToString | undefined; }",
    ],
    [
      "words of TypeScript as names",
      { T: object({ a: component("string") }), string: object({ class: number }) },
      "{ a?: StringModel | undefined; }",
    ],
    [
      "hostile text in values, names and descriptions",
      { T: { ...object({ [HOSTILE]: { enum: [HOSTILE, "\"'"] } }), description: HOSTILE } },
      `{ ${JSON.stringify(HOSTILE)}?: ${JSON.stringify(HOSTILE)} | "\\"'" | undefined; }`,
    ],
  ])("%s", (_, schemas, expected) => {
    expect(declared(schemas)).toBe(expected);
  });

  test("a schema in an operation can be referred to", () => {
    const schema = object({ b: text });
    const paths = {
      "/v2/a": { get: { responses: { "200": { content: { "application/json": { schema } } } } } },
    };
    const pointer = "#/paths/~1v2~1a/get/responses/200/content/application~1json/schema";
    expect(declared({ T: object({ a: ref(pointer) }) }, paths)).toMatch(
      /^\{ a\?: Paths\w+ \| undefined; \}$/,
    );
  });
});

describe("what is not understood is refused, with its place", () => {
  test.each<[string, object, string]>([
    ["itself", { T: component("T") }, "#/components/schemas/T: consists of itself, T -> T"],
    [
      "parts in a circle",
      { T: { allOf: [component("A")] }, A: { allOf: [component("T")] } },
      "#/components/schemas/T: consists of itself, T -> A -> T",
    ],
    ["a choice of itself", { T: { oneOf: [component("T"), text] } }, "consists of itself, T -> T"],
    [
      "a reference elsewhere",
      { T: object({ a: ref("https://example.com/x.json") }) },
      '#/components/schemas/T/properties/a: the reference "https://example.com/x.json" leads out of the document',
    ],
    [
      "a reference to nothing",
      { T: component("toString") },
      '#/components/schemas/T: the reference "#/components/schemas/toString" points at nothing that is a schema',
    ],
    [
      "a reference through null",
      {
        T: ref("#/components/schemas/A/properties/a/properties/b"),
        A: object({ a: { type: "null" } }),
      },
      "points at nothing that is a schema",
    ],
    [
      "an anchor that is nowhere",
      { T: ref("#nowhere") },
      'the reference "#nowhere" names no anchor',
    ],
    ["a broken escape", { T: ref("#/components/schemas/%zz") }, "is no JSON pointer"],
    [
      "a reference that is no text",
      { T: { $ref: 1 } },
      "#/components/schemas/T: the reference 1 is no text",
    ],
    ["conditions", { T: { if: text, else: number } }, "#/components/schemas/T: the keyword else"],
    [
      "no schema",
      { T: object({ a: null as never }) },
      "#/components/schemas/T/properties/a: a schema is an object, true or false",
    ],
    [
      "a list of items that is none",
      { T: { type: "array", items: [text] } },
      "#/components/schemas/T/items: a schema is an object",
    ],
    ["parts that are no list", { T: { allOf: text } }, "#/components/schemas/T/allOf: is no list"],
    [
      "two schemas with one name",
      { T: text, "a-b": object({}), aB: object({}) },
      "the schemas a-b and aB are both called AB",
    ],
  ])("%s", (_, schemas, message) => {
    expect(() => typesOf(schemas)).toThrow(message);
  });

  test.each<[string, object | null, string]>([
    ["a path", null, "#/paths/~1a"],
    ["an operation", { get: null }, "#/paths/~1a/get/responses"],
    ["an operation without responses", { get: {} }, "#/paths/~1a/get/responses"],
    ["a response", { get: { responses: { 200: null } } }, "#/paths/~1a/get/responses/200"],
    ["a parameter", { get: { parameters: [5], responses: {} } }, "#/paths/~1a/get/parameters/0"],
    ["parameters of a path", { parameters: "x" }, "#/paths/~1a/parameters"],
  ])("%s that is no object", (_, item, place) => {
    const document = { paths: { "/a": item }, components: { schemas: {} } };
    expect(() => references(document as never, {} as never)).toThrow(`- ${place}: is no object`);
  });

  test("depth without end", () => {
    let schema: object = text;
    for (let depth = 0; depth < 200; depth++) schema = { type: "array", items: schema };
    expect(() => typesOf({ T: schema })).toThrow("is nested too deeply");
  });
});
