import { afterEach, describe, expect, it, vi } from "vitest";
import { ApifyResponseError, StreamedLog } from "../../src/index.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import type { ScriptedResponse } from "../support/scripted-server.js";

const lines = ["2026-01-01T00:00:01.000Z one", "  and a half", "2999-01-01T00:00:00.000Z two"];
const wholeLog: ScriptedResponse = {
  text: lines.join("\n"),
  headers: { "content-type": "text/plain; charset=utf-8" },
};
const data = (fields: object): ScriptedResponse => ({ json: { data: fields } });
const late = (afterSecs: number): ScriptedResponse => ({ ...data({ id: "Q" }), afterSecs });

afterEach(async () => {
  vi.restoreAllMocks();
  await endFixtures();
});

describe("a streamed log", () => {
  async function streamed(options: object, answer: ScriptedResponse = wholeLog) {
    const { client } = await startFixture([answer]);
    const log = (await client.run("R").getStreamedLog(options))!;
    return log;
  }

  it("goes to a function or to the info of a logger, from when it is started", async () => {
    const seen: string[] = [];
    const log = await streamed({ toLog: (line: string) => seen.push(line) });
    expect(log).toBeInstanceOf(StreamedLog);
    expect(seen).toEqual([]);
    log.start();
    log.start();
    await vi.waitFor(() => expect(seen).toEqual(lines));
    await log.stop();

    const info = vi.fn();
    const other = await streamed({ toLog: { info } });
    other.start();
    await vi.waitFor(() => expect(info).toHaveBeenCalledTimes(3));
    await other.stop();
  });

  it("goes to the console when nothing else is said, and nowhere with null", async () => {
    const info = vi.spyOn(console, "info").mockImplementation(() => {});
    const log = await streamed({});
    log.start();
    await vi.waitFor(() => expect(info).toHaveBeenCalledWith(lines[2]));
    await log.stop();
    expect(await streamed({ toLog: null })).toBeUndefined();
  });

  it("leaves out what was written before it was started, with fromStart: false", async () => {
    const seen: string[] = [];
    const log = await streamed({ fromStart: false, toLog: (line: string) => seen.push(line) });
    log.start();
    await vi.waitFor(() => expect(seen).toEqual([lines[2]]));
    await log.stop();
  });

  it("does not fail when what takes the lines does", async () => {
    const take = vi.fn(() => {
      throw new Error("The sink broke");
    });
    const log = await streamed({ toLog: take });
    log.start();
    await vi.waitFor(() => expect(take).toHaveBeenCalledTimes(2));
    await log.stop();
  });

  it("ends when it is stopped, though the run goes on", async () => {
    const seen: string[] = [];
    const log = await streamed({ toLog: (line: string) => seen.push(line) }, { stalls: true });
    log.start();
    await log.stop();
    expect(seen).toEqual([]);
  });

  it("says what is wrong with the log as one more line", async () => {
    const seen: string[] = [];
    const refusal = {
      status: 403,
      json: { error: { type: "insufficient-permissions", message: "No." } },
    };
    const log = await streamed({ toLog: (line: string) => seen.push(line) }, refusal);
    log.start();
    await vi.waitFor(() =>
      expect(seen).toEqual([expect.stringMatching(/could not be read further: .*No\./)]),
    );
    await log.stop();
  });
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

  it("sets a status message with a level, which the API does not know", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const { client, server } = await startFixture([data({ id: "R" })]);
    await client.setStatusMessage("Done", { level: "INFO", isStatusMessageTerminal: true });
    expect(JSON.parse(String(server.requests[0]?.body))).toEqual({
      statusMessage: "Done",
      isStatusMessageTerminal: true,
    });
    vi.unstubAllEnvs();
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
