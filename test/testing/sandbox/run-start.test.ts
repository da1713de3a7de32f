import { NotFoundError } from "apify-openapi-client";
import { expect, test } from "vitest";
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
