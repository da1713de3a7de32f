import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import type { ActorCallOptions, ApifyClient, DownloadItemsFormat } from "apify-client";

/** A call of a public method, typed by the official client. */
export type Call = (client: ApifyClient) => unknown;

const page = { limit: 5, offset: 1, desc: true } as const;
const storages = { ...page, unnamed: true, ownership: "ownedByMe" } as const;
const selection = {
  ...{ clean: true, desc: true, limit: 5, offset: 1, skipEmpty: true, skipHidden: false },
  ...{ fields: ["a", "b"], omit: ["c"], flatten: ["d"], unwind: ["e", "f"], view: "v" },
};
const webhooks = [{ eventTypes: ["ACTOR.RUN.SUCCEEDED"], requestUrl: "http://x/č" }] as const;
const start = {
  ...{ build: "latest", memory: 256, timeout: 60, maxItems: 10, maxTotalChargeUsd: 1.5 },
  ...{ restartOnError: true, webhooks },
};
const startActor = {
  ...start,
  contentType: "application/json; charset=utf-8",
  forcePermissionLevel: "LIMITED_PERMISSIONS",
};
const request = { url: "http://x/č", uniqueKey: "x", userData: { at: new Date(0) } };
const queue = (client: ApifyClient) =>
  client.requestQueue("me/q", { clientKey: "key", timeoutSecs: 100 });
const version = (client: ApifyClient) => client.actor("me/a").version("0.1");

/** The signature has the time of the call in it. */
const unsigned = (url: string) => url.replace(/(?<=signature=)[^&]+/, "…");

/** All that an iteration gives. */
export async function listed(list: AsyncIterable<unknown>): Promise<unknown[]> {
  const items = [];
  for await (const item of list) items.push(item);
  return items;
}

