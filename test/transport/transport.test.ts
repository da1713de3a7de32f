import * as zlib from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import type { EncodedBody } from "../../src/transport/transport.js";
import { answer, faults, head, ok, type Step } from "../faults/script.js";
import { FaultServer, refusedOrigin } from "../faults/server.js";
import { failure, get, text, transports } from "./request.js";

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(() => server.close());

function form(): FormData {
  const data = new FormData();
  data.append("name", "Škoda");
  data.append("file", new Blob(["bytes"]), "a.txt");
  return data;
}

const bodies: readonly (readonly [string, () => EncodedBody, string | RegExp])[] = [
  ["text", () => "žluťoučký kůň", "žluťoučký kůň"],
  ["empty text", () => "", ""],
  ["bytes", () => new TextEncoder().encode("bytes"), "bytes"],
  ["a part of an array", () => new TextEncoder().encode("some bytes").subarray(5), "bytes"],
  ["a stream", () => new Blob(["streamed ", "bytes"]).stream(), "streamed bytes"],
  ["a form", form, /name="name"\r\n\r\nŠkoda\r\n[\s\S]*filename="a.txt"[\s\S]*bytes\r\n--/],
];

const { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } = zlib;
/** Since Node.js 22.15. */
const { zstdCompressSync } = zlib as { zstdCompressSync?: (text: string) => Buffer };

/** Half random, so that it stays large when compressed. */
const large = Array.from({ length: 40_000 }, (_, i) => (i * 2654435761) % 4294967296).join("\n");
const brotli = (content: string) =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const encodings: readonly (readonly [string, string, (text: string) => Buffer])[] = [
  ["gzip", "gzip", gzipSync],
  ["GZIP", "gzip in capitals", gzipSync],
  ["br", "br", brotli],
  ["deflate", "deflate", deflateSync],
  ["deflate", "deflate without its header", deflateRawSync],
  ...(zstdCompressSync ? [["zstd", "zstd", zstdCompressSync] as const] : []),
];

