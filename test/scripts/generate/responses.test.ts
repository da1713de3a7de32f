import { describe, expect, it } from "vitest";
import { type Endpoint, endpoints } from "../../../scripts/lib/endpoints.js";
import { answerOf, pageTypes, returnType } from "../../../scripts/lib/generate/responses.js";
import type { Schema } from "../../../scripts/lib/openapi.js";
import { fixture } from "./fixture.js";

const document = fixture();

function endpoint(id: string): Endpoint {
  return endpoints(document).find((each) => each.id === id)!;
}

/** An endpoint of the fixture with other answers. */
function answering(id: string, ...content: Record<string, Schema>[]): Endpoint {
  const success = content.map((types) => ({
    content: Object.fromEntries(Object.entries(types).map(([type, schema]) => [type, { schema }])),
  }));
  return { ...endpoint(id), success };
}

const text: Schema = { type: "string" };

describe("answers", () => {
  it.each([
    ["box.get", "data"],
    ["box.getThing", "json"],
    ["box.getItemsInfo", "head"],
    ["box.delete", "none"],
    ["box.label", "text"],
    ["GET_v2_unknown", "bytes"],
  ])("of %s are %s", (id, kind) => {
    expect(answerOf(endpoint(id), document).kind).toBe(kind);
  });

  it("in formats that a parameter chooses are JSON", () => {
    expect(answerOf(endpoint("box.listItems"), document).kind).toBe("json");
  });

  it("of several types, or of any, are read by their content type", () => {
    const record = answering("box.getThing", { "application/json": {}, "*/*": {} });
    expect(answerOf(record, document).kind).toBe("content");
    expect(answerOf(answering("box.getThing", { "*/*": {} }), document).kind).toBe("content");
  });

  it("have an envelope also when `data` comes by an allOf", () => {
    const data: Schema = { type: "object", properties: { data: text } };
    const wrapped = answering("box.update", { "application/json": { allOf: [data] } });
    expect(answerOf(wrapped, document)).toEqual({ kind: "data", schema: text });
  });

  it("of a change that says nothing are nothing", () => {
    const empty = answering("box.update", { "application/json": { type: "object" } });
    expect(answerOf(empty, document).kind).toBe("none");
    expect(returnType(empty, document, new Set())).toBe("void");
    const anything: Schema = { type: "object", additionalProperties: true };
    for (const schema of [anything, {}]) {
      const open = answering("box.update", { "application/json": schema });
      expect(answerOf(open, document).kind).toBe("json");
    }
  });

  it("are what the facts say where they say it", () => {
    const get = endpoint("box.getThing");
    const told = { ...get, facts: { ...get.facts, answer: "content" as const } };
    expect(answerOf(told, document)).toEqual({
      kind: "content",
      schema: { $ref: "#/components/schemas/Thing" },
    });
  });
});

describe("return types", () => {
  it.each([
    ["box.get", "Box | undefined"],
    ["box.update", "Box"],
    ["box.delete", "void"],
    ["box.label", "string"],
    ["box.getItemsInfo", "void"],
    ["GET_v2_unknown", "Uint8Array"],
  ])("of %s: %s", (id, type) => {
    expect(returnType(endpoint(id), document, new Set())).toBe(type);
  });

  it("name a page and its items", () => {
    expect(pageTypes(endpoint("boxes.list"), document, new Set())).toEqual({
      item: "Box",
      page: "ListOfBoxes",
    });
  });

  it("take a bare array for a page of its own", () => {
    const list = answering("boxes.list", { "application/json": { type: "array", items: text } });
    expect(pageTypes(list, document, new Set())).toEqual({ item: "string", page: "string[]" });
  });

  it("know no page where there is no list", () => {
    expect(pageTypes(endpoint("box.get"), document, new Set())).toBeUndefined();
  });
});
