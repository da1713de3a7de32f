// Generated from spec/official-names.yaml by `npm run generate`. Do not edit.

import type {
  AccountLimits,
  AccountLimitsUpdate,
  Actor,
  ActorCreate,
  ActorEnvVar,
  ActorListItem,
  ActorUpdate,
  ActorVersion,
  Build,
  BuildListItem,
  CurrentUsage,
  Dataset,
  DatasetFieldStatistics,
  DatasetUpdate,
  KeyValueStore,
  KeyValueStoreKey,
  KeyValueStoreUpdate,
  LimitValues,
  ListOfActors,
  ListOfBuilds,
  ListOfDatasets,
  ListOfEnvVars,
  ListOfKeyValueStores,
  ListOfKeys,
  ListOfRequestQueues,
  ListOfRequests,
  ListOfVersions,
  MonthlyUsage,
  QueueRequest,
  QueueRequestCreate,
  QueueRequestInfo,
  QueueRequestLock,
  QueueRequestReference,
  RequestQueue,
  RequestQueueHead,
  RequestQueueLockedHead,
  RequestQueueUpdate,
  Run,
  RunListItem,
  RunMeta,
  RunOptions,
  RunStats,
  RunUsage,
  ScheduleAction,
  ScheduleCreate,
  StoreActor,
  Task,
  TaskCreate,
  TaskListItem,
  TaskUpdate,
  UserProxy,
  Webhook,
  WebhookCreate,
  WebhookDispatch,
  WebhookUpdate,
} from "./models.js";
import type {
  ActorsListOptions,
  BuildGetOptions,
  BuildsListOptions,
  DatasetsListOptions,
  KeyValueStoreListKeysOptions,
  KeyValueStoresListOptions,
  RequestQueueAddRequestOptions,
  RequestQueueDeleteRequestLockOptions,
  RequestQueueListAndLockHeadOptions,
  RequestQueueListHeadOptions,
  RequestQueueListRequestsOptions,
  RequestQueueProlongRequestLockOptions,
  RequestQueuesListOptions,
  RunsListOptions,
  SchedulesListOptions,
  StoreListOptions,
  TasksListOptions,
  WebhookDispatchesListOptions,
  WebhooksListOptions,
} from "./options.js";

export type AccountAndUsageLimits = AccountLimits;
export type ActorChargeEvent = ActorChargeEvents[string];
export type ActorChargeEvents = NonNullable<
  PricePerEventActorPricingInfo["pricingPerEvent"]["actorChargeEvents"]
>;
export type ActorCollectionCreateOptions = ActorCreate;
export type ActorCollectionListItem = ActorListItem;
export type ActorCollectionListOptions = ActorsListOptions;
export type ActorCollectionListResult = ListOfActors;
export type ActorDefinition = NonNullable<Build["actorDefinition"]>;
export type ActorEnvVarListResult = ListOfEnvVars;
export type ActorEnvironmentVariable = ActorEnvVar;
export type ActorRunListItem = RunListItem;
export type ActorRunMeta = RunMeta;
export type ActorRunOptions = RunOptions;
export type ActorRunPricingInfo = NonNullable<Run["pricingInfo"]>;
export type ActorRunStats = RunStats;
export type ActorRunStorageIds = NonNullable<Run["storageIds"]>;
export type ActorRunUsage = RunUsage;
export type ActorStandby = NonNullable<Actor["actorStandby"]>;
export type ActorStoreList = StoreActor;
export type ActorTaggedBuild = NonNullable<ActorTaggedBuilds[string]>;
export type ActorTaggedBuilds = NonNullable<Actor["taggedBuilds"]>;
export type ActorUpdateOptions = ActorUpdate;
export type ActorVersionGitHubGist = Extract<ActorVersion, { sourceType: "GITHUB_GIST" }>;
export type ActorVersionGitRepo = Extract<ActorVersion, { sourceType: "GIT_REPO" }>;
export type ActorVersionListResult = ListOfVersions;
export type ActorVersionSourceFile = Exclude<
  NonNullable<ActorVersionSourceFiles["sourceFiles"]>[number],
  { folder: boolean }
>;
export type ActorVersionSourceFiles = Extract<ActorVersion, { sourceType: "SOURCE_FILES" }>;
export type ActorVersionTarball = Extract<ActorVersion, { sourceType: "TARBALL" }>;
export type AllowedHttpMethods = NonNullable<QueueRequestCreate["method"]>;
export type BuildClientGetOptions = BuildGetOptions;
export type BuildCollectionClientListItem = BuildListItem;
export type BuildCollectionClientListOptions = BuildsListOptions;
export type BuildCollectionClientListResult = ListOfBuilds;
export type BuildOptions = NonNullable<Build["options"]>;
export type BuildStats = NonNullable<Build["stats"]>;
export type BuildUsage = NonNullable<Build["usage"]>;
export type Current = CurrentUsage;
export type DatasetClientUpdateOptions = DatasetUpdate;
export type DatasetCollectionClientGetOrCreateOptions = {
  schema?: Record<string, unknown> | undefined;
};
export type DatasetCollectionClientListOptions = DatasetsListOptions;
export type DatasetCollectionClientListResult = ListOfDatasets;
export type DatasetStats = NonNullable<Dataset["stats"]>;
export type FieldStatistics = DatasetFieldStatistics;
export type FinalActorVersion = ActorVersion;
export type FlatPricePerMonthActorPricingInfo = Extract<
  ActorRunPricingInfo,
  { pricingModel: "FLAT_PRICE_PER_MONTH" }
