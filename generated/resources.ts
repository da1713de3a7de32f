// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

import type { ApiPromise } from "../src/core/api-promise.js";
import type { PagePromise } from "../src/core/page-promise.js";
import type { RequestOptions } from "../src/options.js";
import { Resource } from "../src/core/resource.js";
import { lastOptions } from "../src/options.js";
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
  build(version: string, options?: ActorBuildOptions): ApiPromise<Build> {
    return this.request(operations.actorBuild, {
      query: { version },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Deletes the Actor with its versions.
   *
   * `DELETE /v2/actors/{actorId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.actorDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the Actor.
   *
   * `GET /v2/actors/{actorId}`
   *
   * @example
   * ```ts
   * const actor = await apify.actor("me/my-actor").get();
   * console.log(actor?.name); // my-actor
   * console.log(await apify.actor("me/no-such-actor").get()); // undefined
   * ```
   */
  get(options?: RequestOptions): ApiPromise<Actor | undefined> {
    return this.request(operations.actorGet, {
      options: lastOptions(options, arguments.length > 1),
    });
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
    options?: RequestOptions,
  ): ApiPromise<Record<string, unknown>> {
    return this.request(operations.actorGetOpenApiDefinition, {
      path: { buildId },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Updates the Actor; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}`
   *
   * @param body What can be changed on an Actor; what is left out stays.
   *
   * @example
   * ```ts
   * await apify.actor("me/my-actor").update({ title: "My Actor" });
   * ```
   */
  update(body: ActorUpdate, options?: RequestOptions): ApiPromise<Actor> {
    return this.request(operations.actorUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** What ActorVersionClient need not write itself. */
export abstract class ActorVersionOperations extends Resource {
  /**
   * Deletes the version.
   *
   * `DELETE /v2/actors/{actorId}/versions/{versionNumber}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.actorVersionDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the version.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}`
   */
  get(options?: RequestOptions): ApiPromise<ActorVersion> {
    return this.request(operations.actorVersionGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Updates the version; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}/versions/{versionNumber}`
   *
   * @param body What a version is created from, and what can be changed on it.
   */
  update(body: ActorVersionUpdate, options?: RequestOptions): ApiPromise<ActorVersion> {
    return this.request(operations.actorVersionUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`. */
export class ActorEnvVarClient extends Resource {
  /**
   * Deletes the environment variable.
   *
   * `DELETE /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.actorVersionEnvVarDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the environment variable; the value of a secret one is left out.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   */
  get(options?: RequestOptions): ApiPromise<ActorEnvVar> {
    return this.request(operations.actorVersionEnvVarGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Updates the environment variable; what the body does not name stays.
   *
   * `PUT /v2/actors/{actorId}/versions/{versionNumber}/env-vars/{envVarName}`
   *
   * @param body What an environment variable is created from.
   */
  update(body: ActorEnvVarCreate, options?: RequestOptions): ApiPromise<ActorEnvVar> {
    return this.request(operations.actorVersionEnvVarUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/actors/{actorId}/versions/{versionNumber}/env-vars`. */
export class ActorEnvVarCollectionClient extends Resource {
  /**
   * Adds an environment variable to the version.
   *
   * `POST /v2/actors/{actorId}/versions/{versionNumber}/env-vars`
   *
   * @param body What an environment variable is created from.
   */
  create(body: ActorEnvVarCreate, options?: RequestOptions): ApiPromise<ActorEnvVar> {
    return this.request(operations.actorVersionEnvVarsCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the environment variables of the version, all in one answer; values of secret ones
   * are left out.
   *
   * `GET /v2/actors/{actorId}/versions/{versionNumber}/env-vars`
   */
  list(options?: RequestOptions): PagePromise<ActorEnvVar, ListOfEnvVars> {
    return this.paginate(operations.actorVersionEnvVarsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/actors/{actorId}/versions`. */
export class ActorVersionCollectionClient extends Resource {
  /**
   * Adds a version to the Actor, with the place of its source code.
   *
   * `POST /v2/actors/{actorId}/versions`
   *
   * @param body What a version is created from, and what can be changed on it.
   */
  create(body: ActorVersionUpdate, options?: RequestOptions): ApiPromise<ActorVersion> {
    return this.request(operations.actorVersionsCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the versions of the Actor, all in one answer.
   *
   * `GET /v2/actors/{actorId}/versions`
   *
   * @example
   * ```ts
   * const { items } = await apify.actor("me/my-actor").versions().list();
   * console.log(items.map(({ versionNumber }) => versionNumber));
   * ```
   */
  list(options?: RequestOptions): PagePromise<ActorVersion, ListOfVersions> {
    return this.paginate(operations.actorVersionsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/actors`. */
export class ActorCollectionClient extends Resource {
  /**
   * Creates an Actor; it can run as soon as one of its versions is built.
   *
   * `POST /v2/actors`
   *
   * @param body What an Actor is created from.
   */
  create(body: ActorCreate, options?: RequestOptions): ApiPromise<Actor> {
    return this.request(operations.actorsCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the Actors that the account owns or has used, oldest first.
   *
   * `GET /v2/actors`
   *
   * @example
   * ```ts
   * for await (const { name, stats } of apify.actors().list({ my: true, desc: true })) {
   *   console.log(name, stats?.totalRuns);
   * }
   * ```
   */
  list(options?: ActorsListOptions): PagePromise<ActorListItem, ListOfActors> {
    return this.paginate(operations.actorsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What BuildClient need not write itself. */
export abstract class BuildOperations extends Resource {
  /**
   * Aborts the build; one that has already ended stays as it is.
   *
   * `POST /v2/actor-builds/{buildId}/abort`
   */
  abort(options?: RequestOptions): ApiPromise<Build> {
    return this.request(operations.buildAbort, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Deletes the build; the build an Actor runs by default cannot be deleted.
   *
   * `DELETE /v2/actor-builds/{buildId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.buildDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the build; with `waitForFinish` the server holds its answer until the build has
   * ended.
   *
   * `GET /v2/actor-builds/{buildId}`
   */
  get(options?: BuildGetOptions): ApiPromise<Build | undefined> {
    return this.request(operations.buildGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets an OpenAPI document that describes how to run the Actor as this build defines it.
   *
   * `GET /v2/actor-builds/{buildId}/openapi.json`
   */
  getOpenApiDefinition(options?: RequestOptions): ApiPromise<Record<string, unknown>> {
    return this.request(operations.buildGetOpenApiDefinition, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/actor-builds`. */
export class BuildCollectionClient extends Resource {
  /**
   * Lists builds, oldest first; those of the whole account, or of one Actor when reached
   * through it.
   *
   * `GET /v2/actor-builds`
   *
   * @example
   * ```ts
   * const { items } = await apify.actor("me/my-actor").builds().list({ desc: true, limit: 1 });
   * console.log(items[0]?.status);
   * ```
   */
  list(options?: BuildsListOptions): PagePromise<BuildListItem, ListOfBuilds> {
    return this.paginate(operations.buildsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What DatasetClient need not write itself. */
export abstract class DatasetOperations extends Resource {
  /**
   * Deletes the dataset with its items.
   *
   * `DELETE /v2/datasets/{datasetId}`
   *
   * @example
   * ```ts
   * await apify.dataset("me/prices").delete();
   * console.log(await apify.dataset("me/prices").get()); // undefined
   * ```
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.datasetDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets what is known about the dataset, without its items.
   *
   * `GET /v2/datasets/{datasetId}`
   *
   * @example
   * ```ts
   * const dataset = await apify.dataset("me/prices").get();
   * console.log(dataset?.itemCount); // 3
   * ```
   */
  get(options?: RequestOptions): ApiPromise<Dataset | undefined> {
    return this.request(operations.datasetGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets statistics on the fields of the dataset, as far as its schema asks for them.
   *
   * `GET /v2/datasets/{datasetId}/statistics`
   */
  getStatistics(options?: RequestOptions): ApiPromise<DatasetStatistics | undefined> {
    return this.request(operations.datasetGetStatistics, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Sets the name or the access of the dataset.
   *
   * `PUT /v2/datasets/{datasetId}`
   *
   * @param body What can be changed on a dataset; what is left out stays.
   *
   * @example
   * ```ts
   * await apify.dataset("me/prices").update({ name: "old-prices" });
   * console.log(await apify.dataset("me/prices").get()); // undefined
   * ```
   */
  update(body: DatasetUpdate, options?: RequestOptions): ApiPromise<Dataset> {
    return this.request(operations.datasetUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
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
   *
   * @param body The body of the request, sent as JSON.
   *
   * @example
   * ```ts
   * const { id } = await apify.datasets().getOrCreate("results");
   * await apify.dataset(id).pushItems([{ n: 1 }]);
   * ```
   */
  getOrCreate(
    name?: string,
    body?: {
      schema?: Record<string, unknown> | null | undefined;
    },
    options?: RequestOptions,
  ): ApiPromise<Dataset> {
    return this.request(operations.datasetsGetOrCreate, {
      query: { name },
      body,
      options: lastOptions(options, arguments.length > 3),
    });
  }

  /**
   * Lists the datasets of the account, oldest first; only named ones unless `unnamed` is set.
   *
   * `GET /v2/datasets`
   *
   * @example
   * ```ts
   * const named = await apify.datasets().list().toArray();
   * console.log(named.map(({ name, itemCount }) => `${name}: ${itemCount}`).join(", ")); // prices: 3
   * ```
   */
  list(options?: DatasetsListOptions): PagePromise<DatasetListItem, ListOfDatasets> {
    return this.paginate(operations.datasetsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What KeyValueStoreClient need not write itself. */
export abstract class KeyValueStoreOperations extends Resource {
  /**
   * Deletes the key-value store with its records.
   *
   * `DELETE /v2/key-value-stores/{storeId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.keyValueStoreDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Deletes the record.
   *
   * `DELETE /v2/key-value-stores/{storeId}/records/{recordKey}`
   *
   * @param recordKey The key of the record, at most 256 characters.
   *
   * @example
   * ```ts
   * const store = apify.keyValueStore("me/pages");
   * await store.deleteRecord("page-home");
   * console.log(await store.recordExists("page-home")); // false
   * ```
   */
  deleteRecord(recordKey: string, options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.keyValueStoreDeleteRecord, {
      path: { recordKey },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Gets what is known about the key-value store, without its records.
   *
   * `GET /v2/key-value-stores/{storeId}`
   *
   * @example
   * ```ts
   * const store = await apify.keyValueStore("me/pages").get();
   * console.log(store?.name); // pages
   * ```
   */
  get(options?: RequestOptions): ApiPromise<KeyValueStore | undefined> {
    return this.request(operations.keyValueStoreGet, {
      options: lastOptions(options, arguments.length > 1),
    });
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
  ): ApiPromise<{
    signedUrl: string;
  }> {
    return this.request(operations.keyValueStoreGetDirectUploadUrl, {
      path: { recordKey },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the keys of the store in the order of their UTF-8 bytes, with the size of each
   * record.
   *
   * `GET /v2/key-value-stores/{storeId}/keys`
   *
   * @example
   * ```ts
   * for await (const { key, size } of apify.keyValueStore("me/pages").listKeys({ prefix: "page-" })) {
   *   console.log(key, size); // page-home 13
   * }
   * ```
   */
  listKeys(options?: KeyValueStoreListKeysOptions): PagePromise<KeyValueStoreKey, ListOfKeys> {
    return this.paginate(operations.keyValueStoreListKeys, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Sets the name or the access of the key-value store.
   *
   * `PUT /v2/key-value-stores/{storeId}`
   *
   * @param body What can be changed on a key-value store; what is left out stays.
   */
  update(body: KeyValueStoreUpdate, options?: RequestOptions): ApiPromise<KeyValueStore> {
    return this.request(operations.keyValueStoreUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
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
   *
   * @param body The body of the request, sent as JSON.
   *
   * @example
   * ```ts
   * const { id } = await apify.keyValueStores().getOrCreate("settings");
   * await apify.keyValueStore(id).setRecord("depth", 2);
   * ```
   */
  getOrCreate(
    name?: string,
    body?: {
      schema?: Record<string, unknown> | null | undefined;
    },
    options?: RequestOptions,
  ): ApiPromise<KeyValueStore> {
    return this.request(operations.keyValueStoresGetOrCreate, {
      query: { name },
      body,
      options: lastOptions(options, arguments.length > 3),
    });
  }

  /**
   * Lists the key-value stores of the account, oldest first; only named ones unless `unnamed`
   * is set.
   *
   * `GET /v2/key-value-stores`
   *
   * @example
   * ```ts
   * const stores = await apify.keyValueStores().list().toArray();
   * console.log(stores.map(({ name }) => name).join(", ")); // pages
   * ```
   */
  list(options?: KeyValueStoresListOptions): PagePromise<KeyValueStore, ListOfKeyValueStores> {
    return this.paginate(operations.keyValueStoresList, {
      options: lastOptions(options, arguments.length > 1),
    });
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
   *
   * @example
   * ```ts
   * const { username } = await apify.user().get();
   * console.log(username); // me
   * ```
   */
  get(options?: RequestOptions): ApiPromise<User> {
    return this.request(operations.meGet, { options: lastOptions(options, arguments.length > 1) });
  }

  /**
   * Gets the limits of the account and how much of them the current month has used.
   *
   * `GET /v2/users/me/limits`
   *
   * @example
   * ```ts
   * const { current, limits } = await apify.user().limits();
   * console.log(current.monthlyUsageUsd, "of", limits.maxMonthlyUsageUsd);
   * ```
   */
  limits(options?: RequestOptions): ApiPromise<AccountLimits> {
    return this.request(operations.meLimits, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets what the account has used and what it costs in one monthly cycle, in all and day by
   * day.
   *
   * `GET /v2/users/me/usage/monthly`
   *
   * @example
   * ```ts
   * const usage = await apify.user().monthlyUsage({ date: "2026-01-15" });
   * console.log(usage.totalUsageCreditsUsdAfterVolumeDiscount);
   * ```
   */
  monthlyUsage(options?: MeMonthlyUsageOptions): ApiPromise<MonthlyUsage> {
    return this.request(operations.meMonthlyUsage, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Sets the monthly spending limit or the data retention of the account.
   *
   * `PUT /v2/users/me/limits`
   *
   * @param body The account limits that can be set.
   */
  updateLimits(body?: AccountLimitsUpdate, options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.meUpdateLimits, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** What RequestQueueClient need not write itself. */
export abstract class RequestQueueOperations extends Resource {
  /**
   * Adds a request to the queue; nothing is added when one with the same `uniqueKey` is there
   * already.
   *
   * `POST /v2/request-queues/{queueId}/requests`
   *
   * @param body What a request is created from, and what it is replaced by when it is updated.
   *
   * @example
   * ```ts
   * const request = { url: "https://example.com/3", uniqueKey: "job-3" };
   * const queue = apify.requestQueue("me/jobs");
   * const { wasAlreadyPresent } = await queue.addRequest(request);
   * console.log(wasAlreadyPresent); // false
   * console.log((await queue.addRequest(request)).wasAlreadyPresent); // true
   * ```
   */
  addRequest(
    body: QueueRequestCreate,
    options?: RequestQueueAddRequestOptions,
  ): ApiPromise<QueueRequestInfo> {
    return this.request(operations.requestQueueAddRequest, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Deletes the request queue with its requests.
   *
   * `DELETE /v2/request-queues/{queueId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.requestQueueDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Deletes the request.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/{requestId}`
   *
   * @param requestId The request's ID.
   */
  deleteRequest(requestId: string, options?: RequestQueueDeleteRequestOptions): ApiPromise<void> {
    return this.request(operations.requestQueueDeleteRequest, {
      path: { requestId },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Releases the lock on the request by the client that holds it.
   *
   * `DELETE /v2/request-queues/{queueId}/requests/{requestId}/lock`
   *
   * @param requestId The request's ID.
   *
   * @example
   * ```ts
   * const worker = apify.requestQueue("me/jobs", { clientKey: "worker-1" });
   * const { items } = await worker.listAndLockHead({ limit: 1, lockSecs: 60 });
   * // For another worker to take, before all others.
   * await worker.deleteRequestLock(items[0]!.id, { forefront: true });
   * ```
   */
  deleteRequestLock(
    requestId: string,
    options?: RequestQueueDeleteRequestLockOptions,
  ): ApiPromise<void> {
    return this.request(operations.requestQueueDeleteRequestLock, {
      path: { requestId },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Gets what is known about the request queue, without its requests.
   *
   * `GET /v2/request-queues/{queueId}`
   *
   * @example
   * ```ts
   * const queue = await apify.requestQueue("me/jobs").get();
   * console.log(queue?.pendingRequestCount); // 2
   * ```
   */
  get(options?: RequestOptions): ApiPromise<RequestQueue | undefined> {
    return this.request(operations.requestQueueGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the request.
   *
   * `GET /v2/request-queues/{queueId}/requests/{requestId}`
   *
   * @param requestId The request's ID.
   *
   * @example
   * ```ts
   * const queue = apify.requestQueue("me/jobs");
   * const { items } = await queue.listHead({ limit: 1 });
   * const request = await queue.getRequest(items[0]!.id);
   * console.log(request?.url); // https://example.com/1
   * ```
   */
  getRequest(requestId: string, options?: RequestOptions): ApiPromise<QueueRequest | undefined> {
    return this.request(operations.requestQueueGetRequest, {
      path: { requestId },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Gets the next requests from the head of the queue, locked for `lockSecs` seconds.
   *
   * `POST /v2/request-queues/{queueId}/head/lock`
   *
   * @example
   * ```ts
   * const worker = apify.requestQueue("me/jobs", { clientKey: "worker-1" });
   * const { items } = await worker.listAndLockHead({ limit: 1, lockSecs: 60 });
   * console.log(items.map(({ uniqueKey }) => uniqueKey).join(", ")); // job-1
   * ```
   */
  listAndLockHead(options: RequestQueueListAndLockHeadOptions): ApiPromise<RequestQueueLockedHead> {
    return this.request(operations.requestQueueListAndLockHead, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the next requests to handle from the head of the queue, without locking them.
   *
   * `GET /v2/request-queues/{queueId}/head`
   *
   * @example
   * ```ts
   * const { items } = await apify.requestQueue("me/jobs").listHead({ limit: 10 });
   * console.log(items.map(({ uniqueKey }) => uniqueKey).join(", ")); // job-1, job-2
   * ```
   */
  listHead(options?: RequestQueueListHeadOptions): ApiPromise<RequestQueueHead> {
    return this.request(operations.requestQueueListHead, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Lists the requests of the queue, handled ones as well.
   *
   * `GET /v2/request-queues/{queueId}/requests`
   *
   * @example
   * ```ts
   * for await (const { url, handledAt } of apify.requestQueue("me/jobs").listRequests()) {
   *   console.log(url, handledAt ?? "pending");
   * }
   * ```
   */
  listRequests(
    options?: RequestQueueListRequestsOptions,
  ): PagePromise<QueueRequest, ListOfRequests> {
    return this.paginate(operations.requestQueueListRequests, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Extends the lock on the request by the client that holds it.
   *
   * `PUT /v2/request-queues/{queueId}/requests/{requestId}/lock`
   *
   * @param requestId The request's ID.
   *
   * @example
   * ```ts
   * const worker = apify.requestQueue("me/jobs", { clientKey: "worker-1" });
   * const { items } = await worker.listAndLockHead({ limit: 1, lockSecs: 60 });
   * await worker.prolongRequestLock(items[0]!.id, { lockSecs: 300 });
   * ```
   */
  prolongRequestLock(
    requestId: string,
    options: RequestQueueProlongRequestLockOptions,
  ): ApiPromise<QueueRequestLock> {
    return this.request(operations.requestQueueProlongRequestLock, {
      path: { requestId },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Releases the locks on all requests that this client holds in the queue.
   *
   * `POST /v2/request-queues/{queueId}/requests/unlock`
   *
   * @example
   * ```ts
   * const worker = apify.requestQueue("me/jobs", { clientKey: "worker-1" });
   * await worker.listAndLockHead({ limit: 2, lockSecs: 60 });
   * console.log((await worker.unlockRequests()).unlockedCount); // 2
   * ```
   */
  unlockRequests(options?: RequestQueueUnlockRequestsOptions): ApiPromise<UnlockRequestsResult> {
    return this.request(operations.requestQueueUnlockRequests, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Sets the name or the access of the request queue.
   *
   * `PUT /v2/request-queues/{queueId}`
   *
   * @param body What can be changed on a request queue; what is left out stays.
   */
  update(body: RequestQueueUpdate, options?: RequestOptions): ApiPromise<RequestQueue> {
    return this.request(operations.requestQueueUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
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
   *
   * @example
   * ```ts
   * const { id } = await apify.requestQueues().getOrCreate("to-crawl");
   * const url = "https://example.com/";
   * await apify.requestQueue(id).addRequest({ url, uniqueKey: url });
   * ```
   */
  getOrCreate(name?: string, options?: RequestOptions): ApiPromise<RequestQueue> {
    return this.request(operations.requestQueuesGetOrCreate, {
      query: { name },
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the request queues of the account, oldest first; only named ones unless `unnamed` is
   * set.
   *
   * `GET /v2/request-queues`
   *
   * @example
   * ```ts
   * const queues = await apify.requestQueues().list().toArray();
   * console.log(queues.map(({ name }) => name).join(", ")); // jobs
   * ```
   */
  list(options?: RequestQueuesListOptions): PagePromise<RequestQueueListItem, ListOfRequestQueues> {
    return this.paginate(operations.requestQueuesList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What RunClient need not write itself. */
export abstract class RunOperations extends Resource {
  /**
   * Deletes the run, which must have ended.
   *
   * `DELETE /v2/actor-runs/{runId}`
   *
   * @example
   * ```ts
   * await apify.run(runId).delete();
   * console.log(await apify.run(runId).get()); // undefined
   * ```
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.runDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/actor-runs`. */
export class RunCollectionClient extends Resource {
  /**
   * Lists runs, oldest first; those of the whole account, or of one Actor or task when reached
   * through it.
   *
   * `GET /v2/actor-runs`
   *
   * @example
   * ```ts
   * const { items } = await apify.runs().list({ status: ["SUCCEEDED"], desc: true, limit: 10 });
   * console.log(items.map(({ id, startedAt }) => `${id} ${startedAt}`));
   * ```
   */
  list(options?: RunsListOptions): PagePromise<RunListItem, ListOfRuns> {
    return this.paginate(operations.runsList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/schedules/{scheduleId}`. */
export class ScheduleClient extends Resource {
  /**
   * Deletes the schedule; runs it has started go on.
   *
   * `DELETE /v2/schedules/{scheduleId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.scheduleDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the schedule.
   *
   * `GET /v2/schedules/{scheduleId}`
   *
   * @example
   * ```ts
   * const schedule = await apify.schedule(scheduleId).get();
   * console.log(schedule?.cronExpression); // 0 6 * * *
   * ```
   */
  get(options?: RequestOptions): ApiPromise<Schedule | undefined> {
    return this.request(operations.scheduleGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the log of the schedule's latest invocations.
   *
   * `GET /v2/schedules/{scheduleId}/log`
   */
  getLog(options?: RequestOptions): ApiPromise<ScheduleLogEntry[] | undefined> {
    return this.request(operations.scheduleGetLog, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Updates the schedule; what the body does not name stays.
   *
   * `PUT /v2/schedules/{scheduleId}`
   *
   * @param body What a schedule is created from, and what can be changed on it.
   *
   * @example
   * ```ts
   * const { isEnabled } = await apify.schedule(scheduleId).update({ isEnabled: false });
   * console.log(isEnabled); // false
   * ```
   */
  update(body: ScheduleCreate, options?: RequestOptions): ApiPromise<Schedule> {
    return this.request(operations.scheduleUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/schedules`. */
export class ScheduleCollectionClient extends Resource {
  /**
   * Creates a schedule, which starts Actors or tasks at set times.
   *
   * `POST /v2/schedules`
   *
   * @param body What a schedule is created from, and what can be changed on it.
   *
   * @example
   * ```ts
   * const task = await apify.task("me/my-task").get();
   * const schedule = await apify.schedules().create({
   *   name: "every-monday",
   *   cronExpression: "0 8 * * MON",
   *   timezone: "Europe/Prague",
   *   isEnabled: true,
   *   isExclusive: true,
   *   actions: [{ type: "RUN_ACTOR_TASK", actorTaskId: task!.id }],
   * });
   * console.log(schedule.name); // every-monday
   * ```
   */
  create(body: ScheduleCreate, options?: RequestOptions): ApiPromise<Schedule> {
    return this.request(operations.schedulesCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the schedules of the account, oldest first.
   *
   * `GET /v2/schedules`
   *
   * @example
   * ```ts
   * const schedules = await apify.schedules().list().toArray();
   * console.log(schedules.map(({ name }) => name).join(", ")); // every-morning
   * ```
   */
  list(options?: SchedulesListOptions): PagePromise<ScheduleListItem, ListOfSchedules> {
    return this.paginate(operations.schedulesList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/store`. */
export class StoreCollectionClient extends Resource {
  /**
   * Lists the public Actors in Apify Store; no token is needed.
   *
   * `GET /v2/store`
   *
   * @example
   * ```ts
   * for await (const { username, name } of apify.store().list({ search: "news", limit: 3 })) {
   *   console.log(`${username}/${name}`);
   * }
   * ```
   */
  list(options?: StoreListOptions): PagePromise<StoreActor, ListOfStoreActors> {
    return this.paginate(operations.storeList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What TaskClient need not write itself. */
export abstract class TaskOperations extends Resource {
  /**
   * Deletes the task; its runs stay.
   *
   * `DELETE /v2/actor-tasks/{actorTaskId}`
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.taskDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the task.
   *
   * `GET /v2/actor-tasks/{actorTaskId}`
   *
   * @example
   * ```ts
   * const task = await apify.task("me/my-task").get();
   * console.log(task?.options?.memoryMbytes); // 512
   * ```
   */
  get(options?: RequestOptions): ApiPromise<Task | undefined> {
    return this.request(operations.taskGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the saved input of the task.
   *
   * `GET /v2/actor-tasks/{actorTaskId}/input`
   *
   * @example
   * ```ts
   * console.log(await apify.task("me/my-task").getInput()); // { category: 'books' }
   * ```
   */
  getInput(options?: RequestOptions): ApiPromise<unknown> {
    return this.request(operations.taskGetInput, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Updates the task; what the body does not name stays.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}`
   *
   * @param body What can be changed on a task; what is left out stays.
   *
   * @example
   * ```ts
   * await apify.task("me/my-task").update({ options: { memoryMbytes: 1024 } });
   * ```
   */
  update(body: TaskUpdate, options?: RequestOptions): ApiPromise<Task> {
    return this.request(operations.taskUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Updates the saved input of the task; properties that the body does not name stay.
   *
   * `PUT /v2/actor-tasks/{actorTaskId}/input`
   *
   * @param body The body of the request, sent as JSON.
   *
   * @example
   * ```ts
   * await apify.task("me/my-task").updateInput({ category: "music" });
   * ```
   */
  updateInput(body: unknown, options?: RequestOptions): ApiPromise<unknown> {
    return this.request(operations.taskUpdateInput, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/actor-tasks`. */
export class TaskCollectionClient extends Resource {
  /**
   * Creates a task, which is an Actor with saved input and run options.
   *
   * `POST /v2/actor-tasks`
   *
   * @param body What a task is created from.
   *
   * @example
   * ```ts
   * const task = await apify.tasks().create({
   *   actId: "me/my-actor",
   *   name: "morning-prices",
   *   input: { category: "books" },
   *   options: { memoryMbytes: 512, timeoutSecs: 300 },
   * });
   * console.log(task.name); // morning-prices
   * ```
   */
  create(body: TaskCreate, options?: RequestOptions): ApiPromise<Task> {
    return this.request(operations.tasksCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists the tasks of the account, oldest first.
   *
   * `GET /v2/actor-tasks`
   *
   * @example
   * ```ts
   * const names = await apify.tasks().list().toArray();
   * console.log(names.map(({ name }) => name).join(", ")); // my-task
   * ```
   */
  list(options?: TasksListOptions): PagePromise<TaskListItem, ListOfTasks> {
    return this.paginate(operations.tasksList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2`. */
export class ToolsClient extends Resource {
  /**
   * Tells what the server sees of this request, such as client address, country and headers.
   *
   * `GET /v2/browser-info`
   */
  browserInfo(options?: ToolsBrowserInfoOptions): ApiPromise<BrowserInfo> {
    return this.request(operations.toolsBrowserInfo, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Decodes a value made by encode-and-sign and tells whose token signed it.
   *
   * `POST /v2/tools/decode-and-verify`
   *
   * @param body What is to be decoded.
   */
  decodeAndVerify(
    body: DecodeAndVerifyRequest,
    options?: RequestOptions,
  ): ApiPromise<DecodeAndVerifyData> {
    return this.request(operations.toolsDecodeAndVerify, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Encodes a JSON value into a string that is signed by the owner of the token.
   *
   * `POST /v2/tools/encode-and-sign`
   *
   * @param body The body of the request, sent as JSON.
   */
  encodeAndSign(body: object, options?: RequestOptions): ApiPromise<EncodeAndSignData> {
    return this.request(operations.toolsEncodeAndSign, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/users/{userId}`. */
export class UserClient extends Resource {
  /**
   * Gets the public profile of a user; no token is needed.
   *
   * `GET /v2/users/{userId}`
   *
   * @example
   * ```ts
   * const user = await apify.user("me").get();
   * console.log(user?.username); // me
   * ```
   */
  get(options?: RequestOptions): ApiPromise<PublicUser | undefined> {
    return this.request(operations.userGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** What WebhookClient need not write itself. */
export abstract class WebhookOperations extends Resource {
  /**
   * Deletes the webhook.
   *
   * `DELETE /v2/webhooks/{webhookId}`
   *
   * @example
   * ```ts
   * await apify.webhook(webhookId).delete();
   * ```
   */
  delete(options?: RequestOptions): ApiPromise<void> {
    return this.request(operations.webhookDelete, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Gets the webhook.
   *
   * `GET /v2/webhooks/{webhookId}`
   *
   * @example
   * ```ts
   * const webhook = await apify.webhook(webhookId).get();
   * console.log(webhook?.eventTypes.join(", ")); // ACTOR.RUN.FAILED
   * ```
   */
  get(options?: RequestOptions): ApiPromise<Webhook | undefined> {
    return this.request(operations.webhookGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Sends a test event to the webhook and answers with the dispatch.
   *
   * `POST /v2/webhooks/{webhookId}/test`
   */
  test(options?: RequestOptions): ApiPromise<WebhookDispatch> {
    return this.request(operations.webhookTest, {
      options: lastOptions(options, arguments.length > 1),
    });
  }

  /**
   * Updates the webhook; what the body does not name stays.
   *
   * `PUT /v2/webhooks/{webhookId}`
   *
   * @param body What can be changed on a webhook; what is left out stays.
   */
  update(body: WebhookUpdate, options?: RequestOptions): ApiPromise<Webhook> {
    return this.request(operations.webhookUpdate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }
}

/** The resource at `/v2/webhook-dispatches/{dispatchId}`. */
export class WebhookDispatchClient extends Resource {
  /**
   * Gets the dispatch, with every call that was made for it.
   *
   * `GET /v2/webhook-dispatches/{dispatchId}`
   */
  get(options?: RequestOptions): ApiPromise<WebhookDispatch | undefined> {
    return this.request(operations.webhookDispatchGet, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/webhook-dispatches`. */
export class WebhookDispatchCollectionClient extends Resource {
  /**
   * Lists webhook dispatches, oldest first; those of the account, or of one webhook when
   * reached through it.
   *
   * `GET /v2/webhook-dispatches`
   *
   * @example
   * ```ts
   * for await (const { status, eventType } of apify.webhookDispatches().list({ desc: true })) {
   *   console.log(eventType, status);
   * }
   * ```
   */
  list(
    options?: WebhookDispatchesListOptions,
  ): PagePromise<WebhookDispatch, ListOfWebhookDispatches> {
    return this.paginate(operations.webhookDispatchesList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}

/** The resource at `/v2/webhooks`. */
export class WebhookCollectionClient extends Resource {
  /**
   * Creates a webhook; a second creation with the same `idempotencyKey` answers with the first
   * one.
   *
   * `POST /v2/webhooks`
   *
   * @param body What a webhook is created from.
   *
   * @example
   * ```ts
   * const actor = await apify.actor("me/my-actor").get();
   * await apify.webhooks().create({
   *   requestUrl: "https://example.com/run-ended",
   *   eventTypes: ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED"],
   *   condition: { actorId: actor!.id },
   *   idempotencyKey: "run-ended",
   * });
   * ```
   */
  create(body: WebhookCreate, options?: RequestOptions): ApiPromise<Webhook> {
    return this.request(operations.webhooksCreate, {
      body,
      options: lastOptions(options, arguments.length > 2),
    });
  }

  /**
   * Lists webhooks, oldest first; those of the account, or of one Actor or task when reached
   * through it.
   *
   * `GET /v2/webhooks`
   *
   * @example
   * ```ts
   * const webhooks = await apify.webhooks().list().toArray();
   * console.log(webhooks.length); // 1
   * ```
   */
  list(options?: WebhooksListOptions): PagePromise<WebhookListItem, ListOfWebhooks> {
    return this.paginate(operations.webhooksList, {
      options: lastOptions(options, arguments.length > 1),
    });
  }
}
