/**
 * Removes from a request queue what differs only in the fragment, the order of the query, or parameters that track visitors. Of
 * such requests the first one stays; those that have been handled stay, too.
 *
 * Prints:
 *
 *     https://example.com/#top
 *     https://example.com/list?b=2&a=1
 *     5 requests, 2 removed
 */
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();
const { id } = await apify.requestQueues().getOrCreate("to-dedupe");
const queue = apify.requestQueue(id);
const urls = ["", "#top", "list?a=1&b=2", "list?b=2&a=1", "list?a=1"];
await queue.batchAddRequests(
  urls.map((path) => `https://example.com/${path}`).map((url) => ({ url, uniqueKey: url })),
);

const seen = new Set<string>();
const duplicates: { id: string }[] = [];
let count = 0;
for await (const request of queue.listRequests()) {
  count++;
  const url = canonical(request.url!);
  if (seen.has(url) && !request.handledAt) {
    console.log(request.url);
    duplicates.push({ id: request.id! });
  }
  seen.add(url);
}
const { processedRequests } = await queue.batchDeleteRequests(duplicates);
console.log(`${count} requests, ${processedRequests.length} removed`);
await queue.delete();

function canonical(text: string): string {
  const url = new URL(text);
  url.hash = "";
  for (const name of [...url.searchParams.keys()]) {
    if (/^(utm_\w+|gclid|fbclid)$/.test(name)) url.searchParams.delete(name);
  }
  url.searchParams.sort();
  return url.href;
}
