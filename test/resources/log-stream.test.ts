import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { createTransport } from "#platform";
import { clientWith } from "../../src/client.js";
import type { Clock } from "../../src/core/clock.js";
import { NotFoundError } from "../../src/errors.js";
import type { LogMessage } from "../../src/resources/log.js";
import { type Case, run } from "../conformance/case.js";
import { answer, head, type Script, type Step } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { FastClock } from "../support/fast-clock.js";
import { endFixtures, startFixture, startServer } from "../support/fixture.js";
import { VirtualClock } from "../support/virtual-clock.js";

const request: Step = { read: "request" };
const open: Step = { write: head(200, { "transfer-encoding": "chunked" }) };
const end: Step = { write: "0\r\n\r\n" };
/** Open for as long as the client is there. */
const held: Step = { read: "byte" };
const missing = answer(404, '{"error":{"type":"record-not-found","message":"No such."}}');

/** A piece of a log; a pause after it, so that it arrives by itself. */
function piece(content: string | Buffer): Step[] {
  const bytes = Buffer.from(content);
  if (bytes.length === 0) return [{ wait: 5 }];
  const framed = [Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from("\r\n")];
  return [{ write: Buffer.concat(framed) }, { wait: 5 }];
}

const at = (second: number, text: string) => `2026-01-01T00:00:0${second}.000Z ${text}\n`;
const wholeLog = at(1, "one") + at(1, "one") + at(2, "two 🎉\n  at two") + at(3, "three");
const messages = [
  { timestamp: "2026-01-01T00:00:01.000Z", text: "one" },
  { timestamp: "2026-01-01T00:00:01.000Z", text: "one" },
  { timestamp: "2026-01-01T00:00:02.000Z", text: "two 🎉\n  at two" },
  { timestamp: "2026-01-01T00:00:03.000Z", text: "three" },
];
/** The log, cut after so many bytes. */
const cutAfter = (bytes: number): Script => [
  request,
  open,
  ...piece(Buffer.from(wholeLog).subarray(0, bytes)),
  "reset",
];
const toTheEnd: Script = [request, open, ...piece(wholeLog), end];

/** Pauses between connections take no time. */
const fast = new FastClock((millis) => (millis > 5000 ? millis : 0));

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of source) taken.push(one);
  return taken;
}

/** Resolves when the first connection has been closed. */
async function firstClosed(server: FaultServer): Promise<void> {
  while (server.open.has(1)) await pause(5);
}

const servers: FaultServer[] = [];
async function serve(...scripts: Script[]): Promise<FaultServer> {
  const server = await FaultServer.start(...scripts);
  servers.push(server);
  return server;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()));
  await endFixtures();
});

