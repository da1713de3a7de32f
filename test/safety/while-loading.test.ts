import { createReadStream } from "node:fs";
import type { Readable } from "node:stream";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import type { RequestOptions } from "../../src/options.js";
import { ScriptedServer } from "../conformance/server.js";

/** Each test has a client of which no part is loaded yet: what it is given may change, and its process end, meanwhile. */
async function unloadedClient() {
  vi.resetModules();
  const { ApifyClient } = await import("../../src/client.js");
  return new ApifyClient({ token: "apify_api_token", baseUrl: server.url, maxRetries: 0 });
}

let server: ScriptedServer;
beforeEach(async () => {
  server = await ScriptedServer.start(() => ({
    status: 201,
    json: { data: { id: "RUN", status: "SUCCEEDED", finishedAt: "2026-01-01T00:00:00.000Z" } },
  }));
});
afterEach(async () => {
  vi.doUnmock("../../src/transport/undici.js");
  await server.close();
});

function bodies(): unknown[] {
  return server.requests.map(({ body }) => JSON.parse(body.toString()));
}

test("items that are changed right after pushItems() are stored as they were", async () => {
  const { dataset } = { dataset: (await unloadedClient()).dataset("D") };
  const item = { n: 1 };
  const first = dataset.pushItems(item);
  item.n = 2;
  const second = dataset.pushItems([item]);
  item.n = 3;
  await Promise.all([first, second]);
  item.n = 4;
  const third = dataset.pushItems(item);
  item.n = 5;
  await third;
  expect(bodies()).toEqual(expect.arrayContaining([{ n: 1 }, [{ n: 2 }], { n: 4 }]));
});

test("requests that are changed right after batchAddRequests() are added as they were", async () => {
  const queue = (await unloadedClient()).requestQueue("Q");
  const request = { url: "http://a", uniqueKey: "1" };
  const added = queue.batchAddRequests([request], { maxUnprocessedRequestsRetries: 0 });
  request.uniqueKey = "2";
  await vi.waitUntil(() => server.requests.length > 0);
  expect(bodies()[0]).toEqual([{ url: "http://a", uniqueKey: "1" }]);
  await added;
});

test("webhooks that are taken out of a list right after call() go with the run", async () => {
  const client = await unloadedClient();
  const webhooks = [{ eventTypes: ["ACTOR.RUN.FAILED" as const], requestUrl: "http://a" }];
  const called = client.actor("A").call({}, { webhooks });
  webhooks.length = 0;
  await called;
  const query = new URL(server.requests[0]!.url, server.url).searchParams.get("webhooks")!;
  expect(JSON.parse(Buffer.from(query, "base64").toString())).toHaveLength(1);
});

test("an event that is changed right after charge() is charged as it was, under its key", async () => {
  const client = await unloadedClient();
  const event = { eventName: "page", count: 2, idempotencyKey: "mine" };
  const charged = client.run("R").charge(event);
  Object.assign(event, { eventName: "other", count: 9, idempotencyKey: "other" });
  await charged;
  expect(bodies()).toEqual([{ eventName: "page", count: 2 }]);
  expect(server.requests[0]?.headers["idempotency-key"]).toBe("mine");
});

test("an input that is changed right after metamorph() goes out as it was", async () => {
  const client = await unloadedClient();
  const input = { urls: ["http://a"] };
  const changed = client.run("R").metamorph("me/cats", input);
  input.urls.length = 0;
  await changed;
  expect(bodies()).toEqual([{ urls: ["http://a"] }]);
  expect(server.requests[0]?.url).toContain("targetActorId=me~cats");
});

test("options of a list that are changed before its page has come are as they were", async () => {
  const client = await unloadedClient();
  const options = { limit: 5 };
  const request = { headers: { "x-tenant": "a" } };
  const page = client.runs().list(options, request).withResponse();
  options.limit = 9;
  request.headers = { "x-tenant": "b" };
  await page.catch(() => {});
  expect(server.requests[0]?.url).toContain("limit=5");
  expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
});

test("request options that are changed right after a call go out as they were", async () => {
  const client = await unloadedClient();
  const request = { headers: { "x-tenant": "a" } };
  const rebooted = client.run("R").reboot({}, request);
  request.headers = { "x-tenant": "b" };
  await rebooted;
  expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
});

test.each<[string, (client: ApifyClient, request: RequestOptions) => PromiseLike<unknown>]>([
  ["getRecord", (client, request) => client.keyValueStore("S").getRecord("k", {}, request)],
  ["a late row", (client, request) => client.run("R").update({ statusMessage: "a" }, {}, request)],
  ["a list", (client, request) => client.runs().list({}, request)],
])(
  "headers and query of request options may be changed in place right after %s",
  async (_, call) => {
    const client = await unloadedClient();
    const request = { headers: { "x-tenant": "a" }, query: { q: "1" } };
    const done = Promise.resolve(call(client, request)).catch(() => {});
    request.headers["x-tenant"] = "b";
    request.query.q = "2";
    await done;
    expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
    expect(server.requests[0]?.url).toContain("q=1");
  },
);

