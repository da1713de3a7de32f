// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import { type Operation, operation } from "../src/core/operation.js";

export const actorBuild: Operation = /* @__PURE__ */ operation("actor.build", {
  method: "POST",
  path: "/builds",
  query: "betaPackages:b tag useCache:b version:s! waitForFinish:i",
  sideEffect: "build",
});

export const actorDefaultBuild: Operation = /* @__PURE__ */ operation("actor.defaultBuild", {
  path: "/builds/default",
  query: "waitForFinish:i",
});

export const actorDelete: Operation = /* @__PURE__ */ operation("actor.delete", {
  method: "DELETE",
  missing: "resource",
});

export const actorGet: Operation = /* @__PURE__ */ operation("actor.get", { missing: "resource" });

export const actorGetOpenApiDefinition: Operation = /* @__PURE__ */ operation(
  "actor.getOpenApiDefinition",
  { path: "/builds/{buildId}/openapi.json", response: "json" },
);

export const actorRunSync: Operation = /* @__PURE__ */ operation("actor.runSync", {
  method: "POST",
  path: "/run-sync",
  query:
    "build maxItems:i maxTotalChargeUsd:n memory:i outputRecordKey restartOnError:b timeout:i webhooks:w",
  body: "any",
  response: "content",
  timeout: "long",
  wait: "sync",
  sideEffect: "run",
});

export const actorRunSyncGetDatasetItems: Operation = /* @__PURE__ */ operation(
  "actor.runSyncGetDatasetItems",
  {
    method: "POST",
    path: "/run-sync-get-dataset-items",
    query:
      "attachment:b bom:b build clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i maxItems:i maxTotalChargeUsd:n memory:i offset:i omit:l outputFields:l restartOnError:b simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b timeout:i unwind:l view webhooks:w xmlRoot xmlRow",
    body: "any",
    response: "json",
    timeout: "long",
    wait: "sync",
    sideEffect: "run",
  },
);

export const actorStart: Operation = /* @__PURE__ */ operation("actor.start", {
  method: "POST",
  path: "/runs",
  query:
    "build forcePermissionLevel maxItems:i maxTotalChargeUsd:n memory:i restartOnError:b timeout:i waitForFinish:i webhooks:w",
  body: "any",
  ratePerSecond: 400,
  sideEffect: "run",
});

export const actorUpdate: Operation = /* @__PURE__ */ operation("actor.update", {
  method: "PUT",
  body: "json",
  timeout: "medium",
});

export const actorValidateInput: Operation = /* @__PURE__ */ operation("actor.validateInput", {
  method: "POST",
  path: "/validate-input",
  query: "build",
  body: "json",
  bodyType: "json",
  bodyOptional: true,
  response: "json",
  retry: "safe",
});

export const actorVersionDelete: Operation = /* @__PURE__ */ operation("actor.version.delete", {
  method: "DELETE",
});

export const actorVersionEnvVarDelete: Operation = /* @__PURE__ */ operation(
  "actor.version.envVar.delete",
  { method: "DELETE" },
);

export const actorVersionEnvVarGet: Operation = /* @__PURE__ */ operation(
  "actor.version.envVar.get",
);

export const actorVersionEnvVarUpdate: Operation = /* @__PURE__ */ operation(
  "actor.version.envVar.update",
  { method: "PUT", body: "json" },
);

export const actorVersionEnvVarsCreate: Operation = /* @__PURE__ */ operation(
  "actor.version.envVars.create",
  { method: "POST", body: "json", bodyFields: "name value" },
);

export const actorVersionEnvVarsList: Operation = /* @__PURE__ */ operation(
  "actor.version.envVars.list",
  { paging: "single" },
);

export const actorVersionGet: Operation = /* @__PURE__ */ operation("actor.version.get");

export const actorVersionUpdate: Operation = /* @__PURE__ */ operation("actor.version.update", {
  method: "PUT",
  body: "json",
  timeout: "medium",
});

export const actorVersionsCreate: Operation = /* @__PURE__ */ operation("actor.versions.create", {
  method: "POST",
  body: "json",
  timeout: "medium",
});

export const actorVersionsList: Operation = /* @__PURE__ */ operation("actor.versions.list", {
  paging: "single",
});

export const actorsCreate: Operation = /* @__PURE__ */ operation("actors.create", {
  method: "POST",
  body: "json",
  timeout: "medium",
});