describe.each(["undici", "fetch"] as const)("logs over %s", (via) => {
  const clientOf = ({ origin: baseUrl }: Pick<FaultServer, "origin">, clock: Clock = fast) => {
    const transport = createTransport(via === "fetch" ? { fetch: globalThis.fetch } : {});
    return clientWith({ token: "t", baseUrl }, { clock, transport });
  };

  it("are followed to the end, in messages, whatever pieces the bytes come in", async () => {
    const bytes = Buffer.from(wholeLog);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) =>
      piece(bytes.subarray(i * 7, i * 7 + 7)),
    );
    const server = await serve([request, open, ...pieces.flat(), end]);
    expect(await all(clientOf(server).run("R").log().stream({ raw: true }))).toEqual(messages);
    expect(server.requests.map(({ path }) => path)).toEqual([
      "/v2/actor-runs/R/log?raw=true&stream=true",
    ]);
  });

  it("give each line as soon as it is there; break frees the connection", async () => {
    const server = await serve([request, open, ...piece(`${at(1, "first")}unfinished`), held]);
    const lines: string[] = [];
    for await (const line of clientOf(server).log("R").stream().lines()) {
      lines.push(line);
      break;
    }
    expect(lines).toEqual([at(1, "first").trimEnd()]);
    await firstClosed(server);
  });

  it("go on after a cut at any byte, without a message lost or given twice", async () => {
    const { length } = Buffer.from(wholeLog);
    for (let bytes = 0; bytes <= length; bytes += 7) {
      const server = await serve(cutAfter(bytes), cutAfter(bytes + 3), cutAfter(length), toTheEnd);
      expect(await all(clientOf(server).build("B").log().stream())).toEqual(messages);
      expect(server.requests.length).toBe(4);
    }
  });

  it("go on where the server has dropped the start", async () => {
    const kept = wholeLog.slice(wholeLog.indexOf("wo 🎉"));
    const server = await serve(cutAfter(1000), [
      request,
      open,
      ...piece(kept + at(4, "four")),
      end,
    ]);
    const lines = await all(clientOf(server).run("R").log().stream().lines());
    expect(lines.join("\n")).toBe((wholeLog + at(4, "four")).trimEnd());
  });

  it("are read again when nothing came for 300 seconds", async () => {
    const clock = new VirtualClock({ leaps: false });
    const server = await serve([request, open, ...piece(at(1, "one")), held], toTheEnd);
    const reading = all(clientOf(server, clock).run("R").log().stream());
    while (server.requests.length < 1 || clock.pending === 0) await pause(5);
    await pause(50);
    clock.advance(299_000);
    await pause(20);
    expect(server.requests.length).toBe(1);
    for (let i = 0; i < 50 && server.requests.length < 2; i++) {
      clock.advance(1000);
      await pause(10);
    }
    expect(await reading).toEqual(messages);
  });

  it("end with the reason of the signal", async () => {
    const server = await serve([request, open, ...piece(wholeLog), held]);
    const controller = new AbortController();
    const taken: LogMessage[] = [];
    const reading = async () => {
      const { signal } = controller;
      for await (const message of clientOf(server).run("R").log().stream({ signal })) {
        taken.push(message);
        setTimeout(() => controller.abort("enough"), 20);
      }
    };
    await expect(reading()).rejects.toBe("enough");
    expect(taken).toEqual(messages.slice(0, 3));
    await firstClosed(server);
  });

  it("are an error when connections break again and again without anything new", async () => {
    const server = await serve(...Array<Script>(30).fill(cutAfter(40)));
    const reading = all(clientOf(server).run("R").log().stream());
    await expect(reading).rejects.toMatchObject({ name: "ApifyConnectionError" });
    expect(server.requests.length).toBe(10);
  });

  it("that are missing are waited for, but not for ever", async () => {
    const server = await serve([request, missing], [request, missing], toTheEnd);
    expect(await all(clientOf(server).log("R").stream())).toEqual(messages);

    for (const nested of [true, false]) {
      const fixture = await startFixture(
        () => ({ status: 404, json: { error: { type: "record-not-found", message: "No." } } }),
        {},
        { via },
      );
      const log = nested ? fixture.client.run("R").log() : fixture.client.log("R");
      const error = await all(log.stream()).catch((error) => error);
      expect(NotFoundError.is(error)).toBe(true);
      const path = nested ? "/v2/actor-runs/R/log" : "/v2/logs/R";
      expect(error).toMatchObject({ httpMethod: "GET", path: expect.stringContaining(path) });
      expect(error.message).toContain(`GET ${path}`);
      expect(fixture.clock.waits).toEqual([250, 500, 1000, 2000, 4000, 2250]);
      expect(fixture.server.requests.length).toBe(7);
    }
  });

  it("are followed to where they are kept, without the token", async () => {
    const host = await serve(cutAfter(60), toTheEnd);
    const location = `${host.origin}/file?signature=x`;
    const server = await startServer(() => ({ status: 302, headers: { location } }));
    const client = clientOf({ origin: server.url });
    expect(await all(client.run("R").log().stream())).toEqual(messages);
    expect(server.requests.length).toBe(2);
    for (const { path, headers } of host.requests) {
      expect(path).toBe("/file?signature=x");
      expect(headers).not.toHaveProperty("authorization");
    }
  });

  const cases: readonly Case[] = [
    {
      name: "get() gives the text so far",
      call: [
        ["log", "R"],
        ["get", { raw: true, download: false }],
      ],
      server: [{ text: "čau\n", headers: { "content-type": "text/plain; charset=utf-8" } }],
      requests: ["GET /v2/logs/R?download=false&raw=true"],
      result: "čau\n",
    },
    {
      name: "get() of a run that does not exist is undefined",
      call: [["log", "R"], ["get"]],
      server: [{ status: 404, json: { error: { type: "record-not-found", message: "No." } } }],
      nothing: true,
    },
    {
      name: "a log elsewhere is fetched without the token",
      call: [["run", "R"], ["log"], ["get"]],
      server: [{ status: 302, headers: { location: "{elsewhere}/file?signature=x" } }],
      elsewhere: [{ text: "there", headers: { "content-type": "text/plain" } }],
      requestsElsewhere: [{ url: "/file?signature=x", headers: { authorization: null } }],
      result: "there",
    },
  ];
  it.each(cases)("$name", (given) => run(given, via));
});
