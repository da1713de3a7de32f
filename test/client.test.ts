import { afterEach, describe, expect, test, vi } from "vitest";
import { ApifyClient } from "../src/client.js";
import { ApifyArgumentError } from "../src/errors.js";
import type { ClientOptions, Middleware } from "../src/options.js";
import type { TransportRequest } from "../src/transport/transport.js";
import { clientFor, endFixtures, startFixture, startServer } from "./support/fixture.js";
import { VirtualClock } from "./support/virtual-clock.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

const ok = { json: { data: { id: "X" } } };

describe("baseUrl", () => {
  test.each([
    ["", "/v2/datasets/DS"],
    ["/", "/v2/datasets/DS"],
    ["/v2", "/v2/datasets/DS"],
    ["/v2/", "/v2/datasets/DS"],
    ["/proxy", "/proxy/v2/datasets/DS"],
    ["/proxy/", "/proxy/v2/datasets/DS"],
    ["/proxy/v2", "/proxy/v2/datasets/DS"],
    ["/proxy/v2/", "/proxy/v2/datasets/DS"],
    ["/a/b", "/a/b/v2/datasets/DS"],
    ["/v20", "/v20/v2/datasets/DS"],
  ])("with %j sends %s", async (suffix, url) => {
    const server = await startServer([ok]);
    const client = clientFor(server.url + suffix, {}, new VirtualClock());
    await client.dataset("DS").get();
    expect(server.requests[0]?.url).toBe(url);
  });

  test("is APIFY_API_BASE_URL without an option", async () => {
    const server = await startServer([ok]);
    vi.stubEnv("APIFY_API_BASE_URL", `${server.url}/v2`);
    const client = clientFor(undefined as never, { baseUrl: undefined }, new VirtualClock());
    await client.dataset("DS").get();
    expect(server.requests[0]?.url).toBe("/v2/datasets/DS");
  });

  test("is Apify's own if APIFY_API_BASE_URL is empty", async () => {
    vi.stubEnv("APIFY_API_BASE_URL", "");
    const fetch = vi.fn(async () => Response.json({ data: {} }));
    await new ApifyClient({ fetch }).dataset("DS").get();
    expect(fetch).toHaveBeenCalledWith("https://api.apify.com/v2/datasets/DS", expect.anything());
  });
});

describe("with()", () => {
  test("gives a changed copy and leaves the original as it is", async () => {
    const { client, server } = await startFixture([ok, ok], { userAgentSuffix: "first" });
    const copy = client.with({ userAgentSuffix: "second", tokenIn: "query" });
    await copy.dataset("DS").get();
    await client.dataset("DS").get();
    const [second, first] = server.requests;
    expect(second?.url).toBe("/v2/datasets/DS?token=secret");
    expect(second?.headers["user-agent"]).toMatch(/; second$/);
    expect(first?.url).toBe("/v2/datasets/DS");
    expect(first?.headers["user-agent"]).toMatch(/; first$/);
  });

  test("refuses what the constructor refuses", async () => {
    const { client } = await startFixture();
    expect(() => client.with({ timeout: 5 } as ClientOptions)).toThrow(ApifyArgumentError);
  });
});

describe("the headers of every request", () => {
  test("say who asks", async () => {
    const { client, server } = await startFixture([ok], { userAgentSuffix: ["a/1", "b/2"] });
    await client.dataset("DS").get();
    const { headers } = server.requests[0]!;
    expect(headers["user-agent"]).toMatch(
      /^apify-openapi-client\/\d+\.\d+\.\d+ \(Node\.js\/[\d.]+\); a\/1; b\/2$/,
    );
    expect(headers.authorization).toBe("Bearer secret");
  });

  test("say what the environment says", async () => {
    vi.stubEnv("APIFY_WORKFLOW_KEY", "workflow");
    vi.stubEnv("APIFY_IS_AT_HOME", "1");
    const { client, server } = await startFixture([ok]);
    await client.dataset("DS").get();
    const { headers } = server.requests[0]!;
    expect(headers["x-apify-workflow-key"]).toBe("workflow");
    expect(headers["user-agent"]).toContain("isAtHome/true");
  });

  test("are those of the client, whatever their case", async () => {
    const headers = { "X-Mine": "1", "USER-AGENT": "mine" };
    const { client, server } = await startFixture([ok], { headers });
    await client.dataset("DS").get();
    expect(server.requests[0]?.headers).toMatchObject({ "x-mine": "1", "user-agent": "mine" });
  });
});

