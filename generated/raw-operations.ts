// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import { type Operation, operation } from "../src/core/operation.js";

export const actorAbortBuild: Operation = /* @__PURE__ */ operation("actor.abortBuild", {
  method: "POST",
  path: "/v2/actors/{actorId}/builds/{buildId}/abort",
  retry: "safe",
});

export const actorAbortRun: Operation = /* @__PURE__ */ operation("actor.abortRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/abort",
  query: "gracefully:b",
  retry: "safe",
});

export const actorGetBuild: Operation = /* @__PURE__ */ operation("actor.getBuild", {
  path: "/v2/actors/{actorId}/builds/{buildId}",
  query: "waitForFinish:i",
});

export const actorGetRun: Operation = /* @__PURE__ */ operation("actor.getRun", {
  path: "/v2/actors/{actorId}/runs/{runId}",
  query: "waitForFinish:i",
});

export const actorMetamorphRun: Operation = /* @__PURE__ */ operation("actor.metamorphRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/metamorph",
  query: "build targetActorId:r!",
  body: "any",
  ratePerSecond: 400,
});

export const actorResurrectRun: Operation = /* @__PURE__ */ operation("actor.resurrectRun", {
  method: "POST",
  path: "/v2/actors/{actorId}/runs/{runId}/resurrect",
  query: "build maxItems:i maxTotalChargeUsd:n memory:i restartOnError:b timeout:i",
});

export const actorRunSyncByGet: Operation = /* @__PURE__ */ operation("actor.runSyncByGet", {
  path: "/v2/actors/{actorId}/run-sync",
  query:
    "build maxItems:i maxTotalChargeUsd:n memory:i outputRecordKey restartOnError:b timeout:i webhooks:w",
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
      "attachment:b bom:b build clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i maxItems:i maxTotalChargeUsd:n memory:i offset:i omit:l outputFields:l restartOnError:b simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b timeout:i unwind:l view webhooks:w xmlRoot xmlRow",
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
    bodyFields: "name value",
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
  query: "build maxItems:i maxTotalChargeUsd:n memory:i outputRecordKey timeout:i webhooks:w",
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
      "attachment:b bom:b build clean:b delimiter desc:b feedDescription feedTitle fields:l flatten:l format limit:i maxItems:i maxTotalChargeUsd:n memory:i offset:i omit:l outputFields:l simplified:b skipEmpty:b skipFailedPages:b skipHeaderRow:b skipHidden:b timeout:i unwind:l view webhooks:w xmlRoot xmlRow",
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
  {
    method: "DELETE",
    path: "/v2/browser-info",
    query: "rawHeaders:b skipHeaders:b",
    response: "json",
  },
);

export const toolsBrowserInfoByPost: Operation = /* @__PURE__ */ operation(
  "tools.browserInfoByPost",
  {
    method: "POST",
    path: "/v2/browser-info",
    query: "rawHeaders:b skipHeaders:b",
    response: "json",
    retry: "safe",
  },
);

export const toolsBrowserInfoByPut: Operation = /* @__PURE__ */ operation(
  "tools.browserInfoByPut",
  {
    method: "PUT",
    path: "/v2/browser-info",
    query: "rawHeaders:b skipHeaders:b",
    response: "json",
  },
);
