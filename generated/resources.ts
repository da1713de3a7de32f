// Generated from spec/openapi.json (sha256 2afea2ca5f052c03a17f4870471f5de483703985e335a69f8be853c79b316982) by `npm run generate`. Do not edit.

import type { ApiPromise } from "../src/core/api-promise.js";
import type { PagePromise } from "../src/core/page-promise.js";
import type { NoOptions, RequestOptions } from "../src/options.js";
import { Resource } from "../src/core/resource.js";
import { LateRow } from "./late-rows.js";
import type {
  AccountLimits,
  AccountLimitsUpdate,
  Actor,
  ActorCreate,
  ActorEnvVar,
  ActorEnvVarCreate,
  ActorListItem,
  ActorUpdate,
  ActorVersion,
  ActorVersionUpdate,
  BrowserInfo,
  Build,
  BuildListItem,
  Dataset,
  DatasetListItem,
  DatasetStatistics,
  DatasetUpdate,
  DecodeAndVerifyData,
  DecodeAndVerifyRequest,
  EncodeAndSignData,
  KeyValueStore,
  KeyValueStoreKey,
  KeyValueStoreUpdate,
  ListOfActors,
  ListOfBuilds,
  ListOfDatasets,
  ListOfEnvVars,
  ListOfKeyValueStores,
  ListOfKeys,
  ListOfRequestQueues,
  ListOfRequests,
  ListOfRuns,
  ListOfSchedules,
  ListOfStoreActors,
  ListOfTasks,
  ListOfVersions,
  ListOfWebhookDispatches,
  ListOfWebhooks,
  MonthlyUsage,
  PublicUser,
  QueueRequest,
  QueueRequestCreate,
  QueueRequestInfo,
  QueueRequestLock,
  RequestQueue,
  RequestQueueHead,
  RequestQueueListItem,
  RequestQueueLockedHead,
  RequestQueueUpdate,
  RunListItem,
  Schedule,
  ScheduleCreate,
  ScheduleListItem,
  ScheduleLogEntry,
  StoreActor,
  Task,
  TaskCreate,
  TaskListItem,
  TaskUpdate,
  UnlockRequestsResult,
  User,
  Webhook,
  WebhookCreate,
  WebhookDispatch,
  WebhookListItem,
  WebhookUpdate,
} from "./models.js";
import * as operations from "./operations.js";
import type {
  ActorBuildOptions,
  ActorsListOptions,
  BuildGetOptions,
  BuildsListOptions,
  DatasetsListOptions,
  KeyValueStoreGetDirectUploadUrlOptions,
  KeyValueStoreListKeysOptions,
  KeyValueStoresListOptions,
  MeMonthlyUsageOptions,
  RequestQueueAddRequestOptions,
  RequestQueueDeleteRequestLockOptions,
  RequestQueueDeleteRequestOptions,
  RequestQueueListAndLockHeadOptions,
  RequestQueueListHeadOptions,
  RequestQueueListRequestsOptions,
  RequestQueueProlongRequestLockOptions,
  RequestQueueUnlockRequestsOptions,
  RequestQueuesListOptions,
  RunsListOptions,
  SchedulesListOptions,
  StoreListOptions,
  TasksListOptions,
  ToolsBrowserInfoOptions,
  WebhookDispatchesListOptions,
  WebhooksListOptions,
} from "./options.js";

/** What ActorClient need not write itself. */
export abstract class ActorOperations extends Resource {
  /**
   * Starts a build of one version and answers at once with the build.
   *
   * `POST /v2/actors/{actorId}/builds`
   *
   * @param version The version to build, as `0.1`.
   */
  build(version: string, options?: ActorBuildOptions, request?: RequestOptions): ApiPromise<Build> {
    return this.execute(LateRow.actorBuild, { query: { version }, options, request });
  }