describe("setStatusMessage()", () => {
  test("sets the message of the run that this is", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "THIS");
    const { client, server } = await startFixture([ok]);
    await client.setStatusMessage("Half way", { isStatusMessageTerminal: false });
    const { method, url, body } = server.requests[0]!;
    expect(`${method} ${url}`).toBe("PUT /v2/actor-runs/THIS");
    expect(JSON.parse(String(body))).toEqual({
      statusMessage: "Half way",
      isStatusMessageTerminal: false,
    });
  });

  test("refuses an option that there is not, and stops by its signal", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "THIS");
    const { client, server } = await startFixture();
    const set = (options: object) => client.setStatusMessage("x", options as never);
    await expect(set({ terminal: true })).rejects.toThrow(
      'setStatusMessage() has no option "terminal". It takes: isStatusMessageTerminal; and, as every method, signal,',
    );
    await expect(set({ signal: AbortSignal.abort("enough") })).rejects.toBe("enough");
    expect(server.requests).toHaveLength(0);
  });

  test("outside an Actor says that there is no run", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "");
    const { client, server } = await startFixture();
    await expect(client.setStatusMessage("x")).rejects.toThrow(/ACTOR_RUN_ID/);
    expect(server.requests).toHaveLength(0);
  });
});

describe("request()", () => {
  test("is not repeated unless it may be", async () => {
    const { client, server } = await startFixture([{ status: 503 }, { status: 503 }, ok]);
    await expect(client.request("GET", "/v2/new")).rejects.toMatchObject({ statusCode: 503 });
    expect(server.requests).toHaveLength(1);
    expect(await client.request("GET", "/v2/new", { retry: "safe" })).toEqual(ok.json);
  });

  test("gives what came, by its content type", async () => {
    const text = { text: "a,b", headers: { "content-type": "text/csv" } };
    const { client } = await startFixture([text, { status: 204 }, { status: 200 }]);
    expect(await client.request("GET", "/v2/new")).toBe("a,b");
    expect(await client.request("DELETE", "/v2/new")).toBeUndefined();
    expect(await client.request("HEAD", "/v2/new")).toBeUndefined();
  });

  test("rejects with the typed error of a status", async () => {
    const { client } = await startFixture([{ status: 404 }]);
    await expect(client.request("GET", "/v2/new")).rejects.toMatchObject({
      name: "NotFoundError",
      clientMethod: "request",
      path: "/v2/new",
    });
  });

  test("takes a body of any kind with a content type", async () => {
    const { client, server } = await startFixture([ok]);
    await client.request("POST", "/v2/new", { body: "a,b", contentType: "text/csv" });
    expect(server.requests[0]?.headers["content-type"]).toBe("text/csv");
    expect(String(server.requests[0]?.body)).toBe("a,b");
  });
});

describe("methodOverride", () => {
  test("sends everything as GET, with the method in the query", async () => {
    const { client, server } = await startFixture([ok, ok, ok, ok], { methodOverride: true });
    await client.dataset("DS").get();
    await client.datasets().getOrCreate("name");
    await client.dataset("DS").delete();
    await client.run("R").abort({ gracefully: true });
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "GET /v2/datasets/DS",
      "GET /v2/datasets?name=name&method=POST",
      "GET /v2/datasets/DS?method=DELETE",
      "GET /v2/actor-runs/R/abort?gracefully=true&method=POST",
    ]);
  });
});

