// Generated from spec/openapi.json (sha256 71276a31aee8fe7eed6f0459208bcb7d918185e5dac628abaf16ca58087ee832) by `npm run generate`. Do not edit.

import { type Operation, operation } from "../src/core/operation.js";

export const actorBuild: Operation = /* @__PURE__ */ operation("actor.build", {
  method: "POST",
  path: "/builds",
  query: "betaPackages tag useCache version waitForFinish",
  wait: "waitForFinish",
  starts: "build",
});

export const actorDefaultBuild: Operation = /* @__PURE__ */ operation("actor.defaultBuild", {
  path: "/builds/default",
  query: "waitForFinish",
  wait: "waitForFinish",
});

export const actorDelete: Operation = /* @__PURE__ */ operation("actor.delete", {
  method: "DELETE",
  absent: "resource",
});

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
  answer: "json",
  retry: "safe",
});

export const actorsCreate: Operation = /* @__PURE__ */ operation("actors.create", {
  method: "POST",
  body: "json",
  timeout: "medium",
});

export const actorsList: Operation = /* @__PURE__ */ operation("actors.list", {
  query: "desc limit my offset sortBy",
  paging: "offset",
  timeout: "medium",
});

export const datasetDelete: Operation = /* @__PURE__ */ operation("dataset.delete", {
  method: "DELETE",
  absent: "resource",
});

export const datasetGet: Operation = /* @__PURE__ */ operation("dataset.get", {
  absent: "resource",
});

export const datasetUpdate: Operation = /* @__PURE__ */ operation("dataset.update", {
  method: "PUT",
  body: "json",
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

export const keyValueStoreDelete: Operation = /* @__PURE__ */ operation("keyValueStore.delete", {
  method: "DELETE",
  absent: "resource",
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

export const keyValueStoreUpdate: Operation = /* @__PURE__ */ operation("keyValueStore.update", {
  method: "PUT",
  body: "json",
});

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

export const runDelete: Operation = /* @__PURE__ */ operation("run.delete", {
  method: "DELETE",
  absent: "resource",
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

export const taskDelete: Operation = /* @__PURE__ */ operation("task.delete", {
  method: "DELETE",
  absent: "resource",
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

export const taskUpdate: Operation = /* @__PURE__ */ operation("task.update", {
  method: "PUT",
  body: "json",
  timeout: "medium",
});

export const tasksCreate: Operation = /* @__PURE__ */ operation("tasks.create", {
  method: "POST",
  body: "json",
  timeout: "medium",
});

export const tasksList: Operation = /* @__PURE__ */ operation("tasks.list", {
  query: "desc limit offset",
  paging: "offset",
  timeout: "medium",
});
