import type { Webhook, WebhookCreate, WebhookUpdate } from "../../../generated/models.js";
import { reach } from "./access.js";
import { created, data, done, page } from "./answer.js";
import { type Call, caller, properties, timestamp } from "./call.js";
import { actorAt, taskAt, webhookAt } from "./places.js";
import { type Resource, resource } from "./resource.js";
import type { DispatchState, WebhookState } from "./state.js";
import { checkWebhook, createWebhook, notify } from "./webhook-events.js";

/** Some of the webhooks, and what a new one among them watches by default. */
interface Webhooks {
  readonly condition: Webhook["condition"];
  readonly list: readonly WebhookState[];
}

function watching(call: Call, condition: Webhook["condition"]): Webhooks {
  const [[name, id]] = Object.entries(condition) as [[keyof Webhook["condition"], string]];
  return { condition, list: call.world.webhooks.where(({ info }) => info.condition[name] === id) };
}

export const webhookResources: Readonly<Record<string, Resource>> = {
  webhooks: resource<Webhooks>(
    {
      webhooks: (call) => ({
        condition: {},
        list: call.world.webhooks.ownedBy(caller(call).id).filter(({ info }) => !info.isAdHoc),
      }),
      "actor.webhooks": (call) => watching(call, { actorId: actorAt(call).info.id }),
      "task.webhooks": (call) => watching(call, { actorTaskId: taskAt(call).info.id }),
    },
    {
      list: ({ list }, call) => page(call, list),
      create: ({ condition }, call) => {
        const { idempotencyKey, ...given } = properties<WebhookCreate>(call);
        const { webhooks } = call.world;
        const account = caller(call);
        const [existing] = webhooks.where(
          (each) => idempotencyKey != null && each.idempotencyKey === idempotencyKey,
        );
        const info =
          existing?.info ??
          createWebhook(call.world, account, {
            ...given,
            condition: { ...condition, ...given.condition },
          });
        if (!existing) webhooks.add({ info, idempotencyKey });
        return created(call, `/v2/webhooks/${info.id}`, info);
      },
    },
  ),

  webhook: resource<WebhookState>(
    { webhook: webhookAt },
    {
      get: ({ info }, call) => data(call, info),
      update: ({ info }, call) => {
        const changes = properties<WebhookUpdate>(call);
        checkWebhook({ ...info, ...changes });
        Object.assign(info, changes, { modifiedAt: timestamp(call.world) });
        return data(call, info);
      },
      delete: (webhook, call) => {
        call.world.webhooks.delete(webhook);
        return done(call);
      },
      test: (webhook, call) => data(call, notify(call.world, webhook, "TEST", {}).info),
    },
  ),

  webhookDispatches: resource<DispatchState[]>(
    {
      webhookDispatches: (call) => call.world.dispatches.ownedBy(caller(call).id),
      "webhook.dispatches": (call) => {
        const { id } = webhookAt(call).info;
        return call.world.dispatches.where(({ info }) => info.webhookId === id);
      },
    },
    { list: (dispatches, call) => page(call, dispatches) },
  ),

  webhookDispatch: resource<DispatchState>(
    {
      webhookDispatch: (call) => reach(call, call.world.dispatches, call.parameters.dispatchId!),
    },
    { get: ({ info }, call) => data(call, info) },
  ),
};
