import { once } from "node:events";
import { createServer as createPlainServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, expect, test, vi } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import { certificate } from "./certificate.js";
import { Canceller, get } from "./request.js";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");
const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));

let server: Server;
afterEach(() => {
  vi.unstubAllEnvs();
  server.close();
});

/** What becomes of a connection, by the path that is asked for. */
const ends: Readonly<Record<string, (socket: Socket) => void>> = {
  closed: (socket) =>
    socket.end("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}"),
  // What carries TLS cannot be reset, only cut.
  reset: (socket) => ("encrypted" in socket ? socket.destroy() : socket.resetAndDestroy()),
  cancelled: () => {},
  abandoned: (socket) => socket.write("HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n{}"),
};

async function serve(secure: boolean): Promise<string> {
  const answer = (socket: Socket) => {
    socket.on("error", () => {});
    socket.on("data", (data) => ends[/^GET \/(\w+)/.exec(String(data))?.[1] ?? ""]?.(socket));
  };
  server = secure ? createTlsServer(certificate, answer) : createPlainServer(answer);
  server.on("tlsClientError", () => {});
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  return `http${secure ? "s" : ""}://127.0.0.1:${port}`;
}

async function heapBytes(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    await pause(20);
    gc();
  }
  return process.memoryUsage().heapUsed;
}

const openSockets = () =>
  process.getActiveResourcesInfo().filter((name) => /^(TCP|TLS)(Socket)?W/.test(name)).length;

test.each([
  ["plain", false],
  ["TLS", true],
])(
  "10,000 %s connections that were closed, reset, cancelled or abandoned leave nothing",
  {
    timeout: 180_000,
  },
  async (_, secure) => {
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    const origin = await serve(secure);
    const transport = createTransport({});
    const names = Object.keys(ends);
    let left = 0;

    async function one(n: number): Promise<void> {
      const how = names[n % names.length]!;
      const cancellation = new Canceller();
      const stream = how === "abandoned";
      // Each is a request for which an idle connection must be a fresh one, as for a start.
      const request = get(origin, {
        path: `/${how}`,
        cancellation,
        stream,
        avoidStaleSocket: true,
      });
      const sent = transport.send(request);
      if (how === "cancelled") setTimeout(() => cancellation.cancel("enough"), n % 3);
      const response = await sent.catch(() => undefined);
      if (stream) await (response!.body as ReadableStream).cancel();
    }
    async function many(count: number): Promise<void> {
      left = count;
      const worker = async () => {
        while (left-- > 0) await one(left);
      };
      await Promise.all(Array.from({ length: 16 }, worker));
    }

    await many(2000);
    process.on("warning", warn);
    const sockets = openSockets();
    const before = await heapBytes();
    await many(8000);
    const grown = (await heapBytes()) - before;
    process.off("warning", warn);
    expect(warnings).toEqual([]);
    expect(openSockets()).toBeLessThanOrEqual(sockets + 2);
    // A socket that stays takes 5 KB, 30 KB with TLS; a listener alone a hundred bytes.
    expect(grown / 8000).toBeLessThan(100);
  },
);
