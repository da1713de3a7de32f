import { NotFoundError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { resolve, type Schema } from "../../../src/testing/document.js";
import { checkedSandbox } from "../checked-sandbox.js";
import { actors } from "./run-actors.js";

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

test("a default that breaks the rules of its own field refuses every run without that field", async () => {
  const properties = { limit: { type: "integer", maximum: 10, default: 50 } };
  const { client } = await checkedSandbox({
    actors: { "me/greedy": { run: () => {}, input: { type: "object", properties } } },
  });
  const actor = client.actor("me/greedy");
  await expect(actor.start()).rejects.toMatchObject({ type: "invalid-input" });
  expect(await actor.start({ limit: 5 })).toMatchObject({ id: expect.any(String) });
});

test("what cannot start says why", async () => {
  const { client } = await checkedSandbox({ actors });
  const actor = client.actor("me/second");
  await expect(actor.start({}, { build: "beta" })).rejects.toMatchObject({
    type: "unknown-build-tag",
  });
  for (const memory of [64, 100, 1000, 65_536]) {
    await expect(actor.start({}, { memory })).rejects.toMatchObject({ type: "invalid-value" });
  }
  expect((await actor.start({}, { memory: 32_768 })).options.memoryMbytes).toBe(32_768);
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

test("a run has all statistics from its start, and the origin that the request names", async () => {
  const { client, with: checked } = await checkedSandbox({ actors });
  const { stats, meta } = await client.actor("me/second").start({ a: 1 });
  const { properties } = resolve<Schema>({ $ref: "#/components/schemas/RunStats" });
  expect(Object.keys(stats).sort()).toEqual(Object.keys(properties!).sort());
  expect(stats).toMatchObject({ inputBodyLen: 7, migrationCount: 0, memMaxBytes: 0 });
  expect(meta.origin).toBe("API");
  for (const [given, origin] of [
    ["CLI", "CLI"],
    ["MOON", "API"],
  ] as const) {
    const other = checked({ headers: { "X-Apify-Request-Origin": given } });
    expect((await other.actor("me/second").start()).meta.origin).toBe(origin);
  }
  expect(await client.actor("me/second").lastRun({ origin: "CLI" }).get()).toBeDefined();
});
