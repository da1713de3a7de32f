/**
 * A worker that takes jobs from a request queue. Start as many as you like: each job is locked while one works at it, and is free
 * again if that one dies. A job that fails three times is given up.
 *
 * Prints:
 *
 *     https://example.com/1: done
 *     https://example.com/2: failed 1 times
 *     https://example.com/2: failed 2 times
 *     https://example.com/2: given up
 */
import { ApifyClient, type QueueRequest } from "apify-openapi-client";

const clientKey = `worker-${process.pid}`;
const lockSecs = 60;

const apify = new ApifyClient();
const { id: queueId } = await apify.requestQueues().getOrCreate("jobs");
const queue = apify.requestQueue(queueId, { clientKey });
for (const job of [1, 2]) {
  await queue.addRequest({ url: `https://example.com/${job}`, uniqueKey: `job-${job}` });
}

let stopping = false;
process.once("SIGTERM", () => {
  stopping = true;
});

while (!stopping) {
  const { items } = await queue.listAndLockHead({ limit: 1, lockSecs });
  const [next] = items;
  if (!next) break;
  const request = await queue.getRequest(next.id);
  if (request) await handle(request);
}
await queue.delete();

async function handle(request: QueueRequest): Promise<void> {
  const keepLock = setInterval(
    () => queue.prolongRequestLock(request.id, { lockSecs }).catch(console.error),
    (lockSecs * 1000) / 2,
  );
  const retryCount = (request.retryCount ?? 0) + 1;
  const handledAt = new Date().toISOString();
  try {
    if (request.url.endsWith("2")) throw new Error("This job always fails");
    await queue.updateRequest({ ...request, handledAt });
    console.log(`${request.url}: done`);
  } catch {
    const over = retryCount === 3;
    await queue.updateRequest({ ...request, retryCount, ...(over ? { handledAt } : {}) });
    if (!over) await queue.deleteRequestLock(request.id);
    console.log(`${request.url}: ${over ? "given up" : `failed ${retryCount} times`}`);
  } finally {
    clearInterval(keepLock);
  }
}