  /**
   * Deletes the Actor with its versions.
   *
   * `DELETE /v2/actors/{actorId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.actorDelete, { options, request });
  }

  /**
   * Gets the Actor.
   *
   * `GET /v2/actors/{actorId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<Actor | undefined> {
    return this.execute(operations.actorGet, { options, request });
  }

  /**
   * Gets an OpenAPI document that describes how to run the Actor; of its default build unless
   * another is named.
   *
   * `GET /v2/actors/{actorId}/builds/{buildId}/openapi.json`
   *
   * @param buildId The ID of the build, or `default` for the one that the Actor runs by
   * default.
   */
  getOpenApiDefinition(
    buildId = "default",
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Record<string, unknown>> {
    return this.execute(LateRow.actorGetOpenApiDefinition, { path: { buildId }, options, request });
  }

  /**
   * Updates the Actor; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}`
   */
  update(body: ActorUpdate, options?: NoOptions, request?: RequestOptions): ApiPromise<Actor> {
    return this.execute(LateRow.actorUpdate, { body, options, request });
  }
}

/** What ActorVersionClient need not write itself. */
export abstract class ActorVersionOperations extends Resource {
  /**
   * Deletes the version.
   *
   * `DELETE /v2/actors/{actorId}/versions/{versionNumber}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.actorVersionDelete, { options, request });
  }

  /**
   * Gets the version.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<ActorVersion> {
    return this.execute(LateRow.actorVersionGet, { options, request });
  }

  /**
   * Updates the version; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}/versions/{versionNumber}`
   */
  update(
    body: ActorVersionUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<ActorVersion> {
    return this.execute(LateRow.actorVersionUpdate, { body, options, request });
  }
}

/** The resource at `/v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`. */
export class ActorEnvVarClient extends Resource {
  /**
   * Deletes the environment variable.
   *
   * `DELETE /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.actorVersionEnvVarDelete, { options, request });
  }

  /**
   * Gets the environment variable; the value of a secret one is left out.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<ActorEnvVar> {
    return this.execute(LateRow.actorVersionEnvVarGet, { options, request });
  }

  /**
   * Updates the environment variable; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   */
  update(
    body: ActorEnvVarCreate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<ActorEnvVar> {
    return this.execute(LateRow.actorVersionEnvVarUpdate, { body, options, request });
  }
}

/** The resource at `/v2/actors/{actorId}/versions/{versionNumber}/env-vars`. */
export class ActorEnvVarCollectionClient extends Resource {
  /**
   * Adds an environment variable to the version.
   *
   * `POST /v2/actors/{actorId}/versions/{versionNumber}/env-vars`
   */
  create(
    body: ActorEnvVarCreate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<ActorEnvVar> {
    return this.execute(LateRow.actorVersionEnvVarsCreate, { body, options, request });
  }

  /**
   * Lists the environment variables of the version, all in one answer; values of secret ones
   * are left out.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars`
   */
  list(options?: NoOptions, request?: RequestOptions): PagePromise<ActorEnvVar, ListOfEnvVars> {
    return this.paginate(LateRow.actorVersionEnvVarsList, { options, request });
  }
}

/** The resource at `/v2/actors/{actorId}/versions`. */
export class ActorVersionCollectionClient extends Resource {
  /**
   * Adds a version to the Actor, with the place of its source code.
   *
   * `POST /v2/actors/{actorId}/versions`
   */
  create(
    body: ActorVersionUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<ActorVersion> {
    return this.execute(LateRow.actorVersionsCreate, { body, options, request });
  }

  /**
   * Lists the versions of the Actor, all in one answer.
   *
   * `GET /v2/actors/{actorId}/versions`
   */
  list(options?: NoOptions, request?: RequestOptions): PagePromise<ActorVersion, ListOfVersions> {
    return this.paginate(LateRow.actorVersionsList, { options, request });
  }
}

/** The resource at `/v2/actors`. */
export class ActorCollectionClient extends Resource {
  /**
   * Creates an Actor; it can run as soon as one of its versions is built.
   *
   * `POST /v2/actors`
   */
  create(body: ActorCreate, options?: NoOptions, request?: RequestOptions): ApiPromise<Actor> {
    return this.execute(LateRow.actorsCreate, { body, options, request });
  }

