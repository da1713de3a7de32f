import type {
  AdHocWebhook,
  Webhook,
  WebhookCreate,
  WebhookDispatch,
} from "../../../generated/models.js";
import type { Account } from "./account.js";
import { invalid } from "./api-error.js";
import { type Call, timestamp } from "./call.js";
import { dispatch } from "./dispatcher.js";
import { known } from "./known.js";
import type { BuildState, DispatchState, RunState, WebhookState } from "./state.js";
import type { World } from "./world.js";

/** What an event is about. */
export interface Subject {
  readonly run?: RunState;
  readonly build?: BuildState;
}

/** Tells every webhook that waits for this event of this run or build. */
export function announce(world: World, eventType: string, subject: Subject): void {
  for (const webhook of world.webhooks) {
    const { eventTypes, condition } = webhook.info;
    if (eventTypes.includes(eventType) && concerns(condition, subject)) {
      notify(world, webhook, eventType, subject);
    }
  }
}

function concerns(condition: Webhook["condition"], { run, build }: Subject): boolean {
  const { actorId, actorTaskId, actorRunId } = condition;
  if (actorRunId) return run?.info.id === actorRunId;
  if (actorTaskId) return run?.info.actorTaskId === actorTaskId;
  return actorId === (run ?? build)?.info.actId;
}

/** Starts a dispatch of the webhook; it goes on by itself. */
export function notify(
  world: World,
  webhook: WebhookState,
  eventType: string,
  subject: Subject,
): DispatchState {
  const { info } = webhook;
  const eventData: NonNullable<WebhookDispatch["eventData"]> = {
    actorId: (subject.run ?? subject.build)?.info.actId ?? info.condition.actorId ?? "",
    ...(subject.run && {
      actorRunId: subject.run.info.id,
      actorTaskId: subject.run.info.actorTaskId ?? null,
    }),
    ...(subject.build && { actorBuildId: subject.build.info.id }),
  };
  const dispatched = world.dispatches.add({
    info: known<WebhookDispatch>({
      id: world.chance.id(),
      userId: info.userId,
      webhookId: info.id,
      createdAt: timestamp(world),
      status: "ACTIVE",
      eventType,
      eventData,
      calls: [],
      webhook: {
        requestUrl: info.requestUrl ?? null,
        condition: info.condition,
        isAdHoc: info.isAdHoc ?? false,
      },
    }),
  });
  info.stats = { totalDispatches: (info.stats?.totalDispatches ?? 0) + 1 };
  const resource = structuredClone((subject.run ?? subject.build)?.info ?? null);
  const payload = {
    userId: info.userId,
    createdAt: dispatched.info.createdAt,
    eventType,
    eventData,
    resource,
  };
  void dispatch(world, webhook, dispatched, payload);
  return dispatched;
}

/** The webhooks that come with the start of a run. */
export function adHocWebhooks({ query }: Call): AdHocWebhook[] {
  const encoded = query.text("webhooks");
  const webhooks = encoded ? decode(encoded) : [];
  for (const each of webhooks) checkWebhook({ condition: {}, ...each });
  return webhooks;
}

/** Adds them, for that run only. */
export function addAdHocWebhooks(
  world: World,
  account: Account,
  run: RunState,
  webhooks: readonly AdHocWebhook[],
): void {
  for (const { idempotencyKey, ...facts } of webhooks) {
    const actorRunId = run.info.id;
    const info = createWebhook(world, account, {
      ...facts,
      condition: { actorRunId },
      isAdHoc: true,
    });
    world.webhooks.add({ info, idempotencyKey });
  }
}

function decode(encoded: string): AdHocWebhook[] {
  try {
    return JSON.parse(Buffer.from(encoded, "base64").toString()) as AdHocWebhook[];
  } catch {
    throw invalid("webhooks must be a JSON array in base64.");
  }
}

/** What would be in the way of every event from then on. */
export function checkWebhook({
  eventTypes,
  condition,
}: Readonly<Record<"eventTypes" | "condition", unknown>>): void {
  if (Array.isArray(eventTypes) && typeof condition === "object" && condition !== null) return;
  throw invalid("A webhook must have a list of eventTypes, and a condition.", "invalid-input");
}

export function createWebhook(
  world: World,
  { id: userId }: Account,
  given: Omit<WebhookCreate, "idempotencyKey">,
): Webhook {
  checkWebhook(given);
  const now = timestamp(world);
  return known<Webhook>({
    doNotRetry: false,
    isAdHoc: false,
    shouldInterpolateStrings: false,
    ...given,
    ignoreSslErrors: given.ignoreSslErrors ?? false,
    id: world.chance.id(),
    userId,
    createdAt: now,
    modifiedAt: now,
    stats: { totalDispatches: 0 },
  });
}
