import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import { faults } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { Canceller, failure, get, text } from "./request.js";

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.resetModules();
  await server.close();
});

/** The agent of Node's own undici, which is another major version than ours. */
async function builtIn(): Promise<object> {
  await fetch(server.origin);
  server.requests.length = 0;
  return (globalThis as unknown as Record<symbol, object>)[
    Symbol.for("undici.globalDispatcher.1")
  ]!;
}

/** Knows the newer handler interface only, as undici 8 does. */
function newerOnly(agent: Agent): object {
  const names = [
    "onRequestStart",
    "onResponseStart",
    "onResponseData",
    "onResponseEnd",
    "onResponseError",
  ];
  return {
    dispatch(
      options: Agent.DispatchOptions,
      handler: Record<string, (...args: unknown[]) => void>,
    ) {
      const bound = names.map((name) => [name, handler[name]?.bind(handler)]);
      return agent.dispatch(options, Object.fromEntries(bound));
    },
  };
}

const dispatchers: readonly (readonly [string, () => object | Promise<object>])[] = [
  ["of undici 7", () => new Agent()],
  ["of Node's own undici", builtIn],
  ["that knows the newer interface only", () => newerOnly(new Agent())],
];

describe.each(dispatchers)("a dispatcher %s", (_what, create) => {
  test("sends, streams, reports failures and is cancelled", async () => {
    const transport = createTransport({ dispatcher: await create() });
    expect(transport.connections).toBe("platform");
    const buffered = await transport.send(get(server.origin, { method: "POST", body: "text" }));
    expect(server.requests[0]?.body.toString()).toBe("text");
    expect(buffered.header("content-type")).toBe("application/json");
    const streamed = await transport.send(get(server.origin, { stream: true }));
    expect(await text(streamed)).toBe(await text(buffered));

    server.scripts.push(faults.resetInBody);
    expect(await failure(transport.send(get(server.origin)))).toMatchObject({ status: 200 });
    server.scripts.push(faults.stallInBody);
    const cancellation = new Canceller();
    const attempt = transport.send(get(server.origin, { cancellation }));
    setTimeout(() => cancellation.cancel("enough"), 50);
    expect(await failure(attempt)).toBe("enough");
    await transport.close?.();
    expect((await transport.send(get(server.origin))).status).toBe(200);
  });

  test("reads a stream no faster than its reader", async () => {
    server.scripts.push(faults.endlessBody);
    const transport = createTransport({ dispatcher: await create() });
    const { body } = await transport.send(get(server.origin, { stream: true }));
    const before = process.memoryUsage().arrayBuffers;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(10_000_000);
    await (body as ReadableStream).cancel();
  });
});

