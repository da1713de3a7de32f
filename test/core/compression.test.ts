import { brotliDecompressSync, gunzipSync, gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import type { ClientOptions } from "../../src/options.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { Received } from "../support/scripted-server.js";

afterEach(endFixtures);

const kilobyte = "a".repeat(1024);

function decoded({ headers, body }: Received): string {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}

async function store(
  value: unknown,
  { client: options, contentType }: { client?: ClientOptions; contentType?: string } = {},
  answers = [{ status: 201 }],
) {
  const { client, server, clock } = await startFixture(answers, options);
  await client.keyValueStore("ST").setRecord("K", value, { contentType });
  return { requests: server.requests, request: server.requests[0]!, waits: clock.waits };
}

describe("a request body", () => {
  test("of a kilobyte is compressed with brotli", async () => {
    const { request } = await store(kilobyte);
    expect(request.headers["content-encoding"]).toBe("br");
    expect(request.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(request.headers["content-length"]).toBe(String(request.body.length));
    expect(decoded(request)).toBe(kilobyte);
  });

  test("of less is not", async () => {
    const { request } = await store(kilobyte.slice(1));
    expect(request.headers["content-encoding"]).toBeUndefined();
    expect(request.body.length).toBe(1023);
  });

  test.each([
    ["JSON", { text: kilobyte }, JSON.stringify({ text: kilobyte })],
    ["bytes", Buffer.from(kilobyte), kilobyte],
    ["a Blob", new Blob([kilobyte]), kilobyte],
    ["text beyond ASCII", "ž".repeat(2000), "ž".repeat(2000)],
    ["many bytes", Buffer.alloc(300_000, "b"), "b".repeat(300_000)],
  ])("that is %s is compressed", async (_, value, text) => {
    const { request } = await store(value);
    expect(request.headers["content-encoding"]).toBe("br");
    expect(decoded(request)).toBe(text);
  });

  test("can be compressed with gzip instead", async () => {
    const { request } = await store(kilobyte, { client: { compression: "gzip" } });
    expect(request.headers["content-encoding"]).toBe("gzip");
    expect(decoded(request)).toBe(kilobyte);
  });

  test("is left alone with compression: false", async () => {
    const { request } = await store(kilobyte, { client: { compression: false } });
    expect(request.headers["content-encoding"]).toBeUndefined();
    expect(decoded(request)).toBe(kilobyte);
  });

  test.each([
    "image/png",
    "IMAGE/JPEG",
    "video/mp4",
    "audio/mpeg",
    "application/zip",
    "application/gzip",
    "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "font/woff2",
  ])("of type %s is compressed already", async (contentType) => {
    const { request } = await store(Buffer.from(kilobyte), { contentType });
    expect(request.headers["content-encoding"]).toBeUndefined();
  });

  test("of type image/svg+xml is text", async () => {
    const { request } = await store(kilobyte, { contentType: "image/svg+xml" });
    expect(request.headers["content-encoding"]).toBe("br");
  });

  test("that says how it is encoded is not encoded again", async () => {
    const { client, server } = await startFixture([{ status: 201 }]);
    const bytes = gzipSync(Buffer.alloc(5000, "a"), { level: 0 });
    const headers = { "Content-Encoding": "gzip" };
    await client.keyValueStore("ST").setRecord("K", bytes, { headers });
    expect(server.requests[0]?.headers["content-encoding"]).toBe("gzip");
    expect(server.requests[0]?.body).toEqual(bytes);
  });

  test("that compression does not make smaller goes as it is", async () => {
    const noise = crypto.getRandomValues(new Uint8Array(2048));
    const { request } = await store(noise);
    expect(request.headers["content-encoding"]).toBeUndefined();
    expect(new Uint8Array(request.body)).toEqual(noise);
  });

  test("that is a stream is never compressed", async () => {
    const { request } = await store(new Blob([kilobyte.repeat(10)]).stream());
    expect(request.headers["content-encoding"]).toBeUndefined();
    expect(request.body.length).toBe(10_240);
  });

  test("is encoded once: every attempt sends the same bytes", async () => {
    const answers = [{ status: 503 }, { status: 429 }, { status: 201 }];
    const { requests } = await store(kilobyte, {}, answers);
    expect(requests).toHaveLength(3);
    for (const { body } of requests) expect(body).toEqual(requests[0]?.body);
  });
});

describe("a server that does not take brotli", () => {
  const refused = { status: 415 };

  test("gets gzip, once and at once", async () => {
    const { requests, waits } = await store(kilobyte, {}, [refused, { status: 201 }]);
    expect(requests.map(({ headers }) => headers["content-encoding"])).toEqual(["br", "gzip"]);
    expect(requests.map(decoded)).toEqual([kilobyte, kilobyte]);
    expect(waits).toEqual([]);
  });

  test("and not gzip either is an error", async () => {
    const { client, server } = await startFixture([refused, refused]);
    const call = client.keyValueStore("ST").setRecord("K", kilobyte);
    await expect(call).rejects.toMatchObject({ statusCode: 415 });
    expect(server.requests).toHaveLength(2);
  });

  test("gets a start again, too: it was not done", async () => {
    const { client, server } = await startFixture([refused, { status: 201, json: { data: {} } }]);
    await client.actor("A").start({ text: kilobyte });
    expect(server.requests).toHaveLength(2);
  });

  test("costs no retry and no longer wait", async () => {
    const answers = [refused, { status: 429 }, { status: 201 }];
    const { requests, waits } = await store(kilobyte, { client: { maxRetries: 1 } }, answers);
    expect(requests).toHaveLength(3);
    expect(waits).toEqual([500]);
  });
});
