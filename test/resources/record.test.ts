import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError, ApifyConnectionError, ApifyResponseError } from "../../src/errors.js";
import { endFixtures, startFixture, startServer } from "../support/fixture.js";
import type { ScriptedResponse } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

const missing: ScriptedResponse = {
  status: 404,
  json: { error: { type: "record-not-found", message: "No such record." } },
};
const stored: ScriptedResponse = { status: 201, json: {} };
const typed = (type: string, text: string): ScriptedResponse => ({
  headers: { "content-type": type },
  text,
});

async function read(stream: ReadableStream<Uint8Array>): Promise<string> {
  return new Response(stream).text();
}

describe.each(["undici", "fetch"] as const)("records over %s", (via) => {
  const storeWith = async (script: readonly ScriptedResponse[], options = {}) => {
    // Nothing here waits; a clock that leapt would end the streams that nobody reads at once.
    const clock = new VirtualClock({ leaps: false });
    const fixture = await startFixture(script, options, { via, clock });
    return { ...fixture, store: fixture.client.keyValueStore("store-1") };
  };

  test.each([
    ["application/json; charset=utf-8", '{"a":1}', { a: 1 }],
    ["application/problem+json", "[1]", [1]],
    ["application/x-ndjson", '{"a":1}\n{"a":2}\n', '{"a":1}\n{"a":2}\n'],
    ["application/jsonl", "1\n2\n", "1\n2\n"],
    ["application/xml", "<a/>", "<a/>"],
    ["image/svg+xml", "<svg/>", "<svg/>"],
    ["text/html", "<p>", "<p>"],
    ["image/png", "png", Buffer.from("png")],
    ["application/octet-stream", "", Buffer.alloc(0)],
  ])("%s is read as what it is", async (contentType, text, value) => {
    const { store } = await storeWith([typed(contentType, text)]);
    expect(await store.getRecord("key")).toEqual({ key: "key", value, contentType });
  });

  test("a page that is a record is text, too", async () => {
    const { store } = await storeWith([typed("text/html", "<p>")]);
    expect((await store.getRecord("key", { as: "text" }))?.value).toBe("<p>");
  });

  test("text is read in the charset that it names", async () => {
    const headers = { "content-type": "text/plain; charset=windows-1250" };
    const base64 = Buffer.from([0x9e, 0x6c, 0x75, 0x9d]).toString("base64");
    const { store } = await storeWith([{ headers, base64 }]);
    expect((await store.getRecord("key"))?.value).toBe("žluť");
  });

  test("a content type that says nothing, or is not there, gives bytes", async () => {
    const { store } = await storeWith([{ text: "x" }]);
    const record = await store.getRecord("key");
    expect(record).toEqual({ key: "key", value: Buffer.from("x"), contentType: undefined });
    expect(Buffer.isBuffer(record?.value)).toBe(true);
  });

  test("as it is wanted, whatever the content type", async () => {
    const json = typed("application/json", '{"a":1}');
    const { store } = await storeWith([
      json,
      json,
      json,
      typed("text/plain", '{"a":1}'),
      json,
      json,
    ]);
    const bytes = Buffer.from('{"a":1}');
    expect((await store.getRecord("key", { buffer: true }))?.value).toEqual(bytes);
    expect((await store.getRecord("key", { as: "bytes" }))?.value).toEqual(bytes);
    expect((await store.getRecord("key", { as: "text" }))?.value).toBe('{"a":1}');
    expect((await store.getRecord("key", { as: "json" }))?.value).toEqual({ a: 1 });
    for (const form of [{ stream: true }, { as: "stream" }] as const) {
      const record = await store.getRecord("key", form);
      expect(record?.contentType).toBe("application/json");
      expect(await read(record!.value)).toBe('{"a":1}');
    }
  });

  test("a form that there is not is refused before anything is sent", async () => {
    const { store, server } = await storeWith([]);
    await expect(store.getRecord("key", { as: "xml" as "text" })).rejects.toThrow(
      ApifyArgumentError,
    );
    expect(server.requests).toEqual([]);
  });

  test("a record that only says it is JSON is asked for once, and can be had as text", async () => {
    const broken = typed("application/json", "{oops");
    const { store, server } = await storeWith([broken, broken]);
    const failure = await store.getRecord("key").catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ApifyResponseError);
    expect(String(failure)).toContain('{ as: "text" }');
    expect(server.requests).toHaveLength(1);
    expect((await store.getRecord("key", { as: "text" }))?.value).toBe("{oops");
  });

  test.each([{}, { buffer: true }, { stream: true }, { as: "text" }] as const)(
    "a missing record is undefined (%o)",
    async (form) => {
      const { store } = await storeWith([missing]);
      expect(await store.getRecord("key", form)).toBeUndefined();
    },
  );

  test("the key goes out whole, and the API leaves HTML as it is", async () => {
    const { store, server } = await storeWith([missing]);
    const { data, response } = await store.getRecord("a/b ü?").withResponse();
    expect([data, response.status]).toEqual([undefined, 404]);
    expect(server.requests[0]?.url).toBe(
      "/v2/key-value-stores/store-1/records/a%2Fb%20%C3%BC%3F?attachment=true",
    );
  });

  test("a redirect to a file host is followed without the token", async () => {
    const host = await startServer([typed("text/plain", "from the host")]);
    const there = { status: 302, headers: { location: `${host.url}/file?sig=x` } };
    const { store, server } = await storeWith([there], { headers: { cookie: "a=b" } });
    expect((await store.getRecord("key"))?.value).toBe("from the host");
    expect(server.requests[0]?.headers.authorization).toBe("Bearer secret");
    expect(host.requests[0]?.url).toBe("/file?sig=x");
    expect(host.requests[0]?.headers).not.toHaveProperty("authorization");
    expect(host.requests[0]?.headers).not.toHaveProperty("cookie");
  });

  test("a stream that is cut off fails where it is read", async () => {
    const { store } = await storeWith([{ ...typed("text/plain", "half"), breaks: "within" }]);
    const record = await store.getRecord("key", { stream: true });
    await expect(read(record!.value)).rejects.toThrow(ApifyConnectionError);
  });

  test.each([
    ["an object", { a: 1 }, "application/json; charset=utf-8", '{"a":1}'],
    ["null", null, "application/json; charset=utf-8", "null"],
    ["a string", '{"a":1', "text/plain; charset=utf-8", '{"a":1'],
    ["bytes", new Uint8Array([104, 105]), "application/octet-stream", "hi"],
    ["an ArrayBuffer", new Uint8Array([104, 105]).buffer, "application/octet-stream", "hi"],
    ["a Blob", new Blob(["hi"], { type: "image/gif" }), "image/gif", "hi"],
    ["a web stream", () => new Blob(["hi"]).stream(), "application/octet-stream", "hi"],
    ["a Node.js stream", () => Readable.from(["hi"]), "application/octet-stream", "hi"],
  ])("%s is stored as what it is", async (_, given, contentType, body) => {
    const { store, server } = await storeWith([stored]);
    const value = typeof given === "function" ? given() : given;
    await expect(store.setRecord("key", value)).resolves.toBeUndefined();
    const [request] = server.requests;
    expect(request?.method).toBe("PUT");
    expect(request?.headers["content-type"]).toBe(contentType);
    expect(String(request?.body)).toBe(body);
  });

  test("both signatures store the same", async () => {
    const { store, server } = await storeWith([stored, stored]);
    await store.setRecord("key", "<a/>", { contentType: "application/xml" });
    await store.setRecord({ key: "key", value: "<a/>", contentType: "application/xml" });
    const sent = server.requests.map(({ method, url, headers, body }) => [
      method,
      url,
      headers["content-type"],
      String(body),
    ]);
    expect(sent[0]).toEqual([
      "PUT",
      "/v2/key-value-stores/store-1/records/key",
      "application/xml",
      "<a/>",
    ]);
    expect(sent[1]).toEqual(sent[0]);
  });

  test("undefined is refused before anything is sent", async () => {
    const { store, server } = await storeWith([]);
    await expect(store.setRecord("key", undefined)).rejects.toThrow(/undefined.*deleteRecord/);
    await expect(store.setRecord({ key: "key", value: undefined })).rejects.toThrow(
      ApifyArgumentError,
    );
    expect(server.requests).toEqual([]);
  });

  test("whether a record exists is asked by HEAD", async () => {
    const { store, server } = await storeWith([{}, { status: 404 }]);
    expect(await store.recordExists("key")).toBe(true);
    expect(await store.recordExists("key")).toBe(false);
    expect(server.requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
  });

  test("deleting a record that is gone already is no error", async () => {
    const { store, server } = await storeWith([{ status: 204 }, missing]);
    await store.deleteRecord("key");
    await store.deleteRecord("key");
    expect(server.requests.map(({ method }) => method)).toEqual(["DELETE", "DELETE"]);
  });

  test("keys come as a page, or all of them", async () => {
    const page = (keys: string[], next: string | null): ScriptedResponse => ({
      json: {
        data: {
          items: keys.map((key) => ({ key, size: 1 })),
          count: keys.length,
          limit: 2,
          isTruncated: next !== null,
          exclusiveStartKey: null,
          nextExclusiveStartKey: next,
        },
      },
    });
    const pages = [page(["p-a", "p-b"], "p-b"), page(["p-c"], null)];
    const { store, server } = await storeWith([pages[0]!, ...pages]);
    const options = { prefix: "p-", collection: "pictures" };
    expect((await store.listKeys(options)).items).toHaveLength(2);
    const keys: string[] = [];
    for await (const { key } of store.listKeys(options)) keys.push(key);
    expect(keys).toEqual(["p-a", "p-b", "p-c"]);
    const queries = server.requests.map(({ url }) => new URLSearchParams(url.split("?")[1]));
    for (const query of queries) {
      expect(query.get("prefix")).toBe("p-");
      expect(query.get("collection")).toBe("pictures");
    }
    expect(queries.map((query) => query.get("exclusiveStartKey"))).toEqual([null, null, "p-b"]);
  });

  test("all records come as one archive: a stream, or a file that is complete or not there", async () => {
    const zip = typed("application/zip", "PK and so on");
    const { store, server } = await storeWith([zip, zip, { ...zip, breaks: "within" }, zip]);
    expect(await read(await store.downloadRecords({ prefix: "p-" }))).toBe("PK and so on");
    expect(server.requests[0]?.url).toBe("/v2/key-value-stores/store-1/records?prefix=p-");

    const folder = await mkdtemp(join(tmpdir(), "records-"));
    await store.downloadRecords({ to: join(folder, "all.zip") });
    expect(await readFile(join(folder, "all.zip"), "utf8")).toBe("PK and so on");
    await expect(store.downloadRecords({ to: join(folder, "half.zip") })).rejects.toThrow(
      ApifyConnectionError,
    );
    await expect(store.downloadRecords({ to: join(folder, "no", "such.zip") })).rejects.toThrow(
      /ENOENT/,
    );
    expect(await readdir(folder)).toEqual(["all.zip"]);
    await rm(folder, { recursive: true });
  });
});
