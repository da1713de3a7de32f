import { afterEach, describe, expect, test } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyTimeoutError } from "../../src/errors.js";
import { all, failure, range } from "../support/dataset-fixture.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { Received, ScriptedResponse } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

/** A platform with 100 of everything, two on a page, and a run without an end. */
function answer({ method, url, body }: Received): ScriptedResponse {
  const query = new URLSearchParams(url.split("?")[1]);
  const offset = Number(query.get("offset") ?? query.get("exclusiveStartKey") ?? 0);
  const numbers = { total: 100, offset, count: 2, limit: 2 };
  const two = [offset, offset + 1];
  if (url.includes("/keys")) {
    const items = two.map((n) => ({ key: `${n}`, size: 1 }));
    const next = `${offset + 2}`;
    return { json: { data: { items, limit: 2, isTruncated: true, nextExclusiveStartKey: next } } };
  }
  if (url.includes("/records/")) return { json: { a: 1 } };
  if (url.includes("/items") && method === "GET") {
    const headers = Object.fromEntries(
      Object.entries(numbers).map(([name, n]) => [`x-apify-pagination-${name}`, `${n}`]),
    );
    if (query.get("format") === "json") return { headers, json: two.map((n) => ({ n })) };
    return { headers, text: two.map((n) => `{"n":${n}}\n`).join("") };
  }
  if (url.includes("/requests/batch")) {
    const processedRequests = JSON.parse(String(body)) as object[];
    return { status: 201, json: { data: { processedRequests, unprocessedRequests: [] } } };
  }
  if (method === "GET" && /\/datasets\?/.test(url)) {
    return { json: { data: { ...numbers, items: two.map((n) => ({ id: `${n}` })) } } };
  }
  return { status: method === "POST" ? 201 : 200, json: { data: { id: "R", status: "RUNNING" } } };
}

/** Each answer takes so long, and all work of one call five seconds at most. */
async function fixture(afterSecs: number) {
  const clock = new VirtualClock();
  const script = (request: Received) => ({ ...answer(request), afterSecs });
  const options = { totalTimeoutSecs: 5, rateLimit: false } as const;
  return startFixture(script, options, { clock });
}

const requests = range(0, 100).map((n) => ({ url: `http://a/${n}`, uniqueKey: `${n}` }));
const items = range(0, 100).map((n) => ({ n }));

const work: readonly (readonly [string, (client: ApifyClient) => PromiseLike<unknown>])[] = [
  ["actor.call", (client) => client.actor("A").call()],
  ["run.waitForFinish", (client) => client.run("R").waitForFinish()],
  ["dataset.pushItems", (client) => client.dataset("D").pushItems(items, { maxBatchBytes: 20 })],
  [
    "requestQueue.batchAddRequests",
    (client) => client.requestQueue("Q").batchAddRequests(requests, { maxParallel: 1 }),
  ],
  ["dataset.listItems", (client) => all(client.dataset("D").listItems())],
  ["dataset.listItems", (client) => all(client.dataset("D").listItems().pages())],
  ["dataset.downloadItems", (client) => client.dataset("D").downloadItems("jsonl")],
  ["datasets.list", (client) => all(client.datasets().list())],
  ["keyValueStore.getRecords", (client) => all(client.keyValueStore("S").getRecords())],
];

describe("totalTimeoutSecs of the client", () => {
  test.each(work)("is for all requests of %s together", async (name, start) => {
    const { client, server } = await fixture(2);
    const error = await failure(start(client));
    expect(error).toBeInstanceOf(ApifyTimeoutError);
    expect(error.message).toContain(`${name} did not finish within totalTimeoutSecs (5 s)`);
    expect(server.requests.length).toBeGreaterThan(1);
  });

  const held: readonly (readonly [string, (client: ApifyClient) => AsyncIterable<unknown>])[] = [
    ["dataset.listItems", (client) => client.dataset("D").listItems({ limit: 8 })],
    ["its pages", (client) => client.dataset("D").listItems({ limit: 8, chunkSize: 2 }).pages()],
    ["datasets.list", (client) => client.datasets().list({ limit: 8 })],
    ["its pages", (client) => client.datasets().list({ limit: 8 }).pages()],
    ["getRecords", (client) => client.keyValueStore("S").getRecords(["1", "2", "3", "4"])],
  ];

  test.each(held)("leaves out the time for which an item of %s is held", async (_, list) => {
    const { client, clock } = await fixture(0.1);
    let count = 0;
    for await (const _ of list(client)) {
      count += 1;
      clock.advance(60_000);
    }
    expect(count).toBeGreaterThanOrEqual(4);
  });
});
