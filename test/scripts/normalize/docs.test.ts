import { expect, test } from "vitest";
import { docs } from "../../../scripts/lib/normalize/docs.js";
import { type DocsFile, readSpecFiles } from "../../../scripts/lib/spec-files.js";
import { query, smallContext, smallDocument, told } from "./small-document.js";

const LAST = "/v2/actors/{actorId}/runs/last";

const operations = {
  references: [],
  operations: {},
  models: {},
  resources: {
    run: {
      class: "RunClient",
      at: "/v2/actor-runs/{runId}",
      mounts: { "actor.lastRun": { at: LAST } },
    },
  },
};

const { docs: committed } = await readSpecFiles("spec");
const RUN = { Run: { _: "A run.", id: "Its ID." } };

function documented(file: DocsFile) {
  const document = smallDocument(
    {
      "POST /v2/actor-runs/{runId}/resurrect": { parameters: [query("memory")] },
      [`POST ${LAST}/resurrect`]: { parameters: [query("memory")] },
    },
    { Run: { type: "object", properties: { id: { type: "string" } } } },
  );
  const context = smallContext({
    docs: { components: committed.components!, models: RUN, ...file },
    operations,
  });
  docs(document, context);
  const lines = Object.values(document.paths).map(({ post }) => [
    post?.summary,
    post?.parameters?.[0]?.description,
  ]);
  return { document, lines, told: told(context) };
}

test("copies below a mount take the line of their base", () => {
  const { lines, told } = documented({
    operations: { "POST /v2/actor-runs/{runId}/resurrect": "Starts it again." },
    parameters: { memory: "Megabytes." },
  });
  expect(lines).toEqual([
    ["Starts it again.", "Megabytes."],
    ["Starts it again.", "Megabytes."],
  ]);
  expect(told).toEqual([]);
});

test("an example stands beside the operation it calls; one of no operation is told", () => {
  const { document, told } = documented({
    operations: { "POST /v2/actor-runs/{runId}/resurrect": "Starts it again." },
    parameters: { memory: "Megabytes." },
    examples: {
      "POST /v2/actor-runs/{runId}/resurrect": "await apify.run(runId).resurrect();\n",
      "POST /v2/gone": "await gone();",
    },
  });
  const [base, copy] = Object.values(document.paths).map(({ post }) => post);
  expect(base?.["x-codeSamples"]).toEqual([
    { lang: "TypeScript", source: "await apify.run(runId).resurrect();" },
  ]);
  expect(copy).not.toHaveProperty("x-codeSamples");
  expect(told).toEqual([expect.stringContaining("example POST /v2/gone")]);
});

test("a parameter's line: its operation's, then its component's, then its name's", () => {
  const line = (parameters: DocsFile["parameters"]) =>
    documented({ parameters: parameters ?? {} }).lines[0]?.[1];
  const byOperation = { "POST /v2/actor-runs/{runId}/resurrect": { memory: "operation" } };
  const both = { resurrectMemory: "component", memory: "name" };
  expect(line({ ...both, ...byOperation })).toBe("operation");
  expect(line(both)).toBe("component");
  expect(line({ memory: "name" })).toBe("name");
});

test("what has no line is listed, and so is a line for nothing", () => {
  const { told } = documented({ models: { Run: { _: "A run.", id: "Its ID.", gone: "?" } } });
  expect(told).toEqual([
    "review documentation missing: POST /v2/actor-runs/{runId}/resurrect",
    "review documentation missing: POST /v2/actor-runs/{runId}/resurrect memory",
    `review documentation missing: POST ${LAST}/resurrect`,
    `review documentation missing: POST ${LAST}/resurrect memory`,
    "review documentation unused: Run.gone",
  ]);
});

test("lines of operations and parameters that nothing asks for are listed", () => {
  const resurrect = "POST /v2/actor-runs/{runId}/resurrect";
  const { told } = documented({
    operations: { [resurrect]: "Starts it again.", "GET /v2/gone": "?" },
    parameters: { memory: "Megabytes.", gone: "?", [resurrect]: { memory: "More.", gone: "?" } },
  });
  expect(told).toEqual([
    "review documentation unused: GET /v2/gone",
    "review documentation unused: parameter memory",
    "review documentation unused: parameter gone",
    `review documentation unused: ${resurrect} gone`,
  ]);
});
