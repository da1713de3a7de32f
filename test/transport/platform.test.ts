import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import * as browser from "../../src/transport/browser.js";
import * as node from "../../src/transport/node.js";
import type { Platform } from "../../src/transport/transport.js";
import * as web from "../../src/transport/web.js";
import { failure, get, text } from "./request.js";

const platforms: readonly (readonly [string, Platform])[] = [
  ["node", node],
  ["web", web],
];

test("all sides export the same names", () => {
  for (const side of [web, browser]) {
    expect(Object.keys(side).sort()).toEqual(Object.keys(node).sort());
  }
});

test("a page has no files", async () => {
  await expect(browser.fileTarget("download", "file")).rejects.toThrow("no files here");
});

describe.each(platforms)("%s", (name, platform) => {
  test("text comes back from its bytes, with its byte order mark", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.nat({ max: 5000 }), (sample, size) => {
        const written = `\ufeff${sample.repeat(1 + Math.floor(size / (sample.length + 1)))}`;
        expect(platform.decodeUtf8(new TextEncoder().encode(written))).toBe(written);
      }),
    );
  });

  test("bytes that are no UTF-8 become replacement characters, whatever their number", () => {
    for (const size of [4, 5000]) {
      const bytes = new Uint8Array(size).fill(0x61);
      bytes[2] = 0xff;
      expect(platform.decodeUtf8(bytes)).toBe(`aa\ufffd${"a".repeat(size - 3)}`);
    }
  });

  test("a body is compressed whole, small or large", async () => {
    const decompressors = { br: brotliDecompressSync, gzip: gunzipSync };
    const encodings = name === "node" ? (["br", "gzip"] as const) : (["gzip"] as const);
    expect(encodings).toContain(platform.preferredEncoding);
    for (const encoding of encodings) {
      for (const size of [0, 2000, 200_000]) {
        const bytes = new TextEncoder().encode("0123456789".repeat(size / 10));
        const compressed = await platform.compress(bytes, encoding);
        expect(decompressors[encoding](compressed).equals(bytes)).toBe(true);
      }
    }
  });

  test("a variable of the environment, or none", () => {
    vi.stubEnv("APIFY_OF_THIS_TEST", "here");
    expect(platform.environment("APIFY_OF_THIS_TEST")).toBe("here");
    vi.unstubAllEnvs();
    expect(platform.environment("APIFY_OF_THIS_TEST")).toBeUndefined();
  });

  test("bytes stay the same bytes", () => {
    const part = new Uint8Array([1, 2, 3, 4]).subarray(1, 3);
    const given = platform.asBuffer(part);
    expect([...given]).toEqual([2, 3]);
    expect(given.buffer).toBe(part.buffer);
    expect(Buffer.isBuffer(given)).toBe(name === "node");
  });
});

