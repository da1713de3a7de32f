import { describe, expect, it } from "vitest";
import type { Document, Schema } from "../../../scripts/lib/generate/document.js";
import { openAnswerEnums } from "../../../scripts/lib/generate/open-enums.js";
import { fixture } from "./fixture.js";

const either: Schema = { type: "string", enum: ["A", "B"] };

/** Whether these schemas are open when an answer or a request holds the one called Top. */
function opened(place: "answer" | "request", schemas: Record<string, Schema>): Document {
  const content = { "application/json": { schema: { $ref: "#/components/schemas/Top" } } };
  const about =
    place === "answer" ? { responses: { "200": { content } } } : { requestBody: { content } };
  const post = { operationId: "box.put", "x-client": { kind: "none", retry: "safe" }, ...about };
  return openAnswerEnums({
    ...fixture(),
    paths: { "/v2/boxes": { post } },
    components: { schemas: structuredClone(schemas) },
  });
}

function isOpen(document: Document, name: string): boolean {
  return document.components!.schemas![name]!["x-client-open"] === true;
}

const Top: Schema = {
  type: "object",
  properties: { list: { type: "array", items: { $ref: "#/components/schemas/Either" } } },
};

describe("enums", () => {
  it("are open where an answer holds them, however deep", () => {
    expect(isOpen(opened("answer", { Top, Either: either }), "Either")).toBe(true);
  });

  it("are closed where only a request holds them", () => {
    expect(isOpen(opened("request", { Top, Either: either }), "Either")).toBe(false);
  });

  it("are closed where a union is told apart by them", () => {
    const member: Schema = {
      type: "object",
      properties: { kind: { $ref: "#/components/schemas/Either" } },
    };
    const union: Schema = { oneOf: [member], discriminator: { propertyName: "kind" } };
    expect(isOpen(opened("answer", { Top: union, Either: either }), "Either")).toBe(false);
  });

  it("of one member are closed: that is a constant", () => {
    expect(isOpen(opened("answer", { Top: { enum: ["A"] } }), "Top")).toBe(false);
  });

  it("are marked in a copy, also in schemas that refer to themselves", () => {
    const document = fixture();
    expect(isOpen(openAnswerEnums(document), "BoxStatus")).toBe(true);
    expect(document).toEqual(fixture());
  });
});
