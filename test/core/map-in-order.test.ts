import { describe, expect, test } from "vitest";
import { Scope } from "../../src/core/cancellation.js";
import { systemClock } from "../../src/core/clock.js";
import { mapInOrder } from "../../src/core/map-in-order.js";
import { all, range } from "../support/dataset-fixture.js";

const pause = (millis: number) => new Promise((resolve) => setTimeout(resolve, millis));
const scoped = (ahead = true) => ({ ahead, scope: new Scope(systemClock) });

describe("what is mapped in order", () => {
  test("is worked on several at once, and given in its order", async () => {
    let running = 0;
    let most = 0;
    const work = async (n: number) => {
      most = Math.max(most, ++running);
      await pause((n * 7) % 5);
      running -= 1;
      return n * 2;
    };
    expect(await all(mapInOrder(range(0, 50), 4, work, scoped()))).toEqual(
      range(0, 50).map((n) => n * 2),
    );
    expect(most).toBe(4);
  });

  test.each([true, false])("begins more while the first goes on, with ahead: %s", async (ahead) => {
    const begun: number[] = [];
    let finish = () => {};
    const first = new Promise<void>((resolve) => (finish = resolve));
    const work = async (n: number) => {
      begun.push(n);
      if (n === 0) await first;
      return n;
    };
    const results = mapInOrder(range(0, 20), 3, work, scoped(ahead));
    const next = results.next();
    await pause(20);
    expect(begun).toEqual(range(0, ahead ? 20 : 3));
    finish();
    expect((await next).value).toBe(0);
    expect(await all(results)).toEqual(range(1, 20));
  });

  test("ends where one fails, and with its source", async () => {
    const results = mapInOrder(
      range(0, 9),
      2,
      async (n) => (n === 3 ? Promise.reject("no") : n),
      scoped(),
    );
    const got: number[] = [];
    await expect(
      (async () => {
        for await (const n of results) got.push(n);
      })(),
    ).rejects.toBe("no");
    expect(got).toEqual([0, 1, 2]);
    const broken = async function* () {
      yield 1;
      throw new Error("source");
    };
    await expect(all(mapInOrder(broken(), 2, async (n) => n, scoped()))).rejects.toThrow("source");
  });

  test("begins no more once nobody listens, and closes its source", async () => {
    const begun: number[] = [];
    let closed = false;
    const endless = function* () {
      try {
        for (let n = 0; ; n++) yield n;
      } finally {
        closed = true;
      }
    };
    for await (const n of mapInOrder(endless(), 2, async (n) => begun.push(n), scoped(false))) {
      if (n === 3) break;
    }
    const { length } = begun;
    await pause(10);
    expect(closed).toBe(true);
    expect(begun).toHaveLength(length);
  });

  test.each([
    ["is waited for", async () => pause(30)],
    ["has to wait", async () => {}],
  ])("that is cancelled closes its source, which %s", async (_, beforeNext) => {
    let closed = false;
    let taken = 0;
    const source = async function* () {
      try {
        for (; ; taken++) {
          yield taken;
          await beforeNext();
        }
      } finally {
        closed = true;
      }
    };
    const options = scoped(false);
    const results = mapInOrder(source(), 1, async (n) => n, options);
    expect((await results.next()).value).toBe(0);
    options.scope.cancel("enough");
    await expect(all(results)).rejects.toBe("enough");
    await pause(40);
    expect(closed).toBe(true);
    expect(taken).toBeLessThanOrEqual(1);
  });

  test("that is cancelled gives what was begun, and then the reason, though the source hangs", async () => {
    const options = scoped();
    const hanging = async function* () {
      yield 1;
      await new Promise(() => {});
    };
    const results = mapInOrder(hanging(), 2, async (n) => n, options);
    expect((await results.next()).value).toBe(1);
    const next = results.next();
    options.scope.cancel("enough");
    await expect(next).rejects.toBe("enough");
  });
});
