import { afterEach, describe, expect, test } from "vitest";
import { Scope } from "../../src/core/cancellation.js";
import { rawClient } from "../../src/raw.js";
import { until } from "../support/dataset-fixture.js";
import { endFixtures, startFixture, type Via } from "../support/fixture.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

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

describe("a scope", () => {
  const told = (scope: Scope) => {
    const reasons: unknown[] = [];
    scope.onCancel = (reason) => reasons.push(reason);
    return reasons;
  };

  test("that was told of an abort before a wait is told of one after it", async () => {
    const scope = new Scope(new VirtualClock());
    const reasons = told(scope);
    await scope.race(Promise.resolve());
    await new Promise((resolve) => setImmediate(resolve));
    scope.cancel("enough");
    expect(reasons).toEqual(["enough"]);
  });

  test("that is cancelled ends the wait and the work", async () => {
    const scope = new Scope(new VirtualClock());
    const reasons = told(scope);
    const wait = scope.race(new Promise(() => {}));
    scope.cancel("enough");
    await expect(wait).rejects.toBe("enough");
    expect(reasons).toEqual(["enough"]);
  });

  test("that is cancelled waits for nothing, and leaves no timer behind", async () => {
    const clock = new VirtualClock({ leaps: false });
    const scope = new Scope(clock);
    const pause = scope.sleep(1000);
    expect(clock.pending).toBe(1);
    scope.cancel("enough");
    await expect(pause).rejects.toBe("enough");
    await expect(scope.sleep(1000)).rejects.toBe("enough");
    await expect(scope.race(new Promise(() => {}))).rejects.toBe("enough");
    expect(clock.pending).toBe(0);
  });

  test("below another one is cancelled with it, and not the other way round", () => {
    const clock = new VirtualClock({ leaps: false });
    const above = new Scope(clock);
    const [first, second] = [new Scope(clock, above), new Scope(clock, above)];
    first.cancel("mine");
    expect(above.cancelled).toBe(false);
    above.cancel("all");
    expect([first.reason, second.reason]).toEqual(["mine", "all"]);
    expect(new Scope(clock, above).reason).toBe("all");
  });

  test("that has ended is not cancelled by its signal", () => {
    const controller = new AbortController();
    const scope = new Scope(new VirtualClock(), controller.signal);
    scope.end();
    controller.abort("late");
    expect(scope.cancelled).toBe(false);
  });

  test("is cancelled at its deadline, for which no time counts while it is paused", () => {
    const clock = new VirtualClock({ leaps: false });
    const scope = new Scope(clock);
    scope.limit(1000, () => "overdue");
    clock.advance(900);
    scope.pause();
    clock.advance(10_000);
    scope.resume();
    clock.advance(99);
    expect(scope.cancelled).toBe(false);
    clock.advance(1);
    expect(scope.reason).toBe("overdue");
  });
});

describe("a signal", () => {
  test("that was aborted before sends nothing", async () => {
    const { client, server } = await startFixture();
    const call = client.dataset("DS").get({ signal: AbortSignal.abort(reason) });
    await expect(call).rejects.toBe(reason);
    expect(server.requests).toHaveLength(0);
  });

  test.each(["undici", "fetch"] as const)("ends a call while it is sent, over %s", async (via) => {
    const fixture = await startFixture([{ stalls: true }], {}, standing(via));
    const { controller, signal, listeners } = countingSignal();
    const call = fixture.client.actor("A").start({}, { signal });
    fixture.server.onRequest = () => controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    expect(fixture.clock.pending).toBe(0);
    expect(fixture.server.requests).toHaveLength(1);
  });

  test("ends a call while it backs off", async () => {
    const { client, server, clock } = await startFixture([{ status: 429 }], {}, standing());
    const { controller, signal, listeners } = countingSignal();
    const call = client.dataset("DS").get({ signal });
    await until(() => client.stats.retries === 1);
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
    const { client, server, clock } = await startFixture(answers, limited, standing());
    await client.dataset("DS").get();
    const { controller, signal, listeners } = countingSignal();
    const queued = client.dataset("DS").get({ signal });
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
    const { client, server } = await startFixture([], { token }, standing());
    const { controller, signal, listeners } = countingSignal();
    const call = client.dataset("DS").get({ signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(listeners()).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  test("ends a wait for the end of a run", async () => {
    const running = { json: { data: { id: "R", status: "RUNNING" } } };
    const { client, clock } = await startFixture([running], {}, standing());
    const controller = new AbortController();
    const call = client.run("R").waitForFinish({ signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
    expect(clock.pending).toBe(0);
  });

  test("ends a call through raw", async () => {
    const { client } = await startFixture([{ status: 429 }], {}, standing());
    const controller = new AbortController();
    const call = rawClient(client).GET("/v2/browser-info", { signal: controller.signal });
    await settled();
    controller.abort(reason);
    await expect(call).rejects.toBe(reason);
  });

  test("ends a call with undefined as its reason, if that is what it gives", async () => {
    const { client } = await startFixture();
    const call = client.dataset("DS").get({ signal: AbortSignal.abort(null) });
    await expect(call).rejects.toBe(null);
  });

  test("of many calls keeps no listener of any", async () => {
    const { client } = await startFixture(() => ({ json: { data: {} } }), { rateLimit: false });
    const { signal, listeners } = countingSignal();
    for (let i = 0; i < 200; i++) await client.dataset("DS").get({ signal });
    expect(listeners()).toBe(0);
  });

  test("of a call that fails keeps no listener", async () => {
    const { client } = await startFixture([{ status: 400 }]);
    const { signal, listeners } = countingSignal();
    await expect(client.dataset("DS").get({ signal })).rejects.toThrow("400");
    await expect(client.dataset("DS").get({ no: 1, signal } as never)).rejects.toThrow("no");
    const wrong = { onProgress: 1, signal } as never;
    await expect(client.dataset("DS").pushItems([{}], wrong)).rejects.toThrow("onProgress");
    expect(listeners()).toBe(0);
  });
});
