import { getEventListeners } from "node:events";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { answer, type Script } from "../faults/script.js";
import { FaultServer } from "../faults/server.js";

let server: FaultServer;
afterEach(() => server.close());

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** In use, after what is left to finalizers is done, too. */
async function heapMegabytes(): Promise<number> {
  for (let i = 0; i < 5; i++) {
    gc();
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return process.memoryUsage().heapUsed / 2 ** 20;
}

const refusal: Script = [{ read: "request" }, answer(400, '{"error":{"type":"no"}}')];

describe.each([
  ["undici", {}],
  ["fetch", { fetch: globalThis.fetch }],
])("over %s", (_, options) => {
  test("10,000 calls with one signal leave no listener, no warning and no memory", {
    timeout: 120_000,
  }, async () => {
    server = await FaultServer.start();
    const client = new ApifyClient({
      token: "token",
      baseUrl: server.origin,
      rateLimit: false,
      ...options,
    });
    const { signal } = new AbortController();
    const warnings: Error[] = [];
    const warn = (warning: Error) => warnings.push(warning);
    process.on("warning", warn);

    let left = 0;
    const caller = async () => {
      while (left-- > 0) {
        if (left % 100 === 0) server.scripts.push(refusal);
        await client
          .dataset("abc")
          .get({ signal })
          .catch(() => {});
      }
    };
    const call = async (count: number) => {
      left = count;
      await Promise.all(Array.from({ length: 50 }, caller));
      server.requests.length = 0;
    };

    await call(2000);
    const before = await heapMegabytes();
    await call(8000);
    const grown = (await heapMegabytes()) - before;
    process.off("warning", warn);

    expect(client.stats.calls).toBe(10_000);
    expect(getEventListeners(signal, "abort")).toEqual([]);
    expect(warnings).toEqual([]);
    // A listener or a closure that stays with each of 8,000 calls would be 2 MB at the least.
    expect(grown).toBeLessThan(1);
  });
});
