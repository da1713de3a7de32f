import { expect, test } from "vitest";
import { schemaRepairs } from "../../../scripts/lib/normalize/repairs/schemas.js";
import type { OpenApiDocument, Schema } from "../../../scripts/lib/openapi.js";
import { answering, smallDocument, taking } from "./small-document.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

function apply(id: string, document: OpenApiDocument) {
  return schemaRepairs.find((repair) => repair.id === id)?.apply(document);
}

const queue = (body: Schema, schemas: Record<string, Schema>) =>
  smallDocument({ "POST /v2/request-queues/{queueId}/requests": taking(body) }, schemas);

test("`required` beside a reference is kept", () => {
  const document = queue(ref("RequestWithoutId"), {
    RequestWithoutId: { ...ref("RequestBase"), required: ["url"] },
    RequestBase: { type: "object", properties: { url: text } },
  });
  expect(apply("keywords beside references", document)).toBe("hit");
  expect(document.components.schemas.RequestWithoutId).toEqual({
    type: "object",
    properties: { url: text },
    required: ["url"],
  });
  expect(apply("keywords beside references", document)).toBe("already right");
});

test("a repair whose target is gone says so", () => {
  expect(apply("keywords beside references", smallDocument())).toBe("gone");
});

test("an allOf of one, or beside empty members, becomes that one", () => {
  const document = queue({ allOf: [ref("Thing"), {}] }, { Thing: { type: "object" } });
  expect(apply("allOf of one", document)).toBe("hit");
  const body = document.paths["/v2/request-queues/{queueId}/requests"]?.post?.requestBody;
  expect(body?.content["application/json"]?.schema).toEqual(ref("Thing"));
});

test("an allOf of objects becomes one object with all they ask for", () => {
  const document = smallDocument(
    {},
    {
      Base: { type: "object", required: ["id"], properties: { id: text } },
      EnvVarRequest: {
        allOf: [ref("Base"), { required: ["value"] }, { properties: { value: text } }],
      },
    },
  );
  expect(apply("allOf of objects", document)).toBe("hit");
  expect(document.components.schemas.EnvVarRequest).toEqual({
    type: "object",
    required: ["id", "value"],
    properties: { id: text, value: text },
  });
});

test("an allOf that is no object stays", () => {
  const odd = { allOf: [{ oneOf: [text, { type: "integer" }] }, { minLength: 1 }] };
  const document = smallDocument({}, { Odd: structuredClone(odd) });
  expect(apply("allOf of objects", document)).toBe("already right");
  expect(document.components.schemas.Odd).toEqual(odd);
});

test("envelopes stand in place, and aliases of scalars are the scalars", () => {
  const document = smallDocument(
    { "GET /v2/things": answering(ref("ThingResponse")) },
    {
      ThingResponse: { type: "object", required: ["data"], properties: { data: ref("Thing") } },
      Thing: { type: "object", properties: { id: ref("ThingId"), method: ref("ThingMethod") } },
      ThingId: text,
      ThingMethod: ref("HttpMethod"),
      HttpMethod: { type: "string", enum: ["GET"] },
    },
  );
  expect(apply("envelopes", document)).toBe("hit");
  expect(apply("named scalars", document)).toBe("hit");
  const answer = document.paths["/v2/things"]?.get?.responses["200"]?.content;
  expect(answer?.["application/json"]?.schema?.properties).toEqual({ data: ref("Thing") });
  expect(document.components.schemas.Thing?.properties).toEqual({
    id: text,
    method: ref("HttpMethod"),
  });
});

test("an enum that allows null is split into the enum and null", () => {
  const document = smallDocument(
    {},
    {
      Notice: { type: ["string", "null"], enum: ["NONE"] },
      Actor: { type: "object", properties: { notice: ref("Notice") } },
    },
  );
  expect(apply("nullable enums", document)).toBe("hit");
  expect(document.components.schemas).toEqual({
    Notice: { type: "string", enum: ["NONE"] },
    Actor: { type: "object", properties: { notice: { anyOf: [ref("Notice"), { type: "null" }] } } },
  });
});
