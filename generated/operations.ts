// Generated from spec/openapi.json (sha256 814decfdaf92b455fe0bb26303ed04d10515b00c71cac9e52f2b354866ed22cf) by `npm run generate`. Do not edit.

import type { Operation, QueryKind } from "../src/core/operation.js";

type Query = Readonly<Record<string, QueryKind>>;

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];

const actorMetamorphRunQuery: Query = { build: "string", targetActorId: "reference" };

const actorResurrectRunQuery: Query = {
  build: "string",
  maxItems: "number",
  maxTotalChargeUsd: "number",
  memory: "number",
  restartOnError: "boolean",
  timeout: "number",
};

const actorRunSyncQuery: Query = {
  build: "string",
  maxItems: "number",
  maxTotalChargeUsd: "number",
  memory: "number",
  outputRecordKey: "string",
  restartOnError: "boolean",
  timeout: "number",
  webhooks: "webhooks",
};

const actorRunSyncGetDatasetItemsQuery: Query = {
  attachment: "boolean",
  bom: "boolean",
  build: "string",
  clean: "boolean",
  delimiter: "string",
  desc: "boolean",
  feedDescription: "string",
  feedTitle: "string",
  fields: "list",
  flatten: "list",
  format: "string",
  limit: "number",
  maxItems: "number",
  maxTotalChargeUsd: "number",
  memory: "number",
  offset: "number",
  omit: "list",
  outputFields: "list",
  restartOnError: "boolean",
  simplified: "boolean",
  skipEmpty: "boolean",
  skipFailedPages: "boolean",
  skipHeaderRow: "boolean",
  skipHidden: "boolean",
  timeout: "number",
  unwind: "list",
  view: "string",
  webhooks: "webhooks",
  xmlRoot: "string",
  xmlRow: "string",
};

const buildsListQuery: Query = { desc: "boolean", limit: "number", offset: "number" };

const datasetGetItemsInfoQuery: Query = {
  attachment: "boolean",
  bom: "boolean",
  clean: "boolean",
  delimiter: "string",
  desc: "boolean",
  feedDescription: "string",
  feedTitle: "string",
  fields: "list",
  flatten: "list",
  format: "string",
  limit: "number",
  offset: "number",
  omit: "list",
  outputFields: "list",
  signature: "string",
  simplified: "boolean",
  skipEmpty: "boolean",
  skipFailedPages: "boolean",
  skipHeaderRow: "boolean",
  skipHidden: "boolean",
  unwind: "list",
  view: "string",
  xmlRoot: "string",
  xmlRow: "string",
};

const datasetsListQuery: Query = {
  desc: "boolean",
  limit: "number",
  offset: "number",
  ownership: "string",
  unnamed: "boolean",
};

const requestQueueAddRequestQuery: Query = { clientKey: "string", forefront: "boolean" };

const toolsBrowserInfoQuery: Query = { rawHeaders: "boolean", skipHeaders: "boolean" };

export const actorAbortBuild: Operation = {
  id: "actor.abortBuild",
  method: "POST",
  path: "/v2/actors/{actorId}/builds/{buildId}/abort",
  answer: "data",
  retry: "safe",
};

export const actorAbortRun: Operation = {
  id: "actor.abortRun",
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/abort",
  query: { gracefully: "boolean" },
  answer: "data",
  retry: "safe",
};

export const actorBuild: Operation = {
  id: "actor.build",
  method: "POST",
  path: "/builds",
  query: {
    betaPackages: "boolean",
    tag: "string",
    useCache: "boolean",
    version: "string",
    waitForFinish: "number",
  },
  answer: "data",
  retry: "never",
  wait: "waitForFinish",
  starts: "build",
};

export const actorDefaultBuild: Operation = {
  id: "actor.defaultBuild",
  method: "GET",
  path: "/builds/default",
  query: { waitForFinish: "number" },
  answer: "data",
  retry: "safe",
  wait: "waitForFinish",
};

