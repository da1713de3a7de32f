import { randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { afterEach, describe, expect, test, vi } from "vitest";
import { ApifyArgumentError } from "../../src/errors.js";
import type { Progress } from "../../src/index.js";
import { all, datasetFixture, failure, range } from "../support/dataset-fixture.js";
import { endFixtures, startFixture, startServer } from "../support/fixture.js";
import type { ScriptedResponse } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

/** Remembers what it is told, and checks that no number ever falls. */
function watcher() {
  const seen: Progress[] = [];
  const onProgress = (progress: Progress) => {
    const last = seen.at(-1);
    for (const [name, value] of Object.entries(progress)) {
      expect(value).toBeGreaterThanOrEqual(last?.[name as keyof Progress] ?? 0);
    }
    seen.push(progress);
  };
  return { seen, onProgress };
}

describe("progress of items", () => {
  test("is told at most ten times a second, and once at the end", async () => {
    const clock = new VirtualClock({ leaps: false });
    const { dataset } = await datasetFixture(undefined, 300, {}, {}, clock);
    const { seen, onProgress } = watcher();
    for await (const _ of dataset.listItems({ chunkSize: 10, onProgress })) clock.advance(1);
    expect(seen.at(-1)).toMatchObject({ items: 300, total: 300, elapsedMillis: 300 });
    expect(seen.at(-1)!.requests).toBeGreaterThanOrEqual(30);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen.length).toBeLessThanOrEqual(4);
  });

  test("goes up to the limit, and counts the bytes of the answers", async () => {
    const { client, dataset } = await datasetFixture(undefined, 300);
    const { seen, onProgress } = watcher();
    await all(dataset.listItems({ limit: 100, offset: 50, onProgress }));
    expect(seen.at(-1)).toMatchObject({ items: 100, total: 100 });
    expect(seen.at(-1)!.bytes).toBe(client.stats.bytesReceived);
    expect(client.stats.bytesReceived).toBeGreaterThan(3000);
  });

  test.each(["jsonl", "json", "csv"] as const)("of a download in %s", async (format) => {
    const { dataset } = await datasetFixture(undefined, 300, { mostPerAnswer: 50 });
    const { seen, onProgress } = watcher();
    const file = await dataset.downloadItems(format, { onProgress });
    expect(seen.at(-1)).toMatchObject({ items: 300, total: 300 });
    expect(seen.at(-1)!.requests).toBeGreaterThanOrEqual(6);
    expect(seen.at(-1)!.bytes).toBeGreaterThanOrEqual(file.length);
    const streamed = watcher();
    const stream = await dataset.downloadItems(format, {
      stream: true,
      onProgress: streamed.onProgress,
    });
    await new Response(stream).arrayBuffer();
    expect(streamed.seen.at(-1)).toMatchObject({ items: 300 });
  });
});