  /**
   * Lists the Actors that the account owns or has used, oldest first.
   *
   * `GET /v2/actors`
   */
  list(
    options?: ActorsListOptions,
    request?: RequestOptions,
  ): PagePromise<ActorListItem, ListOfActors> {
    return this.paginate(LateRow.actorsList, { options, request });
  }
}

/** What BuildClient need not write itself. */
export abstract class BuildOperations extends Resource {
  /**
   * Aborts the build; one that has already ended stays as it is.
   *
   * `POST /v2/actor-builds/{buildId}/abort`
   */
  abort(options?: NoOptions, request?: RequestOptions): ApiPromise<Build> {
    return this.execute(LateRow.buildAbort, { options, request });
  }

  /**
   * Deletes the build; the build an Actor runs by default cannot be deleted.
   *
   * `DELETE /v2/actor-builds/{buildId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.buildDelete, { options, request });
  }

  /**
   * Gets the build; with `waitForFinish` the server holds its answer until the build has
   * ended.
   *
   * `GET /v2/actor-builds/{buildId}`
   */
  get(options?: BuildGetOptions, request?: RequestOptions): ApiPromise<Build | undefined> {
    return this.execute(LateRow.buildGet, { options, request });
  }

  /**
   * Gets an OpenAPI document that describes how to run the Actor as this build defines it.
   *
   * `GET /v2/actor-builds/{buildId}/openapi.json`
   */
  getOpenApiDefinition(
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Record<string, unknown>> {
    return this.execute(LateRow.buildGetOpenApiDefinition, { options, request });
  }
}

/** The resource at `/v2/actor-builds`. */
export class BuildCollectionClient extends Resource {
  /**
   * Lists builds, oldest first; those of the whole account, or of one Actor when reached
   * through it.
   *
   * `GET /v2/actor-builds`
   */
  list(
    options?: BuildsListOptions,
    request?: RequestOptions,
  ): PagePromise<BuildListItem, ListOfBuilds> {
    return this.paginate(LateRow.buildsList, { options, request });
  }
}

/** What DatasetClient need not write itself. */
export abstract class DatasetOperations extends Resource {
  /**
   * Deletes the dataset with its items.
   *
   * `DELETE /v2/datasets/{datasetId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.datasetDelete, { options, request });
  }

  /**
   * Gets what is known about the dataset, without its items.
   *
   * `GET /v2/datasets/{datasetId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<Dataset | undefined> {
    return this.execute(operations.datasetGet, { options, request });
  }

  /**
   * Gets statistics on the fields of the dataset, as far as its schema asks for them.
   *
   * `GET /v2/datasets/{datasetId}/statistics`
   */
  getStatistics(
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<DatasetStatistics | undefined> {
    return this.execute(LateRow.datasetGetStatistics, { options, request });
  }

  /**
   * Sets the name or the access of the dataset.
   *
   * `PUT /v2/datasets/{datasetId}`
   */
  update(body: DatasetUpdate, options?: NoOptions, request?: RequestOptions): ApiPromise<Dataset> {
    return this.execute(LateRow.datasetUpdate, { body, options, request });
  }
}

/** The resource at `/v2/datasets`. */
export class DatasetCollectionClient extends Resource {
  /**
   * Gets the dataset of this name, creating it if there is none; without a name it creates an
   * unnamed one.
   *
   * `POST /v2/datasets`
   *
   * @param name The name of the dataset to get or create; an unnamed one is kept only for the
   * data retention period.
   */
  getOrCreate(
    name?: string,
    body?: {
      schema?: Record<string, unknown> | null | undefined;
    },
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Dataset> {
    return this.execute(LateRow.datasetsGetOrCreate, { query: { name }, body, options, request });
  }

  /**
   * Lists the datasets of the account, oldest first; only named ones unless `unnamed` is set.
   *
   * `GET /v2/datasets`
   */
  list(
    options?: DatasetsListOptions,
    request?: RequestOptions,
  ): PagePromise<DatasetListItem, ListOfDatasets> {
    return this.paginate(LateRow.datasetsList, { options, request });
  }
}

/** What KeyValueStoreClient need not write itself. */
export abstract class KeyValueStoreOperations extends Resource {
  /**
   * Deletes the key-value store with its records.
   *
   * `DELETE /v2/key-value-stores/{storeId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.keyValueStoreDelete, { options, request });
  }

  /**
   * Deletes the record.
   *
   * `DELETE /v2/key-value-stores/{storeId}/records/{recordKey}`
   *
   * @param recordKey The key of the record, at most 256 characters.
   */
  deleteRecord(recordKey: string, options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.keyValueStoreDeleteRecord, {
      path: { recordKey },
      options,
      request,
    });
  }

