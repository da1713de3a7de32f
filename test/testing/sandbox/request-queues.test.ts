import { expect, test } from "vitest";
import { ManualClock, type SandboxOptions } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";

async function opened(options?: SandboxOptions) {
  const world = await checkedSandbox(options);
  const { id } = await world.client.requestQueues().getOrCreate("frontier");
  const open = (clientKey?: string) => world.client.requestQueue(id, { clientKey });
  return { ...world, id, open, queue: open() };
}

const request = (name: string) => ({ url: `https://${name}.example`, uniqueKey: name });

test("the same unique key is the same request", async () => {
  const { queue } = await opened();
  const first = await queue.addRequest(request("a"));
  expect(first).toMatchObject({ wasAlreadyPresent: false, wasAlreadyHandled: false });
  expect(await queue.addRequest(request("a"))).toEqual({ ...first, wasAlreadyPresent: true });
  expect(await queue.getRequest(first.requestId)).toMatchObject({ ...request("a"), method: "GET" });
  expect(await queue.getRequest("nothing")).toBeUndefined();
});

test("the head is in order, forefront first, without what is handled", async () => {
  const { queue } = await opened();
  for (const name of ["a", "b", "c"]) await queue.addRequest(request(name));
  await queue.addRequest(request("first"), { forefront: true });
  const keys = async () => (await queue.listHead()).items.map(({ uniqueKey }) => uniqueKey);
  expect(await keys()).toEqual(["first", "a", "b", "c"]);
  const { items } = await queue.listHead({ limit: 2 });
  await queue.updateRequest({
    ...request("a"),
    id: items[1]!.id,
    handledAt: new Date().toISOString(),
  });
  await queue.updateRequest(
    { ...request("c"), id: (await queue.addRequest(request("c"))).requestId },
    { forefront: true },
  );
  expect(await keys()).toEqual(["c", "first", "b"]);
  expect(await queue.get()).toMatchObject({
    totalRequestCount: 4,
    handledRequestCount: 1,
    pendingRequestCount: 3,
    hadMultipleClients: false,
  });
  expect(await queue.addRequest(request("a"))).toMatchObject({ wasAlreadyHandled: true });
});

test("what is locked is nobody else's until the lock expires", async () => {
  const clock = new ManualClock();
  const { open } = await opened({ clock });
  const [ann, bob] = [open("ann"), open("bob")];
  await ann.batchAddRequests(["a", "b"].map(request));
  const head = await ann.listAndLockHead({ lockSecs: 60, limit: 1 });
  expect(head).toMatchObject({ lockSecs: 60, clientKey: "ann", items: [{ uniqueKey: "a" }] });
  const { id } = head.items[0]!;
  expect((await bob.listAndLockHead({ lockSecs: 60 })).items).toMatchObject([{ uniqueKey: "b" }]);
  expect((await bob.listHead()).hadMultipleClients).toBe(true);
  const refused = { type: "request-handled-or-locked" };
  await expect(bob.deleteRequest(id)).rejects.toMatchObject(refused);
  await expect(bob.updateRequest({ ...request("a"), id })).rejects.toMatchObject(refused);
  await expect(bob.prolongRequestLock(id, { lockSecs: 9 })).rejects.toMatchObject(refused);
  clock.advance(50_000);
  const { lockExpiresAt } = await ann.prolongRequestLock(id, { lockSecs: 60 });
  expect(Date.parse(lockExpiresAt) - clock.now()).toBe(60_000);
  clock.advance(20_000);
  expect((await bob.listHead()).items).toMatchObject([{ uniqueKey: "b" }]);
  clock.advance(60_000);
  expect((await bob.listHead()).items).toHaveLength(2);
});

