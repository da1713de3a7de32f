import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { inTurns, median } from "../../bench/figures.js";
import { live } from "../../bench/scenarios/start-up.js";

const clients = {
  ours: join(inject("consumer").project, "node_modules/apify-openapi-client/dist/index.js"),
  official: createRequire(import.meta.url).resolve("apify-client"),
};

// Other processes may disturb one attempt, hardly all of them.
test("importing it takes a fraction of the official client's time", {
  retry: 4,
  timeout: 120_000,
}, async () => {
  const { ours, official } = await inTurns(["ours", "official"], 7, async (name) => {
    const { importMillis } = await live(clients[name], "http://127.0.0.1:9", 0);
    return importMillis;
  });
  expect(median(ours) / median(official)).toBeLessThanOrEqual(0.2);
});
