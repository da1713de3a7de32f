import { afterEach, expect, test } from "vitest";
import { ApifyArgumentError } from "../../src/errors.js";
import { all, failure, range } from "../support/dataset-fixture.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { Received, ScriptedResponse } from "../support/scripted-server.js";

afterEach(endFixtures);

const keys = range(0, 30).map((n) => `key-${n}`);

/** A store with thirty records, of which one is gone since it was listed. */
function store({ url }: Received): ScriptedResponse {
  const key = /records\/([^?]+)/.exec(url)?.[1];
  if (key === "key-4") return { status: 404, json: { error: { type: "record-not-found" } } };
  if (key) return { json: { key } };
  const items = keys.map((name) => ({ key: name, size: 1 }));
  return { json: { data: { items, isTruncated: false, nextExclusiveStartKey: null } } };
}

const present = keys.filter((key) => key !== "key-4");

test("records of keys, of a list or of all that are listed, in order and read ahead", async () => {
  const { client } = await startFixture(store);
  const records = client.keyValueStore("S");
  const wanted = present.map((key) => ({ key, value: { key } }));
  for (const given of [
    keys,
    new Set(keys),
    (async function* () {
      yield* keys;
    })(),
    undefined,
    { prefix: "key" },
  ]) {
    expect(await all(records.getRecords(given))).toMatchObject(wanted);
  }
  const [bytes] = await all(records.getRecords(["key-1"], { as: "bytes" }));
  expect(bytes!.value).toBeInstanceOf(Uint8Array);
});

test("leaving the loop ends it", async () => {
  const { client, server } = await startFixture(store);
  for await (const { key } of client.keyValueStore("S").getRecords(keys, { concurrency: 2 })) {
    if (key === "key-3") break;
  }
  expect(server.requests.length).toBeLessThanOrEqual(7);
});

test.each<[unknown, unknown?]>([
  ["key-1"],
  [5],
  [keys, { concurrency: 0 }],
  [keys, { parallel: 1 }],
  [keys, 5],
  [keys, { signal: "no" }],
  [keys, { signal: null }],
])("is no call: getRecords(%j, %j)", async (given, options) => {
  const { client, server } = await startFixture(store);
  const reading = client.keyValueStore("S").getRecords(given as never, options as never);
  expect(await failure(all(reading))).toBeInstanceOf(ApifyArgumentError);
  expect(server.requests).toHaveLength(0);
});
