import { Readable } from "node:stream";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ApifyArgumentError, ApifyConnectionError } from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

const form = () => {
  const data = new FormData();
  data.set("field", "value");
  data.set("file", new Blob(["content"], { type: "text/csv" }), "data.csv");
  return data;
};
const webStream = (text: string) => new Blob([text]).stream();

const values: [what: string, value: () => unknown, sent: string, contentType: string][] = [
  ["text", () => "text ž", "text ž", "text/plain; charset=utf-8"],
  ["bytes", () => new TextEncoder().encode("bytes"), "bytes", "application/octet-stream"],
  ["a Blob", () => new Blob(["blob"], { type: "text/csv" }), "blob", "text/csv"],
  ["a web stream", () => webStream("stream"), "stream", "application/octet-stream"],
  ["a Node.js stream", () => Readable.from(["no", "de"]), "node", "application/octet-stream"],
  ["an object", () => ({ a: 1 }), '{"a":1}', "application/json; charset=utf-8"],
  ["a list", () => [1, 2], "[1,2]", "application/json; charset=utf-8"],
];

test("a stream is not sent again after a 503 by a fetch that lets go of what it has read", async () => {
  let requests = 0;
  const fetch: typeof globalThis.fetch = async (_, init) => {
    requests += 1;
    const reader = (init!.body as ReadableStream).getReader();
    while (!(await reader.read()).done);
    reader.releaseLock();
    return new Response(null, { status: 503 });
  };
  const store = new ApifyClient({ token: "token", fetch }).keyValueStore("ST");
  await expect(store.setRecord("K", webStream("x"))).rejects.toMatchObject({ statusCode: 503 });
  expect(requests).toBe(1);
});

describe("what JSON would make {} of", () => {
  test.each<[string, (client: ApifyClient) => unknown, string]>([
    ["a promise", () => Promise.resolve(1), "await it"],
    ["a list that was not awaited", (client) => client.runs().list(), "await it"],
    ["a Map", () => new Map([["a", 1]]), "Object.fromEntries(map)"],
    ["a Set", () => new Set([1]), "[...set]"],
    ["a generator", () => (function* () {})(), "[...generator]"],
    ["an asynchronous generator", () => (async function* () {})(), "what it gives"],
    ["a Response", () => new Response("x"), "await its json()"],
  ])("%s is refused as a record and as an input, and told what to do", async (_, make, says) => {
    const { client, server } = await startFixture([]);
    const value = make(client);
    const record = client.keyValueStore("ST").setRecord("K", value);
    await expect(record).rejects.toMatchObject({
      name: "ApifyArgumentError",
      message: expect.stringContaining(says),
    });
    await expect(client.actor("A").start(value)).rejects.toThrow(says);
    expect(server.requests).toHaveLength(0);
  });

  test("a promise is refused as an item, too", async () => {
    const { client, server } = await startFixture([]);
    const pushed = client.dataset("D").pushItems(Promise.resolve([{}]) as never);
    await expect(pushed).rejects.toThrow("await it");
    expect(server.requests).toHaveLength(0);
  });

  test("promises in a list of items are refused, with their number", async () => {
    const { client, server } = await startFixture([]);
    const pushed = client.dataset("D").pushItems([{ a: 1 }, Promise.resolve({})] as never);
    await expect(pushed).rejects.toThrow(
      /item 1 has nothing to store: it is a promise, so await it/,
    );
    expect(server.requests).toHaveLength(0);
  });

  test("a stream of Node.js that has been read already is refused, for it would be an empty record", async () => {
    const { client, server } = await startFixture([{ status: 201 }]);
    const stream = Readable.from(["content"]);
    await client.keyValueStore("ST").setRecord("K", stream);
    const again = client.keyValueStore("ST").setRecord("K", stream);
    await expect(again).rejects.toThrow(/a stream that has been read already, so open it anew/);
    const items = client.dataset("D").pushItems(stream as AsyncIterable<Record<string, unknown>>);
    await expect(items).rejects.toThrow(/this stream has been read already, so open it anew/);
    expect(server.requests).toHaveLength(1);
  });

  test("a Map that says how it is written is written so", async () => {
    const { client, server } = await startFixture([{ status: 201 }]);
    const map = Object.assign(new Map([["a", 1]]), { toJSON: () => ({ a: 1 }) });
    await client.keyValueStore("ST").setRecord("K", map);
    expect(server.requests[0]?.body.toString()).toBe('{"a":1}');
  });
});