describe.each(transports)("over %s", (_name, create) => {
  const transport = create();

  test("method, path, headers and an answer arrive as they are", async () => {
    server.scripts.push([
      { read: "request" },
      answer(418, "tea", { "X-RateLimit-Limit": "60", "x-two": "a\r\nX-Two: b" }),
    ]);
    const response = await transport.send(
      get(server.origin, {
        method: "DELETE",
        path: "/v2/a%2Fb?c=d%20e",
        headers: { "x-mine": "1" },
      }),
    );
    expect(server.requests[0]).toMatchObject({ method: "DELETE", path: "/v2/a%2Fb?c=d%20e" });
    expect(server.requests[0]?.headers).toMatchObject({
      "x-mine": "1",
      "accept-encoding": expect.stringContaining("gzip"),
    });
    expect(response.status).toBe(418);
    expect(response.header("x-ratelimit-limit")).toBe("60");
    expect(response.header("x-two")).toBe("a, b");
    expect(response.header("x-three")).toBeUndefined();
    expect(response.headers().get("X-Two")).toBe("a, b");
    expect(await text(response)).toBe("tea");
  });

  test("it tells when a request goes out", async () => {
    let seen = "";
    const onSend = () => {
      seen += `after ${server.requests.length} requests; `;
    };
    await transport.send(get(server.origin, { onSend }));
    await transport.send(get(server.origin, { onSend, avoidStaleSocket: true }));
    expect(seen).toBe("after 0 requests; after 1 requests; ");
  });

  test.each(bodies)("a body that is %s", async (_what, body, expected) => {
    await transport.send(get(server.origin, { method: "POST", body: body() }));
    const [request] = server.requests;
    const received = request?.body.toString();
    if (expected instanceof RegExp) expect(received).toMatch(expected);
    else expect(received).toBe(expected);
    if (expected instanceof RegExp) {
      expect(request?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    }
  });

  test("a stream that fails fails the attempt, and says so", async () => {
    const source = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error("disk gone"));
      },
    });
    const attempt = transport.send(get(server.origin, { method: "POST", body: source }));
    const error = await failure(attempt);
    expect(error).toMatchObject({ name: "TransportError", sent: true });
    expect(error.message).toContain("disk gone");
    expect(server.requests).toHaveLength(0);
  });

  test("a stream that was given away is left whole, or the error says that it was sent", async () => {
    const body = new Blob(["whole"]).stream();
    const error = await failure(
      transport.send(get(await refusedOrigin(), { method: "POST", body })),
    );
    expect(error.sent).toBe(transport.connections === "platform");
    if (error.sent) return;
    await transport.send(get(server.origin, { method: "POST", body }));
    expect(server.requests[0]?.body.toString()).toBe("whole");
  });

  test.each(encodings)(
    "an answer in %s (%s), small, large, streamed",
    async (encoding, _what, encode) => {
      for (const content of ['{"small":"č"}', large]) {
        for (const stream of [false, true]) {
          server.scripts.push([
            { read: "request" },
            answer(200, encode(content), { "content-encoding": encoding }),
          ]);
          const response = await transport.send(get(server.origin, { stream }));
          expect((await text(response)) === content).toBe(true);
        }
      }
    },
  );

  test.each([deflateSync, deflateRawSync, gzipSync])(
    "an encoded stream may begin with a single byte (%o)",
    async (encode) => {
      const encoding = encode === gzipSync ? "gzip" : "deflate";
      const chunk = (bytes: Buffer): Step => ({
        write: Buffer.concat([
          Buffer.from(`${bytes.length.toString(16)}\r\n`),
          bytes,
          Buffer.from("\r\n"),
        ]),
      });
      const whole = encode("a slow beginning");
      server.scripts.push([
        { read: "request" },
        { write: head(200, { "content-encoding": encoding, "transfer-encoding": "chunked" }) },
        chunk(whole.subarray(0, 1)),
        { wait: 20 },
        chunk(whole.subarray(1)),
        { write: "0\r\n\r\n" },
      ]);
      const response = await transport.send(get(server.origin, { stream: true }));
      expect(await text(response)).toBe("a slow beginning");
    },
  );

  test("an encoded answer without a body is empty", async () => {
    const none = { "content-encoding": "gzip", "content-length": "100" };
    server.scripts.push([{ read: "request" }, { write: "HTTP/1.1 204 None\r\n\r\n" }]);
    const response = await transport.send(get(server.origin));
    expect([response.status, await text(response)]).toEqual([204, ""]);
    server.scripts.push([{ read: "request" }, answer(200, "", none)]);
    const headers = await transport.send(get(server.origin, { method: "HEAD" }));
    expect([headers.header("content-length"), await text(headers)]).toEqual(["100", ""]);
  });

  test("a redirect comes back as what it is", async () => {
    server.scripts.push([
      { read: "request" },
      answer(302, "", { location: "http://127.0.0.1:1/elsewhere" }),
    ]);
    const response = await transport.send(get(server.origin));
    expect([response.status, response.header("location")]).toEqual([
      302,
      "http://127.0.0.1:1/elsewhere",
    ]);
  });

  test("informational answers are passed over", async () => {
    server.scripts.push([
      { read: "request" },
      { write: "HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n" },
      answer(200, "real"),
    ]);
    const response = await transport.send(get(server.origin));
    expect([response.status, await text(response)]).toEqual([200, "real"]);
  });

  test("a limit on the size is exact", async () => {
    const script = [{ read: "request" }, answer(200, "12345")] as const;
    server.scripts.push(script, script);
    const within = await transport.send(get(server.origin, { maxResponseBytes: 5 }));
    expect(await text(within)).toBe("12345");
    const error = await failure(transport.send(get(server.origin, { maxResponseBytes: 4 })));
    expect(error).toMatchObject({ name: "ResponseTooLargeError", status: 200 });
    expect(error.message).toContain("4 bytes");
  });

  test("a large answer is read no faster than its reader reads", async () => {
    server.scripts.push(faults.endlessBody);
    const { body } = await transport.send(get(server.origin, { stream: true }));
    const reader = (body as ReadableStream<Uint8Array>).getReader();
    let read = 0;
    while (read < 2_000_000) read += (await reader.read()).value?.length ?? 0;
    const before = process.memoryUsage().arrayBuffers;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    await reader.cancel();
  });

  test("the next request goes over the same connection", async () => {
    server.scripts.push(ok, ok);
    for (let i = 0; i < 3; i++) {
      await transport.send(get(server.origin));
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(server.connections).toBe(1);
  });
});