export const actorsList: Operation = /* @__PURE__ */ operation("actors.list", {
  query: "desc:b limit:i my:b offset:i sortBy",
  paging: "offset",
});

export const buildAbort: Operation = /* @__PURE__ */ operation("build.abort", {
  method: "POST",
  path: "/abort",
  retry: "safe",
});

export const buildDelete: Operation = /* @__PURE__ */ operation("build.delete", {
  method: "DELETE",
  missing: "resource",
});

export const buildGet: Operation = /* @__PURE__ */ operation("build.get", {
  query: "waitForFinish:i",
  missing: "resource",
});

export const buildGetOpenApiDefinition: Operation = /* @__PURE__ */ operation(
  "build.getOpenApiDefinition",
  { path: "/openapi.json", response: "json" },
);

export const buildsList: Operation = /* @__PURE__ */ operation("builds.list", {
  query: "desc:b limit:i offset:i",
  paging: "offset",
});

export const datasetDelete: Operation = /* @__PURE__ */ operation("dataset.delete", {
  method: "DELETE",
  missing: "resource",
});

export const datasetGet: Operation = /* @__PURE__ */ operation("dataset.get", {
  missing: "resource",
});

export const datasetGetItemsInfo: Operation = /* @__PURE__ */ operation("dataset.getItemsInfo", {
  method: "HEAD",
  path: "/items",
  query:
    "attachment:b bom:b clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i offset:i omit:l outputFields:l signature simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b unwind:l view xmlRoot xmlRow",
  response: "head",
});

export const datasetGetStatistics: Operation = /* @__PURE__ */ operation("dataset.getStatistics", {
  path: "/statistics",
  missing: "resource",
});

export const datasetListItems: Operation = /* @__PURE__ */ operation("dataset.listItems", {
  path: "/items",
  query:
    "attachment:b bom:b clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i offset:i omit:l outputFields:l signature simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b unwind:l view xmlRoot xmlRow",
  response: "json",
  paging: "header",
  timeout: "long",
});

export const datasetPushItems: Operation = /* @__PURE__ */ operation("dataset.pushItems", {
  method: "POST",
  path: "/items",
  headers: { contentEncoding: "content-encoding" },
  body: "json",
  bodyType: "json",
  response: "none",
  timeout: "medium",
  ratePerSecond: 400,
});

export const datasetUpdate: Operation = /* @__PURE__ */ operation("dataset.update", {
  method: "PUT",
  body: "json",
});

export const datasetsGetOrCreate: Operation = /* @__PURE__ */ operation("datasets.getOrCreate", {
  method: "POST",
  query: "name",
  body: "json",
  bodyOptional: true,
  idempotencyKey: "query.name",
});

export const datasetsList: Operation = /* @__PURE__ */ operation("datasets.list", {
  query: "desc:b limit:i offset:i ownership unnamed:b",
  paging: "offset",
});

export const keyValueStoreDelete: Operation = /* @__PURE__ */ operation("keyValueStore.delete", {
  method: "DELETE",
  missing: "resource",
});

export const keyValueStoreDeleteRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.deleteRecord",
  { method: "DELETE", path: "/records/{recordKey}", ratePerSecond: 200, missing: "item" },
);

export const keyValueStoreDownloadRecords: Operation = /* @__PURE__ */ operation(
  "keyValueStore.downloadRecords",
  { path: "/records", query: "collection prefix signature", response: "bytes", timeout: "long" },
);

export const keyValueStoreGet: Operation = /* @__PURE__ */ operation("keyValueStore.get", {
  missing: "resource",
});

export const keyValueStoreGetDirectUploadUrl: Operation = /* @__PURE__ */ operation(
  "keyValueStore.getDirectUploadUrl",
  {
    path: "/records/{recordKey}/direct-upload-url",
    headers: { contentEncoding: "content-encoding", contentType: "content-type" },
  },
);

export const keyValueStoreGetRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.getRecord",
  {
    path: "/records/{recordKey}",
    query: "attachment:b disableRedirect:b signature",
    response: "content",
    timeout: "long",
    ratePerSecond: 200,
    missing: "item",
  },
);

export const keyValueStoreListKeys: Operation = /* @__PURE__ */ operation(
  "keyValueStore.listKeys",
  { path: "/keys", query: "collection exclusiveStartKey limit:i prefix signature", paging: "key" },
);

