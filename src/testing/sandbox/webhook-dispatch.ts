import type { Webhook, WebhookCondition } from "../../../generated/models.js";
import { timestamp } from "./clock.js";
import type { EndStatus } from "./jobs.js";
import {
  type BuildState,
  type DispatchState,
  RunState,
  type ServerState,
  type WebhookInfo,
} from "./state.js";
import { parseTemplate } from "./webhook-template.js";
import { count, model, type Wire } from "./wire.js";

/** The pause before a receiver that did not respond with 2xx is called again, doubled each time. */
const firstPauseMillis = 100;
const maxCalls = 6;
/** How long a receiver may take. */
const receiverTimeoutMillis = 30_000;
/** The most characters of a receiver's response that are kept. */
const maxResponseLength = 1000;

type Job = RunState | BuildState;

/** Notifies every webhook that waits for this event of this run or build. */
export function announce(
  state: ServerState,
  event: EndStatus | "CREATED" | "RESURRECTED",
  job: Job,
): void {
  const kind = job instanceof RunState ? "RUN" : "BUILD";
  const eventType = `ACTOR.${kind}.${event.replace("-", "_")}`;
  for (const { info } of state.webhooks) {
    const isSubscribed = info.eventTypes.includes(eventType);
    if (isSubscribed && matches(info.condition, job)) notify(state, info, eventType, job);
  }
}

/** What tells which run or build an event is about: the same fields as in a condition. */
function subjectOf(job: Job) {
  const { id, actId: actorId } = job.info;
  return job instanceof RunState
    ? { actorId, actorRunId: id, actorTaskId: job.info.actorTaskId ?? null }
    : { actorId, actorBuildId: id };
}

/** The narrowest field of a condition counts. */
function matches(condition: Wire<WebhookCondition>, job: Job): boolean {
  const subject: Wire<WebhookCondition> = subjectOf(job);
  const fields = ["actorRunId", "actorTaskId", "actorId"] as const;
  const field = fields.find((name) => condition[name]);
  return field !== undefined && condition[field] === subject[field];
}

type Payload = Readonly<Record<string, unknown>>;

/** Starts a dispatch of the webhook, without waiting for its end. */
export function notify(
  state: ServerState,
  webhook: WebhookInfo,
  eventType: string,
  job?: Job,
): DispatchState["info"] {
  const { id: webhookId, userId, condition, isAdHoc, requestUrl } = webhook;
  const createdAt = timestamp(state);
  const eventData = job ? subjectOf(job) : { actorId: condition.actorId ?? "" };
  const info = model<DispatchState["info"]>({
    id: state.random.id(),
    userId,
    webhookId,
    createdAt,
    status: "ACTIVE",
    eventType,
    eventData,
    calls: [],
    webhook: { requestUrl: requestUrl ?? null, condition, isAdHoc: isAdHoc ?? false },
  });
  state.dispatches.add({ info });
  count(webhook, "totalDispatches");
  const resource = structuredClone(job?.info ?? null);
  void dispatch(state, webhook, info, { userId, createdAt, eventType, eventData, resource });
  return info;
}

/** Calls the receiver until it accepts, and records each call. */
async function dispatch(
  state: ServerState,
  webhook: WebhookInfo,
  info: DispatchState["info"],
  payload: Payload,
): Promise<void> {
  const calls: object[] = [];
  Object.assign(info, { calls });
  for (let pause = firstPauseMillis; ; pause *= 2) {
    const startedAt = timestamp(state);
    const result = await callReceiver(state, webhook, info.id, payload);
    if (state.closing.aborted) return;
    const finishedAt = timestamp(state);
    calls.push({ startedAt, finishedAt, ...result });
    const accepted = Math.floor((result.responseStatus ?? 0) / 100) === 2;
    if (accepted || webhook.doNotRetry || calls.length === maxCalls) {
      const status = accepted ? "SUCCEEDED" : "FAILED";
      Object.assign(info, { status });
      Object.assign(webhook, { lastDispatch: { status, finishedAt } });
      return;
    }
    await new Promise<void>((resolve) => state.clock.after(pause, resolve));
  }
}

async function callReceiver(
  state: ServerState,
  webhook: Wire<Webhook>,
  dispatchId: string,
  payload: Payload,
) {
  try {
    const url = new URL(webhook.requestUrl ?? "");
    checkReceiver(url, state.webhookPorts);
    const signal = AbortSignal.any([state.closing, AbortSignal.timeout(receiverTimeoutMillis)]);
    const { body, headers } = message(webhook, dispatchId, payload);
    const init = { method: "POST", redirect: "manual", signal, body, headers } as const;
    const response = await fetch(url, init);
    const responseBody = (await response.text()).slice(0, maxResponseLength);
    return { responseStatus: response.status, responseBody, errorMessage: null };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return { responseStatus: null, errorMessage: reason };
  }
}

/** Whoever knows the token can have the sandbox send requests: they do not leave this machine, nor go to just any port of it. */
function checkReceiver({ hostname, protocol, port }: URL, ports: ServerState["webhookPorts"]) {
  if (!/^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname)) {
    throw new Error("the sandbox only calls receivers on this machine");
  }
  const number = Number(port || (protocol === "https:" ? 443 : 80));
  if (ports === "any" || ports.includes(number)) return;
  throw new Error(
    `the token of this sandbox was not made by it, so webhooks only call the ports that are named: webhookPorts: [${number}], or --webhook-ports ${number}`,
  );
}

/** What is sent. Some headers cannot be changed by a template. */
function message(webhook: Wire<Webhook>, dispatchId: string, payload: Payload) {
  const { payloadTemplate, headersTemplate, shouldInterpolateStrings } = webhook;
  const { createdAt } = payload;
  const globals = {
    dateISO: createdAt,
    dateUnix: Math.floor(Date.parse(String(createdAt)) / 1000),
  };
  const filled = (template: string) =>
    parseTemplate(template, { ...payload, globals }, shouldInterpolateStrings === true);
  const given = headersTemplate ? (filled(headersTemplate) as object) : {};
  const headers = new Headers();
  for (const [name, value] of Object.entries(given)) {
    if (value != null && !/^(?:host|x-apify-webhook)$/i.test(name))
      headers.set(name, String(value));
  }
  headers.set("content-type", "application/json");
  headers.set("x-apify-webhook-dispatch-id", dispatchId);
  headers.set("x-apify-request-origin", "WEBHOOK");
  return { headers, body: JSON.stringify(payloadTemplate ? filled(payloadTemplate) : payload) };
}
