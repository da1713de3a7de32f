import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { parse } from "yaml";
import { Findings, failures } from "../../../scripts/lib/normalize/context.js";
import { normalize } from "../../../scripts/lib/normalize/normalize.js";
import { decisions } from "../../../scripts/lib/report/decisions.js";
import { readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { vendorDocument } from "./vendor-document.js";

// Normalizing the whole document needs its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const read = (name: string) => readFileSync(ROOT + name, "utf8");
const sources = Object.fromEntries(
  ["operations", "docs", "additions", "repairs"].map((name) => [
    `spec/${name}.yaml`,
    read(`spec/${name}.yaml`),
  ]),
);
const KEY = "GET /v2/datasets/{datasetId}/charts";

/** Line and change, where the line is the one that `text` is last met in. */
const at = (file: string, text: string, within = sources[file]!) =>
  `${file}:${within.split("\n").findIndex((line) => line.includes(text)) + 1}`;

test("the worked example of CONTRIBUTING: an endpoint costs a row, and a sentence for each name", async () => {
  const document = vendorDocument();
  document.paths["/v2/datasets/{datasetId}/charts"] = {
    get: {
      parameters: [
        { name: "datasetId", in: "path", required: true, schema: { type: "string" } },
        { name: "colour", in: "query", schema: { type: "string" } },
      ],
      responses: {
        "200": { description: "OK", content: { "text/plain": { schema: { type: "string" } } } },
      },
    },
  };
  const files = await readSpecFiles(`${ROOT}spec`);
  const asked = () => {
    const { findings } = normalize(document, files);
    // Our own document is repaired and complete.
    const open = findings.filter(({ kind }) => !/already right|caught up/.test(kind));
    return decisions(failures(open, true), files.operations, sources);
  };
  expect(asked()).toEqual([
    `${at("spec/operations.yaml", "dataset.getStatistics")}: add \`${KEY}: { name: dataset.getCharts }\` behind the rows of its resource`,
    `${at("spec/docs.yaml", "operations:")}: add \`${KEY}: …\``,
    `${at("spec/docs.yaml", "parameters:")}: add \`colour: …\``,
  ]);

  const blocks = read("CONTRIBUTING.md").matchAll(/```yaml\n(\s*# spec[^`]*)```/g);
  const [rows, words] = Array.from(blocks, ([, text]) => text);
  Object.assign(files.operations.operations, parse(rows!).operations);
  const { operations, parameters } = parse(words!);
  Object.assign(files.docs.operations!, operations);
  Object.assign(files.docs.parameters!, parameters);
  expect(asked()).toEqual([]);
});

test("every other decision names its line, too", async () => {
  const { operations } = await readSpecFiles(`${ROOT}spec`);
  const findings = new Findings();
  findings.add(
    "row without operation",
    "GET /v2/datasets/{datasetId}/statistics",
    "dataset.getStatistics",
  );
  findings.add("repair already right", "record bodies");
  findings.add("addition caught up", "body of POST /v2/actor-runs/{runId}/metamorph");
  findings.add("documentation unused", "parameter xmlRoot");
  findings.add("mount differs", "GET /v2/actor-runs/{runId}/dataset", "another parameter limit");
  findings.add("model gone", "DatasetStatistics", "GET /v2/datasets/{datasetId}/statistics data");
  findings.add("repair hit", "a note asks for nothing");
  const lines = decisions(findings.list, operations, sources);
  expect(lines.map((line) => line.slice(0, line.indexOf(": ")))).toEqual([
    at("spec/operations.yaml", "  GET /v2/datasets/{datasetId}/statistics:"),
    at("spec/repairs.yaml", "id: record bodies"),
    at("spec/additions.yaml", "      - POST /v2/actor-runs/{runId}/metamorph"),
    at("spec/docs.yaml", "  xmlRoot:"),
    at("spec/operations.yaml", "run.dataset:"),
    at("spec/operations.yaml", "  DatasetStatistics:"),
  ]);
});
