/**
 * Lists the keys of a store, those with a prefix, and sums up the sizes of their records.
 *
 * Prints:
 *
 *     page-news-1 15
 *     page-news-2 15
 *     30 bytes
 */
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();

const { id } = await apify.keyValueStores().getOrCreate("screenshots");
const store = apify.keyValueStore(id);
for (const page of ["home", "about", "news-1", "news-2"]) {
  await store.setRecord(`page-${page}`, `<h1>${page}</h1>`, { contentType: "text/html" });
}

let bytes = 0;
for await (const { key, size } of store.listKeys({ prefix: "page-news-", chunkSize: 1000 })) {
  console.log(`${key} ${size}`);
  bytes += size;
}
console.log(`${bytes} bytes`);
