import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Canceller } from "../../../src/core/cancellation.js";
import type { Pacing } from "../../../src/core/pacing.js";
import * as rateLimit from "../../../src/core/rate-limit.js";

const call = { key: "60:/v2/datasets/a", rate: 60 };

/** A client's limiter before it is loaded, on a clock that stands still, and whether it has been. */
async function world(options?: rateLimit.RateLimitOptions, load?: () => void) {
  const loaded = vi.fn();
  const limiter = async () => {
    load?.();
    loaded();
    return rateLimit;
  };
  vi.doMock("../../../src/core/parts.js", () => ({ parts: { limiter } }));
  const { Pacing } = await import("../../../src/core/pacing.js");
  const timers: number[] = [];
  const clock = {
    now: () => 5000,
    random: () => 0,
    after(millis: number) {
      timers.push(millis);
      return () => {};
    },
  };
  return { pacing: new Pacing(clock, options), loaded, timers };
}

/** A request that goes out as soon as it may: undefined if that is at once. */
function request(pacing: Pacing, scope = new Canceller()): Promise<void> | undefined {
  const turn = pacing.acquire(call, scope);
  const sent = () => pacing.sent(call);
  if (!turn) sent();
  return turn?.then(sent);
}

/** Whether one more may go while the clock stands still; if not, a timer is set for it. */
async function goes(pacing: Pacing, timers: readonly number[]): Promise<boolean> {
  const before = timers.length;
  const turn = request(pacing);
  let gone = turn === undefined;
  turn?.then(() => {
    gone = true;
  });
  await vi.waitUntil(() => gone || timers.length > before, { timeout: 10_000 });
  return gone;
}

beforeEach(() => {
  vi.resetModules();
});
afterEach(() => {
  vi.doUnmock("../../../src/core/parts.js");
});

describe("the limiter", () => {
  test("is not loaded for the first twenty requests, and then knows of them", async () => {
    const { pacing, loaded, timers } = await world();
    for (let i = 0; i < 20; i++) expect(request(pacing)).toBeUndefined();
    expect(loaded).not.toHaveBeenCalled();
    for (let i = 20; i < 60; i++) expect(await goes(pacing, timers)).toBe(true);
    expect(loaded).toHaveBeenCalledTimes(1);
    expect(await goes(pacing, timers)).toBe(false);
    expect(timers).toEqual([1050]);
  });

  test("lets go in order who waits for it to be loaded", async () => {
    const { pacing } = await world();
    for (let i = 0; i < 20; i++) request(pacing);
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((name) => request(pacing)?.then(() => order.push(name))));
    expect(order).toEqual([1, 2, 3]);
  });

  test("is there from the first request on where the user has numbers of his own", async () => {
    const { pacing, loaded, timers } = await world({ perSecond: 1 });
    expect(await goes(pacing, timers)).toBe(true);
    expect(loaded).toHaveBeenCalledTimes(1);
    expect(await goes(pacing, timers)).toBe(false);
  });

  test("is loaded as soon as the server names a lower limit, which then counts", async () => {
    const { pacing, timers } = await world();
    request(pacing);
    pacing.observe(call, 2);
    expect(await goes(pacing, timers)).toBe(true);
    expect(await goes(pacing, timers)).toBe(false);
  });

  test("is not loaded for what the server says of no limit, or of the documented one", async () => {
    const { pacing, loaded } = await world();
    for (const limit of [Number.NaN, 0, -1, 60, 100, 5.5, Number.POSITIVE_INFINITY]) {
      request(pacing);
      pacing.observe(call, limit);
    }
    expect(request(pacing)).toBeUndefined();
    expect(loaded).not.toHaveBeenCalled();
  });

  test("does not hold anybody up where it cannot be loaded, and is tried again later", async () => {
    let broken = true;
    const { pacing, loaded, timers } = await world(undefined, () => {
      if (broken) throw new Error("404");
    });
    for (let i = 0; i < 20; i++) request(pacing);
    expect(await goes(pacing, timers)).toBe(true);
    expect(loaded).not.toHaveBeenCalled();
    broken = false;
    for (let i = 0; i < 20; i++) expect(request(pacing)).toBeUndefined();
    expect(await goes(pacing, timers)).toBe(true);
    expect(loaded).toHaveBeenCalled();
  });

  test("is not waited for by a call that is cancelled", async () => {
    const { pacing } = await world({ perSecond: 1 });
    const scope = new Canceller();
    const turn = request(pacing, scope);
    scope.cancel("enough");
    await expect(turn).rejects.toBe("enough");
  });
});

test("requests that went out while the limiter could not be loaded count when it is", async () => {
  let broken = true;
  const { pacing, timers, loaded } = await world(undefined, () => {
    if (broken) throw new Error("404");
  });
  const turns = Array.from({ length: 50 }, () => request(pacing));
  await Promise.all(turns);
  broken = false;
  for (let i = 0; i < 20; i++) request(pacing);
  let gone = 0;
  while (await goes(pacing, timers)) gone++;
  expect(loaded).toHaveBeenCalled();
  expect(gone).toBeLessThanOrEqual(60 - 20);
});

test("requests on the way to a connection count when the limiter is loaded meanwhile", async () => {
  const { pacing, timers } = await world();
  const paces = Array.from({ length: 20 }, () => ({ ...call }));
  for (const pace of paces) pacing.acquire(pace, new Canceller());
  let gone = 0;
  while (await goes(pacing, timers)) gone++;
  expect(gone).toBe(40);
});

test("what waits for the limiter is told of an abort by nobody else", async () => {
  const { pacing } = await world();
  const scopes = Array.from({ length: 20 }, () => new Canceller());
  const told: unknown[] = [];
  for (const scope of scopes) {
    pacing.acquire({ ...call }, scope);
    scope.onCancel = (reason) => told.push(reason);
  }
  await request(pacing);
  for (const scope of scopes) scope.cancel("enough");
  expect(told).toHaveLength(20);
});
