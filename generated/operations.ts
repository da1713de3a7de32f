// Generated from spec/openapi.json (sha256 4a4b4864e22f1d84908b0d9a38f71b4f6ecb04faa6f6ff09b5f64546c9836202) by `npm run generate`. Do not edit.

import { type Operation, operation } from "../src/core/operation.js";

export const actorGet: Operation = /* @__PURE__ */ operation("actor.get", { absent: "resource" });

export const actorStart: Operation = /* @__PURE__ */ operation("actor.start", {
  method: "POST",
  path: "/runs",
  query:
    "build forcePermissionLevel maxItems maxTotalChargeUsd memory restartOnError timeout waitForFinish webhooks:webhooks",
  body: "content",
  rate: 400,
  wait: "waitForFinish",
  starts: "run",
});

export const actorsList: Operation = /* @__PURE__ */ operation("actors.list", {
  query: "desc limit my offset sortBy",
  paging: "offset",
  timeout: "medium",
});

export const datasetGet: Operation = /* @__PURE__ */ operation("dataset.get", {
  absent: "resource",
});

export const datasetsGetOrCreate: Operation = /* @__PURE__ */ operation("datasets.getOrCreate", {
  method: "POST",
  query: "name",
  body: "json",
  retry: "keyed",
  key: "query.name",
});

export const datasetsList: Operation = /* @__PURE__ */ operation("datasets.list", {
  query: "desc limit offset ownership unnamed",
  paging: "offset",
  timeout: "medium",
});

export const keyValueStoreDeleteRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.deleteRecord",
  { method: "DELETE", path: "/records/{recordKey}", rate: 200, absent: "item" },
);

export const keyValueStoreGet: Operation = /* @__PURE__ */ operation("keyValueStore.get", {
  absent: "resource",
});

export const keyValueStoreGetRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.getRecord",
  {
    path: "/records/{recordKey}",
    query: "attachment disableRedirect signature",
    answer: "content",
    timeout: "long",
    rate: 200,
    absent: "item",
  },
);

export const keyValueStoreListKeys: Operation = /* @__PURE__ */ operation(
  "keyValueStore.listKeys",
  {
    path: "/keys",
    query: "collection exclusiveStartKey limit prefix signature",
    paging: "key",
    timeout: "medium",
  },
);

export const keyValueStoreSetRecord: Operation = /* @__PURE__ */ operation(
  "keyValueStore.setRecord",
  {
    method: "PUT",
    path: "/records/{recordKey}",
    headers: { contentEncoding: "content-encoding", contentType: "content-type" },
    body: "content",
    answer: "none",
    timeout: "long",
    rate: 200,
  },
);

export const keyValueStoresGetOrCreate: Operation = /* @__PURE__ */ operation(
  "keyValueStores.getOrCreate",
  { method: "POST", query: "name", body: "json", retry: "keyed", key: "query.name" },
);

export const keyValueStoresList: Operation = /* @__PURE__ */ operation("keyValueStores.list", {
  query: "desc limit offset ownership unnamed",
  paging: "offset",
  timeout: "medium",
});

export const logGet: Operation = /* @__PURE__ */ operation("log.get", {
  query: "download raw stream",
  answer: "text",
  timeout: "long",
  absent: "resource",
});

export const requestQueueAddRequest: Operation = /* @__PURE__ */ operation(
  "requestQueue.addRequest",
  {
    method: "POST",
    path: "/requests",
    query: "clientKey forefront",
    body: "json",
    retry: "safe",
    rate: 400,
  },
);

export const runAbort: Operation = /* @__PURE__ */ operation("run.abort", {
  method: "POST",
  path: "/abort",
  query: "gracefully",
  retry: "safe",
});

export const runGet: Operation = /* @__PURE__ */ operation("run.get", {
  query: "waitForFinish",
  absent: "resource",
  wait: "waitForFinish",
});

export const runMetamorph: Operation = /* @__PURE__ */ operation("run.metamorph", {
  method: "POST",
  path: "/metamorph",
  query: "build targetActorId:reference",
  body: "content",
  rate: 400,
});

export const runUpdate: Operation = /* @__PURE__ */ operation("run.update", {
  method: "PUT",
  body: "json",
});

export const runsList: Operation = /* @__PURE__ */ operation("runs.list", {
  query: "desc limit offset startedAfter startedBefore status:list",
  paging: "offset",
  timeout: "medium",
});

export const taskGet: Operation = /* @__PURE__ */ operation("task.get", { absent: "resource" });

export const taskStart: Operation = /* @__PURE__ */ operation("task.start", {
  method: "POST",
  path: "/runs",
  query:
    "build maxItems maxTotalChargeUsd memory restartOnError timeout waitForFinish webhooks:webhooks",
  body: "content",
  rate: 400,
  wait: "waitForFinish",
  starts: "run",
});

export const tasksList: Operation = /* @__PURE__ */ operation("tasks.list", {
  query: "desc limit offset",
  paging: "offset",
  timeout: "medium",
});