export const keyValueStoreRecordExists: Operation = /* @__PURE__ */ operation(
  "keyValueStore.recordExists",
  {
    method: "HEAD",
    path: "/records/{recordKey}",
    response: "head",
    ratePerSecond: 200,
    missing: "item",
  },
);

export const keyValueStoreSetRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.setRecord",
  {
    method: "PUT",
    path: "/records/{recordKey}",
    headers: { contentEncoding: "content-encoding", contentType: "content-type" },
    body: "any",
    response: "none",
    timeout: "long",
    ratePerSecond: 200,
  },
);

export const keyValueStoreUpdate: Operation = /* @__PURE__ */ operation("keyValueStore.update", {
  method: "PUT",
  body: "json",
});

export const keyValueStoresGetOrCreate: Operation = /* @__PURE__ */ operation(
  "keyValueStores.getOrCreate",
  { method: "POST", query: "name", body: "json", bodyOptional: true, idempotencyKey: "query.name" },
);

export const keyValueStoresList: Operation = /* @__PURE__ */ operation("keyValueStores.list", {
  query: "desc:b limit:i offset:i ownership unnamed:b",
  paging: "offset",
});

export const logGet: Operation = /* @__PURE__ */ operation("log.get", {
  query: "download:b raw:b stream:b",
  response: "text",
  timeout: "long",
  missing: "resource",
});

export const meGet: Operation = /* @__PURE__ */ operation("me.get");

export const meLimits: Operation = /* @__PURE__ */ operation("me.limits", { path: "/limits" });

export const meMonthlyUsage: Operation = /* @__PURE__ */ operation("me.monthlyUsage", {
  path: "/usage/monthly",
  query: "date",
});

export const meUpdateLimits: Operation = /* @__PURE__ */ operation("me.updateLimits", {
  method: "PUT",
  path: "/limits",
  body: "json",
  bodyOptional: true,
  response: "none",
});

export const requestQueueAddRequest: Operation = /* @__PURE__ */ operation(
  "requestQueue.addRequest",
  {
    method: "POST",
    path: "/requests",
    query: "clientKey forefront:b",
    body: "json",
    bodyFields: "uniqueKey url",
    idempotencyKey: "body.uniqueKey",
    ratePerSecond: 400,
  },
);

export const requestQueueBatchAddRequests: Operation = /* @__PURE__ */ operation(
  "requestQueue.batchAddRequests",
  {
    method: "POST",
    path: "/requests/batch",
    query: "clientKey forefront:b",
    body: "json",
    bodyType: "list",
    idempotencyKey: "body.uniqueKey",
    timeout: "medium",
  },
);

export const requestQueueBatchDeleteRequests: Operation = /* @__PURE__ */ operation(
  "requestQueue.batchDeleteRequests",
  {
    method: "DELETE",
    path: "/requests/batch",
    query: "clientKey",
    body: "json",
    bodyType: "list",
    response: "data",
    timeout: "medium",
  },
);

export const requestQueueDelete: Operation = /* @__PURE__ */ operation("requestQueue.delete", {
  method: "DELETE",
  missing: "resource",
});

export const requestQueueDeleteRequest: Operation = /* @__PURE__ */ operation(
  "requestQueue.deleteRequest",
  {
    method: "DELETE",
    path: "/requests/{requestId}",
    query: "clientKey",
    ratePerSecond: 400,
    missing: "item",
  },
);

export const requestQueueDeleteRequestLock: Operation = /* @__PURE__ */ operation(
  "requestQueue.deleteRequestLock",
  {
    method: "DELETE",
    path: "/requests/{requestId}/lock",
    query: "clientKey forefront:b",
    missing: "item",
  },
);

export const requestQueueGet: Operation = /* @__PURE__ */ operation("requestQueue.get", {
  missing: "resource",
});

export const requestQueueGetRequest: Operation = /* @__PURE__ */ operation(
  "requestQueue.getRequest",
  { path: "/requests/{requestId}", ratePerSecond: 400, missing: "item" },
);

export const requestQueueListAndLockHead: Operation = /* @__PURE__ */ operation(
  "requestQueue.listAndLockHead",
  {
    method: "POST",
    path: "/head/lock",
    query: "clientKey limit:i lockSecs:i!",
    retry: "safe",
    timeout: "medium",
  },
);

export const requestQueueListHead: Operation = /* @__PURE__ */ operation("requestQueue.listHead", {
  path: "/head",
  query: "clientKey hadMultipleClients:b limit:i",
});

