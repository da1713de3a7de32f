// Awaits pages and iterates whole lists.
import { client } from "./client.js";

const { id } = await client.datasets().getOrCreate("numbers");
const dataset = client.dataset<{ n: number }>(id);
await dataset.pushItems(Array.from({ length: 25 }, (_, n) => ({ n })));
await dataset.pushItems({ n: 25 });

const page = await dataset.listItems({ offset: 20, limit: 4 });
console.log(page.items.map(({ n }) => n).join(), page.total, page.limit);

let sum = 0;
for await (const { n } of dataset.listItems({ chunkSize: 10 })) sum += n;
console.log(sum);

const some: number[] = [];
for await (const { n } of dataset.listItems({ limit: 7, offset: 5, chunkSize: 3 })) some.push(n);
console.log(some.join());

const newest = await dataset.listItems({ desc: true, limit: 2, fields: ["n"] });
console.log(newest.desc, JSON.stringify(newest.items));

const { id: storeId } = await client.keyValueStores().getOrCreate("letters");
const store = client.keyValueStore(storeId);
for (const key of "abcdef") await store.setRecord({ key, value: key });
const keys: string[] = [];
for await (const { key } of store.listKeys({ prefix: "" })) keys.push(key);
const first = await store.listKeys({ limit: 2 });
const second = await store.listKeys({ limit: 2, exclusiveStartKey: first.nextExclusiveStartKey! });
console.log(keys.join(""), first.isTruncated, second.items.map(({ key }) => key).join(""));

const names: (string | null | undefined)[] = [];
for await (const each of client.datasets().list()) names.push(each.name);
console.log(names.join());
