import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { ApifyClient as Official } from "apify-client";
import { ApifyClient } from "apify-openapi-client/apify-client";
import { afterEach, describe, expect, test, vi } from "vitest";
import { closedPort, type Script, ScriptedServer } from "../support/scripted-server.js";
import { both, type Call, closeServers, data, missing, refusal, same } from "./sides.js";

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await closeServers();
});

const at = "2026-01-02T03:04:05.000Z";
const page = (items: unknown[], total = items.length) =>
  data({ items, total, offset: 0, limit: 1000, count: items.length, desc: false });

describe("inputs and options", () => {
  test.each([
    null,
    undefined,
    "text",
    Buffer.from("bytes"),
    [1],
    { f: (x: number) => x, n: Number.NaN },
  ])("start(%s) sends the same", async (input) => {
    await same([data({ id: "R" })], (client) => client.actor("a").start(input));
  });

  test.each([
    ["application/json", '{"a": 1} '],
    ["application/json", "hello"],
    ["text/csv", "a,b"],
  ])("start() with %s sends the same", async (contentType, input) => {
    await same([data({ id: "R" })], (client) => client.actor("a").start(input, { contentType }));
  });

  const bad: Readonly<Record<string, Call>> = {
    "a negative limit": (client) => client.dataset("D").listItems({ limit: -1 }),
    "a limit that is no number": (client) => client.dataset("D").listItems({ limit: Number.NaN }),
    "an unknown option": (client) => client.dataset("D").listItems({ foo: 1 } as never),
    "options that are null": (client) => client.actors().list(null as never),
    "an empty ID": (client) => client.actor(""),
    "an ID of another type": (client) => client.run(5 as never),
    "a record with more": (client) =>
      client.keyValueStore("S").setRecord({ key: "a", value: 1, extra: 1 } as never),
    "a record without a value": (client) =>
      client.keyValueStore("S").setRecord({ key: "a", value: undefined as never }),
    "a request with an ID": (client) =>
      client.requestQueue("Q").addRequest({ id: "x", url: "u" } as never),
    "no request": (client) => client.requestQueue("Q").batchAddRequests([]),
    "memory as text": (client) => client.actor("a").start({}, { memory: "x" as never }),
    "two starts of a list": (client) =>
      client.requestQueue("Q").listRequests({ cursor: "a", exclusiveStartId: "b" }),
  };
  test.each(Object.entries(bad))("%s is an ArgumentError", async (_, call) => {
    expect(await same([], call)).toMatchObject({ name: "ArgumentError", requests: [] });
  });

  test.each([{ token: null }, { foo: 1 }, { maxRetries: "8" }])(
    "a client with %o is refused",
    async (options) => {
      const [theirs, ours] = [Official, ApifyClient].map(
        (Client) => () => new Client(options as never),
      );
      expect(theirs).toThrow(expect.objectContaining({ name: "ArgumentError" }));
      expect(ours).toThrow(expect.objectContaining({ name: "ArgumentError" }));
    },
  );
});

describe("values of records", () => {
  test.each([
    ["image/svg+xml", "<svg/>"],
    ["application/javascript", "x"],
    ["application/x-ndjson", "{}"],
    ["application/json5", "{a:1}"],
    ["application/json", ""],
    ["application/json; charset=utf-8", '{"at":"2026-01-01T00:00:00.000Z"}'],
    ["application/json", "{bad"],
    ["application/vnd.api+json", "{}"],
    ["application/xml", "<a/>"],
    ["text/html; charset=latin1", "é"],
    ["application/json; charset=weird", "{}"],
    ["application/octet-stream", "x"],
  ])("of %s are the same: %s", async (contentType, body) => {
    await same([{ text: body, headers: { "content-type": contentType } }], (client) =>
      client.keyValueStore("S").getRecord("k"),
    );
  });

  test("of JSON in UTF-16 are the same", async () => {
    const base64 = Buffer.from('{"a":"č"}', "utf16le").toString("base64");
    const answer = { base64, headers: { "content-type": "application/json; charset=utf-16le" } };
    expect(
      await same([answer], (client) => client.keyValueStore("S").getRecord("k")),
    ).toMatchObject({ value: { value: { a: "č" } } });
  });

  test("are Node.js streams and Buffers when asked for, and what is missing is an error of a stream", async () => {
    const answer = { text: "{}", headers: { "content-type": "application/json" } };
    const { value } = await same([answer], async (client) => {
      const record = await client.keyValueStore("S").getRecord("k", { stream: true });
      return [record?.value instanceof Readable, await text(record!.value)];
    });
    expect(value).toEqual([true, "{}"]);
    await same([answer], (client) => client.keyValueStore("S").getRecord("k", { buffer: true }));
    const { theirs, ours } = await both([missing], (client) =>
      client.keyValueStore("S").getRecord("k", { stream: true }),
    );
    const body = '{"error":{"type":"record-not-found","message":"No way","data":{"why":1}}}';
    expect(theirs).toMatchObject({ message: "Unexpected error: [object Object]", type: undefined });
    expect({ ...ours, message: "" }).toEqual({ ...theirs, message: "" });
    expect(ours).toMatchObject({ message: `Unexpected error: ${body}` });
  });
});

