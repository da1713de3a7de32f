// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import type { RequestOptions } from "../src/options.js";
import type { AdHocWebhook } from "./models.js";

/** Options of `actor.build`. */
export interface ActorBuildOptions extends RequestOptions {
  /** Whether the build uses beta releases of the Apify packages; false by default. */
  betaPackages?: boolean | undefined;
  /**
   * The tag that the build gets when it has succeeded; by default the build tag of its
   * version.
   */
  tag?: string | undefined;
  /** Whether the build may use cached layers; false by default. */
  useCache?: boolean | undefined;
  /**
   * How long the server may hold its answer for the build to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
}

/** Options of `actor.defaultBuild`. */
export interface ActorDefaultBuildOptions extends RequestOptions {
  /**
   * How long the server may hold its answer for the build to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
}

/** Options of `actor.runSyncGetDatasetItems`. */
export interface ActorRunSyncGetDatasetItemsOptions extends RequestOptions {
  /** Whether browsers save the answer as a file instead of showing it. */
  attachment?: boolean | undefined;
  /** Whether the text starts with a byte order mark; by default only CSV does. */
  bom?: boolean | undefined;
  /** The build to run, as a tag or a number; by default the one of the default run options. */
  build?: string | undefined;
  /**
   * Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and
   * `skipHidden`.
   */
  clean?: boolean | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The character between the columns of CSV; a comma by default. */
  delimiter?: string | undefined;
  /** Whether the items come in reverse, the last stored first; unwound items keep their order. */
  desc?: boolean | undefined;
  /** The description of the feed, in the format rss. */
  feedDescription?: string | undefined;
  /** The title of the feed, in the format rss. */
  feedTitle?: string | undefined;
  /** The only fields to keep of each item, in this order; it also fixes the order of columns. */
  fields?: string | readonly string[] | undefined;
  /** Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
  flatten?: string | readonly string[] | undefined;
  /**
   * The format of the items; json by default.
   *
   * @default "json"
   */
  format?: "csv" | "html" | "json" | "jsonl" | "rss" | "xlsx" | "xml" | undefined;
  /** The most items to get; without it there is no limit. */
  limit?: number | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the default run
   * options.
   */
  memory?: number | undefined;
  /** How many items to skip from the start of the dataset; 0 by default. */
  offset?: number | undefined;
  /** Fields to leave out of each item. */
  omit?: string | readonly string[] | undefined;
  /** New names for the fields given in `fields`, one for each, in the same order. */
  outputFields?: string | readonly string[] | undefined;
  /** Whether the run is restarted when it fails; by default as the default run options say. */
  restartOnError?: boolean | undefined;
  /**
   * Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult`
   * (unwound) and `errorInfo`.
   */
  simplified?: boolean | undefined;
  /** Whether empty items are left out; a page may then hold fewer than `limit`. */
  skipEmpty?: boolean | undefined;
  /** Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
  skipFailedPages?: boolean | undefined;
  /** Whether CSV comes without the row of column names; false by default. */
  skipHeaderRow?: boolean | undefined;
  /** Whether fields that start with `#` are left out. */
  skipHidden?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the default run
   * options.
   */
  timeout?: number | undefined;
  /**
   * Fields to unwind, one after the other; an array makes one item of each member, an object
   * is merged in.
   */
  unwind?: string | readonly string[] | undefined;
  /** The view of the dataset's schema to apply; it chooses and arranges the fields. */
  view?: string | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
  /** The name of the root element of XML; `items` by default. */
  xmlRoot?: string | undefined;
  /** The name of the element of each item in XML; `item` by default. */
  xmlRow?: string | undefined;
}

/** Options of `actor.runSync`. */
export interface ActorRunSyncOptions extends RequestOptions {
  /** The build to run, as a tag or a number; by default the one of the default run options. */
  build?: string | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the default run
   * options.
   */
  memory?: number | undefined;
  /** The record to answer with, by its key; `OUTPUT` by default. */
  outputRecordKey?: string | undefined;
  /** Whether the run is restarted when it fails; by default as the default run options say. */
  restartOnError?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the default run
   * options.
   */
  timeout?: number | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
}

/** Options of `actor.start`. */
export interface ActorStartOptions extends RequestOptions {
  /** The build to run, as a tag or a number; by default the one of the default run options. */
  build?: string | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The permission level of this run, instead of the Actor's own. */
  forcePermissionLevel?: "FULL_PERMISSIONS" | "LIMITED_PERMISSIONS" | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the default run
   * options.
   */
  memory?: number | undefined;
  /** Whether the run is restarted when it fails; by default as the default run options say. */
  restartOnError?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the default run
   * options.
   */
  timeout?: number | undefined;
  /**
   * How long the server may hold its answer for the run to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
}

/** Options of `actor.validateInput`. */
export interface ActorValidateInputOptions extends RequestOptions {
  /** The build to take the input schema from, as a tag or a number; by default `latest`. */
  build?: string | undefined;
}

/** Options of `actors.list`. */
export interface ActorsListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the latest come first, by what the list is sorted by; by default the earliest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** Whether only Actors owned by the account are listed, without those it has just used. */
  my?: boolean | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** What the list is sorted by, creation or the start of the last run; creation by default. */
  sortBy?: "createdAt" | "stats.lastRunStartedAt" | undefined;
}

/** Options of `build.get`. */
export interface BuildGetOptions extends RequestOptions {
  /**
   * How long the server may hold its answer for the build to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
}

/** Options of `builds.list`. */
export interface BuildsListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the latest started come first; by default the earliest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
}

/** Options of `dataset.getItemsInfo`. */
export interface DatasetGetItemsInfoOptions extends RequestOptions {
  /** Whether browsers save the answer as a file instead of showing it. */
  attachment?: boolean | undefined;
  /** Whether the text starts with a byte order mark; by default only CSV does. */
  bom?: boolean | undefined;
  /**
   * Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and
   * `skipHidden`.
   */
  clean?: boolean | undefined;
  /** The character between the columns of CSV; a comma by default. */
  delimiter?: string | undefined;
  /** Whether the items would come in reverse, the last stored first. */
  desc?: boolean | undefined;
  /** The description of the feed, in the format rss. */
  feedDescription?: string | undefined;
  /** The title of the feed, in the format rss. */
  feedTitle?: string | undefined;
  /** The only fields to keep of each item, in this order; it also fixes the order of columns. */
  fields?: string | readonly string[] | undefined;
  /** Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
  flatten?: string | readonly string[] | undefined;
  /**
   * The format of the items; json by default.
   *
   * @default "json"
   */
  format?: "csv" | "html" | "json" | "jsonl" | "rss" | "xlsx" | "xml" | undefined;
  /** The most items that the answer would hold; without it there is no limit. */
  limit?: number | undefined;
  /** How many items would be skipped from the start of the dataset; 0 by default. */
  offset?: number | undefined;
  /** Fields to leave out of each item. */
  omit?: string | readonly string[] | undefined;
  /** New names for the fields given in `fields`, one for each, in the same order. */
  outputFields?: string | readonly string[] | undefined;
  /** The signature of the dataset's public URL, which allows reading its items without a token. */
  signature?: string | undefined;
  /**
   * Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult`
   * (unwound) and `errorInfo`.
   */
  simplified?: boolean | undefined;
  /** Whether empty items are left out; a page may then hold fewer than `limit`. */
  skipEmpty?: boolean | undefined;
  /** Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
  skipFailedPages?: boolean | undefined;
  /** Whether CSV comes without the row of column names; false by default. */
  skipHeaderRow?: boolean | undefined;
  /** Whether fields that start with `#` are left out. */
  skipHidden?: boolean | undefined;
  /**
   * Fields to unwind, one after the other; an array makes one item of each member, an object
   * is merged in.
   */
  unwind?: string | readonly string[] | undefined;
  /** The view of the dataset's schema to apply; it chooses and arranges the fields. */
  view?: string | undefined;
  /** The name of the root element of XML; `items` by default. */
  xmlRoot?: string | undefined;
  /** The name of the element of each item in XML; `item` by default. */
  xmlRow?: string | undefined;
}

/** Options of `dataset.listItems`. */
export interface DatasetListItemsOptions extends RequestOptions {
  /** Whether browsers save the answer as a file instead of showing it. */
  attachment?: boolean | undefined;
  /** Whether the text starts with a byte order mark; by default only CSV does. */
  bom?: boolean | undefined;
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /**
   * Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and
   * `skipHidden`.
   */
  clean?: boolean | undefined;
  /** The character between the columns of CSV; a comma by default. */
  delimiter?: string | undefined;
  /** Whether the items come in reverse, the last stored first; unwound items keep their order. */
  desc?: boolean | undefined;
  /** The description of the feed, in the format rss. */
  feedDescription?: string | undefined;
  /** The title of the feed, in the format rss. */
  feedTitle?: string | undefined;
  /** The only fields to keep of each item, in this order; it also fixes the order of columns. */
  fields?: string | readonly string[] | undefined;
  /** Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
  flatten?: string | readonly string[] | undefined;
  /**
   * The format of the items; json by default.
   *
   * @default "json"
   */
  format?: "csv" | "html" | "json" | "jsonl" | "rss" | "xlsx" | "xml" | undefined;
  /** The most items to get, over all pages when iterating; without it there is no limit. */
  limit?: number | undefined;
  /** How many items to skip from the start of the dataset; 0 by default. */
  offset?: number | undefined;
  /** Fields to leave out of each item. */
  omit?: string | readonly string[] | undefined;
  /** New names for the fields given in `fields`, one for each, in the same order. */
  outputFields?: string | readonly string[] | undefined;
  /** The signature of the dataset's public URL, which allows reading its items without a token. */
  signature?: string | undefined;
  /**
   * Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult`
   * (unwound) and `errorInfo`.
   */
  simplified?: boolean | undefined;
  /** Whether empty items are left out; a page may then hold fewer than `limit`. */
  skipEmpty?: boolean | undefined;
  /** Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
  skipFailedPages?: boolean | undefined;
  /** Whether CSV comes without the row of column names; false by default. */
  skipHeaderRow?: boolean | undefined;
  /** Whether fields that start with `#` are left out. */
  skipHidden?: boolean | undefined;
  /**
   * Fields to unwind, one after the other; an array makes one item of each member, an object
   * is merged in.
   */
  unwind?: string | readonly string[] | undefined;
  /** The view of the dataset's schema to apply; it chooses and arranges the fields. */
  view?: string | undefined;
  /** The name of the root element of XML; `items` by default. */
  xmlRoot?: string | undefined;
  /** The name of the element of each item in XML; `item` by default. */
  xmlRow?: string | undefined;
}

/** Options of `dataset.pushItems`. */
export interface DatasetPushItemsOptions extends RequestOptions {
  /** How the body is compressed. */
  contentEncoding?: "br" | "deflate" | "gzip" | "identity" | undefined;
}

/** Options of `datasets.list`. */
export interface DatasetsListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** Only storages that the user owns, or only those that others share with the user. */
  ownership?: "ownedByMe" | "sharedWithMe" | undefined;
  /** Whether unnamed storages are listed, too; false by default. */
  unnamed?: boolean | undefined;
}

/** Options of `keyValueStore.downloadRecords`. */
export interface KeyValueStoreDownloadRecordsOptions extends RequestOptions {
  /** Only records of this collection, as the schema of the store names it. */
  collection?: string | undefined;
  /** Only records with keys that start with this. */
  prefix?: string | undefined;
  /** The signature of a public URL, which allows reading without a token. */
  signature?: string | undefined;
}

/** Options of `keyValueStore.getDirectUploadUrl`. */
export interface KeyValueStoreGetDirectUploadUrlOptions extends RequestOptions {
  /**
   * How the bytes to be uploaded are compressed, if they are; the upload must repeat this
   * header.
   */
  contentEncoding?: "br" | "deflate" | "gzip" | "identity" | undefined;
  /** The content type of the record to be uploaded; the upload must repeat this header. */
  contentType?: string | undefined;
}

/** Options of `keyValueStore.getRecord`. */
export interface KeyValueStoreGetRecordOptions extends RequestOptions {
  /**
   * Whether the record is sent as a file, exactly as it was stored; otherwise HTML may be
   * altered.
   */
  attachment?: boolean | undefined;
  /**
   * Whether the server sends the record itself rather than redirecting to a file host;
   * deprecated.
   *
   * @deprecated
   */
  disableRedirect?: boolean | undefined;
  /** The signature of the record's public URL, which allows reading it without a token. */
  signature?: string | undefined;
}

/** Options of `keyValueStore.listKeys`. */
export interface KeyValueStoreListKeysOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Only keys of this collection, as the schema of the store names it. */
  collection?: string | undefined;
  /** The key after which the list goes on, as `nextExclusiveStartKey` of the answer before. */
  exclusiveStartKey?: string | undefined;
  /**
   * The most keys to get, over all pages when iterating; a page holds 1,000 by default and at
   * most.
   *
   * @default 1000
   */
  limit?: number | undefined;
  /** Only keys that start with this. */
  prefix?: string | undefined;
  /** The signature of the store's public URL, which allows listing its keys without a token. */
  signature?: string | undefined;
}

