import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createSecureServer } from "node:http2";
import { createServer } from "node:https";
import type { AddressInfo, Server } from "node:net";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import { certificate } from "./certificate.js";
import { Canceller, failure, get, text } from "./request.js";

let server: Server | undefined;
let connections = 0;
let underWay = 0;
let mostAtOnce = 0;

beforeEach(() => vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0"));
afterEach(() => {
  vi.unstubAllEnvs();
  server?.close();
});

/** Answers after a while with the version of HTTP and what was sent. */
async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  mostAtOnce = Math.max(mostAtOnce, ++underWay);
  const body: Buffer[] = [];
  for await (const chunk of request) body.push(chunk);
  setTimeout(() => {
    underWay--;
    response.end(`${request.httpVersion} ${request.method} ${Buffer.concat(body)}`);
  }, 30);
}

async function serve(created: Server): Promise<string> {
  connections = underWay = mostAtOnce = 0;
  server = created.on("secureConnection", () => connections++).listen(0, "127.0.0.1");
  await once(server, "listening");
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const burst = (origin: string, transport = createTransport({ http2: true })) =>
  Promise.all(Array.from({ length: 100 }, () => transport.send(get(origin)).then(text)));

test("a burst shares a few connections of HTTP/2", async () => {
  const origin = await serve(createSecureServer(certificate, answer as never));
  expect(new Set(await burst(origin))).toEqual(new Set(["2.0 GET "]));
  expect(connections).toBeLessThanOrEqual(8);
  expect(mostAtOnce).toBeGreaterThan(8);
});

test("what speaks HTTP/1.1 after all gets one request a connection", async () => {
  const origin = await serve(createServer(certificate, answer));
  expect(new Set(await burst(origin))).toEqual(new Set(["1.1 GET "]));
  expect(mostAtOnce).toBeLessThanOrEqual(8);
});

test("without the option it is HTTP/1.1", async () => {
  const origin = await serve(
    createSecureServer({ ...certificate, allowHTTP1: true }, answer as never),
  );
  expect(await text(await createTransport({}).send(get(origin)))).toBe("1.1 GET ");
});

test("bodies, streams and cancelling work alike", async () => {
  const origin = await serve(createSecureServer(certificate, answer as never));
  const transport = createTransport({ http2: true });
  expect(transport.connections).toBe("platform");
  const method = "POST";
  const buffered = await transport.send(get(origin, { method, body: "text" }));
  expect(await text(buffered)).toBe("2.0 POST text");
  const body = new Blob(["streamed"]).stream();
  const streamed = await transport.send(get(origin, { method, body, stream: true }));
  expect(await text(streamed)).toBe("2.0 POST streamed");
  const cancellation = new Canceller();
  const attempt = transport.send(get(origin, { cancellation }));
  setTimeout(() => cancellation.cancel("enough"), 10);
  expect(await failure(attempt)).toBe("enough");
});

test("large bytes that are watched go out in pieces, with their length", async () => {
  let length: string | undefined;
  const count = async (request: IncomingMessage, response: ServerResponse) => {
    length = request.headers["content-length"];
    let bytes = 0;
    for await (const chunk of request) bytes += chunk.length;
    response.end(`${request.httpVersion} ${bytes}`);
  };
  const origin = await serve(createSecureServer(certificate, count as never));
  const body = new Uint8Array(1_000_000);
  const told: number[] = [];
  const request = { ...get(origin), method: "PUT", body, onUpload: (n: number) => told.push(n) };
  const response = await createTransport({ http2: true }).send(request);
  expect(await text(response)).toBe("2.0 1000000");
  expect(length).toBe("1000000");
  expect(told).toEqual([262_144, 262_144, 262_144, 213_568]);
});
