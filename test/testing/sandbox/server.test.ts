import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { RateLimitError } from "apify-openapi-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

/** As browsers ask for a page of another origin. */
const origin = "http://127.0.0.1:1";
let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

test("a preflight allows what the client sends from a page, and is no request to the API", async () => {
  const response = await fetch(`${sandbox.url}/v2/datasets/any/items`, {
    method: "OPTIONS",
    headers: { origin, "access-control-request-method": "PUT" },
  });
  expect(response.status).toBe(204);
  const allowed = (name: string) => response.headers.get(`access-control-allow-${name}`);
  expect(allowed("origin")).toBe("*");
  expect(allowed("methods")).toBe("GET, HEAD, POST, PUT, DELETE");
  expect(allowed("headers")).toBe("authorization, content-type");
  expect(sandbox.requests).toEqual([]);
});

test("a page may read answers, refusals too, and what they say of paging", async () => {
  const { id } = await sandbox.client().datasets().getOrCreate("mine");
  for (const [path, status] of [
    [`/v2/datasets/${id}/items?token=${sandbox.token}`, 200],
    ["/v2/users/me", 401],
    ["/v2/nothing", 404],
  ] as const) {
    const { status: answered, headers } = await fetch(sandbox.url + path, { headers: { origin } });
    expect([answered, headers.get("access-control-allow-origin")]).toEqual([status, "*"]);
    expect(headers.get("access-control-expose-headers")).toContain("x-apify-pagination-total");
  }
});

test("nothing of it where no page asks", async () => {
  const { headers } = await fetch(`${sandbox.url}/v2/users/me`);
  expect(headers.has("access-control-allow-origin")).toBe(false);
  const options = await fetch(`${sandbox.url}/v2/users/me`, { method: "OPTIONS" });
  expect(options.status).toBe(405);
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
  const acts = await fetch(`${sandbox.url}/v2/acts?token=${sandbox.token}`);
  expect(acts.status).toBe(200);
  const overridden = sandbox.client({ methodOverride: true });
  expect((await overridden.datasets().getOrCreate("by-get")).name).toBe("by-get");
});
