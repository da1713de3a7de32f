import { expect, test } from "vitest";
import { additions } from "../../../scripts/lib/normalize/additions.js";
import type { OpenApiDocument } from "../../../scripts/lib/openapi.js";
import type { AdditionsFile } from "../../../scripts/lib/spec-files.js";
import { answering, query, smallContext, smallDocument, taking, told } from "./small-document.js";

const reason = "a test";
const inPath = (name: string) => ({ name, in: "path", required: true, schema: { type: "string" } });
const LAST = "/v2/actors/{actorId}/runs/last/dataset";

const operations = {
  references: [],
  operations: {},
  models: {},
  resources: {
    dataset: {
      class: "DatasetClient",
      at: "/v2/datasets/{datasetId}",
      mounts: { "actor.lastRun.dataset": { at: LAST, query: ["status"] } },
    },
  },
};

function world(): OpenApiDocument {
  const item = { type: "object", properties: { id: { type: "string" } } };
  return smallDocument({
    "GET /v2/datasets/{datasetId}": {
      ...answering({ type: "object", properties: { data: item } }),
      parameters: [inPath("datasetId")],
    },
    "GET /v2/datasets/{datasetId}/items": {
      parameters: [inPath("datasetId"), query("limit")],
      responses: { "200": {} },
    },
    [`GET ${LAST}`]: { parameters: [inPath("actorId"), query("status")] },
    "POST /v2/datasets": taking({ type: "object" }),
  });
}

function add(list: AdditionsFile, document = world()) {
  const context = smallContext({ additions: list, operations });
  additions(document, context);
  return { document, told: told(context) };
}

test("an operation like another one takes the parameters of its own path and mount", () => {
  const key = `GET ${LAST}/items`;
  const list = { operations: [{ reason, add: [key], like: "GET /v2/datasets/{datasetId}/items" }] };
  const once = add(list);
  const added = once.document.paths[`${LAST}/items`]?.get;
  expect(added?.parameters?.map(({ name }) => name)).toEqual(["actorId", "status", "limit"]);
  expect(once.told).toEqual([`note addition hit: ${key}`]);
  expect(add(list, once.document).told).toEqual([`review addition caught up: ${key}`]);
});

test("what upstream describes by now wants a look, unless it is kept for older documents", () => {
  const parameter = { name: "limit", in: "query" as const, schema: {} };
  const entry = { reason, to: ["GET /v2/datasets/{datasetId}/items"], parameter };
  const subject = `addition caught up: parameter limit of ${entry.to[0]}`;
  expect(add({ parameters: [entry] }).told).toEqual([`review ${subject}`]);
  expect(add({ parameters: [{ ...entry, since: "2026-06" }] }).told).toEqual([`note ${subject}`]);
});

test("an operation that is written out is taken as it is", () => {
  const key = "GET /v2/datasets/{datasetId}/url";
  const as = { deprecated: true, responses: { "200": {} } };
  const { document } = add({ operations: [{ reason, add: [key], as }] });
  expect(document.paths["/v2/datasets/{datasetId}/url"]?.get).toEqual({
    ...as,
    parameters: [inPath("datasetId")],
  });
});

test("what there is nothing to add to is an error", () => {
  const { told } = add({
    operations: [{ reason, add: ["GET /v2/a"], like: "GET /v2/gone" }],
    parameters: [
      { reason, to: ["GET /v2/gone"], like: "GET /v2/datasets/{datasetId}", names: ["x"] },
    ],
    bodies: [{ reason, to: ["POST /v2/gone"], like: "POST /v2/datasets" }],
    properties: [{ reason, of: ["GET /v2/gone data"], properties: { x: {} } }],
    statuses: [{ reason, to: ["GET /v2/gone"], status: "302" }],
    tokenless: [{ reason, to: ["GET /v2/gone"] }],
  });
  expect(told).toHaveLength(6);
  for (const line of told) expect(line).toMatch(/^error addition target gone/);
});

test("parameters come from another operation or are written out, below every mount if asked", () => {
  const disableRedirect = { name: "disableRedirect", in: "query" as const, schema: {} };
  const { document, told } = add({
    parameters: [
      { reason, to: ["GET /v2/datasets/{datasetId}"], mounts: true, parameter: disableRedirect },
      {
        reason,
        to: ["GET /v2/datasets/{datasetId}"],
        like: "GET /v2/datasets/{datasetId}/items",
        names: ["limit"],
      },
    ],
  });
  const names = (path: string) => document.paths[path]?.get?.parameters?.map(({ name }) => name);
  expect(names("/v2/datasets/{datasetId}")).toEqual(["datasetId", "disableRedirect", "limit"]);
  expect(names(LAST)).toEqual(["actorId", "status", "disableRedirect"]);
  expect(told.every((line) => line.startsWith("note addition hit"))).toBe(true);
});

test("bodies, properties, statuses and calls without a token", () => {
  const list: AdditionsFile = {
    bodies: [{ reason, to: ["GET /v2/datasets/{datasetId}"], like: "POST /v2/datasets" }],
    properties: [
      {
        reason,
        of: ["GET /v2/datasets/{datasetId} data"],
        properties: { title: { type: "string" } },
      },
    ],
    statuses: [
      { reason, to: ["GET /v2/datasets/{datasetId}"], status: "302", headers: ["Location"] },
    ],
    tokenless: [{ reason, to: ["GET /v2/datasets/{datasetId}"] }],
  };
  const { document } = add(list);
  const get = document.paths["/v2/datasets/{datasetId}"]?.get;
  expect(get?.requestBody).toEqual(taking({ type: "object" }).requestBody);
  expect(get?.responses["302"]).toEqual({ headers: { Location: { schema: { type: "string" } } } });
  expect(get?.security).toEqual([{ httpBearer: [] }, {}]);
  const data = get?.responses["200"]?.content?.["application/json"]?.schema?.properties?.data;
  expect(data?.properties).toHaveProperty("title");
  for (const line of add(list, document).told) expect(line).toMatch(/^review addition caught up/);
});

test("an operation that demands no token still takes one", () => {
  const document = world();
  document.paths["/v2/datasets"]!.post!.security = [];
  add({ tokenless: [{ reason, to: ["POST /v2/datasets"] }] }, document);
  expect(document.paths["/v2/datasets"]?.post?.security).toEqual([{ httpBearer: [] }, {}]);
});
