import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyArgumentError, InvalidRequestError, NotFoundError } from "../../src/errors.js";
import { clientFor, endFixtures, startFixture } from "../support/fixture.js";
import { closedPort } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

// biome-ignore lint/suspicious/noExplicitAny: what a program in JavaScript sees.
type Untyped = any;

async function refusal(call: (client: Untyped) => unknown): Promise<Error> {
  const { client, server } = await startFixture([]);
  const error = await Promise.resolve()
    .then(() => call(client))
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApifyArgumentError);
  expect(server.requests).toEqual([]);
  return error as Error;
}

/** A thousand items, one of which is this. */
function manyItemsWith(index: number, item: object): object[] {
  return Array.from({ length: 1000 }, (_, n) => (n === index ? item : { n, deep: { list: [n] } }));
}

describe("what a new user gets wrong is said in words that help", () => {
  test.each<[string, (client: Untyped) => unknown, RegExp]>([
    [
      "a value before its key",
      (client) => client.keyValueStore("S").setRecord({ a: 1 }, "key"),
      /the key comes first: setRecord\(key, value\)/,
    ],
    [
      "a record that is undefined",
      (client) => client.keyValueStore("S").setRecord("key", undefined),
      /the value is undefined.*deleteRecord\(key\)/,
    ],
    [
      "a BigInt among 1,000 items",
      (client) => client.dataset("D").pushItems(manyItemsWith(617, { n: 1n, deep: 0 })),
      /^pushItems: item 617, at n, cannot be written as JSON: it is a BigInt; pass String/,
    ],
    [
      "a NaN among 1,000 items",
      (client) =>
        client.dataset("D").pushItems(manyItemsWith(999, { n: null, deep: { list: [0, 0 / 0] } })),
      /^pushItems: item 999, at deep\.list\[1\], cannot .* NaN would be stored as null/,
    ],
    [
      "an Infinity in an input",
      (client) => client.actor("A").start({ limits: { price: Infinity } }),
      /^actor\.start: the input, at limits\.price, .* Infinity would be stored as null/,
    ],
    [
      "a NaN that is a record",
      (client) => client.keyValueStore("S").setRecord("k", Number.NaN),
      /^keyValueStore\.setRecord: the body cannot .* NaN would be stored as null/,
    ],
    [
      "a request of a batch that is no JSON",
      (client) =>
        client.requestQueue("Q").batchAddRequests([
          { url: "http://a", uniqueKey: "a" },
          { url: "http://b", uniqueKey: "b", userData: { n: 1n } },
        ]),
      /^The request at index 1, at userData\.n, cannot be written as JSON/,
    ],
    [
      "a run that was not awaited",
      (client) => client.run(Promise.resolve({ id: "R" })),
      /^runId must be a string, not a promise\. Await it first\.$/,
    ],
    [
      "a webhook without anything",
      (client) => client.webhooks().create(),
      /^webhooks\.create: the body is missing\. It must be an object with eventTypes, requestUrl\.$/,
    ],
    [
      "a list as the body of a resource",
      (client) => client.actor("A").update([{ name: "x" }]),
      /^actor\.update: the body must be an object, not an array\.$/,
    ],
    [
      "an option of files for a list",
      (client) => client.dataset("D").listItems({ delimiter: ";" }),
      /no option "delimiter"\. It is an option of downloadItems\(\)\./,
    ],
    [
      "a record above what the API takes",
      (client) =>
        client.keyValueStore("S").setRecord("k", Buffer.alloc(60_000_000), { direct: false }),
      /has 60000000 bytes, and the API takes at most 9437184 in a request\. Store it in parts/,
    ],
    [
      "a text of umlauts above what the API takes",
      (client) =>
        client.keyValueStore("S").setRecord("k", "ü".repeat(5_000_000), { direct: false }),
      /has 10000000 bytes/,
    ],
    [
      "the items of a list that was not awaited",
      (client) => client.runs().list().items.length,
      /not awaited.*\(await list\)\.items.*for await/,
    ],
    [
      "a loop over a list that was not awaited",
      (client) => [...client.dataset("D").listItems()],
      /not awaited.*for await/,
    ],
  ])("%s", async (_, call, says) => {
    expect((await refusal(call)).message).toMatch(says);
  });

  test("the issue, too, counts an item among all items, and a webhook among the options", async () => {
    const items = manyItemsWith(617, { n: 1n, deep: 0 });
    const pushed = await refusal((client) => client.dataset("D").pushItems(items));
    expect(pushed).toMatchObject({ issues: [{ path: "body[617].n" }] });
    const webhooks = [{ requestUrl: "http://x", eventTypes: [1n] }];
    const started = await refusal((client) => client.actor("A").start({}, { webhooks }));
    expect(started).toMatchObject({ issues: [{ path: "options.webhooks[0].eventTypes[0]" }] });
  });

  test("a list and a call that were not awaited are printed so", async () => {
    const { client } = await startFixture(() => ({ json: { data: { items: [] } } }));
    expect(inspect(client.runs().list())).toMatch(/^PagePromise .*await it.*for await/);
    const call = client.actor("A").get();
    expect(inspect(call)).toMatch(/^ApiPromise .*await/);
    await call;
  });
});

