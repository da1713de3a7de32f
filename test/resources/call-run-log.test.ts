import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createTransport } from "#platform";
import { clientWith } from "../../src/client.js";
import type { CallOptions } from "../../src/resources/call-run.js";
import { FastClock } from "../support/fast-clock.js";
import { endFixtures, startServer } from "../support/fixture.js";
import { error, running, started, succeeded } from "../support/run-responses.js";
import type { ScriptedResponse } from "../support/scripted-server.js";

const text = { "content-type": "text/plain; charset=utf-8" };
const lines = ["2026-01-01T00:00:01.000Z one", "  and a half", "2026-01-01T00:00:02.000Z two"];
const wholeLog: ScriptedResponse = { text: lines.join("\n"), headers: text };

/** Pauses take no time, those of 5 seconds some, and only deadlines take theirs. */
const clock = new FastClock((millis) => (millis < 5000 ? 1 : millis === 5000 ? 300 : millis));

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("the log beside a call over %s", (via) => {
  /** Calls an Actor whose run goes on until its log was asked for `asked` times. */
  async function call(log: (asked: number) => ScriptedResponse, options: CallOptions, asked = 1) {
    let count = 0;
    const server = await startServer(({ method, url }) => {
      if (url.includes("/log")) return log(++count);
      if (method === "POST") return started;
      return count < asked ? running : succeeded;
    });
    const transport = createTransport(via === "fetch" ? { fetch: globalThis.fetch } : {});
    const client = clientWith({ token: "t", baseUrl: server.url }, { clock, transport });
    const run = await client.actor("A").call({}, options);
    return { run, urls: server.requests.map(({ url }) => url) };
  }

  it("is given line by line", async () => {
    const seen: string[] = [];
    const { run, urls } = await call(() => wholeLog, { log: (line) => seen.push(line) });
    expect(seen).toEqual(lines);
    expect(run).toEqual({ id: "R", status: "SUCCEEDED" });
    expect(urls).toContain("/v2/actor-runs/R/log?stream=true");
  });

  it("is not asked for unless somebody wants it", async () => {
    const { urls } = await call(() => wholeLog, {}, 0);
    expect(urls.filter((url) => url.includes("/log"))).toEqual([]);
  });

  it("goes on after a cut, and its last lines are waited for", async () => {
    const seen: string[] = [];
    const cut = { ...wholeLog, text: `${lines[0]}\n${lines[1]}`, breaks: "within" } as const;
    const log = (line: string) => seen.push(line);
    await call((asked) => (asked < 3 ? cut : wholeLog), { log }, 3);
    expect(seen).toEqual(lines);
  });

  it.each<[string, ScriptedResponse]>([
    ["is refused", error(403, "insufficient-permissions")],
    ["is missing", error(404, "record-not-found")],
    ["fails", { status: 503 }],
    ["breaks off for ever", { ...wholeLog, breaks: "within" }],
    ["is not even sent", { breaks: "before" }],
  ])("never makes the call fail: %s", async (_, answer) => {
    const { run } = await call(() => answer, { log: () => {}, throwOnFailure: true });
    expect(run.status).toBe("SUCCEEDED");
  });

  it.each<[string, () => void]>([
    ["throws", () => JSON.parse("{")],
    ["rejects", async () => JSON.parse("{")],
    ["never comes back", () => new Promise<void>(() => {})],
  ])("never makes the call fail: its function %s", async (_, log) => {
    const { run } = await call(() => wholeLog, { log });
    expect(run.status).toBe("SUCCEEDED");
    await pause(5);
  });

  it("ends with the call", async () => {
    let late = 0;
    let over = false;
    const log = async () => {
      if (over) late++;
      await pause(1);
    };
    await call(() => ({ ...wholeLog, text: `${lines[0]}\n`.repeat(500) }), { log });
    over = true;
    await pause(30);
    expect(late).toBe(0);
  });
});
