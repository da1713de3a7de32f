import type { ApifyClient } from "apify-openapi-client";
import type { ActorFunction } from "../../src/testing/index.js";

/** Collects as many quotes as its input says. */
export const collector: ActorFunction = async ({ input, dataset, store, log }) => {
  log(`Collecting ${input.count} quotes`);
  await dataset.pushItems(
    Array.from({ length: input.count }, (_, rank) => ({ rank, quote: `Quote ${rank}` })),
  );
  await store.setRecord("OUTPUT", { collected: input.count });
};

/** What a user does with the API in a day, by the methods that both clients have. Gives what came of it, without IDs. */
export async function scenario(client: ApifyClient, receiverUrl: string): Promise<object> {
  // Create
  const actor = await client.actors().create({ name: "tester", title: "Tester" });
  await client.actor(actor.id).update({ title: "Better" });
  const { title } = (await client.actor(actor.id).get())!;

  // A webhook, then run and wait
  const { id: actorId } = (await client.actor("me/collector").get())!;
  const webhook = await client.webhooks().create({
    requestUrl: receiverUrl,
    eventTypes: ["ACTOR.RUN.SUCCEEDED"],
    condition: { actorId },
  });
  const { id, status: started } = await client.actor("me/collector").start({ count: 25 });
  const run = await client.run(id).waitForFinish();
  const output = await client.keyValueStore(run.defaultKeyValueStoreId).getRecord("OUTPUT");

  // Page
  const pages: unknown[] = [];
  for (let offset = 0; offset < 30; offset += 10) {
    const { items, total, count, limit } = await client
      .dataset(run.defaultDatasetId)
      .listItems({ offset, limit: 10, fields: ["rank"] });
    pages.push({ first: items[0], total, count, limit });
  }

  // Push and store
  const { id: datasetId } = await client.datasets().getOrCreate("mine");
  await client.dataset(datasetId).pushItems({ one: 1 });
  await client.dataset(datasetId).pushItems([{ two: 2 }, { three: 3 }]);
  const dataset = await client.dataset("me~mine").get();
  const { id: storeId } = await client.keyValueStores().getOrCreate("mine");
  await client.keyValueStore(storeId).setRecord({ key: "settings", value: { theme: "dark" } });
  await client.keyValueStore(storeId).setRecord({ key: "note", value: "by hand" });
  const { items: keys } = await client.keyValueStore(storeId).listKeys();
  const settings = await client.keyValueStore(storeId).getRecord("settings");
  const absent = await client.keyValueStore(storeId).getRecord("nothing");

  // Batch and lock
  const { id: queueId } = await client.requestQueues().getOrCreate("mine");
  const queue = client.requestQueue(queueId, { clientKey: "worker-1" });
  const requests = Array.from({ length: 40 }, (_, index) => ({
    url: `https://example.com/${index}`,
    uniqueKey: `page-${index}`,
  }));
  const batch = await queue.batchAddRequests(requests);
  const head = await queue.listAndLockHead({ limit: 2, lockSecs: 60 });
  const [first, second] = head.items;
  await queue.prolongRequestLock(first!.id, { lockSecs: 120 });
  const { id: requestId, url, uniqueKey } = first!;
  await queue.updateRequest({
    id: requestId,
    url,
    uniqueKey,
    handledAt: "2026-01-01T00:00:00.000Z",
  });
  await queue.deleteRequestLock(second!.id, { forefront: true });
  const { handledRequestCount, pendingRequestCount } = (await queue.get())!;

  // Log
  const log = await client.run(id).log().get();
  const { items: runs } = await client.actor("me/collector").runs().list({ desc: true, limit: 1 });

  // Delete
  await client.webhook(webhook.id).delete();
  await client.actor(actor.id).delete();
  await client.dataset(datasetId).delete();
  await client.keyValueStore(storeId).delete();
  await client.requestQueue(queueId).delete();
  const gone = await Promise.all([
    client.actor(actor.id).get(),
    client.dataset("me~mine").get(),
    client.keyValueStore(storeId).get(),
    client.requestQueue(queueId).get(),
    client.webhook(webhook.id).get(),
  ]);

  return {
    title,
    run: { started, status: run.status, exitCode: run.exitCode, options: run.options },
    output: output?.value,
    pages,
    dataset: dataset?.itemCount,
    keys: keys.map(({ key }) => key),
    settings: settings?.value,
    absent,
    batch: batch.processedRequests.length,
    locked: head.items.length,
    queue: { handledRequestCount, pendingRequestCount },
    log: log?.replace(/^\S+/gm, "TIME"),
    latest: runs.map(({ status }) => status),
    gone,
  };
}