export const actorDelete: Operation = {
  id: "actor.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const actorGet: Operation = {
  id: "actor.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const actorGetBuild: Operation = {
  id: "actor.getBuild",
  method: "GET",
  path: "/v2/actors/{actorId}/builds/{buildId}",
  query: { waitForFinish: "number" },
  answer: "data",
  retry: "safe",
  wait: "waitForFinish",
};

export const actorGetOpenApiDefinition: Operation = {
  id: "actor.getOpenApiDefinition",
  method: "GET",
  path: "/builds/{buildId}/openapi.json",
  answer: "json",
  retry: "safe",
};

export const actorGetRun: Operation = {
  id: "actor.getRun",
  method: "GET",
  path: "/v2/actors/{actorId}/runs/{runId}",
  query: { waitForFinish: "number" },
  answer: "data",
  retry: "safe",
  wait: "waitForFinish",
};

export const actorMetamorphRun: Operation = {
  id: "actor.metamorphRun",
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/metamorph",
  query: actorMetamorphRunQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "data",
  retry: "never",
  rate: 400,
};

export const actorResurrectRun: Operation = {
  id: "actor.resurrectRun",
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/resurrect",
  query: actorResurrectRunQuery,
  answer: "data",
  retry: "never",
};

export const actorRunSync: Operation = {
  id: "actor.runSync",
  method: "POST",
  path: "/run-sync",
  query: actorRunSyncQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "content",
  retry: "never",
  timeout: "long",
  wait: "sync",
  starts: "run",
};

export const actorRunSyncByGet: Operation = {
  id: "actor.runSyncByGet",
  method: "GET",
  path: "/v2/actors/{actorId}/run-sync",
  query: actorRunSyncQuery,
  answer: "content",
  retry: "never",
  timeout: "long",
  wait: "sync",
  starts: "run",
};

export const actorRunSyncGetDatasetItems: Operation = {
  id: "actor.runSyncGetDatasetItems",
  method: "POST",
  path: "/run-sync-get-dataset-items",
  query: actorRunSyncGetDatasetItemsQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "json",
  retry: "never",
  timeout: "long",
  wait: "sync",
  starts: "run",
};

export const actorRunSyncGetDatasetItemsByGet: Operation = {
  id: "actor.runSyncGetDatasetItemsByGet",
  method: "GET",
  path: "/v2/actors/{actorId}/run-sync-get-dataset-items",
  query: actorRunSyncGetDatasetItemsQuery,
  answer: "json",
  retry: "never",
  timeout: "long",
  wait: "sync",
  starts: "run",
};

export const actorStart: Operation = {
  id: "actor.start",
  method: "POST",
  path: "/runs",
  query: {
    build: "string",
    forcePermissionLevel: "string",
    maxItems: "number",
    maxTotalChargeUsd: "number",
    memory: "number",
    restartOnError: "boolean",
    timeout: "number",
    waitForFinish: "number",
    webhooks: "webhooks",
  },
  headers: { contentType: "content-type" },
  body: "content",
  answer: "data",
  retry: "never",
  rate: 400,
  wait: "waitForFinish",
  starts: "run",
};

export const actorUpdate: Operation = {
  id: "actor.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
  timeout: "medium",
};

export const actorValidateInput: Operation = {
  id: "actor.validateInput",
  method: "POST",
  path: "/validate-input",
  query: { build: "string" },
  body: "json",
  answer: "json",
  retry: "safe",
};

export const actorVersionDelete: Operation = {
  id: "actor.version.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
};

export const actorVersionEnvVarDelete: Operation = {
  id: "actor.version.envVar.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
};

export const actorVersionEnvVarGet: Operation = {
  id: "actor.version.envVar.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
};

export const actorVersionEnvVarUpdate: Operation = {
  id: "actor.version.envVar.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const actorVersionEnvVarUpdateByPost: Operation = {
  id: "actor.version.envVar.updateByPost",
  method: "POST",
  path: "/v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const actorVersionEnvVarsCreate: Operation = {
  id: "actor.version.envVars.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "never",
};