  /**
   * Gets what is known about the key-value store, without its records.
   *
   * `GET /v2/key-value-stores/{storeId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<KeyValueStore | undefined> {
    return this.execute(LateRow.keyValueStoreGet, { options, request });
  }

  /**
   * Gets a signed URL to which a large record can be uploaded; deprecated, newer servers may
   * not know it.
   *
   * `GET /v2/key-value-stores/{storeId}/records/{recordKey}/direct-upload-url`
   *
   * @param recordKey The key of the record, at most 256 characters.
   *
   * @deprecated
   */
  getDirectUploadUrl(
    recordKey: string,
    options?: KeyValueStoreGetDirectUploadUrlOptions,
    request?: RequestOptions,
  ): ApiPromise<{
    signedUrl: string;
  }> {
    return this.execute(LateRow.keyValueStoreGetDirectUploadUrl, {
      path: { recordKey },
      options,
      request,
    });
  }

  /**
   * Lists the keys of the store in the order of their UTF-8 bytes, with the size of each
   * record.
   *
   * `GET /v2/key-value-stores/{storeId}/keys`
   */
  listKeys(
    options?: KeyValueStoreListKeysOptions,
    request?: RequestOptions,
  ): PagePromise<KeyValueStoreKey, ListOfKeys> {
    return this.paginate(LateRow.keyValueStoreListKeys, { options, request });
  }

  /**
   * Sets the name or the access of the key-value store.
   *
   * `PUT /v2/key-value-stores/{storeId}`
   */
  update(
    body: KeyValueStoreUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<KeyValueStore> {
    return this.execute(LateRow.keyValueStoreUpdate, { body, options, request });
  }
}

/** The resource at `/v2/key-value-stores`. */
export class KeyValueStoreCollectionClient extends Resource {
  /**
   * Gets the key-value store of this name, creating it if there is none; without a name it
   * creates an unnamed one.
   *
   * `POST /v2/key-value-stores`
   *
   * @param name The name of the store to get or create; an unnamed one is kept only for the
   * data retention period.
   */
  getOrCreate(
    name?: string,
    body?: {
      schema?: Record<string, unknown> | null | undefined;
    },
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<KeyValueStore> {
    return this.execute(LateRow.keyValueStoresGetOrCreate, {
      query: { name },
      body,
      options,
      request,
    });
  }

  /**
   * Lists the key-value stores of the account, oldest first; only named ones unless `unnamed`
   * is set.
   *
   * `GET /v2/key-value-stores`
   */
  list(
    options?: KeyValueStoresListOptions,
    request?: RequestOptions,
  ): PagePromise<KeyValueStore, ListOfKeyValueStores> {
    return this.paginate(LateRow.keyValueStoresList, { options, request });
  }
}

/** What LogClient need not write itself. */
export abstract class LogOperations extends Resource {}

/** The resource at `/v2/users/me`. */
export class CurrentUserClient extends Resource {
  /**
   * Gets the account of the token's owner, private data included.
   *
   * `GET /v2/users/me`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<User> {
    return this.execute(LateRow.meGet, { options, request });
  }

  /**
   * Gets the limits of the account and how much of them the current month has used.
   *
   * `GET /v2/users/me/limits`
   */
  limits(options?: NoOptions, request?: RequestOptions): ApiPromise<AccountLimits> {
    return this.execute(LateRow.meLimits, { options, request });
  }

