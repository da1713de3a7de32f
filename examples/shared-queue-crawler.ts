/**
 * A crawler of four workers that share a request queue: each locks the pages that it takes, so that no page is fetched twice,
 * and adds the links that it finds. On the platform the workers can be as many runs of one Actor.
 *
 * Prints:
 *
 *     31 pages, each once: 31
 */
import { setTimeout as sleep } from "node:timers/promises";
import { ApifyClient, type QueueRequest, type RequestQueueClient } from "apify-openapi-client";

const startUrl = process.env.START_URL ?? "https://example.com/";
const workers = ["ann", "bob", "cid", "dan"];

const apify = new ApifyClient();
const { id } = await apify.requestQueues().getOrCreate();
const seen = new Map(workers.map((worker) => [worker, 0]));

await apify.requestQueue(id).addRequest({ url: startUrl, uniqueKey: startUrl });
await Promise.all(workers.map(work));
const { handledRequestCount } = (await apify.requestQueue(id).get())!;
console.log(
  `${handledRequestCount} pages, each once: ${[...seen.values()].reduce((a, b) => a + b)}`,
);
await apify.requestQueue(id).delete();

async function work(clientKey: string): Promise<void> {
  const queue = apify.requestQueue(id, { clientKey });
  for (;;) {
    const { items } = await queue.listAndLockHead({ limit: 3, lockSecs: 60 });
    for (const request of items) await handle(queue, clientKey, request);
    if (items.length > 0) continue;
    // Others may still find links on the pages that they hold.
    if ((await queue.get())?.pendingRequestCount === 0) return;
    await sleep(100);
  }
}

async function handle(
  queue: RequestQueueClient,
  worker: string,
  { id: requestId, url, uniqueKey }: Pick<QueueRequest, "id" | "url" | "uniqueKey">,
): Promise<void> {
  const html = await (await fetch(url)).text();
  const links = Array.from(html.matchAll(/href="([^"]+)"/g), ([, href]) => new URL(href!, url));
  const own = links.filter(({ origin }) => origin === new URL(startUrl).origin);
  await queue.batchAddRequests(own.map(({ href }) => ({ url: href, uniqueKey: href })));
  await queue.updateRequest({ id: requestId, url, uniqueKey, handledAt: new Date().toISOString() });
  seen.set(worker, seen.get(worker)! + 1);
}