export const actorVersionEnvVarsList: Operation = {
  id: "actor.version.envVars.list",
  method: "GET",
  path: "",
  answer: "data",
  paging: "single",
  retry: "safe",
  timeout: "medium",
};

export const actorVersionGet: Operation = {
  id: "actor.version.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
};

export const actorVersionUpdate: Operation = {
  id: "actor.version.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
  timeout: "medium",
};

export const actorVersionUpdateByPost: Operation = {
  id: "actor.version.updateByPost",
  method: "POST",
  path: "/v2/actors/{actorId}/versions/{versionNumber}",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const actorVersionsCreate: Operation = {
  id: "actor.versions.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "never",
  timeout: "medium",
};

export const actorVersionsList: Operation = {
  id: "actor.versions.list",
  method: "GET",
  path: "",
  answer: "data",
  paging: "single",
  retry: "safe",
  timeout: "medium",
};

export const actorsCreate: Operation = {
  id: "actors.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "never",
  timeout: "medium",
};

export const actorsList: Operation = {
  id: "actors.list",
  method: "GET",
  path: "",
  query: { desc: "boolean", limit: "number", my: "boolean", offset: "number", sortBy: "string" },
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const buildAbort: Operation = {
  id: "build.abort",
  method: "POST",
  path: "/abort",
  answer: "data",
  retry: "safe",
};

export const buildDelete: Operation = {
  id: "build.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const buildGet: Operation = {
  id: "build.get",
  method: "GET",
  path: "",
  query: { waitForFinish: "number" },
  answer: "data",
  retry: "safe",
  absent: "resource",
  wait: "waitForFinish",
};

export const buildGetOpenApiDefinition: Operation = {
  id: "build.getOpenApiDefinition",
  method: "GET",
  path: "/openapi.json",
  answer: "json",
  retry: "safe",
};

export const buildsList: Operation = {
  id: "builds.list",
  method: "GET",
  path: "",
  query: buildsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const datasetDelete: Operation = {
  id: "dataset.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const datasetGet: Operation = {
  id: "dataset.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const datasetGetItemsInfo: Operation = {
  id: "dataset.getItemsInfo",
  method: "HEAD",
  path: "/items",
  query: datasetGetItemsInfoQuery,
  answer: "head",
  retry: "safe",
};

export const datasetGetStatistics: Operation = {
  id: "dataset.getStatistics",
  method: "GET",
  path: "/statistics",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const datasetListItems: Operation = {
  id: "dataset.listItems",
  method: "GET",
  path: "/items",
  query: datasetGetItemsInfoQuery,
  answer: "json",
  paging: "header",
  retry: "safe",
  timeout: "long",
};

export const datasetPushItems: Operation = {
  id: "dataset.pushItems",
  method: "POST",
  path: "/items",
  headers: { contentEncoding: "content-encoding" },
  body: "json",
  answer: "none",
  retry: "never",
  timeout: "medium",
  rate: 400,
};

export const datasetUpdate: Operation = {
  id: "dataset.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const datasetsGetOrCreate: Operation = {
  id: "datasets.getOrCreate",
  method: "POST",
  path: "",
  query: { name: "string" },
  body: "json",
  answer: "data",
  retry: "keyed",
  key: "query.name",
};

export const datasetsList: Operation = {
  id: "datasets.list",
  method: "GET",
  path: "",
  query: datasetsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const keyValueStoreDelete: Operation = {
  id: "keyValueStore.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const keyValueStoreDeleteRecord: Operation = {
  id: "keyValueStore.deleteRecord",
  method: "DELETE",
  path: "/records/{recordKey}",
  answer: "none",
  retry: "safe",
  rate: 200,
  absent: "item",
};

export const keyValueStoreDownloadRecords: Operation = {
  id: "keyValueStore.downloadRecords",
  method: "GET",
  path: "/records",
  query: { collection: "string", prefix: "string", signature: "string" },
  answer: "bytes",
  retry: "safe",
  timeout: "long",
};

export const keyValueStoreGet: Operation = {
  id: "keyValueStore.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const keyValueStoreGetDirectUploadUrl: Operation = {
  id: "keyValueStore.getDirectUploadUrl",
  method: "GET",
  path: "/records/{recordKey}/direct-upload-url",
  headers: { contentEncoding: "content-encoding", contentType: "content-type" },
  answer: "data",
  retry: "safe",
};

export const keyValueStoreGetRecord: Operation = {
  id: "keyValueStore.getRecord",
  method: "GET",
  path: "/records/{recordKey}",
  query: { attachment: "boolean", disableRedirect: "boolean", signature: "string" },
  answer: "content",
  retry: "safe",
  timeout: "long",
  rate: 200,
  absent: "item",
};

export const keyValueStoreListKeys: Operation = {
  id: "keyValueStore.listKeys",
  method: "GET",
  path: "/keys",
  query: {
    collection: "string",
    exclusiveStartKey: "string",
    limit: "number",
    prefix: "string",
    signature: "string",
  },
  answer: "data",
  paging: "key",
  retry: "safe",
  timeout: "medium",
};

export const keyValueStoreRecordExists: Operation = {
  id: "keyValueStore.recordExists",
  method: "HEAD",
  path: "/records/{recordKey}",
  answer: "head",
  retry: "safe",
  rate: 200,
  absent: "item",
};

export const keyValueStoreSetRecord: Operation = {
  id: "keyValueStore.setRecord",
  method: "PUT",
  path: "/records/{recordKey}",
  headers: { contentEncoding: "content-encoding", contentType: "content-type" },
  body: "content",
  answer: "none",
  retry: "safe",
  timeout: "long",
  rate: 200,
};

export const keyValueStoreSetRecordByPost: Operation = {
  id: "keyValueStore.setRecordByPost",
  method: "POST",
  path: "/v2/key-value-stores/{storeId}/records/{recordKey}",
  headers: { contentEncoding: "content-encoding", contentType: "content-type" },
  body: "content",
  answer: "none",
  retry: "safe",
  timeout: "long",
  rate: 200,
};

export const keyValueStoreUpdate: Operation = {
  id: "keyValueStore.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const keyValueStoresGetOrCreate: Operation = {
  id: "keyValueStores.getOrCreate",
  method: "POST",
  path: "",
  query: { name: "string" },
  body: "json",
  answer: "data",
  retry: "keyed",
  key: "query.name",
};

export const keyValueStoresList: Operation = {
  id: "keyValueStores.list",
  method: "GET",
  path: "",
  query: datasetsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const logGet: Operation = {
  id: "log.get",
  method: "GET",
  path: "",
  query: { download: "boolean", raw: "boolean", stream: "boolean" },
  answer: "text",
  retry: "safe",
  timeout: "long",
  absent: "resource",
};

export const meGet: Operation = {
  id: "me.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
};

export const meLimits: Operation = {
  id: "me.limits",
  method: "GET",
  path: "/limits",
  answer: "data",
  retry: "safe",
};

export const meMonthlyUsage: Operation = {
  id: "me.monthlyUsage",
  method: "GET",
  path: "/usage/monthly",
  query: { date: "string" },
  answer: "data",
  retry: "safe",
};

export const meUpdateLimits: Operation = {
  id: "me.updateLimits",
  method: "PUT",
  path: "/limits",
  body: "json",
  answer: "none",
  retry: "safe",
};

export const requestQueueAddRequest: Operation = {
  id: "requestQueue.addRequest",
  method: "POST",
  path: "/requests",
  query: requestQueueAddRequestQuery,
  body: "json",
  answer: "data",
  retry: "safe",
  rate: 400,
};

export const requestQueueBatchAddRequests: Operation = {
  id: "requestQueue.batchAddRequests",
  method: "POST",
  path: "/requests/batch",
  query: requestQueueAddRequestQuery,
  body: "json",
  answer: "data",
  retry: "safe",
  timeout: "medium",
};

export const requestQueueBatchDeleteRequests: Operation = {
  id: "requestQueue.batchDeleteRequests",
  method: "DELETE",
  path: "/requests/batch",
  query: { clientKey: "string" },
  body: "json",
  answer: "data",
  retry: "safe",
  timeout: "medium",
};

export const requestQueueDelete: Operation = {
  id: "requestQueue.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const requestQueueDeleteRequest: Operation = {
  id: "requestQueue.deleteRequest",
  method: "DELETE",
  path: "/requests/{requestId}",
  query: { clientKey: "string" },
  answer: "none",
  retry: "safe",
  rate: 400,
  absent: "item",
};

export const requestQueueDeleteRequestLock: Operation = {
  id: "requestQueue.deleteRequestLock",
  method: "DELETE",
  path: "/requests/{requestId}/lock",
  query: requestQueueAddRequestQuery,
  answer: "none",
  retry: "safe",
  absent: "item",
};

export const requestQueueGet: Operation = {
  id: "requestQueue.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const requestQueueGetRequest: Operation = {
  id: "requestQueue.getRequest",
  method: "GET",
  path: "/requests/{requestId}",
  answer: "data",
  retry: "safe",
  rate: 400,
  absent: "item",
};

export const requestQueueListAndLockHead: Operation = {
  id: "requestQueue.listAndLockHead",
  method: "POST",
  path: "/head/lock",
  query: { clientKey: "string", limit: "number", lockSecs: "number" },
  answer: "data",
  retry: "never",
  timeout: "medium",
};

export const requestQueueListHead: Operation = {
  id: "requestQueue.listHead",
  method: "GET",
  path: "/head",
  query: { clientKey: "string", hadMultipleClients: "boolean", limit: "number" },
  answer: "data",
  retry: "safe",
};

export const requestQueueListRequests: Operation = {
  id: "requestQueue.listRequests",
  method: "GET",
  path: "/requests",
  query: {
    clientKey: "string",
    cursor: "string",
    exclusiveStartId: "string",
    filter: "list",
    limit: "number",
  },
  answer: "data",
  paging: "cursor",
  retry: "safe",
  timeout: "medium",
};

export const requestQueueProlongRequestLock: Operation = {
  id: "requestQueue.prolongRequestLock",
  method: "PUT",
  path: "/requests/{requestId}/lock",
  query: { clientKey: "string", forefront: "boolean", lockSecs: "number" },
  answer: "data",
  retry: "safe",
};

export const requestQueueUnlockRequests: Operation = {
  id: "requestQueue.unlockRequests",
  method: "POST",
  path: "/requests/unlock",
  query: { clientKey: "string" },
  answer: "data",
  retry: "safe",
};

export const requestQueueUpdate: Operation = {
  id: "requestQueue.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const requestQueueUpdateRequest: Operation = {
  id: "requestQueue.updateRequest",
  method: "PUT",
  path: "/requests/{requestId}",
  query: requestQueueAddRequestQuery,
  body: "json",
  answer: "data",
  retry: "safe",
  rate: 400,
};

export const requestQueuesGetOrCreate: Operation = {
  id: "requestQueues.getOrCreate",
  method: "POST",
  path: "",
  query: { name: "string" },
  answer: "data",
  retry: "keyed",
  key: "query.name",
};

export const requestQueuesList: Operation = {
  id: "requestQueues.list",
  method: "GET",
  path: "",
  query: datasetsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const runAbort: Operation = {
  id: "run.abort",
  method: "POST",
  path: "/abort",
  query: { gracefully: "boolean" },
  answer: "data",
  retry: "safe",
};

export const runCharge: Operation = {
  id: "run.charge",
  method: "POST",
  path: "/charge",
  headers: { idempotencyKey: "idempotency-key" },
  body: "json",
  answer: "none",
  retry: "keyed",
  key: "header.idempotency-key",
};

export const runDelete: Operation = {
  id: "run.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const runGet: Operation = {
  id: "run.get",
  method: "GET",
  path: "",
  query: { waitForFinish: "number" },
  answer: "data",
  retry: "safe",
  absent: "resource",
  wait: "waitForFinish",
};

export const runMetamorph: Operation = {
  id: "run.metamorph",
  method: "POST",
  path: "/metamorph",
  query: actorMetamorphRunQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "data",
  retry: "never",
  rate: 400,
};

export const runReboot: Operation = {
  id: "run.reboot",
  method: "POST",
  path: "/reboot",
  answer: "data",
  retry: "never",
};

export const runResurrect: Operation = {
  id: "run.resurrect",
  method: "POST",
  path: "/resurrect",
  query: actorResurrectRunQuery,
  answer: "data",
  retry: "never",
};

export const runUpdate: Operation = {
  id: "run.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const runsList: Operation = {
  id: "runs.list",
  method: "GET",
  path: "",
  query: {
    desc: "boolean",
    limit: "number",
    offset: "number",
    startedAfter: "date",
    startedBefore: "date",
    status: "list",
  },
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const scheduleDelete: Operation = {
  id: "schedule.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const scheduleGet: Operation = {
  id: "schedule.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const scheduleGetLog: Operation = {
  id: "schedule.getLog",
  method: "GET",
  path: "/log",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const scheduleUpdate: Operation = {
  id: "schedule.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const schedulesCreate: Operation = {
  id: "schedules.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "never",
};

export const schedulesList: Operation = {
  id: "schedules.list",
  method: "GET",
  path: "",
  query: buildsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const storeList: Operation = {
  id: "store.list",
  method: "GET",
  path: "",
  query: {
    allowsAgenticUsers: "boolean",
    category: "string",
    includeUnrunnableActors: "boolean",
    limit: "number",
    offset: "number",
    pricingModel: "string",
    responseFormat: "string",
    search: "string",
    sortBy: "string",
    username: "string",
  },
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const taskDelete: Operation = {
  id: "task.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const taskGet: Operation = {
  id: "task.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const taskGetInput: Operation = {
  id: "task.getInput",
  method: "GET",
  path: "/input",
  answer: "json",
  retry: "safe",
  absent: "resource",
};

export const taskRunSync: Operation = {
  id: "task.runSync",
  method: "POST",
  path: "/run-sync",
  query: actorRunSyncQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "content",
  retry: "never",
  timeout: "long",
  rate: 400,
  wait: "sync",
  starts: "run",
};

export const taskRunSyncByGet: Operation = {
  id: "task.runSyncByGet",
  method: "GET",
  path: "/v2/actor-tasks/{actorTaskId}/run-sync",
  query: {
    build: "string",
    maxItems: "number",
    maxTotalChargeUsd: "number",
    memory: "number",
    outputRecordKey: "string",
    timeout: "number",
    webhooks: "webhooks",
  },
  answer: "content",
  retry: "never",
  timeout: "long",
  rate: 400,
  wait: "sync",
  starts: "run",
};

export const taskRunSyncGetDatasetItems: Operation = {
  id: "task.runSyncGetDatasetItems",
  method: "POST",
  path: "/run-sync-get-dataset-items",
  query: actorRunSyncGetDatasetItemsQuery,
  headers: { contentType: "content-type" },
  body: "content",
  answer: "json",
  retry: "never",
  timeout: "long",
  rate: 400,
  wait: "sync",
  starts: "run",
};

export const taskRunSyncGetDatasetItemsByGet: Operation = {
  id: "task.runSyncGetDatasetItemsByGet",
  method: "GET",
  path: "/v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items",
  query: {
    attachment: "boolean",
    bom: "boolean",
    build: "string",
    clean: "boolean",
    delimiter: "string",
    desc: "boolean",
    feedDescription: "string",
    feedTitle: "string",
    fields: "list",
    flatten: "list",
    format: "string",
    limit: "number",
    maxItems: "number",
    maxTotalChargeUsd: "number",
    memory: "number",
    offset: "number",
    omit: "list",
    outputFields: "list",
    simplified: "boolean",
    skipEmpty: "boolean",
    skipFailedPages: "boolean",
    skipHeaderRow: "boolean",
    skipHidden: "boolean",
    timeout: "number",
    unwind: "list",
    view: "string",
    webhooks: "webhooks",
    xmlRoot: "string",
    xmlRow: "string",
  },
  answer: "json",
  retry: "never",
  timeout: "long",
  rate: 400,
  wait: "sync",
  starts: "run",
};

export const taskStart: Operation = {
  id: "task.start",
  method: "POST",
  path: "/runs",
  query: {
    build: "string",
    maxItems: "number",
    maxTotalChargeUsd: "number",
    memory: "number",
    restartOnError: "boolean",
    timeout: "number",
    waitForFinish: "number",
    webhooks: "webhooks",
  },
  headers: { contentType: "content-type" },
  body: "content",
  answer: "data",
  retry: "never",
  rate: 400,
  wait: "waitForFinish",
  starts: "run",
};

export const taskUpdate: Operation = {
  id: "task.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
  timeout: "medium",
};

export const taskUpdateInput: Operation = {
  id: "task.updateInput",
  method: "PUT",
  path: "/input",
  body: "json",
  answer: "json",
  retry: "safe",
};

export const tasksCreate: Operation = {
  id: "tasks.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "never",
  timeout: "medium",
};

export const tasksList: Operation = {
  id: "tasks.list",
  method: "GET",
  path: "",
  query: buildsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const toolsBrowserInfo: Operation = {
  id: "tools.browserInfo",
  method: "GET",
  path: "/browser-info",
  query: toolsBrowserInfoQuery,
  answer: "json",
  retry: "safe",
};

export const toolsBrowserInfoByDelete: Operation = {
  id: "tools.browserInfoByDelete",
  method: "DELETE",
  path: "/v2/browser-info",
  query: toolsBrowserInfoQuery,
  answer: "json",
  retry: "safe",
};

export const toolsBrowserInfoByPost: Operation = {
  id: "tools.browserInfoByPost",
  method: "POST",
  path: "/v2/browser-info",
  query: toolsBrowserInfoQuery,
  answer: "json",
  retry: "safe",
};

export const toolsBrowserInfoByPut: Operation = {
  id: "tools.browserInfoByPut",
  method: "PUT",
  path: "/v2/browser-info",
  query: toolsBrowserInfoQuery,
  answer: "json",
  retry: "safe",
};

export const toolsDecodeAndVerify: Operation = {
  id: "tools.decodeAndVerify",
  method: "POST",
  path: "/tools/decode-and-verify",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const toolsEncodeAndSign: Operation = {
  id: "tools.encodeAndSign",
  method: "POST",
  path: "/tools/encode-and-sign",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const userGet: Operation = {
  id: "user.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const webhookDelete: Operation = {
  id: "webhook.delete",
  method: "DELETE",
  path: "",
  answer: "none",
  retry: "safe",
  absent: "resource",
};

export const webhookDispatchGet: Operation = {
  id: "webhookDispatch.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const webhookDispatchesList: Operation = {
  id: "webhookDispatches.list",
  method: "GET",
  path: "",
  query: buildsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};

export const webhookGet: Operation = {
  id: "webhook.get",
  method: "GET",
  path: "",
  answer: "data",
  retry: "safe",
  absent: "resource",
};

export const webhookTest: Operation = {
  id: "webhook.test",
  method: "POST",
  path: "/test",
  answer: "data",
  retry: "never",
};

export const webhookUpdate: Operation = {
  id: "webhook.update",
  method: "PUT",
  path: "",
  body: "json",
  answer: "data",
  retry: "safe",
};

export const webhooksCreate: Operation = {
  id: "webhooks.create",
  method: "POST",
  path: "",
  body: "json",
  answer: "data",
  retry: "keyed",
  key: "body.idempotencyKey",
};

export const webhooksList: Operation = {
  id: "webhooks.list",
  method: "GET",
  path: "",
  query: buildsListQuery,
  answer: "data",
  paging: "offset",
  retry: "safe",
  timeout: "medium",
};
