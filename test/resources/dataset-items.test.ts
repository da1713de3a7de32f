import { describe, expect, test } from "vitest";
import {
  ApifyConnectionError,
  ApifyResponseError,
  ApifyTimeoutError,
  NotFoundError,
} from "../../src/errors.js";
import {
  all,
  datasetFixture,
  failure,
  numbersOf,
  range,
  transports,
  until,
} from "../support/dataset-fixture.js";
import { seen } from "../support/dataset-server.js";
import { FastClock } from "../support/fast-clock.js";

const jsonl = "/v2/datasets/D/items?format=jsonl";

describe.each(transports)("iterated over %s", (_, fetch) => {
  test("items come as JSON Lines, window after window, whatever characters are in them", async () => {
    const { dataset, server } = await datasetFixture(fetch, 25);
    expect(await all(dataset.listItems({ chunkSize: 10 }))).toEqual(server.items);
    expect(server.requests.sort()).toEqual([
      `${jsonl}&limit=10`,
      `${jsonl}&limit=10&offset=10`,
      `${jsonl}&limit=10&offset=20`,
    ]);
  });

  test("large windows are asked for when nobody says otherwise", async () => {
    const { dataset, server } = await datasetFixture(fetch, 25);
    expect(await all(dataset.listItems())).toHaveLength(25);
    expect(server.requests).toEqual([`${jsonl}&limit=50000`]);
  });

  test("limit, offset, desc and filters are honoured, over all windows", async () => {
    const items = range(0, 40).map((n) => ({ n, empty: n % 2 === 1 }));
    const { dataset } = await datasetFixture(fetch, items);
    const read = async (options: object) => numbersOf(await all(dataset.listItems(options)));
    expect(await read({ limit: 17, chunkSize: 5, offset: 3 })).toEqual(range(3, 20));
    expect(await read({ limit: 4, chunkSize: 3, desc: true })).toEqual([39, 38, 37, 36]);
    expect(await read({ limit: 12, chunkSize: 5, clean: true })).toEqual(
      range(0, 12).map((i) => 2 * i),
    );
    expect(await read({ limit: 0, offset: 38 })).toEqual([38, 39]);
    expect(await read({ offset: 50 })).toEqual([]);
  });

  test("with unwind, limit and windows count items before they are unwound", async () => {
    const items = range(0, 9).map((n) => ({ n, rows: n % 3 }));
    const { dataset } = await datasetFixture(fetch, items);
    const rows = await all(dataset.listItems({ unwind: ["list"], limit: 6, chunkSize: 4 }));
    expect(numbersOf(rows)).toEqual([1, 2, 2, 4, 5, 5]);
  });

  test("the next window is asked for before this one ends", async () => {
    const { dataset, server } = await datasetFixture(fetch, 0);
    const window = (response: { write(text: string): void; end(text: string): void }) => {
      response.write('{"n":0}\n{"n":1}\n');
      void until(() => server.requests.length > 1).then(() => response.end('{"n":2}\n'));
    };
    server.habits.instead = (number, response) => {
      const numbers = { total: 6, limit: 3, offset: (number - 1) * 3 };
      for (const [name, value] of Object.entries(numbers)) {
        response.setHeader(`x-apify-pagination-${name}`, value);
      }
      if (number === 1) window(response);
      else response.end(number === 2 ? '{"n":3}\n{"n":4}\n{"n":5}\n' : "");
      return true;
    };
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 3 })))).toEqual(range(0, 6));
  });

  test("several small windows are under way at once, and come in order", async () => {
    const { dataset, server } = await datasetFixture(fetch, 100, { latencyMillis: 5 });
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 5 })))).toEqual(range(0, 100));
    expect(server.mostAnswering).toBe(4);
  });

  test("leaving the loop closes its connections, also those of windows asked ahead", async () => {
    const { dataset, server } = await datasetFixture(fetch, 4000);
    server.habits.instead = (number, response) => {
      // As a server does that is not done yet: the start of an answer, and the connection stays open.
      if (number > 1) response.write('{"n":1000}\n');
      return number > 1;
    };
    expect(await all(dataset.listItems({ chunkSize: 1000 }), 1001)).toHaveLength(1001);
    await until(() => server.answering === 0);
    expect(server.aborted).toBe(server.requests.length - 1);
    const asked = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toHaveLength(asked);
  });

  test("a loop that is left on the first items asks for nothing more", async () => {
    const { dataset, server } = await datasetFixture(fetch, 1000);
    expect(await all(dataset.listItems({ chunkSize: 10 }), 3)).toHaveLength(3);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(server.requests).toHaveLength(1);
  });

  test("an abort ends the loop at once, whatever it waits for, with its reason", async () => {
    const { dataset, server } = await datasetFixture(fetch, 2000);
    server.habits.instead = (number) => number > 1;
    const stop = new AbortController();
    const reason = new Error("enough");
    const got: object[] = [];
    const loop = (async () => {
      const list = dataset.listItems({ chunkSize: 500, signal: stop.signal });
      for await (const item of list) got.push(item);
    })();
    await until(() => got.length === 500 && server.requests.length > 1);
    stop.abort(reason);
    expect(await failure(loop)).toBe(reason);
    await until(() => server.answering === 0);
  });

  test("an abort counts even if items are waiting to be taken", async () => {
    const { dataset } = await datasetFixture(fetch, 50);
    const stop = new AbortController();
    const got: object[] = [];
    const loop = (async () => {
      for await (const item of dataset.listItems({ signal: stop.signal })) {
        got.push(item);
        if (got.length === 7) stop.abort();
      }
    })();
    expect((await failure(loop)).name).toBe("AbortError");
    expect(got).toHaveLength(7);
  });

  test("a server that fails for a moment costs nothing, a dataset deleted meanwhile is an error then", async () => {
    const { dataset, server } = await datasetFixture(fetch, 100);
    const answers = (status: number, from: number, to: number) => {
      server.requests.length = 0;
      server.habits.instead = (number, response) => {
        if (number < from || number > to) return false;
        response.statusCode = status;
        return (
          response.end('{"error":{"type":"record-not-found","message":"Gone."}}') !== undefined
        );
      };
    };
    answers(503, 3, 4);
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 20 })))).toEqual(range(0, 100));
    answers(404, 3, 100);
    const got: unknown[] = [];
    const reading = async () => {
      for await (const { n } of dataset.listItems({ chunkSize: 20 })) got.push(n);
    };
    expect(await failure(reading())).toBeInstanceOf(NotFoundError);
    expect(got).toEqual(range(0, 40));
  });

  test("nothing is beyond the end, filters or not", async () => {
    const { dataset } = await datasetFixture(fetch, 25);
    for (const filter of [{}, { clean: true }, { unwind: ["x"] }, { desc: true }]) {
      for (const offset of [25, 100]) {
        const list = dataset.listItems({ ...filter, offset, chunkSize: 10 });
        expect(await all(list)).toEqual([]);
        expect((await list).total).toBe(25);
      }
    }
  });

  test("a missing dataset is an error", async () => {
    const { dataset, server } = await datasetFixture(fetch, 3);
    server.habits.instead = (_, response) => {
      response.statusCode = 404;
      response.end('{"error":{"type":"record-not-found","message":"No such dataset."}}');
      return true;
    };
    expect(await failure(all(dataset.listItems()))).toBeInstanceOf(NotFoundError);
  });

  test("encoded answers are streamed, too", async () => {
    const { dataset } = await datasetFixture(fetch, 500, { compresses: true });
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 200 })))).toEqual(range(0, 500));
  });
});

