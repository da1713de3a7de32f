import type * as models from "../../generated/models.js";

/**
 * The enums of the official client, as plain objects: bundlers drop what is not used. The API's own words do as well, `"csv"` for
 * `DownloadItemsFormat.CSV`.
 */
export const ActorListSortBy = {
  CREATED_AT: "createdAt",
  LAST_RUN_STARTED_AT: "stats.lastRunStartedAt",
} as const;
export type ActorListSortBy = ValueOf<typeof ActorListSortBy>;

export const ActorSourceType = {
  SourceFiles: "SOURCE_FILES",
  GitRepo: "GIT_REPO",
  Tarball: "TARBALL",
  GitHubGist: "GITHUB_GIST",
} as const;
export type ActorSourceType = ValueOf<typeof ActorSourceType>;

export const DownloadItemsFormat = {
  JSON: "json",
  JSONL: "jsonl",
  XML: "xml",
  HTML: "html",
  CSV: "csv",
  XLSX: "xlsx",
  RSS: "rss",
} as const;
export type DownloadItemsFormat = ValueOf<typeof DownloadItemsFormat>;

export const PlatformFeature = {
  Actors: "ACTORS",
  Storage: "STORAGE",
  ProxySERPS: "PROXY_SERPS",
  Scheduler: "SCHEDULER",
  Webhooks: "WEBHOOKS",
  Proxy: "PROXY",
  ProxyExternalAccess: "PROXY_EXTERNAL_ACCESS",
} as const;
export type PlatformFeature = ValueOf<typeof PlatformFeature>;

export const ScheduleActions = { RunActor: "RUN_ACTOR", RunActorTask: "RUN_ACTOR_TASK" } as const;
export type ScheduleActions = ValueOf<typeof ScheduleActions>;

export const WebhookDispatchStatus = {
  Active: "ACTIVE",
  Succeeded: "SUCCEEDED",
  Failed: "FAILED",
} as const;
/** Open, as every status. */
export type WebhookDispatchStatus = models.WebhookDispatchStatus;

type ValueOf<T> = T[keyof T];
