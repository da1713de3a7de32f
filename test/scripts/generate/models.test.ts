import { describe, expect, it } from "vitest";
import { models } from "../../../scripts/lib/generate/models.js";
import type { Schema } from "../../../scripts/lib/openapi.js";
import { fixture } from "./fixture.js";

/** The declarations of these schemas and no others. */
function declare(schemas: Record<string, Schema>): string {
  const components = { schemas, parameters: {}, responses: {} };
  return models({ ...fixture(), components, "x-client-models": {} });
}

const base: Schema = { type: "object", required: ["a"], properties: { a: { type: "string" } } };
const ref: Schema = { $ref: "#/components/schemas/Base" };

describe("models", () => {
  it("are declarations with references by name, sorted", () => {
    const text = models(fixture());
    expect(text).toContain("/** A box. */\nexport interface Box {\n");
    expect(text).toContain("parent?: Box | null | undefined;");
    expect(text).toContain('export type BoxStatus = "OPEN" | "SHUT" | (string & {});');
    const names = [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name);
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(8);
  });

  it("extend what an allOf refers to", () => {
    expect(models(fixture())).toContain(
      "export interface ListOfBoxes extends PaginationResponse {\nitems: Box[];\n}",
    );
  });

  it("repeat what they inherit when it is narrowed", () => {
    const optional = { ...base, required: [] };
    const text = declare({ Base: optional, Sub: { allOf: [ref, { required: ["a"] }] } });
    expect(text).toContain("export interface Sub {\na: string;\n}");
  });

  it("repeat what they inherit when a property is declared twice", () => {
    const again: Schema = { type: "object", properties: { a: { const: "x" } } };
    expect(declare({ Base: base, Sub: { allOf: [ref, again] } })).toContain(
      'export interface Sub {\na: "x";\n}',
    );
  });

  it("intersect what cannot be an interface", () => {
    const union: Schema = { oneOf: [{ type: "string" }, { type: "null" }] };
    const text = declare({ Base: union, Sub: { allOf: [ref, base] } });
    expect(text).toContain("export type Sub = ((Base) & ({\na: string;\n}));");
  });

  it("are objects of anything where nothing is declared", () => {
    expect(declare({ Base: { type: "object", properties: {} } })).toContain(
      "export type Base = Record<string, unknown>;",
    );
  });

  it("refuse a reference to nothing", () => {
    const lost: Schema = { type: "array", items: { $ref: "#/components/schemas/Lost" } };
    expect(() => declare({ Base: lost })).toThrow("Base refers to Lost");
  });

  it("refuse a public name that is not the schema's, is missing or shadows a global", () => {
    const named = (map: Record<string, string>) => () =>
      models({ ...fixture(), "x-client-models": map });
    expect(named({ Chest: "Box" })).toThrow("its schema is still called Box");
    expect(named({ Lost: "Lost" })).toThrow("no schema Lost");
    expect(named({ Request: "Request" })).toThrow("would shadow a global type");
  });
});