export const requestQueueListRequests: Operation = /* @__PURE__ */ operation(
  "requestQueue.listRequests",
  {
    path: "/requests",
    query: "clientKey cursor exclusiveStartId filter:l limit:i",
    paging: "cursor",
  },
);

export const requestQueueProlongRequestLock: Operation = /* @__PURE__ */ operation(
  "requestQueue.prolongRequestLock",
  { method: "PUT", path: "/requests/{requestId}/lock", query: "clientKey forefront:b lockSecs:i!" },
);

export const requestQueueUnlockRequests: Operation = /* @__PURE__ */ operation(
  "requestQueue.unlockRequests",
  { method: "POST", path: "/requests/unlock", query: "clientKey", retry: "safe" },
);

export const requestQueueUpdate: Operation = /* @__PURE__ */ operation("requestQueue.update", {
  method: "PUT",
  body: "json",
});

export const requestQueueUpdateRequest: Operation = /* @__PURE__ */ operation(
  "requestQueue.updateRequest",
  {
    method: "PUT",
    path: "/requests/{requestId}",
    query: "clientKey forefront:b",
    body: "json",
    ratePerSecond: 400,
  },
);

export const requestQueuesGetOrCreate: Operation = /* @__PURE__ */ operation(
  "requestQueues.getOrCreate",
  { method: "POST", query: "name", idempotencyKey: "query.name" },
);

export const requestQueuesList: Operation = /* @__PURE__ */ operation("requestQueues.list", {
  query: "desc:b limit:i offset:i ownership unnamed:b",
  paging: "offset",
});

export const runAbort: Operation = /* @__PURE__ */ operation("run.abort", {
  method: "POST",
  path: "/abort",
  query: "gracefully:b",
  retry: "safe",
});

export const runCharge: Operation = /* @__PURE__ */ operation("run.charge", {
  method: "POST",
  path: "/charge",
  headers: { idempotencyKey: "idempotency-key" },
  body: "json",
  bodyFields: "count eventName",
  response: "none",
  idempotencyKey: "header.idempotency-key",
});

export const runDelete: Operation = /* @__PURE__ */ operation("run.delete", {
  method: "DELETE",
  missing: "resource",
});

export const runGet: Operation = /* @__PURE__ */ operation("run.get", {
  query: "waitForFinish:i",
  missing: "resource",
});

export const runMetamorph: Operation = /* @__PURE__ */ operation("run.metamorph", {
  method: "POST",
  path: "/metamorph",
  query: "build targetActorId:r!",
  body: "any",
  ratePerSecond: 400,
});

export const runReboot: Operation = /* @__PURE__ */ operation("run.reboot", {
  method: "POST",
  path: "/reboot",
});

export const runResurrect: Operation = /* @__PURE__ */ operation("run.resurrect", {
  method: "POST",
  path: "/resurrect",
  query: "build maxItems:i maxTotalChargeUsd:n memory:i restartOnError:b timeout:i",
});

export const runUpdate: Operation = /* @__PURE__ */ operation("run.update", {
  method: "PUT",
  body: "json",
});

export const runsList: Operation = /* @__PURE__ */ operation("runs.list", {
  query: "desc:b limit:i offset:i startedAfter:d startedBefore:d status:l",
  paging: "offset",
});

export const scheduleDelete: Operation = /* @__PURE__ */ operation("schedule.delete", {
  method: "DELETE",
  missing: "resource",
});

export const scheduleGet: Operation = /* @__PURE__ */ operation("schedule.get", {
  missing: "resource",
});

export const scheduleGetLog: Operation = /* @__PURE__ */ operation("schedule.getLog", {
  path: "/log",
  missing: "resource",
});

export const scheduleUpdate: Operation = /* @__PURE__ */ operation("schedule.update", {
  method: "PUT",
  body: "json",
});

export const schedulesCreate: Operation = /* @__PURE__ */ operation("schedules.create", {
  method: "POST",
  body: "json",
});

export const schedulesList: Operation = /* @__PURE__ */ operation("schedules.list", {
  query: "desc:b limit:i offset:i",
  paging: "offset",
});

export const storeList: Operation = /* @__PURE__ */ operation("store.list", {
  query:
    "allowsAgenticUsers:b category includeUnrunnableActors:b limit:i offset:i pricingModel responseFormat search sortBy username",
  paging: "offset",
});

export const taskDelete: Operation = /* @__PURE__ */ operation("task.delete", {
  method: "DELETE",
  missing: "resource",
});

