import { describe, expect, test } from "vitest";
import { ApifyArgumentError, ApifyResponseError } from "../../src/errors.js";
import {
  all,
  datasetFixture,
  failure,
  numbersOf,
  range,
  transports,
} from "../support/dataset-fixture.js";

describe.each(transports)("answers of other kinds, over %s", (_, fetch) => {
  test("a server that only knows JSON is read all the same, windows included", async () => {
    const { dataset } = await datasetFixture(fetch, 25, { onlyJson: true });
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 10 })))).toEqual(range(0, 25));
  });

  test.each([
    ["a list in an object", "application/json", '{"items":[{"n":0},{"n":1}]}'],
    ["a byte order mark before JSON", "application/json; charset=utf-8", '\uFEFF[{"n":0},{"n":1}]'],
    ["lines without a line feed at the end", "application/jsonl", '{"n":0}\n{"n":1}'],
    [
      "lines that end as on Windows, some empty",
      "application/jsonl",
      '{"n":0}\r\n\r\n\n{"n":1}\r\n',
    ],
    ["a byte order mark before lines", "application/jsonl", '\uFEFF{"n":0}\n{"n":1}\n'],
    ["lines under no type at all", "", '{"n":0}\n{"n":1}\n'],
  ])("%s", async (_, type, body) => {
    const { dataset, server } = await datasetFixture(fetch, 0);
    server.habits.instead = (_, response) => {
      if (type) response.setHeader("content-type", type);
      return response.end(body) !== undefined;
    };
    expect(numbersOf(await all(dataset.listItems()))).toEqual([0, 1]);
    expect(server.requests).toHaveLength(1);
  });

  test("nothing at all, without a word on how many items there are, is no empty dataset", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0);
    server.habits.instead = (_, response) => response.end() !== undefined;
    const error = await failure(all(dataset.listItems()));
    expect(error).toBeInstanceOf(ApifyResponseError);
    expect(error.message).toContain("the answer is empty");
  });

  test("a page of a proxy is neither a file of items nor their numbers", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0, {}, { maxRetries: 0 });
    server.habits.instead = (_, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      return response.end("<html>Sign in</html>") !== undefined;
    };
    for (const call of [dataset.downloadItems("csv"), dataset.getItemsInfo()]) {
      const error = await failure(call);
      expect(error).toBeInstanceOf(ApifyResponseError);
      expect(error.message).toMatch(/Is `baseUrl` right, and is there a proxy in between\?$/);
    }
    expect((await dataset.downloadItems("html")).toString()).toBe("<html>Sign in</html>");
  });

  test("whatever JSON a line holds comes through", async () => {
    const values = [[1, [2]], 5, "x", null, true, {}];
    const { dataset, server } = await datasetFixture(fetch, 0);
    for (const [type, body] of [
      ["application/jsonl", values.map((value) => JSON.stringify(value)).join("\n")],
      ["application/json", JSON.stringify(values)],
    ] as const) {
      server.habits.instead = (_, response) => {
        response.setHeader("content-type", type);
        return response.end(body) !== undefined;
      };
      expect(await all(dataset.listItems())).toEqual(values);
    }
  });

  test("a line that is no JSON is an error, after the items before it", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0, {}, { maxRetries: 2 });
    server.habits.instead = (_, response) => {
      response.setHeader("content-type", "application/jsonl");
      return response.end('{"n":0}\n<html>\n{"n":1}\n') !== undefined;
    };
    const got: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const { n } of dataset.listItems({ clean: true })) got.push(n);
      })(),
    );
    expect(error).toBeInstanceOf(ApifyResponseError);
    expect(error.message).toContain("not JSON");
    expect(got).toEqual([0]);
    expect(server.requests).toHaveLength(3);
  });

  test("a page of HTML is told with its path, and where it may come from", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0, {}, { maxRetries: 0 });
    server.habits.instead = (_, response) => {
      response.setHeader("content-type", "text/html");
      return response.end("<!doctype html>\n<title>Log in</title>") !== undefined;
    };
    for (const use of [() => all(dataset.listItems()), () => dataset.listItems().pages().next()]) {
      const error = await failure(use());
      expect(error).toBeInstanceOf(ApifyResponseError);
      expect(error.path).toMatch(/^\/v2\/datasets\/.+\/items\?/);
      expect(error.message).toContain(error.path);
      expect(error.message).toContain("`baseUrl`");
    }
  });

  test("JSON that holds no list is an error, and is not asked for again", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0);
    server.habits.instead = (_, response) => {
      response.setHeader("content-type", "application/json");
      return response.end('{"data":{}}') !== undefined;
    };
    const error = await failure(all(dataset.listItems()));
    expect(error).toBeInstanceOf(ApifyResponseError);
    expect(error.clientMethod).toBe("dataset.listItems");
    expect(server.requests).toHaveLength(1);
  });

  test("a mock that always gives the same ends, or is an error", async () => {
    const { dataset, server } = await datasetFixture(fetch, 3, { ignoresOffset: true });
    expect(numbersOf(await all(dataset.listItems()))).toEqual([0, 1, 2]);
    server.habits.claimsTotal = () => 1000;
    expect((await failure(all(dataset.listItems({ chunkSize: 3 })))).message).toContain(
      "same page",
    );
    server.habits.silentAbout = ["total", "offset", "limit", "count"];
    expect((await failure(all(dataset.listItems({ chunkSize: 3 })))).message).toContain(
      "same page",
    );
  });

  test("an item of many megabytes comes through", async () => {
    const text = "č".repeat(3_000_000);
    const { dataset } = await datasetFixture(fetch, [{ n: 0 }, { n: 1, text }, { n: 2 }]);
    const items = await all(dataset.listItems());
    expect(items[1]?.text === text).toBe(true);
    expect(numbersOf(items)).toEqual([0, 1, 2]);
  });
});

