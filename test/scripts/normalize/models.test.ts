import { expect, test } from "vitest";
import { prune } from "../../../scripts/lib/normalize/cleanup.js";
import { models, openEnums } from "../../../scripts/lib/normalize/names.js";
import type { Schema } from "../../../scripts/lib/openapi.js";
import { answering, query, smallContext, smallDocument, taking, told } from "./small-document.js";

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const envelope = (data: Schema): Schema => ({ type: "object", properties: { data } });
const object = (properties: Record<string, Schema> = {}): Schema => ({
  type: "object",
  properties,
});

function renamed(addresses: Record<string, string>, schemas: Record<string, Schema>, data: Schema) {
  const answer = answering(envelope(structuredClone(data)));
  const document = smallDocument({ "GET /v2/things": answer }, structuredClone(schemas));
  const operations = { resources: {}, references: [], operations: {}, models: addresses };
  const context = smallContext({ operations });
  models(document, context);
  return { document, told: told(context).filter((line) => !line.startsWith("note")) };
}

test("a schema gets its public name wherever it is referred to, in discriminators too", () => {
  const union: Schema = {
    oneOf: [ref("Request")],
    discriminator: { propertyName: "kind", mapping: { R: "#/components/schemas/Request" } },
  };
  const { document, told } = renamed(
    { QueueRequest: "GET /v2/things data.one" },
    { Request: object(), Union: union },
    object({ one: ref("Request"), all: ref("Union") }),
  );
  expect(told).toEqual([]);
  expect(Object.keys(document.components.schemas)).toEqual(["QueueRequest", "Union"]);
  expect(document.components.schemas.Union).toEqual({
    oneOf: [ref("QueueRequest")],
    discriminator: { propertyName: "kind", mapping: { R: "#/components/schemas/QueueRequest" } },
  });
  expect(document["x-client-models"]).toEqual({ QueueRequest: "QueueRequest" });
});

test("a schema that is written in place becomes a component", () => {
  const { document } = renamed(
    { Meta: "GET /v2/things data.meta" },
    {},
    object({ meta: object() }),
  );
  expect(document.components.schemas).toEqual({ Meta: object() });
});

test("two names for one schema are an error", () => {
  const data = object({ one: ref("One"), other: ref("Other") });
  const schemas = { One: object(), Other: object() };
  const twice = { A: "GET /v2/things data.one", B: "GET /v2/things data.one" };
  expect(renamed(twice, schemas, data).told).toEqual(["error name collision: B"]);
});

test("another schema that is called as a model gives way", () => {
  const data = object({ one: ref("One"), other: ref("Other") });
  const schemas = { One: object(), Other: object({ a: {} }), OtherSchema: object() };
  const { document, told } = renamed({ Other: "GET /v2/things data.one" }, schemas, data);
  expect(told).toEqual([]);
  expect(document.components.schemas).toEqual({
    Other: object(),
    OtherSchema2: object({ a: {} }),
    OtherSchema: object(),
  });
});

test("a model that is gone is an error, one that left with its operation is for review", () => {
  const addresses = { A: "GET /v2/things data.gone", B: "GET /v2/gone data" };
  expect(renamed(addresses, {}, object()).told).toEqual([
    "error model gone: A",
    "review model gone: B",
  ]);
});

test("a name that shadows a global is an error", () => {
  expect(renamed({}, { Proxy: object() }, ref("Proxy")).told).toEqual([
    "error name shadows a global: Proxy",
  ]);
});

test("enums of answers are open, those that are only sent are closed copies", () => {
  const status = { type: "string", enum: ["READY"] };
  const document = smallDocument(
    {
      "GET /v2/things": answering(object({ status: ref("Status") })),
      "PUT /v2/things": {
        ...taking(ref("Update")),
        parameters: [query("kind", { type: "string", enum: ["A"] })],
      },
    },
    { Status: { ...status }, Update: object({ status: ref("Status") }) },
  );
  openEnums(document, smallContext());
  expect(document.components.schemas).toEqual({
    Status: { ...status, "x-client-open": true },
    Update: object({ status }),
  });
  const parameter = document.paths["/v2/things"]?.put?.parameters?.[0];
  expect(parameter?.schema).not.toHaveProperty("x-client-open");
});

test("components that nothing refers to go, those in circles stay if something does", () => {
  const document = smallDocument(
    { "GET /v2/things": { responses: { "404": { $ref: "#/components/responses/NotFound" } } } },
    { Error: object({ cause: ref("Error") }), Alone: object({ self: ref("Alone") }) },
  );
  const content = { "application/json": { schema: ref("Error") } };
  document.components.responses = { NotFound: { content }, Gone: { content } };
  prune(document, smallContext());
  expect(Object.keys(document.components.schemas)).toEqual(["Error"]);
  expect(Object.keys(document.components.responses)).toEqual(["NotFound"]);
});
