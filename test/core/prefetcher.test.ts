import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { all, failure, numbersOf, range, transports, until } from "../support/dataset-fixture.js";
import { type ListScript, listServer } from "../support/list-server.js";

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

/** A list whose answers are held back until they are let go, or come after a moment. */
async function listWorld(
  fetch: typeof globalThis.fetch | undefined,
  list: ListScript,
  { holds = () => false, fails = () => false }: Record<string, (offset: number) => boolean> = {},
) {
  const answer = listServer(list);
  const state = { requests: [] as string[], underWay: 0, most: 0, aborted: 0 };
  const server = createServer((request, response) => {
    const url = request.url!;
    state.requests.push(url);
    state.most = Math.max(state.most, ++state.underWay);
    response.on("close", () => {
      state.underWay--;
      if (!response.writableFinished) state.aborted++;
    });
    const offset = Number(new URLSearchParams(url.split("?")[1]).get("offset") ?? 0);
    if (holds(offset)) return;
    const { json, status = 200 } = answer({ url } as never);
    setTimeout(() => {
      response.statusCode = fails(offset) ? 400 : status;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify(json));
    }, 4);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => server.closeAllConnections() ?? server.close());
  const client = new ApifyClient({
    token: "secret",
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    rateLimit: false,
    ...(fetch ? { fetch } : {}),
  });
  return { client, state };
}

describe.each(transports)("pages asked ahead, over %s", (_, fetch) => {
  test("at most four are under way, and items come in order", async () => {
    const { client, state } = await listWorld(fetch, { kind: "offset", total: 300 });
    const list = client.datasets().list({ chunkSize: 10 });
    expect(numbersOf(await all(list))).toEqual(range(0, 300));
    expect(state.most).toBe(4);
    expect(state.requests).toHaveLength(31);
  });

  test("none before the second page, one with it", async () => {
    const { client, state } = await listWorld(fetch, { kind: "offset", total: 300 });
    const iterator = client.datasets().list({ chunkSize: 10 })[Symbol.asyncIterator]();
    for (let i = 0; i < 10; i++) await iterator.next();
    await new Promise((resolve) => setTimeout(resolve, 15));
    expect(state.requests).toHaveLength(1);
    const eleventh = iterator.next();
    await until(() => state.requests.length === 2 || state.requests.length === 3);
    await eleventh;
    await until(() => state.requests.length === 6);
    await iterator.return?.();
  });

  test("leaving the loop stops what was asked ahead", async () => {
    const { client, state } = await listWorld(
      fetch,
      { kind: "offset", total: 300 },
      { holds: (offset) => offset >= 20 },
    );
    const iterator = client.datasets().list({ chunkSize: 10 })[Symbol.asyncIterator]();
    for (let i = 0; i < 15; i++) expect((await iterator.next()).done).toBe(false);
    await until(() => state.requests.length > 2);
    await iterator.return?.();
    await until(() => state.underWay === 0);
    expect(state.aborted).toBeGreaterThan(0);
    expect(state.aborted).toBe(state.requests.length - 2);
  });

  test("an abort stops it all, with its reason", async () => {
    const { client, state } = await listWorld(
      fetch,
      { kind: "offset", total: 300 },
      { holds: (offset) => offset >= 20 },
    );
    const stop = new AbortController();
    const reason = new Error("enough");
    const loop = all(client.datasets().list({ chunkSize: 10, signal: stop.signal }));
    await until(() => state.requests.length >= 4);
    stop.abort(reason);
    expect(await failure(loop)).toBe(reason);
    await until(() => state.underWay === 0);
  });

  test("a page that fails is an error when it is its turn, and not before", async () => {
    const { client } = await listWorld(
      fetch,
      { kind: "offset", total: 100 },
      { fails: (offset) => offset === 40 },
    );
    const got: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const item of client.datasets().list({ chunkSize: 10 })) {
          got.push((item as unknown as { n: number }).n);
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
      })(),
    );
    expect(error.statusCode).toBe(400);
    expect(got).toEqual(range(0, 40));
  });

  test.each<[string, ListScript, object]>([
    ["a limit", { kind: "offset", total: 300 }, { limit: 95 }],
    ["a server that lowers the limit", { kind: "offset", total: 95, mostPerPage: 7 }, {}],
    ["a total that stays behind", { kind: "offset", total: 95, claimsTotal: 30 }, {}],
    ["a total that is too high", { kind: "offset", total: 95, claimsTotal: 300 }, {}],
    ["no total", { kind: "offset", total: 95, silentAbout: ["total"] }, {}],
    ["an offset", { kind: "offset", total: 95 }, { offset: 13 }],
    ["one page", { kind: "offset", total: 5 }, {}],
    ["nothing", { kind: "offset", total: 0 }, {}],
  ])("whatever is guessed, nothing is lost or doubled: %s", async (_, script, options) => {
    const { client } = await listWorld(fetch, script);
    const { limit = 95, offset = 0 } = options as { limit?: number; offset?: number };
    const end = Math.min(script.total, offset + limit);
    const list = client.datasets().list({ ...options, chunkSize: 10 });
    expect(numbersOf(await all(list))).toEqual(range(offset, end));
  });

  test("keys and cursors go one after the other, the next while this one is read", async () => {
    const keys = await listWorld(fetch, { kind: "key", total: 55 });
    const listed = keys.client.keyValueStore("S").listKeys({ chunkSize: 10 });
    expect(await all(listed)).toHaveLength(55);
    expect(keys.state.most).toBe(1);
    const { client, state } = await listWorld(fetch, { kind: "cursor", total: 55 });
    const requests = client.requestQueue("Q").listRequests({ chunkSize: 10 });
    const iterator = requests[Symbol.asyncIterator]();
    for (let i = 0; i < 11; i++) await iterator.next();
    await until(() => state.requests.length === 3);
    await iterator.return?.();
  });

  test("pages() asks for one page at a time", async () => {
    const { client, state } = await listWorld(fetch, { kind: "offset", total: 95 });
    const pages = await all(client.datasets().list({ chunkSize: 10 }).pages());
    expect(pages).toHaveLength(10);
    expect(state.most).toBe(1);
  });
});