describe.each(["undici", "fetch"] as const)("over %s", (via) => {
  const started = { status: 201, json: { data: { id: "R" } } };

  test.each(values)("a record can be %s", async (_, value, sent, contentType) => {
    const { client, server } = await startFixture([{ status: 201 }], {}, { via });
    await client.keyValueStore("ST").setRecord("K", value());
    expect(server.requests[0]?.body.toString()).toBe(sent);
    expect(server.requests[0]?.headers["content-type"]).toBe(contentType);
  });

  test.each(values)("an input can be %s", async (_, value, sent, contentType) => {
    const { client, server } = await startFixture([started], {}, { via });
    await client.actor("A").start(value());
    expect(server.requests[0]?.body.toString()).toBe(sent);
    expect(server.requests[0]?.headers["content-type"]).toBe(contentType);
  });

  test.each(values)("%s can have another content type", async (_, value, sent) => {
    const { client, server } = await startFixture([started], {}, { via });
    await client.actor("A").start(value(), { contentType: "x/y" });
    expect(server.requests[0]?.body.toString()).toBe(sent);
    expect(server.requests[0]?.headers["content-type"]).toBe("x/y");
  });

  test("a form goes with the boundary that it was written with", async () => {
    const { client, server } = await startFixture([{ status: 201 }], {}, { via });
    await client.keyValueStore("ST").setRecord("K", form());
    const { headers, body } = server.requests[0]!;
    const type = headers["content-type"]!;
    expect(type).toMatch(/^multipart\/form-data; boundary=/);
    const parsed = await new Response(new Uint8Array(body), {
      headers: { "content-type": type },
    }).formData();
    expect(parsed.get("field")).toBe("value");
    expect(await (parsed.get("file") as File).text()).toBe("content");
  });

  test("a form can be an input, too", async () => {
    const { client, server } = await startFixture([started], {}, { via });
    await client.actor("A").start(form());
    expect(server.requests[0]?.headers["content-type"]).toMatch(/^multipart\/form-data; boundary=/);
    expect(server.requests[0]?.body.toString()).toContain("content");
  });

  test("a form that is sent again is sent whole", async () => {
    const { client, server } = await startFixture([{ status: 503 }, { status: 201 }], {}, { via });
    await client.keyValueStore("ST").setRecord("K", form());
    const [first, second] = server.requests;
    expect(second?.body.length).toBe(first?.body.length);
  });

  test("no input is no body", async () => {
    const { client, server } = await startFixture([started], {}, { via });
    await client.actor("A").start();
    expect(server.requests[0]?.body).toHaveLength(0);
    expect(server.requests[0]?.headers["content-type"]).toBeUndefined();
  });

  test("a stream that the server may have seen is not sent again, and the error says why", async () => {
    const { client, server } = await startFixture([{ breaks: "before" }], {}, { via });
    const call = client.keyValueStore("ST").setRecord("K", webStream("x".repeat(5000)));
    await expect(call).rejects.toThrow(/stream, which cannot be read twice/);
    expect(server.requests.length).toBeLessThanOrEqual(1);
  });

  test("a stream is not sent again after a 503, although a record is safe to store twice", async () => {
    const { client, server } = await startFixture([{ status: 503 }], {}, { via });
    const call = client.keyValueStore("ST").setRecord("K", webStream("x"));
    await expect(call).rejects.toMatchObject({ statusCode: 503 });
    expect(server.requests).toHaveLength(1);
  });

  test("a stream that fails fails the call", async () => {
    const { client } = await startFixture([], {}, { via });
    const broken = new ReadableStream({
      pull() {
        throw new Error("disk on fire");
      },
    });
    const call = client.keyValueStore("ST").setRecord("K", broken);
    await expect(call).rejects.toBeInstanceOf(ApifyConnectionError);
  });
});

describe("an input", () => {
  const sent = async (input: unknown) => {
    const { client, server } = await startFixture([{ status: 201, json: { data: {} } }]);
    await client.actor("A").start(input);
    return JSON.parse(server.requests[0]?.body.toString() ?? "");
  };

  test("has its functions as their source, however deep", async () => {
    const pageFunction = async (context: { title: string }) => context.title;
    const input = { pageFunction, list: [pageFunction], deep: { pageFunction } };
    const source = String(pageFunction);
    expect(await sent(input)).toEqual({
      pageFunction: source,
      list: [source],
      deep: { pageFunction: source },
    });
  });

  test("has dates as text, and nothing of what is undefined", async () => {
    expect(await sent({ at: new Date(0), no: undefined })).toEqual({
      at: "1970-01-01T00:00:00.000Z",
    });
  });

  test("is not changed by being sent", async () => {
    const input = { f: () => 1, list: [1] };
    const before = { ...input };
    await sent(input);
    expect(input).toEqual(before);
  });

  test("without a prototype is an input", async () => {
    expect(await sent(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
  });

  test.each([
    [
      "goes in circles",
      () => {
        const a: Record<string, unknown> = {};
        a.a = a;
        return a;
      },
    ],
    ["holds a BigInt", () => ({ a: 1n })],
    ["is a BigInt", () => 1n],
    ["is a symbol", () => Symbol("s")],
    [
      "throws when it is read",
      () => ({
        get a() {
          throw new Error("no");
        },
      }),
    ],
  ])("that %s rejects, and nothing is sent", async (_, input) => {
    const { client, server } = await startFixture();
    const run = client.run("R");
    const calls = [
      client.actor("A").start(input()),
      client.task("T").start(input()),
      client.actor("A").runSync(input()),
      client.actor("A").call(input()),
      run.metamorph("B", input()),
      client.actor("A").validateInput(input()),
    ];
    for (const outcome of await Promise.allSettled(calls)) {
      expect(outcome).toMatchObject({ reason: expect.any(ApifyArgumentError) });
    }
    expect(server.requests).toHaveLength(0);
  });
});
