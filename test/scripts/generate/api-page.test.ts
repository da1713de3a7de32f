import { expect, test } from "vitest";
import { type Document, endpoints } from "../../../scripts/lib/endpoints.js";
import { accessor, apiPage } from "../../../scripts/lib/generate/api-page.js";
import { outline } from "../../../scripts/lib/generate/public-methods.js";

const operation = (id: string, kind: string, more = {}) => {
  const [resource, method] = id.split(".");
  return {
    operationId: id,
    responses: {},
    "x-client": { kind, resource, method, retry: "safe", ...more },
  };
};

const DOCUMENT: Document = {
  openapi: "3.1.0",
  info: { title: "", version: "" },
  components: { schemas: {}, parameters: {}, responses: {} },
  paths: {
    "/v2/boxes/{boxId}": {
      get: operation("box.get", "method"),
      put: operation("box.update", "method", { by: "hand" }),
    },
    "/v2/boxes/{boxId}/twin": {
      post: operation("box.updateByPost", "alias", { of: "box.update" }),
    },
  },
  "x-client-resources": {
    box: {
      class: "BoxClient",
      at: "/v2/boxes/{boxId}",
      by: "hand",
      mounts: { "run.box": { at: "/v2/runs/{runId}/box" } },
    },
    runs: { class: "RunCollectionClient", at: "/v2/runs" },
  },
  "x-client-models": {},
};

const SOURCES = new Map([
  [
    "src/client.ts",
    `export class ApifyClient {
      /** A copy. */
      with(options: ClientOptions): ApifyClient {}
      /** One box. */
      box(boxId: string): BoxClient {}
    }`,
  ],
  [
    "src/box.ts",
    `export interface UpdateExtras { force?: boolean }
    export class BoxClient<Item> extends BoxOperations {
      /** Updates the box by hand. */
      update(body: Box<Item>, options?: UpdateExtras): ApiPromise<Box<Item>> {}
      /** Waits. \`GET /v2/boxes/{boxId}\` */
      wait(): Promise<void> {}
      runs(): RunCollectionClient {}
    }`,
  ],
  [
    "generated/resources.ts",
    `export abstract class BoxOperations extends Resource {
      /** Gets the box. */
      get(options?: RequestOptions): ApiPromise<Box | undefined> {}
      /** Updates the box. */
      update(): ApiPromise<Box> {}
    }
    export class RunCollectionClient extends Resource {
      /** Lists runs. */
      list(): PagePromise<Run, ListOfRuns> {}
    }`,
  ],
  [
    "generated/models.ts",
    "export interface Box {}\nexport interface Run {}\nexport interface ListOfRuns {}",
  ],
]);

test("every public method has a line: its call, what it does, its operation, its twins, its types", () => {
  const page = apiPage(endpoints(DOCUMENT), DOCUMENT, outline(SOURCES));
  expect(page.slice(page.indexOf("## ")).split("\n")).toEqual([
    "## ApifyClient",
    "",
    "- `apify.with(options)`: A copy. · → [`ApifyClient`]",
    "",
    "## RunCollectionClient",
    "",
    "`apify.runs()`",
    "",
    "- `apify.runs().list()`: Lists runs. · → [`ListOfRuns`]",
    "",
    "## BoxClient",
    "",
    "`apify.box(id)`, `apify.run(id).box()`",
    "",
    "- `apify.box(id).get(options?)`: Gets the box. · options: common · `GET /v2/boxes/{boxId}` · → [`Box`] or `undefined`",
    "- `apify.box(id).update(body, options?)`: Updates the box by hand. · options: `force`, common · `PUT /v2/boxes/{boxId}` · twin `POST /v2/boxes/{boxId}/twin` · [`Box`], [`UpdateExtras`] → [`Box`]",
    "- `apify.box(id).wait()`: Waits. · `GET /v2/boxes/{boxId}`",
    "",
    "[`ApifyClient`]: ../src/client.ts",
    "[`Box`]: ../generated/models.ts#L1",
    "[`ListOfRuns`]: ../generated/models.ts#L3",
    "[`UpdateExtras`]: ../src/box.ts",
    "",
  ]);
});

test.each([
  ["runs", "/v2/actor-runs", "apify.runs()"],
  ["run", "/v2/actor-runs/{runId}", "apify.run(id)"],
  ["actor.runs", "/v2/actors/{actorId}/runs", "apify.actor(id).runs()"],
  [
    "actor.version",
    "/v2/actors/{actorId}/versions/{versionNumber}",
    "apify.actor(id).version(versionNumber)",
  ],
  ["actor.lastRun", "/v2/actors/{actorId}/runs/last", "apify.actor(id).lastRun(options?)"],
  [
    "actor.lastRun.log",
    "/v2/actors/{actorId}/runs/last/log",
    "apify.actor(id).lastRun(options?).log()",
  ],
  ["tools", "/v2", "apify.tools()"],
])("%s is reached from the client", (name, at, expected) => {
  expect(accessor(name, { at })).toBe(expected);
});

test("the accessor may have another name", () => {
  expect(accessor("me", { at: "/v2/users/me", accessor: "user" })).toBe("apify.user()");
});
