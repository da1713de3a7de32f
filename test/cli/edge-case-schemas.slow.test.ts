import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { ActorSchemas } from "../../src/cli/types/actor-schemas.js";
import type { RecordSchema } from "../../src/cli/types/build-schemas.js";
import { render } from "../../src/cli/types/render.js";
import { wholeSchema } from "../../src/cli/types/source.js";
import { TypeNames } from "../../src/cli/types/type-names.js";
import { diagnosticsOf, expectClean, projectOf } from "./type-assertions.js";

function actor(name: string, input: unknown, items?: unknown): ActorSchemas {
  return {
    kind: "actor",
    name,
    keys: [name],
    actId: name,
    buildNumber: "0.0.1",
    input: wholeSchema(input),
    items: items === undefined ? undefined : wholeSchema(items),
    records: items === undefined ? [] : wildRecords,
    output: items === undefined ? undefined : wildOutput,
  };
}

const source = wholeSchema({ type: "string" });
const wildOutput = wholeSchema({
  enum: ["*/ a", "__proto__", `\`\${x}\\\n\u2028'"$`, ""],
  enumTitles: ["*/ evil()", undefined, "\u202e", 1],
});
const wildRecords: readonly RecordSchema[] = [
  { name: "a*/ b", key: "OUTPUT", source },
  { name: "", keyPrefix: `\`\${x}\\\n\u2028'"$`, source },
];

/** The types of one input schema, without the head of the file. */
async function typesOf(input: unknown): Promise<string> {
  const text = await render([actor("me/wild", input)], "command");
  const start = text.search(/^(?:\/\*\*.*\n(?: \*.*\n)*)?export /m);
  return text.slice(start, text.lastIndexOf("\n/** What me/wild gives"));
}

/** Everything the compiler and a linter say of a file with all of them. */
async function prove(schemas: readonly unknown[], command: "lint" | "check"): Promise<string> {
  const actors = schemas.map((schema, index) => actor(`me/wild-${index}`, schema, schema));
  const text = await render(actors, "command");
  const folder = projectOf({ "apify-actors.ts": text });
  expect(diagnosticsOf(folder, "apify-actors.ts")).toEqual([]);
  expect(keywordsIn(text)).not.toContain(ts.SyntaxKind.AnyKeyword);
  expectClean(folder, "apify-actors.ts", command);
  return text;
}

function keywordsIn(text: string): ts.SyntaxKind[] {
  const found: ts.SyntaxKind[] = [];
  const visit = (node: ts.Node) => {
    found.push(node.kind);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("a.ts", text, ts.ScriptTarget.ES2022));
  return found;
}

const object = (properties: object, more: object = {}) => ({ type: "object", properties, ...more });

