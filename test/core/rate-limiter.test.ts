import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Canceller } from "../../src/core/cancellation.js";
import { RateLimiter } from "../../src/core/rate-limiter.js";
import type { RateLimitOptions } from "../../src/options.js";
import { VirtualClock } from "../support/virtual-clock.js";

const settled = () => new Promise((resolve) => setImmediate(resolve));

function limiterFixture(options?: RateLimitOptions) {
  const clock = new VirtualClock({ leaps: false });
  clock.advance(12_345);
  const limiter = new RateLimiter(clock, options);
  const sent: { key: string; at: number; name: number }[] = [];
  let name = 0;
  /** A request; it is in `sent` as soon as it may go. */
  const request = (key = "60:/v2/datasets/a", rate = 60, scope = new Canceller()) => {
    const mine = name++;
    const go = () => {
      sent.push({ key, at: clock.now(), name: mine });
      limiter.queue({ key, rate }).sent();
    };
    const turn = limiter.acquire(limiter.queue({ key, rate }), scope);
    if (!turn) go();
    else turn.then(go, () => {});
    return { turn, scope };
  };
  const rest = async () => {
    while (clock.step()) await settled();
  };
  return { clock, limiter, sent, request, rest };
}

/** Bytes of the heap that are in use, garbage collected. */
function heapUsed(): number {
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}

/** The most sends in any span of `millis`. */
function most(times: readonly number[], millis: number): number {
  return Math.max(
    ...times.map((from) => times.filter((at) => at >= from && at < from + millis).length),
  );
}

test("as many as the limit go at once, without a promise; the next one waits a window", async () => {
  const { clock, request, sent, rest } = limiterFixture();
  for (let i = 0; i < 60; i++) expect(request().turn).toBeUndefined();
  const start = clock.now();
  expect(request().turn).toBeInstanceOf(Promise);
  await rest();
  expect(sent.at(-1)?.at).toBe(start + 1050);
});

test.each([
  [60, 1000],
  [400, 2000],
])("%i a second are used to 95 %% by %i requests at once", async (limit, requests) => {
  const { request, sent, rest } = limiterFixture();
  for (let i = 0; i < requests; i++) request("k", limit);
  await rest();
  const windows = Math.ceil(requests / limit) - 1;
  expect(sent).toHaveLength(requests);
  expect(sent.at(-1)!.at - sent[0]!.at).toBe(windows * 1050);
});

test("never more than the limit in any 1,050 ms, all in order, and none later than it must", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 70 }),
      fc.array(fc.nat({ max: 300 }), { minLength: 1, maxLength: 200 }),
      async (limit, gaps) => {
        const { clock, request, sent, rest } = limiterFixture();
        const arrivals: number[] = [];
        for (const gap of gaps) {
          const until = clock.now() + gap;
          while (clock.next <= until) {
            clock.step();
            await settled();
          }
          clock.advance(until - clock.now());
          arrivals.push(until);
          request("k", limit);
          await settled();
        }
        await rest();
        expect(sent.map(({ name }) => name)).toEqual(gaps.map((_, i) => i));
        const times = sent.map(({ at }) => at);
        expect(most(times, 1050)).toBeLessThanOrEqual(limit);
        const earliest: number[] = [];
        for (const [i, arrival] of arrivals.entries()) {
          earliest.push(Math.max(arrival, (earliest[i - limit] ?? -Infinity) + 1050));
        }
        expect(times).toEqual(earliest);
      },
    ),
    { numRuns: 40 },
  );
});

