import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError, ApifyResponseError, ForbiddenError } from "../../src/errors.js";
import { failure } from "../support/dataset-fixture.js";
import { endFixtures, startFixture, startServer } from "../support/fixture.js";
import type { ScriptedResponse, ScriptedServer } from "../support/scripted-server.js";

afterEach(endFixtures);

const signed = (host: ScriptedServer): ScriptedResponse => ({
  json: { data: { signedUrl: `${host.url}/bucket/a%2Fb?X-Amz-Signature=abc&x=%20y` } },
});
const secrets = ["authorization", "cookie", "x-apify-workflow-key", "x-mine"];

describe.each(["undici", "fetch"] as const)("direct uploads over %s", (via) => {
  const options = {
    headers: { cookie: "a=b", "x-mine": "1" },
    rateLimit: { perSecond: 1 },
    compression: "gzip" as const,
  };
  const fixtureWith = async (answers: readonly ScriptedResponse[]) => {
    const host = await startServer(answers);
    const fixture = await startFixture(() => signed(host), options, { via });
    return { ...fixture, host, store: fixture.client.keyValueStore("store-1") };
  };

  test("the API names the place, and the same bytes go there under the same headers", async () => {
    const { store, server, host, clock } = await fixtureWith([{ status: 200 }]);
    const value = "x".repeat(5000);
    await store.setRecord("a/b", value, { direct: true });

    const [ask] = server.requests;
    expect(ask?.method).toBe("GET");
    expect(ask?.url).toBe("/v2/key-value-stores/store-1/records/a%2Fb/direct-upload-url");
    expect(ask?.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(ask?.headers).not.toHaveProperty("content-encoding");
    expect(ask?.headers.authorization).toBe("Bearer secret");

    const [put] = host.requests;
    expect(put?.method).toBe("PUT");
    expect(put?.url).toBe("/bucket/a%2Fb?X-Amz-Signature=abc&x=%20y");
    expect(put?.headers["content-type"]).toBe("text/plain; charset=utf-8");
    expect(put?.headers).not.toHaveProperty("content-encoding");
    for (const name of secrets) expect(put?.headers).not.toHaveProperty(name);
    expect(String(put?.body)).toBe(value);
    // One request a second is allowed, and nobody waited: the upload is not the API's.
    expect(clock.waits).toEqual([]);
  });

  test("what is larger than a request may be goes there by itself", async () => {
    const { store, host } = await fixtureWith([{ status: 200 }]);
    await store.setRecord("key", new Uint8Array(9_437_185));
    expect(host.requests[0]?.body).toHaveLength(9_437_185);
  });

  test("bytes that are compressed say so to both", async () => {
    const { store, server, host } = await fixtureWith([{ status: 200 }]);
    const value = new Uint8Array([0x1f, 0x8b, 0, 255]);
    const contentEncoding = "gzip" as const;
    await store.setRecord(
      { key: "key", value, contentType: "text/csv" },
      { direct: true, contentEncoding },
    );
    for (const { headers } of [...server.requests, ...host.requests]) {
      expect(headers["content-type"]).toBe("text/csv");
      expect(headers["content-encoding"]).toBe("gzip");
    }
    expect(host.requests[0]?.body).toEqual(Buffer.from(value));
  });

  test("what fails for now is sent again, to the same place", async () => {
    const { store, server, host } = await fixtureWith([
      { breaks: "before" },
      { status: 503 },
      { status: 200 },
    ]);
    await store.setRecord("key", { a: 1 }, { direct: true });
    expect(server.requests).toHaveLength(1);
    expect(host.requests.map(({ body }) => String(body))).toEqual(Array(3).fill('{"a":1}'));
  });

  test("a refusal tells what the file host said, and not where to", async () => {
    const refused = { status: 403, text: "<Error><Code>AccessDenied</Code></Error>" };
    const { store } = await fixtureWith([refused]);
    const failure = await store
      .setRecord("key", "x", { direct: true })
      .catch((error: unknown) => error as Error);
    expect(failure).toBeInstanceOf(ForbiddenError);
    expect((failure as Error).message).toMatch(/refused.*403.*AccessDenied/);
    expect((failure as Error).message).not.toMatch(/abc|token/);
  });

  test("a place that is none is an error, and so are options that there are not", async () => {
    const { client } = await startFixture(
      [{ json: { data: { signedUrl: "file:///etc" } } }],
      {},
      {
        via,
      },
    );
    const store = client.keyValueStore("store-1");
    await expect(store.setRecord("key", 1, { direct: true })).rejects.toThrow(ApifyResponseError);
    await expect(store.setRecord("key", 1, { direct: true, wrong: 1 } as object)).rejects.toThrow(
      ApifyArgumentError,
    );
    await expect(store.setRecord("key", new FormData(), { direct: true })).rejects.toThrow(
      ApifyArgumentError,
    );
  });

  test("an abort stops the upload", async () => {
    const { store, host } = await fixtureWith([]);
    const stop = new AbortController();
    const reason = new Error("enough");
    host.onRequest = () => stop.abort(reason);
    const upload = store.setRecord("key", "x", { direct: true, signal: stop.signal });
    await expect(upload).rejects.toBe(reason);
  });
});

test("a server without direct uploads: a record that is too large is refused, and never sent", async () => {
  const gone = { status: 404, json: { error: { type: "page-not-found", message: "No page" } } };
  const { client, server } = await startFixture([{ ...gone, times: 2 }]);
  const store = client.keyValueStore("S");
  const large = new Uint8Array(9_437_185);
  for (const options of [{}, { direct: false }]) {
    const error = await failure(store.setRecord("key", large, options));
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect(error.message).toContain("9437185 bytes");
  }
  expect(server.requests.map(({ method, body }) => [method, body.length])).toEqual([["GET", 0]]);
});