/** What has been seen, or might be. */
const wild: Readonly<Record<string, unknown>> = {
  empty: {},
  "no object": "text",
  nothing: null,
  forbidden: false,
  "a list": { type: "array", items: { type: "string" } },
  "names that are no identifiers": object({
    "a-b": { type: "string" },
    "": { type: "string" },
    "1st": { type: "string" },
    'it\'s "quoted" \\ back': { type: "string" },
    "two\nlines": { type: "string" },
    "\u2028\u202e\u00a0\ud800": { type: "string" },
    class: { type: "string" },
    default: { type: "string" },
    příliš: { type: "string" },
    readonly: { type: "string" },
  }),
  "names of keywords": object(
    Object.fromEntries(
      ["$id", "$ref", "$defs", "allOf", "anyOf", "definitions", "enum", "id", "items", "properties"]
        .concat("required", "title", "tsType", "type", "extends", "additionalProperties", "default")
        .map((name) => [name, { type: "string" }]),
    ),
  ),
  "names of every object": JSON.parse(
    '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"},' +
      '"toString":{"type":"number"},"hasOwnProperty":{"type":"string"}},"required":["__proto__","toString"]}',
  ),
  "comments that end": object(
    {
      a: {
        type: "string",
        title: "*/ export const evil = 1; /*",
        description: "*/*/",
        default: "*/",
      },
      b: {
        type: "string",
        enum: ["*/", "`", "\\"],
        enumTitles: ["*/ one", "two\r\n\r\n\r\n*/", "*/"],
      },
      c: { description: "@ts-expect-error" },
      d: { description: "/* \u202e \u0000 \u00a0 \ud800" },
    },
    { description: "*/ export type Evil = any" },
  ),
  "code in the schema": object({
    a: { tsType: "any", type: "string" },
    b: { type: "string", enum: ["a"], tsEnumNames: ["any"] },
    c: { type: "object", extends: { tsType: "any" } },
    d: { $id: "x y", id: "other", type: "object", properties: {} },
  }),
  "references elsewhere": object({
    far: { $ref: "https://example.com/schema.json#/definitions/a" },
    file: { $ref: "/etc/passwd" },
    nowhere: { $ref: "#/definitions/nothing" },
    encoded: { $ref: "#/definitions/%E0%A4%A" },
    inherited: { $ref: "#/constructor" },
    value: { enum: [{ $ref: "https://example.com/" }] },
  }),
  "types that contain themselves": object(
    {
      node: { $ref: "#/definitions/node" },
      self: { $ref: "#" },
      loop: { $ref: "#/definitions/loop" },
      ring: { $ref: "#/definitions/ring-1" },
      union: { $ref: "#/definitions/union" },
      map: { $ref: "#/definitions/map" },
    },
    {
      definitions: {
        node: object({ children: { type: "array", items: { $ref: "#/definitions/node" } } }),
        loop: { $ref: "#/definitions/loop" },
        "ring-1": { allOf: [{ $ref: "#/definitions/ring-2" }] },
        "ring-2": { anyOf: [{ $ref: "#/definitions/ring-1" }, { type: "string" }] },
        union: {
          oneOf: [{ type: "string" }, { type: "array", items: { $ref: "#/definitions/union" } }],
        },
        map: { type: "object", additionalProperties: { $ref: "#/definitions/map" } },
      },
    },
  ),
  "definitions of similar names": object(
    { a: { $ref: "#/$defs/a b" }, b: { $ref: "#/$defs/a-b" }, c: { $ref: "#/$defs/ěš" } },
    { $defs: { "a b": object({ x: {} }), "a-b": object({ y: {} }), ěš: object({ z: {} }) } },
  ),
  alternatives: object(
    { a: { type: "string" }, b: { type: "string" } },
    { oneOf: [{ required: ["a"] }, { required: ["b"] }], additionalProperties: false },
  ),
  "patterns beside properties": object(
    { known: { type: "number" } },
    { patternProperties: { "^x-": { type: "string" } }, additionalProperties: { type: "boolean" } },
  ),
  "values without types": object({
    a: { enum: [1, -1, 1e21, null, true, "x", "x"] },
    b: { enum: [] },
    c: { const: { a: 1 } },
    d: { type: ["string", "null", "array", "object"], nullable: true },
    e: { type: "string", nullable: true, enum: ["a", null] },
    f: { type: "date" },
    g: {
      type: 7,
      items: 7,
      properties: 7,
      required: 7,
      enum: 7,
      anyOf: 7,
      additionalProperties: 7,
    },
    h: { type: "array", items: [{ type: "string" }, { type: "number" }] },
    i: false,
    j: true,
    k: { anyOf: [false, { type: "string" }] },
    l: { type: "object", properties: {}, additionalProperties: false },
  }),
};

