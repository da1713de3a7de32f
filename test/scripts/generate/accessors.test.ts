import { expect, test } from "vitest";
import { accessor } from "../../../scripts/lib/generate/accessors.js";

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