describe("on the web", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  test("there are no dispatchers and no brotli", async () => {
    const refused = { name: "ApifyArgumentError", message: expect.stringContaining('"br"') };
    await expect(web.compress(new Uint8Array(1), "br")).rejects.toMatchObject(refused);
    for (const name of ["dispatcher", "proxy", "http2"]) {
      expect(() => web.createTransport({ [name]: {} })).toThrow(`"${name}" is for Node.js`);
    }
  });

  test("fetch is looked up when a request is sent", async () => {
    const transport = web.createTransport({});
    vi.stubGlobal("fetch", async () => new Response("stubbed"));
    expect(await text(await transport.send(get("https://api.example")))).toBe("stubbed");
  });

  test("an answer of a fetch that knows no streams is read as well", async () => {
    const foreign = { status: 200, headers: new Headers(), body: {} };
    const arrayBuffer = async () => new TextEncoder().encode("whole").buffer;
    const fetch = async () => ({ ...foreign, arrayBuffer }) as unknown as Response;
    const transport = web.createTransport({ fetch });
    expect(await text(await transport.send(get("https://api.example")))).toBe("whole");
  });

  test.each([false, true])(
    "an encoded answer of no bytes is empty (as a stream: %s)",
    async (stream) => {
      // What decodes it in Cloudflare Workers takes its end for a break.
      const start = (it: ReadableStreamDefaultController) =>
        it.error(new Error("ended prematurely"));
      const headers = { "content-encoding": "gzip", "content-length": "0" };
      const fetch = async () => new Response(new ReadableStream({ start }), { headers });
      const transport = web.createTransport({ fetch });
      expect(await text(await transport.send(get("https://api.example", { stream })))).toBe("");
    },
  );

  test.each([
    ["ENOTFOUND", false],
    ["ConnectionRefused", false],
    ["ECONNRESET", true],
    [undefined, true],
  ])("an error of fetch with the code %s was sent: %s", async (code, sent) => {
    const cause = Object.assign(new Error("inner"), { code });
    const fetch = () => Promise.reject(new TypeError("fetch failed", { cause }));
    const error = await failure(web.createTransport({ fetch }).send(get("https://api.example")));
    expect(error).toMatchObject({ name: "TransportError", sent, cause: expect.any(TypeError) });
    expect(error.message).toContain("fetch failed (inner)");
  });

  test("Deno says in words that there was no connection", async () => {
    const said = "client error (Connect): tcp connect error: Connection refused (os error 111)";
    const fetch = () => Promise.reject(new TypeError(`error sending request: ${said}`));
    const error = await failure(web.createTransport({ fetch }).send(get("https://api.example")));
    expect(error.sent).toBe(false);
  });

  test("what must not be sent twice gets a connection of its own, because Deno and Bun repeat what broke", async () => {
    const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => new Response("ok"));
    vi.stubGlobal("fetch", fetch);
    const send = async (avoidStaleSocket: boolean) => {
      await web.createTransport({}).send(get("https://api.example", { avoidStaleSocket }));
      return fetch.mock.lastCall![1];
    };
    expect(await send(true)).not.toHaveProperty("keepalive");
    vi.stubGlobal("Bun", {});
    expect(await send(true)).toMatchObject({ keepalive: false });
    expect(await send(false)).not.toHaveProperty("keepalive");
    vi.stubGlobal("Bun", undefined);
    const client = { rid: 1, close: vi.fn() };
    const createHttpClient = vi.fn(() => client);
    vi.stubGlobal("Deno", { createHttpClient });
    expect(await send(true)).toMatchObject({ client });
    expect(createHttpClient).toHaveBeenCalledWith({ poolMaxIdlePerHost: 0 });
    expect(client.close).toHaveBeenCalledOnce();
    expect(await send(false)).not.toHaveProperty("client");
  });

  test("in a browser redirects and User-Agent are its own, and streams are sent whole", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Browser/1.0" });
    vi.resetModules();
    const browser = await import("../../src/transport/web.js");
    const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => new Response("ok"));
    const transport = browser.createTransport({ fetch });
    expect([browser.userAgentRuntime, transport.redirects]).toEqual([undefined, "platform"]);
    const body = new Blob(["whole"]).stream();
    await transport.send(get("https://api.example", { method: "POST", body }));
    const [url, init] = fetch.mock.calls[0]!;
    expect(url).toBe("https://api.example/v2/datasets/abc");
    expect(init).toMatchObject({ redirect: "follow", cache: "no-store" });
    expect(Buffer.from(init?.body as ArrayBuffer).toString()).toBe("whole");
  });

  test("from a page go only headers that cannot be left out: none for User-Agent and encodings", async () => {
    vi.stubGlobal("navigator", { userAgent: "Mozilla/5.0 (X11; Linux x86_64) Browser/1.0" });
    vi.resetModules();
    vi.doMock("#platform", () => import("../../src/transport/web.js"));
    const { ApifyClient } = await import("../../src/client.js");
    const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => Response.json({}));
    const [items] = ["x".repeat(5000)].map((text) => [{ text }]);
    const push = (options: object) =>
      new ApifyClient({ token: "a", fetch, ...options }).dataset("abc").pushItems(items!);
    const sent = () => Object.keys(fetch.mock.lastCall?.[1]?.headers ?? {}).sort();
    await push({});
    expect(sent()).toEqual(["authorization", "content-type"]);
    await push({ compression: "gzip", headers: { "user-agent": "mine" } });
    expect(sent()).toEqual(["authorization", "content-encoding", "content-type", "user-agent"]);
    vi.doUnmock("#platform");
  });

  test("in Cloudflare Workers, which repeat what has no body, only POST sends what must not run twice", async () => {
    vi.stubGlobal("navigator", { userAgent: "Cloudflare-Workers" });
    vi.resetModules();
    vi.doMock("#platform", () => import("../../src/transport/web.js"));
    const { ApifyClient } = await import("../../src/client.js");
    const { rawClient } = await import("../../src/raw.js");
    const fetch = vi.fn(async (_url: unknown, _init?: RequestInit) => Response.json({ data: {} }));
    const client = new ApifyClient({ token: "a", fetch });
    const overriding = client.with({ methodOverride: true });
    const params = { path: { actorId: "me~a", actorTaskId: "me~a" } };
    const raw = rawClient(client);
    const advice = (text: string) => ({
      name: "ApifyArgumentError",
      message: expect.stringContaining(text),
    });
    for (const refused of [
      () => raw.GET("/v2/actors/{actorId}/run-sync", { params }),
      () => raw.GET("/v2/acts/{actorId}/run-sync", { params }),
      () => raw.GET("/v2/actors/{actorId}/run-sync-get-dataset-items", { params }),
      () => raw.GET("/v2/actor-tasks/{actorTaskId}/run-sync", { params }),
      () => raw.GET("/v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items", { params }),
      () => client.request("GET", "/v2/acts/me~a/run-sync"),
      () => client.request("DELETE", "/v2/new"),
    ])
      await expect(refused()).rejects.toMatchObject(advice("Use POST"));
    await expect(overriding.actor("me/a").start()).rejects.toMatchObject(advice("Switch method"));
    expect(fetch).not.toHaveBeenCalled();
    for (const sent of [
      () => client.actor("me/a").start(),
      () => raw.POST("/v2/actors/{actorId}/run-sync", { params }),
      () => client.request("PUT", "/v2/new", { body: { a: 1 } }),
      () => client.request("GET", "/v2/new", { retry: "safe" }),
      () => client.dataset("abc").get(),
      () => overriding.dataset("abc").delete(),
      () => overriding.with({ retryUnsafe: true }).actor("me/a").start(),
    ])
      await sent();
    expect(fetch).toHaveBeenCalledTimes(7);
    vi.doUnmock("#platform");
  });

  test("other runtimes name themselves and give redirects back", async () => {
    vi.stubGlobal("navigator", { userAgent: "Bun/1.2.0" });
    vi.resetModules();
    const bun = await import("../../src/transport/web.js");
    expect([bun.userAgentRuntime, bun.createTransport({}).redirects]).toEqual([
      "Bun/1.2.0",
      "manual",
    ]);
  });

  test("where reading the environment is not allowed there is none", () => {
    const refuse = () => {
      throw new Error("Requires env access");
    };
    vi.stubGlobal("process", { env: new Proxy({}, { get: refuse }) });
    expect(web.environment("APIFY_TOKEN")).toBeUndefined();
    vi.stubGlobal("process", undefined);
    expect(web.environment("APIFY_TOKEN")).toBeUndefined();
  });
});
