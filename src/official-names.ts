/**
 * What the official client calls other things than we do, or exports beside them: so that its users change an import only. Types
 * that are made of generated ones alone come from spec/official-names.yaml.
 */

import type { Build } from "../generated/models.js";
import type {
  KeyValueStoreGetRecordOptions,
  RequestQueueBatchAddRequestsOptions,
  RequestQueueListRequestsOptions,
} from "../generated/options.js";
import type { WaitOptions } from "./resources/job.js";
import type { RecordToSet } from "./resources/record.js";
import type { RecordForm } from "./resources/record-form.js";
import type { BatchOptions } from "./resources/request-batches.js";
import type { BatchAddResult } from "./resources/request-queue.js";
import type { Run } from "./resources/types.js";

export * from "../generated/official-names.js";
export { ApifyResponseError as InvalidResponseBodyError } from "./errors.js";
export type { ClientOptions as ApifyClientOptions } from "./options.js";
export type {
  DownloadOptions as DatasetClientDownloadItemsOptions,
  ItemsUrlOptions as DatasetClientCreateItemsUrlOptions,
  ListItemsOptions as DatasetClientListItemOptions,
} from "./resources/dataset.js";
export type {
  KeysUrlOptions as KeyValueClientCreateKeysUrlOptions,
  SetRecordOptions as KeyValueStoreRecordOptions,
} from "./resources/key-value-store.js";
export type {
  LastRunOptions as ActorLastRunOptions,
  LastRunOptions as TaskLastRunOptions,
} from "./resources/last-run.js";
export {
  ActorListSortBy,
  ActorSourceType,
  DownloadItemsFormat,
  PlatformFeature,
  ScheduleActions,
} from "./resources/official-enums.js";
export type { QueueOptions as RequestQueueUserOptions } from "./resources/queue-defaults.js";
export type { BatchAddResult as RequestQueueClientBatchRequestsOperationResult } from "./resources/request-queue.js";
export {
  type GetStreamedLogOptions,
  type LogSink,
  StreamedLog,
  type StreamedLogOptions,
} from "./resources/streamed-log.js";

export type ActorRun = Run;
export type BuildClientWaitForFinishOptions = WaitOptions<Build>;
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
