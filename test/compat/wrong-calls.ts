/** A wrong call of a client and what comes of it: the start of the error's message, or that it was sent. */
export interface WrongCall {
  readonly call: string;
  /** apify-client 2.25.0. */
  readonly theirs: string;
  readonly ours: string;
}

/** What each of the two clients says of the same mistake. */
export const wrongCalls: readonly WrongCall[] = [
  {
    call: 'actors().list({ limit: "10" })',
    theirs:
      "Expected property `limit` to be of type `number` but received type `string` in object `options`",
    ours: 'actors.list: "limit" must be a whole number, 0 or more, not "10".',
  },
  {
    call: 'actors().list({ desc: "yes" })',
    theirs:
      "Expected property `desc` to be of type `boolean` but received type `string` in object `options`",
    ours: 'actors.list: "desc" must be true or false, not "yes".',
  },
  {
    call: "actors().list({ my: 1 })",
    theirs:
      "Expected property `my` to be of type `boolean` but received type `number` in object `options`",
    ours: 'actors.list: "my" must be true or false, not 1.',
  },
  {
    call: 'actors().list({ sortby: "createdAt" })',
    theirs: "Did not expect property `sortby` to exist, got `createdAt` in object `options`",
    ours: 'actors.list has no option "sortby". Did you mean "sortBy"?',
  },
  {
    call: "actors().create([])",
    theirs: "sent",
    ours: "actors.create: the body must be an object, not an array.",
  },
  {
    call: 'actor("").get()',
    theirs: "Expected string `id` to not be empty",
    ours: 'actorId must not be "".',
  },
  {
    call: "actor(5).get()",
    theirs: "Expected `id` to be of type `string` but received type `number`",
    ours: "actorId must be a string, not 5.",
  },
  {
    call: 'actor("A").update()',
    theirs: "Expected `newFields` to be of type `object` but received type `undefined`",
    ours: "actor.update: the body is missing. It must be an object.",
  },
  {
    call: 'actor("A").update([{ name: "x" }])',
    theirs: "sent",
    ours: "actor.update: the body must be an object, not an array.",
  },
  {
    call: 'actor("A").update("name")',
    theirs: "Expected `newFields` to be of type `object` but received type `string`",
    ours: 'actor.update: the body must be an object, not "name".',
  },
  {
    call: 'actor("A").build()',
    theirs: "Expected `versionNumber` to be of type `string` but received type `undefined`",
    ours: 'actor.build: "version" is missing. It must be text.',
  },
  {
    call: 'actor("A").build(0.1)',
    theirs: "Expected `versionNumber` to be of type `string` but received type `number`",
    ours: 'actor.build: "version" must be text, not 0.1.',
  },
  {
    call: 'actor("A").build("0.1", { useCache: "yes" })',
    theirs:
      "Expected property `useCache` to be of type `boolean` but received type `string` in object `options`",
    ours: 'actor.build: "useCache" must be true or false, not "yes".',
  },
  {
    call: 'actor("A").build("0.1", { tags: "latest" })',
    theirs: "Did not expect property `tags` to exist, got `latest` in object `options`",
    ours: 'actor.build has no option "tags". Did you mean "tag"?',
  },
  {
    call: 'actor("A").start({}, { memory: "x" })',
    theirs:
      "Expected property `memory` to be of type `number` but received type `string` in object `options`",
    ours: 'actor.start: "memory" must be a whole number, 0 or more, not "x".',
  },
  {
    call: 'actor("A").start({}, { memoryMbytes: 512 })',
    theirs: "Did not expect property `memoryMbytes` to exist, got `512` in object `options`",
    ours: 'actor.start has no option "memoryMbytes". Did you mean "memory"?',
  },
  {
    call: 'actor("A").start({}, { memory: -1 })',
    theirs: "sent",
    ours: 'actor.start: "memory" must be a whole number, 0 or more, not -1.',
  },
  {
    call: 'actor("A").start({}, { timeout: "60", memory: "512" })',
    theirs:
      "Expected property `memory` to be of type `number` but received type `string` in object `options`",
    ours: 'actor.start: "timeout" must be a whole number, 0 or more, not "60". actor.start: "memory" must be a whole number, 0 or more, not "512".',
  },
  {
    call: 'actor("A").start({}, { waitSecs: 5 })',
    theirs: "Did not expect property `waitSecs` to exist, got `5` in object `options`",
    ours: 'actor.start has no option "waitSecs". It is an option of call() and waitForFinish().',
  },
  {
    call: 'actor("A").start({}, { webhooks: { requestUrl: "https://x.test" } })',
    theirs: "Expected property `webhooks` to be of type `array` but received type `Object`",
    ours: 'actor.start: "webhooks" must be an array of webhooks, not an object.',
  },
  {
    call: 'actor("A").start({}, { maxItems: -5 })',
    theirs: "Expected property number `maxItems` to not be negative, got -5 in object `options`",
    ours: 'actor.start: "maxItems" must be a whole number, 0 or more, not -5.',
  },
  {
    call: 'actor("A").start({}, { maxTotalChargeUsd: "1 USD" })',
    theirs:
      "Expected property `maxTotalChargeUsd` to be of type `number` but received type `string` in object `options`",
    ours: 'actor.start: "maxTotalChargeUsd" must be a number, 0 or more, not "1 USD".',
  },
  {
    call: 'actor("A").start({}, { restartOnError: "true" })',
    theirs:
      "Expected property `restartOnError` to be of type `boolean` but received type `string` in object `options`",
    ours: 'actor.start: "restartOnError" must be true or false, not "true".',
  },
  {
    call: 'actor("A").start({}, 512)',
    theirs: "Expected `options` to be of type `object` but received type `number`",
    ours: "actor.start: the options must be an object, such as { signal }.",
  },
  {
    call: 'actor("A").start({ big: 10n })',
    theirs: "Do not know how to serialize a BigInt",
    ours: "actor.start: the input, at big, cannot be written as JSON: it is a BigInt; pass String(value), or Number(value).",
  },
  {
    call: 'actor("A").call({}, { waitForFinish: 5 })',
    theirs: "Did not expect property `waitForFinish` to exist, got `5` in object `options`",
    ours: "call() waits by itself: limit it by waitSecs instead of waitForFinish.",
  },
  {
    call: 'actor("A").call({}, { waitSecs: "5" })',
    theirs:
      "Expected property `waitSecs` to be of type `number` but received type `string` in object `options`",
    ours: 'actor.call: "waitSecs" must be a number, 0 or more.',
  },
  {
    call: 'actor("A").validateInput({}, { builds: "latest" })',
    theirs: "Did not expect property `builds` to exist, got `latest` in object `options`",
    ours: 'actor.validateInput has no option "builds". Did you mean "build"?',
  },
  {
    call: 'actor("A").lastRun({ statuses: "SUCCEEDED" })',
    theirs: "Did not expect property `statuses` to exist, got `SUCCEEDED` in object `options`",
    ours: 'lastRun() has no option "statuses". Did you mean "status"?',
  },
  {
    call: 'actor("A").version()',
    theirs: "Expected `versionNumber` to be of type `string` but received type `undefined`",
    ours: "versionNumber must be a string, not undefined.",
  },
  {
    call: 'actor("A").version(0.1)',
    theirs: "Expected `versionNumber` to be of type `string` but received type `number`",
    ours: "versionNumber must be a string, not 0.1.",
  },
  {
    call: 'actor("A").versions().create()',
    theirs: "sent",
    ours: "actor.versions.create: the body is missing. It must be an object.",
  },
  {
    call: 'actor("A").version("0.1").update([])',
    theirs: "sent",
    ours: "actor.version.update: the body must be an object, not an array.",
  },
  {
    call: 'actor("A").version("0.1").envVars().create({ name: "A" })',
    theirs: "sent",
    ours: 'actor.version.envVars.create: the body has no "value".',
  },
  {
    call: 'actor("A").version("0.1").envVar()',
    theirs: "Expected `envVarName` to be of type `string` but received type `undefined`",
    ours: "envVarName must be a string, not undefined.",
  },
  {
    call: "builds().list({ offset: -1 })",
    theirs: "Expected property number `offset` to not be negative, got -1 in object `options`",
    ours: 'builds.list: "offset" must be a whole number, 0 or more, not -1.',
  },
  {
    call: 'build("B").waitForFinish({ waitSecs: "60" })',
    theirs:
      "Expected property `waitSecs` to be of type `number` but received type `string` in object `options`",
    ours: 'build.waitForFinish: "waitSecs" must be a number, 0 or more.',
  },
  {
    call: "build(undefined).get()",
    theirs: "Expected `id` to be of type `string` but received type `undefined`",
    ours: "buildId must be a string, not undefined.",
  },
  {
    call: "runs().list({ status: 5 })",
    theirs: "Any predicate failed with the following errors:",
    ours: 'runs.list: "status" must be a list of texts, not 5.',
  },
  {
    call: 'runs().list({ startedAfter: "yesterday-ish" })',
    theirs: "sent",
    ours: 'runs.list: "startedAfter" must be a valid Date, or a date as text in ISO 8601, not "yesterday-ish".',
  },
  {
    call: "run(undefined).get()",
    theirs: "Expected `id` to be of type `string` but received type `undefined`",
    ours: "runId must be a string, not undefined.",
  },
  {
    call: 'run("R").get({ waitForFinish: "60" })',
    theirs:
      "Expected property `waitForFinish` to be of type `number` but received type `string` in object `options`",
    ours: 'run.get: "waitForFinish" must be a whole number, 0 or more, not "60".',
  },
  {
    call: 'run("R").abort({ gracefully: "yes" })',
    theirs:
      "Expected property `gracefully` to be of type `boolean` but received type `string` in object `options`",
    ours: 'run.abort: "gracefully" must be true or false, not "yes".',
  },
  {
    call: 'run("R").abort({ graceful: true })',
    theirs: "Did not expect property `graceful` to exist, got `true` in object `options`",
    ours: 'run.abort has no option "graceful". Did you mean "gracefully"?',
  },
  {
    call: 'run("R").metamorph()',
    theirs: "Expected `targetActorId` to be of type `string` but received type `undefined`",
    ours: "targetActorId must be a string, not undefined.",
  },
  {
    call: 'run("R").metamorph("A", {}, { memory: 512 })',
    theirs: "Did not expect property `memory` to exist, got `512` in object `options`",
    ours: 'run.metamorph has no option "memory".',
  },
  {
    call: 'run("R").resurrect({ memory: "1 GB" })',
    theirs:
      "Expected property `memory` to be of type `number` but received type `string` in object `options`",
    ours: 'run.resurrect: "memory" must be a whole number, 0 or more, not "1 GB".',
  },
  {
    call: 'run("R").charge({})',
    theirs:
      "Expected property `eventName` to be of type `string` but received type `undefined` in object `options`",
    ours: "charge() needs the name of an event: eventName.",
  },
  {
    call: 'run("R").charge({ eventname: "page" })',
    theirs:
      "Expected property `eventName` to be of type `string` but received type `undefined` in object `options`",
    ours: 'run.charge has no option "eventname". Did you mean "eventName"?',
  },
  {
    call: 'run("R").update()',
    theirs: "Expected `newFields` to be of type `object` but received type `undefined`",
    ours: "run.update: the body is missing. It must be an object.",
  },
  {
    call: "tasks().list({ limit: 0.5 })",
    theirs: "sent",
    ours: 'tasks.list: "limit" must be a whole number, 0 or more, not 0.5.',
  },
  {
    call: "tasks().create({})",
    theirs: "sent",
    ours: 'tasks.create: the body has no "actId".',
  },
  {
    call: 'tasks().create({ actorId: "A" })',
    theirs: "sent",
    ours: 'tasks.create: the body has no "actId".',
  },
  {
    call: 'task("T").update(null)',
    theirs: "Expected `newFields` to be of type `object` but received type `null`",
    ours: "task.update: the body must be an object, not null.",
  },
  {
    call: 'task("T").updateInput()',
    theirs: "sent",
    ours: "task.updateInput: the body is missing. It must be a value.",
  },
  {
    call: 'task("T").start({}, { build: 1 })',
    theirs:
      "Expected property `build` to be of type `string` but received type `number` in object `options`",
    ours: 'task.start: "build" must be text, not 1.',
  },
  {
    call: "datasets().getOrCreate(5)",
    theirs: "Expected `name` to be of type `string` but received type `number`",
    ours: 'datasets.getOrCreate: "name" must be text, not 5.',
  },
  {
    call: 'dataset("D").listItems({ limit: "5" })',
    theirs:
      "Expected property `limit` to be of type `number` but received type `string` in object `options`",
    ours: 'dataset.listItems: "limit" must be a whole number, 0 or more, not "5".',
  },
  {
    call: 'dataset("D").listItems({ limit: -5 })',
    theirs: "Expected property number `limit` to not be negative, got -5 in object `options`",
    ours: 'dataset.listItems: "limit" must be a whole number, 0 or more, not -5.',
  },
  {
    call: 'dataset("D").listItems({ fields: { a: 1 } })',
    theirs: "Expected property `fields` to be of type `array` but received type `Object`",
    ours: 'dataset.listItems: "fields" must be a list of texts, not an object.',
  },
  {
    call: 'dataset("D").listItems({ delimiter: ";" })',
    theirs: "Did not expect property `delimiter` to exist, got `;` in object `options`",
    ours: 'dataset.listItems has no option "delimiter". It is an option of downloadItems().',
  },
  {
    call: 'dataset("D").listItems({ skipempty: true })',
    theirs: "Did not expect property `skipempty` to exist, got `true` in object `options`",
    ours: 'dataset.listItems has no option "skipempty". Did you mean "skipEmpty"?',
  },
  {
    call: 'dataset("D").downloadItems("exel")',
    theirs:
      'Expected string `format` to be one of `["json","jsonl","xml","html","csv","xlsx","rss"]`, got `exel`',
    ours: 'downloadItems: "exel" is no format.',
  },
  {
    call: 'dataset("D").downloadItems("csv", { bom: "no" })',
    theirs:
      "Expected property `bom` to be of type `boolean` but received type `string` in object `options`",
    ours: 'dataset.downloadItems: "bom" must be true or false, not "no".',
  },
  {
    call: 'dataset("D").pushItems(5)',
    theirs: "Any predicate failed with the following errors:",
    ours: "pushItems takes an object, an array or another iterable of objects, or JSON.",
  },
  {
    call: 'dataset("D").pushItems([{ price: NaN }])',
    theirs: "sent",
    ours: "pushItems: item 0, at price, cannot be written as JSON: NaN would be stored as null; pass null, text, or no value.",
  },
  {
    call: 'dataset("D").pushItems([{ id: 1 }, { id: 2n }])',
    theirs: "Do not know how to serialize a BigInt",
    ours: "pushItems: item 1, at id, cannot be written as JSON: it is a BigInt; pass String(value), or Number(value).",
  },
  {
    call: 'dataset("D").update([])',
    theirs: "sent",
    ours: "dataset.update: the body must be an object, not an array.",
  },
  {
    call: 'dataset({ id: "D" }).get()',
    theirs: "Expected `id` to be of type `string` but received type `Object`",
    ours: "datasetId must be a string, not an object.",
  },
  {
    call: 'keyValueStores().list({ unnamed: "true" })',
    theirs:
      "Expected property `unnamed` to be of type `boolean` but received type `string` in object `options`",
    ours: 'keyValueStores.list: "unnamed" must be true or false, not "true".',
  },
  {
    call: 'keyValueStore("S").listKeys({ limit: "5" })',
    theirs:
      "Expected property `limit` to be of type `number` but received type `string` in object `options`",
    ours: 'keyValueStore.listKeys: "limit" must be a whole number, 0 or more, not "5".',
  },
  {
    call: 'keyValueStore("S").listKeys({ prefix: 5 })',
    theirs:
      "Expected property `prefix` to be of type `string` but received type `number` in object `options`",
    ours: 'keyValueStore.listKeys: "prefix" must be text, not 5.',
  },
  {
    call: 'keyValueStore("S").getRecord()',
    theirs: "Expected `key` to be of type `string` but received type `undefined`",
    ours: "recordKey must be a string, not undefined.",
  },
  {
    call: 'keyValueStore("S").getRecord("")',
    theirs: "sent",
    ours: 'recordKey must not be "".',
  },
  {
    call: 'keyValueStore("S").getRecord("k", { asBuffer: true })',
    theirs: "Did not expect property `asBuffer` to exist, got `true` in object `options`",
    ours: 'keyValueStore.getRecord has no option "asBuffer". Did you mean "buffer"?',
  },
  {
    call: 'keyValueStore("S").setRecord({ key: "k" })',
    theirs: "Any predicate failed with the following errors:",
    ours: "setRecord: the value is undefined, which cannot be stored. To remove a record call deleteRecord(key).",
  },
  {
    call: 'keyValueStore("S").setRecord({ key: "k", value: 1, type: "text/plain" })',
    theirs: "Did not expect property `type` to exist, got `text/plain` in object `record`",
    ours: 'keyValueStore.setRecord: a record has no "type", only key, value, contentEncoding, contentType.',
  },
  {
    call: 'keyValueStore("S").setRecord({ key: 5, value: 1 })',
    theirs:
      "Expected property `key` to be of type `string` but received type `number` in object `record`",
    ours: "recordKey must be a string, not 5.",
  },
  {
    call: 'keyValueStore("S").setRecord({ key: "k", value: { ratio: Infinity } })',
    theirs: "sent",
    ours: "keyValueStore.setRecord: the body, at ratio, cannot be written as JSON: Infinity would be stored as null; pass null, text, or no value.",
  },
  {
    call: 'keyValueStore("S").deleteRecord()',
    theirs: "Expected `key` to be of type `string` but received type `undefined`",
    ours: "recordKey must be a string, not undefined.",
  },
  {
    call: "requestQueues().list({ limit: NaN })",
    theirs:
      "Expected property `limit` to be of type `number` but received type `number` in object `options`",
    ours: 'requestQueues.list: "limit" must be a whole number, 0 or more, not NaN.',
  },
  {
    call: 'requestQueue("Q", { clientKey: 5 }).get()',
    theirs:
      "Expected property `clientKey` to be of type `string` but received type `number` in object `options`",
    ours: 'requestQueue(): "clientKey" must be a string.',
  },
  {
    call: 'requestQueue("Q").listHead({ limit: "5" })',
    theirs:
      "Expected property `limit` to be of type `number` but received type `string` in object `options`",
    ours: 'requestQueue.listHead: "limit" must be a whole number, 0 or more, not "5".',
  },
  {
    call: 'requestQueue("Q").listAndLockHead({ limit: 10 })',
    theirs:
      "Expected property `lockSecs` to be of type `number` but received type `undefined` in object `options`",
    ours: 'requestQueue.listAndLockHead: "lockSecs" is missing. It must be a whole number, 0 or more.',
  },
  {
    call: 'requestQueue("Q").listAndLockHead({ lockSecs: "60" })',
    theirs:
      "Expected property `lockSecs` to be of type `number` but received type `string` in object `options`",
    ours: 'requestQueue.listAndLockHead: "lockSecs" must be a whole number, 0 or more, not "60".',
  },
  {
    call: 'requestQueue("Q").addRequest({ url: "https://x.test" })',
    theirs: "sent",
    ours: 'requestQueue.addRequest: the body has no "uniqueKey".',
  },
  {
    call: 'requestQueue("Q").addRequest([])',
    theirs: "sent",
    ours: "requestQueue.addRequest: the body must be an object with uniqueKey, url, not an array.",
  },
  {
    call: 'requestQueue("Q").updateRequest({ url: "https://x.test" })',
    theirs:
      "Expected property `id` to be of type `string` but received type `undefined` in object `request`",
    ours: "requestId must be a string, not undefined.",
  },
  {
    call: 'requestQueue("Q").prolongRequestLock("R")',
    theirs: "Expected `options` to be of type `object` but received type `undefined`",
    ours: 'requestQueue.prolongRequestLock: "lockSecs" is missing. It must be a whole number, 0 or more.',
  },
  {
    call: 'requestQueue("Q").getRequest()',
    theirs: "Expected `id` to be of type `string` but received type `undefined`",
    ours: "requestId must be a string, not undefined.",
  },
  {
    call: 'requestQueue("Q").batchAddRequests({ url: "https://x.test" })',
    theirs: "Expected `requests` to be of type `array` but received type `Object`",
    ours: "requestQueue.batchAddRequests takes a list of requests: an array or another iterable.",
  },
  {
    call: "schedules().list({ limit: true })",
    theirs:
      "Expected property `limit` to be of type `number` but received type `boolean` in object `options`",
    ours: 'schedules.list: "limit" must be a whole number, 0 or more, not true.',
  },
  {
    call: 'schedules().create("daily")',
    theirs: "Expected `schedule` to be of type `object` but received type `string`",
    ours: 'schedules.create: the body must be an object, not "daily".',
  },
  {
    call: 'schedule("S").update()',
    theirs: "Expected `newFields` to be of type `object` but received type `undefined`",
    ours: "schedule.update: the body is missing. It must be an object.",
  },
  {
    call: "webhooks().create()",
    theirs: "sent",
    ours: "webhooks.create: the body is missing. It must be an object with eventTypes, requestUrl.",
  },
  {
    call: 'webhooks().create({ requestURL: "https://x.test", eventTypes: [], condition: {} })',
    theirs: "sent",
    ours: 'webhooks.create: the body has no "requestUrl". Is that what "requestURL" was meant to be?',
  },
  {
    call: 'webhook("W").update(5)',
    theirs: "Expected `newFields` to be of type `object` but received type `number`",
    ours: "webhook.update: the body must be an object, not 5.",
  },
  {
    call: "webhookDispatches().list({ desc: 1 })",
    theirs:
      "Expected property `desc` to be of type `boolean` but received type `number` in object `options`",
    ours: 'webhookDispatches.list: "desc" must be true or false, not 1.',
  },
  {
    call: "store().list({ search: 5 })",
    theirs:
      "Expected property `search` to be of type `string` but received type `number` in object `options`",
    ours: 'store.list: "search" must be text, not 5.',
  },
  {
    call: 'store().list({ categories: "AI" })',
    theirs: "Did not expect property `categories` to exist, got `AI` in object `options`",
    ours: 'store.list has no option "categories". Did you mean "category"?',
  },
  {
    call: 'log("L").get({ raw: "yes" })',
    theirs: "sent",
    ours: 'log.get: "raw" must be true or false, not "yes".',
  },
  {
    call: 'user("me").updateLimits(5)',
    theirs: "Data after transformation must be a string, an ArrayBuffer, a Buffer, or a Stream",
    ours: "me.updateLimits: the body must be an object, not 5.",
  },
  {
    call: 'user("me").monthlyUsage({ date: 5 })',
    theirs: "sent",
    ours: 'me.monthlyUsage: "date" must be text, not 5.',
  },
  {
    call: 'dataset("D").pushItems({ when: new Date(NaN) })',
    theirs: "sent",
    ours: "pushItems: the item, at when, cannot be written as JSON: it is an invalid Date, which would be stored as null.",
  },
  {
    call: 'keyValueStore("S").setRecord({ a: 1 }, "key")',
    theirs:
      "Expected property `key` to be of type `string` but received type `undefined` in object `record`",
    ours: "setRecord: the key comes first: setRecord(key, value), or setRecord({ key, value }). The first argument is an object without `key`.",
  },
  {
    call: 'run(Promise.resolve({ id: "R" })).get()',
    theirs: "Expected `id` to be of type `string` but received type `Promise`",
    ours: "runId must be a string, not a promise. Await it first.",
  },
];
