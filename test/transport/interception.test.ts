import http from "node:http";
import {
  Agent,
  type Dispatcher,
  getGlobalDispatcher,
  interceptors,
  MockAgent,
  ProxyAgent,
  setGlobalDispatcher,
} from "undici";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { close, listen } from "../../src/testing/http.js";
import { createTransport } from "../../src/transport/node.js";
import { FaultServer } from "../faults/server.js";
import { failure, get, text } from "./request.js";

const own = getGlobalDispatcher();

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(async () => {
  setGlobalDispatcher(own);
  vi.unstubAllGlobals();
  await server.close();
});

function mockOf(origin: string): MockAgent {
  const agent = new MockAgent();
  agent.disableNetConnect();
  agent
    .get(origin)
    .intercept({ path: /datasets/ })
    .reply(200, "mocked")
    .persist();
  return agent;
}

const nockClass = class OverriddenClientRequest {} as unknown as typeof http.ClientRequest;

/** An agent whose connections fail with a message. */
const failing = (message: string) =>
  new Agent({ connect: (_options, done) => done(new Error(message), null) });

describe("what intercepts requests of node:http", () => {
  const registry = (readyState: string) => () =>
    vi.stubGlobal(
      "__MSW_INTERCEPTORS_REGISTRY",
      new Map([[Symbol.for("socket-interceptor"), { readyState }]]),
    );
  const isSeen = async () => {
    const request = vi.spyOn(http, "request");
    await createTransport({}).send(get(server.origin));
    const { length } = request.mock.calls;
    request.mockRestore();
    return length === 1;
  };

  test.each([
    ["nock 13", () => vi.spyOn(http, "ClientRequest", "get").mockReturnValue(nockClass)],
    ["nock 14 and msw 2", () => vi.stubGlobal(Symbol.for("client-request-interceptor"), {})],
    ["nock 15 and msw 3", registry("ACTIVE")],
  ])("as %s do, sees them", async (_, set) => {
    expect(await isSeen()).toBe(false);
    set();
    expect(await isSeen()).toBe(true);
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    expect(await isSeen()).toBe(false);
  });

  test("sees them until it is disposed of", async () => {
    registry("DISPOSED")();
    expect(await isSeen()).toBe(false);
  });
});

describe("a MockAgent that is the global dispatcher", () => {
  test("is used from when it is set until it is replaced, by transports that were there before", async () => {
    const transport = createTransport({});
    const body = async () => text(await transport.send(get(server.origin)));
    expect(await body()).not.toBe("mocked");
    setGlobalDispatcher(mockOf(server.origin));
    expect(await body()).toBe("mocked");
    setGlobalDispatcher(own);
    expect(await body()).not.toBe("mocked");
    expect(server.requests).toHaveLength(2);
  });

  test("streams", async () => {
    setGlobalDispatcher(mockOf(server.origin));
    const response = await createTransport({}).send(get(server.origin, { stream: true }));
    expect(await text(response)).toBe("mocked");
  });

  test("refuses what it does not know, once, and nothing was sent", async () => {
    setGlobalDispatcher(mockOf(server.origin));
    const error = await failure(createTransport({}).send(get(server.origin, { path: "/v2/acts" })));
    expect(error).toMatchObject({ name: "NotMockedError", sent: false });
    expect(server.requests).toHaveLength(0);
  });

  test.each([{ proxy: "http://127.0.0.1:1" }, { http2: true }])(
    "is used beside %o, too",
    async (options) => {
      setGlobalDispatcher(mockOf(server.origin));
      const response = await createTransport(options).send(get(server.origin));
      expect(await text(response)).toBe("mocked");
    },
  );

  test("is passed over by a client that has a dispatcher or a fetch of its own", async () => {
    setGlobalDispatcher(mockOf(server.origin));
    await createTransport({ dispatcher: new Agent() }).send(get(server.origin));
    expect(server.requests).toHaveLength(1);
    const fetch = async () => new Response("by fetch");
    const response = await createTransport({ fetch }).send(get(server.origin));
    expect(await text(response)).toBe("by fetch");
  });
});

const chosen: readonly (readonly [string, () => Dispatcher])[] = [
  ["an Agent with options", () => failing("chosen")],
  ["an Agent with a factory", () => new Agent({ factory: () => failing("chosen") })],
  [
    "an Agent with interceptors",
    () =>
      new Agent().compose(() => () => {
        throw new Error("chosen");
      }),
  ],
  [
    "a ProxyAgent",
    () => new ProxyAgent({ uri: "http://127.0.0.1:1", clientFactory: () => failing("chosen") }),
  ],
];

test("with undici's deduplicate, a call is sent again when an equal one before it is cancelled", async () => {
  const aborter = new AbortController();
  let received = 0;
  const answering = http.createServer((_, response) => {
    if (received++ === 0) return aborter.abort();
    response.setHeader("content-type", "application/json").end('{"data":{"id":"abc"}}');
  });
  const baseUrl = await listen(answering);
  const dispatcher = new Agent().compose(interceptors.deduplicate());
  const dataset = new ApifyClient({ token: "a", baseUrl, dispatcher }).dataset("abc");
  const [first, second] = await Promise.allSettled([
    dataset.get({ signal: aborter.signal }),
    dataset.get(),
  ]);
  expect(first).toMatchObject({ status: "rejected", reason: { name: "AbortError" } });
  expect(second).toMatchObject({ status: "fulfilled", value: { id: "abc" } });
  await close(answering);
});

describe("the global dispatcher", () => {
  test.each(chosen)("that the user has set is used: %s", async (_what, create) => {
    setGlobalDispatcher(create());
    await failure(createTransport({}).send(get(server.origin)));
    expect(server.requests).toHaveLength(0);
  });

  test("is not used instead of a proxy that was passed", async () => {
    setGlobalDispatcher(failing("chosen"));
    const error = await failure(
      createTransport({ proxy: "http://127.0.0.1:1" }).send(get(server.origin)),
    );
    expect(error.message).toContain("127.0.0.1:1");
  });

  test("that undici has put there changes nothing", async () => {
    const dispatch = vi.spyOn(Agent.prototype, "dispatch");
    setGlobalDispatcher(new Agent());
    const transport = createTransport({});
    for (let i = 0; i < 2; i++) await transport.send(get(server.origin));
    expect(dispatch).not.toHaveBeenCalled();
    expect(server.requests).toHaveLength(2);
    dispatch.mockRestore();
  });
});

test("a replaced fetch is not touched", async () => {
  const fetch = vi.fn();
  vi.stubGlobal("fetch", fetch);
  await createTransport({}).send(get(server.origin));
  expect(fetch).not.toHaveBeenCalled();
});
