import type { ActorDefinition, ActorRunPricingInfo, ActorStandby } from "./actor.js";
import type { LogTarget } from "./log.js";
import type {
  Dictionary,
  EndedJobStatus,
  JobStatus,
  OrderedOptions,
  PaginatedList,
  PermissionLevel,
  RunAccess,
  RunOrigin,
} from "./values.js";
import type { WebhookUpdateData } from "./webhook.js";

/** What starting a run takes, of an Actor and of a task. */
interface RunOptions {
  build?: string | undefined;
  maxItems?: number | undefined;
  maxTotalChargeUsd?: number | undefined;
  memory?: number | undefined;
  restartOnError?: boolean | undefined;
  timeout?: number | undefined;
}

export interface ActorStartOptions extends RunOptions {
  contentType?: string | undefined;
  forcePermissionLevel?: PermissionLevel | undefined;
  waitForFinish?: number | undefined;
  webhooks?: readonly WebhookUpdateData[] | undefined;
}

export interface ActorCallOptions extends Omit<ActorStartOptions, "waitForFinish"> {
  waitSecs?: number | undefined;
  log?: LogTarget | null | "default" | undefined;
}

export interface ActorLastRunOptions {
  status?: JobStatus | undefined;
  origin?: RunOrigin | undefined;
}

export interface RunResurrectOptions extends RunOptions {}

export interface RunGetOptions {
  waitForFinish?: number | undefined;
}

export interface RunAbortOptions {
  gracefully?: boolean | undefined;
}

export interface RunMetamorphOptions {
  build?: string | undefined;
  contentType?: string | undefined;
}

export interface RunUpdateOptions {
  statusMessage?: string | undefined;
  isStatusMessageTerminal?: boolean | undefined;
  generalAccess?: RunAccess | null | undefined;
}

export interface RunChargeOptions {
  eventName: string;
  count?: number | undefined;
  idempotencyKey?: string | undefined;
}

export interface RunWaitForFinishOptions {
  waitSecs?: number | undefined;
}

export interface GetStreamedLogOptions {
  toLog?: LogTarget | null | "default" | undefined;
  fromStart?: boolean | undefined;
}

export interface RunCollectionListOptions extends OrderedOptions {
  status?: JobStatus | JobStatus[] | undefined;
  startedBefore?: Date | string | undefined;
  startedAfter?: Date | string | undefined;
}

export interface ActorRunListItem {
  id: string;
  actId: string;
  actorTaskId?: string;
  buildId: string;
  buildNumber: string;
  startedAt: Date;
  finishedAt: Date;
  status: JobStatus;
  meta: ActorRunMeta;
  defaultDatasetId: string;
  defaultKeyValueStoreId: string;
  defaultRequestQueueId: string;
  usageTotalUsd?: number;
}

export interface ActorRun extends ActorRunListItem {
  userId: string;
  chargedEventCounts?: Record<string, number>;
  containerUrl: string;
  exitCode?: number;
  generalAccess?: RunAccess | null;
  gitBranchName?: string;
  isContainerServerReady?: boolean;
  options: ActorRunOptions;
  pricingInfo?: ActorRunPricingInfo;
  stats: ActorRunStats;
  statusMessage?: string;
  storageIds?: ActorRunStorageIds;
  usage?: ActorRunUsage;
  usageUsd?: ActorRunUsage;
}

export interface ActorRunStorageIds {
  datasets: StorageIds;
  keyValueStores: StorageIds;
  requestQueues: StorageIds;
}

export interface StorageIds {
  default: string;
  [alias: string]: string;
}

export interface ActorRunMeta {
  origin: string;
  userAgent: string;
  clientIp?: string;
}

export interface ActorRunOptions {
  build: string;
  diskMbytes: number;
  memoryMbytes: number;
  timeoutSecs: number;
  maxItems?: number;
  maxTotalChargeUsd?: number;
  restartOnError?: boolean;
}

export interface ActorRunStats {
  computeUnits: number;
  cpuAvgUsage: number;
  cpuCurrentUsage: number;
  cpuMaxUsage: number;
  durationMillis: number;
  inputBodyLen: number;
  memAvgBytes: number;
  memCurrentBytes: number;
  memMaxBytes: number;
  metamorph: number;
  netRxBytes: number;
  netTxBytes: number;
  restartCount: number;
  resurrectCount: number;
  runTimeSecs: number;
}

