import type { WebhookDispatchStatus } from "./enums.js";
import type { OrderedOptions } from "./values.js";

type JobEvent = "CREATED" | "SUCCEEDED" | "FAILED" | "TIMED_OUT" | "ABORTED";

export type WebhookEventType =
  | `ACTOR.RUN.${JobEvent | "RESURRECTED"}`
  | `ACTOR.BUILD.${JobEvent}`
  | "TEST";

export interface Webhook {
  id: string;
  userId: string;
  createdAt: Date;
  modifiedAt: Date;
  condition: WebhookCondition;
  description?: string;
  doNotRetry: boolean;
  eventTypes: WebhookEventType[];
  headersTemplate?: string;
  ignoreSslErrors: boolean;
  isAdHoc: boolean;
  isApifyIntegration?: boolean;
  lastDispatch: string;
  payloadTemplate: string;
  requestUrl: string;
  shouldInterpolateStrings: boolean;
  stats: WebhookStats;
}

export interface WebhookStats {
  totalDispatches: number;
}

export interface WebhookIdempotencyKey {
  idempotencyKey?: string | undefined;
}

export type WebhookUpdateData = Partial<
  Pick<
    Webhook,
    | "condition"
    | "description"
    | "doNotRetry"
    | "headersTemplate"
    | "ignoreSslErrors"
    | "isAdHoc"
    | "isApifyIntegration"
    | "payloadTemplate"
    | "requestUrl"
    | "shouldInterpolateStrings"
  > & { eventTypes: readonly WebhookEventType[] }
> &
  WebhookIdempotencyKey;

export type WebhookCondition =
  | WebhookAnyRunOfActorCondition
  | WebhookAnyRunOfActorTaskCondition
  | WebhookCertainRunCondition;

export interface WebhookAnyRunOfActorCondition {
  actorId: string;
}
export interface WebhookAnyRunOfActorTaskCondition {
  actorTaskId: string;
}
export interface WebhookCertainRunCondition {
  actorRunId: string;
}

export interface WebhookDispatch {
  id: string;
  userId: string;
  webhookId: string;
  createdAt: Date;
  status: WebhookDispatchStatus;
  eventType: WebhookEventType;
  eventData: WebhookDispatchEventData | null;
  calls: WebhookDispatchCall[];
  webhook: Pick<Webhook, "requestUrl" | "isAdHoc">;
}

export interface WebhookDispatchCall {
  startedAt: Date;
  finishedAt: Date;
  errorMessage: string | null;
  responseBody: string | null;
  responseStatus: number | null;
}

export interface WebhookDispatchEventData {
  actorBuildId?: string;
  actorId?: string;
  actorRunId?: string;
  actorTaskId?: string;
}

export interface WebhookCollectionListOptions extends OrderedOptions {}
export interface WebhookDispatchCollectionListOptions extends OrderedOptions {}
