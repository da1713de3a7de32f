/**
 * What handwritten code relies on and no other line ties to the API's document, because it reads wire names. Nobody imports this
 * file: where the document no longer has one of these, it stops compiling, under a name that says what for.
 */
import type * as models from "../../generated/models.js";
import type * as options from "../../generated/options.js";
import type { operations } from "../../generated/schema.js";
import type { AnyPage } from "../../src/core/paginators.js";

type Fields<Of, Names extends keyof Of> = Pick<Of, Names>;

type OffsetPage = Required<Pick<AnyPage, "items" | "total" | "offset" | "limit" | "count">>;
type PagedByOffset<
  Page extends OffsetPage,
  Options extends { limit?: unknown; offset?: unknown },
> = [Page, Fields<Options, "limit" | "offset">];

export type ActorsArePaged = PagedByOffset<models.ListOfActors, options.ActorsListOptions>;
export type BuildsArePaged = PagedByOffset<models.ListOfBuilds, options.BuildsListOptions>;
export type RunsArePaged = PagedByOffset<models.ListOfRuns, options.RunsListOptions>;
export type TasksArePaged = PagedByOffset<models.ListOfTasks, options.TasksListOptions>;
export type DatasetsArePaged = PagedByOffset<models.ListOfDatasets, options.DatasetsListOptions>;
export type StoresArePaged = PagedByOffset<
  models.ListOfKeyValueStores,
  options.KeyValueStoresListOptions
>;
export type QueuesArePaged = PagedByOffset<
  models.ListOfRequestQueues,
  options.RequestQueuesListOptions
>;
export type WebhooksArePaged = PagedByOffset<models.ListOfWebhooks, options.WebhooksListOptions>;
export type DispatchesArePaged = PagedByOffset<
  models.ListOfWebhookDispatches,
  options.WebhookDispatchesListOptions
>;
export type SchedulesArePaged = PagedByOffset<models.ListOfSchedules, options.SchedulesListOptions>;
export type StoreIsPaged = PagedByOffset<models.ListOfStoreActors, options.StoreListOptions>;

export type KeysArePagedByKey = [
  Fields<models.ListOfKeys, "items" | "isTruncated" | "nextExclusiveStartKey">,
  Fields<models.KeyValueStoreKey, "key">,
  Fields<options.KeyValueStoreListKeysOptions, "exclusiveStartKey" | "limit">,
];
export type RequestsArePagedByCursor = [
  Fields<models.ListOfRequests, "items" | "nextCursor">,
  Fields<options.RequestQueueListRequestsOptions, "cursor" | "exclusiveStartId" | "limit">,
];
export type ItemsArePagedByHeaders = Fields<
  options.DatasetListItemsOptions,
  "limit" | "offset" | "desc" | "format"
>;
/** Where a page may hold fewer or more items than it counts. */
export type ItemsAreFiltered = Fields<
  options.DatasetListItemsOptions,
  "clean" | "skipEmpty" | "skipHidden" | "skipFailedPages" | "unwind" | "view" | "simplified"
>;

export type ServersWait = [
  Fields<options.RunGetOptions, "waitForFinish">,
  Fields<options.BuildGetOptions, "waitForFinish">,
  Fields<options.ActorStartOptions, "waitForFinish">,
  Fields<options.TaskStartOptions, "waitForFinish">,
];
type Query<Id extends keyof operations> = NonNullable<operations[Id]["parameters"]["query"]>;
export type LastRunsAreChosen = [
  Fields<Query<"actor.lastRun.get">, "status" | "origin">,
  Fields<Query<"task.lastRun.dataset.listItems">, "status" | "origin">,
];
export type LogsAreStreamed = Fields<options.LogGetOptions, "stream" | "raw">;
export type RecordsComeAsTheyAre = Fields<options.KeyValueStoreGetRecordOptions, "attachment">;
export type BodiesAreCompressed = [
  Fields<options.KeyValueStoreSetRecordOptions, "contentEncoding">,
  Fields<options.DatasetPushItemsOptions, "contentEncoding">,
];
export type ChargesAreKeyed = Fields<options.RunChargeOptions, "idempotencyKey">;
export type QueuesKnowTheirClients = [
  Fields<options.RequestQueueListHeadOptions, "clientKey">,
  Fields<options.RequestQueueListAndLockHeadOptions, "clientKey">,
];
export type BatchesAreAccountedFor = [
  Fields<models.QueueBatchAddResult, "processedRequests" | "unprocessedRequests">,
  Fields<models.QueueBatchDeleteResult, "processedRequests" | "unprocessedRequests">,
];
export type PublicUrlsAreSigned = [
  Fields<models.Dataset, "id" | "urlSigningSecretKey">,
  Fields<models.KeyValueStore, "id" | "urlSigningSecretKey">,
];
export type WebhooksTellWhatTheyAreAbout = Fields<
  NonNullable<models.WebhookDispatch["eventData"]>,
  "actorId" | "actorRunId" | "actorBuildId" | "actorTaskId"
>;
export type RunsHaveStorages = Fields<
  models.Run,
  "id" | "status" | "defaultDatasetId" | "defaultKeyValueStoreId" | "defaultRequestQueueId"
>;