describe.each(transports)("a connection lost in the middle, over %s", (_, fetch) => {
  /** The first answer breaks off in the middle of an item. */
  const once = (number: number, length: number) => (number === 1 ? length * 0.45 : undefined);

  test("costs no item: what is missing is asked for", async () => {
    const { dataset, server } = await datasetFixture(fetch, 10, { breaksAfter: once });
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 10 })))).toEqual(range(0, 10));
    expect(server.requests.slice(0, 2)).toEqual([`${jsonl}&limit=10`, `${jsonl}&limit=6&offset=4`]);
  });

  test.each([
    [{ clean: true }, "clean=true"],
    [{ skipEmpty: true }, "skipEmpty=true"],
    [{ skipHidden: true }, "skipHidden=true"],
  ])(
    "with %j the window is asked again, and what was given is passed over",
    async (filter, sent) => {
      const items = range(0, 20).map((n) => ({ n, empty: n % 4 === 3 }));
      const { dataset, server } = await datasetFixture(fetch, items, { breaksAfter: once });
      const expected = "skipHidden" in filter ? items : items.filter(({ empty }) => !empty);
      expect(await all(dataset.listItems({ ...filter, chunkSize: 20 }))).toEqual(expected);
      const [first, second] = server.requests;
      expect([...first!.split(/[?&]/)].sort()).toContain(sent);
      expect(second).toBe(first);
    },
  );

  test("with unwind the rows that were given are passed over", async () => {
    const items = range(0, 20).map((n) => ({ n, rows: n % 4 }));
    const { dataset } = await datasetFixture(fetch, items, { breaksAfter: once });
    const rows = await all(dataset.listItems({ unwind: ["list"], chunkSize: 20 }));
    expect(rows).toEqual(items.flatMap(({ n, rows }) => range(0, rows).map((row) => ({ n, row }))));
  });

  test("is waited out like any failure, and given up when nothing new comes", async () => {
    const clock = new FastClock();
    const options = { minDelayBetweenRetriesMillis: 500, maxRetries: 3 };
    const habits = {
      breaksAfter: (number: number, length: number) => (number === 1 ? length / 2 : 0),
    };
    const { dataset, server } = await datasetFixture(fetch, 10, habits, options, clock);
    const got: unknown[] = [];
    const error = await failure(
      (async () => {
        for await (const { n } of dataset.listItems()) got.push(n);
      })(),
    );
    expect(error).toBeInstanceOf(ApifyConnectionError);
    expect(error.message).toContain("lost in the middle of the answer");
    expect(got).toEqual(range(0, got.length));
    expect(clock.waits).toEqual([500, 1000, 2000]);
    expect(server.requests).toHaveLength(4);
  });

  test("does not count as long as something new comes", async () => {
    const clock = new FastClock();
    const habits = { breaksAfter: (_: number, length: number) => Math.min(length, 90) };
    const { dataset } = await datasetFixture(
      fetch,
      12,
      habits,
      { maxRetries: 1, minDelayBetweenRetriesMillis: 500 },
      clock,
    );
    const got = await all(dataset.listItems(), 12);
    expect(numbersOf(got)).toEqual(range(0, 12));
    expect(new Set(clock.waits)).toEqual(new Set([500]));
  });

  test("under a filter, smaller windows get past a server that always cuts off at the same place", async () => {
    const items = range(0, 3000).map((n) => ({ n, empty: n % 2 === 1 }));
    const { dataset } = await datasetFixture(fetch, items);
    const whole = await dataset.downloadItems("jsonl", { clean: true });
    const most = whole.length / 2;
    const fixture = await datasetFixture(fetch, items, {
      breaksAfter: (_, length) => (length > most ? most : undefined),
    });
    const got = await all(fixture.dataset.listItems({ clean: true }));
    expect(got).toEqual(items.filter(({ empty }) => !empty));
  });

  test("a stalled one counts as lost", async () => {
    const clock = new FastClock((millis) => (millis < 60_000 ? 0 : millis / 300));
    const { dataset, server } = await datasetFixture(fetch, 10, {}, { maxRetries: 1 }, clock);
    server.habits.instead = (number, response) => {
      if (number === 1) response.write('{"n":0}\n{"n":1}\n{"n');
      return number === 1;
    };
    expect(numbersOf(await all(dataset.listItems()))).toEqual(range(0, 10));
    expect(clock.waits).toContain(60_000);
    server.habits.instead = (_, response) => {
      response.write("{");
      return true;
    };
    const error = await failure(all(dataset.listItems()));
    expect(error).toBeInstanceOf(ApifyTimeoutError);
  });

  test("an answer that ends too early without a sign of it is one that was cut off", async () => {
    const { dataset, server } = await datasetFixture(fetch, 10);
    server.habits.instead = (number, response) => {
      if (number > 1) return false;
      response.setHeader("connection", "close");
      response.setHeader("x-apify-pagination-count", 10);
      response.setHeader("x-apify-pagination-limit", 10);
      response.end('{"n":0}\n{"n":1}\n');
      return true;
    };
    expect(numbersOf(await all(dataset.listItems({ chunkSize: 10 })))).toEqual(range(0, 10));
  });
});