describe("schemas of the wild", () => {
  it("become TypeScript that compiles and is clean", async () => {
    await prove(Object.values(wild), "check");
  }, 120_000);

  it("are neither fetched nor executed", async () => {
    const text = await typesOf(wild["references elsewhere"]);
    expect(text).toContain(
      "Its schema is not read: https://example.com/schema.json#/definitions/a",
    );
    expect(text).toContain("far?: unknown;");
    expect(await typesOf(wild["code in the schema"])).not.toMatch(/\bany\b/);
    expect(await typesOf(wild["comments that end"])).not.toMatch(/^export (?:const|type Evil)/m);
  });

  it("keep what a type that contains itself can say", async () => {
    const text = await typesOf(wild["types that contain themselves"]);
    expect(text).toContain("children?: MeWildInputNode[] | undefined;");
    expect(text).toContain("self?: MeWildInput | undefined;");
    expect(text).toContain("loop?: unknown;");
    expect(text).toContain("export type MeWildInputUnion = string | MeWildInputUnion[];");
  });

  it("leave out the one name that a literal cannot have, and let the others be anything", async () => {
    const text = await typesOf(wild["names of every object"]);
    expect(text).not.toContain("__proto__");
    expect(text).toContain("constructor?: unknown;");
    expect(text).toContain("toString: number;");
  });

  it("require one of what is required by turns", async () => {
    expect(await typesOf(wild.alternatives)).toMatch(
      /a\?: string.*b\?: string.*& \(.*a: unknown.*\|.*b: unknown/s,
    );
  });

  it("of 2,000 properties are no trouble", async () => {
    const properties = Array.from({ length: 2000 }, (_, index) => [
      `property-${index}`,
      { type: "array", title: `${index}`, editor: "stringList", items: { type: "string" } },
    ]);
    const text = await prove([object(Object.fromEntries(properties))], "check");
    expect(text.match(/"property-\d+"\?: string\[\] \| undefined;/g)).toHaveLength(2000);
  }, 60_000);

  it("of any depth come to an end", async () => {
    let deep: object = { type: "string" };
    for (let level = 0; level < 5000; level++) deep = object({ a: deep });
    expect(await typesOf(deep)).toContain("a?: unknown;");
    const definitions = Object.fromEntries(
      Array.from({ length: 3000 }, (_, index) => [
        `d${index}`,
        object({ next: { $ref: `#/definitions/d${index + 1}` } }),
      ]),
    );
    const chain = object({ first: { $ref: "#/definitions/d0" } }, { definitions });
    expect(await typesOf(chain)).toContain("export interface MeWildInputD2999 {");
  }, 60_000);
});

describe("text that is long", () => {
  /** CPU time in microseconds, the best of five. */
  async function best(work: () => Promise<unknown>): Promise<number> {
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const before = process.cpuUsage();
      await work();
      const { user, system } = process.cpuUsage(before);
      times.push(user + system);
    }
    return Math.min(...times);
  }

  const texts = {
    spaces: (length: number) => `a${" ".repeat(length)}b`,
    "empty lines": (length: number) => `a${" \n".repeat(length / 2)}b`,
    "ends of comments": (length: number) => "*/".repeat(length / 2),
  };

  it.each(Object.entries(texts))(
    "takes time in proportion to its length: %s",
    async (_, of) => {
      const titled = (length: number) => () => typesOf(object({ a: { title: of(length) } }));
      await titled(1000)();
      const [short, long] = [await best(titled(25_000)), await best(titled(200_000))];
      expect(long / short).toBeLessThan(16);
    },
    60_000,
  );

  it("is that of many types of one name, too", async () => {
    const of = (count: number) => () => {
      const names = new TypeNames();
      for (let index = 0; index < count; index++) names.take("me/same", "input");
      return Promise.resolve();
    };
    const [few, many] = [await best(of(5_000)), await best(of(40_000))];
    expect(many / few).toBeLessThan(16);
  });
});

describe("names of types", () => {
  it("are each used once, whatever Actors are called", async () => {
    const names = ["a-b/c", "a/b-c", "1/2", "record/x", "me/2go", "proxy/x", "proxy/input"];
    const text = await render(
      names.map((name) => actor(name, object({ a: {} }))),
      "command",
    );
    const folder = projectOf({ "apify-actors.ts": text });
    expect(diagnosticsOf(folder, "apify-actors.ts")).toEqual([]);
    expect(text).toContain("export interface ABCInput {");
    expect(text).toContain("export interface ABCInput2 {");
  });
});

