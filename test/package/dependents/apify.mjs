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
  "storages on forced cloud": async ({ storeId }) =>
    plain(
      await actor(
        `const store = await Actor.openKeyValueStore(${JSON.stringify(storeId)}, { forceCloud: true });
         console.log(JSON.stringify([await store.getValue("settings"), await store.getValue("note"), await store.getValue("missing")]));
         await Actor.exit();`,
      ),
    ),
};
