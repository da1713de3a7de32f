import { expect, test } from "vitest";
import { contentRepairs, uniformErrors } from "../../../scripts/lib/normalize/repairs/content.js";
import type { OpenApiDocument } from "../../../scripts/lib/openapi.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { answering, smallDocument, taking } from "./small-document.js";

const { repairs: file } = await readSpecFiles("spec");
const object = { type: "object" };

function apply(id: string, document: OpenApiDocument) {
  return contentRepairs(file)
    .find((repair) => repair.id === id)
    ?.apply(document);
}

test("the input of a run is any content or none", () => {
  const path = "/v2/actors/{actorId}/runs";
  const document = smallDocument({
    [`POST ${path}`]: { requestBody: { required: true, content: { "*/*": {} } } },
  });
  expect(apply("run input bodies", document)).toBe("hit");
  const body = document.paths[path]?.post?.requestBody;
  expect(body?.required).toBeUndefined();
  expect(Object.keys(body?.content ?? {})).toEqual(
    expect.arrayContaining(["application/json", "application/*", "text/*", "image/*"]),
  );
  expect(body?.content).not.toHaveProperty(["*/*"]);
  expect(apply("run input bodies", document)).toBe("already right");
});

test("a record is any content, and must be there", () => {
  const path = "/v2/actor-runs/{runId}/key-value-store/records/{recordKey}";
  const document = smallDocument({ [`PUT ${path}`]: taking(object) });
  expect(apply("record bodies", document)).toBe("hit");
  expect(document.paths[path]?.put?.requestBody?.required).toBe(true);
});

test("synchronous runs answer items in every format, or any content", () => {
  const base = "/v2/actor-tasks/{actorTaskId}/run-sync";
  const document = smallDocument({
    [`POST ${base}-get-dataset-items`]: answering(object, "201"),
    [`POST ${base}`]: answering(object, "201"),
  });
  expect(apply("items of synchronous runs", document)).toBe("hit");
  expect(apply("output of synchronous runs", document)).toBe("hit");
  const content = (path: string) => document.paths[path]?.post?.responses["201"]?.content;
  expect(content(`${base}-get-dataset-items`)?.["application/json"]?.schema?.type).toBe("array");
  expect(content(`${base}-get-dataset-items`)).toHaveProperty(["text/csv"]);
  expect(content(base)?.["application/json"]?.schema).toEqual({});
});

test("204, redirects and HEAD have no content", () => {
  const document = smallDocument({
    "DELETE /v2/a": answering(object, "204"),
    "GET /v2/b": answering({}, "302"),
    "HEAD /v2/c": answering({}),
    "GET /v2/d": answering(object),
  });
  expect(apply("empty answers", document)).toBe("hit");
  expect(document.paths["/v2/a"]?.delete?.responses["204"]).toEqual({});
  expect(document.paths["/v2/b"]?.get?.responses["302"]).toEqual({});
  expect(document.paths["/v2/c"]?.head?.responses["200"]).toEqual({});
  expect(document.paths["/v2/d"]?.get?.responses["200"]).toHaveProperty("content");
});

test("headers have a schema; pagination headers are numbers", () => {
  const header = { content: { "text/plain": { schema: { type: "string" } } } };
  const headers = { Location: header, "X-Apify-Pagination-Total": header };
  const document = smallDocument({ "GET /v2/a": { responses: { "200": { headers } } } });
  expect(apply("answer headers", document)).toBe("hit");
  expect(document.paths["/v2/a"]?.get?.responses["200"]?.headers).toEqual({
    Location: { schema: { type: "string" } },
    "X-Apify-Pagination-Total": { schema: { type: "integer" } },
  });
  expect(apply("answer headers", document)).toBe("already right");
});

test("every operation lists the same errors, described once; HEAD without a body", () => {
  const document = smallDocument({
    "GET /v2/a": answering({ type: "object" }, "400"),
    "PUT /v2/a": { ...taking(object), responses: { "409": {}, "204": { $ref: "#/x/NoContent" } } },
    "HEAD /v2/a": { responses: { "200": {} } },
  });
  document.components.responses = { NoContent: { headers: {} } };
  expect(uniformErrors(file).apply(document)).toBe("hit");
  const { get, put, head } = document.paths["/v2/a"]!;
  const always = ["400", "401", "402", "403", "404", "405", "408", "429", "500"];
  expect(Object.keys(get!.responses)).toEqual(always);
  expect(Object.keys(put!.responses).sort()).toEqual(
    ["204", ...always, "409", "413", "415"].sort(),
  );
  expect(put!.responses["204"]).toEqual({ headers: {} });
  expect(get!.responses["500"]).toEqual({ $ref: "#/components/responses/InternalServerError" });
  expect(head!.responses["404"]).toEqual({});
  expect(document.components.schemas.ErrorDetail?.required).toEqual(["message", "type"]);
  expect(uniformErrors(file).apply(document)).toBe("already right");
  expect(uniformErrors(file).apply(smallDocument())).toBe("gone");
});
