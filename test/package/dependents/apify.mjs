/** The Apify SDK, in the process of an Actor's run on the platform. */
import { api, asRun, plain } from "./flow.mjs";

const inActor = (body) => `
  import { Actor, log } from "apify";
  await Actor.init();
  ${body}
`;

const actor = async (body, options) => asRun(inActor(body), options);

export const flows = {
  "input, output and items": async () =>
    plain(
      await actor(
        `const input = await Actor.getInput();
         await Actor.pushData([{ a: input.a }, { a: input.a + 1 }]);
         await Actor.setValue("OUTPUT", { sum: input.a });
         console.log(JSON.stringify(await Actor.getValue("OUTPUT")));
         await Actor.exit("All done");`,
        { input: { a: 5 } },
      ),
    ),
  "an exit message": async () => plain(await actor(`await Actor.exit("The last words");`)),
  "a failure message": async () => plain(await actor(`await Actor.fail("It went wrong");`)),
  "a status message": async () =>
    plain(await actor(`await Actor.setStatusMessage("Half way"); await Actor.exit();`)),
  "values of several types": async () =>
    plain(
      await actor(
        `await Actor.setValue("text", "hello", { contentType: "text/plain" });
         await Actor.setValue("bytes", Buffer.from([1, 2, 3]), { contentType: "application/octet-stream" });
         await Actor.setValue("object", { when: new Date(0), nothing: null, n: NaN });
         await Actor.setValue("gone", 1); await Actor.setValue("gone", null);
         const store = await Actor.openKeyValueStore();
         const keys = []; await store.forEachKey((key) => { keys.push(key); });
         console.log(JSON.stringify([await store.getValue("text"), [...await store.getValue("bytes")],
           await store.getValue("object"), await store.getValue("gone"), await store.recordExists("text"), keys]));
         await Actor.exit();`,
      ),
    ),
  "a named dataset": async () =>
    plain(
      await actor(
        `const dataset = await Actor.openDataset("sdk-named");
         await dataset.pushData([{ n: 1 }, { n: 2 }, { n: 3 }]);
         const { itemCount, name } = await dataset.getInfo();
         const all = await dataset.getData({ desc: true, limit: 2 });
         const mapped = await dataset.map(({ n }) => n * 10);
         console.log(JSON.stringify({ itemCount, name, all, mapped }));
         await dataset.drop();
         await Actor.exit();`,
      ),
    ),
  "a request queue": async () =>
    plain(
      await actor(
        `const queue = await Actor.openRequestQueue("sdk-queue");
         await queue.addRequest({ url: "https://example.com/1" });
         await queue.addRequests([2, 3, 4].map((n) => ({ url: "https://example.com/" + n })));
         const again = await queue.addRequest({ url: "https://example.com/1" });
         const seen = [];
         for (let request; (request = await queue.fetchNextRequest()); ) {
           seen.push(request.url); await queue.markRequestHandled(request);
         }
         console.log(JSON.stringify({ again: again.wasAlreadyPresent, seen: seen.sort(), finished: await queue.isFinished() }));
         await queue.drop();
         await Actor.exit();`,
      ),
    ),
  "many requests in batches": async () =>
    plain(
      await actor(
        `const queue = await Actor.openRequestQueue("sdk-many");
         const { addedRequests, waitForAllRequestsToBeAdded } = await queue.addRequestsBatched(
           Array.from({ length: 120 }, (_, n) => ({ url: "https://example.com/p" + n })), { waitForAllRequestsToBeAdded: true });
         await waitForAllRequestsToBeAdded;
         const { totalRequestCount } = await queue.client.get();
         console.log(addedRequests.length, totalRequestCount);
         await Actor.exit();`,
      ),
    ),
  "a state that is kept": async () =>
    plain(
      await actor(
        `const state = await Actor.useState("progress", { n: 1 });
         state.n += 1;
         await new Promise((resolve) => { Actor.on("persistState", () => setTimeout(resolve, 200)); Actor.config.getEventManager().emit("persistState"); });
         console.log(JSON.stringify(await Actor.getValue("progress")));
         await Actor.exit();`,
      ),
    ),
  "another Actor": async () =>
    plain(
      await actor(
        `const run = await Actor.call("me/counting", { count: 2 });
         const { items } = await Actor.apifyClient.dataset(run.defaultDatasetId).listItems();
         console.log(run.status, run.finishedAt instanceof Date, JSON.stringify(items));
         await Actor.exit();`,
      ),
    ),
  "a task": async ({ taskId }) =>
    plain(
      await actor(
        `const run = await Actor.callTask(${JSON.stringify(taskId)}, {});
         console.log(run.status, run.startedAt instanceof Date);
         await Actor.exit();`,
      ),
    ),
  "starting and aborting": async () =>
    plain(
      await actor(
        `const run = await Actor.start("me/waiting", {});
         const aborted = await Actor.abort(run.id);
         console.log(run.status, /ABORT/.test(aborted.status));
         await Actor.exit();`,
      ),
    ),
  "a metamorph": async () => {
    const { ids, code } = await actor(
      `await Actor.metamorph("me/counting", { count: 1 }, { customAfterSleepMillis: 300 });
       process.exit(0);`,
    );
    return { code, actor: (await api("GET", `/actor-runs/${ids.run}`)).actId !== undefined };
  },
  "a reboot": async () =>
    (await actor(`await Actor.reboot({ customAfterSleepMillis: 100 }); process.exit(0);`)).code,
  "a webhook": async () =>
    plain(
      await actor(
        `const webhook = await Actor.addWebhook({ eventTypes: ["ACTOR.RUN.SUCCEEDED"], requestUrl: "https://example.com/hook" });
         console.log(webhook?.requestUrl, webhook?.isAdHoc, webhook?.createdAt instanceof Date);
         await Actor.exit();`,
      ),
    ),
  charging: async () =>
    plain(
      await actor(
        `const result = await Actor.charge({ eventName: "page", count: 2 });
         console.log(JSON.stringify(result));
         await Actor.exit();`,
      ),
    ),
  "items that are charged": async () =>
    plain(
      await actor(
        `const result = await Actor.pushData([{ n: 1 }, { n: 2 }], "item");
         console.log(JSON.stringify(result));
         await Actor.exit();`,
      ),
    ),
  "a client of its own": async ({ datasetId }) =>
    plain(
      await actor(
        `const client = Actor.newClient({ maxRetries: 1 });
         const { items, total } = await client.dataset(${JSON.stringify(datasetId)}).listItems({ limit: 2, fields: ["id"] });
         console.log(client.baseUrl.endsWith("/v2"), client.token === process.env.APIFY_TOKEN, total, JSON.stringify(items));
         await Actor.exit();`,
      ),
    ),
  "public URLs": async () =>
    plain(
      await actor(
        `const store = await Actor.openKeyValueStore();
         await store.setValue("page", "<p>", { contentType: "text/html" });
         console.log(new URL(store.getPublicUrl("page")).pathname.split("/").at(-1));
         await Actor.exit();`,
      ),
    ),
  "exports of a dataset": async () =>
    plain(
      await actor(
        `const dataset = await Actor.openDataset("sdk-exported");
         await dataset.pushData([{ n: 1, deep: { a: "x,y" } }, { n: 2, more: [1] }, { n: 3 }]);
         await dataset.exportToCSV("csv"); await dataset.exportToJSON("json");
         const each = []; await dataset.forEach(({ n }, index) => { each.push([index, n]); });
         const sum = await dataset.reduce((memo, { n }) => memo + n, 0);
         const some = await dataset.getData({ offset: 1, limit: 1, fields: ["n"] });
         console.log(JSON.stringify([await Actor.getValue("csv"), await Actor.getValue("json"), each, sum, some]));
         const values = []; for await (const { n } of dataset.values({ limit: 2 })) values.push(n);
         console.log(values.join());
         await Actor.exit();`,
      ),
    ),
  "keys and entries of a store": async () =>
    plain(
      await actor(
        `const store = await Actor.openKeyValueStore("sdk-keys");
         for (let n = 0; n < 5; n++) await store.setValue("key-" + n, { n });
         await store.setValue("other", "text", { contentType: "text/plain" });
         const keys = []; await store.forEachKey((key, index, { size }) => { keys.push([key, index, size]); }, { prefix: "key-", exclusiveStartKey: "key-1" });
         console.log(JSON.stringify([keys, await store.getAutoSavedValue("auto", { a: 1 })]));
         await store.drop();
         await Actor.exit();`,
      ),
    ),
  "requests that come back": async () =>
    plain(
      await actor(
        `const queue = await Actor.openRequestQueue("sdk-back");
         await queue.addRequests([1, 2, 3].map((n) => ({ url: "https://example.com/" + n, userData: { n } })));
         await queue.addRequest({ url: "https://example.com/first" }, { forefront: true });
         const first = await queue.fetchNextRequest();
         first.pushErrorMessage("not yet"); first.retryCount++;
         const { wasAlreadyHandled } = await queue.reclaimRequest(first, { forefront: true });
         const again = await queue.getRequest(first.id);
         const { totalRequestCount, pendingRequestCount } = await queue.getInfo();
         console.log(JSON.stringify([first.url, wasAlreadyHandled, again.retryCount, again.errorMessages, totalRequestCount, pendingRequestCount, await queue.isEmpty(), await queue.handledCount()]));
         await queue.drop();
         await Actor.exit();`,
      ),
    ),
  "locks of a queue": async () =>
    plain(
      await actor(
        `const open = (clientKey) => Actor.apifyClient.requestQueue(process.env.ACTOR_DEFAULT_REQUEST_QUEUE_ID, { clientKey });
         const [mine, theirs] = [open("client-of-mine"), open("client-of-theirs")];
         await mine.batchAddRequests(Array.from({ length: 30 }, (_, n) => ({ url: "https://example.com/" + n, uniqueKey: String(n) })));
         const head = await mine.listAndLockHead({ limit: 20, lockSecs: 30 });
         const rest = await theirs.listAndLockHead({ limit: 20, lockSecs: 30 });
         const [{ id }] = head.items;
         const { lockExpiresAt } = await mine.prolongRequestLock(id, { lockSecs: 60 });
         const refused = await theirs.prolongRequestLock(id, { lockSecs: 60 }).catch(({ name, type, statusCode }) => ({ name, type, statusCode }));
         await mine.deleteRequestLock(id, { forefront: true });
         const next = await theirs.listAndLockHead({ limit: 5, lockSecs: 30 });
         const { unlockedCount } = await theirs.unlockRequests();
         console.log(JSON.stringify([head.items.length, rest.items.length, lockExpiresAt instanceof Date, refused, next.items.length, head.queueHasLockedRequests, rest.hadMultipleClients, unlockedCount]));
         await Actor.exit();`,
      ),
    ),
  "proxies of a program": async () =>
    plain(
      await actor(
        `const proxies = await Actor.createProxyConfiguration({ proxyUrls: ["http://a:1", "http://b:2"] });
         const apify = await Actor.createProxyConfiguration({ groups: ["TEST"], countryCode: "CZ", checkAccess: false });
         const { port, username } = new URL(await apify.newUrl("session"));
         console.log(await proxies.newUrl(), await proxies.newUrl(), port, username);
         await Actor.exit();`,
        { env: { APIFY_PROXY_PASSWORD: "sandbox-password" } },
      ),
    ),
  "options of a call": async () =>
    plain(
      await actor(
        `const run = await Actor.call("me/echo", "plain text", { contentType: "text/plain", memory: 256, timeout: 30, waitSecs: 20 });
         const output = await Actor.apifyClient.run(run.id).keyValueStore().getRecord("INPUT");
         const missing = await Actor.call("me/missing", {}).catch(({ name, type, statusCode, clientMethod }) => ({ name, type, statusCode, clientMethod }));
         console.log(JSON.stringify([run.options.memoryMbytes, run.options.timeoutSecs, output.contentType, output.value, missing]));
         await Actor.exit();`,
      ),
    ),
  "a program that throws": async () =>
    plain(
      await asRun(`
        import { Actor } from "apify";
        await Actor.main(async () => { await Actor.pushData({ n: 1 }); throw new Error("It went wrong"); });`),
    ).code,
  "storages on forced cloud": async ({ storeId }) =>
    plain(
      await actor(
        `const store = await Actor.openKeyValueStore(${JSON.stringify(storeId)}, { forceCloud: true });
         console.log(JSON.stringify([await store.getValue("settings"), await store.getValue("note"), await store.getValue("missing")]));
         await Actor.exit();`,
      ),
    ),
};
