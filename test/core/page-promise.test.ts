import { inspect } from "node:util";
import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError, ServerError } from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { listServer } from "../support/list-server.js";

const unhandled: unknown[] = [];
process.on("unhandledRejection", (reason) => unhandled.push(reason));

afterEach(async () => {
  await endFixtures();
  await new Promise((resolve) => setImmediate(resolve));
  expect(unhandled.splice(0)).toEqual([]);
});

async function take<T>(list: AsyncIterable<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const taken: T[] = [];
  for await (const one of list) {
    taken.push(one);
    if (taken.length >= most) break;
  }
  return taken;
}

const pageOf = (n: number, total = 3) => ({ json: { data: { items: [{ n }], total, limit: 1 } } });

describe("a list", () => {
  test("sends nothing before it is used", async () => {
    const { client, server } = await startFixture(listServer({ kind: "offset", total: 3 }));
    const list = client.datasets().list();
    list.pages();
    list[Symbol.asyncIterator]();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toHaveLength(0);
  });

  test("is not refused before it is used", async () => {
    const { client } = await startFixture();
    const list = client.datasets().list({ nonsense: 1 } as never);
    await new Promise((resolve) => setImmediate(resolve));
    await expect(list).rejects.toBeInstanceOf(ApifyArgumentError);
    await expect(take(list)).rejects.toBeInstanceOf(ApifyArgumentError);
    await expect(take(list.pages())).rejects.toBeInstanceOf(ApifyArgumentError);
  });

  test("awaited is one page, plain data", async () => {
    const { client } = await startFixture([{ json: { data: { items: [{ id: "a" }], total: 1 } } }]);
    const page = await client.datasets().list();
    expect(JSON.parse(JSON.stringify(page))).toEqual({ items: [{ id: "a" }], total: 1 });
  });

  test("has then, catch, finally and the answer, and asks once for all of them", async () => {
    const { client, server } = await startFixture([pageOf(0)]);
    const list = client.datasets().list({ limit: 1 });
    const order: string[] = [];
    const items = await list
      .finally(() => order.push("finally"))
      .catch(() => undefined)
      .then((page) => page?.items);
    expect(items).toEqual([{ n: 0 }]);
    const { data, response } = await list.withResponse();
    expect(data).toBe(await list);
    expect(response.status).toBe(200);
    expect(await Promise.all([list, list])).toEqual([data, data]);
    expect(order).toEqual(["finally"]);
    expect(server.requests).toHaveLength(1);
  });

  test("iterated after it was awaited uses the page that is there", async () => {
    const { client, server } = await startFixture([pageOf(0), pageOf(1), pageOf(2)]);
    const list = client.datasets().list({ limit: 3 });
    await list;
    expect(await take(list)).toEqual([{ n: 0 }, { n: 1 }, { n: 2 }]);
    const urls = server.requests.map(({ url }) => url);
    expect(urls[0]).toBe("/v2/datasets?limit=3");
    expect(urls).toHaveLength(3);
  });

  test("awaited after it was iterated uses the page that is there", async () => {
    const { client, server } = await startFixture(listServer({ kind: "offset", total: 3 }));
    const list = client.datasets().list();
    await take(list);
    expect((await list).items).toHaveLength(3);
    expect((await list.withResponse()).response.status).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  test("walked twice gives the same both times", async () => {
    const { client } = await startFixture(
      listServer({ kind: "offset", total: 25, silentAbout: ["limit", "total", "count", "offset"] }),
    );
    const list = client.datasets().list({ chunkSize: 10 });
    const first = await take(list);
    expect(first).toHaveLength(25);
    expect(await take(list)).toEqual(first);
  });

  test("walked twice at once asks for the first page once", async () => {
    const { client, server } = await startFixture(listServer({ kind: "offset", total: 5 }));
    const list = client.datasets().list();
    const [first, second] = await Promise.all([take(list), take(list.pages())]);
    expect(first).toHaveLength(5);
    expect(second).toHaveLength(1);
    expect(server.requests).toHaveLength(1);
  });

  test.each([
    [20, [10, 10]],
    [25, [10, 10, 5]],
    [0, [0]],
  ])("of %i items gives no empty page but the first", async (total, sizes) => {
    const byNumber = await startFixture(listServer({ kind: "offset", total }));
    const byHeader = await startFixture(listServer({ kind: "header", total }));
    for (const list of [
      byNumber.client.datasets().list({ chunkSize: 10 }),
      byHeader.client.dataset("D").listItems({ chunkSize: 10 }),
    ]) {
      const pages = await take<{ items: unknown[] }>(list.pages());
      expect(pages.map(({ items }) => items.length)).toEqual(sizes);
    }
  });

  test("under a filter, iterated after it was awaited without a limit, repeats nothing", async () => {
    const list = { kind: "header", total: 30, filteredOut: [0, 9] } as const;
    for (const silentAbout of [[], ["limit"], ["limit", "count"]]) {
      const { client } = await startFixture(listServer({ ...list, silentAbout }));
      const items = client.dataset("DS").listItems({ clean: true });
      await items;
      const numbers = (await take(items.pages())).flatMap((page) => page.items.map(({ n }) => n));
      expect(numbers).toEqual(Array.from({ length: 20 }, (_, i) => i + 10));
    }
  });

  test("left by break on its second page leaves nothing unhandled", async () => {
    const { client, server } = await startFixture((request) =>
      /offset=[01]$/.test(request.url) ? pageOf(0, 100) : { status: 503 },
    );
    await take(client.datasets().list({ chunkSize: 1 }), 2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests.length).toBeLessThan(20);
  });

  test("that fails in the middle gives what came before, then the error", async () => {
    const answers = [pageOf(0), { status: 501 }];
    const { client } = await startFixture(answers);
    const seen: unknown[] = [];
    const walk = async () => {
      for await (const item of client.datasets().list({ chunkSize: 1 })) seen.push(item);
    };
    await expect(walk()).rejects.toBeInstanceOf(ServerError);
    expect(seen).toEqual([{ n: 0 }]);
  });

  test("that failed at first fails in the same way again, without asking", async () => {
    const { client, server } = await startFixture([{ status: 501 }]);
    const list = client.datasets().list();
    const error = await list.then(
      () => undefined,
      (reason: unknown) => reason,
    );
    await expect(take(list)).rejects.toBe(error);
    expect(server.requests).toHaveLength(1);
  });

  test("stops at once when its signal says so, between pages and within", async () => {
    const { client, server } = await startFixture(listServer({ kind: "offset", total: 100 }));
    const controller = new AbortController();
    const reason = new Error("enough");
    const list = client.datasets().list({ chunkSize: 10, signal: controller.signal });
    let seen = 0;
    const walk = async () => {
      for await (const _ of list.pages()) {
        seen++;
        if (seen === 3) controller.abort(reason);
      }
    };
    await expect(walk()).rejects.toBe(reason);
    expect(seen).toBe(3);
    expect(server.requests).toHaveLength(3);
  });

  test("with options that are none is refused", async () => {
    const { client, server } = await startFixture();
    const list = client.datasets().list(5 as unknown as object);
    await expect(list).rejects.toThrow(
      "datasets.list: the options must be an object, such as { signal }.",
    );
    expect(server.requests).toHaveLength(0);
  });

  test("is a promise, and names itself when it is printed", async () => {
    const { client } = await startFixture();
    const list = client.datasets().list();
    expect(list).toBeInstanceOf(Promise);
    expect(inspect(list)).toMatch(/^PagePromise /);
  });
});
