import { rmSync } from "node:fs";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { contextOf } from "../../src/client.js";
import { ApifyArgumentError, ApifyResponseError, NotFoundError } from "../../src/errors.js";
import type { ItemsFormat } from "../../src/resources/run-sync.js";
import { datasetFixture, failure, range, transports, until } from "../support/dataset-fixture.js";
import { type Habits, type Stored, timeInSpreadsheet } from "../support/dataset-server.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

const formats: readonly ItemsFormat[] = ["json", "jsonl", "csv"];

const read = async (stream: ReadableStream<Uint8Array>): Promise<string> =>
  new Response(stream as BodyInit).arrayBuffer().then((bytes) => Buffer.from(bytes).toString());

/** The file as one answer would hold it. */
async function whole(items: number | readonly Stored[], format: ItemsFormat, options: object = {}) {
  const { dataset } = await datasetFixture(undefined, items);
  return Buffer.from(await dataset.downloadItems(format, options)).toString();
}

describe.each(transports)("downloaded over %s", (_, fetch) => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "download-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test.each([...formats, "html", "xlsx", "xml", "rss"] as const)(
    "%s that comes in one answer is what the server sent",
    async (format) => {
      const { dataset, server } = await datasetFixture(fetch, 5);
      const bytes = await dataset.downloadItems(format);
      expect(bytes).toBeInstanceOf(Buffer);
      expect(server.requests).toEqual([`/v2/datasets/D/items?format=${format}`]);
      expect(await read(await dataset.downloadItems(format, { stream: true }))).toBe(
        bytes.toString(),
      );
      const to = join(folder, "items");
      expect(await dataset.downloadItems(format, { to })).toBeUndefined();
      expect(await readFile(to, "utf8")).toBe(bytes.toString());
    },
  );

  describe.each(formats)("%s", (format) => {
    test.each<[string, object, Habits]>([
      ["by a server that lowers the limit", {}, { mostPerAnswer: 10 }],
      ["whose last answer is full", {}, { mostPerAnswer: 5 }],
      ["within a limit", { limit: 17, offset: 3 }, { mostPerAnswer: 10 }],
      ["the last first", { desc: true }, { mostPerAnswer: 10 }],
      ["with a byte order mark", { bom: true }, { mostPerAnswer: 10 }],
      ["without one", { bom: false }, { mostPerAnswer: 10 }],
      ["filtered, by items given", { clean: true }, { mostPerAnswer: 4 }],
      ["filtered, by items looked at", { clean: true }, { mostPerAnswer: 4, counts: "scanned" }],
      ["of which the first hold nothing", { clean: true, offset: 4 }, { mostPerAnswer: 2 }],
      [
        "after a mark and nothing",
        { clean: true, offset: 4, bom: true },
        { mostPerAnswer: 2, counts: "scanned" },
      ],
      ["without a header", { skipHeaderRow: true }, { mostPerAnswer: 10 }],
      ["of one item each", {}, { mostPerAnswer: 1 }],
      ["compressed on the way", {}, { mostPerAnswer: 10, compresses: true }],
    ])("that comes in several answers is joined: %s", async (_, options, habits) => {
      const items = range(0, 25).map((n) => ({ n, empty: n % 9 > 3, 'a\n"b"': `ř\n"${n}" ] [` }));
      const expected = await whole(items, format, options);
      const { dataset } = await datasetFixture(fetch, items, habits);
      expect(Buffer.from(await dataset.downloadItems(format, options)).toString()).toBe(expected);
      expect(await read(await dataset.downloadItems(format, { ...options, stream: true }))).toBe(
        expected,
      );
    });

    test("of nothing is what the server makes of nothing", async () => {
      const { dataset } = await datasetFixture(fetch, 0, { mostPerAnswer: 10 });
      expect((await dataset.downloadItems(format)).toString()).toBe(await whole(0, format));
    });

    test("goes on where a connection was lost", async () => {
      const expected = await whole(200, format);
      let breaks = 3;
      const { dataset, server } = await datasetFixture(fetch, 200, {
        mostPerAnswer: 90,
        breaksAfter: (number, length) => (number !== 2 && breaks-- > 0 ? length / 2 : undefined),
      });
      const to = join(folder, "items");
      await dataset.downloadItems(format, { to });
      expect(await readFile(to, "utf8")).toBe(expected);
      expect(server.requests.length).toBeGreaterThanOrEqual(5);
    });
  });

  test("rows of other columns are not put under the header of the first", async () => {
    const items = range(0, 20).map((n) => (n < 10 ? { n, a: 1 } : { n, b: 2 }));
    const { dataset } = await datasetFixture(fetch, items, { mostPerAnswer: 10 });
    const error = await failure(dataset.downloadItems("csv"));
    expect(error).toBeInstanceOf(ApifyResponseError);
    expect(error.message).toContain("`fields`");
    const fields = ["n", "a", "b"];
    const csv = await dataset.downloadItems("csv", { fields, skipHeaderRow: true });
    expect(csv.toString()).toBe(await whole(items, "csv", { fields, skipHeaderRow: true }));
  });

  test.each(["html", "xlsx", "xml", "rss"] as const)(
    "%s that would be short is an error that says so",
    async (format) => {
      const { dataset, server } = await datasetFixture(fetch, 25, { mostPerAnswer: 10 });
      const to = join(folder, "items");
      for (const form of [{}, { stream: true }, { to }]) {
        const error = await failure(dataset.downloadItems(format, form as object));
        expect(error).toBeInstanceOf(ApifyResponseError);
        expect(error.message).toContain(`10 items at once, there are 25, and parts of ${format}`);
      }
      expect(await readdir(folder)).toEqual([]);
      expect((await dataset.downloadItems(format, { limit: 10 })).length).toBeGreaterThan(0);
      await until(() => server.answering === 0);
    },
  );

  test.each(["html", "xlsx", "xml", "rss"] as const)(
    "%s under a filter is whole though items come in while they are counted",
    async (format) => {
      const growth = [3, 2];
      const growsBy = () => growth.shift() ?? 0;
      const { dataset, server } = await datasetFixture(fetch, 15, { growsBy });
      const bytes = await dataset.downloadItems(format, { clean: true });
      expect(server.items).toHaveLength(20);
      expect(bytes.toString()).toBe(await whole(server.items.slice(0, 18), format));
    },
  );

  test("a spreadsheet that breaks off is made again, and so asked for as a whole", async () => {
    const { dataset } = await datasetFixture(fetch, 200, {
      datesFiles: true,
      breaksAfter: (number, length) => (number < 3 ? length / 2 : undefined),
    });
    const to = join(folder, "items");
    await dataset.downloadItems("xlsx", { to });
    const file = await readFile(to);
    const other = await datasetFixture(fetch, 200);
    expect(file.length).toBe((await other.dataset.downloadItems("xlsx")).length);
    expect(file.readUInt32LE(timeInSpreadsheet)).toBe(3);
  });

  test("a file of items that are removed meanwhile is an error", async () => {
    for (const format of formats) {
      const { dataset, server } = await datasetFixture(fetch, 50, { mostPerAnswer: 20 });
      server.habits.loses = () => ({ oldest: server.requests.length === 2 ? 1 : 0, newest: 0 });
      const to = join(folder, "items");
      const error = await failure(dataset.downloadItems(format, { to }));
      expect(error).toBeInstanceOf(ApifyResponseError);
      expect(error.message).toContain("some of 50 items were removed");
    }
    expect(await readdir(folder)).toEqual([]);
  });

  test("a file that does not become whole is not there", async () => {
    const habits = { breaksAfter: (_: number, length: number) => length / 2 };
    const { dataset } = await datasetFixture(fetch, 100, habits, { maxRetries: 1 });
    await failure(dataset.downloadItems("jsonl", { to: join(folder, "items") }));
    expect(await readdir(folder)).toEqual([]);
  });

  test("a file that is there stays as it is until the new one is whole", async () => {
    const to = join(folder, "items");
    await writeFile(to, "old");
    const { dataset, server } = await datasetFixture(fetch, 100, {}, { maxRetries: 0 });
    server.habits.breaksAfter = (_, length) => length / 2;
    await failure(dataset.downloadItems("jsonl", { to }));
    const stop = new AbortController();
    server.habits.instead = (_, response) => {
      response.write('{"n":0}\n', () => setTimeout(() => stop.abort("enough"), 10));
      return true;
    };
    const { signal } = stop;
    expect(await failure(dataset.downloadItems("jsonl", { to, signal }))).toBe("enough");
    expect(await readdir(folder)).toEqual(["items"]);
    expect(await readFile(to, "utf8")).toBe("old");
    server.habits = {};
    await dataset.downloadItems("jsonl", { to });
    expect(await readdir(folder)).toEqual(["items"]);
    expect(await readFile(to, "utf8")).toBe(await whole(100, "jsonl"));
  });

  test("a folder that is not there is an error that names it, and holds no connection", async () => {
    const { dataset, server } = await datasetFixture(fetch, 5);
    const to = join(folder, "no", "such", "items");
    const error = await failure(dataset.downloadItems("jsonl", { to }));
    expect(error.message).toContain(to);
    expect(error.code).toBe("ENOENT");
    await until(() => server.answering === 0);
  });

  test("an abort ends a stream with its reason, and closes the connection", async () => {
    const { dataset, server } = await datasetFixture(fetch, 5);
    server.habits.instead = (_, response) => response.write('{"n":0}\n') !== undefined;
    const stop = new AbortController();
    const reason = new Error("enough");
    const stream = await dataset.downloadItems("jsonl", { stream: true, signal: stop.signal });
    const reader = stream.getReader();
    expect(Buffer.from((await reader.read()).value!).toString()).toBe('{"n":0}\n');
    const waiting = reader.read();
    stop.abort(reason);
    expect(await failure(waiting)).toBe(reason);
    await until(() => server.answering === 0);
  });

  test("a stream that is cancelled, waited for or not, closes the connection", async () => {
    const { dataset, server } = await datasetFixture(fetch, 5);
    server.habits.instead = (_, response) => response.write('{"n":0}\n') !== undefined;
    for (const reads of [1, 2]) {
      const stream = await dataset.downloadItems("jsonl", { stream: true });
      const reader = stream.getReader();
      const all = range(0, reads).map(() => reader.read());
      await all[0];
      await reader.cancel();
      await until(() => server.answering === 0);
    }
  });

  test("a missing dataset is an error before there is a stream or a file", async () => {
    const { dataset, server } = await datasetFixture(fetch, 3);
    server.habits.instead = (_, response) => {
      response.statusCode = 404;
      return response.end('{"error":{"type":"record-not-found","message":"No."}}') !== undefined;
    };
    for (const form of [{}, { stream: true }, { to: join(folder, "items") }]) {
      expect(await failure(dataset.downloadItems("csv", form as object))).toBeInstanceOf(
        NotFoundError,
      );
    }
    expect(await readdir(folder)).toEqual([]);
  });
});