const name = fc.oneof(
  fc.constantFrom("a", "b-c", "__proto__", "constructor", "$ref", "type", "default", "1", ""),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: "binary", maxLength: 4 }),
);
const text = fc.oneof(fc.string(), fc.constantFrom("*/", "/*", "@ts-ignore", "a\n\n\nb", "`"));
const facts = fc.record(
  {
    title: text,
    description: text,
    default: fc.jsonValue(),
    nullable: fc.boolean(),
    editor: fc.constantFrom(
      "requestListSources",
      "proxy",
      "javascript",
      "json",
      "keyValue",
      "globs",
    ),
    enumTitles: fc.array(text, { maxLength: 3 }),
    minimum: fc.double(),
    unit: text,
    isSecret: fc.boolean(),
    $id: text,
    tsType: text,
  },
  { requiredKeys: [] },
);

/** Schemas that mean something, with some that do not among them. */
const { schema } = fc.letrec<{ schema: object; member: unknown }>((tie) => {
  const member = fc.oneof({ withCrossShrink: true }, tie("schema"), fc.boolean(), fc.jsonValue());
  const with_ = (shape: fc.Arbitrary<object>) =>
    fc.tuple(facts, shape).map(([one, other]) => ({ ...one, ...other }));
  const properties = fc.dictionary(name, tie("member"), { maxKeys: 4, noNullPrototype: true });
  return {
    member,
    schema: fc.oneof(
      { maxDepth: 4, depthIdentifier: "schema" },
      with_(
        fc.record({
          type: fc.constantFrom(
            "string",
            "number",
            "integer",
            "boolean",
            "null",
            "any",
            "array",
            "object",
          ),
        }),
      ),
      with_(fc.record({ enum: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }) })),
      with_(fc.record({ const: fc.jsonValue() })),
      with_(
        fc.record({
          type: fc.constantFrom("object", undefined, ["object", "null"]),
          properties,
          required: fc.array(name, { maxLength: 2 }),
          additionalProperties: fc.oneof(fc.constant(undefined), fc.boolean(), tie("schema")),
          definitions: properties,
        }),
      ),
      with_(fc.record({ type: fc.constant("object"), patternProperties: properties })),
      with_(fc.record({ type: fc.constant("array"), items: tie("member") })),
      with_(
        fc
          .tuple(
            fc.constantFrom("anyOf", "oneOf", "allOf"),
            fc.array(tie("member"), { maxLength: 3 }),
          )
          .map(([keyword, list]) => ({ [keyword]: list })),
      ),
      with_(
        fc.record({
          $ref: fc.oneof(
            fc.constantFrom(
              "#",
              "#/definitions/a",
              "#/properties/a",
              "#/items",
              "#/anyOf/0",
              "x.json",
            ),
            text,
          ),
        }),
      ),
    ),
  };
});

describe("any schema", () => {
  it("becomes TypeScript that compiles and is clean", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(schema, { minLength: 60, maxLength: 60 }), async (schemas) => {
        await prove(schemas, "lint");
      }),
      { numRuns: 3, endOnFailure: true },
    );
  }, 240_000);

  it("becomes the same text again", async () => {
    await fc.assert(
      fc.asyncProperty(schema, async (input) => {
        expect(await typesOf(input)).toBe(await typesOf(structuredClone(input)));
      }),
      { numRuns: 50 },
    );
  }, 60_000);
});

it("the file in this folder is clean", () => {
  const text = readFileSync(join(import.meta.dirname, "apify-actors.ts"), "utf8");
  const folder = projectOf({ "apify-actors.ts": text });
  expectClean(folder, "apify-actors.ts", "check");
});