>;
export type FreeActorPricingInfo = Extract<ActorRunPricingInfo, { pricingModel: "FREE" }>;
export type KeyValueClientListKeysOptions = KeyValueStoreListKeysOptions;
export type KeyValueClientListKeysResult = ListOfKeys;
export type KeyValueClientUpdateOptions = KeyValueStoreUpdate;
export type KeyValueListItem = KeyValueStoreKey;
export type KeyValueStoreCollectionClientGetOrCreateOptions =
  DatasetCollectionClientGetOrCreateOptions;
export type KeyValueStoreCollectionClientListOptions = KeyValueStoresListOptions;
export type KeyValueStoreCollectionListResult = ListOfKeyValueStores;
export type KeyValueStoreStats = NonNullable<KeyValueStore["stats"]>;
export type Limits = LimitValues;
export type LimitsUpdateOptions = AccountLimitsUpdate;
export type MonthlyUsageCycle = AccountLimits["monthlyUsageCycle"];
export type OpenApiDefinition = Record<string, unknown>;
export type PaginatedList<Data> = {
  total: number;
  items: Data[];
  count: number;
  offset: number;
  limit: number;
  desc: boolean;
};
export type PricePerDatasetItemActorPricingInfo = Extract<
  ActorRunPricingInfo,
  { pricingModel: "PRICE_PER_DATASET_ITEM" }
>;
export type PricePerEventActorPricingInfo = Extract<
  ActorRunPricingInfo,
  { pricingModel: "PAY_PER_EVENT" }
>;
export type PricingInfo = NonNullable<StoreActor["currentPricingInfo"]>;
export type ProxyGroup = UserProxy["groups"][number];
export type RequestQueueClientAddRequestOptions = RequestQueueAddRequestOptions;
export type RequestQueueClientAddRequestResult = QueueRequestInfo;
export type RequestQueueClientDeleteRequestLockOptions = RequestQueueDeleteRequestLockOptions;
export type RequestQueueClientGetRequestResult = QueueRequest;
export type RequestQueueClientListAndLockHeadOptions = RequestQueueListAndLockHeadOptions;
export type RequestQueueClientListAndLockHeadResult = RequestQueueLockedHead;
export type RequestQueueClientListHeadOptions = RequestQueueListHeadOptions;
export type RequestQueueClientListHeadResult = RequestQueueHead;
export type RequestQueueClientListItem = RequestQueueHead["items"][number];
export type RequestQueueClientListRequestsOptions = RequestQueueListRequestsOptions;
export type RequestQueueClientListRequestsResult = ListOfRequests;
export type RequestQueueClientProlongRequestLockOptions = RequestQueueProlongRequestLockOptions;
export type RequestQueueClientProlongRequestLockResult = QueueRequestLock;
export type RequestQueueClientRequestSchema = QueueRequest;
export type RequestQueueClientRequestToDelete = QueueRequestReference;
export type RequestQueueClientUnlockRequestsResult = { unlockedCount: number };
export type RequestQueueClientUpdateOptions = RequestQueueUpdate;
export type RequestQueueCollectionListOptions = RequestQueuesListOptions;
export type RequestQueueCollectionListResult = ListOfRequestQueues;
export type RequestQueueListRequestsFilter = "locked" | "pending";
export type RequestQueueRequestsAsyncIterable<T> = AsyncIterable<T>;
export type RequestQueueStats = NonNullable<RequestQueue["stats"]>;
export type RunCollectionListOptions = RunsListOptions;
export type ScheduleActionRunActor = Extract<ScheduleAction, { type: "RUN_ACTOR" }>;
export type ScheduleActionRunActorTask = Extract<ScheduleAction, { type: "RUN_ACTOR_TASK" }>;
export type ScheduleCollectionListOptions = SchedulesListOptions;
export type ScheduleCreateOrUpdateData = ScheduleCreate;
export type ScheduledActorRunInput = NonNullable<ScheduleActionRunActor["runInput"]>;
export type ScheduledActorRunOptions = NonNullable<ScheduleActionRunActor["runOptions"]>;
export type StoreCollectionListOptions = StoreListOptions;
export type TaskCollectionListOptions = TasksListOptions;
export type TaskCreateData = TaskCreate;
export type TaskList = TaskListItem;
export type TaskPublicConfig = NonNullable<Task["publicConfig"]>;
export type TaskStats = NonNullable<Task["stats"]>;
export type TaskUpdateData = TaskUpdate;
export type UsageCycle = MonthlyUsage["usageCycle"];
export type WebhookAnyRunOfActorCondition = { actorId: string };
export type WebhookAnyRunOfActorTaskCondition = { actorTaskId: string };
export type WebhookCertainRunCondition = { actorRunId: string };
export type WebhookCollectionListOptions = WebhooksListOptions;
export type WebhookDispatchCall = NonNullable<WebhookDispatch["calls"]>[number];
export type WebhookDispatchCollectionListOptions = WebhookDispatchesListOptions;
export type WebhookDispatchEventData = NonNullable<WebhookDispatch["eventData"]>;
export type WebhookIdempotencyKey = Pick<WebhookCreate, "idempotencyKey">;
export type WebhookStats = NonNullable<Webhook["stats"]>;
export type WebhookUpdateData = WebhookUpdate & WebhookIdempotencyKey;