/** Options of `keyValueStore.recordExists`. */
export interface KeyValueStoreRecordExistsOptions extends RequestOptions {}

/** Options of `keyValueStore.setRecord`. */
export interface KeyValueStoreSetRecordOptions extends RequestOptions {
  /** How the body is compressed. */
  contentEncoding?: "br" | "deflate" | "gzip" | "identity" | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
}

/** Options of `keyValueStores.list`. */
export interface KeyValueStoresListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** Only storages that the user owns, or only those that others share with the user. */
  ownership?: "ownedByMe" | "sharedWithMe" | undefined;
  /** Whether unnamed storages are listed, too; false by default. */
  unnamed?: boolean | undefined;
}

/** Options of `log.get`. */
export interface LogGetOptions extends RequestOptions {
  /** Whether browsers save the log as a file instead of showing it. */
  download?: boolean | undefined;
  /** Whether the log keeps its ANSI escape codes; by default they are removed. */
  raw?: boolean | undefined;
  /** Whether the answer stays open and grows with the log until the run or build ends. */
  stream?: boolean | undefined;
}

/** Options of `me.monthlyUsage`. */
export interface MeMonthlyUsageOptions extends RequestOptions {
  /** A day of the wanted monthly cycle, as YYYY-MM-DD in UTC; today by default. */
  date?: string | undefined;
}