test.each([
  ["pdf", {}, "is no format"],
  ["csv", { to: "" }, "path of a file"],
  ["csv", { to: "items", stream: true }, "without `stream`"],
  ["csv", { limit: -1 }, '"limit" must be'],
  ["csv", { colour: "red" }, 'no option "colour"'],
] as const)("downloadItems(%j, %j) is refused", async (format, options, says) => {
  const { dataset, server } = await datasetFixture(undefined, 5);
  const error = await failure(dataset.downloadItems(format as ItemsFormat, options as object));
  expect(error).toBeInstanceOf(ApifyArgumentError);
  expect(error.message).toContain(says);
  expect(server.requests).toEqual([]);
});

test.each(["jsonl", "json", "csv"] as const)(
  "a server that ignores `offset` ends a download of %s, which would have no end",
  async (format) => {
    const numbers = { total: 2000, offset: 0, count: 1000, limit: 1000 };
    const { client, server } = await startFixture(() => ({
      headers: Object.fromEntries(
        Object.entries(numbers).map(([name, n]) => [`x-apify-pagination-${name}`, `${n}`]),
      ),
      text: format === "json" ? '[{"a":1}]' : '{"a":1}\n',
    }));
    const error = await failure(client.dataset("D").downloadItems(format));
    expect(error.message).toContain("same page twice");
    expect(server.requests).toHaveLength(2);
  },
);

test("a folder that vanishes meanwhile leaves no answer open", async () => {
  const folder = await mkdtemp(join(tmpdir(), "vanishes-"));
  const { client, dataset } = await datasetFixture(undefined, 20, {
    instead: () => {
      rmSync(folder, { recursive: true, force: true });
      return false;
    },
  });
  const error = await failure(dataset.downloadItems("jsonl", { to: join(folder, "items") }));
  expect(error).toMatchObject({ name: "ApifyFileError", code: "ENOENT" });
  expect(contextOf(client).streams.size).toBe(0);
});
