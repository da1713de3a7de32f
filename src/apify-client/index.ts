/**
 * `apify-client` 2 as its users know it, over the core of this package.
 *
 * @module apify-openapi-client/apify-client
 */
export {
  ScheduleClient,
  ScheduleCollectionClient,
  StoreCollectionClient,
  UserClient,
} from "./account.js";
export { ActorClient, ActorCollectionClient } from "./actor.js";
export type { AxiosInstance } from "./axios.js";
export { BuildClient, BuildCollectionClient } from "./build.js";
export { ApifyClient, type ApifyClientOptions } from "./client.js";
export { DatasetClient } from "./dataset.js";
export { ApifyApiError, InvalidResponseBodyError } from "./errors.js";
export type { ApifyResponse, HttpClient } from "./http-client.js";
export type { ApifyRequestConfig, RequestInterceptorFunction } from "./interceptors.js";
export { KeyValueStoreClient } from "./key-value-store.js";
export {
  LoggerActorRedirect,
  type LogSource,
  StreamedLog,
  type StreamedLogOptions,
} from "./log.js";
export { LogClient, type LogOptions } from "./log-client.js";
export { RequestQueueClient } from "./request-queue.js";
export { RunClient, RunCollectionClient } from "./run.js";
export type { Statistics } from "./statistics.js";
export {
  DatasetCollectionClient,
  KeyValueStoreCollectionClient,
  RequestQueueCollectionClient,
} from "./storage-collections.js";
export { TaskClient, TaskCollectionClient } from "./task.js";
export type * from "./types/account.js";
export type * from "./types/actor.js";
export * from "./types/enums.js";
export type { LogTarget } from "./types/log.js";
export type * from "./types/request-queue.js";
export type * from "./types/run.js";
export type * from "./types/storage.js";
export type * from "./types/values.js";
export type * from "./types/webhook.js";
export {
  ActorEnvVarClient,
  ActorEnvVarCollectionClient,
  ActorVersionClient,
  ActorVersionCollectionClient,
} from "./version.js";
export {
  WebhookClient,
  WebhookCollectionClient,
  WebhookDispatchClient,
  WebhookDispatchCollectionClient,
} from "./webhook.js";
