import { afterEach, describe, expect, test } from "vitest";
import type { DatasetListItemsOptions } from "../../generated/options.js";
import { ApifyArgumentError, NotFoundError } from "../../src/errors.js";
import { listSignature, signature } from "../../src/resources/signed-url.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { ScriptedResponse } from "../support/scripted-server.js";

afterEach(endFixtures);

const secret = "signing-secret";
const described = (more: object = {}): ScriptedResponse => ({
  json: { data: { id: "resId123", name: "mine", urlSigningSecretKey: secret, ...more } },
});
const publicBaseUrl = "https://files.example.com/apify/v2/";
const prefix = "https://files.example.com/apify/v2";

describe("signatures", () => {
  test.each([
    ["my-key", "R0wHQmqv45kn0U8MLJb4"],
    ["klíč", "1hCcaPISIo49F7Q7AZ0M3"],
  ])("of the key %s", async (key, expected) => {
    expect(await signature(secret, key)).toBe(expected);
  });

  test.each([
    [0, "MC4wLjFTYW5wZzRySkFsWmdMZVJmQWRtWg"],
    [1767323045678, "MC4xNzY3MzIzMDQ1Njc4LjE5VG5NRDluUXp5WkFQM1AwakZTeQ"],
  ])("of a list until %d", async (expiry, expected) => {
    expect(await listSignature(secret, "resId123", expiry)).toBe(expected);
  });
});

describe.each(["undici", "fetch"] as const)("public URLs over %s", (via) => {
  const fixtureWith = (answer: ScriptedResponse, options: object = { publicBaseUrl }) =>
    startFixture(() => answer, options, { via });

  test("a record's URL has the store's own ID and its key encoded", async () => {
    const { client, server } = await fixtureWith(described());
    const url = `${prefix}/key-value-stores/resId123/records/kl%C3%AD%C4%8D?signature=1hCcaPISIo49F7Q7AZ0M3`;
    const stores = [
      client.keyValueStore("me/mine"),
      client.run("run-1").keyValueStore(),
      client.actor("a/b").lastRun({ status: "SUCCEEDED" }).keyValueStore(),
    ];
    for (const store of stores) expect(await store.getRecordPublicUrl("klíč")).toBe(url);
    expect(server.requests.map((request) => request.url)).toEqual([
      "/v2/key-value-stores/me~mine",
      "/v2/actor-runs/run-1/key-value-store",
      "/v2/actors/a~b/runs/last/key-value-store?status=SUCCEEDED",
    ]);
  });

  test("no key leads out of its store", async () => {
    const { client } = await fixtureWith(described());
    const store = client.keyValueStore("mine");
    expect(await store.getRecordPublicUrl("../../x?y#z")).toContain(
      "/resId123/records/..%2F..%2Fx%3Fy%23z?signature=",
    );
    await expect(store.getRecordPublicUrl("..")).rejects.toThrow(ApifyArgumentError);
  });

  test("lists are signed for their options, for ever", async () => {
    const { client } = await fixtureWith(described());
    const signed = "signature=MC4wLjFTYW5wZzRySkFsWmdMZVJmQWRtWg";
    expect(
      await client.keyValueStore("mine").createKeysPublicUrl({ prefix: "a b", limit: 5 }),
    ).toBe(`${prefix}/key-value-stores/resId123/keys?prefix=a%20b&limit=5&${signed}`);
    expect(await client.run("run-1").keyValueStore().createKeysPublicUrl()).toBe(
      `${prefix}/key-value-stores/resId123/keys?${signed}`,
    );
    const items: DatasetListItemsOptions = { format: "csv", fields: ["a", "b"], clean: true };
    expect(await client.dataset("mine").createItemsPublicUrl(items)).toBe(
      `${prefix}/datasets/resId123/items?format=csv&fields=a%2Cb&clean=true&${signed}`,
    );
    expect(await client.run("run-1").dataset().createItemsPublicUrl()).toBe(
      `${prefix}/datasets/resId123/items?${signed}`,
    );
  });

  test("or for as long as they are wanted", async () => {
    const { client } = await fixtureWith(described());
    const before = Date.now();
    const url = await client.keyValueStore("mine").createKeysPublicUrl({ expiresInSecs: 3600 });
    const given = new URL(url).searchParams.get("signature")!;
    const expiry = Number(Buffer.from(given, "base64url").toString().split(".")[1]);
    expect(expiry).toBeGreaterThanOrEqual(before + 3_600_000);
    expect(expiry).toBeLessThanOrEqual(Date.now() + 3_600_000);
    expect(given).toBe(await listSignature(secret, "resId123", expiry));
  });

  test("without a signing secret they go unsigned, by default at the API's address", async () => {
    const { client, server } = await fixtureWith(described({ urlSigningSecretKey: null }), {});
    const store = client.keyValueStore("mine");
    const at = `${server.url}/v2/key-value-stores/resId123`;
    expect(await store.getRecordPublicUrl("key")).toBe(`${at}/records/key`);
    expect(await store.createKeysPublicUrl()).toBe(`${at}/keys`);
    expect(await client.dataset("mine").createItemsPublicUrl()).toBe(
      `${server.url}/v2/datasets/resId123/items`,
    );
  });

  test("there is none for what does not exist", async () => {
    const { client } = await fixtureWith({
      status: 404,
      json: { error: { type: "record-not-found", message: "No such store." } },
    });
    await expect(client.keyValueStore("mine").getRecordPublicUrl("key")).rejects.toThrow(
      NotFoundError,
    );
    await expect(client.dataset("mine").createItemsPublicUrl()).rejects.toThrow(NotFoundError);
  });

  test("options that there are not are refused", async () => {
    const { client } = await fixtureWith(described());
    const store = client.keyValueStore("mine");
    await expect(store.createKeysPublicUrl({ expires: 5 } as object)).rejects.toThrow(
      /"expires".*expiresInSecs/,
    );
    // The refusal does not offer it, either.
    await expect(store.createKeysPublicUrl({ signature: "mine" } as object)).rejects.toThrow(
      /"signature"\. It takes: (?!.*signature)/,
    );
    await expect(store.createKeysPublicUrl({ expiresInSecs: -1 })).rejects.toThrow(
      ApifyArgumentError,
    );
  });
});
