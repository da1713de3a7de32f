// examples/shared-queue-crawler.ts as its author wrote it for the official client.
import { setTimeout as sleep } from "node:timers/promises";
import type { RequestQueueClient, RequestQueueClientListItem } from "apify-client";
import { client } from "./client.js";

const startUrl = process.env.START_URL!;
const { id } = await client.requestQueues().getOrCreate();
let pages = 0;

await client.requestQueue(id).addRequest({ url: startUrl, uniqueKey: startUrl });
await Promise.all(["ann", "bob", "cid", "dan"].map(work));
const { handledRequestCount } = (await client.requestQueue(id).get())!;
console.log(`${handledRequestCount} pages, each once: ${pages}`);
await client.requestQueue(id).delete();

async function work(clientKey: string): Promise<void> {
  const queue = client.requestQueue(id, { clientKey });
  for (;;) {
    const { items } = await queue.listAndLockHead({ limit: 3, lockSecs: 60 });
    for (const request of items) await handle(queue, request);
    if (items.length > 0) continue;
    if ((await queue.get())?.pendingRequestCount === 0) return;
    await sleep(50);
  }
}

async function handle(
  queue: RequestQueueClient,
  { id: requestId, url, uniqueKey }: RequestQueueClientListItem,
): Promise<void> {
  const html = await (await fetch(url)).text();
  const links = Array.from(html.matchAll(/href="([^"]+)"/g), ([, href]) => new URL(href!, url));
  const own = links.filter(({ origin }) => origin === new URL(startUrl).origin);
  await queue.batchAddRequests(own.map(({ href }) => ({ url: href, uniqueKey: href })));
  await queue.updateRequest({ id: requestId, url, uniqueKey, handledAt: new Date().toISOString() });
  pages += 1;
}
