import * as account from "./world/account.js";
import * as actors from "./world/actor.js";
import * as automation from "./world/automation.js";
import { access, ids } from "./world/ids.js";
import * as runs from "./world/run.js";
import * as storages from "./world/storages.js";

const { actor, version, envVar } = actors;
const { build, run } = runs;
const { task, schedule, webhook, webhookDispatch } = automation;
const { dataset, keyValueStore, requestQueue } = storages;
const request = storages.requests[0];

/**
 * What each schema is an example of. Several schemas view one object: each takes from it the properties that it names. Only
 * schemas that a request or an answer shows by themselves stand here; what is inside an object comes with it.
 */
export const models: Readonly<Record<string, unknown>> = {
  Actor: actor,
  ActorListItem: actor,
  ActorCreate: actor,
  ActorUpdate: { ...actor, taggedBuilds: { latest: { buildId: ids.build } } },
  ActorVersion: version,
  ActorVersionUpdate: version,
  ActorEnvVar: envVar,
  ActorEnvVarCreate: envVar,
  Build: build,
  BuildListItem: build,
  Run: run,
  RunListItem: run,
  RunUpdate: { ...run, runId: ids.run, generalAccess: access },
  RunCharge: runs.charge,
  AdHocWebhook: automation.adHocWebhook,
  Task: task,
  TaskListItem: task,
  TaskCreate: task,
  TaskUpdate: task,
  TaskInput: task.input,
  Dataset: dataset,
  DatasetListItem: dataset,
  DatasetUpdate: dataset,
  DatasetStatistics: storages.datasetStatistics,
  KeyValueStore: keyValueStore,
  KeyValueStoreUpdate: keyValueStore,
  RequestQueue: requestQueue,
  RequestQueueListItem: requestQueue,
  RequestQueueUpdate: requestQueue,
  RequestQueueHead: storages.head,
  RequestQueueLockedHead: storages.lockedHead,
  QueueRequest: request,
  QueueRequestCreate: request,
  QueueRequestInfo: storages.requestInfo,
  QueueRequestLock: storages.requestLock,
  QueueRequestReference: request,
  QueueBatchAddResult: storages.batchAdded,
  QueueBatchDeleteResult: storages.batchDeleted,
  UnlockRequestsResult: { unlockedCount: 1 },
  Webhook: webhook,
  WebhookListItem: webhook,
  WebhookCreate: webhook,
  WebhookUpdate: webhook,
  WebhookDispatch: webhookDispatch,
  Schedule: schedule,
  ScheduleListItem: schedule,
  ScheduleCreate: schedule,
  ScheduleLogEntry: automation.scheduleLogEntry,
  StoreActor: actor,
  PublicUser: account.user,
  User: account.user,
  AccountLimits: account.limits,
  AccountLimitsUpdate: account.limits.limits,
  MonthlyUsage: account.monthlyUsage,
  BrowserInfo: account.browserInfo,
  EncodeAndSignData: account.signed,
  DecodeAndVerifyRequest: account.signed,
  DecodeAndVerifyData: account.verified,
};

/** The items of pages that are not one example of their schema but several. */
export const pageItems: Readonly<Record<string, readonly unknown[]>> = {
  QueueRequest: storages.requests,
  KeyValueStoreKey: storages.keys,
};
