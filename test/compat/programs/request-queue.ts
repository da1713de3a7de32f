// A request queue, alone and shared under locks.
import { client } from "./client.js";

const { id } = await client.requestQueues().getOrCreate("to-do");
const queue = client.requestQueue(id, { clientKey: "worker-1", timeoutSecs: 20 });
const { requestId, wasAlreadyPresent } = await queue.addRequest({
  url: "https://example.com/1",
  uniqueKey: "1",
  method: "GET",
});
const again = await queue.addRequest(
  { url: "https://example.com/1", uniqueKey: "1" },
  { forefront: true },
);
console.log(wasAlreadyPresent, again.wasAlreadyPresent, again.requestId === requestId);

const { processedRequests, unprocessedRequests } = await queue.batchAddRequests(
  Array.from({ length: 60 }, (_, n) => ({
    url: `https://example.com/b${n}`,
    uniqueKey: `b${n}`,
    userData: { n },
  })),
  { maxParallel: 1, maxUnprocessedRequestsRetries: 2 },
);
console.log(processedRequests.length, unprocessedRequests.length, processedRequests[59]?.uniqueKey);

const head = await queue.listHead({ limit: 3 });
console.log(head.limit, head.items.map(({ uniqueKey }) => uniqueKey).join());
const locked = await queue.listAndLockHead({ limit: 2, lockSecs: 30 });
console.log(locked.lockSecs, locked.items.length, locked.clientKey);
const mine = locked.items[0]!;
const { lockExpiresAt } = await queue.prolongRequestLock(mine.id, { lockSecs: 60 });
console.log(new Date(lockExpiresAt).getTime() > Date.now());
await queue.deleteRequestLock(locked.items[1]!.id, { forefront: false });

const request = await queue.getRequest(mine.id);
await queue.updateRequest({
  id: mine.id,
  url: request!.url,
  uniqueKey: request!.uniqueKey,
  handledAt: new Date().toISOString(),
});
console.log((await queue.get())?.handledRequestCount, await queue.getRequest("nothing"));

let pages = 0;
let requests = 0;
for await (const { items } of queue.paginateRequests({ maxPageLimit: 25 })) {
  pages += 1;
  requests += items.length;
}
console.log(pages, requests);
const { unlockedCount } = await queue.unlockRequests();
console.log(unlockedCount >= 0);
await queue.batchDeleteRequests([{ uniqueKey: "b0" }, { uniqueKey: "b1" }]);
await queue.deleteRequest(requestId);
const left: string[] = [];
for await (const { uniqueKey } of queue.listRequests({ limit: 1000 })) left.push(uniqueKey);
console.log(left.length, left.includes("b0"));
