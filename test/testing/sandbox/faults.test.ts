import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { ApifyResponseError, ApifyTimeoutError, RateLimitError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { type Fault, startSandbox } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

const fast = { maxRetries: 2, minDelayBetweenRetriesMillis: 1 };

async function faulty(...faults: Fault[]) {
  const world = await checkedSandbox({ faults });
  const { id } = await world.direct.datasets().getOrCreate("results");
  await world.direct.request("POST", `/v2/datasets/${id}/items`, { body: [{ a: 1 }, { a: 2 }] });
  return { ...world, dataset: world.sandbox.client(fast).dataset(id), id };
}

test("an error comes as often as it was asked for", async () => {
  const { dataset, sandbox } = await faulty({
    on: "dataset.get",
    kind: "status",
    status: 503,
    times: 2,
  });
  expect(await dataset.get()).toMatchObject({ itemCount: 2 });
  expect(sandbox.requests.filter(({ operation }) => operation === "dataset.get")).toMatchObject([
    { status: 503 },
    { status: 503 },
    { status: 200 },
  ]);
});

test("a connection is reset, before or after the call was carried out", async () => {
  const on = "POST /v2/datasets/{datasetId}/items";
  const { dataset, sandbox } = await faulty();
  sandbox.fail({ on, kind: "reset" });
  await expect(dataset.pushItems({ a: 3 })).rejects.toThrow();
  expect(await dataset.get()).toMatchObject({ itemCount: 2 });
  sandbox.fail({ on, kind: "reset", handled: true });
  await expect(dataset.pushItems({ a: 3 })).rejects.toThrow();
  expect(await dataset.get()).toMatchObject({ itemCount: 3 });
});

test("a body is cut off, an answer is late, an answer never comes", async () => {
  const { direct, id, sandbox } = await faulty();
  const list = () => direct.dataset(id).get({ timeoutSecs: 0.3 });
  sandbox.fail({ on: "dataset.get", kind: "truncate" });
  await expect(list()).rejects.toBeInstanceOf(ApifyResponseError);
  sandbox.fail({ on: "*", kind: "stall" });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "stall", bytes: 10 });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "delay", millis: 600 });
  await expect(list()).rejects.toBeInstanceOf(ApifyTimeoutError);
  sandbox.fail({ on: "*", kind: "delay", millis: 50 });
  expect(await list()).toMatchObject({ itemCount: 2 });
});

test("chance follows from the seed", async () => {
  const outcomes = async (seed: number) => {
    const fault: Fault = { on: "*", kind: "status", status: 500, chance: 0.5, times: 100 };
    await using sandbox = await startSandbox({ seed, faults: [fault] });
    const client = sandbox.client({ maxRetries: 0 });
    for (let count = 0; count < 20; count++)
      await client
        .user()
        .get()
        .catch(() => {});
    return sandbox.requests.map(({ status }) => status);
  };
  expect(await outcomes(7)).toEqual(await outcomes(7));
  expect(await outcomes(7)).not.toEqual(await outcomes(8));
  expect(new Set(await outcomes(7))).toEqual(new Set([200, 500]));
});

test("the same seed gives the same IDs", async () => {
  const id = async (seed: number) => {
    await using sandbox = await startSandbox({ seed });
    return (await sandbox.client().datasets().getOrCreate("results")).id;
  };
  expect(await id(1)).toMatch(/^[A-Za-z0-9]{17}$/);
  expect(await id(1)).toBe(await id(1));
  expect(await id(1)).not.toBe(await id(2));
});

test("too many requests are refused when limits are on", async () => {
  const { direct } = await checkedSandbox({ rateLimits: { perSecond: 5 } });
  const client = direct.with({ rateLimit: false });
  const answers = await Promise.allSettled(
    Array.from({ length: 30 }, () => client.keyValueStores().list()),
  );
  const refused = answers.filter((each) => each.status === "rejected");
  expect(refused.length).toBeGreaterThanOrEqual(20);
  expect(refused[0]?.reason).toBeInstanceOf(RateLimitError);
  const { response } = await client.user().get().withResponse();
  expect(response.headers.get("x-ratelimit-limit")).toBe("5");
});

test("the client's own limiter keeps to the documented limits", async () => {
  const { sandbox } = await checkedSandbox({ rateLimits: true });
  const client = sandbox.client({ maxRetries: 0 });
  const { id } = await client.keyValueStores().getOrCreate("settings");
  await Promise.all(Array.from({ length: 100 }, () => client.keyValueStore(id).get()));
  expect(sandbox.requests.filter(({ status }) => status === 429)).toEqual([]);
});

test("bodies may be compressed, and answers are for those who ask", async () => {
  const { direct, id, sandbox } = await faulty();
  const text = JSON.stringify(Array.from({ length: 500 }, (_, a) => ({ a })));
  for (const [encoding, body] of [
    ["gzip", gzipSync(text)],
    ["br", brotliCompressSync(text)],
    ["deflate", deflateSync(text)],
    ["identity", Buffer.from(text)],
    ["lzw", Buffer.from(text)],
  ] as const) {
    const headers = {
      authorization: `Bearer ${sandbox.token}`,
      "content-type": "application/json",
      "content-encoding": encoding,
    };
    const answer = await fetch(`${sandbox.url}/v2/datasets/${id}/items`, {
      method: "POST",
      headers,
      body,
    });
    expect(answer.status).toBe(encoding === "lzw" ? 415 : 201);
  }
  expect(await direct.dataset(id).get()).toMatchObject({ itemCount: 2002 });
  const { response } = await direct.dataset(id).listItems().withResponse();
  expect(response.headers.get("x-apify-pagination-total")).toBe("2002");
});

test("unknown paths and methods are refused as the API does", async () => {
  const { direct, sandbox } = await faulty();
  await expect(direct.request("GET", "/v2/nothing")).rejects.toMatchObject({ statusCode: 404 });
  await expect(direct.request("DELETE", "/v2/datasets")).rejects.toMatchObject({
    type: "method-not-allowed",
  });
  const acts = await fetch(`${sandbox.url}/v2/acts?token=${sandbox.token}`);
  expect(acts.status).toBe(200);
  const overridden = sandbox.client({ methodOverride: true });
  expect((await overridden.datasets().getOrCreate("by-get")).name).toBe("by-get");
});