describe("lists", () => {
  const all = async (list: AsyncIterable<unknown>) => {
    const items = [];
    for await (const item of list) items.push(item);
    return items;
  };

  test("have dates, and give all items when iterated", async () => {
    const pages = [page([{ id: 1, startedAt: at }, { id: 2 }], 3), page([{ id: 3 }], 3)];
    const { ours, theirs } = await both(pages, (client) =>
      all(client.runs().list({ chunkSize: 2 })),
    );
    expect((ours as { value?: unknown }).value).toEqual((theirs as { value?: unknown }).value);
    await same([page([{ id: 1 }])], (client) =>
      client.actors().list({ my: true, limit: 5, desc: true }),
    );
  });

  test("of items have the numbers of the headers, and count what is there", async () => {
    const headers = {
      "x-apify-pagination-total": "9",
      "x-apify-pagination-offset": "1",
      "x-apify-pagination-limit": "5",
      "x-apify-pagination-count": "5",
    };
    const answer = { json: [{ createdAt: at }, {}], headers };
    const { value } = await same([answer], (client) =>
      client.dataset("D").listItems({ limit: 5, offset: 1, clean: true, fields: ["a", "b"] }),
    );
    expect(value).toMatchObject({ count: 2, total: 9, items: [{ createdAt: at }, {}] });
  });

  test("of keys and requests go on from page to page", async () => {
    const keys = [
      data({ items: [{ key: "a" }], nextExclusiveStartKey: "a", isTruncated: true }),
      data({ items: [{ key: "b" }], nextExclusiveStartKey: null, isTruncated: false }),
    ];
    await same(keys, (client) => all(client.keyValueStore("S").listKeys({ prefix: "p" })));
    const requests = [
      data({ items: [{ id: "a" }], limit: 1, nextCursor: "c" }),
      data({ items: [{ id: "b" }], limit: 1 }),
    ];
    await same(requests, (client) =>
      all(client.requestQueue("Q").listRequests({ filter: ["pending"] })),
    );
    await same(requests, (client) =>
      all(client.requestQueue("Q").paginateRequests({ maxPageLimit: 1 })),
    );
  });
});

describe("requests in batches", () => {
  const requests = [
    { url: "http://a", uniqueKey: "a" },
    { url: "http://b", uniqueKey: "b" },
  ];
  const processed = {
    requestId: "i",
    uniqueKey: "a",
    wasAlreadyPresent: false,
    wasAlreadyHandled: false,
  };

  test("are sent again as long as some are not processed, which the statistics count", async () => {
    const script = [
      data({ processedRequests: [processed], unprocessedRequests: [requests[1]] }),
      data({ processedRequests: [{ ...processed, uniqueKey: "b" }], unprocessedRequests: [] }),
    ];
    const { value } = await same(script, async (client) => {
      const result = await client.requestQueue("Q").batchAddRequests(requests as never, {
        minDelayBetweenUnprocessedRequestsRetriesMillis: 1,
      });
      return {
        result,
        errors: client.stats.rateLimitErrors,
        same: client.stats === client.httpClient.stats,
      };
    });
    expect(value).toMatchObject({ errors: [1], same: true });
  });

  const ofBytes = (bytes: number) => {
    const empty = { url: "http://a", uniqueKey: "" };
    return { ...empty, uniqueKey: "x".repeat(bytes - JSON.stringify(empty).length) };
  };

  test("are cut by their size, and one that is too large is an error", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const large = [ofBytes(5_000_000), ...requests, ofBytes(5_000_000), ...requests];
    const cut = await same([{ ...refusal(403, "no"), times: 2 }], (client) =>
      client.requestQueue("Q").batchAddRequests(large as never),
    );
    expect(cut.requests).toHaveLength(2);
    const refused = await same([], (client) =>
      client.requestQueue("Q").batchAddRequests([...requests, ofBytes(9_437_184)] as never),
    );
    expect(refused).toMatchObject({ message: expect.stringContaining("index: 2"), requests: [] });
  });

  test("of the largest size that is taken are sent, where apify-client comes to no end", async () => {
    const server = await ScriptedServer.start(() =>
      data({ processedRequests: [processed], unprocessedRequests: [] }),
    );
    const client = new ApifyClient({ baseUrl: server.url, token: "t" });
    await client.requestQueue("Q").batchAddRequests([ofBytes(9_436_239)], {
      maxUnprocessedRequestsRetries: 0,
    });
    expect(server.requests).toHaveLength(1);
    await server.close();
  });

  test("that fail are unprocessed", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    vi.spyOn(console, "log").mockImplementation(() => {});
    await same([refusal(403, "no")], (client) =>
      client.requestQueue("Q").batchAddRequests(requests as never),
    );
  });
});

