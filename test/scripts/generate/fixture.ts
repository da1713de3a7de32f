import type { Document, Facts } from "../../../scripts/lib/endpoints.js";
import type { Schema } from "../../../scripts/lib/openapi.js";

const DATA: Schema = { type: "object" };

function answer(schema: Schema, type = "application/json") {
  return { "200": { description: "OK", content: { [type]: { schema } } } };
}

/** `{ data }` around a schema. */
function enveloped(data: Schema) {
  return answer({ type: "object", required: ["data"], properties: { data } });
}

function model(name: string): Schema {
  return { $ref: `#/components/schemas/${name}` };
}

function facts(kind: Facts["kind"], id: string, more: Partial<Facts> = {}): Facts {
  const dot = id.lastIndexOf(".");
  const retry = more.retry ?? "safe";
  return { kind, resource: id.slice(0, dot), method: id.slice(dot + 1), ...more, retry };
}

function operation(id: string, about: object, kind: Facts["kind"], more?: Partial<Facts>) {
  return { operationId: id, "x-client": facts(kind, id, more), ...about };
}

const NOTHING = { "204": { description: "Gone" } };
const LIMIT = {
  name: "limit",
  in: "query",
  description: "The most to get.",
  schema: { type: "integer" },
};
const BOX = {
  name: "boxId",
  in: "path",
  required: true,
  schema: { type: "string" },
  "x-client-reference": true,
};

const getBox = { parameters: [BOX], summary: "Gets the box.", responses: enveloped(model("Box")) };
const items = {
  parameters: [
    { $ref: "#/components/parameters/limit" },
    { name: "fields", in: "query", style: "form", explode: false, schema: strings() },
    { name: "since", in: "query", schema: { type: "string", format: "date-time" } },
    { name: "format", in: "query", schema: { type: "string", enum: ["json", "csv"] } },
  ],
  responses: {
    "200": {
      description: "OK",
      content: {
        "application/json": { schema: { type: "array", items: DATA } },
        "text/csv": { schema: { type: "string" } },
      },
    },
  },
};

function strings(): Schema {
  return { type: "array", items: { type: "string" } };
}

/**
 * A small normalized document with one of each kind of thing that generating has a rule for: paging, a mount, an alias, methods
 * by hand, positional arguments, header options, webhooks, lists, a body of any content, HEAD, 204, answers without envelope.
 */
export function fixture(): Document {
  return {
    openapi: "3.1.0",
    info: { title: "Boxes", version: "1" },
    "x-client-resources": {
      boxes: { class: "BoxCollectionClient", at: "/v2/boxes" },
      box: { class: "BoxClient", at: "/v2/boxes/{boxId}", by: "hand" },
    },
    "x-client-models": { Box: "Box", BoxStatus: "BoxStatus", AdHocWebhook: "AdHocWebhook" },
    paths: {
      "/v2/boxes": {
        get: operation(
          "boxes.list",
          {
            summary: "Lists the boxes.",
            parameters: [{ $ref: "#/components/parameters/limit" }],
            responses: enveloped(model("ListOfBoxes")),
          },
          "method",
          { paging: "offset", timeout: "medium" },
        ),
      },
      "/v2/boxes/{boxId}": {
        get: operation("box.get", getBox, "method", { absent: "resource" }),
        put: operation(
          "box.update",
          {
            summary: "Changes the box.",
            parameters: [BOX],
            requestBody: {
              required: true,
              content: { "application/json": { schema: model("BoxUpdate") } },
            },
            responses: enveloped(model("Box")),
          },
          "method",
        ),
        delete: operation("box.delete", { parameters: [BOX], responses: NOTHING }, "method", {
          absent: "resource",
        }),
      },
      "/v2/crates/{crateId}/box": {
        get: operation("crate.box.get", getBox, "mount", { of: "box.get" }),
      },
      "/v2/boxes/{boxId}/open": {
        post: operation(
          "box.open",
          {
            summary: "Opens the box.",
            deprecated: true,
            parameters: [
              BOX,
              { name: "tool", in: "query", required: true, schema: { type: "string" } },
              {
                name: "webhooks",
                in: "query",
                schema: {
                  type: "string",
                  contentSchema: { type: "array", items: model("AdHocWebhook") },
                },
              },
              { name: "Idempotency-Key", in: "header", schema: { type: "string" } },
              {
                name: "Content-Type",
                in: "header",
                required: true,
                schema: { type: "string" },
              },
            ],
            requestBody: { content: { "*/*": { schema: {} } } },
            responses: answer({ type: "object", properties: {} }),
          },
          "method",
          { retry: "keyed", key: "header.idempotency-key", args: ["tool"], rate: 400 },
        ),
      },
      "/v2/boxes/{boxId}/items": {
        get: operation("box.listItems", { ...items, summary: "Lists the items." }, "method", {
          by: "hand",
          paging: "header",
        }),
        head: operation(
          "box.getItemsInfo",
          { parameters: items.parameters, responses: { "200": { description: "OK" } } },
          "method",
          { by: "hand" },
        ),
      },
      "/v2/boxes/{boxId}/things/{thingId}": {
        get: operation(
          "box.getThing",
          {
            parameters: [
              BOX,
              { name: "thingId", in: "path", required: true, description: "Which one." },
              {
                name: "owner",
                in: "query",
                schema: { type: "string" },
                "x-client-reference": true,
              },
            ],
            responses: answer(model("Thing")),
          },
          "method",
          { absent: "item", defaults: { thingId: "first" } },
        ),
        post: operation(
          "box.getThingByPost",
          {
            parameters: [BOX, { name: "thingId", in: "path", required: true }],
            responses: answer(model("Thing")),
          },
          "alias",
          { of: "box.getThing" },
        ),
      },
      "/v2/boxes/{boxId}/label": {
        get: operation(
          "box.label",
          { responses: answer({ type: "string" }, "text/plain") },
          "method",
        ),
      },
      "/v2/unknown": {
        get: operation("GET_v2_unknown", { responses: answer({}, "application/zip") }, "none"),
      },
    },
    components: {
      parameters: { limit: LIMIT },
      schemas: {
        AdHocWebhook: {
          type: "object",
          required: ["requestUrl"],
          properties: { requestUrl: { type: "string" } },
        },
        Box: {
          type: "object",
          description: "A box.",
          required: ["id", "status", "createdAt"],
          properties: {
            id: { type: "string", description: "Its ID." },
            status: model("BoxStatus"),
            createdAt: { type: "string", format: "date-time", description: "When it was made." },
            title: { type: ["string", "null"], deprecated: true },
            extra: { type: "object" },
            parent: { anyOf: [model("Box"), { type: "null" }] },
          },
        },
        BoxStatus: { type: "string", enum: ["OPEN", "SHUT"], "x-client-open": true },
        BoxUpdate: { type: "object", properties: { title: { type: "string" } } },
        ListOfBoxes: {
          allOf: [
            model("PaginationResponse"),
            {
              type: "object",
              required: ["items"],
              properties: { items: { type: "array", items: model("Box") } },
            },
          ],
        },
        PaginationResponse: {
          type: "object",
          required: ["total"],
          properties: { total: { type: "integer" } },
        },
        Thing: {
          oneOf: [model("Request"), { type: "object", properties: { kind: { const: "OTHER" } } }],
        },
        Request: {
          type: "object",
          required: ["kind"],
          properties: { kind: { const: "REQUEST" } },
        },
      },
    },
  } as unknown as Document;
}
