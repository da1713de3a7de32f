import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { filesBelow, generatedTexts } from "../../../scripts/lib/generate/render.js";
import { entries, type OpenApiDocument } from "../../../scripts/lib/openapi.js";
import { specSync } from "../../../scripts/lib/sync/sync.js";
import { typeCheck } from "../../../scripts/lib/sync/type-check.js";
import { vendorDocument } from "../report/vendor-document.js";

// The real code is generated and type-checked with the real src/.
vi.setConfig({ testTimeout: 240_000 });

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "older-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function synced(document: OpenApiDocument) {
  const from = join(folder, "older.json");
  await writeFile(from, JSON.stringify(document));
  return specSync({
    from,
    root: ROOT,
    dryRun: true,
    generate: async (spec) => generatedTexts(spec, await filesBelow(ROOT, "src")),
    typeCheck: async (root, files) => typeCheck(root, files),
  });
}

/** Parameters that came later, by the operations that lacked them. */
const LATER_PARAMETERS: [name: string, at: RegExp][] = [
  ["origin", /\/runs\/last/],
  ["status", /\/runs\/last\/log$/],
  ["Content-Encoding", /POST .*\/items$/],
  ["maxTotalChargeUsd", /GET \/v2\/actor-tasks\/.*\/run-sync/],
];

/** Fields that answers were said to have always. */
const ALWAYS: Record<string, string[]> = {
  BuildStats: ["computeUnits"],
  KeyValueStoreStats: ["deleteCount", "listCount", "readCount", "writeCount"],
  RunStats: ["computeUnits", "restartCount", "resurrectCount"],
  StoreActor: ["currentPricingInfo", "description", "userFullName"],
  User: ["createdAt", "email", "id", "profile", "proxy"],
  Webhook: ["requestUrl"],
  WebhookStats: ["totalDispatches"],
};

/** Fields that answers were said never to hold null in. */
const NEVER_NULL: Record<string, string[]> = {
  BuildStats: ["imageSizeBytes"],
  RunOptions: ["maxTotalChargeUsd"],
  StoreActor: ["description", "userFullName"],
  UserProfile: ["bio", "githubUsername", "pictureUrl", "twitterUsername", "websiteUrl"],
  Webhook: ["requestUrl"],
};

/** Today's document as it would have been in May 2026. */
function ofMay2026(): OpenApiDocument {
  const document = vendorDocument(({ components: { schemas } }) => {
    for (const name of ["doNotRetry", "idempotencyKey", "ignoreSslErrors"]) {
      delete schemas.AdHocWebhook!.properties![name];
    }
    const { eventData } = schemas.WebhookDispatch!.properties!;
    delete eventData!.properties!.actorBuildId;
    delete eventData!.properties!.actorTaskId;
    eventData!.required = ["actorId", "actorRunId"];
    for (const [model, names] of Object.entries(ALWAYS)) {
      const { required = [] } = schemas[model]!;
      schemas[model]!.required = [...new Set([...required, ...names])];
    }
    for (const [model, names] of Object.entries(NEVER_NULL)) {
      for (const name of names) {
        const field = schemas[model]!.properties![name]!;
        if (Array.isArray(field.type)) field.type = field.type.filter((each) => each !== "null");
      }
    }
    schemas.RunOrigin!.enum = schemas.RunOrigin!.enum!.filter((origin) => origin !== "MCP");
  });
  for (const { key, operation } of entries(document)) {
    operation.parameters = (operation.parameters ?? []).filter(({ $ref, name }) => {
      const its = $ref?.split("/").at(-1) ?? name;
      return !LATER_PARAMETERS.some(([later, at]) => its.startsWith(later) && at.test(key));
    });
  }
  document.paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, item]) => [
      path.replace("/v2/actors", "/v2/acts"),
      item,
    ]),
  );
  return document;
}

test("handwritten code fits the document of May 2026", async () => {
  const { outcome, report } = await synced(ofMay2026());
  expect(report.review.misfits).toEqual([]);
  expect(outcome).toBe("changed");
  expect(report.counts.operations).toEqual({ added: 0, removed: 0, renamed: 0 });
  expect(report.counts.upstream!.moved.paths).toBeGreaterThanOrEqual(40);
});

/** Models that the sandbox makes. */
const MADE = [
  "Actor",
  "Build",
  "Dataset",
  "KeyValueStore",
  "RequestQueue",
  "Run",
  "RunStats",
].concat(["Schedule", "Task", "Webhook", "WebhookDispatch"]);

test("handwritten code fits what is added: fields that answers always have, members of enums", async () => {
  const { outcome, report } = await synced(
    vendorDocument(({ components: { schemas } }) => {
      for (const name of MADE) {
        const { properties, required = [] } = schemas[name]!;
        properties!.region = { type: "string" };
        schemas[name]!.required = [...required, "region"];
      }
      for (const { enum: members } of Object.values(schemas)) members?.push("LATER");
    }),
  );
  expect(report.review.misfits).toEqual([]);
  expect(outcome).toBe("changed");
  expect(report.step).toBe("minor");
  expect(report.changes).toContainEqual(
    expect.objectContaining({
      impact: "additive",
      subjects: expect.arrayContaining(["Run.region", "RunStats.region"]),
    }),
  );
});

test("a document that lacks what it needs is told by operations, additions and lines of src/", async () => {
  const document = vendorDocument(({ components: { schemas } }) => {
    delete schemas.Run!.properties!.defaultDatasetId;
  });
  delete document.paths["/v2/actor-runs/{runId}/charge"];
  for (const path of Object.keys(document.paths)) {
    if (path.startsWith("/v2/webhook-dispatches")) delete document.paths[path];
  }
  const { outcome, findings, report } = await synced(document);
  expect(outcome).toBe("unfit");
  const told = findings.map(({ level, kind, subject }) => `${level} ${kind}: ${subject}`);
  expect(told).toContain("error row without operation: POST /v2/actor-runs/{runId}/charge");
  expect(told).toContain("review row without operation: GET /v2/webhook-dispatches");
  expect(told).toContainEqual(expect.stringContaining("error addition target gone"));
  expect(report.review.misfits).toContainEqual(
    expect.stringMatching(/^src\/resources\/run\.ts:\d+ Property 'runCharge' does not exist/),
  );
});
