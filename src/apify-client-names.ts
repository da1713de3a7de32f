/**
 * What the official client calls other things than we do, or exports beside them: so that its users change an import only. Types
 * that are made of generated ones alone come from spec/official-names.yaml.
 */

import type * as models from "../generated/models.js";
import type {
  KeyValueStoreGetRecordOptions,
  RequestQueueBatchAddRequestsOptions,
  RequestQueueListRequestsOptions,
} from "../generated/options.js";
import type { BatchOptions } from "./resources/batch-requests.js";
import type { RecordForm, RecordToSet } from "./resources/record.js";
import type { BatchAddResult } from "./resources/request-queue.js";
import type { Run } from "./resources/types.js";
import type { WaitOptions } from "./resources/wait-for-finish.js";

export * from "../generated/official-names.js";
export { ApifyResponseError as InvalidResponseBodyError } from "./errors.js";
export type { ClientOptions as ApifyClientOptions } from "./options.js";
export type {
  DownloadOptions as DatasetClientDownloadItemsOptions,
  ItemsUrlOptions as DatasetClientCreateItemsUrlOptions,
  ListItemsOptions as DatasetClientListItemOptions,
} from "./resources/dataset.js";
export type { KeysUrlOptions as KeyValueClientCreateKeysUrlOptions } from "./resources/key-value-store.js";
export type { SetRecordOptions as KeyValueStoreRecordOptions } from "./resources/record.js";
export type {
  BatchAddResult as RequestQueueClientBatchRequestsOperationResult,
  QueueOptions as RequestQueueUserOptions,
} from "./resources/request-queue.js";
export type {
  LastRunOptions as ActorLastRunOptions,
  LastRunOptions as TaskLastRunOptions,
} from "./resources/run.js";
export {
  type GetStreamedLogOptions,
  type LogSink,
  StreamedLog,
  type StreamedLogOptions,
} from "./resources/streamed-log.js";

export type ActorRun = Run;
export type BuildClientWaitForFinishOptions = WaitOptions<models.Build>;
export type RunWaitForFinishOptions = WaitOptions<Run>;
export type KeyValueClientGetRecordOptions = KeyValueStoreGetRecordOptions & RecordForm;
/** A record to be read or stored. */
export interface KeyValueStoreRecord<T> extends RecordToSet {
  readonly value: T;
}
export type RequestQueueClientBatchAddRequestWithRetriesOptions =
  RequestQueueBatchAddRequestsOptions & BatchOptions<BatchAddResult>;
export type RequestQueueClientPaginateRequestsOptions = RequestQueueListRequestsOptions & {
  maxPageLimit?: number | undefined;
};

// The enums of the official client, as plain objects: bundlers drop what is not used.

/**
 * By what Actors are listed. The API's own words do as well, `"createdAt"`.
 *
 * @enum
 */
export const ActorListSortBy = {
  CREATED_AT: "createdAt",
  LAST_RUN_STARTED_AT: "stats.lastRunStartedAt",
} as const;
/** One of its values. */
export type ActorListSortBy = ValueOf<typeof ActorListSortBy>;

/**
 * Where the source code of a version is. The API's own words do as well, `"GIT_REPO"`.
 *
 * @enum
 */
export const ActorSourceType = {
  SourceFiles: "SOURCE_FILES",
  GitRepo: "GIT_REPO",
  Tarball: "TARBALL",
  GitHubGist: "GITHUB_GIST",
} as const;
/** One of its values. */
export type ActorSourceType = ValueOf<typeof ActorSourceType>;

/**
 * What items are downloaded as. The API's own words do as well, `"csv"`.
 *
 * @enum
 */
export const DownloadItemsFormat = {
  JSON: "json",
  JSONL: "jsonl",
  XML: "xml",
  HTML: "html",
  CSV: "csv",
  XLSX: "xlsx",
  RSS: "rss",
} as const;
/** One of its values. */
export type DownloadItemsFormat = ValueOf<typeof DownloadItemsFormat>;

/**
 * What an account may use. The API's own words do as well, `"STORAGE"`.
 *
 * @enum
 */
export const PlatformFeature = {
  Actors: "ACTORS",
  Storage: "STORAGE",
  ProxySERPS: "PROXY_SERPS",
  Scheduler: "SCHEDULER",
  Webhooks: "WEBHOOKS",
  Proxy: "PROXY",
  ProxyExternalAccess: "PROXY_EXTERNAL_ACCESS",
} as const;
/** One of its values. */
export type PlatformFeature = ValueOf<typeof PlatformFeature>;

/**
 * What a schedule starts. The API's own words do as well, `"RUN_ACTOR"`.
 *
 * @enum
 */
export const ScheduleActions = { RunActor: "RUN_ACTOR", RunActorTask: "RUN_ACTOR_TASK" } as const;
/** One of its values. */
export type ScheduleActions = ValueOf<typeof ScheduleActions>;

/**
 * How a dispatch stands. The API's own words do as well, `"SUCCEEDED"`.
 *
 * @enum
 */
export const WebhookDispatchStatus = {
  Active: "ACTIVE",
  Succeeded: "SUCCEEDED",
  Failed: "FAILED",
} as const;
/** Open, as every status. */
export type WebhookDispatchStatus = models.WebhookDispatchStatus;

type ValueOf<T> = T[keyof T];
