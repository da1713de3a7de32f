import { afterEach, describe, expect, test } from "vitest";
import { ApifyArgumentError } from "../../src/errors.js";
import {
  all,
  datasetFixture,
  failure,
  numbersOf,
  range,
  until,
} from "../support/dataset-fixture.js";
import { type Habits, type Stored, seen } from "../support/dataset-server.js";
import { FastClock } from "../support/fast-clock.js";

let polls = 0;
afterEach(() => {
  polls = 0;
});

/** A run that writes items between all answers, and has finished at the fourth look. */
async function running(habits: Habits = {}, items: number | readonly Stored[] = 10) {
  let left = 60;
  const fixture = await datasetFixture(
    undefined,
    items,
    {
      growsBy: () => {
        if (polls >= 4) return 0;
        left -= 5;
        return left >= 0 ? 5 : 0;
      },
      instead: (_, response) => {
        const url = fixture.server.requests.at(-1)!;
        if (/\/dataset/.test(url)) return false;
        const status = ++polls < 4 ? "RUNNING" : "SUCCEEDED";
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify({ data: { id: "R", status } }));
        return true;
      },
      ...habits,
    },
    {},
    new FastClock((millis) => (millis < 20_000 ? 1 : millis)),
  );
  return { ...fixture, dataset: fixture.client.run("R").dataset() };
}

const cuts = () => {
  let left = 3;
  return (_: number, length: number) => (length > 100 && left-- > 0 ? 90 : undefined);
};

describe("following the dataset of a run", () => {
  test.each([
    ["", {}, {}],
    [", through lost connections", {}, { breaksAfter: cuts() }],
    [", in small windows", { chunkSize: 7 }, {}],
    [", under a filter", { clean: true }, {}],
  ])("gives every item once, to its end%s", async (_, options, habits) => {
    const { dataset, server } = await running(habits);
    const items = await all(dataset.listItems({ follow: true, ...options }));
    expect(server.items.length).toBeGreaterThan(20);
    expect(numbersOf(items)).toEqual(range(0, server.items.length));
    expect(polls).toBe(4);
  });

  test("ends with its limit, and gives pages, too", async () => {
    const limited = await running();
    const items = await all(limited.dataset.listItems({ follow: true, limit: 17 }));
    expect(numbersOf(items)).toEqual(range(0, 17));
    const { dataset, server } = await running();
    const pages = await all(dataset.listItems({ follow: true }).pages());
    expect(numbersOf(pages.flatMap((page) => page.items))).toEqual(range(0, server.items.length));
  });

  test.each(["jsonl", "csv", "json"] as const)("gives them as one file in %s", async (format) => {
    const { dataset, server } = await running({ breaksAfter: cuts() });
    const file = Buffer.from(await dataset.downloadItems(format, { follow: true })).toString();
    const numbers =
      format === "csv"
        ? [...file.matchAll(/^"(\d+)","ž/gm)].map((match) => Number(match[1]))
        : numbersOf(
            format === "json"
              ? JSON.parse(file)
              : file
                  .trim()
                  .split("\n")
                  .map((line) => JSON.parse(line)),
          );
    expect(numbers).toEqual(range(0, server.items.length));
    expect(file.match(/"text"\r\n/g) ?? []).toHaveLength(format === "csv" ? 1 : 0);
  });

  test.each([{ unwind: ["x"] }, { clean: true }])(
    "goes on after a page that was awaited, by position, under %j",
    async (filter) => {
      const items = range(0, 10).map((n) => ({ n, rows: 2, empty: n % 3 === 0 }));
      const { dataset, server } = await running({}, items);
      const list = dataset.listItems({ follow: true, ...filter });
      await list;
      const query = new URLSearchParams(Object.keys(filter).map((name) => [name, "true"]));
      expect(await all(list)).toEqual(seen(server.items, query));
    },
  );

  test.each([
    ["json", {}],
    ["jsonl", {}],
    ["csv", {}],
    ["csv", { skipHeaderRow: true }],
  ] as const)("gives of nothing what the server makes of nothing: %s, %j", async (format, form) => {
    const { dataset } = await running({ growsBy: () => 0 });
    const options = { ...form, offset: 99 };
    const file = await dataset.downloadItems(format, options);
    expect(await dataset.downloadItems(format, { ...options, follow: true })).toEqual(file);
  });

  test("the last run is looked up once", async () => {
    const { client, server } = await running();
    await all(
      client.actor("A").lastRun({ status: "RUNNING" }).dataset().listItems({ follow: true }),
    );
    const [first, ...others] = server.requests;
    expect(first).toBe("/v2/actors/A/runs/last?status=RUNNING");
    expect(others.length).toBeGreaterThan(4);
    for (const url of others) expect(url).toMatch(/^\/v2\/actor-runs\/R[?/]/);
  });
});

test("without a run it goes on until the signal", async () => {
  const { client } = await datasetFixture(undefined, 3, { growsBy: () => 1 });
  const controller = new AbortController();
  const items: object[] = [];
  const reading = (async () => {
    const { signal } = controller;
    for await (const item of client.dataset("D").listItems({ follow: true, signal }))
      items.push(item);
  })();
  await until(() => items.length > 5);
  controller.abort("enough");
  await expect(reading).rejects.toBe("enough");
  expect(numbersOf(items)).toEqual(range(0, items.length));
});

test("it is refused with desc, for what is no boolean, and in a format whose parts cannot be joined", async () => {
  const { dataset, server } = await datasetFixture(undefined, 3);
  for (const attempt of [
    () => all(dataset.listItems({ follow: true, desc: true })),
    () => all(dataset.listItems({ follow: 1 as never })),
    () => dataset.downloadItems("xlsx", { follow: true }),
  ]) {
    const error = await failure(attempt());
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect(error.message).toContain("follow");
  }
  expect(server.requests).toEqual([]);
});