describe("a streamed log", () => {
  const lines = ["2026-01-01T00:00:00.000Z one", "  and a half", "2026-01-01T00:00:01.000Z two"];
  const greeter: Script = ({ url }) => {
    if (url.includes("/log")) return { text: `${lines.join("\n")}\n` };
    return data(url.includes("/actor-runs/") ? { id: "R", actId: "A" } : { name: "greeter" });
  };

  test("gives messages, and throws when it is started or stopped twice", async () => {
    const { value } = await same(greeter, async (client) => {
      const info = vi.fn();
      const log = (await client.run("R").getStreamedLog({ toLog: { info } as never }))!;
      log.start();
      await vi.waitFor(() => expect(info.mock.lastCall?.[0]).toContain("two"), 10_000);
      const twice = await Promise.resolve()
        .then(() => log.start())
        .catch(String);
      await log.stop();
      return [info.mock.calls.flat(), twice, await log.stop().catch(String)];
    });
    expect(value).toEqual([
      [`${lines[0]}\n${lines[1]}`, lines[2]],
      "Error: Streaming task already active",
      "Error: Streaming task is not active",
    ]);
  });

  test("is printed with the Actor's name and the run's ID", async () => {
    const printed = vi.spyOn(console, "log");
    const { value } = await same(greeter, async (client) => {
      printed.mockReset().mockImplementation(() => {});
      const log = (await client.run("R").getStreamedLog())!;
      log.start();
      await vi.waitFor(() => expect(String(printed.mock.lastCall)).toContain("two"), 10_000);
      await log.stop();
      return printed.mock.calls.flat();
    });
    expect(value).toEqual([
      expect.stringMatching(/greeter runId:R -> .*Z one/),
      expect.stringMatching(/greeter runId:R -> .*Z two/),
    ]);
  });
});

describe("the client", () => {
  test("applies interceptors to every attempt, the last one first", async () => {
    const order: string[] = [];
    const interceptors = ["first", "second"].map((name) => (config: never) => {
      const { headers, params, data: body, ...rest } = config as Record<string, object>;
      order.push(name);
      return {
        ...rest,
        headers: { ...headers, [`x-${name}`]: "1" },
        params: { ...params, [name]: 1 },
        data: { ...body, [name]: 1 },
      };
    });
    const { requests } = await same(
      [{ status: 500 }, data({ id: "D" })],
      (client) => client.dataset("D").update({ name: "n" }),
      { requestInterceptors: interceptors as never, maxRetries: 1 },
    );
    expect(requests).toHaveLength(2);
    expect(requests[1]).toMatchObject({ path: "/v2/datasets/D", query: ["first=1", "second=1"] });
    expect(order.slice(0, 2)).toEqual(["second", "first"]);
    await same([data({})], (client) => client.user().get(), { requestInterceptors: [] });
    await same([data({})], (client) => client.user().get(), {
      requestInterceptors: undefined as never,
    });
  });

  test("shows its settings, and reads neither token nor URL from the environment", async () => {
    vi.stubEnv("APIFY_TOKEN", "other");
    vi.stubEnv("APIFY_API_BASE_URL", "http://other");
    const [theirs, ours] = [new Official(), new ApifyClient()].map(
      ({ token, baseUrl, publicBaseUrl }) => ({ token, baseUrl, publicBaseUrl }),
    );
    expect(ours).toEqual(theirs);
  });

  test("has resource clients that programs make by themselves", async () => {
    const { value } = await same([data({ id: "D" })], async (client, classes) => {
      class Mine extends classes.DatasetClient {
        override async get() {
          return { ...(await super.get())!, mine: true } as never;
        }
      }
      const { baseUrl, publicBaseUrl, httpClient } = client;
      const dataset = new Mine({
        id: "me/d",
        baseUrl,
        publicBaseUrl,
        apifyClient: client,
        httpClient,
        params: { a: 1 },
      });
      const { id, safeId, resourcePath, params, url } = dataset;
      return {
        id,
        safeId,
        resourcePath,
        params,
        path: new URL(url).pathname,
        got: await dataset.get(),
        root: dataset.apifyClient === client,
      };
    });
    expect(value).toMatchObject({ safeId: "me~d", got: { id: "D", mine: true }, root: true });
  });

  test("gives failures of the connection their codes", async () => {
    const url = closedPort;
    expect(await same([], (client) => client.user().get(), { baseUrl: url })).toMatchObject({
      code: "ECONNREFUSED",
    });
    expect(
      await same([{ stalls: true }], (client) => client.user().get(), { timeoutSecs: 0.2 }),
    ).toMatchObject({ code: "ECONNABORTED" });
  });

  test("does not start a run twice, unless it is told to", async () => {
    const lost = [{ status: 502 }, data({ id: "R" })];
    const start: Call = (client) => client.actor("a").start({});
    const { theirs, ours } = await both(lost, start, {
      maxRetries: 2,
      retryUnsafe: false,
    });
    expect([theirs.requests.length, ours.requests.length]).toEqual([2, 1]);
    const server = await ScriptedServer.start(lost);
    const unsafe = new ApifyClient({
      baseUrl: server.url,
      retryUnsafe: true,
      minDelayBetweenRetriesMillis: 1,
    });
    expect(await unsafe.actor("a").start({})).toEqual({ id: "R" });
  });
});