test("what counts is when a request goes out, not when it had its turn", async () => {
  const { clock, limiter } = limiterFixture();
  const goes: number[] = [];
  const call = { key: "k", rate: 3 };
  const request = () =>
    limiter.acquire(limiter.queue(call), new Canceller())?.then(() => goes.push(clock.now()));
  for (let i = 0; i < 3; i++) expect(request()).toBeUndefined();
  for (let i = 0; i < 3; i++) expect(request()).toBeInstanceOf(Promise);
  clock.advance(5000);
  await settled();
  expect(goes).toEqual([]);

  const connectedAt = clock.now();
  for (let i = 0; i < 3; i++) {
    limiter.queue(call).sent();
    clock.advance(10);
  }
  for (let gone = 0; gone < 3; gone++) {
    while (goes.length === gone) {
      clock.step();
      await settled();
    }
    limiter.queue(call).sent();
  }
  expect(clock.pending).toBe(0);
  expect(goes.map((at) => at - connectedAt)).toEqual([1050, 1060, 1070]);
});

test("resources do not wait for each other, nor do operations of another tier", async () => {
  const { request } = limiterFixture();
  for (let i = 0; i < 61; i++) request("60:/v2/datasets/a", 60);
  expect(request("60:/v2/datasets/b", 60).turn).toBeUndefined();
  expect(request("400:/v2/datasets/a", 400).turn).toBeUndefined();
});

describe("the limit that the server names", () => {
  const key = "60:/v2/datasets/a";

  // Each waiter goes by a timer of its own: nothing that one call learns may wake another, which Workers do not allow.
  test("lets those who wait go within the window when it is higher, and those who come at once", async () => {
    const { clock, request, limiter, sent, rest } = limiterFixture();
    const start = clock.now();
    for (let i = 0; i < 200; i++) request();
    limiter.queue({ key, rate: 60 }).observe(400);
    await rest();
    expect(sent).toHaveLength(200);
    expect(sent.at(-1)!.at - start).toBeLessThanOrEqual(1050);
    expect(request().turn).toBeUndefined();
  });

  test("holds the next ones back when it is lower", async () => {
    const { clock, request, limiter, sent, rest } = limiterFixture();
    limiter.queue({ key, rate: 60 }).observe(10);
    const start = clock.now();
    for (let i = 0; i < 25; i++) request();
    await rest();
    expect(sent.map(({ at }) => at - start)).toEqual(
      Array.from({ length: 25 }, (_, i) => 1050 * Math.floor(i / 10)),
    );
  });

  test("counts what was sent before it was known", async () => {
    const { request, limiter } = limiterFixture();
    for (let i = 0; i < 10; i++) request();
    limiter.queue({ key, rate: 60 }).observe(10);
    expect(request().turn).toBeInstanceOf(Promise);
    limiter.queue({ key, rate: 60 }).observe(60);
    await settled();
    expect(request().turn).toBeUndefined();
  });
});

describe("numbers of the user's own", () => {
  test("replace the documented ones, and the server's only lower them", async () => {
    const { request, limiter } = limiterFixture({ perSecond: 3 });
    limiter.queue({ key: "60:/v2/datasets/a", rate: 60 }).observe(400);
    for (let i = 0; i < 3; i++) expect(request().turn).toBeUndefined();
    expect(request().turn).toBeInstanceOf(Promise);
    limiter.queue({ key: "60:/v2/datasets/b", rate: 60 }).observe(2);
    for (let i = 0; i < 2; i++) expect(request("60:/v2/datasets/b").turn).toBeUndefined();
    expect(request("60:/v2/datasets/b").turn).toBeInstanceOf(Promise);
  });

  test("may be higher than the documented ones", () => {
    const { request } = limiterFixture({ perSecond: 1000 });
    for (let i = 0; i < 1000; i++) expect(request().turn).toBeUndefined();
  });
});

