import { afterEach, describe, expect, test } from "vitest";
import {
  ApifyArgumentError,
  type ApifyError,
  ApifyTimeoutError,
  ForbiddenError,
  InvalidRequestError,
  ServerError,
  UnauthorizedError,
} from "../../src/errors.js";
import type { BatchAddResult } from "../../src/resources/request-queue.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { idOf, many, type Queued, QueueServer, queued } from "../support/queue-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

const keysOf = (requests: readonly { uniqueKey?: string | undefined }[]) =>
  requests.map(({ uniqueKey }) => uniqueKey);
const error = (status: number, type: string) => ({
  status,
  json: { error: { type, message: "No." } },
});

describe.each(["undici", "fetch"] as const)("batches over %s", (via) => {
  const fixtureWith = async (options = {}, clock = new VirtualClock()) => {
    const api = new QueueServer();
    const fixture = await startFixture(
      api.answer,
      { rateLimit: false, compression: false, ...options },
      { via, clock },
    );
    return { ...fixture, api, queue: fixture.client.requestQueue("queue-1", { clientKey: "me" }) };
  };

  test("of at most 25, each request reported once, in the order given", async () => {
    const { queue, api, server } = await fixtureWith();
    const { processedRequests, unprocessedRequests } = await queue.batchAddRequests(many(60), {
      forefront: true,
    });
    expect(keysOf(processedRequests)).toEqual(keysOf(many(60)));
    expect(processedRequests[7]).toEqual({
      requestId: idOf("key-7"),
      uniqueKey: "key-7",
      wasAlreadyPresent: false,
      wasAlreadyHandled: false,
    });
    expect(unprocessedRequests).toEqual([]);
    expect(api.batches.map(({ length }) => length).sort()).toEqual([10, 25, 25]);
    for (const { method, url, headers } of server.requests) {
      expect(method).toBe("POST");
      expect(url).toBe("/v2/request-queues/queue-1/requests/batch?clientKey=me&forefront=true");
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    }
  });

  test("below a run the client key goes along", async () => {
    const { client, server } = await fixtureWith();
    await client.run("run-1").requestQueue({ clientKey: "me" }).batchAddRequests(many(1));
    expect(server.requests[0]?.url).toBe(
      "/v2/actor-runs/run-1/request-queue/requests/batch?clientKey=me",
    );
  });

  test("iterables and async iterables are read as they are sent", async () => {
    const { queue, api } = await fixtureWith();
    let read = 0;
    let furthest = 0;
    const source = async function* () {
      for (; read < 200; read++) {
        furthest = Math.max(furthest, read - api.batches.length * 25);
        yield queued(read);
      }
    };
    const added = await queue.batchAddRequests(source(), { maxParallel: 2 });
    expect(keysOf(added.processedRequests)).toEqual(keysOf(many(200)));
    // Two batches on their way and one in the making.
    expect(furthest).toBeLessThanOrEqual(75);
    const again = await queue.batchAddRequests(new Set(many(30)));
    expect(again.processedRequests.every(({ wasAlreadyPresent }) => wasAlreadyPresent)).toBe(true);
    expect(await queue.batchAddRequests([])).toEqual({
      processedRequests: [],
      unprocessedRequests: [],
    });
  });

  test("a batch above 9 MB is cut, a request above it is refused before anything is sent", async () => {
    const { queue, api, server } = await fixtureWith();
    const heavy = (n: number, megabytes: number) => ({
      ...queued(n),
      // Two bytes a character.
      payload: "é".repeat(megabytes * 500_000),
    });
    const added = await queue.batchAddRequests([0, 1, 2, 3, 4].map((n) => heavy(n, 4)));
    expect(keysOf(added.processedRequests)).toEqual(keysOf(many(5)));
    expect(api.batches.map(({ length }) => length).sort()).toEqual([1, 2, 2]);
    const before = server.requests.length;
    const tooMuch = queue.batchAddRequests([...many(100), heavy(100, 10)]);
    await expect(tooMuch).rejects.toThrow(ApifyArgumentError);
    await expect(tooMuch).rejects.toThrow(/index 100 has 100\d{5} bytes/);
    expect(server.requests).toHaveLength(before);
  });

  test("what is left unprocessed is sent again, later and later, in full batches", async () => {
    const { queue, api, clock } = await fixtureWith();
    const seen = new Map<string, number>();
    api.leaves = ({ uniqueKey }) => {
      const times = (seen.get(uniqueKey) ?? 0) + 1;
      seen.set(uniqueKey, times);
      return Number(uniqueKey.slice(4)) % 10 === 0 && times <= 2;
    };
    const { processedRequests } = await queue.batchAddRequests(many(250), { maxParallel: 1 });
    expect(keysOf(processedRequests)).toEqual(keysOf(many(250)));
    // Ten batches, and the 25 that they left, three times in all.
    expect(api.batches.map(({ length }) => length)).toEqual(Array(12).fill(25));
    expect(clock.waits).toEqual([500, 1000]);
  });

  test("in the end they are reported, as they were given, with the reason", async () => {
    const { queue, api, clock } = await fixtureWith();
    api.leaves = ({ uniqueKey }) => ["key-3", "key-41"].includes(uniqueKey);
    const input = many(50).map((each) => ({ ...each, userData: { label: "a" } }));
    const { processedRequests, unprocessedRequests } = await queue.batchAddRequests(input, {
      maxParallel: 1,
      maxUnprocessedRequestsRetries: 2,
      minDelayBetweenUnprocessedRequestsRetriesMillis: 10,
    });
    expect(processedRequests).toHaveLength(48);
    expect(unprocessedRequests).toEqual(
      [3, 41].map((n) => ({
        ...input[n],
        reason: "The queue left it unprocessed; times sent: 3.",
      })),
    );
    expect(clock.waits).toEqual([10, 20]);
  });

  test("requests of one key, and answers that leave some out", async () => {
    const { queue, api } = await fixtureWith();
    const twice = [queued(1), queued(2), queued(1), queued(3)];
    const once = (request: Queued) => ({ requestId: idOf(request.uniqueKey), ...request });
    api.fails = (batch) => ({
      json: {
        data: {
          processedRequests: [
            ...new Map(batch.map((each) => [each.uniqueKey, once(each)])).values(),
          ]
            .reverse()
            .filter(({ uniqueKey }) => uniqueKey !== "key-3"),
          unprocessedRequests: [],
        },
      },
    });
    const { processedRequests, unprocessedRequests } = await queue.batchAddRequests(twice);
    expect(keysOf(processedRequests)).toEqual(["key-1", "key-2", "key-1"]);
    expect(keysOf(unprocessedRequests)).toEqual(["key-3"]);
  });

  test("requests that the queue itself gives a key", async () => {
    const { queue, api } = await fixtureWith();
    api.fails = (batch) => ({
      json: {
        data: {
          processedRequests: batch
            .filter(({ url }) => !url.endsWith("/2") || api.batches.length > 1)
            .map(({ url }) => ({ requestId: idOf(url), uniqueKey: `made-of-${url}` })),
          unprocessedRequests: batch
            .filter(({ url }) => url.endsWith("/2") && api.batches.length === 1)
            .map(({ url }) => ({ url, uniqueKey: `made-of-${url}` })),
        },
      },
    });
    const keyless = many(4).map(({ url }) => ({ url })) as Queued[];
    const { processedRequests } = await queue.batchAddRequests(keyless);
    expect(processedRequests.map(({ requestId }) => requestId)).toEqual(
      keyless.map(({ url }) => idOf(url)),
    );
  });

  test("those are not sent twice when it is not known what became of them, the others are", async () => {
    const { queue, api } = await fixtureWith();
    api.fails = (_, nth) => (nth < 2 ? { breaks: "before" } : undefined);
    const mixed = many(6).map((request, n) => (n % 2 ? { url: request.url } : request)) as Queued[];
    const added = await queue.batchAddRequests(mixed);
    const keyless = api.batches.filter((batch) => batch.some(({ uniqueKey }) => !uniqueKey));
    expect(keyless).toEqual([mixed.filter(({ uniqueKey }) => !uniqueKey)]);
    expect(keysOf(added.processedRequests)).toEqual(["key-0", "key-2", "key-4"]);
    expect(added.unprocessedRequests.map(({ url }) => url)).toEqual(
      keyless[0]!.map(({ url }) => url),
    );
    expect(added.unprocessedRequests[0]!.reason).toContain("may");
  });

  test("lost connections and failing servers are borne with, and reported when they stay", async () => {
    const { queue, api } = await fixtureWith();
    api.fails = (batch, nth) => {
      if (batch[0]?.uniqueKey === "key-25") return error(503, "internal-error");
      return nth % 3 === 0 ? { breaks: "before" } : undefined;
    };
    const added = await queue.batchAddRequests(many(200));
    expect(added.processedRequests).toHaveLength(175);
    expect(keysOf(added.unprocessedRequests)).toEqual(keysOf(many(50)).slice(25));
    expect(added.unprocessedRequests[0]?.reason).toContain("answered 503");
  });

  test("a server that is down is not asked for every batch there is", async () => {
    const { queue, api } = await fixtureWith({ maxRetries: 0 });
    api.fails = () => error(502, "bad-gateway");
    const added = await queue.batchAddRequests(many(1000), { maxParallel: 3 });
    expect(keysOf(added.unprocessedRequests)).toEqual(keysOf(many(1000)));
    expect(api.batches.length).toBeLessThan(6);
    expect(added.unprocessedRequests[999]?.reason).toContain("3 batches in a row");
    // What is read as it is sent may have no end.
    const failure = (await queue
      .batchAddRequests(new Set(many(1000)), { maxParallel: 3 })
      .catch((reason: unknown) => reason)) as ApifyError;
    expect(failure).toBeInstanceOf(ServerError);
    const { unprocessedRequests } = failure.partialResult as BatchAddResult;
    expect(unprocessedRequests.length).toBeGreaterThanOrEqual(75);
  });

  test.each([
    [400, "invalid-request", InvalidRequestError],
    [401, "invalid-token", UnauthorizedError],
    [403, "insufficient-permissions", ForbiddenError],
  ])("%d ends the call, with what was done before", async (status, type, expected) => {
    const { queue, api } = await fixtureWith();
    api.fails = (_, nth) => (nth === 2 ? error(status, type) : undefined);
    const failure = (await queue
      .batchAddRequests(many(500), { maxParallel: 1 })
      .catch((reason: unknown) => reason)) as ApifyError;
    expect(failure).toBeInstanceOf(expected);
    expect(api.batches).toHaveLength(3);
    const { processedRequests } = failure.partialResult as BatchAddResult;
    expect(keysOf(processedRequests)).toEqual(keysOf(many(50)));
  });

  test("an abort ends it at once with its reason, and what was done is known", async () => {
    const { queue, api, server } = await fixtureWith();
    const stop = new AbortController();
    const reason = { enough: true };
    server.onRequest = () => {
      if (api.batches.length === 4) stop.abort(reason);
    };
    const done: unknown[] = [];
    const adding = queue.batchAddRequests(many(500), {
      maxParallel: 1,
      onBatch: (settled) => done.push(...keysOf(settled.processedRequests)),
      signal: stop.signal,
    });
    await expect(adding).rejects.toBe(reason);
    expect(done).toEqual(keysOf(many(100)));
    expect(reason).toEqual({ enough: true });

    const requests = server.requests.length;
    await expect(queue.batchAddRequests(many(5), { signal: stop.signal })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(requests);
  });

  test("what onBatch throws ends it, at once or later", async () => {
    const reason = new Error("mine");
    const throws = () => {
      throw reason;
    };
    for (const onBatch of [throws, async () => throws()]) {
      const { queue, api } = await fixtureWith();
      const adding = queue.batchAddRequests(many(500), { maxParallel: 1, onBatch });
      await expect(adding).rejects.toBe(reason);
      expect(api.batches).toHaveLength(1);
    }
  });

  test("a deadline is for all of it", async () => {
    const { queue, api } = await fixtureWith({}, new VirtualClock({ leaps: false }));
    api.fails = (_, nth) => (nth === 2 ? { afterSecs: 6, breaks: "before" } : undefined);
    const failure = (await queue
      .batchAddRequests(many(500), { maxParallel: 1, totalTimeoutSecs: 5 })
      .catch((reason: unknown) => reason)) as ApifyError;
    expect(failure).toBeInstanceOf(ApifyTimeoutError);
    const { processedRequests } = failure.partialResult as BatchAddResult;
    expect(keysOf(processedRequests)).toEqual(keysOf(many(50)));
  });

  test("an abort does not wait for a source that gives nothing", async () => {
    const { queue } = await fixtureWith();
    const stop = new AbortController();
    const silent: AsyncIterable<Queued> = {
      [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}) }),
    };
    const adding = queue.batchAddRequests(silent, { signal: stop.signal });
    setTimeout(() => stop.abort("enough"));
    await expect(adding).rejects.toBe("enough");
  });

  test("a source that fails ends it, and one that is given up is told", async () => {
    const { queue, api } = await fixtureWith();
    const broken = async function* () {
      yield* many(30);
      throw new TypeError("no more");
    };
    await expect(queue.batchAddRequests(broken())).rejects.toThrow(TypeError);
    let told = false;
    const endless = async function* () {
      try {
        for (let n = 0; ; n++) yield queued(n);
      } finally {
        told = true;
      }
    };
    api.fails = () => error(401, "invalid-token");
    await expect(queue.batchAddRequests(endless())).rejects.toThrow(UnauthorizedError);
    expect(told).toBe(true);
  });

  test("arguments that cannot be meant are refused by name", async () => {
    const { queue, server } = await fixtureWith();
    const refused = (requests: unknown, options: object) =>
      expect(queue.batchAddRequests(requests as Queued[], options)).rejects;
    await refused("text", {}).toThrow(/iterable/);
    await refused([queued(1), "url"], {}).toThrow(/index 1/);
    await refused([queued(1)], { maxParallel: 0 }).toThrow(/maxParallel/);
    await refused([queued(1)], { maxParalel: 5 }).toThrow(/"maxParalel"/);
    expect(server.requests).toEqual([]);
  });

  test("any number is removed, by ID or key", async () => {
    const { queue, api, server } = await fixtureWith();
    await queue.batchAddRequests(many(60));
    const references = many(60).map(({ uniqueKey }, n) =>
      n % 2 === 0 ? { id: idOf(uniqueKey) } : { uniqueKey },
    );
    const { processedRequests, unprocessedRequests } = await queue.batchDeleteRequests(references);
    expect(processedRequests).toEqual(references);
    expect(unprocessedRequests).toEqual([]);
    expect(
      api.batches
        .slice(3)
        .map(({ length }) => length)
        .sort(),
    ).toEqual([10, 25, 25]);
    expect(server.requests.at(-1)?.method).toBe("DELETE");
    expect(server.requests.at(-1)?.url).toContain("/requests/batch?clientKey=me");
  });
});
