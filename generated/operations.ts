// Generated from spec/openapi.json (sha256 2afea2ca5f052c03a17f4870471f5de483703985e335a69f8be853c79b316982) by `npm run generate`. Do not edit.

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

export const datasetGet: Operation = /* @__PURE__ */ operation("dataset.get", {
  absent: "resource",
});

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