/** Options of `requestQueue.addRequest`. */
export interface RequestQueueAddRequestOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /** Whether the request goes to the front of the queue instead of its end; false by default. */
  forefront?: boolean | undefined;
}

/** Options of `requestQueue.batchAddRequests`. */
export interface RequestQueueBatchAddRequestsOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /** Whether the requests go to the front of the queue instead of its end; false by default. */
  forefront?: boolean | undefined;
}

/** Options of `requestQueue.batchDeleteRequests`. */
export interface RequestQueueBatchDeleteRequestsOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
}

/** Options of `requestQueue.deleteRequestLock`. */
export interface RequestQueueDeleteRequestLockOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /**
   * Whether the request goes to the front of the queue when its lock is gone; false by
   * default.
   */
  forefront?: boolean | undefined;
}

/** Options of `requestQueue.deleteRequest`. */
export interface RequestQueueDeleteRequestOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
}

/** Options of `requestQueue.listAndLockHead`. */
export interface RequestQueueListAndLockHeadOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /** The most requests to get and lock; at most 25. */
  limit?: number | undefined;
  /** How long the lock lasts, in seconds from now. */
  lockSecs: number;
}

/** Options of `requestQueue.listHead`. */
export interface RequestQueueListHeadOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /**
   * Without effect; deprecated, for this is a field of the answer.
   *
   * @deprecated
   */
  hadMultipleClients?: boolean | undefined;
  /** The most requests to get. */
  limit?: number | undefined;
}

