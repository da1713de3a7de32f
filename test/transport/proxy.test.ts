import { once } from "node:events";
import { createServer, type IncomingMessage, type Server } from "node:http";
import { type AddressInfo, connect, createServer as createTcpServer, type Socket } from "node:net";
import { Agent } from "undici";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { targetOf } from "../../src/transport/connection.js";
import { createTransport } from "../../src/transport/node.js";
import { environmentProxy } from "../../src/transport/proxy.js";
import { answer, faults } from "../faults/script.js";
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
    expect(tunnels).toEqual([basic]);
    await transport.close?.();
    expect(server.requests[0]?.headers["proxy-authorization"]).toBeUndefined();
  });

  test.each([
    ["pa%ss", "pa%ss"],
    ["p%40ss", "p@ss"],
  ])("takes the password %s", async (written, password) => {
    const proxy = address().replace("secret", written);
    expect((await createTransport({ proxy }).send(get(server.origin))).status).toBe(200);
    expect(tunnels).toEqual([`Basic ${Buffer.from(`user:${password}`).toString("base64")}`]);
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

  test("is asked for one tunnel after another, also when the server closes a connection", async () => {
    server.scripts.push([
      { read: "request" },
      answer(200, "{}", { connection: "close" }),
      { wait: 5 },
      "end",
    ]);
    const transport = createTransport({ proxy: address() });
    for (let i = 0; i < 6; i++) await transport.send(get(server.origin));
    expect(tunnels).toHaveLength(2);
    await transport.close?.();
  });

  test("is used with http2, too", async () => {
    const transport = createTransport({ proxy: address(), http2: true });
    expect((await transport.send(get(server.origin))).status).toBe(200);
    expect(tunnels).toHaveLength(1);
    await transport.close?.();
  });

  test("carries what node:http sends where undici cannot be used", async () => {
    vi.stubGlobal("WebAssembly", undefined);
    vi.resetModules();
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const { createTransport } = await import("../../src/transport/node.js");
    const transport = createTransport({ proxy: address() });
    expect((await transport.send(get(server.origin))).status).toBe(200);
    expect(tunnels).toHaveLength(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain("there is no WebAssembly");
    await transport.close?.();
    warn.mockRestore();
    vi.unstubAllGlobals();
  });

  test.each([{ proxy: "http://127.0.0.1:1" }, { http2: true }, { dispatcher: {} }])(
    "is not passed over in silence beside a fetch: %o",
    (options) => {
      const [name] = Object.keys(options);
      expect(() => createTransport({ fetch: globalThis.fetch, ...options })).toThrow(
        `Beside \`fetch\`, which connects by itself, "${name}" does nothing.`,
      );
    },
  );

  test.each(["ftp://proxy.example", "socks4://proxy.example", "http://", "a b"])(
    "that cannot be used is refused at once: %s",
    (proxy) => {
      expect(() => createTransport({ proxy })).toThrow(
        'The option "proxy" is not the URL of a proxy that can be used',
      );
    },
  );
});

/** Speaks SOCKS 5 without a password, and connects to the names that it is asked for. */
async function socksProxy(): Promise<{ url: string; asked: string[]; close(): void }> {
  const asked: string[] = [];
  const proxy = createTcpServer((socket) => {
    socket.on("error", () => {});
    socket.once("data", () => {
      socket.write(Buffer.of(5, 0));
      socket.once("data", (bytes) => {
        const isName = bytes[3] === 3;
        const end = isName ? 5 + bytes[4]! : 8;
        const host = isName
          ? bytes.toString("latin1", 5, end)
          : [...bytes.subarray(4, 8)].join(".");
        asked.push(host);
        const upstream = connect(bytes.readUInt16BE(end), "127.0.0.1");
        upstream.on("error", () => socket.destroy());
        socket.write(Buffer.of(5, 0, 0, 1, 0, 0, 0, 0, 0, 0));
        socket.pipe(upstream).pipe(socket);
      });
    });
  });
  proxy.listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  return { url: `socks5h://127.0.0.1:${port}`, asked, close: () => proxy.close() };
}

test("a SOCKS proxy is told the name of the host", async () => {
  const proxy = await socksProxy();
  const transport = createTransport({ proxy: proxy.url });
  const origin = server.origin.replace("127.0.0.1", "api.example");
  expect((await transport.send(get(origin))).status).toBe(200);
  expect(proxy.asked).toEqual(["api.example"]);
  await transport.close?.();
  proxy.close();
});

test("a SOCKS proxy that does not answer keeps no connection once nobody waits for it", async () => {
  const proxy = createTcpServer().listen(0, "127.0.0.1");
  await once(proxy, "listening");
  const { port } = proxy.address() as AddressInfo;
  const transport = createTransport({ proxy: `socks5://user:pa%ss@127.0.0.1:${port}` });
  const cancellation = new Canceller();
  const sent = failure(transport.send(get(server.origin, { cancellation })));
  const [socket] = (await once(proxy, "connection")) as [Socket];
  const closed = once(socket.on("error", () => {}).resume(), "close");
  cancellation.cancel("enough");
  expect(await sent).toBe("enough");
  await closed;
  proxy.close();
});

describe("the proxy of the environment", () => {
  const variables = ["http_proxy", "https_proxy", "all_proxy", "no_proxy"];
  /** The proxy for a URL, if only these variables are set. */
  function proxyFor(url: string, set: Readonly<Record<string, string>>): string | undefined {
    for (const name of variables.flatMap((name) => [name, name.toUpperCase()])) {
      vi.stubEnv(name, set[name]);
    }
    return environmentProxy(targetOf(new URL(url).origin))?.href;
  }

  test.each([
    ["https://a.example", { HTTPS_PROXY: "http://p:1" }, "http://p:1/"],
    ["https://a.example", { https_proxy: "http://p:1", HTTPS_PROXY: "http://q:1" }, "http://p:1/"],
    ["https://a.example", { HTTPS_PROXY: "proxy.corp:8080" }, "http://proxy.corp:8080/"],
    [
      "https://a.example",
      { HTTPS_PROXY: "user:secret@proxy.corp" },
      "http://user:secret@proxy.corp/",
    ],
    ["https://a.example", { HTTPS_PROXY: "socks5h://p:1080" }, "socks5h://p:1080"],
    ["https://a.example", { ALL_PROXY: "http://p:1" }, "http://p:1/"],
    ["https://a.example", { ALL_PROXY: "http://p:1", HTTPS_PROXY: "http://q:1" }, "http://q:1/"],
    // Each variable is looked at only for what it is for.
    ["https://a.example", { HTTP_PROXY: "socks4://p:1" }, undefined],
    ["http://a.example", { HTTPS_PROXY: "socks4://p:1" }, undefined],
    ["http://a.example", { HTTPS_PROXY: "socks4://p:1", HTTP_PROXY: "p:1" }, "http://p:1/"],
    // Leftovers of what was meant to be unset.
    ["https://a.example", { HTTPS_PROXY: "", ALL_PROXY: "http://p:1" }, undefined],
    ["https://a.example", { HTTPS_PROXY: "false" }, undefined],
    ["https://a.example", { HTTPS_PROXY: "undefined" }, undefined],
  ])("of %s with %o is %s", (url, set, proxy) => {
    expect(proxyFor(url, set)).toBe(proxy);
  });

  test.each([
    ["https://a.example", "*", false],
    ["https://a.example", "a.example", false],
    ["https://A.example", "a.EXAMPLE", false],
    ["https://b.a.example", "a.example", false],
    ["https://b.a.example", ".a.example", false],
    ["https://b.a.example", "*.a.example", false],
    ["https://ba.example", "a.example", true],
    ["https://a.example", "b.example, a.example", false],
    ["https://a.example", "b.example a.example", false],
    ["https://a.example", "a.example:443", false],
    ["https://a.example", "a.example:8443", true],
    ["https://a.example:8443", "a.example:8443", false],
    ["https://127.0.0.1", "127.0.0.1", false],
    ["https://10.1.2.3", "10.0.0.0/8", false],
    ["https://11.1.2.3", "10.0.0.0/8", true],
    ["https://[::1]", "::1", false],
    ["https://[::1]:9", "[::1]:9", false],
    ["https://[fd00::7]", "fd00::/8", false],
    ["https://a.example", "10.0.0.0/8", true],
    // As `node:http` has it.
    ["https://10.0.0.9", "10.0.0.8-10.0.0.10", false],
    ["https://10.0.0.11", "10.0.0.8-10.0.0.10", true],
    ["https://10.0.0.9", "10.0.0.10-10.0.0.8", true],
    ["https://10-0.example", "10-0.example", false],
    ["https://a.example", "", true],
  ])("for %s with NO_PROXY=%s: %s", (url, list, proxied) => {
    const set = { HTTPS_PROXY: "http://p:1", NO_PROXY: list };
    expect(proxyFor(url, set) !== undefined).toBe(proxied);
    // What is not asked is not refused.
    if (!proxied) expect(proxyFor(url, { ...set, HTTPS_PROXY: "socks4://p" })).toBeUndefined();
  });

  test("that cannot be used is refused at once by its name, without its value", async () => {
    vi.stubEnv("HTTP_PROXY", "socks4://user:secret@nowhere");
    const error = await failure(createTransport({}).send(get(server.origin)));
    expect(error.name).toBe("ApifyArgumentError");
    expect(error.message).toContain(
      "The environment variable HTTP_PROXY is not the URL of a proxy",
    );
    expect(String(error.stack)).not.toContain("secret");
  });

  test("is used by every client", async () => {
    vi.stubEnv("HTTP_PROXY", "127.0.0.1:1");
    const error = await failure(createTransport({}).send(get(server.origin)));
    expect(error).toMatchObject({ sent: false });
    expect(error.message).toContain("The proxy gave no tunnel");
    vi.stubEnv("NO_PROXY", "127.0.0.0/8");
    expect((await createTransport({}).send(get(server.origin))).status).toBe(200);
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

  test("and where there is no undici at all node:http does, with one warning", async () => {
    vi.doMock("undici/lib/dispatcher/client.js", gone);
    vi.doMock("undici", gone);
    const warn = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
    const { createTransport } = await import("../../src/transport/node.js");
    for (let i = 0; i < 2; i++) {
      const transport = createTransport({});
      expect((await transport.send(get(server.origin))).status).toBe(200);
      expect(transport.connections).toBe("own");
    }
    expect(warn).toHaveBeenCalledTimes(1);
    expect(String(warn.mock.calls[0]?.[0])).toContain("cannot use undici: it cannot be loaded");
    warn.mockRestore();
    vi.doUnmock("undici/lib/dispatcher/client.js");
    vi.doUnmock("undici");
  });
});
