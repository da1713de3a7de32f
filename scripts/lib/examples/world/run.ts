import { input, inputJson, pricing, runOptions, version } from "./actor.js";
import { access, ids, times } from "./ids.js";
import { items } from "./items.js";

const buildUsage = { ACTOR_COMPUTE_UNITS: 0.0117 };

export const build = {
  id: ids.build,
  actId: ids.actor,
  userId: ids.user,
  status: "SUCCEEDED",
  startedAt: times.buildStarted,
  finishedAt: times.buildFinished,
  meta: { origin: "WEB", clientIp: "203.0.113.7", userAgent: "Mozilla/5.0" },
  stats: { durationMillis: 42000, runTimeSecs: 42, computeUnits: 0.0117, imageSizeBytes: 94371840 },
  options: { useCache: true, betaPackages: false, memoryMbytes: 4096, diskMbytes: 8192 },
  usage: buildUsage,
  usageUsd: { ACTOR_COMPUTE_UNITS: 0.0035 },
  usageTotalUsd: 0.0035,
  buildNumber: "0.1.1",
  buildNumberInt: 1001,
  inputSchema: '{"title":"Input","type":"object","schemaVersion":1,"properties":{}}',
  readme: "# Quote Collector",
  actVersion: { sourceType: version.sourceType, buildTag: "latest", versionNumber: "0.1" },
  actorDefinition: {
    actorSpecification: 1,
    name: "quote-collector",
    version: "0.1",
    buildTag: "latest",
    minMemoryMbytes: 256,
    maxMemoryMbytes: 4096,
    usesStandbyMode: false,
  },
};

/** What a build's openapi.json answers: the description of this one Actor. */
export const actorDescription = {
  openapi: "3.0.1",
  info: { title: "Quote Collector", version: "0.1" },
  paths: {},
};

const nothingUsed = {
  KEY_VALUE_STORE_LISTS: 0,
  DATA_TRANSFER_EXTERNAL_GBYTES: 0,
  PROXY_RESIDENTIAL_TRANSFER_GBYTES: 0,
  PROXY_SERPS: 0,
};

export const run = {
  id: ids.run,
  actId: ids.actor,
  actorTaskId: ids.task,
  userId: ids.user,
  status: "SUCCEEDED",
  statusMessage: "Collected 3 quotes",
  isStatusMessageTerminal: true,
  startedAt: times.runStarted,
  finishedAt: times.runFinished,
  meta: {
    origin: "SCHEDULER",
    clientIp: null,
    userAgent: null,
    scheduleId: ids.schedule,
    scheduledAt: times.runStarted,
  },
  stats: {
    inputBodyLen: inputJson.length,
    migrationCount: 0,
    rebootCount: 0,
    restartCount: 0,
    resurrectCount: 0,
    memAvgBytes: 134217728,
    memMaxBytes: 167772160,
    memCurrentBytes: 0,
    cpuAvgUsage: 21.5,
    cpuMaxUsage: 87.25,
    cpuCurrentUsage: 0,
    netRxBytes: 40960,
    netTxBytes: 8192,
    durationMillis: 12500,
    runTimeSecs: 12.5,
    metamorph: 0,
    computeUnits: 0.0035,
  },
  options: { ...runOptions, diskMbytes: 2048 },
  pricingInfo: pricing,
  chargedEventCounts: { quote: items.length },
  buildId: ids.build,
  buildNumber: "0.1.1",
  buildNumberInt: 1001,
  exitCode: 0,
  generalAccess: access,
  defaultDatasetId: ids.dataset,
  defaultKeyValueStoreId: ids.keyValueStore,
  defaultRequestQueueId: ids.requestQueue,
  storageIds: {
    datasets: { default: ids.dataset },
    keyValueStores: { default: ids.keyValueStore },
    requestQueues: { default: ids.requestQueue },
  },
  containerUrl: "https://container.example.com",
  isContainerServerReady: false,
  gitBranchName: null,
  metamorphs: [],
  platformUsageBillingModel: "DEVELOPER",
  usage: {
    ...nothingUsed,
    ACTOR_COMPUTE_UNITS: 0.0035,
    DATASET_READS: 1,
    DATASET_WRITES: 3,
    KEY_VALUE_STORE_READS: 1,
    KEY_VALUE_STORE_WRITES: 2,
    REQUEST_QUEUE_READS: 5,
    REQUEST_QUEUE_WRITES: 6,
    DATA_TRANSFER_INTERNAL_GBYTES: 0.0001,
  },
  usageUsd: {
    ...nothingUsed,
    ACTOR_COMPUTE_UNITS: 0.0014,
    DATASET_READS: 0.0001,
    DATASET_WRITES: 0.0001,
    KEY_VALUE_STORE_READS: 0.0001,
    KEY_VALUE_STORE_WRITES: 0.0001,
    REQUEST_QUEUE_READS: 0.0001,
    REQUEST_QUEUE_WRITES: 0.0001,
    DATA_TRANSFER_INTERNAL_GBYTES: 0,
  },
  usageTotalUsd: 0.002,
};

export const charge = { eventName: "quote", count: 1 };

export const log = [
  `${times.runStarted} ACTOR: Starting container`,
  `${times.runStarted} INFO  Input: ${JSON.stringify(input)}`,
  `${times.runFinished} INFO  Collected ${items.length} quotes`,
  "",
].join("\n");
