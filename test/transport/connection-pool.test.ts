import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Socket } from "node:net";
import { setImmediate as turn } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { Worker } from "node:worker_threads";
import { buildConnector, Client } from "undici";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Connector } from "../../src/transport/connection.js";
import { ConnectionPool, type PoolSettings } from "../../src/transport/connections.js";
import { Exchange } from "../../src/transport/exchange.js";
import { createTransport } from "../../src/transport/node.js";
import type { TransportRequest, TransportResponse } from "../../src/transport/transport.js";
import { answer, faults, ok } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { Canceller, failure, get } from "./request.js";
import type { Written } from "./written-at-once.js";

const realConnector = buildConnector({}) as unknown as (...given: Parameters<Connector>) => Socket;
const until = async (condition: () => boolean) => {
  while (!condition()) await turn();
};

let server: Server;
let origin: string;
/** Requests that wait for their answer, each with the number of its connection. */
let held: { connection: number; response: ServerResponse }[];
let sockets: Socket[];

beforeEach(async () => {
  held = [];
  sockets = [];
  server = createServer((request: IncomingMessage, response) => {
    held.push({ connection: sockets.indexOf(request.socket) + 1, response });
  });
  server.on("connection", (socket) => sockets.push(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  vi.useRealTimers();
  server.closeAllConnections();
  server.close();
});

let clock = 0;
function poolWith(settings: Partial<PoolSettings> = {}): ConnectionPool {
  clock = 1;
  return new ConnectionPool({
    Client: Client as unknown as PoolSettings["Client"],
    connector: realConnector,
    now: () => clock,
    ...settings,
  });
}

function send(
  pool: ConnectionPool,
  changes: Partial<TransportRequest> = {},
): Promise<TransportResponse> {
  return new Promise((resolve, reject) => {
    const request = get(origin, changes);
    const exchange = new Exchange(request, resolve, reject, () => {});
    const { method, path } = request;
    exchange.options = { origin: request.origin, path, method };
    pool.send(exchange);
  });
}

/** Waits for a request to arrive, and answers it. */
async function answerNext(): Promise<number> {
  await until(() => held.length > 0);
  const { connection, response } = held.shift()!;
  response.end();
  return connection;
}

/** Sends, answers, and tells by which connection. */
async function connectionOf(
  pool: ConnectionPool,
  changes?: Partial<TransportRequest>,
): Promise<number> {
  const sent = send(pool, changes);
  const connection = await answerNext();
  await sent;
  return connection;
}

describe("an idle connection", () => {
  test("is the one that was used last", async () => {
    const pool = poolWith();
    const both = [send(pool), send(pool)];
    const first = await answerNext();
    await Promise.race(both);
    const second = await answerNext();
    await Promise.all(both);
    expect(first).not.toBe(second);
    expect(await connectionOf(pool)).toBe(second);
    expect(await connectionOf(pool)).toBe(second);
    expect(pool.size).toBe(2);
  });

  test("is used until the clock says that it is too old, which is sooner where it must not be stale", async () => {
    const pool = poolWith();
    const strict = { avoidStaleSocket: true };
    expect(await connectionOf(pool)).toBe(1);
    clock += 949;
    expect(await connectionOf(pool, strict)).toBe(1);
    clock += 950;
    expect(await connectionOf(pool, strict)).toBe(2);
    // It was passed over, not closed.
    expect(pool.size).toBe(2);
    clock += 3999;
    expect(await connectionOf(pool)).toBe(2);
    // The first one was 4,949 ms old when it was met.
    clock += 4000;
    expect(await connectionOf(pool)).toBe(3);
    expect(pool.size).toBe(1);
    await until(() => sockets[0]!.destroyed && sockets[1]!.destroyed);
  });

  test("is closed when the server says so, by either header", async () => {
    const faulty = await FaultServer.start();
    const pool = poolWith();
    for (const hint of [{ connection: "close" }, { "keep-alive": "timeout=2" }]) {
      faulty.scripts.push([{ read: "request" }, answer(200, "", hint)]);
      await send(pool, { origin: faulty.origin });
      await until(() => faulty.open.size === 0 && pool.size === 0);
    }
    await send(pool, { origin: faulty.origin });
    expect(faulty.connections).toBe(3);
    await pool.close();
    await faulty.close();
  });

  test("that holds bytes nobody asked for is closed, and the request was not sent", async () => {
    let socket: Socket | undefined;
    const connector: Connector = (target, done) => {
      socket = realConnector(target, done);
      return socket;
    };
    const pool = poolWith({ connector });
    expect(await connectionOf(pool)).toBe(1);
    await turn();
    socket!.unshift(Buffer.from("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n"));
    expect(await failure(send(pool))).toMatchObject({ sent: false });
    expect(held).toHaveLength(0);
    expect(await connectionOf(pool)).toBe(2);
  });

  test("of the origin that was used least recently is closed for that of a 33rd", async () => {
    const { port } = server.address() as AddressInfo;
    const connector: Connector = (target, done) =>
      realConnector({ ...target, hostname: "127.0.0.1", port: String(port) }, done);
    const pool = poolWith({ connector });
    const hosts = Array.from({ length: 33 }, (_, i) => `http://host-${i}.example`);
    for (const host of hosts) {
      clock += 1;
      expect(await connectionOf(pool, { origin: host })).toBe(sockets.length);
    }
    expect(pool.size).toBe(32);
    await until(() => sockets[0]!.destroyed);
    expect(await connectionOf(pool, { origin: hosts[1]! })).toBe(2);
  });
});

describe("at the limit of connections", () => {
  const limits = { short: 2, long: 3 };

  test("requests wait first come first served, and a cancelled one leaves the queue at once", async () => {
    const pool = poolWith({ limits });
    const order: string[] = [];
    const note = (name: string) => () => void order.push(name);
    const cancellation = new Canceller();
    const sent = [
      send(pool),
      send(pool),
      send(pool).then(note("third")),
      send(pool, { cancellation }),
      send(pool).then(note("fifth")),
    ];
    const cancelled = failure(sent[3]!);
    cancellation.cancel("enough");
    expect(await cancelled).toBe("enough");
    expect(cancellation.unsent).toBe(true);
    await until(() => held.length === 2);
    for (let i = 0; i < 4; i++) await answerNext();
    await Promise.all(sent.filter((_, i) => i !== 3));
    expect(order).toEqual(["third", "fifth"]);
    expect(sockets).toHaveLength(2);
  });

  test("long requests do not hold up short ones", async () => {
    const pool = poolWith({ limits });
    const polls = Array.from({ length: 10 }, () => send(pool, { lane: "long" }));
    await until(() => held.length === 3);
    const waiting = held.splice(0);
    expect(await connectionOf(pool)).toBe(4);
    held.push(...waiting);
    for (const _ of polls) await answerNext();
    await Promise.all(polls);
    expect(sockets.length).toBeLessThanOrEqual(4);
  });
});

describe("a connection that is being opened", () => {
  /** Opens sockets when it is told to. */
  function lateConnector() {
    const opened: (() => void)[] = [];
    const given: Socket[] = [];
    const connector: Connector = (target, done) => {
      const socket = realConnector(target, (...result) => opened.push(() => done(...result)));
      given.push(socket);
      return socket;
    };
    return { opened, given, connector };
  }

  test("is given up with the request that wanted it", async () => {
    const { connector, given } = lateConnector();
    const pool = poolWith({ connector });
    const cancellation = new Canceller();
    const sent = failure(send(pool, { cancellation }));
    cancellation.cancel("enough");
    expect(await sent).toBe("enough");
    expect([given.length, given[0]!.destroyed, pool.size]).toEqual([1, true, 0]);
  });

  test("goes to the next one in the queue", async () => {
    const { connector, given, opened } = lateConnector();
    const pool = poolWith({ connector, limits: { short: 1, long: 1 } });
    const cancellation = new Canceller();
    const first = failure(send(pool, { cancellation }));
    const second = send(pool);
    cancellation.cancel("enough");
    expect(await first).toBe("enough");
    await until(() => opened.length > 0);
    opened[0]!();
    expect(await answerNext()).toBe(1);
    expect((await second).status).toBe(200);
    expect(given).toHaveLength(1);
  });

  test("fails one request only, which says why, and that nothing was sent", async () => {
    const error = Object.assign(new Error("connect EMFILE"), { code: "EMFILE" });
    let calls = 0;
    const connector: Connector = (target, done) => {
      if (calls++ > 0) return realConnector(target, done);
      queueMicrotask(() => done(error));
      return new Socket();
    };
    const pool = poolWith({ connector });
    const [lost, works] = [failure(send(pool)), send(pool)];
    expect(await lost).toMatchObject({ sent: false, code: "EMFILE" });
    expect((await lost).message).toContain("file handles");
    await answerNext();
    expect((await works).status).toBe(200);
  });
});

test("thousands of connections leave nothing behind, however they end", {
  timeout: 60_000,
}, async () => {
  setFlagsFromString("--expose-gc");
  const collectGarbage: () => void = runInNewContext("gc");
  const faulty = await FaultServer.start();
  const seen: WeakRef<Socket>[] = [];
  const connector: Connector = (target, done) => {
    const socket = realConnector(target, done);
    seen.push(new WeakRef(socket));
    return socket;
  };
  const pool = poolWith({ connector });
  const closing = [{ read: "request" } as const, answer(200, "{}", { connection: "close" })];
  const handles = () =>
    process.getActiveResourcesInfo().filter((name) => name === "TCPSocketWrap").length;
  const before = handles();

  async function one(i: number): Promise<void> {
    const script = [closing, faults.resetBeforeHeaders, faults.endlessBody, ok][i % 4]!;
    faulty.scripts.push(script);
    const cancellation = new Canceller();
    const stream = script === faults.endlessBody;
    const sent = send(pool, { origin: faulty.origin, cancellation, stream });
    if (script === ok) {
      cancellation.cancel("enough");
      faulty.scripts.pop();
    }
    const response = await sent.catch(() => undefined);
    if (stream) await (response!.body as ReadableStream).cancel();
  }

  for (let i = 0; i < 2000; i++) await one(i);
  await until(() => pool.size === 0 && faulty.open.size === 0);
  await turn();
  expect(seen.length).toBeGreaterThanOrEqual(2000);
  expect(handles()).toBeLessThanOrEqual(before);
  collectGarbage();
  expect(seen.filter((socket) => socket.deref() !== undefined).length).toBeLessThan(50);
  await faulty.close();
});

test("a request whose connection is open is written in the turn of its call", async () => {
  const seen = new Int32Array(new SharedArrayBuffer(4));
  const api = createServer(async (request, response) => {
    for await (const _ of request);
    Atomics.add(seen, 0, 1);
    Atomics.notify(seen, 0);
    response.setHeader("content-type", "application/json").end('{"data":{}}');
  });
  api.listen(0, "127.0.0.1");
  await once(api, "listening");
  const baseUrl = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  const script = new URL("./written-at-once.ts", import.meta.url).href;
  // `--import tsx` has no effect in a worker.
  const start = `import("tsx/esm/api").then(({ register }) => register() && import(${JSON.stringify(script)}))`;
  const worker = new Worker(start, { eval: true, workerData: { baseUrl, seen } satisfies Written });
  const [lost] = await once(worker, "message");
  expect(lost).toEqual([]);
  expect(Atomics.load(seen, 0)).toBe(3 * 4 * 4 * (1 + 15));
  await worker.terminate();
  api.close();
});

test("no fake timer holds up a request: each gets a connection of its own, and none is left open", async () => {
  const faulty = await FaultServer.start();
  const transport = createTransport({});
  await transport.send(get(faulty.origin));
  vi.useFakeTimers();
  for (let i = 0; i < 3; i++) {
    const post = { method: "POST", body: "{}", avoidStaleSocket: true };
    expect((await transport.send(get(faulty.origin, post))).status).toBe(200);
  }
  expect(faulty.connections).toBe(4);
  vi.useRealTimers();
  await faulty.close();
});
