import { permissionLevel, runOptions } from "./world/actor.js";
import { adHocWebhook, webhook } from "./world/automation.js";
import { ids, names, times } from "./world/ids.js";
import { items } from "./world/items.js";
import { lockedHead } from "./world/storages.js";

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64");

/** By name, wherever the parameter stands: path, query or header. */
export const parameters: Readonly<Record<string, unknown>> = {
  actorId: names.actorReference,
  actorTaskId: names.taskReference,
  datasetId: names.storageReference,
  storeId: names.storageReference,
  queueId: names.storageReference,
  targetActorId: names.actorReference,
  buildId: ids.build,
  buildOrRunId: ids.run,
  dispatchId: ids.dispatch,
  envVarName: "QUOTE_LANGUAGE",
  recordKey: "OUTPUT",
  requestId: ids.requests[0],
  runId: ids.run,
  scheduleId: ids.schedule,
  userId: names.user,
  versionNumber: "0.1",
  webhookId: ids.webhook,

  limit: 25,
  offset: 0,
  desc: true,
  status: "SUCCEEDED",
  origin: "SCHEDULER",
  startedAfter: times.monthStart,
  startedBefore: times.monthEnd,
  ownership: "ownedByMe",
  unnamed: true,
  my: true,

  ...runOptions,
  timeout: runOptions.timeoutSecs,
  memory: runOptions.memoryMbytes,
  forcePermissionLevel: permissionLevel,
  waitForFinish: 5,
  webhooks: base64([adHocWebhook]),
  outputRecordKey: "OUTPUT",
  version: "0.1",
  tag: "latest",

  format: "json",
  fields: ["author", "quote"],
  omit: ["page"],
  outputFields: ["by", "text"],
  unwind: ["tags"],
  flatten: ["source"],
  view: "short",
  delimiter: ";",
  xmlRoot: "quotes",
  xmlRow: "quote",
  feedTitle: "Quotes",
  feedDescription: "New quotes of the morning",
  signature: "4kT0xWbQe7RzLm2Pv9Ds",

  collection: "records",
  prefix: "O",
  exclusiveStartKey: "INPUT",
  exclusiveStartId: ids.requests[0],
  cursor: "after-the-second-request",
  filter: ["pending"],
  clientKey: lockedHead.clientKey,
  lockSecs: lockedHead.lockSecs,

  name: "collected-quotes",
  search: "quotes",
  category: "OTHER",
  username: names.user,
  pricingModel: "PAY_PER_EVENT",
  sortBy: "popularity",
  date: "2026-03-04",
  "idempotency-key": webhook.idempotencyKey,
  "Content-Encoding": "identity",
  "Content-Type": "application/json",
};

/** By name; `Location` follows from the answer. */
export const headers: Readonly<Record<string, unknown>> = {
  "X-Apify-Pagination-Offset": 0,
  "X-Apify-Pagination-Limit": 1000,
  "X-Apify-Pagination-Count": items.length,
  "X-Apify-Pagination-Total": items.length,
  "X-Apify-Pagination-Desc": false,
  "X-RateLimit-Limit": 60,
};
