import { describe, expect, it } from "vitest";
import { membersOf, typeOf } from "../../../scripts/lib/generate/schema-types.js";
import type { Schema } from "../../../scripts/lib/openapi.js";

function type(schema: Schema | boolean | undefined): string {
  return typeOf(schema, new Set());
}

const box: Schema = { $ref: "#/components/schemas/Box" };

describe("types", () => {
  it.each<[string, Schema | boolean | undefined, string]>([
    ["integer", { type: "integer" }, "number"],
    ["nullable", { type: ["string", "null"] }, "string | null"],
    ["nullable reference", { anyOf: [box, { type: "null" }] }, "Box | null"],
    ["constant", { const: 1 }, "1"],
    ["closed enum", { enum: ["a", "b"] }, '"a" | "b"'],
    ["open enum", { enum: ["a", "b"], "x-client-open": true }, '"a" | "b" | (string & {})'],
    [
      "nullable open enum",
      { enum: ["a", null], "x-client-open": true },
      '"a" | (string & {}) | null',
    ],
    ["object of anything", { type: "object" }, "Record<string, unknown>"],
    [
      "map with a known entry",
      {
        type: "object",
        additionalProperties: { type: "string" },
        properties: { default: { type: "string" } },
      },
      "{\ndefault?: string | undefined;\n[key: string]: string | undefined;\n}",
    ],
    ["map", { type: "object", additionalProperties: box }, "{ [key: string]: Box }"],
    [
      "list of either",
      { type: "array", items: { anyOf: [box, { type: "null" }] } },
      "(Box | null)[]",
    ],
    ["choice", { oneOf: [box, { type: "string" }] }, "Box | string"],
    [
      "choice that says one thing twice",
      { oneOf: [{ type: "number" }, { type: "integer" }] },
      "number",
    ],
    ["choice that may be anything", { anyOf: [{}, { type: "null" }] }, "unknown"],
    ["allOf of one", { allOf: [box] }, "Box"],
    ["allOf of one and remarks", { allOf: [box, { description: "Which." }] }, "Box"],
    ["anything", {}, "unknown"],
    ["nothing described", undefined, "unknown"],
    ["nothing allowed", false, "never"],
  ])("%s", (_, schema, expected) => {
    expect(type(schema)).toBe(expected);
  });

  it("does not spell an open enum of hundreds", () => {
    const many = Array.from({ length: 394 }, (_, index) => `error-${index}`);
    expect(type({ enum: many, "x-client-open": true })).toBe("string");
    expect(type({ enum: many })).toContain('"error-393"');
  });

  it("does not open a discriminator", () => {
    expect(type({ enum: ["RUN_ACTOR"], "x-client-open": true })).toBe('"RUN_ACTOR"');
  });

  it("says once that a date is one", () => {
    const schema: Schema = { type: "string", format: "date-time", description: "When, ISO 8601." };
    expect(membersOf({ properties: { at: schema } }, new Set())).toContain(
      "/** When, ISO 8601. */",
    );
    const bare: Schema = { type: "string", format: "date-time" };
    expect(membersOf({ properties: { at: bare } }, new Set())).toContain("/** ISO 8601. */");
  });

  it("notes the models it names", () => {
    const used = new Set<string>();
    typeOf({ type: "array", items: box }, used);
    expect([...used]).toEqual(["Box"]);
  });

  it("documents members, and lets optional ones be undefined", () => {
    const schema: Schema = {
      type: "object",
      required: ["id"],
      additionalProperties: true,
      properties: {
        id: { type: "string", description: "Its ID." },
        description: { type: "string", deprecated: true },
        at: { type: "string", format: "date-time", description: "When." },
        size: { type: "integer", default: 3 },
        any: {},
      },
    };
    expect(membersOf(schema, new Set())).toBe(
      [
        "{",
        "/** Its ID. */",
        "id: string;",
        "/** @deprecated */",
        "description?: string | undefined;",
        "/** When. ISO 8601. */",
        "at?: string | undefined;",
        "/** @default 3 */",
        "size?: number | undefined;",
        "any?: unknown;",
        "[key: string]: unknown;",
        "}",
      ].join("\n"),
    );
  });
});