export interface ActorRunUsage {
  ACTOR_COMPUTE_UNITS?: number;
  DATASET_READS?: number;
  DATASET_WRITES?: number;
  DATA_TRANSFER_EXTERNAL_GBYTES?: number;
  DATA_TRANSFER_INTERNAL_GBYTES?: number;
  KEY_VALUE_STORE_LISTS?: number;
  KEY_VALUE_STORE_READS?: number;
  KEY_VALUE_STORE_WRITES?: number;
  PROXY_RESIDENTIAL_TRANSFER_GBYTES?: number;
  PROXY_SERPS?: number;
  REQUEST_QUEUE_READS?: number;
  REQUEST_QUEUE_WRITES?: number;
}

// Builds

export interface Build {
  id: string;
  actId: string;
  userId: string;
  buildNumber: string;
  startedAt: Date;
  finishedAt?: Date;
  status: EndedJobStatus;
  meta: BuildMeta;
  actorDefinition?: ActorDefinition;
  inputSchema?: string;
  options?: BuildOptions;
  readme?: string;
  stats?: BuildStats;
  usage?: BuildUsage;
  usageTotalUsd?: number;
  usageUsd?: BuildUsage;
}

export interface BuildMeta extends Required<ActorRunMeta> {}

export interface BuildOptions {
  betaPackages?: boolean;
  diskMbytes?: number;
  memoryMbytes?: number;
  useCache?: boolean;
}

export interface BuildStats {
  computeUnits: number;
  durationMillis: number;
  runTimeSecs: number;
}

export interface BuildUsage {
  ACTOR_COMPUTE_UNITS?: number;
}

export interface BuildClientGetOptions extends RunGetOptions {}
export interface BuildClientWaitForFinishOptions extends RunWaitForFinishOptions {}

export interface BuildCollectionClientListOptions extends OrderedOptions {}
export type BuildCollectionClientListItem = Required<
  Pick<Build, "id" | "status" | "startedAt" | "finishedAt">
> &
  Partial<Pick<Build, "meta" | "usageTotalUsd">>;
export type BuildCollectionClientListResult = PaginatedList<BuildCollectionClientListItem>;

export interface SchemaReference {
  "application/json": { schema: { $ref: string } };
}

export interface OpenApiOperation {
  operationId: string;
  summary: string;
  tags: string[];
  parameters: {
    name: string;
    in: string;
    description: string;
    required: boolean;
    schema: { type: string };
  }[];
  requestBody: { required: boolean; content: SchemaReference };
  responses: { "200": { description: string; content?: SchemaReference } };
  "x-openai-isConsequential": boolean;
}

export interface OpenApiDefinition {
  openapi: string;
  info: { title: string; description?: string; version?: string; "x-build-id": string };
  servers: { url: string }[];
  paths: { [path: string]: { post: OpenApiOperation } };
  components: { schemas: { [name: string]: object } };
}

// Tasks

export interface Task {
  id: string;
  actId: string;
  userId: string;
  name: string;
  username?: string;
  title?: string;
  description?: string;
  createdAt: Date;
  modifiedAt: Date;
  actorStandby?: Partial<ActorStandby>;
  input?: Dictionary | Dictionary[];
  isPublic?: boolean;
  options?: TaskOptions;
  publicConfig?: TaskPublicConfig | null;
  stats: TaskStats;
}

export interface TaskOptions {
  build?: string;
  memoryMbytes?: number;
  restartOnError?: boolean;
  timeoutSecs?: number;
}

export interface TaskPublicConfig {
  publishedAt: Date | null;
  categorization?: string | null;
  datasetName?: string | null;
  datasetView?: string | null;
  inputSchemaFields?: string[] | null;
  seoDescription?: string | null;
  seoTitle?: string | null;
}

export interface TaskStats {
  totalRuns: number;
}

export type TaskUpdateData = Partial<
  Pick<Task, "actorStandby" | "description" | "input" | "isPublic" | "name" | "options" | "title">
> & { publicConfig?: Omit<TaskPublicConfig, "publishedAt"> };

export interface TaskCreateData extends TaskUpdateData {
  actId: string;
}

export type TaskStartOptions = Omit<ActorStartOptions, "contentType" | "forcePermissionLevel">;

export interface TaskCallOptions extends Omit<TaskStartOptions, "waitForFinish"> {
  waitSecs?: number | undefined;
}

export interface TaskLastRunOptions extends ActorLastRunOptions {}
export interface TaskCollectionListOptions extends OrderedOptions {}
export type TaskList = Omit<Task, "options" | "input">;
