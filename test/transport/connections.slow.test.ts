import { spawn } from "node:child_process";
import { once } from "node:events";
import { openAsBlob } from "node:fs";
import { text as textOf } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createTransport } from "../../src/transport/node.js";
import { answer, faults, type Script } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";
import { Canceller, failure, get, text, transports } from "./request.js";

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
const until = async (condition: () => boolean) => {
  while (!condition()) await pause(5);
};

let server: FaultServer;
beforeEach(async () => {
  server = await FaultServer.start();
});
afterEach(() => server.close());

describe("a request that must not run twice", () => {
  const transport = createTransport({});
  const send = (avoidStaleSocket: boolean) =>
    transport.send(get(server.origin, { method: "POST", avoidStaleSocket }));

  test("goes over a connection that was in use a moment ago", async () => {
    await send(true);
    await send(true);
    expect(server.connections).toBe(1);
  });

  test("gets a new connection instead of one that was idle for a second", async () => {
    server.raceAfterMillis = 990;
    await send(true);
    await pause(1000);
    expect((await send(true)).status).toBe(200);
    expect(server.connections).toBe(2);
    expect(server.requests).toHaveLength(2);
  });

  test("gets a new connection after the loop was blocked for two seconds", async () => {
    server.raceAfterMillis = 990;
    await send(true);
    await send(false);
    await pause(100);
    const blockedUntil = performance.now() + 2000;
    const meanwhile = send(false).catch(() => {});
    while (performance.now() < blockedUntil);
    expect((await send(true)).status).toBe(200);
    expect(server.requests.filter(({ method }) => method === "POST")).toHaveLength(3);
    await meanwhile;
  });

  test("any other request takes the risk, and says that it was sent", async () => {
    server.raceAfterMillis = 990;
    await send(false);
    await pause(1000);
    expect(await failure(send(false))).toMatchObject({ name: "TransportError", sent: true });
  });
});

describe.each(transports)("a cancelled request over %s", (_name, create) => {
  const transport = create();
  const stages: readonly (readonly [string, Script, boolean])[] = [
    ["before it is sent", [], false],
    ["while the server reads", ["stall"], false],
    ["while it waits for the answer", faults.stallBeforeHeaders, false],
    ["in the middle of the answer", faults.stallInBody, false],
    ["in the middle of a stream", faults.stallInBody, true],
  ];

  test.each(stages)("%s", async (stage, script, stream) => {
    if (script.length > 0) server.scripts.push(script);
    const cancellation = new Canceller();
    const body = stage.includes("reads") ? new Uint8Array(20_000_000) : undefined;
    const method = body ? "POST" : "GET";
    const whole = transport
      .send(get(server.origin, { cancellation, stream, method, body }))
      .then(text);
    if (script.length > 0) await pause(30);
    const reason = { why: stage };
    cancellation.cancel(reason);
    expect(await failure(whole)).toBe(reason);
    expect(cancellation.onCancel).toBeUndefined();
    if (script.length === 0) expect(server.requests).toHaveLength(0);
  });

  test("closes its connection", async () => {
    server.scripts.push([{ read: "request" }, { read: "byte" }]);
    const cancellation = new Canceller();
    const attempt = transport.send(get(server.origin, { cancellation }));
    await until(() => server.requests.length > 0);
    cancellation.cancel("enough");
    await failure(attempt);
    await until(() => !server.open.has(1));
  });

  test("is over at once, although the file in its form is still being read", async () => {
    const body = new FormData();
    body.append("file", await openAsBlob(fileURLToPath(import.meta.url)));
    const cancellation = new Canceller();
    const transport = create();
    await transport.send(get(server.origin));
    const attempt = failure(
      transport.send(get(server.origin, { method: "POST", body, cancellation })),
    );
    cancellation.cancel("enough");
    const later = new Promise((resolve) => setImmediate(resolve, "later"));
    expect(await Promise.race([attempt, later])).toBe("enough");
    expect(server.requests).toHaveLength(1);
  });

  test("so does a stream that nobody wants to the end", async () => {
    server.scripts.push(faults.endlessBody);
    const response = await transport.send(get(server.origin, { stream: true }));
    for await (const chunk of response.body as ReadableStream<Uint8Array>) {
      expect(chunk.length).toBeGreaterThan(0);
      break;
    }
    await until(() => !server.open.has(1));
  });
});

test("a request that is cancelled while connecting leaves nothing that connects", async () => {
  server.scripts.push([{ read: "byte" }, { read: "request" }]);
  const cancellation = new Canceller();
  const origin = server.origin.replace("http", "https");
  const attempt = createTransport({}).send(get(origin, { cancellation }));
  await until(() => server.scripts.length === 0);
  cancellation.cancel("enough");
  expect(await failure(attempt)).toBe("enough");
  await until(() => server.open.size === 0);
});

describe("close", () => {
  test("waits for what is under way; idle connections end by themselves, and later requests work", async () => {
    const transport = createTransport({});
    server.scripts.push([{ read: "request" }, { wait: 50 }, answer(200, "late")]);
    const attempt = transport.send(get(server.origin));
    await until(() => server.requests.length > 0);
    await transport.close?.();
    expect(await text(await attempt)).toBe("late");
    await until(() => server.open.size === 0);
    expect((await transport.send(get(server.origin))).status).toBe(200);
  });

  test("does no harm to another client's request", async () => {
    const [one, other] = [createTransport({}), createTransport({})];
    await one.send(get(server.origin));
    server.scripts.push([{ read: "request" }, { wait: 50 }, answer(200, "late")]);
    const attempt = other.send(get(server.origin));
    await until(() => server.requests.length > 1);
    await one.close?.();
    expect(await text(await attempt)).toBe("late");
  });
});

test.each(["undici", "fetch"])(
  "a process that sent one request over %s ends by itself",
  async (kind) => {
    const script = fileURLToPath(new URL("./one-request.ts", import.meta.url));
    const child = spawn(process.execPath, ["--import", "tsx", script, server.origin, kind]);
    const [output, [code]] = await Promise.all([textOf(child.stdout), once(child, "exit")]);
    expect([output.trim(), code]).toEqual(["200", 0]);
  },
);
