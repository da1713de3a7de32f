import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const text = readFileSync(new URL("../../../spec/examples.yaml", import.meta.url), "utf8");
const file = parse(text, { merge: true, maxAliasCount: -1 });
const { ids, objects, contents } = file;
const { items, run, build, dataset, keyValueStore, requestQueue, requests, adHocWebhook } = objects;

const millis = ({ startedAt, finishedAt }: { startedAt: string; finishedAt: string }) =>
  Date.parse(finishedAt) - Date.parse(startedAt);
const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

describe("the examples agree with each other", () => {
  it("on the items of the dataset", () => {
    expect([dataset.itemCount, dataset.cleanItemCount]).toEqual([items.length, items.length]);
    expect(dataset.fields).toEqual(Object.keys(items[0]));
    expect(Object.keys(objects.datasetStatistics.fieldStatistics)).toEqual(dataset.fields);
    expect(dataset.stats).toMatchObject({ writeCount: items.length, storageBytes: bytes(items) });
    expect(dataset.stats.inflatedBytes).toBe(bytes(items));
    expect(run.chargedEventCounts.quote).toBe(items.length);
    expect(objects.output.quotes).toBe(items.length);
    const pages = items.map(({ page }: { page: number }) => page);
    const { min, max } = objects.datasetStatistics.fieldStatistics.page;
    expect([min, max]).toEqual([Math.min(...pages), Math.max(...pages)]);
    expect(file.headers).toMatchObject({
      "X-Apify-Pagination-Count": items.length,
      "X-Apify-Pagination-Total": items.length,
    });
  });

  it("on the requests of the queue, and show the locked one only where it gets locked", () => {
    const { totalRequestCount, handledRequestCount, pendingRequestCount, stats } = requestQueue;
    const pending = requests.filter((each: { handledAt: unknown }) => each.handledAt === null);
    expect(totalRequestCount).toBe(requests.length);
    expect(pendingRequestCount).toBe(pending.length);
    expect(handledRequestCount + pendingRequestCount).toBe(totalRequestCount);
    expect(stats.storageBytes).toBe(bytes(requests));
    expect(requests.map(({ id }: { id: string }) => id)).toEqual(ids.requests);
    expect(objects.head.items).toEqual([]);
    expect(objects.lockedHead.items).toEqual(
      pending.map((each: object) => ({ ...each, ...objects.requestLock })),
    );
  });

  it("on the sizes of the records", () => {
    expect(objects.keys).toMatchObject([
      { key: "INPUT", size: bytes(objects.input) },
      { key: "OUTPUT", size: bytes(objects.output) },
    ]);
    expect(run.stats.inputBodyLen).toBe(bytes(objects.input));
    expect(keyValueStore.stats.storageBytes).toBe(bytes(objects.input) + bytes(objects.output));
    expect(keyValueStore.stats.s3StorageBytes).toBe(keyValueStore.stats.storageBytes);
    expect(keyValueStore.stats.writeCount).toBe(objects.keys.length);
  });

  it("on how long a run and a build took", () => {
    expect(run.stats.durationMillis).toBe(millis(run));
    expect(build.stats.durationMillis).toBe(millis(build));
  });

  it("on what the run has used", () => {
    const costs: number[] = Object.values(run.usageUsd);
    expect(run.usageTotalUsd).toBeCloseTo(
      costs.reduce((total, each) => total + each, 0),
      9,
    );
  });

  it("on the storages of the run, in their URLs, too", () => {
    expect(dataset.id).toBe(run.defaultDatasetId);
    expect(keyValueStore.id).toBe(run.defaultKeyValueStoreId);
    expect(requestQueue.id).toBe(run.defaultRequestQueueId);
    for (const storage of [dataset, keyValueStore, requestQueue]) {
      expect(storage).toMatchObject({ actRunId: ids.run, actId: ids.actor, userId: ids.user });
      expect(storage.consoleUrl.split("/").at(-1)).toBe(storage.id);
    }
    expect(dataset.itemsPublicUrl).toContain(`/datasets/${ids.dataset}/items`);
    const records = keyValueStore.recordsPublicUrl;
    expect(records).toContain(`/key-value-stores/${ids.keyValueStore}/records`);
    expect(keyValueStore.keysPublicUrl).toBe(records.replace(/records$/, "keys"));
    for (const { key, recordPublicUrl } of objects.keys) {
      expect(recordPublicUrl).toBe(`${records}/${key}`);
    }
    expect(contents.uploadUrl.value.data.signedUrl).toContain(`/${ids.keyValueStore}/OUTPUT?`);
  });

  it("on what stands there as text", () => {
    const { actor, user } = objects;
    expect(JSON.parse(actor.exampleRunInput.body)).toEqual(objects.input);
    expect(contents.log.value).toContain(`Input: ${JSON.stringify(objects.input)}\n`);
    expect(contents.log.value.match(/^\S+/gm)).toEqual([
      run.startedAt,
      run.startedAt,
      run.finishedAt,
    ]);
    const webhooks = Buffer.from(file.parameters.webhooks, "base64").toString();
    expect(JSON.parse(webhooks)).toEqual([adHocWebhook]);
    expect(actor.url).toBe(`https://apify.com/${file.names.user}/${file.names.actor}`);
    expect(Object.keys(user.effectivePlatformFeatures)).toEqual(user.plan.enabledPlatformFeatures);
  });

  it("on IDs in the form of the API's, each once", () => {
    const { requests: short, ...others } = ids;
    for (const id of Object.values(others)) expect(id).toMatch(/^[A-Za-z0-9]{17}$/);
    for (const id of short) expect(id).toMatch(/^[A-Za-z0-9]{15}$/);
    const all = [...Object.values(others), ...short];
    expect(new Set(all).size).toBe(all.length);
  });

  it("on every model and content that they name", () => {
    for (const [name, value] of Object.entries(file.models)) {
      expect(value, name).toBeTypeOf("object");
    }
    const named = Object.values<{ body?: string; answer?: string }>(file.operations);
    const names = named.flatMap(({ body = "input", answer = "input" }) => [body, answer]);
    expect(Object.keys(contents)).toEqual(expect.arrayContaining(names));
  });
});

describe("the items in other formats", () => {
  const text = (type: string): string => contents.items.as[type];

  it("JSON Lines gives the same items", () => {
    const lines = text("application/jsonl").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line))).toEqual(items);
  });

  it("CSV has a line of names and one for each item", () => {
    const [names, ...rows] = text("text/csv").trimEnd().split("\n");
    expect(names).toBe("author,page,quote");
    expect(rows).toEqual(items.map((item: object) => Object.values(item).join(",")));
  });

  it.each(["text/html", "application/xml", "application/rss+xml"])(
    "%s holds every value",
    (type) => {
      for (const value of items.flatMap((item: object) => Object.values(item))) {
        expect(text(type)).toContain(`>${value}<`);
      }
    },
  );

  it("an archive survives being sent as UTF-8", () => {
    const archive = text("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    expect(Buffer.byteLength(archive)).toBe(22);
    expect(archive).toBe(contents.archive.value);
  });
});
