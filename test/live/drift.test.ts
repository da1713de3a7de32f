import { expect, test } from "vitest";
import type { Document } from "../../scripts/lib/endpoints.js";
import type { Schema } from "../../scripts/lib/openapi.js";
import { drift } from "./drift.js";

const box: Schema = {
  type: "object",
  required: ["id", "status"],
  properties: {
    id: { type: "string" },
    status: { $ref: "#/components/schemas/Status" },
    size: { anyOf: [{ type: "integer" }, { type: "null" }] },
    labels: { type: "object", additionalProperties: { type: "string" } },
    anything: { type: "object" },
    next: { $ref: "#/components/schemas/Box" },
  },
};
const list: Schema = { type: "array", items: { $ref: "#/components/schemas/Box" } };

function told(value: unknown, schema: Schema = list): string[] {
  const Status = { type: "string", enum: ["NEW", "OLD"], "x-client-open": true };
  const document = { components: { schemas: { Box: box, Status } } } as unknown as Document;
  return drift(value, schema, document).map(({ place, what }) => `${place}: ${what}`);
}

test("what is as described is no drift", () => {
  const labels = { a: "b" };
  const inner = { id: "2", status: "OLD", size: null };
  expect(
    told([{ id: "1", status: "NEW", size: 3, labels, anything: { x: 1 }, next: inner }]),
  ).toEqual([]);
});

test("fields and values that the document does not know are told once each", () => {
  const item = { id: "1", status: "BROKEN", colour: "red", next: { id: "2", status: "NEW", x: 1 } };
  expect(told([item, item])).toEqual([
    '[].status: unknown value "BROKEN"',
    "[].colour: unknown field (string)",
    "[].next.x: unknown field (integer)",
  ]);
});

test("so are fields that are missing and types that are others", () => {
  expect(told([{ id: 1, labels: { a: 2 }, size: "big" }])).toEqual([
    "[].status: missing, although required",
    "[].id: integer, not string",
    "[].labels.*: integer, not string",
    "[].size: string, not integer",
  ]);
});
