import { expect, test } from "vitest";
import { apiPage } from "../../../scripts/lib/generate/api-page.js";
import type { Document } from "../../../scripts/lib/generate/document.js";
import { endpoints } from "../../../scripts/lib/generate/document.js";
import { outline } from "../../../scripts/lib/generate/outline.js";

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
    `export interface UpdateExtras {}
    export class BoxClient<Item> extends BoxOperations {
      /** Updates the box by hand. */
      update(body: Box<Item>, options?: UpdateExtras, request?: RequestOptions): ApiPromise<Box<Item>> {}
      /** Waits. \`GET /v2/boxes/{boxId}\` */
      wait(): Promise<void> {}
      runs(): RunCollectionClient {}
    }`,
  ],
  [
    "generated/resources.ts",
    `export abstract class BoxOperations extends Resource {
      /** Gets the box. */
      get(options?: NoOptions): ApiPromise<Box | undefined> {}
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
    "- `apify.box(id).get()`: Gets the box. · `GET /v2/boxes/{boxId}` · → [`Box`] or `undefined`",
    "- `apify.box(id).update(body, options?)`: Updates the box by hand. · `PUT /v2/boxes/{boxId}` · twin `POST /v2/boxes/{boxId}/twin` · [`Box`], [`UpdateExtras`] → [`Box`]",
    "- `apify.box(id).wait()`: Waits. · `GET /v2/boxes/{boxId}`",
    "",
    "[`ApifyClient`]: ../src/client.ts",
    "[`Box`]: ../generated/models.ts#L1",
    "[`ListOfRuns`]: ../generated/models.ts#L3",
    "[`UpdateExtras`]: ../src/box.ts",
    "",
  ]);
});