describe("a proxy", () => {
  let proxy: Server;
  let tunnels: string[];
  let answerTunnel: (socket: Socket, target: string) => void;
  const sockets = new Set<Socket>();
  const address = () => `http://user:secret@127.0.0.1:${(proxy.address() as AddressInfo).port}`;

  beforeEach(async () => {
    tunnels = [];
    answerTunnel = (socket, target) => {
      const [host, port] = target.split(":");
      const upstream = connect(Number(port), host);
      upstream.on("error", () => socket.destroy());
      socket.on("error", () => upstream.destroy());
      socket.write("HTTP/1.1 200 Tunnel\r\n\r\n");
      socket.pipe(upstream).pipe(socket);
    };
    proxy = createServer().on("connect", (request: IncomingMessage, socket: Socket) => {
      tunnels.push(String(request.headers["proxy-authorization"]));
      answerTunnel(socket, request.url!);
    });
    proxy.on("connection", (socket: Socket) => {
      sockets.add(socket);
      socket.on("close", () => sockets.delete(socket));
    });
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
  });
  afterEach(() => {
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });

  test("given as an option carries everything, by tunnel", async () => {
    const transport = createTransport({ proxy: address() });
    expect((await transport.send(get(server.origin))).status).toBe(200);
    expect((await transport.send(get(server.origin, { avoidStaleSocket: true }))).status).toBe(200);
    const basic = `Basic ${Buffer.from("user:secret").toString("base64")}`;
    expect(tunnels).toEqual([basic, basic]);
    await transport.close?.();
    expect(server.requests[0]?.headers["proxy-authorization"]).toBeUndefined();
  });

  test("that refuses was not sent anything, and its password is in no message", async () => {
    answerTunnel = (socket) => socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
    const error = await failure(createTransport({ proxy: address() }).send(get(server.origin)));
    expect(error.sent).toBe(false);
    expect(error.message).toContain("403");
    expect(error.message).not.toContain("secret");
  });

  test("that breaks off is asked once, not for ever", async () => {
    answerTunnel = (socket) => socket.destroy();
    const error = await failure(createTransport({ proxy: address() }).send(get(server.origin)));
    expect(error).toMatchObject({ name: "TransportError", sent: false });
    expect(tunnels).toHaveLength(1);
  });

  test("is given a new tunnel for what must not run twice when the last one may be stale", async () => {
    const transport = createTransport({ proxy: address() });
    const strict = get(server.origin, { method: "POST", avoidStaleSocket: true });
    await transport.send(strict);
    // undici has a tunnel free again only in the next turn.
    await new Promise((resolve) => setImmediate(resolve));
    await transport.send({ ...strict, cancellation: new Canceller() });
    expect(tunnels).toHaveLength(1);
    const blockedUntil = performance.now() + 1000;
    while (performance.now() < blockedUntil);
    await transport.send({ ...strict, cancellation: new Canceller() });
    expect(tunnels).toHaveLength(2);
    await transport.close?.();
  });

  test("that does not answer is let go when nobody waits any more", async () => {
    answerTunnel = (socket) => socket.resume().on("end", () => socket.destroy());
    const transport = createTransport({ proxy: address() });
    const cancellation = new Canceller();
    const attempt = transport.send(get(server.origin, { cancellation }));
    while (tunnels.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    cancellation.cancel("enough");
    expect(await failure(attempt)).toBe("enough");
    await transport.close?.();
    while (sockets.size > 0) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  /** What a process started with these variables has. */
  async function underVariables(variables: Record<string, string>, options = {}) {
    for (const name in variables) vi.stubEnv(name, variables[name]);
    vi.resetModules();
    const platform = await import("../../src/transport/node.js");
    return platform.createTransport(options);
  }

  test("of the environment is used with http2, too", async () => {
    const proxied = await underVariables({ HTTP_PROXY: address() }, { http2: true });
    await proxied.send(get(server.origin));
    expect(tunnels).toHaveLength(1);
  });

  test.each([{ proxy: "http://127.0.0.1:1" }, { http2: true }, { dispatcher: {} }])(
    "is not passed over in silence beside a fetch: %o",
    async (options) => {
      const { createTransport } = await import("../../src/transport/node.js");
      const [name] = Object.keys(options);
      expect(() => createTransport({ fetch: globalThis.fetch, ...options })).toThrow(
        `Beside \`fetch\`, which connects by itself, "${name}" does nothing.`,
      );
    },
  );

  test("of the environment is used, but for NO_PROXY", async () => {
    const proxied = await underVariables({ HTTP_PROXY: address() });
    await proxied.send(get(server.origin));
    expect(tunnels).toHaveLength(1);
    const spared = await underVariables({ HTTP_PROXY: address(), NO_PROXY: "127.0.0.1" });
    await spared.send(get(server.origin));
    expect(tunnels).toHaveLength(1);
    expect(server.requests).toHaveLength(2);
  });

  test("of the environment that is no URL is named, without its value", async () => {
    const transport = await underVariables({ HTTPS_PROXY: "user:secret@nowhere:99999" });
    const error = await failure(transport.send(get(server.origin)));
    expect(error).toMatchObject({ name: "TransportError", sent: false });
    expect(error.message).toContain("HTTPS_PROXY");
    expect(String(error.cause)).not.toContain("secret");
  });
});

describe("where undici's files are not what they were", () => {
  const gone = () => {
    throw new Error("no such file");
  };
  test("its index serves", async () => {
    vi.doMock("undici/lib/dispatcher/client.js", gone);
    const { createTransport } = await import("../../src/transport/node.js");
    const transport = createTransport({});
    expect((await transport.send(get(server.origin))).status).toBe(200);
    expect(transport.connections).toBe("own");
    vi.doUnmock("undici/lib/dispatcher/client.js");
  });

  test("and where there is no undici at all fetch does, with one warning", async () => {
    vi.doMock("undici/lib/dispatcher/client.js", gone);
    vi.doMock("undici", gone);
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const { createTransport } = await import("../../src/transport/node.js");
    for (let i = 0; i < 2; i++) {
      const transport = createTransport({});
      expect((await transport.send(get(server.origin))).status).toBe(200);
      expect(transport.connections).toBe("platform");
    }
    expect(warn).toHaveBeenCalledTimes(1);
    expect(warn.mock.calls[0]?.[0]).toContain("undici cannot be loaded");
    warn.mockRestore();
    vi.doUnmock("undici/lib/dispatcher/client.js");
    vi.doUnmock("undici");
  });
});
