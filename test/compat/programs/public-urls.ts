// URLs for people without a token.
import { client } from "./client.js";

const { id } = await client.keyValueStores().getOrCreate("shared");
const store = client.keyValueStore(id);
await store.setRecord({ key: "hello-world", value: "Hi", contentType: "text/plain" });
const { id: datasetId } = await client.datasets().getOrCreate("shared-items");
await client.dataset(datasetId).pushItems([{ a: 1, b: 2 }]);

const record = new URL(await store.getRecordPublicUrl("hello-world"));
const keys = new URL(await store.createKeysPublicUrl({ limit: 5 }));
const items = new URL(
  await client.dataset(datasetId).createItemsPublicUrl({ fields: ["a"], clean: true }),
);
const dated = new URL(await client.dataset(datasetId).createItemsPublicUrl({ expiresInSecs: 600 }));
for (const url of [record, keys, items])
  console.log(url.pathname, [...url.searchParams.keys()].sort().join());
console.log(record.searchParams.get("signature"), items.searchParams.get("signature"));
console.log(
  await (await fetch(record)).text(),
  await (await fetch(items)).text(),
  (await fetch(dated)).status,
);
