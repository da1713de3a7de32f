import { describe, expect, it } from "vitest";
import { Composer } from "../../../scripts/lib/examples/composer.js";
import type { OpenApiDocument, Schema } from "../../../scripts/lib/openapi.js";

const composer = (schemas: Record<string, Schema>, world = {}) =>
  new Composer({ components: { schemas } } as unknown as OpenApiDocument, world);

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });

describe("an example from the world", () => {
  const Cat: Schema = {
    type: "object",
    required: ["name", "lives"],
    properties: {
      name: { type: "string" },
      lives: { type: "integer", minimum: 9 },
      mood: { type: "string", enum: ["calm", "wild"] },
    },
  };
  const Kitten: Schema = { type: "object", properties: { name: { type: "string" } } };

  it("takes only the properties that the schema names", () => {
    const { example } = bound(composer({ Kitten }, { Kitten: { name: "Tom", mood: "calm" } }));
    expect(example(ref("Kitten"))).toEqual({ name: "Tom" });
  });

  it("gets what the schema requires and the world does not have", () => {
    const { example } = bound(composer({ Cat }, { Cat: { name: "Tom" } }));
    expect(example(ref("Cat"))).toEqual({ name: "Tom", lives: 9 });
  });

  it("leaves the world where the schema no longer allows its value", () => {
    const { example } = bound(composer({ Cat }, { Cat: { name: 7, lives: 9, mood: "sad" } }));
    expect(example(ref("Cat"))).toEqual({ name: "example", lives: 9, mood: "calm" });
  });

  it("sees through references and allOf", () => {
    const All: Schema = { allOf: [ref("Kitten"), { type: "object", required: ["name"] }] };
    const { example } = bound(composer({ All, Kitten }, { All: { name: "Tom", lives: 9 } }));
    expect(example(ref("All"))).toEqual({ name: "Tom" });
  });

  it("stands inside schemas that the world does not know", () => {
    const { example } = bound(composer({ Kitten }, { Kitten: { name: "Tom" } }));
    const envelope: Schema = { type: "object", properties: { data: ref("Kitten") } };
    expect(example(envelope)).toEqual({ data: { name: "Tom" } });
  });

  it("takes the member of a union whose constant it has", () => {
    const kind = (only: string, key: string): Schema => ({
      type: "object",
      properties: { kind: { const: only }, [key]: { type: "string" } },
    });
    const Pet: Schema = { oneOf: [kind("dog", "bone"), kind("cat", "mouse"), { type: "null" }] };
    const { example, shape } = bound(composer({ Pet }, { Pet: { kind: "cat", mouse: "grey" } }));
    expect(example(ref("Pet"))).toEqual({ kind: "cat", mouse: "grey" });
    expect(shape(ref("Pet"), null)).toBeNull();
    expect(shape(ref("Pet"), { kind: "cow" })).toEqual({ kind: "dog", bone: "example" });
  });

  it("takes the member of a union that names most of what it has", () => {
    const fields = (...names: string[]): Schema => ({
      type: "object",
      properties: Object.fromEntries(names.map((name) => [name, { type: "string" }])),
    });
    const { shape } = bound(composer({}));
    const union: Schema = { anyOf: [fields("name"), fields("name", "folder")] };
    expect(shape(union, { name: "a", folder: "b" })).toEqual({ name: "a", folder: "b" });
  });

  it("keeps what a free-form object holds", () => {
    const { shape } = bound(composer({}));
    expect(shape({ type: "object" }, { any: [1] })).toEqual({ any: [1] });
    expect(shape({ type: "object", additionalProperties: true }, { any: 1 })).toEqual({ any: 1 });
  });
});

describe("an example from the schema alone", () => {
  const { example } = bound(composer({}));

  it.each<[Schema, unknown]>([
    [{ type: "string" }, "example"],
    [{ type: "string", minLength: 9 }, "exampless"],
    [{ type: "string", maxLength: 3 }, "exa"],
    [{ type: "string", format: "uri" }, "https://example.com"],
    [{ type: "string", pattern: "^\\d+\\.\\d+$" }, "0.1"],
    [{ type: ["null", "boolean"] }, false],
    [{ type: "integer", minimum: 128 }, 128],
    [{ type: "integer", exclusiveMinimum: 4 }, 5],
    [{ type: "number", maximum: 0 }, 0],
    [{ enum: [null, "b", "c"] }, "b"],
    [{ const: "only" }, "only"],
    [{ type: "integer", default: 60 }, 60],
    [{ type: "array", items: { type: "boolean" } }, [false]],
    [{ anyOf: [{ type: "null" }, { type: "boolean" }] }, false],
    [{ type: "object" }, {}],
    [{}, null],
  ])("%j is %j", (schema, expected) => {
    expect(example(schema)).toEqual(expected);
  });

  it("ends where a schema contains itself", () => {
    const Node: Schema = {
      type: "object",
      properties: { name: { type: "string" }, children: { type: "array", items: ref("Node") } },
    };
    expect(composer({ Node }).example(ref("Node"))).toEqual({ name: "example", children: [] });
  });
});

describe("a page", () => {
  const integer: Schema = { type: "integer" };

  it("counts its items and has none after it", () => {
    const page: Schema = {
      type: "object",
      required: ["total", "count", "offset", "limit", "items"],
      properties: {
        total: integer,
        count: integer,
        offset: integer,
        limit: integer,
        desc: { type: "boolean" },
        nextCursor: { type: "string" },
        items: { type: "array", items: { type: "string" } },
      },
    };
    const expected = {
      total: 1,
      count: 1,
      offset: 0,
      limit: 1000,
      desc: false,
      items: ["example"],
    };
    expect(composer({}).example(page)).toEqual(expected);
  });

  it("of keys says that it is not truncated", () => {
    const page: Schema = {
      type: "object",
      properties: {
        isTruncated: { type: "boolean" },
        nextExclusiveStartKey: { type: ["string", "null"] },
        items: { type: "array", items: { type: "string" } },
      },
    };
    const expected = { isTruncated: false, nextExclusiveStartKey: null, items: ["example"] };
    expect(composer({}).example(page)).toEqual(expected);
  });
});

/** Methods that can be passed around. */
function bound(one: Composer) {
  return {
    example: (schema: Schema) => one.example(schema),
    shape: (schema: Schema, value: unknown) => one.shape(schema, value),
  };
}
