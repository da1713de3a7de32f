import { describe, expect, it } from "vitest";
import { input } from "../../../scripts/lib/examples/world/actor.js";
import { ids } from "../../../scripts/lib/examples/world/ids.js";
import { items, itemsAs } from "../../../scripts/lib/examples/world/items.js";
import { build, run } from "../../../scripts/lib/examples/world/run.js";
import * as storages from "../../../scripts/lib/examples/world/storages.js";
import { models } from "../../../scripts/lib/examples/world.js";

const millis = ({ startedAt, finishedAt }: { startedAt: string; finishedAt: string }) =>
  Date.parse(finishedAt) - Date.parse(startedAt);

describe("the example world agrees with itself", () => {
  it("counts the items of the dataset", () => {
    const { itemCount, cleanItemCount, fields } = storages.dataset;
    expect([itemCount, cleanItemCount]).toEqual([items.length, items.length]);
    expect(fields).toEqual(Object.keys(items[0]!));
    expect(run.chargedEventCounts.quote).toBe(items.length);
  });

  it("counts the requests of the queue, and shows the locked one only where it gets locked", () => {
    const { totalRequestCount, handledRequestCount, pendingRequestCount } = storages.requestQueue;
    expect(totalRequestCount).toBe(storages.requests.length);
    expect(handledRequestCount + pendingRequestCount).toBe(totalRequestCount);
    expect(storages.head.items).toEqual([]);
    expect(storages.lockedHead.items).toHaveLength(pendingRequestCount);
  });

  it("measures the records", () => {
    const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
    expect(storages.keys).toMatchObject([
      { key: "INPUT", size: bytes(input) },
      { key: "OUTPUT", size: bytes(storages.output) },
    ]);
    expect(run.stats.inputBodyLen).toBe(bytes(input));
  });

  it("takes as long as it says", () => {
    expect(run.stats.durationMillis).toBe(millis(run));
    expect(build.stats.durationMillis).toBe(millis(build));
  });

  it("adds up what the run has used", () => {
    const sum = Object.values(run.usageUsd).reduce((total, each) => total + each, 0);
    expect(run.usageTotalUsd).toBeCloseTo(sum, 9);
  });

  it("has the storages of its run everywhere", () => {
    expect(storages.dataset.id).toBe(run.defaultDatasetId);
    expect(storages.keyValueStore.id).toBe(run.defaultKeyValueStoreId);
    expect(storages.requestQueue.id).toBe(run.defaultRequestQueueId);
    for (const storage of [storages.dataset, storages.keyValueStore, storages.requestQueue]) {
      expect(storage).toMatchObject({ actRunId: ids.run, actId: ids.actor, userId: ids.user });
    }
  });

  it("has IDs in the form of the API's, each once", () => {
    const { requests, ...others } = ids;
    for (const id of Object.values(others)) expect(id).toMatch(/^[A-Za-z0-9]{17}$/);
    for (const id of requests) expect(id).toMatch(/^[A-Za-z0-9]{15}$/);
    const all = [...Object.values(others), ...requests];
    expect(new Set(all).size).toBe(all.length);
  });

  it("knows every model that it names", () => {
    for (const [name, value] of Object.entries(models)) expect(value, name).toBeTypeOf("object");
  });
});

describe("the items in other formats", () => {
  const text = (type: string) => String(itemsAs[type]);

  it("JSON Lines gives the same items", () => {
    const lines = text("application/jsonl").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  });

  it("CSV has a line of names and one for each item", () => {
    const [names, ...rows] = text("text/csv").trimEnd().split("\n");
    expect(names).toBe("author,page,quote");
    expect(rows).toEqual(items.map(({ quote, author, page }) => `${author},${page},${quote}`));
  });

  it.each(["text/html", "application/xml", "application/rss+xml"])(
    "%s holds every value",
    (type) => {
      for (const value of items.flatMap((item) => Object.values(item))) {
        expect(text(type)).toContain(`>${value}<`);
      }
    },
  );

  it("an archive survives being sent as UTF-8", () => {
    const archive = text("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(Buffer.byteLength(archive)).toBe(22);
  });
});