test("a list of rows of another version is not taken for ours: nothing is sent", async () => {
  vi.doMock("../../generated/late-operations.js", async (original) => ({
    ...(await original<object>()),
    listNumber: 1,
  }));
  const client = await unloadedClient();
  await expect(client.schedule("S").get()).rejects.toMatchObject({
    name: "ApifyConnectionError",
    sent: false,
    message: expect.stringContaining("another version"),
  });
  expect(server.requests).toHaveLength(0);
  vi.doUnmock("../../generated/late-operations.js");
});

test("close() waits for work of several requests that has not begun yet", async () => {
  const client = await unloadedClient();
  const items = [1, 2].map((n) => ({ n, filler: "x".repeat(60) }));
  const pushed = client.dataset("D").pushItems(items, { maxBatchBytes: 90 });
  await client.close();
  expect(server.requests).toHaveLength(2);
  await pushed;
});

const begun: Record<string, (client: ApifyClient) => PromiseLike<unknown>> = {
  "a list": (client) => client.actors().list().withResponse(),
  "a list whose row has to be loaded": (client) => client.store().list().withResponse(),
  "a page of items": (client) => client.dataset("D").listItems().withResponse(),
  "the numbers of a dataset": (client) => client.dataset("D").getItemsInfo(),
  "a download of items": (client) => client.dataset("D").downloadItems("json"),
  "a public URL of items": (client) => client.dataset("D").createItemsPublicUrl(),
  "a wait for a run": (client) => client.run("R").waitForFinish(),
  "a wait for a build": (client) => client.build("B").waitForFinish(),
  "a charge": (client) => client.run("R").charge({ eventName: "page" }),
  "a metamorphosis": (client) => client.run("R").metamorph("me/cats", { a: 1 }),
  "a record": (client) => client.keyValueStore("S").getRecord("k"),
  "a patient start": (client) => client.actor("A").start({}, { waitForResources: 1 }),
  "an upload": (client) => client.keyValueStore("S").setRecord("k", "v", { direct: true }),
  "an upload of what has to be read": (client) =>
    client.keyValueStore("S").setRecord("k", new Blob(["v"]), { direct: true }),
  "a download of records": (client) => client.keyValueStore("S").downloadRecords({ to: "/dev" }),
  "a public URL of a record": (client) => client.keyValueStore("S").getRecordPublicUrl("k"),
  "a public URL of keys": (client) => client.keyValueStore("S").createKeysPublicUrl(),
  "a request of its own": (client) => client.request("POST", "/v2/new", { body: { a: 1 } }),
};

test.each(Object.keys(begun))("close() waits for %s that was just begun", async (what) => {
  const client = await unloadedClient();
  const done = Promise.resolve(begun[what]!(client)).catch(() => {});
  await client.close();
  expect(server.requests).not.toEqual([]);
  await done;
});

const sendsStream: Record<string, (client: ApifyClient, stream: Readable) => PromiseLike<unknown>> =
  {
    setRecord: (client, stream) => client.keyValueStore("S").setRecord("k", stream),
    upload: (client, stream) => client.keyValueStore("S").setRecord("k", stream, { direct: true }),
    start: (client, stream) => client.actor("A").start(stream),
    "patient start": (client, stream) => client.actor("A").start(stream, { waitForResources: 1 }),
    call: (client, stream) => client.actor("A").call(stream),
    metamorph: (client, stream) => client.run("R").metamorph("A", stream),
    request: (client, stream) => client.request("POST", "/v2/new", { body: stream }),
  };

test.each(Object.keys(sendsStream))(
  "a stream of Node.js that fails before it is read rejects %s and leaves the process alone",
  async (what) => {
    const client = await unloadedClient();
    const sent = sendsStream[what]!(client, createReadStream("/nonexistent"));
    // The upload asks for a place first.
    await expect(sent).rejects.toThrow(what === "upload" ? /upload URL/ : /ENOENT/);
  },
);

test("an abort while undici is looked for in vain sends nothing", async () => {
  vi.doMock("../../src/transport/undici.js", async (original) => {
    const module = await original<typeof import("../../src/transport/undici.js")>();
    const direct = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50));
      throw new module.NotInstalled("undici cannot be loaded");
    };
    return { ...module, direct };
  });
  const client = await unloadedClient();
  const started = client.actor("A").start({}, {}, { signal: AbortSignal.timeout(10) });
  await expect(started).rejects.toThrow(/timeout/);
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(server.requests).toHaveLength(0);
});
