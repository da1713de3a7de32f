import { beforeAll, describe, expect, test, vi } from "vitest";
import { renameSchemas } from "../../../scripts/lib/normalize/names.js";
import { normalize } from "../../../scripts/lib/normalize/normalize.js";
import type { ApiOperation, OpenApiDocument } from "../../../scripts/lib/openapi.js";
import { markdown } from "../../../scripts/lib/report/markdown.js";
import { type ChangeReport, changeReport } from "../../../scripts/lib/report/report.js";
import { type UpstreamNames, upstreamNames } from "../../../scripts/lib/report/upstream.js";
import { readSpecFiles, type SpecFiles } from "../../../scripts/lib/spec-files.js";
import { committed, vendorDocument } from "./vendor-document.js";

// Normalizing the whole document needs its time on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SPEC = new URL("../../../spec", import.meta.url).pathname;
let knowledge: SpecFiles;
let today: UpstreamNames;

beforeAll(async () => {
  knowledge = await readSpecFiles(SPEC);
  const document = vendorDocument();
  today = upstreamNames(document, normalize(document, knowledge).findings);
});

/** The report on what upstream might publish one day. */
function future(change: (document: OpenApiDocument) => void): ChangeReport {
  const tomorrow = vendorDocument();
  change(tomorrow);
  const { document, findings } = normalize(tomorrow, knowledge);
  return changeReport({
    baseline: "today's",
    before: committed(),
    after: document,
    upstreamBefore: today,
    upstreamAfter: upstreamNames(tomorrow, findings),
    findings,
    operations: knowledge.operations,
  });
}

const rows = ({ changes }: ChangeReport) =>
  changes.map(({ impact, step, subjects, what }) => `${impact}/${step} ${subjects}: ${what}`);

const answering = (): ApiOperation => ({
  operationId: "new_get",
  responses: {
    "200": { description: "OK", content: { "application/json": { schema: { type: "object" } } } },
  },
});

function withPath(document: OpenApiDocument, path: string, name: string) {
  const parameter = { name, in: "path" as const, required: true, schema: { type: "string" } };
  document.paths[path] = { get: { ...answering(), parameters: [parameter] } };
}