  /**
   * Gets what the account has used and what it costs in one monthly cycle, in all and day by
   * day.
   *
   * `GET /v2/users/me/usage/monthly`
   */
  monthlyUsage(
    options?: MeMonthlyUsageOptions,
    request?: RequestOptions,
  ): ApiPromise<MonthlyUsage> {
    return this.execute(LateRow.meMonthlyUsage, { options, request });
  }

  /**
   * Sets the monthly spending limit or the data retention of the account.
   *
   * `PUT /v2/users/me/limits`
   */
  updateLimits(
    body?: AccountLimitsUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    return this.execute(LateRow.meUpdateLimits, { body, options, request });
  }
}

/** What RequestQueueClient need not write itself. */
export abstract class RequestQueueOperations extends Resource {
  /**
   * Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there
   * already.
   *
   * `POST /v2/request-queues/{queueId}/requests`
   */
  addRequest(
    body: QueueRequestCreate,
    options?: RequestQueueAddRequestOptions,
    request?: RequestOptions,
  ): ApiPromise<QueueRequestInfo> {
    return this.execute(LateRow.requestQueueAddRequest, { body, options, request });
  }

  /**
   * Deletes the request queue with its requests.
   *
   * `DELETE /v2/request-queues/{queueId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.requestQueueDelete, { options, request });
  }

  /**
   * Deletes the request.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/{requestId}`
   *
   * @param requestId The request's ID.
   */
  deleteRequest(
    requestId: string,
    options?: RequestQueueDeleteRequestOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    return this.execute(LateRow.requestQueueDeleteRequest, {
      path: { requestId },
      options,
      request,
    });
  }

  /**
   * Releases the lock on the request by the client that holds it.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/{requestId}/lock`
   *
   * @param requestId The request's ID.
   */
  deleteRequestLock(
    requestId: string,
    options?: RequestQueueDeleteRequestLockOptions,
    request?: RequestOptions,
  ): ApiPromise<void> {
    return this.execute(LateRow.requestQueueDeleteRequestLock, {
      path: { requestId },
      options,
      request,
    });
  }