describe("middleware", () => {
  test("runs around every attempt, the first outermost", async () => {
    const order: string[] = [];
    const named =
      (name: string): Middleware =>
      async (request, next) => {
        order.push(`${name} before`);
        const response = await next({
          ...request,
          headers: { ...request.headers, [`x-${name}`]: "1" },
        });
        order.push(`${name} after ${response.status}`);
        return response;
      };
    const middleware = [named("a"), named("b")];
    const { client, server } = await startFixture([{ status: 503 }, ok], { middleware });
    await client.dataset("DS").get();
    const once = (status: number) => [
      "a before",
      "b before",
      `b after ${status}`,
      `a after ${status}`,
    ];
    expect(order).toEqual([...once(503), ...once(200)]);
    expect(server.requests[1]?.headers).toMatchObject({ "x-a": "1", "x-b": "1" });
  });

  test("that throws is the error of the call, and is not repeated", async () => {
    const failure = new Error("mine");
    const throwing: Middleware = () => Promise.reject(failure);
    const { client, server } = await startFixture([], { middleware: [throwing] });
    await expect(client.dataset("DS").get()).rejects.toBe(failure);
    expect(server.requests).toHaveLength(0);
  });
});

describe("a middleware that answers with a stream", () => {
  test("where none was asked for gives no stream away", async () => {
    const answer: Middleware = async () => ({
      status: 200,
      header: () => undefined,
      headers: () => new Headers(),
      body: new Blob(["{}"]).stream(),
    });
    const { client } = await startFixture([], { middleware: [answer] });
    await expect(client.run("R").delete()).resolves.toBeUndefined();
  });
});

describe("a middleware that returns nothing", () => {
  const forgetful = async (
    request: TransportRequest,
    next: (request: TransportRequest) => Promise<unknown>,
  ) => {
    await next(request);
  };
  const reading: Middleware = async (request, next) => {
    const response = await next(request);
    expect(response.status).toBe(200);
    return response;
  };

  test.each([
    ["alone", [forgetful]],
    ["at once", [() => {}]],
    ["behind one that reads the status", [reading, forgetful]],
  ])("is told so, %s", async (_, middleware) => {
    const options = { middleware: middleware as Middleware[] };
    const { client } = await startFixture([ok], options);
    await expect(client.dataset("DS").get()).rejects.toMatchObject({
      name: "ApifyArgumentError",
      message: expect.stringContaining("return next(request)"),
    });
  });
});

describe("stats", () => {
  test("count calls, requests, retries, refusals by attempt, and bytes", async () => {
    const { client } = await startFixture([
      { status: 429 },
      { status: 429 },
      { status: 503 },
      { text: "12345" },
      { status: 429 },
      { json: { data: {} } },
    ]);
    await client.keyValueStore("ST").setRecord("K", "žluť");
    await client.dataset("DS").get();
    expect(client.stats).toMatchObject({
      calls: 2,
      requests: 6,
      retries: 4,
      rateLimitErrors: [2, 1],
      bytesSent: 4 * 6,
      bytesReceived: 5 + '{"data":{}}'.length,
    });
  });
});

describe("close()", () => {
  test.each(["undici", "fetch"] as const)(
    "waits for calls in line and backing off, over %s",
    async (via) => {
      const { client, server, clock } = await startFixture(
        [{ status: 503 }, { json: { data: {} }, times: 3 }],
        { rateLimit: { perSecond: 2 } },
        { via },
      );
      const calls = [1, 2, 3].map(() => client.dataset("DS").get());
      await client.close();
      expect(server.requests).toHaveLength(4);
      expect(clock.pending).toBe(0);
      await Promise.all(calls);
    },
  );

  test("waits for a call whose part of the client is still being loaded", async () => {
    const { client, server } = await startFixture([ok]);
    const call = client.webhook("W").get();
    await client.close();
    expect(server.requests).toHaveLength(1);
    await call;
  });

  test("can be awaited, more than once, and by `await using`", async () => {
    const { client } = await startFixture([ok]);
    await client.dataset("DS").get();
    await client.close();
    await client.close();
    await client[Symbol.asyncDispose]();
  });
});
