import { afterEach, describe, expect, it, vi } from "vitest";
import { ApifyResponseError } from "../../src/index.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { ScriptedResponse } from "../support/scripted-server.js";

const data = (fields: object): ScriptedResponse => ({ json: { data: fields } });
const late = (afterSecs: number): ScriptedResponse => ({ ...data({ id: "Q" }), afterSecs });

afterEach(async () => {
  vi.restoreAllMocks();
  await endFixtures();
});

describe("what programs for the official client do", () => {
  it("publishes a task and takes it back", async () => {
    const { client, server } = await startFixture([data({ id: "T" }), data({ id: "T" })]);
    await client.task("T").publish();
    await client.task("T").unpublish();
    expect(server.requests.map(({ method, url, body }) => `${method} ${url} ${body}`)).toEqual([
      'PUT /v2/actor-tasks/T {"isPublic":true}',
      'PUT /v2/actor-tasks/T {"isPublic":false}',
    ]);
  });

  it("charges with an idempotency key among the event", async () => {
    const { client, server } = await startFixture([{ status: 201 }]);
    await client.run("R").charge({ eventName: "page", count: 2, idempotencyKey: "mine" });
    expect(server.requests[0]?.headers["idempotency-key"]).toBe("mine");
    expect(String(server.requests[0]?.body)).toBe('{"eventName":"page","count":2}');
  });

  it("limits how long the calls on one queue take, and each of them its own way", async () => {
    const { client } = await startFixture([late(8), late(4), late(8)], { maxRetries: 0 });
    const queue = client.requestQueue("Q", { timeoutSecs: 7 });
    await expect(queue.get()).rejects.toThrow(/within 7 s/);
    await expect(queue.get({ timeoutSecs: 3 })).rejects.toThrow(/within 3 s/);
    expect(await queue.get({ timeoutSecs: 9 })).toEqual({ id: "Q" });
    expect(() => client.requestQueue("Q", { timeoutSecs: 0 })).toThrow(/timeoutSecs/);
  });

  it("has a log that is no function refused before a run is started", async () => {
    const { client, server } = await startFixture();
    const logger = { info: () => {} } as never;
    await expect(client.actor("A").call({}, { log: logger })).rejects.toThrow(
      /"log" must be a function/,
    );
    expect(server.requests).toEqual([]);
  });

  it("reads where requests and public URLs go", async () => {
    const { client, server } = await startFixture([], { publicBaseUrl: "https://files.example/" });
    expect(client.baseUrl).toBe(new URL("/v2", client.baseUrl).href);
    expect(client.baseUrl.startsWith("http://127.0.0.1:")).toBe(true);
    expect(client.publicBaseUrl).toBe("https://files.example/v2");
    expect(server.requests).toEqual([]);
  });

  it("knows an answer that is none", async () => {
    const html = { text: "<h1>Hello</h1>", headers: { "content-type": "text/html" } };
    const { client } = await startFixture([html], { maxRetries: 0 });
    await expect(client.actor("A").get()).rejects.toBeInstanceOf(ApifyResponseError);
  });
});