/** Enough time passes between two looks that each is worth a report. */
class TickingClock extends VirtualClock {
  #ticks = 0;
  override readonly now = (): number => (this.#ticks += 101);
}

const large = randomBytes(4 * 1024 * 1024);
const pieces = range(0, 64).map((n) => large.subarray(n << 16, (n + 1) << 16));

describe("progress", () => {
  const stored: ScriptedResponse = { status: 201, json: {} };

  test("of items that are pushed, which resolves to what was stored", async () => {
    const { client } = await startFixture([{ ...stored, times: 4 }], { compression: false });
    const { seen, onProgress } = watcher();
    const items = Array.from({ length: 30 }, (_, n) => ({ n, text: "x".repeat(80) }));
    const result = await client.dataset("D").pushItems(items, { maxBatchBytes: 1200, onProgress });
    expect(result).toEqual({ count: 30, requests: 4 });
    expect(seen.at(-1)).toMatchObject({ items: 30, requests: 4 });
    expect(seen.at(-1)!.bytes).toBeGreaterThan(JSON.stringify(items).length);
  });

  test("of requests that are added in batches, with their number", async () => {
    const { client } = await startFixture(
      ({ body }) => ({
        json: {
          data: {
            processedRequests: JSON.parse(`${body}`).map(
              ({ uniqueKey }: { uniqueKey: string }) => ({
                uniqueKey,
                requestId: uniqueKey,
              }),
            ),
            unprocessedRequests: [],
          },
        },
      }),
      { compression: false },
    );
    const requests = Array.from({ length: 60 }, (_, n) => ({
      url: `http://x/${n}`,
      uniqueKey: `${n}`,
    }));
    const { seen, onProgress } = watcher();
    await client.requestQueue("Q").batchAddRequests(requests, { onProgress });
    expect(seen.at(-1)).toMatchObject({ items: 60, total: 60, requests: 3 });
  });

  test("of a record that is read, whole or as a stream", async () => {
    const record: ScriptedResponse = {
      headers: { "content-type": "text/plain" },
      text: "x".repeat(5000),
    };
    const { client } = await startFixture([{ ...record, times: 2 }, stored]);
    const store = client.keyValueStore("S");
    const whole = watcher();
    const { value } = (await store.getRecord("K", { onProgress: whole.onProgress }))!;
    expect(value).toHaveLength(5000);
    expect(whole.seen.at(-1)).toMatchObject({ bytes: 5000, requests: 1 });
    const streamed = watcher();
    const stream = (await store.getRecord("K", { as: "stream", onProgress: streamed.onProgress }))!
      .value;
    await new Response(stream).arrayBuffer();
    expect(streamed.seen.at(-1)).toMatchObject({ bytes: 5000, total: 5000 });
    const written = watcher();
    await store.setRecord("K", new Uint8Array(4000), { onProgress: written.onProgress });
    expect(written.seen.at(-1)!.requests).toBe(1);
  });

  test.each([
    ["a stream", () => Readable.from(pieces)],
    ["large bytes", () => large],
    ["large bytes over fetch", () => large],
  ])("of %s that is stored goes up while they are sent, as do the stats", async (what, body) => {
    const via = what.endsWith("fetch") ? "fetch" : "undici";
    const clock = new TickingClock({ leaps: false });
    const { client, server } = await startFixture([stored], {}, { clock, via });
    const { seen, onProgress } = watcher();
    const during: number[] = [];
    await client.keyValueStore("S").setRecord("K", body(), {
      contentType: "image/png",
      onProgress: (progress) => {
        onProgress(progress);
        during.push(client.stats.bytesSent);
      },
    });
    expect(server.requests[0]!.body.equals(large)).toBe(true);
    const length = server.requests[0]!.headers["content-length"];
    expect(length).toBe(what === "a stream" ? undefined : `${large.length}`);
    expect(seen.at(-1)!.bytes).toBeGreaterThanOrEqual(large.length);
    expect(client.stats.bytesSent).toBe(large.length);
    if (via === "undici") {
      expect(seen.length).toBeGreaterThan(10);
      expect(during.some((bytes) => bytes > 0 && bytes < large.length)).toBe(true);
    }
  });

  test("of a direct upload that has to be repeated", async () => {
    const host = await startServer([{ status: 503 }, {}]);
    const clock = new TickingClock();
    const signedUrl = { json: { data: { signedUrl: `${host.url}/file` } } };
    const { client } = await startFixture([signedUrl], {}, { clock });
    const { seen, onProgress } = watcher();
    await client.keyValueStore("S").setRecord("K", large, { direct: true, onProgress });
    expect(host.requests.map(({ body }) => body.equals(large))).toEqual([true, true]);
    expect(seen.at(-1)).toMatchObject({ requests: 3 });
    expect(seen.length).toBeGreaterThan(20);
    expect(client.stats).toMatchObject({ bytesSent: 2 * large.length, requests: 3, retries: 1 });
  });

  test("that throws ends the work, at once or later", async () => {
    const broken = new Error("the bar is broken");
    const throws = () => {
      throw broken;
    };
    for (const onProgress of [throws, async () => throws()]) {
      const { dataset } = await datasetFixture(undefined, 20);
      await expect(dataset.downloadItems("jsonl", { onProgress })).rejects.toBe(broken);
    }
    const { dataset } = await datasetFixture(undefined, 20);
    await expect(all(dataset.listItems({ onProgress: throws }))).rejects.toBe(broken);
  });

  test("must be a function", async () => {
    const { dataset, server } = await datasetFixture(undefined, 20);
    const error = await failure(dataset.downloadItems("csv", { onProgress: 1 as never }));
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect(error.message).toContain("onProgress");
    expect(server.requests).toEqual([]);
  });

  test("costs nothing where nobody asks", async () => {
    const now = vi.spyOn(performance, "now");
    const { dataset } = await datasetFixture(undefined, 20, {}, { rateLimit: false });
    await all(dataset.listItems());
    const without = now.mock.calls.length;
    await all(dataset.listItems({ onProgress: () => {} }));
    expect(now.mock.calls.length - without).toBeGreaterThan(without);
    now.mockRestore();
  });
});

test("a list as an array, in whole or its start", async () => {
  const { dataset } = await datasetFixture(undefined, 20);
  expect(await dataset.listItems().toArray()).toHaveLength(20);
  expect(await dataset.listItems().toArray({ limit: 7 })).toHaveLength(7);
  expect(await dataset.listItems().toArray({ limit: 0 })).toEqual([]);
  for (const wrong of [7, { most: 7 }, { limit: -1 }, { limit: "7" }]) {
    await expect(dataset.listItems().toArray(wrong as never)).rejects.toThrow(ApifyArgumentError);
  }
});
