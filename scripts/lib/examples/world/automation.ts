import { input, runOptions, standby } from "./actor.js";
import { ids, names, times } from "./ids.js";

export const task = {
  id: ids.task,
  userId: ids.user,
  username: names.user,
  actId: ids.actor,
  actName: names.actor,
  actUsername: names.user,
  name: "morning-quotes",
  title: "Morning quotes",
  createdAt: times.automated,
  modifiedAt: times.automated,
  removedAt: null,
  stats: { totalRuns: 1 },
  options: runOptions,
  input,
  actorStandby: standby,
  standbyUrl: null,
};

const action = { id: ids.scheduleAction, type: "RUN_ACTOR_TASK", actorTaskId: ids.task, input };

export const schedule = {
  id: ids.schedule,
  userId: ids.user,
  name: "every-morning",
  title: "Every morning",
  description: "Collects quotes before breakfast.",
  cronExpression: "0 6 * * *",
  timezone: "UTC",
  isEnabled: true,
  isExclusive: true,
  createdAt: times.automated,
  modifiedAt: times.automated,
  lastRunAt: times.runStarted,
  nextRunAt: times.nextRun,
  notifications: { email: true },
  actions: [action],
};

export const scheduleLogEntry = {
  message: "Started the task morning-quotes",
  level: "INFO",
  createdAt: times.runStarted,
};

const eventTypes = ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED"];

/** The parts of a webhook that an ad-hoc one has, too. */
export const adHocWebhook = {
  eventTypes,
  requestUrl: "https://hooks.example.com/quotes",
  payloadTemplate: '{"runId":{{resource.id}}}',
  headersTemplate: '{"X-Sender":"quote-collector"}',
  shouldInterpolateStrings: false,
  idempotencyKey: "quotes-2026-03-04",
  ignoreSslErrors: false,
  doNotRetry: false,
};

const condition = { actorId: ids.actor, actorTaskId: null, actorRunId: null };

export const webhook = {
  ...adHocWebhook,
  id: ids.webhook,
  userId: ids.user,
  createdAt: times.automated,
  modifiedAt: times.automated,
  isAdHoc: false,
  isApifyIntegration: false,
  isEnabled: true,
  actionType: "HTTP_REQUEST",
  description: "Tells the reader about new quotes.",
  condition,
  lastDispatch: { status: "SUCCEEDED", finishedAt: times.answered, removedAt: null },
  stats: { totalDispatches: 1 },
};

export const webhookDispatch = {
  id: ids.dispatch,
  userId: ids.user,
  webhookId: ids.webhook,
  createdAt: times.dispatched,
  status: "SUCCEEDED",
  eventType: "ACTOR.RUN.SUCCEEDED",
  eventData: { actorId: ids.actor, actorTaskId: ids.task, actorRunId: ids.run },
  webhook: {
    actionType: webhook.actionType,
    condition,
    requestUrl: webhook.requestUrl,
    isAdHoc: webhook.isAdHoc,
  },
  calls: [
    {
      startedAt: times.dispatched,
      finishedAt: times.answered,
      errorMessage: null,
      responseStatus: 200,
      responseBody: "thanks",
    },
  ],
};
