import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";

/** Names that every plain object has by inheritance. */
const names = ["__proto__", "constructor", "toString", "hasOwnProperty"] as const;
/** The properties of Object.prototype before anything was sent. */
const before = Object.getOwnPropertyNames(Object.prototype);
let sandbox: Sandbox;

beforeAll(async () => {
  const event = { eventTitle: "-", eventDescription: "-", eventPriceUsd: 1 };
  const actorChargeEvents = Object.fromEntries(names.map((name) => [name, event]));
  const pricing = {
    pricingModel: "PAY_PER_EVENT",
    pricingPerEvent: { actorChargeEvents },
  } as const;
  const paid = { run: () => {}, pricingInfos: [pricing] };
  sandbox = await startSandbox({ actors: { "me/plain": () => {}, "me/paid": paid } });
});
afterAll(async () => {
  await sandbox.close();
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
});

/** Without the client, so that text goes and comes as it is. */
async function call(method: string, path: string, body?: string) {
  const answer = await fetch(`${sandbox.url}/v2/${path}`, {
    method,
    headers: { authorization: `Bearer ${sandbox.token}`, "content-type": "application/json" },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, text: await answer.text() };
}

async function created(path: string, body = "{}"): Promise<string> {
  return JSON.parse((await call("POST", path, body)).text).data.id;
}

test.each(names)("an item with a field %s is kept and counted as any other", async (name) => {
  const items = `[{"${name}":{"min":1}},{"${name}":5},{"${name}":null}]`;
  const id = await created("datasets");
  expect((await call("POST", `datasets/${id}/items`, items)).status).toBe(201);
  const { text: statistics } = await call("GET", `datasets/${id}/statistics`);
  expect(statistics).toBe(
    `{"data":{"fieldStatistics":{"${name}":{"min":1,"max":5,"nullCount":1,"emptyCount":0}}}}`,
  );
  const read = async (query: string) => (await call("GET", `datasets/${id}/items${query}`)).text;
  expect(await read("")).toBe(items);
  expect(await read("?skipHidden=true")).toBe(items);
  expect(await read(`?fields=${name}`)).toBe(items);
  expect(await read("?fields=a&outputFields=b")).toBe("[{},{},{}]");
  expect(await read(`?unwind=${name}&limit=1`)).toBe('[{"min":1}]');
  expect(await read(`?flatten=${name}&limit=1`)).toBe(`[{"${name}.min":1}]`);
  expect(await read(`?omit=${name}&limit=1`)).toBe("[{}]");
  expect(await read("?format=csv&bom=false")).toContain(name);
  expect(Object.prototype).not.toHaveProperty("min");
});

test.each(names)("an item without a field %s does not inherit one", async (name) => {
  const id = await created("datasets");
  await call("POST", `datasets/${id}/items`, '{"a":1}');
  for (const query of [`fields=${name}`, `fields=${name}&outputFields=b`]) {
    expect((await call("GET", `datasets/${id}/items?${query}`)).text).toBe("[{}]");
  }
  for (const query of [`unwind=${name}`, `flatten=${name}`]) {
    expect((await call("GET", `datasets/${id}/items?${query}`)).text).toBe('[{"a":1}]');
  }
});

test.each(names)(
  "nothing is a format, flag, view, collection, or build for being %s",
  async (name) => {
    const schema = JSON.stringify({ schema: { views: {}, collections: {} } });
    const dataset = await created("datasets", schema);
    const store = await created("key-value-stores", schema);
    for (const [method, path] of [
      ["GET", `datasets/${dataset}/items?format=${name}`],
      ["GET", `datasets/${dataset}/items?desc=${name}`],
      ["GET", `datasets/${dataset}/items?view=${name}`],
      ["GET", `key-value-stores/${store}/keys?collection=${name}`],
      ["POST", `actors/me~plain/runs?build=${name}`],
    ] as const) {
      const { status, text } = await call(method, path, method === "POST" ? "{}" : undefined);
      expect([path, status]).toEqual([path, 400]);
      expect(text).toContain(name);
      expect(text).not.toContain("cannot process");
    }
  },
);

test.each(names)("a charge for an event %s is counted, or refused", async (name) => {
  const free = await created("actors/me~plain/runs");
  const id = await created("actors/me~paid/runs");
  const body = JSON.stringify({ eventName: name, count: 2 });
  expect((await call("POST", `actor-runs/${free}/charge`, body)).status).toBe(400);
  for (const _ of [1, 2]) await call("POST", `actor-runs/${id}/charge`, body);
  const { text } = await call("GET", `actor-runs/${id}`);
  expect(text).toContain(`"chargedEventCounts":{"${name}":4}`);
});

test.each(names)(
  "a record, its input field, and a task's option may be called %s",
  async (name) => {
    const store = await created("key-value-stores");
    await call("PUT", `key-value-stores/${store}/records/${name}`, `{"${name}":1}`);
    expect((await call("GET", `key-value-stores/${store}/records/${name}`)).text).toBe(
      `{"${name}":1}`,
    );
    const task = await created(
      "actor-tasks",
      `{"actId":"me/plain","options":{"${name}":{"memoryMbytes":256}},"input":{"${name}":{"a":1}}}`,
    );
    const run = JSON.parse((await call("POST", `actor-tasks/${task}/runs`, '{"b":2}')).text).data;
    expect(run.options.memoryMbytes).toBe(1024);
    const input = `key-value-stores/${run.defaultKeyValueStoreId}/records/INPUT`;
    expect((await call("GET", input)).text).toBe(`{"${name}":{"a":1},"b":2}`);
  },
);

test.each(names)("a template of a webhook has no value for %s", async (name) => {
  const bodies: string[] = [];
  const receiver = createServer(async (request, response) => {
    bodies.push(await text(request));
    response.end();
  });
  await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
  const { port } = receiver.address() as AddressInfo;
  const [actor] = sandbox.state.actors;
  const webhook = await created(
    "webhooks",
    JSON.stringify({
      eventTypes: ["ACTOR.RUN.SUCCEEDED"],
      condition: { actorId: actor!.info.id },
      requestUrl: `http://127.0.0.1:${port}`,
      payloadTemplate: `{"a":{{resource.${name}}},"b":"x{{eventData.${name}}}","${name}":"{{eventType}}"}`,
      shouldInterpolateStrings: true,
    }),
  );
  await call("POST", `webhooks/${webhook}/test`);
  // In a string only letters, digits and dots are a variable.
  const kept = name === "__proto__" ? "{{eventData.__proto__}}" : "undefined";
  await expect.poll(() => bodies).toEqual([`{"a":null,"b":"x${kept}","${name}":"TEST"}`]);
  receiver.close();
});
