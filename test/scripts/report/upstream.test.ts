import { expect, test } from "vitest";
import { upstreamChanges } from "../../../scripts/lib/report/upstream.js";

test("operationIds, the prefix of Actors and names of schemas are counted, and absorbed", () => {
  const before = {
    operationIds: { "GET /v2/acts": "acts_get", "POST /v2/acts": "acts_post", "GET /v2/gone": "x" },
    models: { Run: "ActorRun", Gone: "X", Task: "Task" },
  };
  const after = {
    operationIds: { "GET /v2/actors": "acts_get", "POST /v2/actors": "post", "GET /v2/new": "y" },
    models: { Run: "Run", Task: "Task", New: "Y" },
  };
  const { changes, counts } = upstreamChanges(before, after);
  expect(counts).toEqual({ operationIds: 1, moved: { operations: 2, paths: 1 }, models: 1 });
  expect(changes.map(({ what }) => what)).toEqual([
    "1 operationIds changed upstream",
    "2 operations on 1 paths moved from /v2/acts to /v2/actors",
    "upstream's schema ActorRun is called Run now",
  ]);
  expect(changes.every(({ impact, step }) => impact === "invisible" && step === "none")).toBe(true);
});
