// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import type { Operation } from "../src/core/operation.js";
import * as operations from "./operations.js";
import * as raw from "./raw-operations.js";

/** Every operation of the document by method and path, for `raw`. The path of a row is relative to its resource. */
export const routes: Readonly<Record<string, Operation>> = {
  "GET /v2/actor-builds": operations.buildsList,
  "GET /v2/actor-builds/{buildId}": operations.buildGet,
  "DELETE /v2/actor-builds/{buildId}": operations.buildDelete,
  "POST /v2/actor-builds/{buildId}/abort": operations.buildAbort,
  "GET /v2/actor-builds/{buildId}/log": operations.logGet,
  "GET /v2/actor-builds/{buildId}/openapi.json": operations.buildGetOpenApiDefinition,
  "GET /v2/actor-runs": operations.runsList,
  "GET /v2/actor-runs/{runId}": operations.runGet,
  "PUT /v2/actor-runs/{runId}": operations.runUpdate,
  "DELETE /v2/actor-runs/{runId}": operations.runDelete,
  "POST /v2/actor-runs/{runId}/abort": operations.runAbort,
  "POST /v2/actor-runs/{runId}/charge": operations.runCharge,
  "GET /v2/actor-runs/{runId}/dataset": operations.datasetGet,
  "PUT /v2/actor-runs/{runId}/dataset": operations.datasetUpdate,
  "DELETE /v2/actor-runs/{runId}/dataset": operations.datasetDelete,
  "GET /v2/actor-runs/{runId}/dataset/items": operations.datasetListItems,
  "POST /v2/actor-runs/{runId}/dataset/items": operations.datasetPushItems,
  "GET /v2/actor-runs/{runId}/dataset/statistics": operations.datasetGetStatistics,
  "GET /v2/actor-runs/{runId}/key-value-store": operations.keyValueStoreGet,
  "PUT /v2/actor-runs/{runId}/key-value-store": operations.keyValueStoreUpdate,
  "DELETE /v2/actor-runs/{runId}/key-value-store": operations.keyValueStoreDelete,
  "GET /v2/actor-runs/{runId}/key-value-store/keys": operations.keyValueStoreListKeys,
  "GET /v2/actor-runs/{runId}/key-value-store/records": operations.keyValueStoreDownloadRecords,
  "GET /v2/actor-runs/{runId}/key-value-store/records/{recordKey}":
    operations.keyValueStoreGetRecord,
  "HEAD /v2/actor-runs/{runId}/key-value-store/records/{recordKey}":
    operations.keyValueStoreRecordExists,
  "POST /v2/actor-runs/{runId}/key-value-store/records/{recordKey}":
    raw.keyValueStoreSetRecordByPost,
  "PUT /v2/actor-runs/{runId}/key-value-store/records/{recordKey}":
    operations.keyValueStoreSetRecord,
  "DELETE /v2/actor-runs/{runId}/key-value-store/records/{recordKey}":
    operations.keyValueStoreDeleteRecord,
  "GET /v2/actor-runs/{runId}/key-value-store/records/{recordKey}/direct-upload-url":
    operations.keyValueStoreGetDirectUploadUrl,
  "GET /v2/actor-runs/{runId}/log": operations.logGet,
  "POST /v2/actor-runs/{runId}/metamorph": operations.runMetamorph,
  "POST /v2/actor-runs/{runId}/reboot": operations.runReboot,
  "GET /v2/actor-runs/{runId}/request-queue": operations.requestQueueGet,
  "PUT /v2/actor-runs/{runId}/request-queue": operations.requestQueueUpdate,
  "DELETE /v2/actor-runs/{runId}/request-queue": operations.requestQueueDelete,
  "GET /v2/actor-runs/{runId}/request-queue/head": operations.requestQueueListHead,
  "POST /v2/actor-runs/{runId}/request-queue/head/lock": operations.requestQueueListAndLockHead,
  "GET /v2/actor-runs/{runId}/request-queue/requests": operations.requestQueueListRequests,
  "POST /v2/actor-runs/{runId}/request-queue/requests": operations.requestQueueAddRequest,
  "POST /v2/actor-runs/{runId}/request-queue/requests/batch":
    operations.requestQueueBatchAddRequests,
  "DELETE /v2/actor-runs/{runId}/request-queue/requests/batch":
    operations.requestQueueBatchDeleteRequests,
  "POST /v2/actor-runs/{runId}/request-queue/requests/unlock":
    operations.requestQueueUnlockRequests,
  "GET /v2/actor-runs/{runId}/request-queue/requests/{requestId}":
    operations.requestQueueGetRequest,
  "PUT /v2/actor-runs/{runId}/request-queue/requests/{requestId}":
    operations.requestQueueUpdateRequest,
  "DELETE /v2/actor-runs/{runId}/request-queue/requests/{requestId}":
    operations.requestQueueDeleteRequest,
  "PUT /v2/actor-runs/{runId}/request-queue/requests/{requestId}/lock":
    operations.requestQueueProlongRequestLock,
  "DELETE /v2/actor-runs/{runId}/request-queue/requests/{requestId}/lock":
    operations.requestQueueDeleteRequestLock,
  "POST /v2/actor-runs/{runId}/resurrect": operations.runResurrect,
  "GET /v2/actor-tasks": operations.tasksList,
  "POST /v2/actor-tasks": operations.tasksCreate,
  "GET /v2/actor-tasks/{actorTaskId}": operations.taskGet,
  "PUT /v2/actor-tasks/{actorTaskId}": operations.taskUpdate,
  "DELETE /v2/actor-tasks/{actorTaskId}": operations.taskDelete,
  "GET /v2/actor-tasks/{actorTaskId}/input": operations.taskGetInput,
  "PUT /v2/actor-tasks/{actorTaskId}/input": operations.taskUpdateInput,
  "GET /v2/actor-tasks/{actorTaskId}/run-sync": raw.taskRunSyncByGet,
  "POST /v2/actor-tasks/{actorTaskId}/run-sync": operations.taskRunSync,
  "GET /v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items":
    raw.taskRunSyncGetDatasetItemsByGet,
  "POST /v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items":
    operations.taskRunSyncGetDatasetItems,
  "GET /v2/actor-tasks/{actorTaskId}/runs": operations.runsList,
  "POST /v2/actor-tasks/{actorTaskId}/runs": operations.taskStart,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last": operations.runGet,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last": operations.runUpdate,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last": operations.runDelete,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/abort": operations.runAbort,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/charge": operations.runCharge,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/dataset": operations.datasetGet,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/dataset": operations.datasetUpdate,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/dataset": operations.datasetDelete,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/dataset/items": operations.datasetListItems,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/dataset/items": operations.datasetPushItems,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/dataset/statistics": operations.datasetGetStatistics,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store": operations.keyValueStoreGet,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store": operations.keyValueStoreUpdate,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store": operations.keyValueStoreDelete,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/keys":
    operations.keyValueStoreListKeys,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records":
    operations.keyValueStoreDownloadRecords,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreGetRecord,
  "HEAD /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreRecordExists,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}":
    raw.keyValueStoreSetRecordByPost,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreSetRecord,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreDeleteRecord,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/key-value-store/records/{recordKey}/direct-upload-url":
    operations.keyValueStoreGetDirectUploadUrl,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/log": operations.logGet,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/metamorph": operations.runMetamorph,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/reboot": operations.runReboot,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/request-queue": operations.requestQueueGet,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/request-queue": operations.requestQueueUpdate,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/request-queue": operations.requestQueueDelete,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/head": operations.requestQueueListHead,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/head/lock":
    operations.requestQueueListAndLockHead,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests":
    operations.requestQueueListRequests,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests":
    operations.requestQueueAddRequest,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/batch":
    operations.requestQueueBatchAddRequests,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/batch":
    operations.requestQueueBatchDeleteRequests,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/unlock":
    operations.requestQueueUnlockRequests,
  "GET /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueGetRequest,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueUpdateRequest,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueDeleteRequest,
  "PUT /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}/lock":
    operations.requestQueueProlongRequestLock,
  "DELETE /v2/actor-tasks/{actorTaskId}/runs/last/request-queue/requests/{requestId}/lock":
    operations.requestQueueDeleteRequestLock,
  "POST /v2/actor-tasks/{actorTaskId}/runs/last/resurrect": operations.runResurrect,
  "GET /v2/actor-tasks/{actorTaskId}/webhooks": operations.webhooksList,
  "POST /v2/actor-tasks/{actorTaskId}/webhooks": operations.webhooksCreate,
  "GET /v2/actors": operations.actorsList,
  "POST /v2/actors": operations.actorsCreate,
  "GET /v2/actors/{actorId}": operations.actorGet,
  "PUT /v2/actors/{actorId}": operations.actorUpdate,
  "DELETE /v2/actors/{actorId}": operations.actorDelete,
  "GET /v2/actors/{actorId}/builds": operations.buildsList,
  "POST /v2/actors/{actorId}/builds": operations.actorBuild,
  "GET /v2/actors/{actorId}/builds/default": operations.actorDefaultBuild,
  "GET /v2/actors/{actorId}/builds/{buildId}": raw.actorGetBuild,
  "POST /v2/actors/{actorId}/builds/{buildId}/abort": raw.actorAbortBuild,
  "GET /v2/actors/{actorId}/builds/{buildId}/openapi.json": operations.actorGetOpenApiDefinition,
  "GET /v2/actors/{actorId}/run-sync": raw.actorRunSyncByGet,
  "POST /v2/actors/{actorId}/run-sync": operations.actorRunSync,
  "GET /v2/actors/{actorId}/run-sync-get-dataset-items": raw.actorRunSyncGetDatasetItemsByGet,
  "POST /v2/actors/{actorId}/run-sync-get-dataset-items": operations.actorRunSyncGetDatasetItems,
  "GET /v2/actors/{actorId}/runs": operations.runsList,
  "POST /v2/actors/{actorId}/runs": operations.actorStart,
  "GET /v2/actors/{actorId}/runs/last": operations.runGet,
  "PUT /v2/actors/{actorId}/runs/last": operations.runUpdate,
  "DELETE /v2/actors/{actorId}/runs/last": operations.runDelete,
  "POST /v2/actors/{actorId}/runs/last/abort": operations.runAbort,
  "POST /v2/actors/{actorId}/runs/last/charge": operations.runCharge,
  "GET /v2/actors/{actorId}/runs/last/dataset": operations.datasetGet,
  "PUT /v2/actors/{actorId}/runs/last/dataset": operations.datasetUpdate,
  "DELETE /v2/actors/{actorId}/runs/last/dataset": operations.datasetDelete,
  "GET /v2/actors/{actorId}/runs/last/dataset/items": operations.datasetListItems,
  "POST /v2/actors/{actorId}/runs/last/dataset/items": operations.datasetPushItems,
  "GET /v2/actors/{actorId}/runs/last/dataset/statistics": operations.datasetGetStatistics,
  "GET /v2/actors/{actorId}/runs/last/key-value-store": operations.keyValueStoreGet,
  "PUT /v2/actors/{actorId}/runs/last/key-value-store": operations.keyValueStoreUpdate,
  "DELETE /v2/actors/{actorId}/runs/last/key-value-store": operations.keyValueStoreDelete,
  "GET /v2/actors/{actorId}/runs/last/key-value-store/keys": operations.keyValueStoreListKeys,
  "GET /v2/actors/{actorId}/runs/last/key-value-store/records":
    operations.keyValueStoreDownloadRecords,
  "GET /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreGetRecord,
  "HEAD /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreRecordExists,
  "POST /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}":
    raw.keyValueStoreSetRecordByPost,
  "PUT /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreSetRecord,
  "DELETE /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}":
    operations.keyValueStoreDeleteRecord,
  "GET /v2/actors/{actorId}/runs/last/key-value-store/records/{recordKey}/direct-upload-url":
    operations.keyValueStoreGetDirectUploadUrl,
  "GET /v2/actors/{actorId}/runs/last/log": operations.logGet,
  "POST /v2/actors/{actorId}/runs/last/metamorph": operations.runMetamorph,
  "POST /v2/actors/{actorId}/runs/last/reboot": operations.runReboot,
  "GET /v2/actors/{actorId}/runs/last/request-queue": operations.requestQueueGet,
  "PUT /v2/actors/{actorId}/runs/last/request-queue": operations.requestQueueUpdate,
  "DELETE /v2/actors/{actorId}/runs/last/request-queue": operations.requestQueueDelete,
  "GET /v2/actors/{actorId}/runs/last/request-queue/head": operations.requestQueueListHead,
  "POST /v2/actors/{actorId}/runs/last/request-queue/head/lock":
    operations.requestQueueListAndLockHead,
  "GET /v2/actors/{actorId}/runs/last/request-queue/requests": operations.requestQueueListRequests,
  "POST /v2/actors/{actorId}/runs/last/request-queue/requests": operations.requestQueueAddRequest,
  "POST /v2/actors/{actorId}/runs/last/request-queue/requests/batch":
    operations.requestQueueBatchAddRequests,
  "DELETE /v2/actors/{actorId}/runs/last/request-queue/requests/batch":
    operations.requestQueueBatchDeleteRequests,
  "POST /v2/actors/{actorId}/runs/last/request-queue/requests/unlock":
    operations.requestQueueUnlockRequests,
  "GET /v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueGetRequest,
  "PUT /v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueUpdateRequest,
  "DELETE /v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}":
    operations.requestQueueDeleteRequest,
  "PUT /v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}/lock":
    operations.requestQueueProlongRequestLock,
  "DELETE /v2/actors/{actorId}/runs/last/request-queue/requests/{requestId}/lock":
    operations.requestQueueDeleteRequestLock,
  "POST /v2/actors/{actorId}/runs/last/resurrect": operations.runResurrect,
  "GET /v2/actors/{actorId}/runs/{runId}": raw.actorGetRun,
  "POST /v2/actors/{actorId}/runs/{runId}/abort": raw.actorAbortRun,
  "POST /v2/actors/{actorId}/runs/{runId}/metamorph": raw.actorMetamorphRun,
  "POST /v2/actors/{actorId}/runs/{runId}/resurrect": raw.actorResurrectRun,
  "POST /v2/actors/{actorId}/validate-input": operations.actorValidateInput,
  "GET /v2/actors/{actorId}/versions": operations.actorVersionsList,
  "POST /v2/actors/{actorId}/versions": operations.actorVersionsCreate,
  "GET /v2/actors/{actorId}/versions/{versionNumber}": operations.actorVersionGet,
  "POST /v2/actors/{actorId}/versions/{versionNumber}": raw.actorVersionUpdateByPost,
  "PUT /v2/actors/{actorId}/versions/{versionNumber}": operations.actorVersionUpdate,
  "DELETE /v2/actors/{actorId}/versions/{versionNumber}": operations.actorVersionDelete,
  "GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars": operations.actorVersionEnvVarsList,
  "POST /v2/actors/{actorId}/versions/{versionNumber}/env-vars":
    operations.actorVersionEnvVarsCreate,
  "GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}":
    operations.actorVersionEnvVarGet,
  "POST /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}":
    raw.actorVersionEnvVarUpdateByPost,
  "PUT /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}":
    operations.actorVersionEnvVarUpdate,
  "DELETE /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}":
    operations.actorVersionEnvVarDelete,
  "GET /v2/actors/{actorId}/webhooks": operations.webhooksList,
  "POST /v2/actors/{actorId}/webhooks": operations.webhooksCreate,
  "GET /v2/browser-info": operations.toolsBrowserInfo,
  "POST /v2/browser-info": raw.toolsBrowserInfoByPost,
  "PUT /v2/browser-info": raw.toolsBrowserInfoByPut,
  "DELETE /v2/browser-info": raw.toolsBrowserInfoByDelete,
  "GET /v2/datasets": operations.datasetsList,
  "POST /v2/datasets": operations.datasetsGetOrCreate,
  "GET /v2/datasets/{datasetId}": operations.datasetGet,
  "PUT /v2/datasets/{datasetId}": operations.datasetUpdate,
  "DELETE /v2/datasets/{datasetId}": operations.datasetDelete,
  "GET /v2/datasets/{datasetId}/items": operations.datasetListItems,
  "HEAD /v2/datasets/{datasetId}/items": operations.datasetGetItemsInfo,
  "POST /v2/datasets/{datasetId}/items": operations.datasetPushItems,
  "GET /v2/datasets/{datasetId}/statistics": operations.datasetGetStatistics,
  "GET /v2/key-value-stores": operations.keyValueStoresList,
  "POST /v2/key-value-stores": operations.keyValueStoresGetOrCreate,
  "GET /v2/key-value-stores/{storeId}": operations.keyValueStoreGet,
  "PUT /v2/key-value-stores/{storeId}": operations.keyValueStoreUpdate,
  "DELETE /v2/key-value-stores/{storeId}": operations.keyValueStoreDelete,
  "GET /v2/key-value-stores/{storeId}/keys": operations.keyValueStoreListKeys,
  "GET /v2/key-value-stores/{storeId}/records": operations.keyValueStoreDownloadRecords,
  "GET /v2/key-value-stores/{storeId}/records/{recordKey}": operations.keyValueStoreGetRecord,
  "HEAD /v2/key-value-stores/{storeId}/records/{recordKey}": operations.keyValueStoreRecordExists,
  "POST /v2/key-value-stores/{storeId}/records/{recordKey}": raw.keyValueStoreSetRecordByPost,
  "PUT /v2/key-value-stores/{storeId}/records/{recordKey}": operations.keyValueStoreSetRecord,
  "DELETE /v2/key-value-stores/{storeId}/records/{recordKey}": operations.keyValueStoreDeleteRecord,
  "GET /v2/key-value-stores/{storeId}/records/{recordKey}/direct-upload-url":
    operations.keyValueStoreGetDirectUploadUrl,
  "GET /v2/logs/{buildOrRunId}": operations.logGet,
  "GET /v2/request-queues": operations.requestQueuesList,
  "POST /v2/request-queues": operations.requestQueuesGetOrCreate,
  "GET /v2/request-queues/{queueId}": operations.requestQueueGet,
  "PUT /v2/request-queues/{queueId}": operations.requestQueueUpdate,
  "DELETE /v2/request-queues/{queueId}": operations.requestQueueDelete,
  "GET /v2/request-queues/{queueId}/head": operations.requestQueueListHead,
  "POST /v2/request-queues/{queueId}/head/lock": operations.requestQueueListAndLockHead,
  "GET /v2/request-queues/{queueId}/requests": operations.requestQueueListRequests,
  "POST /v2/request-queues/{queueId}/requests": operations.requestQueueAddRequest,
  "POST /v2/request-queues/{queueId}/requests/batch": operations.requestQueueBatchAddRequests,
  "DELETE /v2/request-queues/{queueId}/requests/batch": operations.requestQueueBatchDeleteRequests,
  "POST /v2/request-queues/{queueId}/requests/unlock": operations.requestQueueUnlockRequests,
  "GET /v2/request-queues/{queueId}/requests/{requestId}": operations.requestQueueGetRequest,
  "PUT /v2/request-queues/{queueId}/requests/{requestId}": operations.requestQueueUpdateRequest,
  "DELETE /v2/request-queues/{queueId}/requests/{requestId}": operations.requestQueueDeleteRequest,
  "PUT /v2/request-queues/{queueId}/requests/{requestId}/lock":
    operations.requestQueueProlongRequestLock,
  "DELETE /v2/request-queues/{queueId}/requests/{requestId}/lock":
    operations.requestQueueDeleteRequestLock,
  "GET /v2/schedules": operations.schedulesList,
  "POST /v2/schedules": operations.schedulesCreate,
  "GET /v2/schedules/{scheduleId}": operations.scheduleGet,
  "PUT /v2/schedules/{scheduleId}": operations.scheduleUpdate,
  "DELETE /v2/schedules/{scheduleId}": operations.scheduleDelete,
  "GET /v2/schedules/{scheduleId}/log": operations.scheduleGetLog,
  "GET /v2/store": operations.storeList,
  "POST /v2/tools/decode-and-verify": operations.toolsDecodeAndVerify,
  "POST /v2/tools/encode-and-sign": operations.toolsEncodeAndSign,
  "GET /v2/users/me": operations.meGet,
  "GET /v2/users/me/limits": operations.meLimits,
  "PUT /v2/users/me/limits": operations.meUpdateLimits,
  "GET /v2/users/me/usage/monthly": operations.meMonthlyUsage,
  "GET /v2/users/{userId}": operations.userGet,
  "GET /v2/webhook-dispatches": operations.webhookDispatchesList,
  "GET /v2/webhook-dispatches/{dispatchId}": operations.webhookDispatchGet,
  "GET /v2/webhooks": operations.webhooksList,
  "POST /v2/webhooks": operations.webhooksCreate,
  "GET /v2/webhooks/{webhookId}": operations.webhookGet,
  "PUT /v2/webhooks/{webhookId}": operations.webhookUpdate,
  "DELETE /v2/webhooks/{webhookId}": operations.webhookDelete,
  "GET /v2/webhooks/{webhookId}/dispatches": operations.webhookDispatchesList,
  "POST /v2/webhooks/{webhookId}/test": operations.webhookTest,
};