/** Every public method of the resource clients, with each of its options. Several calls of a method have a remark behind its name. */
export const calls: Readonly<Record<string, Call>> = {
  "ActorClient#get": (client) => client.actor("me/a").get(),
  "ActorClient#update": (client) => client.actor("me/a").update({ title: "T" }),
  "ActorClient#delete": (client) => client.actor("me/a").delete(),
  "ActorClient#start": (client) =>
    client.actor("a").start({ n: 1 }, { ...startActor, waitForFinish: 0 } as never),
  "ActorClient#call": (client) =>
    client
      .actor("a")
      .call({ n: 1 }, { ...(startActor as ActorCallOptions), waitSecs: 0, log: null }),
  "ActorClient#validateInput": (client) =>
    client.actor("a").validateInput({ n: 1 }, { build: "beta", contentType: "application/json" }),
  "ActorClient#build": (client) =>
    client
      .actor("a")
      .build("0.1", { betaPackages: true, tag: "t", useCache: false, waitForFinish: 0 }),
  "ActorClient#build with what is undefined": (client) =>
    client.actor("a").build("0.1", { useCache: true, tag: undefined as never }),
  "ActorClient#defaultBuild": async (client) =>
    (await client.actor("a").defaultBuild({ waitForFinish: 0 })).url.replace(/.*\/v2/, ""),
  "ActorClient#lastRun": (client) =>
    client.actor("me/a").lastRun({ status: "SUCCEEDED", origin: "API" }).get(),
  "ActorClient#lastRun of nothing": (client) => client.actor("me/a").lastRun().dataset().get(),
  "ActorClient#builds": (client) => client.actor("me/a").builds().list(page),
  "ActorClient#runs": (client) => client.actor("me/a").runs().list(page),
  "ActorClient#versions": (client) =>
    client
      .actor("me/a")
      .versions()
      .list(page as never),
  "ActorClient#webhooks": (client) => client.actor("me/a").webhooks().list(page),
  "ActorCollectionClient#list": (client) =>
    client.actors().list({ ...page, my: true, sortBy: "createdAt" as never }),
  "ActorCollectionClient#create": (client) => client.actors().create({ name: "a" }),
  "ActorVersionClient#get": (client) => version(client).get(),
  "ActorVersionClient#update": (client) => version(client).update({ buildTag: "b" } as never),
  "ActorVersionClient#delete": (client) => version(client).delete(),
  "ActorVersionCollectionClient#create": (client) =>
    client
      .actor("me/a")
      .versions()
      .create({ versionNumber: "0.2" } as never),
  "ActorEnvVarClient#get": (client) => version(client).envVar("KEY").get(),
  "ActorEnvVarClient#update": (client) =>
    version(client).envVar("KEY").update({ name: "KEY", value: "1", isSecret: true }),
  "ActorEnvVarClient#delete": (client) => version(client).envVar("KEY").delete(),
  "ActorEnvVarCollectionClient#list": (client) =>
    version(client)
      .envVars()
      .list(page as never),
  "ActorEnvVarCollectionClient#create": (client) =>
    version(client).envVars().create({ name: "KEY", value: "1" }),
  "BuildClient#get": (client) => client.build("B").get({ waitForFinish: 0 }),
  "BuildClient#abort": (client) => client.build("B").abort(),
  "BuildClient#delete": (client) => client.build("B").delete(),
  "BuildClient#getOpenApiDefinition": (client) => client.build("B").getOpenApiDefinition(),
  "BuildClient#waitForFinish": (client) => client.build("B").waitForFinish({ waitSecs: 0 }),
  "BuildClient#log": (client) => client.build("B").log().get(),
  "BuildCollectionClient#list": (client) => client.builds().list(page),
  "DatasetClient#get": (client) => client.dataset("me/d").get(),
  "DatasetClient#update": (client) =>
    client.dataset("D").update({ name: "n", title: "t", generalAccess: null } as never),
  "DatasetClient#delete": (client) => client.dataset("D").delete(),
  "DatasetClient#listItems": (client) =>
    client.dataset("D").listItems({ ...selection, chunkSize: 3, signature: "s" }),
  "DatasetClient#listItems of one list": (client) => client.dataset("D").listItems({ unwind: "a" }),
  "DatasetClient#downloadItems": (client) =>
    client.dataset("D").downloadItems("csv" as DownloadItemsFormat, {
      ...selection,
      ...{ attachment: true, bom: false, delimiter: ";", skipHeaderRow: true },
      ...{ xmlRoot: "root", xmlRow: "row", signature: "s" },
    }),
  "DatasetClient#pushItems": (client) => client.dataset("D").pushItems([{ n: 1 }, { n: 2 }]),
  "DatasetClient#pushItems of one": (client) =>
    client.dataset("D").pushItems({ at: new Date(0), n: Number.NaN, f() {} }),
  "DatasetClient#pushItems of text": (client) => client.dataset("D").pushItems('[{"n":1}]'),
  "DatasetClient#pushItems of texts": (client) =>
    client.dataset("D").pushItems(['{"n":1}', '{"n":2}']),
  "DatasetClient#getStatistics": (client) => client.dataset("D").getStatistics(),
  "DatasetClient#createItemsPublicUrl": (client) =>
    client.dataset("D").createItemsPublicUrl({ ...selection }),
  "DatasetClient#createItemsPublicUrl that expires": async (client) =>
    unsigned(await client.dataset("D").createItemsPublicUrl({ expiresInSecs: 60 })),
  "DatasetCollectionClient#list": (client) => client.datasets().list(storages),
  "DatasetCollectionClient#getOrCreate": (client) =>
    client.datasets().getOrCreate("d", { schema: { fields: {} } }),
  "DatasetCollectionClient#getOrCreate without a name": (client) => client.datasets().getOrCreate(),
  "KeyValueStoreClient#get": (client) => client.keyValueStore("me/s").get(),
  "KeyValueStoreClient#update": (client) => client.keyValueStore("S").update({ name: "n" }),
  "KeyValueStoreClient#delete": (client) => client.keyValueStore("S").delete(),
  "KeyValueStoreClient#listKeys": (client) =>
    client.keyValueStore("S").listKeys({
      ...{ limit: 5, exclusiveStartKey: "k", collection: "c", prefix: "p", signature: "s" },
    }),
  "KeyValueStoreClient#getRecordPublicUrl": (client) =>
    client.keyValueStore("S").getRecordPublicUrl("k"),
  "KeyValueStoreClient#createKeysPublicUrl": (client) =>
    client.keyValueStore("S").createKeysPublicUrl({
      ...{ limit: 5, exclusiveStartKey: "k", collection: "c", prefix: "p" },
    }),
  "KeyValueStoreClient#createKeysPublicUrl that expires": async (client) =>
    unsigned(await client.keyValueStore("S").createKeysPublicUrl({ expiresInSecs: 60 })),
  "KeyValueStoreClient#recordExists": (client) => client.keyValueStore("S").recordExists("k"),
  "KeyValueStoreClient#getRecord": (client) => client.keyValueStore("S").getRecord("k"),
  "KeyValueStoreClient#getRecord as bytes": (client) =>
    client.keyValueStore("S").getRecord("k", { buffer: true, signature: "s" }),
  "KeyValueStoreClient#getRecord as a stream": async (client) => {
    const { value, ...rest } =
      (await client.keyValueStore("S").getRecord("k", { stream: true })) ?? {};
    return { ...rest, text: value && (await text(value)) };
  },
  "KeyValueStoreClient#deleteRecord": (client) => client.keyValueStore("S").deleteRecord("k"),
  "KeyValueStoreClient#setRecord": (client) =>
    client
      .keyValueStore("S")
      .setRecord(
        { key: "k", value: { n: Number.NaN, at: null } },
        { timeoutSecs: undefined as never, doNotRetryTimeouts: undefined as never },
      ),
  "KeyValueStoreClient#setRecord with options": (client) =>
    client
      .keyValueStore("S")
      .setRecord(
        { key: "k", value: "text", contentType: "text/plain" },
        { timeoutSecs: 10, doNotRetryTimeouts: true },
      ),
  "KeyValueStoreClient#setRecord of bytes": (client) =>
    client.keyValueStore("S").setRecord({ key: "k", value: Buffer.from("b") as never }),
  "KeyValueStoreClient#setRecord of null": (client) =>
    client.keyValueStore("S").setRecord({ key: "k", value: null }),
  "KeyValueStoreClient#setRecord of a stream": (client) =>
    client.keyValueStore("S").setRecord({
      key: "k",
      value: Readable.from(["a", "b"]) as never,
      contentType: "text/plain",
    }),
  "KeyValueStoreCollectionClient#list": (client) => client.keyValueStores().list(storages),
  "KeyValueStoreCollectionClient#getOrCreate": (client) =>
    client.keyValueStores().getOrCreate("s", { schema: { collections: {} } as never }),
  "LogClient#get": (client) => client.log("R").get({ raw: true }),
  "LogClient#stream": async (client) => {
    const stream = await client.log("R").stream({ raw: true });
    return stream && [stream instanceof Readable, await text(stream)];
  },
  "RequestQueueClient#get": (client) => queue(client).get(),
  "RequestQueueClient#update": (client) => queue(client).update({ name: "n" }),
  "RequestQueueClient#delete": (client) => queue(client).delete(),
  "RequestQueueClient#listHead": (client) => queue(client).listHead({ limit: 5 }),
  "RequestQueueClient#listAndLockHead": (client) =>
    queue(client).listAndLockHead({ lockSecs: 10, limit: 5 }),
  "RequestQueueClient#addRequest": (client) =>
    queue(client).addRequest(request, { forefront: true }),
  "RequestQueueClient#addRequest without a client key": (client) =>
    client.requestQueue("Q").addRequest(request),
  "RequestQueueClient#batchAddRequests": (client) =>
    queue(client).batchAddRequests([request, { ...request, uniqueKey: "y" }], {
      ...{ forefront: true, maxParallel: 2, maxUnprocessedRequestsRetries: 1 },
      minDelayBetweenUnprocessedRequestsRetriesMillis: 1,
    }),
  "RequestQueueClient#batchDeleteRequests": (client) =>
    queue(client).batchDeleteRequests([{ id: "i" }, { uniqueKey: "k" }]),
  "RequestQueueClient#getRequest": (client) => queue(client).getRequest("i"),
  "RequestQueueClient#updateRequest": (client) =>
    queue(client).updateRequest({ ...request, id: "i" }, { forefront: false }),
  "RequestQueueClient#deleteRequest": (client) => queue(client).deleteRequest("i"),
  "RequestQueueClient#prolongRequestLock": (client) =>
    queue(client).prolongRequestLock("i", { lockSecs: 5, forefront: true }),
  "RequestQueueClient#deleteRequestLock": (client) =>
    queue(client).deleteRequestLock("i", { forefront: true }),
  "RequestQueueClient#listRequests": (client) =>
    queue(client).listRequests({ limit: 5, cursor: "c", filter: ["pending", "locked"] }),
  "RequestQueueClient#listRequests from an ID": (client) =>
    queue(client).listRequests({ exclusiveStartId: "i" }),
  "RequestQueueClient#paginateRequests": (client) =>
    listed(queue(client).paginateRequests({ limit: 5, maxPageLimit: 3, filter: ["locked"] })),
  "RequestQueueClient#paginateRequests from a cursor": (client) =>
    listed(client.requestQueue("Q").paginateRequests({ cursor: "c" })),
  "RequestQueueClient#paginateRequests from an ID": (client) =>
    listed(client.requestQueue("Q").paginateRequests({ exclusiveStartId: "i" })),
  "RequestQueueClient#unlockRequests": (client) => queue(client).unlockRequests(),
  "RequestQueueCollectionClient#list": (client) => client.requestQueues().list(storages),
  "RequestQueueCollectionClient#getOrCreate": (client) => client.requestQueues().getOrCreate("q"),
  "RunClient#get": (client) => client.run("R").get({ waitForFinish: 0 }),
  "RunClient#abort": (client) => client.run("R").abort({ gracefully: true }),
  "RunClient#delete": (client) => client.run("R").delete(),
  "RunClient#metamorph": (client) =>
    client.run("R").metamorph("me/b", { n: 1 }, { build: "beta", contentType: "application/json" }),
  "RunClient#reboot": (client) => client.run("R").reboot(),
  "RunClient#update": (client) => client.run("R").update({ statusMessage: "S" }),
  "RunClient#resurrect": (client) =>
    client.run("R").resurrect({
      ...{ build: "beta", memory: 512, timeout: 60, maxItems: 5, maxTotalChargeUsd: 1 },
      restartOnError: false,
    }),
  "RunClient#charge": async (client) => {
    const run = client.run("R");
    return (await run.charge({ eventName: "e", count: 2, idempotencyKey: "k" })).status;
  },
  "RunClient#waitForFinish": (client) => client.run("R").waitForFinish({ waitSecs: 0 }),
  "RunClient#dataset": (client) => client.run("R").dataset().listItems(),
  "RunClient#keyValueStore": (client) => client.run("R").keyValueStore().getRecord("OUTPUT"),
  "RunClient#requestQueue": (client) => client.run("R").requestQueue().listHead(),
  "RunClient#log": (client) => client.run("R").log().get(),
  "RunClient#getStreamedLog": (client) =>
    client.run("R").getStreamedLog({ toLog: null, fromStart: false }),
  "RunCollectionClient#list": (client) =>
    client.runs().list({
      ...page,
      status: ["SUCCEEDED", "FAILED"] as never,
      startedAfter: new Date(0),
      startedBefore: "2026-01-01",
    }),
  "ScheduleClient#get": (client) => client.schedule("S").get(),
  "ScheduleClient#update": (client) => client.schedule("S").update({ name: "n" }),
  "ScheduleClient#delete": (client) => client.schedule("S").delete(),
  "ScheduleClient#getLog": (client) => client.schedule("S").getLog(),
  "ScheduleCollectionClient#list": (client) => client.schedules().list(page),
  "ScheduleCollectionClient#create": (client) => client.schedules().create({ name: "s" }),
  "ScheduleCollectionClient#create of nothing": (client) => client.schedules().create(),
  "StoreCollectionClient#list": (client) =>
    client.store().list({
      ...{ limit: 5, offset: 1, search: "s", sortBy: "popularity" },
      ...{ category: "AI", username: "me", pricingModel: "FREE", includeUnrunnableActors: true },
    }),
  "TaskClient#get": (client) => client.task("me/t").get(),
  "TaskClient#update": (client) => client.task("T").update({ title: "t" }),
  "TaskClient#publish": (client) => client.task("T").publish(),
  "TaskClient#unpublish": (client) => client.task("T").unpublish(),
  "TaskClient#delete": (client) => client.task("T").delete(),
  "TaskClient#start": (client) =>
    client.task("T").start({ n: 1 }, { ...start, waitForFinish: 0 } as never),
  "TaskClient#call": (client) =>
    client.task("T").call({ n: 1 }, { ...start, waitSecs: 0 } as never),
  "TaskClient#getInput": (client) => client.task("T").getInput(),
  "TaskClient#updateInput": (client) => client.task("T").updateInput({ n: 2 }),
  "TaskClient#lastRun": (client) =>
    client.task("T").lastRun({ status: "FAILED", origin: "SCHEDULER" }).get(),
  "TaskClient#runs": (client) => client.task("T").runs().list(page),
  "TaskClient#webhooks": (client) => client.task("T").webhooks().list(page),
  "TaskCollectionClient#list": (client) => client.tasks().list(page),
  "TaskCollectionClient#create": (client) => client.tasks().create({ actId: "A", name: "n" }),
  "UserClient#get": (client) => client.user().get(),
  "UserClient#get of another": (client) => client.user("somebody").get(),
  "UserClient#monthlyUsage": (client) => client.user().monthlyUsage(),
  "UserClient#limits": (client) => client.user().limits(),
  "UserClient#updateLimits": (client) => client.user().updateLimits({ maxMonthlyUsageUsd: 5 }),
  "WebhookClient#get": (client) => client.webhook("W").get(),
  "WebhookClient#update": (client) => client.webhook("W").update({ isAdHoc: true } as never),
  "WebhookClient#delete": (client) => client.webhook("W").delete(),
  "WebhookClient#test": (client) => client.webhook("W").test(),
  "WebhookClient#dispatches": (client) => client.webhook("W").dispatches().list(page),
  "WebhookCollectionClient#list": (client) => client.webhooks().list(page),
  "WebhookCollectionClient#create": (client) =>
    client.webhooks().create({ requestUrl: "http://x" } as never),
  "WebhookDispatchClient#get": (client) => client.webhookDispatch("W").get(),
  "WebhookDispatchCollectionClient#list": (client) => client.webhookDispatches().list(page),
  "ApifyClient#setStatusMessage": (client) =>
    client.setStatusMessage("Done", { isStatusMessageTerminal: true, level: "INFO" }),
  "HttpClient#call": async (client) => {
    const params = { a: true, b: [1, 2], c: undefined, d: new Date(0) };
    const url = `${client.baseUrl}/users/me`;
    return (await client.httpClient.call({ url, method: "GET", params })).data;
  },
};
