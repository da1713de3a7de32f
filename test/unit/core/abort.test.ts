import { afterEach, describe, expect, test } from "vitest";
import { rawClient } from "../../../src/raw.js";
import { VirtualClock } from "../../conformance/virtual-clock.js";
import { endWorlds, startWorld, type Via } from "../../conformance/world.js";

afterEach(endWorlds);

/** Counts how many listeners a signal has. */
function countingSignal() {
  const controller = new AbortController();
  const { signal } = controller;
  let listeners = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    listeners++;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    listeners--;
    remove(...args);
  };
  return { controller, signal, listeners: () => listeners };
}

const reason = new Error("changed my mind");
/** A clock that never leaps: what waits, waits until it is told otherwise. */
const standing = (via: Via = "undici") => ({ clock: new VirtualClock({ leaps: false }), via });
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe("a signal", () => {
  test("that was aborted before sends nothing", async () => {
    const { client, server } = await startWorld();
    const call = client.dataset("DS").get({}, { signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  test.each(["undici", "fetch"] as const)("ends a call while it is sent, over %s", async (via) => {
    const world = await startWorld([{ stalls: true }], {}, standing(via));
    const { controller, signal, listeners } = countingSignal();
    const call = world.client.actor("A").start({}, {}, { signal });
    world.server.onRequest = () => controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    expect(world.clock.pending).toBe(0);
    expect(world.server.requests).toHaveLength(1);
  });

  test("ends a call while it backs off", async () => {
    const { client, server, clock } = await startWorld([{ status: 429 }], {}, standing());
    const { controller, signal, listeners } = countingSignal();
    const call = client.dataset("DS").get({}, { signal });
    await settled();
    expect(clock.pending).toBe(1);
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(clock.pending).toBe(0);
    expect(listeners()).toBe(0);
    expect(server.requests).toHaveLength(1);
  });

  test("ends a call that waits in line, and lets the next one go on time", async () => {
    const answers = [{ json: { data: {} }, times: 3 }];
    const limited = { rateLimit: { perSecond: 1 } };
    const { client, server, clock } = await startWorld(answers, limited, standing());
    await client.dataset("DS").get();
    const { controller, signal, listeners } = countingSignal();
    const queued = client.dataset("DS").get({}, { signal });
    const next = client.dataset("DS").get();
    await settled();
    controller.abort(reason);
    await expect(queued).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    expect(server.requests).toHaveLength(1);
    clock.advance(1100);
    await next;
    expect(server.requests).toHaveLength(2);
  });

  test("ends a call whose token is asked for", async () => {
    const token = () => new Promise<string>(() => {});
    const { client, server } = await startWorld([], { token }, standing());
    const { controller, signal, listeners } = countingSignal();
    const call = client.dataset("DS").get({}, { signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  test("ends a wait for the end of a run", async () => {
    const running = { json: { data: { id: "R", status: "RUNNING" } } };
    const { client, clock } = await startWorld([running], {}, standing());
    const controller = new AbortController();
    const call = client.run("R").waitForFinish({}, { signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(clock.pending).toBe(0);
  });

  test("ends a call through raw", async () => {
    const { client } = await startWorld([{ status: 429 }], {}, standing());
    const controller = new AbortController();
    const call = rawClient(client).GET("/v2/browser-info", { signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("ends a call with undefined as its reason, if that is what it gives", async () => {
    const { client } = await startWorld();
    const call = client.dataset("DS").get({}, { signal: AbortSignal.abort(null) });
    await expect(call).rejects.toBe(null);
  });

  test("of many calls keeps no listener of any", async () => {
    const { client } = await startWorld(() => ({ json: { data: {} } }), { rateLimit: false });
    const { signal, listeners } = countingSignal();
    for (let i = 0; i < 200; i++) await client.dataset("DS").get({}, { signal });
    expect(listeners()).toBe(0);
  });

  test("of a call that fails keeps no listener", async () => {
    const { client } = await startWorld([{ status: 400 }]);
    const { signal, listeners } = countingSignal();
    await expect(client.dataset("DS").get({}, { signal })).rejects.toThrow("400");
    await expect(client.dataset("DS").get({ no: 1 } as never, { signal })).rejects.toThrow("no");
    expect(listeners()).toBe(0);
  });
});
