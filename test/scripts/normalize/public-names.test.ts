import { expect, test } from "vitest";
import { mounts } from "../../../scripts/lib/normalize/mounts.js";
import { publicNames } from "../../../scripts/lib/normalize/names.js";
import { actorsPrefix } from "../../../scripts/lib/normalize/paths.js";
import type { OperationsFile } from "../../../scripts/lib/spec-files.js";
import {
  answering,
  type LooseOperation,
  query,
  smallContext,
  smallDocument,
  told,
} from "./small-document.js";

const operations: OperationsFile = {
  references: ["actorId"],
  models: {},
  resources: {
    run: {
      class: "RunClient",
      at: "/v2/actor-runs/{runId}",
      exact: true,
      mounts: { "actor.lastRun": { at: "/v2/actors/{actorId}/runs/last", query: ["status"] } },
    },
    runs: {
      class: "RunCollectionClient",
      at: "/v2/actor-runs",
      mounts: { "actor.runs": { at: "/v2/actors/{actorId}/runs" } },
    },
    actor: { class: "ActorClient", at: "/v2/actors/{actorId}" },
  },
  operations: {
    "GET /v2/actor-runs": { name: "runs.list", paging: "offset" },
    "GET /v2/actor-runs/{runId}": { name: "run.get", absent: "resource" },
    "POST /v2/actor-runs/{runId}/abort": { name: "run.abort", retry: "safe" },
    "GET /v2/actors/{actorId}/runs/{runId}": {
      name: "actor.getRun",
      "alias of": "GET /v2/actor-runs/{runId}",
    },
  },
};

const inPath = (name: string) => ({ name, in: "path", required: true, schema: {} });

function named(keys: string[], rows = operations) {
  const document = smallDocument(Object.fromEntries(keys.map((key) => [key, {}])));
  const context = smallContext({ operations: rows });
  publicNames(document, context);
  return { document, told: told(context) };
}

const EVERY_ROW = Object.keys(operations.operations);

test("methods, mounts and aliases carry their names and facts", () => {
  const last = "/v2/actors/{actorId}/runs/last";
  const { document, told } = named([...EVERY_ROW, `GET ${last}`, `POST ${last}/abort`]);
  expect(told).toEqual([]);
  const facts = (path: string, method: "get" | "post") => {
    const { operationId, "x-client": client } = document.paths[path]![method]!;
    return { operationId, client };
  };
  expect(facts("/v2/actor-runs", "get")).toEqual({
    operationId: "runs.list",
    client: { kind: "method", resource: "runs", method: "list", retry: "safe", paging: "offset" },
  });
  expect(facts(`${last}/abort`, "post")).toEqual({
    operationId: "actor.lastRun.abort",
    client: { kind: "mount", of: "run.abort", resource: "run", method: "abort", retry: "safe" },
  });
  expect(facts("/v2/actors/{actorId}/runs/{runId}", "get")).toEqual({
    operationId: "actor.getRun",
    client: { kind: "alias", of: "run.get", resource: "actor", method: "getRun", retry: "safe" },
  });
});

test("a POST that no row says more about is never sent twice", () => {
  const rows = { ...operations, operations: { "POST /v2/actor-runs": { name: "runs.create" } } };
  const { document } = named(["POST /v2/actor-runs"], rows);
  expect(document.paths["/v2/actor-runs"]?.post?.["x-client"]).toMatchObject({ retry: "never" });
});

test("an operation without a row is listed, and has no public method", () => {
  const { document, told } = named([...EVERY_ROW, "GET /v2/new/{id}"]);
  expect(told).toEqual(["review operation without row: GET /v2/new/{id}"]);
  const operation = document.paths["/v2/new/{id}"]?.get;
  expect(operation?.operationId).toBe("GET_v2_new_id");
  expect(operation?.["x-client"]).toEqual({ kind: "none", retry: "safe" });
});