/** Options of `requestQueue.listRequests`. */
export interface RequestQueueListRequestsOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /** Where the list goes on, as `nextCursor` of the answer before. */
  cursor?: string | undefined;
  /**
   * The request ID after which the list goes on; deprecated in favour of `cursor`.
   *
   * @deprecated
   */
  exclusiveStartId?: string | undefined;
  /** Only requests in one of these states. */
  filter?: "locked" | "pending" | readonly ("locked" | "pending")[] | undefined;
  /** The most requests to get, over all pages when iterating; a page holds at most 10,000. */
  limit?: number | undefined;
}

/** Options of `requestQueue.prolongRequestLock`. */
export interface RequestQueueProlongRequestLockOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /**
   * Whether the request goes to the front of the queue when its lock runs out; false by
   * default.
   */
  forefront?: boolean | undefined;
  /** How long the lock lasts from now on, in seconds. */
  lockSecs: number;
}

/** Options of `requestQueue.unlockRequests`. */
export interface RequestQueueUnlockRequestsOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
}

/** Options of `requestQueue.updateRequest`. */
export interface RequestQueueUpdateRequestOptions extends RequestOptions {
  /** A name of 1 to 32 characters for this client, by which the queue tells its clients apart. */
  clientKey?: string | undefined;
  /** Whether the request moves to the front of the queue; false by default. */
  forefront?: boolean | undefined;
}

