import { afterEach, describe, expect, test } from "vitest";
import { ApiPromise } from "../../src/core/api-promise.js";
import { ApifyArgumentError, RateLimitError } from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";

const unhandled: unknown[] = [];
const onUnhandled = (reason: unknown) => unhandled.push(reason);
process.on("unhandledRejection", onUnhandled);

afterEach(async () => {
  await endFixtures();
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled.splice(0)).toEqual([]);
});

const dataset = { json: { data: { id: "DS" } }, headers: { "x-mine": "yes" } };

describe("the promise of a call", () => {
  test("is sent at once, although nobody awaits it", async () => {
    const { client, server } = await startFixture([{ status: 201, json: { data: { id: "R" } } }]);
    const arrived = new Promise<string>((resolve) => {
      server.onRequest = ({ method, url }) => resolve(`${method} ${url}`);
    });
    void client.actor("A").start();
    expect(await arrived).toBe("POST /v2/actors/A/runs");
  });

  test("is a promise, with all that promises have", async () => {
    const { client, server } = await startFixture([dataset]);
    const call = client.dataset("DS").get();
    expect(call).toBeInstanceOf(Promise);
    expect(call).toBeInstanceOf(ApiPromise);
    const order: string[] = [];
    const value = await call
      .then((value) => value)
      .catch(() => "never")
      .finally(() => order.push("finally"));
    expect(value).toEqual({ id: "DS" });
    expect(order).toEqual(["finally"]);
    expect(await Promise.all([call, call])).toEqual([{ id: "DS" }, { id: "DS" }]);
    expect(await Promise.race([call])).toEqual({ id: "DS" });
    expect(await call.finally(null)).toEqual({ id: "DS" });
    expect(server.requests).toHaveLength(1);
  });

  test("gives plain promises on", async () => {
    const { client } = await startFixture([dataset]);
    const call = client.dataset("DS").get();
    expect(call.then(() => 1)).not.toBeInstanceOf(ApiPromise);
    expect(await call.then(() => 1)).toBe(1);
  });

  test("gives the answer beside the value, without asking twice", async () => {
    const { client, server } = await startFixture([{ status: 503 }, { ...dataset, status: 200 }]);
    const call = client.dataset("DS").get();
    const { data, response } = await call.withResponse();
    expect(data).toEqual({ id: "DS" });
    expect(await call).toBe(data);
    expect(response.status).toBe(200);
    expect(response.attempts).toBe(2);
    expect(response.headers.get("X-Mine")).toBe("yes");
    expect(response.url).toBe(`${server.url}/v2/datasets/DS`);
    expect(server.requests).toHaveLength(2);
  });

  test("rejects both ways with the same error, which is unhandled in neither", async () => {
    const { client } = await startFixture([{ status: 429 }], { maxRetries: 0 });
    const call = client.dataset("DS").get();
    const error = await call.withResponse().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(RateLimitError);
    await expect(call).rejects.toBe(error);
    await expect(call.catch((reason) => reason)).resolves.toBe(error);
    await expect(call.finally()).rejects.toBe(error);
    await expect(call.then(null, () => "handled")).resolves.toBe("handled");
  });

  test("leaves nothing unhandled where only the answer is looked at", async () => {
    const { client } = await startFixture([{ status: 400 }]);
    await expect(client.dataset("DS").get().withResponse()).rejects.toThrow("400");
  });
});

describe("a mistake in the arguments", () => {
  test("rejects, and never throws", async () => {
    const { client, server } = await startFixture();
    const wrong = { nonsense: 1 } as never;
    const loop: Record<string, unknown> = {};
    loop.self = loop;
    const calls: (() => PromiseLike<unknown>)[] = [
      () => client.dataset("DS").get(wrong),
      () => client.datasets().list(wrong),
      () => client.dataset("DS").listItems(wrong),
      () => client.dataset("DS").pushItems(loop),
      () => client.dataset("DS").update(loop),
      () => client.keyValueStore("ST").getRecord(""),
      () => client.keyValueStore("ST").setRecord("", "x"),
      () => client.keyValueStore("ST").setRecord("K", undefined),
      () => client.keyValueStore("ST").setRecord("K", loop),
      () => client.requestQueue("Q").getRequest(5 as never),
      () => client.requestQueue("Q").updateRequest(undefined as never),
      () => client.actor("A").start(loop),
      () => client.actor("A").start({}, wrong),
      () => client.actor("A").call({}, wrong),
      () => client.run("R").metamorph("", {}),
      () => client.run("R").metamorph(undefined as never),
      () => client.run("R").charge(undefined as never),
      () => client.run("R").get({ signal: 5 } as never),
      () => client.run("R").waitForFinish({ waitSecs: -1 }),
      () => client.request("GET", "nowhere"),
    ];
    for (const call of calls) {
      await expect(call(), String(call)).rejects.toBeInstanceOf(ApifyArgumentError);
    }
    expect(server.requests).toHaveLength(0);
  });

  test("in an ID throws at once, where the resource is named", async () => {
    const { client } = await startFixture();
    for (const id of ["", ".", "..", "a/b/c", "\ud800", undefined, null, 5] as string[]) {
      const accessors = [
        () => client.actor(id),
        () => client.task(id),
        () => client.dataset(id),
        () => client.keyValueStore(id),
        () => client.requestQueue(id),
      ];
      for (const accessor of accessors) expect(accessor).toThrow(ApifyArgumentError);
    }
    for (const id of ["", ".", "..", "\ud800", undefined, null, 5] as string[]) {
      const accessors = [
        () => client.run(id),
        () => client.build(id),
        () => client.schedule(id),
        () => client.webhook(id),
        () => client.webhookDispatch(id),
        () => client.log(id),
        () => client.actor("A").version(id),
        () => client.actor("A").version("0.1").envVar(id),
      ];
      for (const accessor of accessors) expect(accessor).toThrow(ApifyArgumentError);
    }
    expect(() => client.user("..")).toThrow(ApifyArgumentError);
    expect(() => client.run({} as never)).toThrow(ApifyArgumentError);
  });

  test("of an accessor's options throws at once", async () => {
    const { client } = await startFixture();
    expect(() => client.actor("A").lastRun({ state: "x" } as never)).toThrow(/"state".*status/);
    expect(() => client.requestQueue("Q", { clientkey: "x" } as never)).toThrow(/"clientkey"/);
    expect(() => client.run("R").requestQueue({ key: "x" } as never)).toThrow(/"key"/);
  });
});