test("a stream is let go when the server answers before its end", async () => {
  let stopped: (() => void) | undefined;
  const released = new Promise<void>((resolve) => {
    stopped = resolve;
  });
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    cancel: () => stopped?.(),
  });
  server.scripts.push([{ read: "head" }, answer(413, "too large"), "end"]);
  const response = await createTransport({}).send(get(server.origin, { method: "POST", body }));
  expect(response.status).toBe(413);
  await released;
});

describe("the content-encoding of an answer over undici", () => {
  const transport = createTransport({});
  const twice = (content: string) => gzipSync(gzipSync(content));
  const odd: readonly (readonly [string, (text: string) => Buffer])[] = [
    ["utf-8", Buffer.from],
    ["none", Buffer.from],
    ["identity", Buffer.from],
    ["", Buffer.from],
    ["aws-chunked", Buffer.from],
    ["aws-chunked, gzip", gzipSync],
    ["identity, x-gzip", gzipSync],
    ["gzip, gzip", twice],
    ["gzip, br", (content) => brotliCompressSync(gzipSync(content))],
    ["deflate, gzip", (content) => gzipSync(deflateSync(content))],
  ];

  test.each(odd)("may be %j, small, large, streamed", async (encoding, encode) => {
    for (const content of ['{"small":"č"}', large]) {
      for (const stream of [false, true]) {
        const headers = { "content-encoding": encoding };
        server.scripts.push([{ read: "request" }, answer(200, encode(content), headers)]);
        const response = await transport.send(get(server.origin, { stream }));
        expect((await text(response)) === content).toBe(true);
      }
    }
  });

  test("is not undone without end", async () => {
    const headers = { "content-encoding": Array(6).fill("gzip").join() };
    server.scripts.push([{ read: "request" }, answer(200, "x", headers)]);
    const error = await failure(transport.send(get(server.origin)));
    expect(error).toMatchObject({ name: "TransportError", sent: true, status: 200 });
    expect(error.message).toContain("encoded 6 times");
  });

  test("that breaks in an inner layer fails the stream", async () => {
    const headers = { "content-encoding": "gzip, gzip" };
    server.scripts.push([{ read: "request" }, answer(200, gzipSync("not gzip"), headers)]);
    const response = await transport.send(get(server.origin, { stream: true }));
    expect((await failure(text(response))).message).toContain("cannot be decompressed");
  });
});

test("a stream that fails also fails a fetch that would end its upload as if it were whole", async () => {
  let aborted = false;
  const fetch = async (_url: unknown, init?: RequestInit) => {
    init?.signal?.addEventListener("abort", () => {
      aborted = true;
    });
    await new Response(init?.body).text().catch(() => {});
    return new Response("stored");
  };
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new Uint8Array(10)),
    pull: (controller) => controller.error(new Error("disk gone")),
  });
  const transport = createTransport({ fetch: fetch as typeof globalThis.fetch });
  const error = await failure(transport.send(get(server.origin, { method: "POST", body })));
  expect(error).toMatchObject({ name: "TransportError", sent: true });
  expect(error.message).toContain("disk gone");
  expect(aborted).toBe(true);
});