describe.each(transports)("a total that falls, over %s", (_, fetch) => {
  const kinds = [{}, { clean: true }, { unwind: ["x"] }, { desc: true }];

  test.each(kinds)("is one of a replica that is behind: asked again, %j", async (options) => {
    const growth = [5, 5, 0];
    const { dataset, server } = await datasetFixture(fetch, 40, {
      growsBy: () => growth.shift() ?? 0,
    });
    server.habits.changesBehind = () => (server.requests.length === 3 ? 2 : 0);
    const list = dataset.listItems({ ...options, chunkSize: 15 });
    const wanted = "desc" in options ? range(0, 40).reverse() : range(0, 50);
    expect(numbersOf(await all(list))).toEqual(wanted);
  });

  test.each(kinds)("for good means that items were removed: an error, %j", async (options) => {
    for (const lost of [
      { oldest: 1, newest: 0 },
      { oldest: 0, newest: 1 },
    ]) {
      const { dataset, server } = await datasetFixture(fetch, 50, {}, { maxRetries: 2 });
      const none = { oldest: 0, newest: 0 };
      server.habits.loses = () => (server.requests.length === 2 ? lost : none);
      const got: object[] = [];
      const reading = async () => {
        for await (const item of dataset.listItems({ ...options, chunkSize: 20 })) got.push(item);
      };
      const error = await failure(reading());
      expect(error).toBeInstanceOf(ApifyResponseError);
      expect(error.message).toContain("some of 50 items were removed");
      const there = "desc" in options ? range(0, 50).reverse() : range(0, 50);
      expect(numbersOf(got)).toEqual(there.slice(0, 20));
    }
  });

  test("without the filter it may be higher", async () => {
    const items = range(0, 50).map((n) => ({ n, empty: n % 5 === 4 }));
    const { dataset } = await datasetFixture(fetch, items, { claimsTotal: (_, seen) => seen });
    const got = await all(dataset.listItems({ clean: true, chunkSize: 20 }));
    expect(got).toEqual(items.filter(({ empty }) => !empty));
  });
});