/** Options of `requestQueues.list`. */
export interface RequestQueuesListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** Only storages that the user owns, or only those that others share with the user. */
  ownership?: "ownedByMe" | "sharedWithMe" | undefined;
  /** Whether unnamed storages are listed, too; false by default. */
  unnamed?: boolean | undefined;
}

/** Options of `run.abort`. */
export interface RunAbortOptions extends RequestOptions {
  /** Whether the run is told first and has 30 seconds to finish its work; false by default. */
  gracefully?: boolean | undefined;
}

/** Options of `run.charge`. */
export interface RunChargeOptions extends RequestOptions {
  /** A key of the caller's choice; a charge repeated under the same key is made once. */
  idempotencyKey?: string | undefined;
}

/** Options of `run.get`. */
export interface RunGetOptions extends RequestOptions {
  /**
   * How long the server may hold its answer for the run to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
}

/** Options of `run.metamorph`. */
export interface RunMetamorphOptions extends RequestOptions {
  /**
   * The build of the target Actor to run, as a tag or a number; by default that of its default
   * run options.
   */
  build?: string | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
}

/** Options of `run.reboot`. */
export interface RunRebootOptions extends RequestOptions {}

/** Options of `run.resurrect`. */
export interface RunResurrectOptions extends RequestOptions {
  /** The build to go on with, as a tag or a number; by default the one that the run had. */
  build?: string | undefined;
  /** The most items to be charged for from now on, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost in all, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /** The memory of the run in MB, a power of 2 from 128 up; by default what the run had. */
  memory?: number | undefined;
  /** Whether the run is restarted when it fails; by default as the run had it. */
  restartOnError?: boolean | undefined;
  /** How long the run may take, in seconds, 0 for no limit; by default what the run had. */
  timeout?: number | undefined;
}

/** Options of `run.update`. */
export interface RunUpdateOptions extends RequestOptions {}

/** Options of `runs.list`. */
export interface RunsListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the latest started come first; by default the earliest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** Only runs started at this time or later, ISO 8601. */
  startedAfter?: Date | string | undefined;
  /** Only runs started at this time or earlier, ISO 8601. */
  startedBefore?: Date | string | undefined;
  /** Only runs in one of these statuses. */
  status?:
    | "ABORTED"
    | "ABORTING"
    | "FAILED"
    | "READY"
    | "RUNNING"
    | "SUCCEEDED"
    | "TIMED-OUT"
    | "TIMING-OUT"
    | readonly (
        | "ABORTED"
        | "ABORTING"
        | "FAILED"
        | "READY"
        | "RUNNING"
        | "SUCCEEDED"
        | "TIMED-OUT"
        | "TIMING-OUT"
      )[]
    | undefined;
}

