/**
 * The client: one method for every operation of the Apify API.
 *
 * @module apify-openapi-client
 */
export * from "../generated/public.js";
export { ApifyClient } from "./client.js";
export type { ApiPromise } from "./core/api-promise.js";
export type { LogLevel } from "./core/log.js";
export type { PagePromise } from "./core/page-promise.js";
export type { QueryValue } from "./core/query.js";
export type { RateLimitOptions } from "./core/rate-limit.js";
export type { Answer, ResponseInfo } from "./core/send.js";
export type { Stats } from "./core/stats.js";
export * from "./errors.js";
export * from "./official-names.js";
export type {
  ClientOptions,
  Logger,
  Middleware,
  NoOptions,
  RequestOptions,
  Token,
} from "./options.js";
export {
  type ActorCallOptions,
  ActorClient,
  type ActorRunSyncItemsOptions,
} from "./resources/actor.js";
export type {
  GlobInput,
  KeyValueInput,
  ProxyInput,
  PseudoUrlInput,
  RequestListSource,
  SourceFunction,
} from "./resources/actor-input.js";
export type { ActorRegistry, TaskRegistry } from "./resources/actor-registry.js";
export { ActorVersionClient } from "./resources/actor-version.js";
export type { BatchResult, Unprocessed } from "./resources/batch-result.js";
export { BuildClient } from "./resources/build.js";
export type { CallOptions } from "./resources/call-run.js";
export type { CustomRequest } from "./resources/custom-request.js";
export type { PushOptions } from "./resources/dataset/push.js";
export {
  DatasetClient,
  type DownloadOptions,
  type ItemsUrlOptions,
  type ListItemsOptions,
} from "./resources/dataset.js";
export type { InputOptions } from "./resources/input.js";
export type { WaitOptions } from "./resources/job.js";
export {
  type KeysUrlOptions,
  KeyValueStoreClient,
  type SetRecordOptions,
} from "./resources/key-value-store.js";
export type { LastRunOptions } from "./resources/last-run.js";
export { LogClient, type LogOptions } from "./resources/log.js";
export type { LogMessage, LogStream } from "./resources/log-stream.js";
// Here, since generated/public.ts has the type alone.
export { WebhookDispatchStatus } from "./resources/official-enums.js";
export type { QueueOptions } from "./resources/queue-defaults.js";
export type { KeyValueRecord, RecordToSet } from "./resources/record.js";
export type { RecordForm } from "./resources/record-form.js";
export type { BatchOptions } from "./resources/request-batches.js";
export {
  type BatchAddResult,
  type BatchDeleteResult,
  RequestQueueClient,
} from "./resources/request-queue.js";
export { RunClient } from "./resources/run.js";
export type { ItemsFormat, ItemsIn } from "./resources/run-sync.js";
export type { PublicUrlOptions } from "./resources/signed-url.js";
export type { StartExtras } from "./resources/start.js";
export type { StatusMessageOptions } from "./resources/status-message.js";
export {
  type TaskCallOptions,
  TaskClient,
  type TaskRunSyncItemsOptions,
} from "./resources/task.js";
export type { DatasetPage, Dictionary, Run } from "./resources/types.js";
export { WebhookClient } from "./resources/webhook.js";
export {
  type BuildEventType,
  type BuildWebhookPayload,
  parseWebhookPayload,
  type RunEventType,
  type RunWebhookPayload,
  type TestWebhookPayload,
  type UnknownEventType,
  type UnknownWebhookPayload,
  type WebhookPayload,
} from "./resources/webhook-payload.js";
export type { TransportRequest, TransportResponse } from "./transport/transport.js";
