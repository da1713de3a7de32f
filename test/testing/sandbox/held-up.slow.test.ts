import { connect } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ManualClock, type Sandbox, startSandbox } from "../../../src/testing/index.js";

let sandbox: Sandbox;
let clock: ManualClock;
beforeEach(async () => {
  clock = new ManualClock();
  sandbox = await startSandbox({ clock, actors: { "me/plain": () => {} } });
});
afterEach(() => sandbox.close());

/** Sends bytes as they are; gives what comes back until the connection is closed. */
async function exchange(bytes: Buffer): Promise<string> {
  const { port } = new URL(sandbox.url);
  const socket = connect(Number(port), "127.0.0.1");
  // A request that was cut short would be waited for.
  socket.setTimeout(300, () => socket.destroy()).on("error", () => {});
  socket.end(bytes);
  return text(socket).catch(() => "");
}

test("5,000 mutated requests are answered or refused, and the sandbox lives on", async () => {
  const client = sandbox.client();
  const dataset = (await client.datasets().getOrCreate("held-up")).id;
  const { id: queue } = await client.requestQueues().getOrCreate("held-up");
  const { id: actorId } = (await client.actor("me/plain").get())!;
  const sound: [line: string, body: unknown][] = [
    [`POST /v2/datasets/${dataset}/items`, [{ a: 1 }, { "#b": ["c"] }]],
    [`GET /v2/datasets/${dataset}/items?format=xml&fields=a,b&unwind=c&limit=5&desc=1`, undefined],
    [`GET /v2/datasets/${dataset}/items?format=xlsx&flatten=a&omit=b`, undefined],
    [`POST /v2/request-queues/${queue}/requests`, { url: "https://a.example", uniqueKey: "a" }],
    [`POST /v2/request-queues/${queue}/head/lock?lockSecs=5&limit=2`, {}],
    ["POST /v2/schedules", { cronExpression: "0 6 * * *", timezone: "UTC", isEnabled: true }],
    [
      "POST /v2/webhooks",
      {
        requestUrl: "http://127.0.0.1:9",
        eventTypes: ["ACTOR.RUN.FAILED"],
        condition: { actorId },
        payloadTemplate: '{"a":{{resource}},"b":"{{userId}}"}',
      },
    ],
    ["POST /v2/actors/me~plain/runs?memory=256&timeout=10&webhooks=W10=", { a: 1 }],
    ["PUT /v2/key-value-stores/me~held-up/records/a%20b", "text"],
    ["GET /v2/actors/me~plain/run-sync?method=POST", undefined],
  ];
  const assembled = (line: Buffer | string, body: Buffer) =>
    Buffer.concat([
      Buffer.from(line),
      Buffer.from(
        ` HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${sandbox.token}\r\nConnection: close\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
      ),
      body,
    ]);
  const bodyOf = (body: unknown) => Buffer.from(body === undefined ? "" : JSON.stringify(body));
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 4 }).map((bytes) => Buffer.from(bytes)),
    fc
      .constantFrom(
        '"',
        "{",
        "[",
        "null",
        "-1",
        "1e999",
        "%00",
        "%",
        "\r\n",
        "..",
        "__proto__",
        "{{",
        "\ud800",
      )
      .map((each) => Buffer.from(each)),
  );
  const mutation = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(8), part);
  const mutate = (bytes: Buffer, mutations: [number, number, Buffer][]) =>
    mutations.reduce((before, [place, length, inserted]) => {
      const at = Math.floor(place * before.length);
      return Buffer.concat([before.subarray(0, at), inserted, before.subarray(at + length)]);
    }, bytes);
  const mutated = fc
    .tuple(
      fc.constantFrom(...sound),
      fc.constantFrom("line", "body", "all"),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
    )
    .map(([[line, body], where, mutations]) => {
      if (where === "line") {
        return assembled(mutate(Buffer.from(line), mutations), bodyOf(body));
      }
      if (where === "body") return assembled(line, mutate(bodyOf(body), mutations));
      return mutate(assembled(line, bodyOf(body)), mutations);
    });
  const sent = fc.sample(mutated, { numRuns: 5000, seed: 20 });
  const statuses = new Map<string, number>();
  for (let at = 0; at < sent.length; at += 50) {
    const answers = await Promise.all(sent.slice(at, at + 50).map(exchange));
    for (const answer of answers) {
      const status = /^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? "closed";
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(answer).not.toMatch(/\n\s+at .*\.(?:ts|js):\d+/);
    }
  }
  // Neither a crash nor an answer that clients would repeat.
  expect([...statuses.keys()].filter((status) => status.startsWith("5"))).toEqual([]);
  const refused = [...statuses].filter(([status]) => status.startsWith("4"));
  expect(refused.reduce((sum, [, count]) => sum + count, 0)).toBeGreaterThan(1000);
  expect(statuses.get("200")! + statuses.get("201")!).toBeGreaterThan(200);
  expect(Object.getOwnPropertyNames({})).toEqual([]);
  expect(await client.actor("me/plain").get()).toMatchObject({ id: actorId });
}, 120_000);

test("1,000 parallel adds of 100 unique keys make 100 requests, each new to one caller", async () => {
  const client = sandbox.client();
  const { id } = await client.requestQueues().getOrCreate("shared");
  const added = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => {
      const uniqueKey = `key-${at % 100}`;
      const request = { url: `https://a.example/${uniqueKey}`, uniqueKey };
      return client
        .requestQueue(id)
        .addRequest(request)
        .then((answer) => ({ ...answer, uniqueKey }));
    }),
  );
  const isNew = added.filter(({ wasAlreadyPresent }) => !wasAlreadyPresent);
  expect(new Set(isNew.map(({ uniqueKey }) => uniqueKey)).size).toBe(100);
  expect(isNew).toHaveLength(100);
  const ids = new Map(added.map(({ uniqueKey, requestId }) => [uniqueKey, requestId]));
  expect(added.filter(({ uniqueKey, requestId }) => ids.get(uniqueKey) !== requestId)).toEqual([]);
  expect(await client.requestQueue(id).get()).toMatchObject({
    totalRequestCount: 100,
    pendingRequestCount: 100,
  });
}, 60_000);