/** Options of `schedules.list`. */
export interface SchedulesListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
}

/** Options of `store.list`. */
export interface StoreListOptions extends RequestOptions {
  /** Only Actors that accept agentic users if true, only those that do not if false. */
  allowsAgenticUsers?: boolean | undefined;
  /** Only Actors of this category. */
  category?: string | undefined;
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /**
   * Whether Actors not deemed safe to run automatically are listed, too; false by default.
   *
   * @default false
   */
  includeUnrunnableActors?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
  /** Only Actors of this pricing model. */
  pricingModel?:
    | "FLAT_PRICE_PER_MONTH"
    | "FREE"
    | "PAY_PER_EVENT"
    | "PRICE_PER_DATASET_ITEM"
    | undefined;
  /**
   * How much the answer tells of each Actor; `full` by default, `agent` is a short form for
   * language models.
   *
   * @default "full"
   */
  responseFormat?: "agent" | "full" | undefined;
  /** Only Actors with this text in title, name, description, user name or readme. */
  search?: string | undefined;
  /** What the list is sorted by; relevance by default. */
  sortBy?: "lastUpdate" | "newest" | "popularity" | "relevance" | undefined;
  /** Only Actors of this user. */
  username?: string | undefined;
}

/** Options of `task.runSyncGetDatasetItems`. */
export interface TaskRunSyncGetDatasetItemsOptions extends RequestOptions {
  /** Whether browsers save the answer as a file instead of showing it. */
  attachment?: boolean | undefined;
  /** Whether the text starts with a byte order mark; by default only CSV does. */
  bom?: boolean | undefined;
  /** The build to run, as a tag or a number; by default that of the task's options. */
  build?: string | undefined;
  /**
   * Whether empty items and fields that start with `#` are left out; short for `skipEmpty` and
   * `skipHidden`.
   */
  clean?: boolean | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The character between the columns of CSV; a comma by default. */
  delimiter?: string | undefined;
  /** Whether the items come in reverse, the last stored first; unwound items keep their order. */
  desc?: boolean | undefined;
  /** The description of the feed, in the format rss. */
  feedDescription?: string | undefined;
  /** The title of the feed, in the format rss. */
  feedTitle?: string | undefined;
  /** The only fields to keep of each item, in this order; it also fixes the order of columns. */
  fields?: string | readonly string[] | undefined;
  /** Fields whose nested objects become fields of their own, named with dots, as `image.url`. */
  flatten?: string | readonly string[] | undefined;
  /**
   * The format of the items; json by default.
   *
   * @default "json"
   */
  format?: "csv" | "html" | "json" | "jsonl" | "rss" | "xlsx" | "xml" | undefined;
  /** The most items to get; without it there is no limit. */
  limit?: number | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the task's
   * options.
   */
  memory?: number | undefined;
  /** How many items to skip from the start of the dataset; 0 by default. */
  offset?: number | undefined;
  /** Fields to leave out of each item. */
  omit?: string | readonly string[] | undefined;
  /** New names for the fields given in `fields`, one for each, in the same order. */
  outputFields?: string | readonly string[] | undefined;
  /** Whether the run is restarted when it fails; by default as the task's options say. */
  restartOnError?: boolean | undefined;
  /**
   * Whether results of the legacy crawler are cut down to `url`, `pageFunctionResult`
   * (unwound) and `errorInfo`.
   */
  simplified?: boolean | undefined;
  /** Whether empty items are left out; a page may then hold fewer than `limit`. */
  skipEmpty?: boolean | undefined;
  /** Whether items with a field `errorInfo` are left out; for results of the legacy crawler. */
  skipFailedPages?: boolean | undefined;
  /** Whether CSV comes without the row of column names; false by default. */
  skipHeaderRow?: boolean | undefined;
  /** Whether fields that start with `#` are left out. */
  skipHidden?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the task's
   * options.
   */
  timeout?: number | undefined;
  /**
   * Fields to unwind, one after the other; an array makes one item of each member, an object
   * is merged in.
   */
  unwind?: string | readonly string[] | undefined;
  /** The view of the dataset's schema to apply; it chooses and arranges the fields. */
  view?: string | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
  /** The name of the root element of XML; `items` by default. */
  xmlRoot?: string | undefined;
  /** The name of the element of each item in XML; `item` by default. */
  xmlRow?: string | undefined;
}