describe.each(transports)("a dataset that grows meanwhile, over %s", (_, fetch) => {
  test("is read without holes under a filter, though its last window was not full", async () => {
    const items = range(0, 15).map((n) => ({ n, empty: n % 5 === 4 }));
    const growth = [0, 20, 0, 0];
    const { dataset, server } = await datasetFixture(fetch, items, {
      growsBy: () => growth.shift() ?? 0,
    });
    const got = await all(dataset.listItems({ clean: true, chunkSize: 10 }));
    const kept = server.items.filter(({ empty }) => !empty);
    expect(got).toEqual(kept.slice(0, got.length));
    expect(got.length).toBeGreaterThanOrEqual(12);
  });

  test("is read without holes by pages, too", async () => {
    const items = range(0, 15).map((n) => ({ n, empty: n % 5 === 4 }));
    const growth = [0, 20, 0, 0];
    const { dataset, server } = await datasetFixture(fetch, items, {
      growsBy: () => growth.shift() ?? 0,
    });
    const pages = await all(dataset.listItems({ clean: true, chunkSize: 10 }).pages());
    const kept = server.items.filter(({ empty }) => !empty);
    expect(pages.flatMap((page) => page.items)).toEqual(kept);
    expect(pages.every((page) => page.items.length <= 10)).toBe(true);
  });

  test("is read with desc to its end, though that moves away, however much comes in", async () => {
    const items = range(0, 58).map((n) => ({ n, empty: n % 9 === 2 }));
    const growth = [0, 0, 0, 20, 0, 9];
    const { dataset } = await datasetFixture(fetch, items, {
      growsBy: () => growth.shift() ?? 0,
      mostPerAnswer: 18,
    });
    const list = dataset.listItems({ skipEmpty: true, desc: true, chunkSize: 38 });
    const pages = await all(list.pages());
    const there = numbersOf(items.filter(({ empty }) => !empty)).reverse();
    expect(numbersOf(pages.flatMap((page) => page.items))).toEqual(there);
  });

  const filters = [{}, { clean: true }, { unwind: ["x"] }];

  test.each(filters)(
    "gives with desc and %j what was there at the first answer, each once",
    async (filter) => {
      const growth = [3, 0, 5, 1, 0, 0, 2];
      const { dataset } = await datasetFixture(fetch, 40, { growsBy: () => growth.shift() ?? 0 });
      const options = { ...filter, desc: true, chunkSize: 25 };
      expect(numbersOf(await all(dataset.listItems(options)))).toEqual(range(0, 40).reverse());
    },
  );

  test.each(filters)(
    "may grow by more with each answer, desc and %j: items and pages",
    async (filter) => {
      const items = range(0, 40).map((n) => ({ n, empty: n % 3 === 0, rows: n % 4 }));
      const { dataset } = await datasetFixture(fetch, items, { growsBy: () => 3 });
      const list = () => dataset.listItems({ ...filter, desc: true, chunkSize: 20 });
      const query = new URLSearchParams(Object.entries(filter).map(([k, v]) => [k, String(v)]));
      const there = seen([...items].reverse(), query);
      expect(await all(list())).toEqual(there);
      const pages = await all(list().pages());
      expect(pages.flatMap((page) => page.items).slice(-there.length)).toEqual(there);
    },
  );
});
