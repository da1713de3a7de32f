/** The enums of `apify-client` 2, real ones, since their members are used as types, too. */

export enum ActorListSortBy {
  CREATED_AT = "createdAt",
  LAST_RUN_STARTED_AT = "stats.lastRunStartedAt",
}

export enum ActorSourceType {
  SourceFiles = "SOURCE_FILES",
  GitRepo = "GIT_REPO",
  Tarball = "TARBALL",
  GitHubGist = "GITHUB_GIST",
}

export enum DownloadItemsFormat {
  JSON = "json",
  JSONL = "jsonl",
  XML = "xml",
  HTML = "html",
  CSV = "csv",
  XLSX = "xlsx",
  RSS = "rss",
}

export enum PlatformFeature {
  Actors = "ACTORS",
  Storage = "STORAGE",
  ProxySERPS = "PROXY_SERPS",
  Scheduler = "SCHEDULER",
  Webhooks = "WEBHOOKS",
  Proxy = "PROXY",
  ProxyExternalAccess = "PROXY_EXTERNAL_ACCESS",
}

export enum ScheduleActions {
  RunActor = "RUN_ACTOR",
  RunActorTask = "RUN_ACTOR_TASK",
}

export enum WebhookDispatchStatus {
  Active = "ACTIVE",
  Succeeded = "SUCCEEDED",
  Failed = "FAILED",
}
