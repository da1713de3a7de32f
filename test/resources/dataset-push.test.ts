import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync, inflateSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import {
  ApifyApiError,
  ApifyArgumentError,
  ApifyConnectionError,
  InvalidRequestError,
} from "../../src/errors.js";
import type { ClientOptions } from "../../src/options.js";
import { failure, range, transports, until } from "../support/dataset-fixture.js";

interface Pushed {
  readonly text: string;
  readonly headers: IncomingMessage["headers"];
}
type Refusal = { status: number; error?: object } | "breaks" | "hangs" | undefined;

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const decoders: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

/** A dataset that takes items, or refuses them. */
async function pushWorld(
  fetch: typeof globalThis.fetch | undefined,
  refuse: (pushed: Pushed, number: number) => Refusal = () => undefined,
  options: ClientOptions = {},
) {
  const pushed: Pushed[] = [];
  const stored: unknown[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const decode = decoders[request.headers["content-encoding"] ?? ""];
    const body = Buffer.concat(chunks);
    const text = (decode ? decode(body) : body).toString();
    pushed.push({ text, headers: request.headers });
    const refusal = refuse(pushed.at(-1)!, pushed.length);
    if (refusal === "hangs") return;
    if (refusal === "breaks") return void response.destroy();
    if (!refusal) stored.push(...[JSON.parse(text)].flat());
    response.writeHead(refusal?.status ?? 201, { "content-type": "application/json" });
    response.end(JSON.stringify(refusal ? { error: refusal.error } : {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.closeAllConnections() ?? server.close());
  const client = new ApifyClient({
    token: "secret",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rateLimit: false,
    minDelayBetweenRetriesMillis: 0,
    ...(fetch ? { fetch } : {}),
    ...options,
  });
  return { pushed, stored, dataset: client.dataset("D") };
}

const items = (length: number, text = "žluť") => range(0, length).map((n) => ({ n, text }));
const bytes = ({ text }: Pushed) => Buffer.byteLength(text);

describe.each(transports)("pushed over %s", (_, fetch) => {
  test("an object goes as it is, an array as an array, JSON untouched", async () => {
    const { dataset, pushed } = await pushWorld(fetch);
    await dataset.pushItems({ n: 0 });
    await dataset.pushItems([{ n: 1 }]);
    await dataset.pushItems('[ {"n": 2.50} ]');
    await dataset.pushItems([]);
    expect(pushed.map(({ text }) => text)).toEqual([
      '{"n":0}',
      '[{"n":1}]',
      '[ {"n": 2.50} ]',
      "[]",
    ]);
    for (const { headers } of pushed) {
      expect(headers["content-type"]).toBe("application/json; charset=utf-8");
    }
  });

  test("any iterable and async iterable", async () => {
    const { dataset, stored, pushed } = await pushWorld(fetch);
    await dataset.pushItems(new Set(items(3)));
    await dataset.pushItems(
      (async function* () {
        for (const item of items(1200)) yield item;
      })(),
      { maxBatchBytes: 10_000 },
    );
    await dataset.pushItems(new Set<never>());
    expect(stored).toEqual([...items(3), ...items(1200)]);
    expect(pushed.every((one) => bytes(one) <= 10_000)).toBe(true);
  });

  test("arrays are cut below the limit, into few requests, in order", async () => {
    const all = items(40_000).map((item, i) => ({ ...item, more: "x".repeat(i % 700) }));
    const { dataset, pushed, stored } = await pushWorld(fetch);
    await dataset.pushItems(all);
    expect(stored).toEqual(all);
    const sizes = pushed.map(bytes);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(5_000_000);
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThan(4_500_000);
  });

  test("the limit is one of bytes, brackets and commas included", async () => {
    const { dataset, pushed } = await pushWorld(fetch);
    const sized = (size: number) => ({ text: "ž".repeat((size - 11) / 2) });
    await dataset.pushItems([sized(2_499_999), sized(2_499_997)]);
    await dataset.pushItems([sized(2_499_999), sized(2_499_999)]);
    await dataset.pushItems([sized(4_999_999)]);
    expect(pushed.map(bytes)).toEqual([4_999_999, 2_500_001, 2_500_001, 4_999_999]);
  });

  test("JSON above the limit is cut like an array", async () => {
    const { dataset, pushed, stored } = await pushWorld(fetch);
    await dataset.pushItems(JSON.stringify(items(100)), { maxBatchBytes: 1000 });
    expect(stored).toEqual(items(100));
    expect(pushed.length).toBeGreaterThan(2);
  });

  test("an item above the limit goes alone", async () => {
    const all = [...items(3), { n: 3, text: "x".repeat(5000) }, ...items(2)];
    const { dataset, pushed, stored } = await pushWorld(fetch);
    await dataset.pushItems(all, { maxBatchBytes: 1000 });
    expect(stored).toEqual(all);
    expect(pushed.map(({ text }) => [JSON.parse(text)].flat().length)).toEqual([3, 1, 2]);
  });

  test("an item that the API would not take is refused before anything is sent", async () => {
    const { dataset, pushed } = await pushWorld(fetch);
    const huge = { n: 2, text: "x".repeat(9_437_184) };
    for (const some of [huge, [...items(2), huge]]) {
      const error = await failure(dataset.pushItems(some));
      expect(error).toBeInstanceOf(ApifyArgumentError);
      expect(error.message).toContain("9437184");
      expect(error.pushedCount).toBe(0);
    }
    expect(pushed).toEqual([]);
    const fitting = { text: "x".repeat(9_437_184 - '{"text":""}'.length) };
    await dataset.pushItems([fitting]);
    expect(bytes(pushed[0]!)).toBe(9_437_184);
  }, 20_000);

  test("several items that are too large for the server are halved, one is an error", async () => {
    const most = 1500;
    const { dataset, pushed, stored } = await pushWorld(fetch, (one) =>
      bytes(one) > most ? { status: 413, error: { type: "request-too-large" } } : undefined,
    );
    await dataset.pushItems(items(200), { maxBatchBytes: 4000 });
    await dataset.pushItems(JSON.stringify(items(100)));
    expect(stored).toEqual([...items(200), ...items(100)]);
    expect(pushed.filter((one) => bytes(one) > most).length).toBeLessThanOrEqual(5);
    const error = await failure(dataset.pushItems([{ text: "x".repeat(2000) }]));
    expect(error).toBeInstanceOf(ApifyApiError);
    expect(error.statusCode).toBe(413);
  });

  test("a failure tells how many items are stored", async () => {
    const { dataset, stored, pushed } = await pushWorld(fetch, (_, number) =>
      number === 3 ? "breaks" : undefined,
    );
    const error = await failure(dataset.pushItems(items(100), { maxBatchBytes: 1000 }));
    expect(error).toBeInstanceOf(ApifyConnectionError);
    expect(error.pushedCount).toBe(stored.length);
    expect(stored.length).toBeGreaterThan(20);
    expect(error.message).toContain(`the items ${stored.length} to `);
    expect(pushed).toHaveLength(3);
  });

  test("items that the server finds invalid are named by their place among all", async () => {
    const { dataset, stored } = await pushWorld(fetch, (_, number) =>
      number === 2
        ? {
            status: 400,
            error: {
              type: "schema-validation-error",
              message: "Invalid.",
              data: {
                invalidItems: [{ itemPosition: 0 }, { itemPosition: 4, validationErrors: [] }],
              },
            },
          }
        : undefined,
    );
    const error = await failure(dataset.pushItems(items(60), { maxBatchBytes: 1000 }));
    expect(error).toBeInstanceOf(InvalidRequestError);
    expect(error.pushedCount).toBe(stored.length);
    expect(error.data).toEqual({
      invalidItems: [
        { itemPosition: stored.length },
        { itemPosition: stored.length + 4, validationErrors: [] },
      ],
    });
  });

  test("halves know their places, too", async () => {
    const { dataset } = await pushWorld(fetch, ({ text }) => {
      const batch = [JSON.parse(text)].flat() as { n: number }[];
      if (batch.length > 10) return { status: 413, error: {} };
      const invalid = batch.findIndex(({ n }) => n === 33);
      const data = { invalidItems: [{ itemPosition: invalid }] };
      return invalid < 0 ? undefined : { status: 400, error: { type: "invalid", data } };
    });
    const error = await failure(dataset.pushItems(items(64)));
    expect(error.data).toEqual({ invalidItems: [{ itemPosition: 33 }] });
    expect(error.pushedCount).toBe(32);
  });

  test("what was refused for a moment is sent again, what may be stored is not", async () => {
    const { dataset, pushed } = await pushWorld(fetch, (_, number) =>
      number === 1
        ? { status: 429, error: {} }
        : number === 3
          ? { status: 500, error: {} }
          : undefined,
    );
    await dataset.pushItems(items(3));
    expect(pushed).toHaveLength(2);
    expect((await failure(dataset.pushItems(items(3)))).statusCode).toBe(500);
    expect(pushed).toHaveLength(3);
  });

  test.each(["br", "gzip", "deflate", "identity"] as const)(
    "the caller's own choice: %s",
    async (contentEncoding) => {
      const { dataset, pushed, stored } = await pushWorld(fetch);
      await dataset.pushItems(items(100), { contentEncoding });
      expect(stored).toEqual(items(100));
      expect(pushed[0]!.headers["content-encoding"]).toBe(contentEncoding);
    },
  );

  test("an abort ends it with its reason, also while the next item is waited for", async () => {
    const { dataset, pushed } = await pushWorld(fetch, () => "hangs");
    const reason = new Error("enough");
    const stop = new AbortController();
    const sending = dataset.pushItems(items(3), { signal: stop.signal });
    await until(() => pushed.length === 1);
    stop.abort(reason);
    expect(await failure(sending)).toBe(reason);
    const late = new AbortController();
    let asked = false;
    let closed = false;
    const never = {
      [Symbol.asyncIterator]: () => ({
        next: () => {
          asked = true;
          return new Promise<IteratorResult<{ n: number }>>(() => {});
        },
        return: async () => {
          closed = true;
          return { done: true as const, value: undefined };
        },
      }),
    };
    const waiting = dataset.pushItems(never, { signal: late.signal });
    await until(() => asked);
    late.abort(reason);
    expect(await failure(waiting)).toBe(reason);
    expect(closed).toBe(true);
  });

  test("items that cannot be read any further are an error that says so", async () => {
    const { dataset, stored } = await pushWorld(fetch);
    const cause = new Error("The disk is gone");
    const source = (function* () {
      yield* items(2000);
      throw cause;
    })();
    const error = await failure(dataset.pushItems(source, { maxBatchBytes: 1000 }));
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect(error.cause).toBe(cause);
    expect(error.pushedCount).toBe(stored.length);
    expect(stored.length).toBeGreaterThan(1000);
  });
});

const circle: Record<string, unknown> = {};
circle.circle = circle;

test.each<[unknown, object, string]>([
  [[{ n: 0 }, null], {}, "item 1 is null"],
  [[{ n: 0 }, "{}"], {}, "item 1 is string"],
  [[{ n: 0 }, undefined], {}, "item 1 is undefined"],
  [[[{ n: 0 }]], {}, "item 0 is an array"],
  [new Map([["n", 0]]), {}, "item 0 is an array"],
  [[new Uint8Array(2)], {}, "item 0 is binary"],
  [new Uint8Array(2), {}, "takes an object"],
  [undefined, {}, "takes an object"],
  [5, {}, "takes an object"],
  [[{ n: 1n }], {}, "cannot be written as JSON"],
  [circle, {}, "cannot be written as JSON"],
  [[{ n: 0 }, circle], {}, "cannot be written as JSON"],
  [`{"n":${" ".repeat(100)}`, { maxBatchBytes: 50 }, "not JSON"],
  [{}, { maxBatchBytes: 0 }, "maxBatchBytes"],
  [{}, { maxBatchBytes: 9_437_185 }, "maxBatchBytes"],
  [{}, { batchSize: 5 }, 'no option "batchSize"'],
])("pushItems(%o, %o) is refused", async (given, options, says) => {
  const { dataset, pushed } = await pushWorld(undefined);
  const error = await failure(dataset.pushItems(given as never, options));
  expect(error).toBeInstanceOf(ApifyArgumentError);
  expect(error.message).toContain(says);
  expect(pushed).toEqual([]);
});

test("totalTimeoutSecs is for all batches together", async () => {
  const { dataset, stored } = await pushWorld(undefined, (_, number) =>
    number === 2 ? "hangs" : undefined,
  );
  const pushing = dataset.pushItems([{ n: 1 }, { n: 2 }], {
    maxBatchBytes: 9,
    totalTimeoutSecs: 0.3,
  });
  const error = await failure(pushing);
  expect(error.message).toContain(
    "dataset.pushItems did not finish within totalTimeoutSecs (0.3 s)",
  );
  expect(error.pushedCount).toBe(1);
  expect(stored).toEqual([{ n: 1 }]);
});