test("a row whose operation is gone is listed, and an error where handwritten code needs it", () => {
  const byHand = structuredClone(operations);
  byHand.operations["POST /v2/actor-runs/{runId}/abort"]!.by = "hand";
  const rest = EVERY_ROW.filter((key) => !key.startsWith("POST"));
  const subject = "row without operation: POST /v2/actor-runs/{runId}/abort";
  expect(named(rest).told).toEqual([`review ${subject}`]);
  expect(named(rest, byHand).told).toEqual([`error ${subject}`]);
});

test("parameters that name a resource are marked", () => {
  const document = smallDocument({
    "GET /v2/actors/{actorId}/runs/{runId}": { parameters: [inPath("actorId"), inPath("runId")] },
  });
  publicNames(document, smallContext({ operations }));
  const parameters = document.paths["/v2/actors/{actorId}/runs/{runId}"]?.get?.parameters;
  expect(parameters?.map((each) => each["x-client-reference"])).toEqual([true, undefined]);
});

test("the older prefix of Actors counts as today's", () => {
  const document = smallDocument({
    "GET /v2/acts": {},
    "GET /v2/acts/{actorId}": {},
    "GET /v2/actsy": {},
  });
  actorsPrefix(document, smallContext());
  expect(Object.keys(document.paths)).toEqual(["/v2/actors", "/v2/actors/{actorId}", "/v2/actsy"]);
});

const LAST = "GET /v2/actors/{actorId}/runs/last";

function checked(base: LooseOperation, copy: LooseOperation) {
  const document = smallDocument({ "GET /v2/actor-runs/{runId}": base, [LAST]: copy });
  const context = smallContext({ operations });
  mounts(document, context);
  const { parameters = [] } = document.paths["/v2/actors/{actorId}/runs/last"]!.get!;
  return {
    told: context.findings.list.map(({ level, detail }) => `${level} ${detail}`),
    taken: parameters.map(({ name }) => name),
  };
}

test("copies below a mount may differ in path and mount parameters only", () => {
  const wait = query("waitForFinish");
  const base = { ...answering({ type: "object" }), parameters: [inPath("runId"), wait] };
  const copy = { ...base, parameters: [inPath("actorId"), query("status"), wait] };
  expect(checked(base, copy).told).toEqual([]);
  const other = query("waitForFinish", { type: "integer" });
  expect(checked(base, { ...copy, parameters: [query("status"), other] }).told).toEqual([
    "error another parameter waitForFinish",
  ]);
  const own = query("shiny");
  expect(checked(base, { ...copy, parameters: [...copy.parameters, own] }).told).toEqual([
    "review takes shiny, which only raw can send",
  ]);
  const demanded = { ...own, required: true };
  expect(checked(base, { ...copy, parameters: [...copy.parameters, demanded] }).told).toEqual([
    "error another parameter shiny",
  ]);
  expect(checked(base, { ...copy, ...answering({ type: "string" }) }).told).toEqual([
    "error other answers",
  ]);
  const enums = [
    ["a", "b"],
    ["b", "a"],
  ].map((list) => query("waitForFinish", { enum: list }));
  expect(
    checked(
      { ...base, parameters: [enums[0]] },
      { ...copy, parameters: [query("status"), enums[1]] },
    ).told,
  ).toEqual([]);
});

test("copies below a mount get what they lack of their base and of their neighbours", () => {
  const wait = query("waitForFinish");
  const base = { ...answering({ type: "object" }), parameters: [inPath("runId"), wait] };
  const lagging = checked(base, { ...base, parameters: [inPath("actorId")] });
  expect(lagging.taken).toEqual(["actorId", "waitForFinish"]);
  expect(lagging.told).toEqual([
    "review not described at 1 operations",
    "review not described at 1 operations",
  ]);

  const document = smallDocument({
    "GET /v2/actor-runs/{runId}": base,
    "POST /v2/actor-runs/{runId}/abort": {},
    [LAST]: { ...base, parameters: [query("status"), wait] },
    "POST /v2/actors/{actorId}/runs/last/abort": {},
  });
  mounts(document, smallContext({ operations }));
  const abort = document.paths["/v2/actors/{actorId}/runs/last/abort"]?.post;
  expect(abort?.parameters).toEqual([query("status")]);
});