describe("a wait that is cancelled", () => {
  test("ends at once with the reason and takes nobody's place", async () => {
    const { clock, request, sent, rest } = limiterFixture();
    for (let i = 0; i < 60; i++) request();
    const [first, second] = [request(), request()];
    const reason = { enough: true };
    first.scope.cancel(reason);
    await expect(first.turn).rejects.toBe(reason);
    const start = clock.now();
    await rest();
    expect(sent).toHaveLength(61);
    expect(sent.at(-1)).toMatchObject({ name: 61, at: start + 1050 });
    expect(second.scope.onCancel).toBeUndefined();
  });

  test("leaves no timer behind when nobody else waits", async () => {
    const { clock, request } = limiterFixture({ perSecond: 1, perMinute: 2 });
    request("a");
    const here = request("a");
    request("b");
    const everywhere = request("c");
    for (const { scope, turn } of [here, everywhere]) {
      scope.cancel("enough");
      await expect(turn).rejects.toBe("enough");
    }
    expect(clock.pending).toBe(0);
    expect(request("b").turn).toBeInstanceOf(Promise);
    expect(clock.pending).toBe(1);
  });
});

describe("the limit for all", () => {
  test("holds in any minute, over all resources, and lets them go in order", async () => {
    const { request, sent, rest } = limiterFixture({ perMinute: 100 });
    for (let i = 0; i < 350; i++) request(`60:/v2/datasets/${i}`);
    await rest();
    expect(sent.map(({ name }) => name)).toEqual(Array.from({ length: 350 }, (_, i) => i));
    expect(
      most(
        sent.map(({ at }) => at),
        60_000,
      ),
    ).toBe(100);
    expect(sent.at(-1)!.at - sent[0]!.at).toBeLessThanOrEqual(3 * 61_000);
  });

  test("is kept by those who come later, too", async () => {
    const { clock, request, sent, rest } = limiterFixture({ perMinute: 2 });
    for (const key of ["a", "b", "c"]) request(key);
    clock.step();
    await settled();
    for (const key of ["d", "e"]) request(key);
    await rest();
    expect(sent.map(({ key }) => key).join("")).toBe("abcde");
    expect(
      most(
        sent.map(({ at }) => at),
        60_000,
      ),
    ).toBe(2);
  });

  test("stays together with that of a resource", async () => {
    const { request, sent, rest } = limiterFixture({ perSecond: 5, perMinute: 12 });
    for (let i = 0; i < 30; i++) request("a");
    for (let i = 0; i < 10; i++) request("b");
    await rest();
    expect(sent).toHaveLength(40);
    expect(
      most(
        sent.map(({ at }) => at),
        60_000,
      ),
    ).toBeLessThanOrEqual(12);
    for (const key of ["a", "b"]) {
      const own = sent.filter((one) => one.key === key);
      expect(
        most(
          own.map(({ at }) => at),
          1050,
        ),
      ).toBeLessThanOrEqual(5);
      expect(own.map(({ name }) => name)).toEqual(
        own.map(({ name }) => name).sort((a, b) => a - b),
      );
    }
  });
});

describe("over a million resources", () => {
  test("what counts is never forgotten", async () => {
    const { clock, request } = limiterFixture({ perMinute: 1e12 });
    for (let i = 0; i < 60; i++) request("busy");
    const waiting = request("busy");
    for (let i = 0; i < 100_000; i++) {
      request(`resource ${i}`);
      if (i % 100 === 0) clock.advance(1);
    }
    expect(request("busy").turn).toBeInstanceOf(Promise);
    waiting.scope.cancel("enough");
    await expect(waiting.turn).rejects.toBe("enough");
  });

  test("memory is bounded", { timeout: 60_000 }, () => {
    const { clock, limiter } = limiterFixture();
    const scope = new Canceller();
    const ask = (from: number, to: number) => {
      for (let i = from; i < to; i++) {
        clock.advance(1);
        const key = `60:/v2/datasets/resource-number-${i}`;
        limiter.acquire(limiter.queue({ key, rate: 60 }), scope);
        limiter.queue({ key, rate: 60 }).sent();
      }
    };
    ask(0, 50_000);
    const before = heapUsed();
    ask(50_000, 1_000_000);
    // A million of them, kept, would be more than 300 MB.
    expect(heapUsed() - before).toBeLessThan(5_000_000);
  });
});
