import { expect, test } from "vitest";
import { parameterRepairs } from "../../../scripts/lib/normalize/repairs/parameters.js";
import type { OpenApiDocument } from "../../../scripts/lib/openapi.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { answering, query, smallDocument, taking } from "./small-document.js";

const { repairs: file } = await readSpecFiles("spec");

function apply(id: string, document: OpenApiDocument) {
  return parameterRepairs(file)
    .find((repair) => repair.id === id)
    ?.apply(document);
}

const double = { type: "number", format: "double" };

test.each([
  [
    "integer parameters",
    query("limit", { ...double, maximum: 25 }),
    { schema: { type: "integer", maximum: 25 } },
  ],
  ["fraction parameters", query("maxTotalChargeUsd", double), { schema: { type: "number" } }],
  ["boolean forefront", query("forefront"), { schema: { type: "boolean" } }],
  [
    "comma lists",
    query("fields"),
    { schema: { type: "array", items: { type: "string" } }, style: "form", explode: false },
  ],
])("%s: hit once, then already right", (id, before, after) => {
  const document = smallDocument({ "GET /v2/things": { parameters: [before] } });
  expect(apply(id, document)).toBe("hit");
  expect(document.paths["/v2/things"]?.get?.parameters?.[0]).toMatchObject(after);
  expect(document.paths["/v2/things"]?.get?.parameters?.[0]?.schema).toEqual(after.schema);
  expect(apply(id, document)).toBe("already right");
  expect(apply(id, smallDocument())).toBe("gone");
});

test("maxTotalChargeUsd is no integer", () => {
  const document = smallDocument({
    "GET /v2/things": { parameters: [query("limit", double), query("maxTotalChargeUsd", double)] },
  });
  apply("integer parameters", document);
  expect(document.paths["/v2/things"]?.get?.parameters?.[1]?.schema).toEqual(double);
});

test("formats and orders that stand in prose become enums", () => {
  const document = smallDocument({
    "GET /v2/datasets/{datasetId}/items": { parameters: [query("format")] },
    "GET /v2/store": { parameters: [query("sortBy")] },
    "GET /v2/actors": { parameters: [query("sortBy")] },
  });
  expect(apply("item formats", document)).toBe("hit");
  expect(apply("store order", document)).toBe("hit");
  const schema = (path: string) => document.paths[path]?.get?.parameters?.[0]?.schema;
  expect(schema("/v2/datasets/{datasetId}/items")?.enum).toContain("jsonl");
  expect(schema("/v2/store")?.enum).toEqual(["lastUpdate", "newest", "popularity", "relevance"]);
  expect(schema("/v2/actors")).toEqual({ type: "string" });
});

test("statuses of runs are those that a run can have, alone and in lists", () => {
  const data = { type: "object", properties: { status: { $ref: "#/components/schemas/S" } } };
  const document = smallDocument(
    {
      "GET /v2/actor-runs/{runId}": answering({ type: "object", properties: { data } }),
      "GET /v2/actor-runs": { parameters: [query("status", { type: "array" })] },
      "GET /v2/actors/{actorId}/runs/last": { parameters: [query("status")] },
    },
    { S: { type: "string", enum: ["READY"] } },
  );
  expect(apply("run status parameters", document)).toBe("hit");
  const one = { type: "string", enum: ["READY"] };
  const schema = (path: string) => document.paths[path]?.get?.parameters?.[0]?.schema;
  expect(schema("/v2/actor-runs")).toEqual({ type: "array", items: one });
  expect(schema("/v2/actors/{actorId}/runs/last")).toEqual(one);
  expect(apply("run status parameters", smallDocument())).toBe("gone");
});

test("a Content-Type parameter goes where a body says it", () => {
  const header = { name: "Content-Type", in: "header", schema: { type: "string" } };
  const document = smallDocument({
    "DELETE /v2/a": { parameters: [header], ...taking({ type: "array" }) },
    "GET /v2/b": { parameters: [header] },
  });
  expect(apply("content type header", document)).toBe("hit");
  expect(document.paths["/v2/a"]?.delete?.parameters).toEqual([]);
  expect(document.paths["/v2/b"]?.get?.parameters).toEqual([header]);
});