  /**
   * Gets what is known about the request queue, without its requests.
   *
   * `GET /v2/request-queues/{queueId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<RequestQueue | undefined> {
    return this.execute(LateRow.requestQueueGet, { options, request });
  }

  /**
   * Gets the request.
   *
   * `GET /v2/request-queues/{queueId}/requests/{requestId}`
   *
   * @param requestId The request's ID.
   */
  getRequest(
    requestId: string,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<QueueRequest | undefined> {
    return this.execute(LateRow.requestQueueGetRequest, { path: { requestId }, options, request });
  }

  /**
   * Gets the next requests from the head of the queue, locked for `lockSecs` seconds.
   *
   * `POST /v2/request-queues/{queueId}/head/lock`
   */
  listAndLockHead(
    options: RequestQueueListAndLockHeadOptions,
    request?: RequestOptions,
  ): ApiPromise<RequestQueueLockedHead> {
    return this.execute(LateRow.requestQueueListAndLockHead, { options, request });
  }

  /**
   * Gets the next requests to handle from the head of the queue, without locking them.
   *
   * `GET /v2/request-queues/{queueId}/head`
   */
  listHead(
    options?: RequestQueueListHeadOptions,
    request?: RequestOptions,
  ): ApiPromise<RequestQueueHead> {
    return this.execute(LateRow.requestQueueListHead, { options, request });
  }

  /**
   * Lists the requests of the queue, handled ones as well.
   *
   * `GET /v2/request-queues/{queueId}/requests`
   */
  listRequests(
    options?: RequestQueueListRequestsOptions,
    request?: RequestOptions,
  ): PagePromise<QueueRequest, ListOfRequests> {
    return this.paginate(LateRow.requestQueueListRequests, { options, request });
  }

  /**
   * Extends the lock on the request by the client that holds it.
   *
   * `PUT /v2/request-queues/{queueId}/requests/{requestId}/lock`
   *
   * @param requestId The request's ID.
   */
  prolongRequestLock(
    requestId: string,
    options: RequestQueueProlongRequestLockOptions,
    request?: RequestOptions,
  ): ApiPromise<QueueRequestLock> {
    return this.execute(LateRow.requestQueueProlongRequestLock, {
      path: { requestId },
      options,
      request,
    });
  }

  /**
   * Releases the locks on all requests that this client holds in the queue.
   *
   * `POST /v2/request-queues/{queueId}/requests/unlock`
   */
  unlockRequests(
    options?: RequestQueueUnlockRequestsOptions,
    request?: RequestOptions,
  ): ApiPromise<UnlockRequestsResult> {
    return this.execute(LateRow.requestQueueUnlockRequests, { options, request });
  }

  /**
   * Sets the name or the access of the request queue.
   *
   * `PUT /v2/request-queues/{queueId}`
   */
  update(
    body: RequestQueueUpdate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<RequestQueue> {
    return this.execute(LateRow.requestQueueUpdate, { body, options, request });
  }
}

/** The resource at `/v2/request-queues`. */
export class RequestQueueCollectionClient extends Resource {
  /**
   * Gets the request queue of this name, creating it if there is none; without a name it
   * creates an unnamed one.
   *
   * `POST /v2/request-queues`
   *
   * @param name The name of the queue to get or create; an unnamed one is kept only for the
   * data retention period.
   */
  getOrCreate(
    name?: string,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<RequestQueue> {
    return this.execute(LateRow.requestQueuesGetOrCreate, { query: { name }, options, request });
  }

  /**
   * Lists the request queues of the account, oldest first; only named ones unless `unnamed` is
   * set.
   *
   * `GET /v2/request-queues`
   */
  list(
    options?: RequestQueuesListOptions,
    request?: RequestOptions,
  ): PagePromise<RequestQueueListItem, ListOfRequestQueues> {
    return this.paginate(LateRow.requestQueuesList, { options, request });
  }
}

/** What RunClient need not write itself. */
export abstract class RunOperations extends Resource {
  /**
   * Deletes the run, which must have ended.
   *
   * `DELETE /v2/actor-runs/{runId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.runDelete, { options, request });
  }
}

/** The resource at `/v2/actor-runs`. */
export class RunCollectionClient extends Resource {
  /**
   * Lists runs, oldest first; those of the whole account, or of one Actor or task when reached
   * through it.
   *
   * `GET /v2/actor-runs`
   */
  list(options?: RunsListOptions, request?: RequestOptions): PagePromise<RunListItem, ListOfRuns> {
    return this.paginate(LateRow.runsList, { options, request });
  }
}

/** The resource at `/v2/schedules/{scheduleId}`. */
export class ScheduleClient extends Resource {
  /**
   * Deletes the schedule; runs it has started go on.
   *
   * `DELETE /v2/schedules/{scheduleId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.scheduleDelete, { options, request });
  }

  /**
   * Gets the schedule.
   *
   * `GET /v2/schedules/{scheduleId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<Schedule | undefined> {
    return this.execute(LateRow.scheduleGet, { options, request });
  }

  /**
   * Gets the log of the schedule's latest invocations.
   *
   * `GET /v2/schedules/{scheduleId}/log`
   */
  getLog(
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<ScheduleLogEntry[] | undefined> {
    return this.execute(LateRow.scheduleGetLog, { options, request });
  }

  /**
   * Updates the schedule; what the body does not name stays.
   *
   * `PUT /v2/schedules/{scheduleId}`
   */
  update(
    body: ScheduleCreate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Schedule> {
    return this.execute(LateRow.scheduleUpdate, { body, options, request });
  }
}

/** The resource at `/v2/schedules`. */
export class ScheduleCollectionClient extends Resource {
  /**
   * Creates a schedule, which starts Actors or tasks at set times.
   *
   * `POST /v2/schedules`
   */
  create(
    body: ScheduleCreate,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<Schedule> {
    return this.execute(LateRow.schedulesCreate, { body, options, request });
  }

  /**
   * Lists the schedules of the account, oldest first.
   *
   * `GET /v2/schedules`
   */
  list(
    options?: SchedulesListOptions,
    request?: RequestOptions,
  ): PagePromise<ScheduleListItem, ListOfSchedules> {
    return this.paginate(LateRow.schedulesList, { options, request });
  }
}

/** The resource at `/v2/store`. */
export class StoreCollectionClient extends Resource {
  /**
   * Lists the public Actors in Apify Store; no token is needed.
   *
   * `GET /v2/store`
   */
  list(
    options?: StoreListOptions,
    request?: RequestOptions,
  ): PagePromise<StoreActor, ListOfStoreActors> {
    return this.paginate(LateRow.storeList, { options, request });
  }
}

/** What TaskClient need not write itself. */
export abstract class TaskOperations extends Resource {
  /**
   * Deletes the task; its runs stay.
   *
   * `DELETE /v2/actor-tasks/{actorTaskId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.taskDelete, { options, request });
  }

  /**
   * Gets the task.
   *
   * `GET /v2/actor-tasks/{actorTaskId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<Task | undefined> {
    return this.execute(LateRow.taskGet, { options, request });
  }

  /**
   * Gets the saved input of the task.
   *
   * `GET /v2/actor-tasks/{actorTaskId}/input`
   */
  getInput(options?: NoOptions, request?: RequestOptions): ApiPromise<unknown> {
    return this.execute(LateRow.taskGetInput, { options, request });
  }

  /**
   * Updates the task; what the body does not name stays.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   */
  update(body: TaskUpdate, options?: NoOptions, request?: RequestOptions): ApiPromise<Task> {
    return this.execute(LateRow.taskUpdate, { body, options, request });
  }

  /**
   * Updates the saved input of the task; properties that the body does not name stay.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}/input`
   */
  updateInput(body: unknown, options?: NoOptions, request?: RequestOptions): ApiPromise<unknown> {
    return this.execute(LateRow.taskUpdateInput, { body, options, request });
  }
}

/** The resource at `/v2/actor-tasks`. */
export class TaskCollectionClient extends Resource {
  /**
   * Creates a task, which is an Actor with saved input and run options.
   *
   * `POST /v2/actor-tasks`
   */
  create(body: TaskCreate, options?: NoOptions, request?: RequestOptions): ApiPromise<Task> {
    return this.execute(LateRow.tasksCreate, { body, options, request });
  }

  /**
   * Lists the tasks of the account, oldest first.
   *
   * `GET /v2/actor-tasks`
   */
  list(
    options?: TasksListOptions,
    request?: RequestOptions,
  ): PagePromise<TaskListItem, ListOfTasks> {
    return this.paginate(LateRow.tasksList, { options, request });
  }
}

/** The resource at `/v2`. */
export class ToolsClient extends Resource {
  /**
   * Tells what the server sees of this request, such as client address, country and headers.
   *
   * `GET /v2/browser-info`
   */
  browserInfo(
    options?: ToolsBrowserInfoOptions,
    request?: RequestOptions,
  ): ApiPromise<BrowserInfo> {
    return this.execute(LateRow.toolsBrowserInfo, { options, request });
  }

  /**
   * Decodes a value made by encode-and-sign and tells whose token signed it.
   *
   * `POST /v2/tools/decode-and-verify`
   */
  decodeAndVerify(
    body: DecodeAndVerifyRequest,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<DecodeAndVerifyData> {
    return this.execute(LateRow.toolsDecodeAndVerify, { body, options, request });
  }

  /**
   * Encodes a JSON value into a string that is signed by the owner of the token.
   *
   * `POST /v2/tools/encode-and-sign`
   */
  encodeAndSign(
    body: object,
    options?: NoOptions,
    request?: RequestOptions,
  ): ApiPromise<EncodeAndSignData> {
    return this.execute(LateRow.toolsEncodeAndSign, { body, options, request });
  }
}

/** The resource at `/v2/users/{userId}`. */
export class UserClient extends Resource {
  /**
   * Gets the public profile of a user; no token is needed.
   *
   * `GET /v2/users/{userId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<PublicUser | undefined> {
    return this.execute(LateRow.userGet, { options, request });
  }
}

/** What WebhookClient need not write itself. */
export abstract class WebhookOperations extends Resource {
  /**
   * Deletes the webhook.
   *
   * `DELETE /v2/webhooks/{webhookId}`
   */
  delete(options?: NoOptions, request?: RequestOptions): ApiPromise<void> {
    return this.execute(LateRow.webhookDelete, { options, request });
  }

  /**
   * Gets the webhook.
   *
   * `GET /v2/webhooks/{webhookId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<Webhook | undefined> {
    return this.execute(LateRow.webhookGet, { options, request });
  }

  /**
   * Sends a test event to the webhook and answers with the dispatch.
   *
   * `POST /v2/webhooks/{webhookId}/test`
   */
  test(options?: NoOptions, request?: RequestOptions): ApiPromise<WebhookDispatch> {
    return this.execute(LateRow.webhookTest, { options, request });
  }

  /**
   * Updates the webhook; what the body does not name stays.
   *
   * `PUT /v2/webhooks/{webhookId}`
   */
  update(body: WebhookUpdate, options?: NoOptions, request?: RequestOptions): ApiPromise<Webhook> {
    return this.execute(LateRow.webhookUpdate, { body, options, request });
  }
}

/** The resource at `/v2/webhook-dispatches/{dispatchId}`. */
export class WebhookDispatchClient extends Resource {
  /**
   * Gets the dispatch, with every call that was made for it.
   *
   * `GET /v2/webhook-dispatches/{dispatchId}`
   */
  get(options?: NoOptions, request?: RequestOptions): ApiPromise<WebhookDispatch | undefined> {
    return this.execute(LateRow.webhookDispatchGet, { options, request });
  }
}

/** The resource at `/v2/webhook-dispatches`. */
export class WebhookDispatchCollectionClient extends Resource {
  /**
   * Lists webhook dispatches, oldest first; those of the account, or of one webhook when
   * reached through it.
   *
   * `GET /v2/webhook-dispatches`
   */
  list(
    options?: WebhookDispatchesListOptions,
    request?: RequestOptions,
  ): PagePromise<WebhookDispatch, ListOfWebhookDispatches> {
    return this.paginate(LateRow.webhookDispatchesList, { options, request });
  }
}

/** The resource at `/v2/webhooks`. */
export class WebhookCollectionClient extends Resource {
  /**
   * Creates a webhook; a second creation with the same `idempotencyKey` answers with the first
   * one.
   *
   * `POST /v2/webhooks`
   */
  create(body: WebhookCreate, options?: NoOptions, request?: RequestOptions): ApiPromise<Webhook> {
    return this.execute(LateRow.webhooksCreate, { body, options, request });
  }

  /**
   * Lists webhooks, oldest first; those of the account, or of one Actor or task when reached
   * through it.
   *
   * `GET /v2/webhooks`
   */
  list(
    options?: WebhooksListOptions,
    request?: RequestOptions,
  ): PagePromise<WebhookListItem, ListOfWebhooks> {
    return this.paginate(LateRow.webhooksList, { options, request });
  }
}
