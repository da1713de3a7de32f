import type * as models from "../../../generated/models.js";
import { actorAt, reach, taskAt, webhookAt } from "./access.js";
import { type Call, caller, properties } from "./call.js";
import { invalid } from "./errors.js";
import {
  created,
  data,
  deleteFrom,
  type Locator,
  page,
  type Resource,
  resource,
} from "./response.js";
import {
  type DispatchState,
  type RunInfo,
  type ServerState,
  timestamp,
  type WebhookState,
} from "./state.js";
import { notify } from "./webhook-dispatch.js";
import { model, type Wire } from "./wire.js";

/** Some of the webhooks, and the condition that a new one among them gets by default. */
interface Webhooks {
  readonly condition: Wire<models.WebhookCondition>;
  readonly list: readonly WebhookState[];
}

function webhooksOf(call: Call, name: "actorId" | "actorTaskId", id: string): Webhooks {
  const list = call.state.webhooks.where(({ info }) => info.condition[name] === id);
  return { condition: { [name]: id }, list };
}

const webhookListMounts: Readonly<Record<string, Locator<Webhooks>>> = {
  webhooks: (call) => ({
    condition: {},
    list: call.state.webhooks.ownedBy(caller(call).id),
  }),
  "actor.webhooks": (call) => webhooksOf(call, "actorId", actorAt(call).info.id),
  "task.webhooks": (call) => webhooksOf(call, "actorTaskId", taskAt(call).info.id),
};

const dispatchListMounts: Readonly<Record<string, Locator<DispatchState[]>>> = {
  webhookDispatches: (call) => call.state.dispatches.ownedBy(caller(call).id),
  "webhook.dispatches": (call) => {
    const { id } = webhookAt(call).info;
    return call.state.dispatches.where(({ info }) => info.webhookId === id);
  },
};

export const webhookResources: Readonly<Record<string, Resource>> = {
  webhooks: resource(webhookListMounts, {
    list: ({ list }, call) => page(call, list),
    create: ({ condition }, call) => {
      const { idempotencyKey, ...given } = properties<models.WebhookCreate>(call);
      const { webhooks } = call.state;
      const [existing] = webhooks.where(
        (each) => idempotencyKey != null && each.idempotencyKey === idempotencyKey,
      );
      const merged = { ...given, condition: { ...condition, ...given.condition } };
      const info = existing?.info ?? createWebhook(call.state, caller(call).id, merged);
      if (!existing) webhooks.add({ info, idempotencyKey });
      return created(call, `/v2/webhooks/${info.id}`, info);
    },
  }),

  webhook: resource<WebhookState>(webhookAt, {
    get: ({ info }, call) => data(call, info),
    update: ({ info }, call) => {
      const changes = properties<models.WebhookUpdate>(call);
      checkWebhook({ ...info, ...changes });
      Object.assign(info, changes, { modifiedAt: timestamp(call.state) });
      return data(call, info);
    },
    delete: deleteFrom(({ webhooks }) => webhooks),
    test: ({ info }, call) => data(call, notify(call.state, info, "TEST", {})),
  }),

  webhookDispatches: resource(dispatchListMounts, {
    list: (dispatches, call) => page(call, dispatches),
  }),

  webhookDispatch: resource<DispatchState>(
    (call) => reach(call, call.state.dispatches, call.parameters.dispatchId!),
    { get: ({ info }, call) => data(call, info) },
  ),
};

/** The webhooks that are given with the start of a run. */
export function adHocWebhooks({ query }: Call): Wire<models.AdHocWebhook>[] {
  const encoded = query.text("webhooks");
  const webhooks = encoded ? decode(encoded) : [];
  for (const each of webhooks) checkWebhook({ condition: {}, ...each });
  return webhooks;
}

/** Adds them, for that run only. */
export function addAdHocWebhooks(
  state: ServerState,
  { id: actorRunId, userId }: RunInfo,
  webhooks: readonly Wire<models.AdHocWebhook>[],
): void {
  for (const { idempotencyKey, ...facts } of webhooks) {
    const given = { ...facts, condition: { actorRunId }, isAdHoc: true };
    const info = createWebhook(state, userId, given);
    state.webhooks.add({ info, idempotencyKey });
  }
}

function decode(encoded: string): Wire<models.AdHocWebhook>[] {
  try {
    return JSON.parse(Buffer.from(encoded, "base64").toString());
  } catch {
    throw invalid("webhooks must be a JSON array in base64.");
  }
}

/** Refuses a webhook that would make every later event fail. */
function checkWebhook({
  eventTypes,
  condition,
}: Readonly<Partial<Record<"eventTypes" | "condition", unknown>>>): void {
  if (Array.isArray(eventTypes) && typeof condition === "object" && condition !== null) return;
  throw invalid("A webhook must have a list of eventTypes, and a condition.", "invalid-input");
}

function createWebhook(
  state: ServerState,
  userId: string,
  given: Wire<Omit<models.WebhookCreate, "idempotencyKey">>,
): WebhookState["info"] {
  checkWebhook(given);
  const now = timestamp(state);
  return model<WebhookState["info"]>({
    doNotRetry: false,
    isAdHoc: false,
    shouldInterpolateStrings: false,
    ...given,
    ignoreSslErrors: given.ignoreSslErrors ?? false,
    id: state.random.id(),
    userId,
    createdAt: now,
    modifiedAt: now,
    stats: { totalDispatches: 0 },
  });
}
