/**
 * The client: one method for every operation of the Apify API.
 *
 * @module apify-openapi-client
 */
export * from "../generated/public.js";
export { ApifyClient } from "./client.js";
export type { ApiPromise } from "./core/api-promise.js";
export type { JobPromise } from "./core/job-promise.js";
export type { ResponseKind } from "./core/operation.js";
export type { PagePromise } from "./core/page-promise.js";
export type { Progress, ProgressOptions } from "./core/progress.js";
export type { ApiResponse, ResponseInfo } from "./core/response.js";
export type { Stats } from "./core/stats.js";
export * from "./errors.js";
export type {
  ClientOptions,
  Logger,
  LogLevel,
  Middleware,
  QueryValue,
  RateLimitOptions,
  RequestOptions,
  Token,
} from "./options.js";
export {
  type ActorCallAllOptions,
  type ActorCallOptions,
  ActorClient,
  type ActorRunSyncItemsOptions,
} from "./resources/actor.js";
export type { BatchResult, Unprocessed } from "./resources/batch-matching.js";
export { ActorVersionClient, BuildClient } from "./resources/build.js";
export type { CallAllOptions, CallResult } from "./resources/call-all.js";
export type { CallOptions } from "./resources/call-run.js";
export type { CustomMethod, CustomRequestOptions } from "./resources/custom-request.js";
export {
  DatasetClient,
  type DownloadOptions,
  type ItemsUrlOptions,
  type ListItemsOptions,
} from "./resources/dataset.js";
export type { FollowOptions } from "./resources/dataset-follow.js";
export {
  type KeysUrlOptions,
  KeyValueStoreClient,
} from "./resources/key-value-store.js";
export type { LogMessage, LogStream } from "./resources/log.js";
export { LogClient, type LogOptions } from "./resources/log.js";
export type { LastRunOptions, QueueOptions } from "./resources/mounts.js";
export type { PushOptions, PushResult } from "./resources/push-items.js";
export type {
  GetRecordOptions,
  KeyValueRecord,
  RecordForm,
  RecordToSet,
  SetRecordOptions,
} from "./resources/record.js";
export type { DownloadRecordsOptions, GetRecordsOptions } from "./resources/records.js";
export {
  type BatchAddResult,
  type BatchDeleteResult,
  RequestQueueClient,
} from "./resources/request-queue.js";
export { RunClient, type StatusMessageOptions } from "./resources/run.js";
export type { InputOptions, StartExtras } from "./resources/run-start.js";
export type { ItemsFormat, ItemsIn, RunSyncPromise } from "./resources/run-sync.js";
export type { BatchOptions } from "./resources/send-batches.js";
export type { PublicUrlOptions } from "./resources/signed-url.js";
export {
  type TaskCallAllOptions,
  type TaskCallOptions,
  TaskClient,
  type TaskRunSyncItemsOptions,
} from "./resources/task.js";
export type {
  ActorRegistry,
  DatasetPage,
  Dictionary,
  GlobInput,
  KeyValueInput,
  ProxyInput,
  PseudoUrlInput,
  RequestListSource,
  Run,
  SourceFunction,
  TaskRegistry,
} from "./resources/types.js";
export type { AbortOptions, WaitOptions } from "./resources/wait-for-finish.js";
export {
  type BuildEventType,
  type BuildWebhookPayload,
  parseWebhookPayload,
  type RunEventType,
  type RunWebhookPayload,
  type TestWebhookPayload,
  type UnknownEventType,
  type UnknownWebhookPayload,
  WebhookClient,
  type WebhookPayload,
} from "./resources/webhook.js";
export type {
  Cancellation,
  EncodedBody,
  Lane,
  TransportRequest,
  TransportResponse,
} from "./transport/transport.js";
