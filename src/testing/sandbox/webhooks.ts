import type * as models from "../../../generated/models.js";
import { actorAt, at, below, owned, taskAt, webhookAt } from "./access.js";
import { type Call, caller } from "./call.js";
import { timestamp } from "./clock.js";
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
import type { DispatchState, RunInfo, ServerState, WebhookState } from "./state.js";
import { isWebUrl, refuseMisfit, strictProperties } from "./strict-body.js";
import { notify } from "./webhook-dispatch.js";
import { parseTemplate } from "./webhook-template.js";
import { isObject, model, type Wire } from "./wire.js";

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
  webhookDispatches: owned("dispatches"),
  "webhook.dispatches": below(webhookAt, "dispatches", "webhookId"),
};

export const webhookResources: Readonly<Record<string, Resource>> = {
  webhooks: resource(webhookListMounts, {
    list: ({ list }, call) => page(call, list),
    create: ({ condition }, call) => {
      const { idempotencyKey, ...given } = strictProperties<models.WebhookCreate>(call);
      const { webhooks } = call.state;
      const [existing] = webhooks.where(
        (each) => idempotencyKey != null && each.idempotencyKey === idempotencyKey,
      );
      const merged = { ...given, condition: { ...condition, ...given.condition } };
      const info = existing?.info ?? createWebhook(call.state, caller(call).id, merged);
      if (!existing) webhooks.add({ info, idempotencyKey });
      return created(call, webhooks.pathOf(info.id), info);
    },
  }),

  webhook: resource<WebhookState>(webhookAt, {
    get: ({ info }, call) => data(call, info),
    update: ({ info }, call) => {
      const changes = strictProperties<models.WebhookUpdate>(call);
      checkWebhook({ ...info, ...changes });
      Object.assign(info, changes, { modifiedAt: timestamp(call.state) });
      return data(call, info);
    },
    delete: deleteFrom("webhooks"),
    test: ({ info }, call) => data(call, notify(call.state, info, "TEST")),
  }),

  webhookDispatches: resource(dispatchListMounts, {
    list: (dispatches, call) => page(call, dispatches),
  }),

  webhookDispatch: resource<DispatchState>(at("dispatches"), {
    get: ({ info }, call) => data(call, info),
  }),
};

const adHocSchema = { $ref: "#/components/schemas/AdHocWebhook" };
const webhookSchema = { $ref: "#/components/schemas/Webhook" };

/** The webhooks that are given with the start of a run. */
export function adHocWebhooks({ query }: Call): Wire<models.AdHocWebhook>[] {
  const encoded = query.text("webhooks");
  const webhooks = encoded ? decode(encoded) : [];
  for (const each of webhooks) {
    refuseMisfit(adHocSchema, each, webhookSchema);
    checkWebhook({ condition: {}, ...each });
  }
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
    const webhooks = JSON.parse(Buffer.from(encoded, "base64").toString());
    if (Array.isArray(webhooks)) return webhooks;
  } catch {
    // Neither is what it must be.
  }
  throw invalid("webhooks must be a JSON array in base64.");
}

/** Refuses a webhook that the platform could not dispatch. */
function checkWebhook({
  eventTypes,
  condition,
  requestUrl,
  payloadTemplate,
  headersTemplate,
  shouldInterpolateStrings,
}: Wire<models.Webhook>): void {
  if (!Array.isArray(eventTypes) || eventTypes.length === 0 || !isObject(condition)) {
    throw refusal("A webhook must have a list of eventTypes, and a condition.");
  }
  if (!isWebUrl(requestUrl)) throw refusal(`requestUrl must be a web URL, not "${requestUrl}".`);
  const interpolate = shouldInterpolateStrings === true;
  if (payloadTemplate) checkTemplate("payloadTemplate", payloadTemplate, interpolate);
  if (!headersTemplate) return;
  if (isObject(checkTemplate("headersTemplate", headersTemplate, interpolate))) return;
  throw refusal("headersTemplate must be a JSON object.");
}

function checkTemplate(name: string, template: string, interpolateStrings: boolean): unknown {
  try {
    return parseTemplate(template, {}, interpolateStrings);
  } catch (error) {
    throw refusal(`${name} is not valid: ${(error as Error).message}`);
  }
}

const refusal = (message: string) => invalid(message, "schema-validation");

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
