import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { RateLimitError } from "apify-openapi-client";
import { startSandbox } from "apify-openapi-client/testing";
import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

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
  const { direct, sandbox } = await checkedSandbox();
  const { id } = await direct.datasets().getOrCreate("results");
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
  expect(await direct.dataset(id).get()).toMatchObject({ itemCount: 2000 });
  const { response } = await direct.dataset(id).listItems().withResponse();
  expect(response.headers.get("x-apify-pagination-total")).toBe("2000");
});

test("unknown paths and methods are refused as the API does", async () => {
  const { direct, sandbox } = await checkedSandbox();
  await expect(direct.request("GET", "/v2/nothing")).rejects.toMatchObject({ statusCode: 404 });
  await expect(direct.request("DELETE", "/v2/datasets")).rejects.toMatchObject({
    type: "method-not-allowed",
  });
  const options = await fetch(`${sandbox.url}/v2/users/me`, { method: "OPTIONS" });
  expect(options.status).toBe(405);
  const acts = await fetch(`${sandbox.url}/v2/acts?token=${sandbox.token}`);
  expect(acts.status).toBe(200);
  const overridden = sandbox.client({ methodOverride: true });
  expect((await overridden.datasets().getOrCreate("by-get")).name).toBe("by-get");
});

test("a query with a value that its parameter cannot have is refused", async () => {
  const { direct, sandbox } = await checkedSandbox({ actors: { "me/quick": () => {} } });
  for (const path of [
    "/v2/actor-runs?status=FINISHED",
    "/v2/actor-runs?status=FAILED,done",
    "/v2/actors/me~quick/runs/last?origin=CRON",
    "/v2/datasets?ownership=mine",
    "/v2/actors?sortBy=name",
  ]) {
    const response = await fetch(sandbox.url + path, {
      headers: { authorization: `Bearer ${sandbox.token}` },
    });
    expect([path, response.status]).toEqual([path, 400]);
    expect(await response.json()).toMatchObject({
      error: {
        type: "invalid-value",
        message: expect.stringMatching(/must be one of .*, not "/),
      },
    });
  }
  expect(await direct.runs().list({ status: ["FAILED", "ABORTED"] })).toMatchObject({ total: 0 });
});

test("a misspelt option of a sandbox is refused, with the one that was meant", async () => {
  await expect(startSandbox({ acters: {} } as never)).rejects.toThrow(
    /no option "acters".* actors/,
  );
});
