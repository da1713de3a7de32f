import { setTimeout as pause } from "node:timers/promises";
import { afterAll, describe, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { rawClient } from "../../src/raw.js";
import { type FaultName, faults } from "./script.js";
import { FaultServer, refusedOrigin } from "./server.js";

/** One way to call the API. `repeats`: it may be sent again when nobody knows whether it was done. */
interface Work {
  readonly repeats: boolean;
  /** Its answer is read; otherwise only its status counts. */
  readonly reads: boolean;
  run(client: ApifyClient, signal?: AbortSignal): PromiseLike<unknown>;
}

const work: Readonly<Record<string, Work>> = {
  "GET dataset": { repeats: true, reads: true, run: (c) => c.dataset("abc").get() },
  "GET run-sync": {
    repeats: false,
    reads: false,
    run: async (c, signal) => {
      const path = { actorId: "me/scraper" };
      const { error } = await rawClient(c).GET("/v2/actors/{actorId}/run-sync", {
        params: { path },
        parseAs: "text",
        ...(signal ? { signal } : {}),
      });
      if (error !== undefined) throw error;
    },
  },
  "PUT dataset": {
    repeats: true,
    reads: true,
    run: (c) => c.dataset("abc").update({ name: "better" }),
  },
  "start run": { repeats: false, reads: true, run: (c) => c.actor("me/scraper").start({ a: 1 }) },
  "start by override": {
    repeats: false,
    reads: true,
    run: (c) => c.with({ methodOverride: true }).actor("me/scraper").start(),
  },
  "add to queue": {
    repeats: true,
    reads: true,
    run: (c) => c.requestQueue("abc").addRequest({ url: "https://a.example", uniqueKey: "a" }),
  },
  "push item": { repeats: false, reads: false, run: (c) => c.dataset("abc").pushItems({ a: 1 }) },
  "upload stream": {
    repeats: false,
    reads: false,
    run: (c) => c.keyValueStore("abc").setRecord("key", new Blob(["text"]).stream()),
  },
};

/** What a fault leaves: whether the request reached the handler, and what the answer is worth. */
interface Trace {
  readonly reaches: boolean;
  /**
   * `lost`: nobody knows; `unreadable`: only who reads the answer minds; `final`: asking again brings the same; `early`: it
   * is a matter of chance whether a byte was written before.
   */
  readonly answer: "good" | "lost" | "unreadable" | "final" | "early";
}

const lost = { reaches: true, answer: "lost" } as const;
const unreadable = { reaches: true, answer: "unreadable" } as const;
const traces: Readonly<Record<FaultName, Trace>> = {
  resetAtOnce: { reaches: false, answer: "early" },
  resetUnread: { reaches: false, answer: "lost" },
  stallUnread: { reaches: false, answer: "lost" },
  resetBeforeHeaders: lost,
  resetInHeaders: lost,
  resetAfterHeaders: lost,
  resetInBody: lost,
  endBeforeHeaders: lost,
  endInHeaders: lost,
  endInBody: lost,
  endInChunk: lost,
  endBetweenChunks: lost,
  stallBeforeHeaders: lost,
  stallInHeaders: lost,
  stallAfterHeaders: lost,
  stallInBody: lost,
  garbage: lost,
  endlessHeaders: lost,
  truncatedGzip: lost,
  notGzip: lost,
  unknownEncoding: lost,
  lengthTooLong: lost,
  html502: lost,
  endlessBody: { reaches: true, answer: "final" },
  bomb: { reaches: true, answer: "final" },
  lengthTooShort: unreadable,
  emptyAnswer: unreadable,
  html200: unreadable,
  slowDrip: unreadable,
};

/** What Node's fetch takes for a whole answer. */
const lenient: Partial<Record<FaultName, Trace>> = {
  truncatedGzip: unreadable,
  unknownEncoding: { reaches: true, answer: "good" },
};

const transports = {
  undici: { fetch: undefined, traces },
  fetch: { fetch: globalThis.fetch, traces: { ...traces, ...lenient } },
};

const table: string[] = [];
afterAll(() => console.log(table.join("\n")));

/** Long enough for what answers on a busy machine, short for what never does. */
const stallSecs = 1;

function clientOf(
  baseUrl: string,
  fetch: typeof globalThis.fetch | undefined,
  timeoutSecs = 20,
): ApifyClient {
  return new ApifyClient({
    baseUrl,
    token: "token",
    rateLimit: false,
    minDelayBetweenRetriesMillis: 1,
    timeoutSecs,
    maxResponseBytes: 1_000_000,
    ...(fetch ? { fetch } : {}),
  });
}

async function succeeds(call: PromiseLike<unknown>): Promise<boolean> {
  return Promise.resolve(call).then(
    () => true,
    () => false,
  );
}

describe.concurrent.each(Object.entries(transports))("over %s", (name, { fetch, traces }) => {
  const cases = Object.entries(work).flatMap(([what, how]) =>
    Object.entries(traces).map(([fault, trace]) => ({ what, how, fault, trace })),
  );

  test.for(cases)(
    "$what, $fault",
    async ({ what, how, fault, trace }, { expect, onTestFinished }) => {
      const server = await FaultServer.start(faults[fault as FaultName]);
      onTestFinished(() => server.close());
      const stalls = fault.startsWith("stall");
      const client = clientOf(server.origin, fetch, stalls ? stallSecs : undefined);
      // A synchronous run has its own deadline, whatever the client's is.
      const signal = stalls && what === "GET run-sync" ? AbortSignal.timeout(1000) : undefined;
      const success = await succeeds(how.run(client, signal));
      table.push(
        `${name.padEnd(7)} ${what.padEnd(18)} ${fault.padEnd(19)} reached ${server.requests.length}, ${success ? "done" : "error"}`,
      );
      if (trace.answer === "early") {
        expect(server.requests.length).toBe(Number(success));
        return;
      }
      const good = trace.answer === "good" || (trace.answer === "unreadable" && !how.reads);
      const again = how.repeats && !good && trace.answer !== "final";
      expect({ reached: server.requests.length, success }).toEqual({
        reached: Number(trace.reaches) + Number(again),
        success: good || again,
      });
    },
  );

  test.for(Object.entries(work))("%s, refused", async ([what, how], { expect }) => {
    const error = await Promise.resolve(how.run(clientOf(await refusedOrigin(), fetch))).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    table.push(`${name.padEnd(7)} ${what.padEnd(18)} refused             reached 0, error`);
    expect(error).toMatchObject({ name: "ApifyConnectionError" });
  });

  test.for(Object.entries(work))(
    "%s, on a socket that the server closes meanwhile",
    async ([what, how], { expect, onTestFinished }) => {
      const server = await FaultServer.start();
      onTestFinished(() => server.close());
      server.raceAfterMillis = 1200;
      const client = clientOf(server.origin, fetch);
      await client.dataset("abc").get();
      await succeeds(how.run(client));
      const before = server.requests.length;
      await pause(1500);
      const success = await succeeds(how.run(client));
      const reached = server.requests.length - before;
      table.push(
        `${name.padEnd(7)} ${what.padEnd(18)} keep-alive race     reached ${reached}, ${success ? "done" : "error"}`,
      );
      expect(reached).toBeLessThanOrEqual(1);
      // The transport with connections of its own gives what must not run twice a socket that cannot be stale.
      if (name === "undici" || how.repeats)
        expect({ reached, success }).toEqual({ reached: 1, success: true });
    },
  );
});