describe("asked for once, used often", () => {
  test("a page that was awaited is not asked for again", async () => {
    const { dataset, server } = await datasetFixture(undefined, 25, { mostPerAnswer: 10 });
    const list = dataset.listItems({ chunkSize: 10 });
    const page = await list;
    expect(page).toMatchObject({ total: 25, offset: 0, count: 10, limit: 10, desc: false });
    expect(numbersOf(await all(list))).toEqual(range(0, 25));
    expect(server.requests.filter((url) => !url.includes("offset="))).toHaveLength(1);
  });

  test("pages that are walked twice at once, and then awaited", async () => {
    const { dataset, server } = await datasetFixture(undefined, 25);
    const list = dataset.listItems({ chunkSize: 10 });
    const [first, second] = await Promise.all([all(list.pages(), 1), all(list.pages(), 1)]);
    expect(first).toEqual(second);
    expect(await list).toEqual(first[0]);
    expect(server.requests).toHaveLength(1);
    expect(numbersOf(await all(list))).toEqual(range(0, 25));
  });

  test("a small dataset that was iterated is not asked for again", async () => {
    const { dataset, server } = await datasetFixture(undefined, 25);
    const list = dataset.listItems();
    const items = await all(list);
    expect((await list).items).toEqual(items);
    expect((await list).total).toBe(25);
    expect(await all(list)).toEqual(items);
    expect(server.requests).toHaveLength(1);
  });

  test("one that was left early is", async () => {
    const { dataset } = await datasetFixture(undefined, 25);
    const list = dataset.listItems();
    await all(list, 5);
    expect(await all(list)).toHaveLength(25);
    expect((await list).items).toHaveLength(25);
  });

  test("limit and awaiting: the same items either way", async () => {
    const { dataset } = await datasetFixture(undefined, 25);
    const list = dataset.listItems({ limit: 10, offset: 5 });
    expect(numbersOf((await list).items)).toEqual(range(5, 15));
    expect(numbersOf(await all(list))).toEqual(range(5, 15));
  });

  test("items taken without waiting for each other come once and in order", async () => {
    const { dataset } = await datasetFixture(undefined, 50);
    const iterator = dataset.listItems({ chunkSize: 7 })[Symbol.asyncIterator]();
    const results = await Promise.all(range(0, 55).map(() => iterator.next()));
    const items = results.flatMap(({ done, value }) => (done ? [] : [value]));
    expect(numbersOf(items)).toEqual(range(0, 50));
    expect(results.slice(50).every(({ done }) => done)).toBe(true);
  });

  test("an iterator that is returned while it waits ends without an error", async () => {
    const { dataset, server } = await datasetFixture(undefined, 5);
    server.habits.instead = () => true;
    const iterator = dataset.listItems()[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await iterator.return?.();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});

describe("refused before anything is sent", () => {
  test.each([
    [{ limit: -1 }, '"limit" must be'],
    [{ chunkSize: 2.5 }, '"chunkSize" must be'],
    [{ offset: "5" }, '"offset" must be'],
    [{ format: "csv" }, "downloadItems"],
    [{ colour: "red" }, 'no option "colour"'],
  ])("%j", async (options, says) => {
    const { dataset, server } = await datasetFixture(undefined, 5);
    const list = () => dataset.listItems(options as object);
    for (const error of [
      await failure(all(list())),
      await failure(list()),
      await failure(all(list().pages())),
    ]) {
      expect(error).toBeInstanceOf(ApifyArgumentError);
      expect(error.message).toContain(says);
    }
    expect(server.requests).toEqual([]);
  });

  test("a request option that is none", async () => {
    const { dataset } = await datasetFixture(undefined, 5);
    const error = await failure(all(dataset.listItems({ timeout: 5 } as object)));
    expect(error.message).toContain('no option "timeout"');
  });
});
