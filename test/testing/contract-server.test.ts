import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { ApifyClient } from "apify-openapi-client";
import { afterEach, expect, test } from "vitest";
import { type ContractServer, startContractServer } from "../../src/testing/index.js";

let contract: ContractServer;
const started: ContractServer[] = [];

async function start(options?: Parameters<typeof startContractServer>[0]): Promise<ApifyClient> {
  contract = await startContractServer(options);
  started.push(contract);
  return new ApifyClient({ token: "any", baseUrl: contract.url, maxRetries: 0 });
}

const send = (path: string, init: RequestInit = {}) =>
  fetch(contract.url + path, {
    ...init,
    headers: { authorization: "Bearer any", ...(init.headers as Record<string, string>) },
  });

afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close().catch(() => {})));
});

test("what fits the document is answered from its examples and violates nothing", async () => {
  const client = await start();
  const run = await client.actor("me/scraper").start({ url: "https://example.com" });
  for await (const item of client.dataset(run.defaultDatasetId).listItems({ clean: true })) {
    expect(item).toBeTypeOf("object");
  }
  expect(contract.violations).toEqual([]);
  await expect(contract.close()).resolves.toBeUndefined();
});

test("compressed bodies are decoded before they are checked", async () => {
  const client = await start();
  const items = Array.from({ length: 200 }, (_, index) => ({ index, text: "x".repeat(50) }));
  await client.dataset("me~items").pushItems(items);
  const json = JSON.stringify({ name: "better" });
  for (const [encoding, body] of [
    ["gzip", gzipSync(json)],
    ["br", brotliCompressSync(json)],
  ] as const) {
    const headers = { "content-type": "application/json", "content-encoding": encoding };
    const answer = await send("/v2/datasets/me~items", { method: "PUT", headers, body });
    expect(answer.status).toBe(200);
  }
  expect(contract.violations).toEqual([]);
});

test("a path that the document does not have is a violation", async () => {
  await start();
  await send("/v2/dataset/me~items");
  expect(contract.violations).toMatchObject([
    {
      method: "GET",
      path: "/v2/dataset/me~items",
      kind: "path",
      allowed: expect.arrayContaining(["/v2/datasets/{datasetId}"]),
    },
  ]);
});

test("a method that the path does not have is a violation that names those it has", async () => {
  await start();
  await send("/v2/datasets", { method: "DELETE" });
  expect(contract.violations[0]).toMatchObject({ kind: "method", allowed: ["GET", "POST"] });
});

test("a query parameter that the operation does not have is a violation that names those it has", async () => {
  await start();
  await send("/v2/datasets?limits=10");
  expect(contract.violations).toEqual([
    {
      method: "GET",
      path: "/v2/datasets?limits=10",
      kind: "query",
      message: 'GET /v2/datasets has no parameter "limits".',
      allowed: expect.arrayContaining(["limit", "offset", "desc"]),
    },
  ]);
});

test("a method in the query is a violation", async () => {
  await start();
  await send("/v2/datasets?method=POST");
  expect(contract.violations[0]).toMatchObject({ kind: "override" });
});

test.each([
  ["no JSON", { "content-type": "application/json" }, "{", 400],
  ["no gzip", { "content-encoding": "gzip" }, "plain", 400],
  ["an encoding nobody knows", { "content-encoding": "lzw" }, "?", 415],
])("a body that is %s is a violation", async (_, headers, body, status) => {
  await start();
  const answer = await send("/v2/datasets/me~items", { method: "PUT", headers, body });
  expect(answer.status).toBe(status);
  expect(contract.violations).toMatchObject([{ kind: "body", method: "PUT" }]);
});

test("what Prism finds is a violation", async () => {
  await start();
  const headers = { "content-type": "application/json" };
  await send("/v2/actor-tasks", { method: "POST", headers, body: '{"name":1}' });
  expect(contract.violations.map(({ kind }) => kind)).toContain("request");
  expect(contract.violations.map(({ message }) => message).join()).toContain("actId");
});

test("a deprecated parameter is none", async () => {
  await start();
  await send("/v2/key-value-stores/me~store/records/OUTPUT?disableRedirect=true");
  expect(contract.violations).toEqual([]);
});

test("closing rejects with every violation", async () => {
  await start();
  await send("/v2/datasets?limits=10");
  await expect(contract.close()).rejects.toThrow(
    /GET \/v2\/datasets\?limits=10: query: .*Allowed:/,
  );
});

test("the Actors' former prefix leads to the same places", async () => {
  await start();
  const answer = await send("/v2/acts?limit=1");
  expect(answer.status).toBe(200);
  expect(contract.violations).toEqual([]);
});

test("closing once more says the same", async () => {
  await start();
  await contract.close();
  await expect(contract.close()).resolves.toBeUndefined();
  await start();
  await send("/v2/datasets?limits=10");
  await expect(contract.close()).rejects.toThrow(/limits=10/);
  await expect(contract.close()).rejects.toThrow(/limits=10/);
});

test("with failOnViolation off it does not", async () => {
  await start({ failOnViolation: false });
  await send("/v2/datasets?limits=10");
  await expect(contract.close()).resolves.toBeUndefined();
});

test("another document can be checked against: newer or older than the client's, with the paths that it has", async () => {
  const folder = mkdtempSync(join(tmpdir(), "contract-"));
  const file = join(folder, "openapi.json");
  const schema = { type: "object", required: ["data"], properties: { data: { type: "object" } } };
  const content = { "application/json": { schema, example: { data: { id: "a" } } } };
  const get = { responses: { "200": { description: "OK", content } } };
  const parameters = [
    { name: "actorId", in: "path", required: true, schema: { type: "string" } },
    { name: "later", in: "query", schema: { type: "integer" } },
  ];
  const paths = { "/v2/acts/{actorId}": { parameters, get }, "/v2/tomorrow": { get } };
  const info = { title: "Tomorrow", version: "1" };
  writeFileSync(file, JSON.stringify({ openapi: "3.1.0", info, paths }));

  await start({ document: file });
  for (const path of ["/v2/tomorrow", "/v2/actors/a?later=1", "/v2/acts/a?later=1"]) {
    expect(await (await send(path)).json()).toEqual({ data: { id: "a" } });
  }
  expect(contract.violations).toEqual([]);
  await send("/v2/actors/a?later=soon");
  await send("/v2/actors/a?earlier=1");
  await send("/v2/datasets/a");
  expect(contract.violations.map(({ kind }) => kind)).toEqual(["request", "query", "path"]);

  writeFileSync(file, "openapi: 3.1.0");
  await expect(start({ document: file })).rejects.toThrow(`${file} cannot be read as JSON`);
  writeFileSync(file, "{}");
  await expect(start({ document: file })).rejects.toThrow(`${file} is no OpenAPI 3 document`);
  rmSync(folder, { recursive: true });
});
