import { timestamp } from "./clock.js";
import type { RunState, ServerState } from "./state.js";

/** The former names of variables that programs and older SDKs still read (`@apify/consts` 2.58). */
const formerNames: Readonly<Record<string, string>> = {
  ACTOR_ID: "APIFY_ACTOR_ID",
  ACTOR_RUN_ID: "APIFY_ACTOR_RUN_ID",
  ACTOR_TASK_ID: "APIFY_ACTOR_TASK_ID",
  ACTOR_BUILD_ID: "APIFY_ACTOR_BUILD_ID",
  ACTOR_BUILD_NUMBER: "APIFY_ACTOR_BUILD_NUMBER",
  ACTOR_EVENTS_WEBSOCKET_URL: "APIFY_ACTOR_EVENTS_WS_URL",
  ACTOR_DEFAULT_DATASET_ID: "APIFY_DEFAULT_DATASET_ID",
  ACTOR_DEFAULT_KEY_VALUE_STORE_ID: "APIFY_DEFAULT_KEY_VALUE_STORE_ID",
  ACTOR_DEFAULT_REQUEST_QUEUE_ID: "APIFY_DEFAULT_REQUEST_QUEUE_ID",
  ACTOR_INPUT_KEY: "APIFY_INPUT_KEY",
  ACTOR_MEMORY_MBYTES: "APIFY_MEMORY_MBYTES",
  ACTOR_STARTED_AT: "APIFY_STARTED_AT",
  ACTOR_TIMEOUT_AT: "APIFY_TIMEOUT_AT",
  ACTOR_WEB_SERVER_PORT: "APIFY_CONTAINER_PORT",
  ACTOR_WEB_SERVER_URL: "APIFY_CONTAINER_URL",
};

/** A run has so many MB of memory for each processor core. */
const memoryMbytesPerCore = 4096;
/** Where a program listens if nothing else is said. */
const defaultPort = "4321";

/** The environment variables that the process of a run has on the platform, as far as they apply. */
export function environment(state: ServerState, run: RunState): Record<string, string> {
  const { info, actor } = run;
  const { options, pricingInfo } = info;
  const owner = state.accounts.find(info.userId);
  const tags = Object.entries(actor.info.taggedBuilds ?? {})
    .filter(([, build]) => build?.buildId === info.buildId)
    .map(([tag]) => tag);
  const port = info.containerUrl ? new URL(info.containerUrl).port : defaultPort;
  const actorVariables = {
    ACTOR_ID: info.actId,
    ACTOR_FULL_NAME: `${actor.info.username}/${actor.info.name}`,
    ACTOR_RUN_ID: info.id,
    ACTOR_TASK_ID: info.actorTaskId,
    ACTOR_BUILD_ID: info.buildId,
    ACTOR_BUILD_NUMBER: info.buildNumber,
    ACTOR_BUILD_TAGS: tags.join(","),
    ACTOR_DEFAULT_DATASET_ID: info.defaultDatasetId,
    ACTOR_DEFAULT_KEY_VALUE_STORE_ID: info.defaultKeyValueStoreId,
    ACTOR_DEFAULT_REQUEST_QUEUE_ID: info.defaultRequestQueueId,
    ACTOR_STORAGES_JSON: JSON.stringify(info.storageIds),
    ACTOR_INPUT_KEY: run.inputKey,
    ACTOR_MEMORY_MBYTES: options.memoryMbytes,
    ACTOR_STARTED_AT: info.startedAt,
    ACTOR_TIMEOUT_AT: run.timeoutAt && timestamp(state, run.timeoutAt),
    ACTOR_EVENTS_WEBSOCKET_URL: `${state.url.replace(/^http/, "ws")}/actor-events/${info.id}`,
    ACTOR_WEB_SERVER_PORT: port,
    ACTOR_WEB_SERVER_URL: info.containerUrl ?? `http://127.0.0.1:${port}`,
    ACTOR_STANDBY_PORT: port,
    ACTOR_STANDBY_URL: actor.info.standbyUrl,
    ACTOR_MAX_PAID_DATASET_ITEMS: options.maxItems,
    ACTOR_MAX_TOTAL_CHARGE_USD: options.maxTotalChargeUsd,
    ACTOR_RESTART_ON_ERROR: options.restartOnError ? 1 : 0,
    ACTOR_PERMISSION_LEVEL: run.permissionLevel,
  };
  const former = Object.entries(actorVariables).map(([name, value]) => [formerNames[name], value]);
  const all = {
    ...actorVariables,
    ...Object.fromEntries(former.filter(([name]) => name !== undefined)),
    APIFY_IS_AT_HOME: 1,
    APIFY_TOKEN: owner && state.accounts.runToken(info.id, owner),
    APIFY_USER_ID: info.userId,
    APIFY_USER_IS_PAYING: 1,
    APIFY_API_BASE_URL: state.url,
    APIFY_API_PUBLIC_BASE_URL: state.url,
    // The platform does not set it, but it is all that apify-cli 1.10 goes by.
    APIFY_CLIENT_BASE_URL: state.url,
    APIFY_META_ORIGIN: info.meta?.origin,
    APIFY_HEADLESS: 1,
    APIFY_DEDICATED_CPUS: (options.memoryMbytes ?? 1024) / memoryMbytesPerCore,
    APIFY_ACTOR_PRICING_INFO: pricingInfo && JSON.stringify(pricingInfo),
    APIFY_CHARGED_ACTOR_EVENT_COUNTS: pricingInfo && JSON.stringify(info.chargedEventCounts ?? {}),
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value == null ? [] : [[name, String(value)]])),
  );
}