describe("tomorrow's document", () => {
  test("that is today's changes nothing, under whatever names", () => {
    const report = future(({ info }) => {
      info.version = "v2-the-day-after";
    });
    expect(report).toMatchObject({ step: "none", changes: [] });
    expect(report.review.unnamed).toEqual([]);
  });

  test("may have an endpoint outside every family: additive, raw only, and to be named", () => {
    const report = future((document) => {
      document.paths["/v2/weather"] = { get: answering() };
    });
    expect(rows(report)).toEqual([
      "additive/minor GET /v2/weather: operation added: `GET /v2/weather`, raw only",
    ]);
    expect(report.step).toBe("minor");
    expect(report.counts.operations).toEqual({ added: 1, removed: 0, renamed: 0 });
    expect(report.review.unnamed).toEqual([
      { key: "GET /v2/weather", resource: "tools", copies: [] },
    ]);
  });

  test("may have one in a family: one row to be written names it and its copies", () => {
    const report = future((document) => {
      withPath(document, "/v2/datasets/{datasetId}/charts", "datasetId");
      withPath(document, "/v2/actor-runs/{runId}/dataset/charts", "runId");
    });
    expect(report.counts.operations.added).toBe(2);
    expect(report.review.unnamed).toEqual([
      {
        key: "GET /v2/datasets/{datasetId}/charts",
        resource: "dataset",
        copies: ["GET /v2/actor-runs/{runId}/dataset/charts"],
      },
    ]);
  });

  test("may copy an operation below a mount: it has its name by rule, and no row to be written", () => {
    const path = "/v2/actors/{actorId}/runs/last/charge";
    const before = committed();
    delete before.paths[path];
    const { document: after, findings } = normalize(vendorDocument(), knowledge);
    const report = changeReport({
      baseline: "",
      before,
      after,
      findings,
      operations: knowledge.operations,
    });
    expect(rows(report)).toContain(
      `additive/minor actor.lastRun.charge: operation added: \`POST ${path}\``,
    );
    expect(report.review.unnamed).toEqual([]);
  });

  test("may know another member of an enum: additive", () => {
    const report = future(({ components }) => {
      components.schemas.ActorJobStatus!.enum!.push("PAUSED");
    });
    expect(rows(report)).toEqual([
      "additive/minor runs.list(status)[],task.lastRun(status),actor.lastRun(status),RunStatus: " +
        'may be "PAUSED"',
    ]);
  });

  test("may lack an operation: its method is gone, breaking, and its row is to be removed", () => {
    const report = future((document) => {
      delete document.paths["/v2/schedules/{scheduleId}/log"];
    });
    expect(rows(report)).toEqual([
      "breaking/major schedule.getLog: operation removed: `GET /v2/schedules/{scheduleId}/log`",
      expect.stringMatching(/schema removed$/),
    ]);
    expect(report.step).toBe("major");
    expect(report.counts.operations.removed).toBe(1);
    expect(report.review.rowsWithoutOperation).toEqual([
      "GET /v2/schedules/{scheduleId}/log (schedule.getLog)",
    ]);
  });

  test("may demand a query parameter: breaking; offer one: additive; either said once a family", () => {
    const report = future((document) => {
      const schema = { type: "string" };
      const items = [
        "/v2/datasets/{datasetId}/items",
        "/v2/actor-runs/{runId}/dataset/items",
        "/v2/actors/{actorId}/runs/last/dataset/items",
        "/v2/actor-tasks/{actorTaskId}/runs/last/dataset/items",
      ];
      for (const path of items) {
        const { parameters } = document.paths[path]!.get!;
        parameters!.push({ name: "region", in: "query", required: true, schema });
        parameters!.push({ name: "shard", in: "query", schema });
      }
    });
    expect(rows(report)).toEqual([
      "breaking/major dataset.listItems(region): parameter is added, required",
      "additive/minor dataset.listItems(shard): parameter is added, optional",
    ]);
  });

  test("may call a schema otherwise: invisible, and absorbed where the name is ours", () => {
    const exported = future((document) => renameSchemas(document, new Map([["Run", "ActorRun"]])));
    expect(rows(exported)).toEqual([
      "invisible/none Run: upstream's schema Run is called ActorRun now",
    ]);
    expect(exported.step).toBe("none");

    const inner = future((document) =>
      renameSchemas(document, new Map([["BuildStats", "StatsOfBuild"]])),
    );
    expect(rows(inner)).toEqual(["invisible/patch BuildStats: schema renamed to StatsOfBuild"]);
    expect(inner.counts.schemas).toEqual({ added: 0, removed: 0, renamed: 1 });
  });

  test("may rename its operationIds and go back to acts: invisible", () => {
    const report = future((document) => {
      document.paths = Object.fromEntries(
        Object.entries(document.paths).map(([path, item]) => [
          path.replace("/v2/actors", "/v2/acts"),
          item,
        ]),
      );
      document.paths["/v2/store"]!.get!.operationId = "other";
    });
    expect(report.step).toBe("none");
    expect(report.counts.operations).toEqual({ added: 0, removed: 0, renamed: 0 });
    expect(report.counts.upstream).toMatchObject({ operationIds: 1, models: 0 });
    expect(report.counts.upstream!.moved.operations).toBeGreaterThan(60);
    expect(report.changes.every(({ impact }) => impact === "invisible")).toBe(true);
  });

  test("may call the parameters of its paths otherwise: nothing changes", () => {
    const report = future((document) => {
      const { parameters } = document.components;
      const text = JSON.stringify({ paths: document.paths, parameters })
        .replaceAll("{runId}", "{actorRunId}")
        .replaceAll('"name":"runId"', '"name":"actorRunId"');
      const { paths, parameters: renamed } = JSON.parse(text);
      document.paths = paths;
      document.components.parameters = renamed;
    });
    expect(report).toMatchObject({ step: "none", changes: [] });
  });

  test("may differ in what only the document says: a patch, told by operation", () => {
    const report = future((document) => {
      const answer = document.paths["/v2/store"]!.get!.responses["200"]!;
      answer.headers = { "X-Region": { schema: { type: "string" } } };
    });
    expect(rows(report)).toEqual([
      "invisible/patch store.list: is described otherwise: no type and no request follows from it",
    ]);
  });

  test("may promise less of its answers: a minor release, under Types", () => {
    const report = future(({ components }) => {
      const { Run } = components.schemas;
      Run!.required = Run!.required!.filter((name) => name !== "actId");
      Run!.properties!.buildId = { type: ["string", "null"] };
    });
    expect(rows(report)).toEqual([
      "breaking/minor Run.actId: becomes optional",
      "breaking/minor Run.buildId: becomes nullable",
    ]);
    const text = markdown(report, { origin: "x", version: "y", outcome: "z" });
    expect(text).toMatch(/Proposed release: \*\*minor\*\*/);
    expect(text).toMatch(/## Types [^\n]*\n\n- `Run.actId`: becomes optional/);
  });

  test("may ask for more in a body: breaking; take more: additive", () => {
    const report = future(({ components }) => {
      const { UpdateDatasetRequest } = components.schemas;
      UpdateDatasetRequest!.properties!.colour = { type: "string" };
      UpdateDatasetRequest!.properties!.size = { type: "string" };
      UpdateDatasetRequest!.required = ["colour"];
    });
    expect(rows(report)).toEqual(
      [
        "additive/minor DatasetUpdate.size: is added, optional",
        "breaking/major DatasetUpdate.colour: is added, required",
      ]
        .sort()
        .reverse(),
    );
  });
});
