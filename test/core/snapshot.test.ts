import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApifyClient } from "../../src/client.js";
import type { RequestOptions } from "../../src/options.js";
import { ScriptedServer } from "../support/scripted-server.js";

let server: ScriptedServer;
let client: ApifyClient;
beforeEach(async () => {
  server = await ScriptedServer.start(() => ({
    status: 201,
    json: { data: { id: "RUN", status: "SUCCEEDED", finishedAt: "2026-01-01T00:00:00.000Z" } },
  }));
  client = new ApifyClient({ token: "apify_api_token", baseUrl: server.url, maxRetries: 0 });
});
afterEach(() => server.close());

function bodies(): unknown[] {
  return server.requests.map(({ body }) => JSON.parse(body.toString()));
}

test("items that are changed right after pushItems() are stored as they were", async () => {
  const dataset = client.dataset("D");
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
  const queue = client.requestQueue("Q");
  const request = { url: "http://a", uniqueKey: "1" };
  const added = queue.batchAddRequests([request], { maxUnprocessedRequestsRetries: 0 });
  request.uniqueKey = "2";
  await vi.waitUntil(() => server.requests.length > 0);
  expect(bodies()[0]).toEqual([{ url: "http://a", uniqueKey: "1" }]);
  await added;
});

test("webhooks that are taken out of a list right after call() go with the run", async () => {
  const webhooks = [{ eventTypes: ["ACTOR.RUN.FAILED" as const], requestUrl: "http://a" }];
  const called = client.actor("A").call({}, { webhooks });
  webhooks.length = 0;
  await called;
  const query = new URL(server.requests[0]!.url, server.url).searchParams.get("webhooks")!;
  expect(JSON.parse(Buffer.from(query, "base64").toString())).toHaveLength(1);
});

test("an event that is changed right after charge() is charged as it was, under its key", async () => {
  const event = { eventName: "page", count: 2, idempotencyKey: "mine" };
  const charged = client.run("R").charge(event);
  Object.assign(event, { eventName: "other", count: 9, idempotencyKey: "other" });
  await charged;
  expect(bodies()).toEqual([{ eventName: "page", count: 2 }]);
  expect(server.requests[0]?.headers["idempotency-key"]).toBe("mine");
});

test("an input that is changed right after metamorph() goes out as it was", async () => {
  const input = { urls: ["http://a"] };
  const changed = client.run("R").metamorph("me/cats", input);
  input.urls.length = 0;
  await changed;
  expect(bodies()).toEqual([{ urls: ["http://a"] }]);
  expect(server.requests[0]?.url).toContain("targetActorId=me~cats");
});

test("options of a list that are changed before its page has come are as they were", async () => {
  const options = { limit: 5, headers: { "x-tenant": "a" } };
  const page = client.runs().list(options).withResponse();
  options.limit = 9;
  options.headers = { "x-tenant": "b" };
  await page.catch(() => {});
  expect(server.requests[0]?.url).toContain("limit=5");
  expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
});

test("request options that are changed right after a call go out as they were", async () => {
  const request = { headers: { "x-tenant": "a" } };
  const rebooted = client.run("R").reboot(request);
  request.headers = { "x-tenant": "b" };
  await rebooted;
  expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
});

test.each<[string, (client: ApifyClient, request: RequestOptions) => PromiseLike<unknown>]>([
  ["getRecord", (client, request) => client.keyValueStore("S").getRecord("k", request)],
  ["an update", (client, request) => client.run("R").update({ statusMessage: "a" }, request)],
  ["a list", (client, request) => client.runs().list(request)],
])(
  "headers and query of request options may be changed in place right after %s",
  async (_, call) => {
    const request = { headers: { "x-tenant": "a" }, query: { q: "1" } };
    const done = Promise.resolve(call(client, request)).catch(() => {});
    request.headers["x-tenant"] = "b";
    request.query.q = "2";
    await done;
    expect(server.requests[0]?.headers["x-tenant"]).toBe("a");
    expect(server.requests[0]?.url).toContain("q=1");
  },
);