export const taskGet: Operation = /* @__PURE__ */ operation("task.get", { missing: "resource" });

export const taskGetInput: Operation = /* @__PURE__ */ operation("task.getInput", {
  path: "/input",
  response: "json",
  missing: "resource",
});

export const taskRunSync: Operation = /* @__PURE__ */ operation("task.runSync", {
  method: "POST",
  path: "/run-sync",
  query:
    "build maxItems:i maxTotalChargeUsd:n memory:i outputRecordKey restartOnError:b timeout:i webhooks:w",
  body: "any",
  response: "content",
  timeout: "long",
  ratePerSecond: 400,
  wait: "sync",
  sideEffect: "run",
});

export const taskRunSyncGetDatasetItems: Operation = /* @__PURE__ */ operation(
  "task.runSyncGetDatasetItems",
  {
    method: "POST",
    path: "/run-sync-get-dataset-items",
    query:
      "attachment:b bom:b build clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i maxItems:i maxTotalChargeUsd:n memory:i offset:i omit:l outputFields:l restartOnError:b simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b timeout:i unwind:l view webhooks:w xmlRoot xmlRow",
    body: "any",
    response: "json",
    timeout: "long",
    ratePerSecond: 400,
    wait: "sync",
    sideEffect: "run",
  },
);

export const taskStart: Operation = /* @__PURE__ */ operation("task.start", {
  method: "POST",
  path: "/runs",
  query:
    "build maxItems:i maxTotalChargeUsd:n memory:i restartOnError:b timeout:i waitForFinish:i webhooks:w",
  body: "any",
  ratePerSecond: 400,
  sideEffect: "run",
});

export const taskUpdate: Operation = /* @__PURE__ */ operation("task.update", {
  method: "PUT",
  body: "json",
  timeout: "medium",
});

export const taskUpdateInput: Operation = /* @__PURE__ */ operation("task.updateInput", {
  method: "PUT",
  path: "/input",
  body: "json",
  bodyType: "json",
  response: "json",
});

export const tasksCreate: Operation = /* @__PURE__ */ operation("tasks.create", {
  method: "POST",
  body: "json",
  bodyFields: "actId",
  timeout: "medium",
});

export const tasksList: Operation = /* @__PURE__ */ operation("tasks.list", {
  query: "desc:b limit:i offset:i",
  paging: "offset",
});

export const toolsBrowserInfo: Operation = /* @__PURE__ */ operation("tools.browserInfo", {
  path: "/browser-info",
  query: "rawHeaders:b skipHeaders:b",
  response: "json",
});

export const toolsDecodeAndVerify: Operation = /* @__PURE__ */ operation("tools.decodeAndVerify", {
  method: "POST",
  path: "/tools/decode-and-verify",
  body: "json",
  bodyFields: "encoded",
  retry: "safe",
});

export const toolsEncodeAndSign: Operation = /* @__PURE__ */ operation("tools.encodeAndSign", {
  method: "POST",
  path: "/tools/encode-and-sign",
  body: "json",
  retry: "safe",
});

export const userGet: Operation = /* @__PURE__ */ operation("user.get", { missing: "resource" });

export const webhookDelete: Operation = /* @__PURE__ */ operation("webhook.delete", {
  method: "DELETE",
  missing: "resource",
});

export const webhookDispatchGet: Operation = /* @__PURE__ */ operation("webhookDispatch.get", {
  missing: "resource",
});

export const webhookDispatchesList: Operation = /* @__PURE__ */ operation(
  "webhookDispatches.list",
  { query: "desc:b limit:i offset:i", paging: "offset" },
);

export const webhookGet: Operation = /* @__PURE__ */ operation("webhook.get", {
  missing: "resource",
});

export const webhookTest: Operation = /* @__PURE__ */ operation("webhook.test", {
  method: "POST",
  path: "/test",
});

export const webhookUpdate: Operation = /* @__PURE__ */ operation("webhook.update", {
  method: "PUT",
  body: "json",
});

export const webhooksCreate: Operation = /* @__PURE__ */ operation("webhooks.create", {
  method: "POST",
  body: "json",
  bodyFields: "eventTypes requestUrl",
  idempotencyKey: "body.idempotencyKey",
});

export const webhooksList: Operation = /* @__PURE__ */ operation("webhooks.list", {
  query: "desc:b limit:i offset:i",
  paging: "offset",
});
