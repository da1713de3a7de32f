import { expect, test } from "vitest";
import { schemaAt, slotAt } from "../../../scripts/lib/normalize/place.js";
import { answering, query, smallDocument, taking } from "./small-document.js";

const thing = { type: "object", properties: { kind: { type: "string" } } };
const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` });

const document = smallDocument(
  {
    "GET /v2/things": answering({
      allOf: [
        { type: "object", properties: { data: ref("ThingList") } },
        { type: "object", properties: {} },
      ],
    }),
    "PUT /v2/things/{thingId}": taking({ anyOf: [ref("Thing"), { type: "null" }] }),
    "GET /v2/browser": answering(thing),
    "GET /v2/price": answering({ oneOf: [{ type: "object" }, ref("Thing")] }),
    "GET /v2/by-name": answering({ type: "object", additionalProperties: ref("Thing") }),
    "POST /v2/runs": {
      parameters: [
        query("webhooks", {
          type: "string",
          contentSchema: { type: "array", items: ref("Thing") },
        }),
      ],
    },
  },
  {
    Thing: thing,
    ThingList: { type: "object", properties: { items: { type: "array", items: ref("Thing") } } },
  },
);

test.each([
  ["GET /v2/things data.items[]", thing],
  ["GET /v2/things data.items[].kind", { type: "string" }],
  ["PUT /v2/things/{thingId} body", thing],
  ["GET /v2/browser answer", thing],
  ["GET /v2/price answer.kind", { type: "string" }],
  ["POST /v2/runs query.webhooks[]", thing],
  ["GET /v2/by-name answer[].kind", { type: "string" }],
])("%s is found", (address, schema) => {
  expect(schemaAt(document, address)).toEqual(schema);
});

test.each([
  "GET /v2/gone data",
  "GET /v2/things data.gone",
  "GET /v2/things body",
  "POST /v2/runs query.gone",
])("%s is not", (address) => {
  expect(slotAt(document, address)).toBeUndefined();
});

test("a nullable reference is found as the reference, so that it can be replaced", () => {
  const slot = slotAt(document, "PUT /v2/things/{thingId} body");
  expect(slot?.get()).toEqual(ref("Thing"));
});
