import { expect, test } from "vitest";
import {
  componentName,
  inlineParameters,
  parameterComponents,
} from "../../../scripts/lib/normalize/parameters.js";
import type { OpenApiDocument, Parameter } from "../../../scripts/lib/openapi.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { query, smallContext, smallDocument } from "./small-document.js";

const { docs } = await readSpecFiles("spec");
const names = (document: OpenApiDocument) => Object.keys(document.components.parameters).sort();
const ref = (name: string) => ({ $ref: `#/components/parameters/${name}` });

/** The same three operations, with the component names of two bundling orders. */
function bundled(lists: string, keys: string): OpenApiDocument {
  const document = smallDocument({
    "GET /v2/datasets": { parameters: [ref(lists)] },
    "GET /v2/actors": { parameters: [ref(lists)] },
    "GET /v2/key-value-stores/{storeId}/keys": { parameters: [ref(keys)] },
    "GET /v2/actor-runs/{runId}/key-value-store/keys": { parameters: [ref(keys)] },
  });
  document.components.parameters = {
    [lists]: { ...query("limit", { type: "integer" }), style: "form", explode: true } as Parameter,
    [keys]: query("limit", { type: "integer", maximum: 1000 }) as Parameter,
  };
  return document;
}

test("components are named by what they are, whatever upstream's bundler calls them", () => {
  const documents = [bundled("limit", "limit-2"), bundled("limit-3", "limit")];
  for (const document of documents) {
    inlineParameters(document);
    parameterComponents(document, smallContext({ docs }));
  }
  expect(names(documents[0]!)).toEqual(["keysLimit", "limit"]);
  expect(documents[0]).toEqual(documents[1]);
});

test("a parameter that is used once stays with its operation", () => {
  const document = smallDocument({ "GET /v2/store": { parameters: [query("search")] } });
  parameterComponents(document, smallContext({ docs }));
  expect(names(document)).toEqual([]);
  expect(document.paths["/v2/store"]?.get?.parameters).toEqual([query("search")]);
});

test("what differs from its namesakes stays with its operation", () => {
  const own = { ...query("limit"), description: "a line of its own" };
  const document = smallDocument({
    "GET /v2/a": { parameters: [query("limit")] },
    "GET /v2/b": { parameters: [query("limit")] },
    "GET /v2/c": { parameters: [own] },
  });
  parameterComponents(document, smallContext({ docs }));
  expect(document.paths["/v2/a"]?.get?.parameters).toEqual([ref("limit")]);
  expect(document.paths["/v2/c"]?.get?.parameters).toEqual([own]);
});

test("a list joined by commas keeps its style", () => {
  const list = { ...query("status", { type: "array" }), style: "form", explode: false };
  const document = smallDocument({ "GET /v2/actor-runs": { parameters: [list] } });
  inlineParameters(document);
  expect(document.paths["/v2/actor-runs"]?.get?.parameters).toEqual([list]);
});

test("a reference to a parameter that is not there is an error", () => {
  const document = smallDocument({ "GET /v2/a": { parameters: [ref("gone")] } });
  expect(() => inlineParameters(document)).toThrow(
    "#/components/parameters/gone points at nothing",
  );
});

test.each([
  ["GET /v2/actors/{actorId}/runs/last/dataset", "status", "lastRunStatus"],
  ["GET /v2/actor-runs", "status", "runStatuses"],
  ["GET /v2/datasets/{datasetId}/items", "desc", "itemsDesc"],
  ["GET /v2/actor-tasks/{actorTaskId}/runs", "desc", "descStartedAt"],
  ["GET /v2/webhooks", "desc", "descCreatedAt"],
  ["POST /v2/actor-runs/{runId}/resurrect", "memory", "resurrectMemory"],
  ["DELETE /v2/request-queues/{queueId}/requests/{requestId}/lock", "forefront", "unlockForefront"],
  ["GET /v2/actor-builds/{buildId}", "waitForFinish", "buildWaitForFinish"],
  ["GET /v2/store", "search", "search"],
])("%s %s is %s", (key, name, component) => {
  expect(componentName(docs, key, query(name) as Parameter)).toBe(component);
});

test("a deprecated parameter says so in its schema, where a mock does not mind its use", () => {
  const old = { ...query("exclusiveStartId"), deprecated: true };
  const document = smallDocument({ "GET /v2/request-queues": { parameters: [old] } });
  inlineParameters(document);
  expect(document.paths["/v2/request-queues"]?.get?.parameters).toEqual([
    query("exclusiveStartId", { type: "string", deprecated: true }),
  ]);
});