test("20 workers share a queue by locks: no request is held twice, none is lost when a worker dies", async () => {
  const client = sandbox.client();
  const { id } = await client.requestQueues().getOrCreate("shared");
  const requests = Array.from({ length: 300 }, (_, at) => ({
    url: `https://a.example/${at}`,
    uniqueKey: `${at}`,
  }));
  await client.requestQueue(id).batchAddRequests(requests);
  const held = new Map<string, number>();
  const handled: string[] = [];
  const doubly: string[] = [];
  const worker = async (number: number, dies: boolean) => {
    const queue = client.requestQueue(id, { clientKey: `worker-${number}` });
    for (;;) {
      const { items } = await queue.listAndLockHead({ lockSecs: 60, limit: 5 });
      if (items.length === 0) return;
      for (const item of items) {
        if (held.has(item.id)) doubly.push(item.id);
        held.set(item.id, number);
      }
      if (dies) return;
      for (const { id: requestId, url, uniqueKey } of items) {
        // Others must not touch it.
        const other = client.requestQueue(id, { clientKey: "thief" });
        await expect(other.deleteRequestLock(requestId)).rejects.toMatchObject({
          type: "request-handled-or-locked",
        });
        const handledAt = new Date(clock.now()).toISOString();
        await queue.updateRequest({ id: requestId, url, uniqueKey, handledAt });
        handled.push(requestId);
        held.delete(requestId);
      }
    }
  };
  await Promise.all(Array.from({ length: 20 }, (_, number) => worker(number, number % 5 === 0)));
  expect(doubly).toEqual([]);
  expect(held.size).toBe(20);
  clock.advance(61_000);
  held.clear();
  await Promise.all(Array.from({ length: 20 }, (_, number) => worker(number, false)));
  expect(doubly).toEqual([]);
  expect(new Set(handled).size).toBe(300);
  expect(handled).toHaveLength(300);
  expect(await client.requestQueue(id).get()).toMatchObject({
    handledRequestCount: 300,
    pendingRequestCount: 0,
  });
}, 60_000);

const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];

test.each(names)(
  "%s is a record's key, a unique key, and no parameter of a query",
  async (name) => {
    const client = sandbox.client();
    const store = client.keyValueStore((await client.keyValueStores().getOrCreate()).id);
    expect(await store.getRecord(name)).toBeUndefined();
    await store.setRecord(name, { [name]: 1 });
    expect((await store.listKeys()).items.map(({ key }) => key)).toEqual([name]);
    const queue = client.requestQueue((await client.requestQueues().getOrCreate()).id);
    const { requestId } = await queue.addRequest({ url: "https://a.example", uniqueKey: name });
    expect(await queue.getRequest(requestId)).toMatchObject({ uniqueKey: name });
    const { status } = await fetch(
      `${sandbox.url}/v2/datasets?token=${sandbox.token}&${name}=1&${name}[a]=2`,
    );
    expect(status).toBe(200);
    expect(Object.prototype).not.toHaveProperty("a");
  },
);
