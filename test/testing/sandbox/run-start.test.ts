import { setTimeout as sleep } from "node:timers/promises";
import { ApifyRunTimeoutError, NotFoundError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { ManualClock } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";
import { actors } from "./run-actors.js";

test("the synchronous calls answer with the output or the items", async () => {
  const { client } = await checkedSandbox({ actors });
  const actor = client.actor("me/collector");
  expect(await actor.runSync({ count: 2 })).toEqual({ count: 2 });
  expect(await actor.runSync({ count: 2 }, { outputRecordKey: "summary" })).toBe("2 items");
  expect(
    await actor.runSyncGetDatasetItems({ count: 2 }, { fields: ["index"], desc: true }),
  ).toEqual([{ index: 1 }, { index: 0 }]);
  await expect(client.actor("me/broken").runSync()).rejects.toMatchObject({
    runId: expect.stringMatching(/^\w{17}$/),
    status: "FAILED",
  });
});

test("a synchronous run without output answers with nothing", async () => {
  const { client, direct } = await checkedSandbox({ actors: { "me/silent": () => undefined } });
  expect(await direct.actor("me/silent").runSync()).toBeUndefined();
  expect(await client.actor("me/silent").runSyncGetDatasetItems()).toEqual([]);
});

test("a synchronous run above its time is a timeout", async () => {
  const clock = new ManualClock();
  const { direct } = await checkedSandbox({ actors, clock });
  const held = direct.actor("me/endless").runSync();
  held.catch(() => {});
  await sleep(100);
  clock.advance(301_000);
  await expect(held).rejects.toBeInstanceOf(ApifyRunTimeoutError);
});

test("input must fit the schema of an Actor that has one", async () => {
  const input = {
    type: "object",
    properties: { url: { type: "string" } },
    required: ["url"],
  };
  const { client } = await checkedSandbox({
    actors: { "me/strict": { run: (context) => context.input, input } },
  });
  const actor = client.actor("me/strict");
  expect(await actor.validateInput({ url: "https://example.com" })).toBe(true);
  await expect(actor.validateInput({})).rejects.toMatchObject({ type: "invalid-input" });
  await expect(actor.start({ url: 1 })).rejects.toMatchObject({ type: "invalid-input" });
  expect(await actor.runSync({ url: "x" })).toEqual({ url: "x" });
});

test("what cannot start says why", async () => {
  const { client } = await checkedSandbox({ actors });
  const actor = client.actor("me/second");
  await expect(actor.start({}, { build: "beta" })).rejects.toMatchObject({
    type: "unknown-build-tag",
  });
  await expect(actor.start({}, { memory: 100 })).rejects.toMatchObject({ type: "invalid-value" });
  await expect(client.actor("me/nothing").start()).rejects.toBeInstanceOf(NotFoundError);
});

test("an Actor gets whatever its input is", async () => {
  const seen: unknown[] = [];
  const { client, direct } = await checkedSandbox({
    actors: { "me/taker": ({ input }) => void seen.push(input) },
  });
  await client.actor("me/taker").call();
  await client.actor("me/taker").call("plain", { contentType: "text/plain" });
  await direct.actor("me/taker").call(Buffer.from([1, 2]), { contentType: "image/png" });
  expect(seen).toEqual([undefined, "plain", Buffer.from([1, 2])]);
});
