// Storages as such: by name, renamed, listed, deleted.
import type { Dataset, KeyValueStore } from "apify-client";
import { client } from "./client.js";

const dataset: Dataset = await client.datasets().getOrCreate("mine");
const same = await client.datasets().getOrCreate("mine");
console.log(dataset.id === same.id, dataset.name, dataset.itemCount);
await client.dataset(dataset.id).update({ name: "renamed" });
console.log(
  (await client.dataset("~renamed").get())?.id === dataset.id,
  (await client.dataset("me/renamed").get())?.name,
);

const store: KeyValueStore = await client.keyValueStores().getOrCreate("settings");
await client.keyValueStore(store.id).setRecord({ key: "theme", value: { dark: true } });
await client.keyValueStore(store.id).setRecord({ key: "gone", value: 1 });
await client.keyValueStore(store.id).deleteRecord("gone");
await client.keyValueStore(store.id).deleteRecord("never-there");
const { items, count, limit } = await client.keyValueStore(store.id).listKeys();
console.log(count, limit, JSON.stringify(items.map(({ key, size }) => ({ key, sized: size > 0 }))));

const lists = [
  await client.datasets().list(),
  await client.keyValueStores().list({ desc: true }),
  await client.requestQueues().list({ limit: 5 }),
];
for (const { total, count, offset, desc } of lists) console.log(total, count, offset, desc);
await client.dataset(dataset.id).delete();
console.log(await client.dataset(dataset.id).get());