test("locks are given up one by one or all at once", async () => {
  const { open } = await opened();
  const [ann, bob] = [open("ann"), open("bob")];
  await ann.batchAddRequests(["a", "b", "c"].map(request));
  const { items } = await ann.listAndLockHead({ lockSecs: 60 });
  expect((await bob.listHead()).items).toEqual([]);
  expect((await bob.listRequests({ filter: ["locked"] })).items).toHaveLength(3);
  await ann.deleteRequestLock(items[2]!.id, { forefront: true });
  expect((await bob.listHead()).items).toMatchObject([{ uniqueKey: "c" }]);
  expect(await bob.unlockRequests()).toEqual({ unlockedCount: 0 });
  expect(await ann.unlockRequests()).toEqual({ unlockedCount: 2 });
  expect((await bob.listRequests({ filter: ["pending"] })).items).toHaveLength(3);
});

test("batches account for every request", async () => {
  const { queue } = await opened();
  const names = Array.from({ length: 60 }, (_, index) => `page-${index}`);
  await queue.addRequest(request("page-7"));
  const added = await queue.batchAddRequests(names.map(request));
  expect(added.processedRequests).toHaveLength(60);
  expect(added.processedRequests.filter((each) => each.wasAlreadyPresent)).toHaveLength(1);
  const deleted = await queue.batchDeleteRequests([
    { uniqueKey: "page-1" },
    { uniqueKey: "page-2" },
  ]);
  expect(deleted.processedRequests).toHaveLength(2);
  expect(await queue.get()).toMatchObject({ totalRequestCount: 58 });
});

test("a batch of more than 25 is refused", async () => {
  const { direct, id } = await opened();
  const body = Array.from({ length: 26 }, (_, index) => request(`page-${index}`));
  const path = `/v2/request-queues/${id}/requests/batch`;
  await expect(direct.request("POST", path, { body })).rejects.toMatchObject({ statusCode: 400 });
});

test("nothing is done of a batch that is refused", async () => {
  const { direct, id, queue } = await opened();
  const path = `/v2/request-queues/${id}/requests/batch`;
  for (const wrong of [null, 5, [], { url: "https://b.example" }, { url: 5, uniqueKey: 5 }]) {
    const body = [request("a"), wrong];
    await expect(direct.request("POST", path, { body })).rejects.toMatchObject({
      statusCode: 400,
      type: "invalid-input",
    });
  }
  expect((await queue.listRequests()).items).toEqual([]);
  await queue.addRequest(request("a"));
  for (const wrong of [null, 5, [], {}, { uniqueKey: 5 }]) {
    const body = [{ uniqueKey: "a" }, wrong];
    await expect(direct.request("DELETE", path, { body })).rejects.toMatchObject({
      statusCode: 400,
      type: "invalid-input",
    });
  }
  expect((await queue.listRequests()).items).toHaveLength(1);
});

test("a lock that is refused locks nothing, and the longest ends when time does", async () => {
  const { direct, id, queue } = await opened();
  await queue.addRequest(request("a"));
  const lock = (lockSecs: string) =>
    direct.request("POST", `/v2/request-queues/${id}/head/lock`, { query: { lockSecs } });
  for (const endless of ["Infinity", "1e999", "-1", "none"]) {
    await expect(lock(endless)).rejects.toMatchObject({ statusCode: 400, type: "invalid-value" });
  }
  expect((await queue.listHead()).items).toHaveLength(1);
  const { items } = await queue.listAndLockHead({ lockSecs: 1e300 });
  expect(items).toMatchObject([{ lockExpiresAt: "9999-12-31T23:59:59.999Z" }]);
});

test("requests are listed by cursor", async () => {
  const { queue } = await opened();
  const names = Array.from({ length: 25 }, (_, index) => `page-${index}`);
  await queue.batchAddRequests(names.map(request));
  const pages: number[] = [];
  const keys: string[] = [];
  for await (const page of queue.listRequests({ chunkSize: 10 }).pages()) {
    pages.push(page.items.length);
    keys.push(...page.items.map(({ uniqueKey }) => uniqueKey));
  }
  expect(pages).toEqual([10, 10, 5]);
  expect(keys).toEqual(names);
});