const missing = {
  status: 404,
  json: { error: { type: "record-not-found", message: "Not there" } },
};

describe("a 404", () => {
  const calls: [string, (client: ApifyClient) => PromiseLike<unknown>][] = [
    ["mis", (client) => client.dataset("mis").listItems()],
    ["my-store", (client) => client.keyValueStore("my-store").listKeys()],
    ["scraper", (client) => client.actor("scraper").start()],
  ];
  test.each(calls)("says that %s was taken for an ID", async (name, call) => {
    const { client } = await startFixture([missing]);
    const error = (await Promise.resolve(call(client)).catch((reason) => reason)) as Error;
    expect(error).toBeInstanceOf(NotFoundError);
    expect(error.message).toContain(`"${name}" was taken for an ID.`);
    expect(error.message).toContain(`write "~${name}"`);
  });

  test.each(["me~mis", "~mis", "me/mis", "iKkPcIgVvwmztduf8"])("of %s does not", async (name) => {
    const { client } = await startFixture([missing]);
    await expect(client.dataset(name).listItems()).rejects.toThrow(/Not there\.$/);
  });

  test("of a store is told from that of a key", async () => {
    const type = "record-or-token-not-found";
    const store = { status: 404, json: { error: { type, message: "No store" } } };
    const { client } = await startFixture([missing, store]);
    const getRecord = () => client.keyValueStore("iKkPcIgVvwmztduf8").getRecord("k");
    expect(await getRecord()).toBeUndefined();
    await expect(getRecord()).rejects.toThrow("It is the storage that was not found");
  });
});

test("a 413 says how much is taken, and what to do", async () => {
  const { client } = await startFixture([{ status: 413 }]);
  const stream = new Blob(["x"]).stream();
  await expect(client.keyValueStore("S").setRecord("k", stream)).rejects.toThrow(
    /at most 9437184 bytes: send less at once, or a record with \{ direct: true \}/,
  );
});

test("null as input sends no body", async () => {
  const { client, server } = await startFixture(() => ({ json: { data: { id: "R" } } }));
  await client.actor("A").start(null);
  await client.task("T").start(null);
  for (const { body, headers } of server.requests) {
    expect(body.length).toBe(0);
    expect(headers["content-type"]).toBeUndefined();
  }
});

test("null, undefined and NaN in text are what they are", async () => {
  const { client, server } = await startFixture(() => ({ json: { data: {} }, status: 201 }));
  const record = { a: null, b: [null, "null"], c: "NaN:null", d: undefined, e: { f: new Date(0) } };
  await client.keyValueStore("S").setRecord("k", record);
  expect(server.requests[0]!.body.toString()).toBe(JSON.stringify(record));
});

describe("errors carry the code that Node.js users look for", () => {
  test("ECONNREFUSED", async () => {
    const client = clientFor(closedPort, { maxRetries: 0 }, new VirtualClock());
    await expect(client.dataset("D").get()).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  test("ETIMEDOUT", async () => {
    const { client } = await startFixture([{ stalls: true, afterSecs: 60 }], { maxRetries: 0 });
    await expect(client.dataset("D").get()).rejects.toMatchObject({ code: "ETIMEDOUT" });
  });
});

test("invalid items are typed", async () => {
  const data = { invalidItems: [{ itemPosition: 3, validationErrors: [{ message: "no" }] }] };
  const error = { type: "schema-validation-error", message: "Invalid", data };
  const { client } = await startFixture([{ status: 400, json: { error } }]);
  const failed: unknown = await client
    .dataset("D")
    .pushItems([{ a: 1 }])
    .catch((e) => e);
  if (!InvalidRequestError.is(failed)) throw failed;
  const [item] = failed.data?.invalidItems ?? [];
  expect([item?.itemPosition, item?.validationErrors[0]?.message]).toEqual([3, "no"]);
});