/** Options of `task.runSync`. */
export interface TaskRunSyncOptions extends RequestOptions {
  /** The build to run, as a tag or a number; by default that of the task's options. */
  build?: string | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the task's
   * options.
   */
  memory?: number | undefined;
  /** The record to answer with, by its key; `OUTPUT` by default. */
  outputRecordKey?: string | undefined;
  /** Whether the run is restarted when it fails; by default as the task's options say. */
  restartOnError?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the task's
   * options.
   */
  timeout?: number | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
}

/** Options of `task.start`. */
export interface TaskStartOptions extends RequestOptions {
  /** The build to run, as a tag or a number; by default that of the task's options. */
  build?: string | undefined;
  /** The content type of the body. Without it: JSON, text or bytes, by what the body is. */
  contentType?: string | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | undefined;
  /** The most the run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | undefined;
  /**
   * The memory of the run in MB, a power of 2 from 128 up; by default that of the task's
   * options.
   */
  memory?: number | undefined;
  /** Whether the run is restarted when it fails; by default as the task's options say. */
  restartOnError?: boolean | undefined;
  /**
   * How long the run may take, in seconds, 0 for no limit; by default that of the task's
   * options.
   */
  timeout?: number | undefined;
  /**
   * How long the server may hold its answer for the run to end, in seconds; 0 by default, at
   * most 60.
   */
  waitForFinish?: number | undefined;
  /** Webhooks for this run only. */
  webhooks?: readonly AdHocWebhook[] | undefined;
}

/** Options of `tasks.list`. */
export interface TasksListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
}

/** Options of `tools.browserInfo`. */
export interface ToolsBrowserInfoOptions extends RequestOptions {
  /** Whether the answer has the headers also as a flat list, as they came; false by default. */
  rawHeaders?: boolean | undefined;
  /** Whether the headers are left out of the answer; false by default. */
  skipHeaders?: boolean | undefined;
}

/** Options of `webhookDispatches.list`. */
export interface WebhookDispatchesListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
}

/** Options of `webhooks.list`. */
export interface WebhooksListOptions extends RequestOptions {
  /** The most to get with one request, when iterating. */
  chunkSize?: number | undefined;
  /** Whether the newest, by `createdAt`, come first; by default the oldest do. */
  desc?: boolean | undefined;
  /** The most to get, over all pages when iterating; a page holds at most 1,000. */
  limit?: number | undefined;
  /** How many to skip from the start of the list; 0 by default. */
  offset?: number | undefined;
}
