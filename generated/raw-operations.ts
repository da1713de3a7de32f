// Generated from spec/openapi.json (sha256 c00dcd37c5376146f44dbdd563fc4bc32596938c1940191eb7f77d9fefcb9924) by `npm run generate`. Do not edit.

import { type Operation, operation } from "../src/core/operation.js";

export const actorAbortBuild: Operation = /* @__PURE__ */ operation("actor.abortBuild", {
  method: "POST",
  path: "/v2/actors/{actorId}/builds/{buildId}/abort",
  retry: "safe",
});

export const actorAbortRun: Operation = /* @__PURE__ */ operation("actor.abortRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/abort",
  query: "gracefully",
  retry: "safe",
});

export const actorGetBuild: Operation = /* @__PURE__ */ operation("actor.getBuild", {
  path: "/v2/actors/{actorId}/builds/{buildId}",
  query: "waitForFinish",
  wait: "waitForFinish",
});

export const actorGetRun: Operation = /* @__PURE__ */ operation("actor.getRun", {
  path: "/v2/actors/{actorId}/runs/{runId}",
  query: "waitForFinish",
  wait: "waitForFinish",
});

export const actorMetamorphRun: Operation = /* @__PURE__ */ operation("actor.metamorphRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/metamorph",
  query: "build targetActorId:reference",
  body: "any",
  ratePerSecond: 400,
});

export const actorResurrectRun: Operation = /* @__PURE__ */ operation("actor.resurrectRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/resurrect",
  query: "build maxItems maxTotalChargeUsd memory restartOnError timeout",
});

export const actorRunSyncByGet: Operation = /* @__PURE__ */ operation("actor.runSyncByGet", {
  path: "/v2/actors/{actorId}/run-sync",
  query:
    "build maxItems maxTotalChargeUsd memory outputRecordKey restartOnError timeout webhooks:webhooks",
  response: "content",
  retry: "never",
  timeout: "long",
  wait: "sync",
  sideEffect: "run",
});

export const actorRunSyncGetDatasetItemsByGet: Operation = /* @__PURE__ */ operation(
  "actor.runSyncGetDatasetItemsByGet",
  {
    path: "/v2/actors/{actorId}/run-sync-get-dataset-items",
    query:
      "attachment bom build clean delimiter desc feedDescription feedTitle fields:list flatten:list format limit maxItems maxTotalChargeUsd memory offset omit:list outputFields:list restartOnError simplified skipEmpty skipFailedPages skipHeaderRow skipHidden timeout unwind:list view webhooks:webhooks xmlRoot xmlRow",
    response: "json",
    retry: "never",
    timeout: "long",
    wait: "sync",
    sideEffect: "run",
  },
);

export const actorVersionEnvVarUpdateByPost: Operation = /* @__PURE__ */ operation(
  "actor.version.envVar.updateByPost",
  {
    method: "POST",
    path: "/v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}",
    body: "json",
    retry: "safe",
  },
);

export const actorVersionUpdateByPost: Operation = /* @__PURE__ */ operation(
  "actor.version.updateByPost",
  {
    method: "POST",
    path: "/v2/actors/{actorId}/versions/{versionNumber}",
    body: "json",
    retry: "safe",
  },
);

export const keyValueStoreSetRecordByPost: Operation = /* @__PURE__ */ operation(
  "keyValueStore.setRecordByPost",
  {
    method: "POST",
    path: "/v2/key-value-stores/{storeId}/records/{recordKey}",
    headers: { contentEncoding: "content-encoding", contentType: "content-type" },
    body: "any",
    response: "none",
    retry: "safe",
    timeout: "long",
    ratePerSecond: 200,
  },
);

export const taskRunSyncByGet: Operation = /* @__PURE__ */ operation("task.runSyncByGet", {
  path: "/v2/actor-tasks/{actorTaskId}/run-sync",
  query: "build maxItems maxTotalChargeUsd memory outputRecordKey timeout webhooks:webhooks",
  response: "content",
  retry: "never",
  timeout: "long",
  ratePerSecond: 400,
  wait: "sync",
  sideEffect: "run",
});

export const taskRunSyncGetDatasetItemsByGet: Operation = /* @__PURE__ */ operation(
  "task.runSyncGetDatasetItemsByGet",
  {
    path: "/v2/actor-tasks/{actorTaskId}/run-sync-get-dataset-items",
    query:
      "attachment bom build clean delimiter desc feedDescription feedTitle fields:list flatten:list format limit maxItems maxTotalChargeUsd memory offset omit:list outputFields:list simplified skipEmpty skipFailedPages skipHeaderRow skipHidden timeout unwind:list view webhooks:webhooks xmlRoot xmlRow",
    response: "json",
    retry: "never",
    timeout: "long",
    ratePerSecond: 400,
    wait: "sync",
    sideEffect: "run",
  },
);

export const toolsBrowserInfoByDelete: Operation = /* @__PURE__ */ operation(
  "tools.browserInfoByDelete",
  { method: "DELETE", path: "/v2/browser-info", query: "rawHeaders skipHeaders", response: "json" },
);

export const toolsBrowserInfoByPost: Operation = /* @__PURE__ */ operation(
  "tools.browserInfoByPost",
  {
    method: "POST",
    path: "/v2/browser-info",
    query: "rawHeaders skipHeaders",
    response: "json",
    retry: "safe",
  },
);

export const toolsBrowserInfoByPut: Operation = /* @__PURE__ */ operation(
  "tools.browserInfoByPut",
  { method: "PUT", path: "/v2/browser-info", query: "rawHeaders skipHeaders", response: "json" },
);
