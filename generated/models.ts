// Generated from spec/openapi.json (sha256 c1b2c7ddc8ae48032695042e670716af24384b52c95c0a409188173e493f0d58) by `npm run generate`. Do not edit.

/**
 * What the API takes and answers with. The main entry exports the most used ones.
 *
 * @module models
 */

/** The limits of the account and how much of them is used in the current monthly cycle. */
export interface AccountLimits {
  /** How much is used by now. */
  current: CurrentUsage;
  /** The limits. */
  limits: LimitValues;
  /** The current monthly cycle. */
  monthlyUsageCycle: UsageCycle;
}

/** The account limits that can be set. */
export interface AccountLimitsUpdate {
  /** How many days unnamed storages and finished runs are kept. */
  dataRetentionDays?: number | undefined;
  /** The most the account may spend in a monthly cycle, in US dollars. */
  maxMonthlyUsageUsd?: number | undefined;
}

/** An Actor, a program that runs on the platform. */
export interface Actor {
  /** What runs of the Actor may do in the account of the user who runs it. */
  actorPermissionLevel?: ActorPermissionLevel | undefined;
  /**
   * How the Actor runs in standby mode, where runs wait for HTTP requests; null or absent
   * without it.
   */
  actorStandby?: ActorStandby | null | undefined;
  /** The categories under which Apify Store lists the Actor. */
  categories?: string[] | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** Build, memory and timeout of a run whose start does not name its own. */
  defaultRunOptions: ActorDefaultRunOptions;
  /** The public SSH key to allow in a private Git repository, so that builds can read it. */
  deploymentKey?: string | undefined;
  /** What the Actor does, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** An input to show to users who try the Actor; null or absent if there is none. */
  exampleRunInput?: ActorExampleRunInput | null | undefined;
  /** Whether the Actor keeps its results elsewhere than in a dataset, as Apify judges. */
  hasNoDataset?: boolean | undefined;
  /** The Actor's ID, for `apify.actor(id)`. */
  id: string;
  /** Whether the Actor can be run without an account. */
  isAnonymouslyRunnable?: boolean | undefined;
  /** Whether Apify itself maintains the Actor. */
  isCritical?: boolean | undefined;
  /** Whether the owner has deprecated the Actor: it runs, but should not be chosen any more. */
  isDeprecated?: boolean | null | undefined;
  /** Whether the Actor is a tool for developers, as Apify judges. */
  isGeneric?: boolean | undefined;
  /** Whether everybody can find and run the Actor. */
  isPublic: boolean;
  /**
   * Whether the source code is hidden from other users; true by default.
   *
   * @default true
   */
  isSourceCodeHidden?: boolean | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the Actor, unique for its owner: `username/name` names it, too. */
  name: string;
  /** A warning shown with the Actor; null or absent if there is none. */
  notice?: ActorNotice | null | undefined;
  /** The URL of the Actor's picture; null or absent if it has none. */
  pictureUrl?: string | null | undefined;
  /** What the Actor costs, past and announced prices included; absent if it was always free. */
  pricingInfos?: ActorRunPricingInfo[] | undefined;
  /** The readme in short, as the platform makes it. */
  readmeSummary?: string | undefined;
  /**
   * Whether runs are restarted when they fail; deprecated, the default run options have it.
   *
   * @deprecated
   */
  restartOnError?: boolean | undefined;
  /** The page description for search engines. */
  seoDescription?: string | null | undefined;
  /** The page title for search engines. */
  seoTitle?: string | null | undefined;
  /**
   * The URL at which the Actor answers HTTP requests in standby mode; null or absent without
   * it.
   */
  standbyUrl?: string | null | undefined;
  /** How often and by how many users the Actor is run. */
  stats: ActorStats;
  /** Tag, as `latest` -> the build that it names; null or absent before the first build. */
  taggedBuilds?: TaggedBuilds | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username: string;
  /** The versions of the source code; each is built on its own. */
  versions: ActorVersion[];
}

/** An event that a pay-per-event Actor charges for. */
export interface ActorChargeEvent {
  /** What the event stands for. */
  eventDescription: string;
  /** The price of one event, in US dollars. */
  eventPriceUsd?: number | undefined;
  /** The price of one event by the discount tier of the user, in US dollars. */
  eventTieredPricingUsd?: TieredPricingPerEvent | undefined;
  /** The name of the event as people read it. */
  eventTitle: string;
  /** Whether the event is charged at most once a run. */
  isOneTimeEvent?: boolean | undefined;
  /** Whether the event is the one that the Actor is mainly charged by. */
  isPrimaryEvent?: boolean | undefined;
}

/** What an Actor is created from. */
export interface ActorCreate {
  /** What runs of the Actor may do in the account of the user who runs it. */
  actorPermissionLevel?: "FULL_PERMISSIONS" | "LIMITED_PERMISSIONS" | null | undefined;
  /**
   * How the Actor runs in standby mode, where runs wait for HTTP requests; null or absent
   * without it.
   */
  actorStandby?: ActorStandby | null | undefined;
  /** The categories under which Apify Store lists the Actor. */
  categories?: string[] | null | undefined;
  /** Build, memory and timeout of a run whose start does not name its own. */
  defaultRunOptions?: ActorDefaultRunOptions | undefined;
  /** What the Actor does, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** An input to show to users who try the Actor; null or absent if there is none. */
  exampleRunInput?: ActorExampleRunInput | null | undefined;
  /** Whether the owner has deprecated the Actor: it runs, but should not be chosen any more. */
  isDeprecated?: boolean | null | undefined;
  /** Whether everybody can find and run the Actor. */
  isPublic?: boolean | null | undefined;
  /** The name of the Actor, unique for its owner: letters, digits and hyphens. */
  name?: string | null | undefined;
  /** What the Actor costs. */
  pricingInfos?: ActorRunPricingInfo[] | undefined;
  /**
   * Whether runs are restarted when they fail; deprecated, the default run options have it.
   *
   * @deprecated
   */
  restartOnError?: boolean | undefined;
  /** The page description for search engines. */
  seoDescription?: string | null | undefined;
  /** The page title for search engines. */
  seoTitle?: string | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The versions of the source code. */
  versions?: ActorVersion[] | null | undefined;
}

/** What a run of the Actor gets when its start does not say otherwise. */
export interface ActorDefaultRunOptions {
  /** The build to run, as a tag or a number; `latest` is usual. */
  build?: string | undefined;
  /** The permission level that runs get instead of the Actor's own. */
  forcePermissionLevel?: ActorPermissionLevel | null | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | null | undefined;
  /** The memory of a run in MB, a power of 2 from 128 up. */
  memoryMbytes?: number | undefined;
  /** Whether a run is restarted when it fails. */
  restartOnError?: boolean | undefined;
  /** How long a run may take, in seconds; 0 is no limit. */
  timeoutSecs?: number | undefined;
}

/** What the source code says about the Actor, in `.actor/actor.json`. */
export interface ActorDefinition {
  /** The version of the specification that the definition follows, always 1. */
  actorSpecification?: 1 | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | undefined;
  /** The text of the changelog. */
  changelog?: string | undefined;
  /** The memory of a run by default in MB, as a number or an expression over the input. */
  defaultMemoryMbytes?: string | number | undefined;
  /** The path of the folder that Docker builds in. */
  dockerContextDir?: string | undefined;
  /** The path of the Dockerfile. */
  dockerfile?: string | undefined;
  /** Environment variables of the build and of its runs. */
  environmentVariables?: Record<string, string> | undefined;
  /** The input schema. */
  input?: Record<string, unknown> | undefined;
  /** The most memory a run may get, in MB. */
  maxMemoryMbytes?: number | undefined;
  /** The least memory a run may get, in MB. */
  minMemoryMbytes?: number | undefined;
  /** The Actor's name. */
  name?: string | undefined;
  /** The output schema. */
  output?: Record<string, unknown> | undefined;
  /** The text of the readme. */
  readme?: string | undefined;
  /** The schemas of the default storages. */
  storages?:
    | {
        /** The schema of the default dataset, with its fields and views. */
        dataset?: Record<string, unknown> | undefined;
      }
    | undefined;
  /** Whether the Actor runs in standby mode. */
  usesStandbyMode?: boolean | undefined;
  /** The version of the Actor, as `0.1`. */
  version?: string | undefined;
}

/** An environment variable of one version of an Actor. */
export interface ActorEnvVar {
  /** Whether the value is stored encrypted and never shown again. */
  isSecret?: boolean | null | undefined;
  /** The name of the variable, for `version.envVar(name)`. */
  name: string;
  /** The value; absent in answers when it is secret. */
  value?: string | undefined;
}

/** What an environment variable is created from. */
export interface ActorEnvVarCreate {
  /** Whether the value is stored encrypted and never shown again. */
  isSecret?: boolean | null | undefined;
  /** The name of the variable. */
  name: string;
  /** The value. */
  value: string;
}

/** An input to show to users who try an Actor. */
export interface ActorExampleRunInput {
  /** The input. */
  body?: string | undefined;
  /** The content type of the input, as `application/json; charset=utf-8`. */
  contentType?: string | undefined;
}

/** An Actor in a list. */
export interface ActorListItem {
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** The Actor's ID, for `apify.actor(id)`. */
  id: string;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the Actor, unique for its owner: `username/name` names it, too. */
  name: string;
  /** How often and by how many users the Actor is run. */
  stats?: ActorStats | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | undefined;
  /** The owner's username. */
  username: string;
}

/**
 * A notice that is shown with an Actor.
 * - `NONE`: there is nothing to say.
 * - `RESIDENTIAL_PROXY_REQUIRED`: the Actor needs residential proxies, which not every plan
 * has.
 * - `UNDER_MAINTENANCE`: the Actor is being repaired and may fail.
 */
export type ActorNotice =
  | "NONE"
  | "RESIDENTIAL_PROXY_REQUIRED"
  | "UNDER_MAINTENANCE"
  | (string & {});

/**
 * What a run may do in the account of the user who runs it.
 * - `FULL_PERMISSIONS`: everything that the user may do.
 * - `LIMITED_PERMISSIONS`: only its own storages and what its input names.
 */
export type ActorPermissionLevel = "FULL_PERMISSIONS" | "LIMITED_PERMISSIONS" | (string & {});

/** What an Actor costs; `pricingModel` tells which fields there are. */
export type ActorRunPricingInfo =
  | PayPerEventActorPricingInfo
  | PricePerDatasetItemActorPricingInfo
  | FlatPricePerMonthActorPricingInfo
  | FreeActorPricingInfo;

/** How an Actor or task runs in standby mode, where runs wait for HTTP requests. */
export interface ActorStandby {
  /** The build to run, as a tag or a number; `latest` is usual. */
  build?: string | null | undefined;
  /** How many requests at a time one run should have before another is started. */
  desiredRequestsPerActorRun?: number | null | undefined;
  /** Whether these settings are fixed and cannot be changed elsewhere, as by a task. */
  disableStandbyFieldsOverride?: boolean | null | undefined;
  /** After how many seconds without a request a run is stopped. */
  idleTimeoutSecs?: number | null | undefined;
  /** Whether standby mode is on. */
  isEnabled?: boolean | null | undefined;
  /** The most requests at a time that one run gets. */
  maxRequestsPerActorRun?: number | null | undefined;
  /** The memory of a run in MB, a power of 2 from 128 up. */
  memoryMbytes?: number | null | undefined;
  /** Whether runs in standby mode get an input. */
  shouldPassActorInput?: boolean | null | undefined;
}

/** How much an Actor is used. */
export interface ActorStats {
  /** The number of reviews. */
  actorReviewCount?: number | undefined;
  /** The average rating of the reviews, from 1 to 5. */
  actorReviewRating?: number | undefined;
  /** The number of users who have bookmarked the Actor. */
  bookmarkCount?: number | undefined;
  /** When the last run was started, ISO 8601; null or absent before the first one. */
  lastRunStartedAt?: string | undefined;
  /** The number of runs in the last 30 days by status, and their total. */
  publicActorRunStats30Days?:
    | {
        /** The runs that were aborted. */
        ABORTED?: number | undefined;
        /** The runs that failed. */
        FAILED?: number | undefined;
        /** The runs that succeeded. */
        SUCCEEDED?: number | undefined;
        /** The runs that took longer than they may. */
        "TIMED-OUT"?: number | undefined;
        /** All runs. */
        TOTAL?: number | undefined;
      }
    | undefined;
  /** The number of builds ever made. */
  totalBuilds?: number | undefined;
  /** The number of runs ever handed over to this Actor. */
  totalMetamorphs?: number | undefined;
  /** The number of runs ever made. */
  totalRuns?: number | undefined;
  /** The number of users who have ever run the Actor. */
  totalUsers?: number | undefined;
  /** The number of users in the last 30 days. */
  totalUsers30Days?: number | undefined;
  /** The number of users in the last 7 days. */
  totalUsers7Days?: number | undefined;
  /** The number of users in the last 90 days. */
  totalUsers90Days?: number | undefined;
}

/** What can be changed on an Actor; what is left out stays. */
export interface ActorUpdate {
  /** What runs of the Actor may do in the account of the user who runs it. */
  actorPermissionLevel?: "FULL_PERMISSIONS" | "LIMITED_PERMISSIONS" | null | undefined;
  /**
   * How the Actor runs in standby mode, where runs wait for HTTP requests; null or absent
   * without it.
   */
  actorStandby?: ActorStandby | null | undefined;
  /** The categories under which Apify Store lists the Actor. */
  categories?: string[] | null | undefined;
  /** Build, memory and timeout of a run whose start does not name its own. */
  defaultRunOptions?: ActorDefaultRunOptions | null | undefined;
  /** What the Actor does, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** An input to show to users who try the Actor; null or absent if there is none. */
  exampleRunInput?: ActorExampleRunInput | null | undefined;
  /** Whether the owner has deprecated the Actor: it runs, but should not be chosen any more. */
  isDeprecated?: boolean | null | undefined;
  /** Whether everybody can find and run the Actor. */
  isPublic?: boolean | undefined;
  /** The new name of the Actor, unique for its owner: letters, digits and hyphens. */
  name?: string | undefined;
  /** What the Actor costs. */
  pricingInfos?: ActorRunPricingInfo[] | undefined;
  /**
   * Whether runs are restarted when they fail; deprecated, the default run options have it.
   *
   * @deprecated
   */
  restartOnError?: boolean | undefined;
  /** The page description for search engines. */
  seoDescription?: string | null | undefined;
  /** The page title for search engines. */
  seoTitle?: string | null | undefined;
  /** The build that each tag is to name; null takes the tag away. */
  taggedBuilds?: { [key: string]: BuildTag } | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The versions of the source code; the given list replaces the one there is. */
  versions?: ActorVersionUpdate[] | undefined;
}

/** A version of an Actor's source code; `sourceType` tells where the code is. */
export type ActorVersion =
  | ActorVersionSourceFiles
  | ActorVersionGitRepo
  | ActorVersionTarball
  | ActorVersionGitHubGist
  | ActorVersionSourceCode;

/** A version whose source code is in a GitHub gist. */
export interface ActorVersionGitHubGist {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The URL of the gist. */
  gitHubGistUrl?: string | null | undefined;
  /** Where the source code is, here GITHUB_GIST. */
  sourceType: "GITHUB_GIST";
  /** The number of the version, as `0.1`. */
  versionNumber: string;
}

/** A version whose source code is in a Git repository. */
export interface ActorVersionGitRepo {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The URL of the Git repository; `#branch:folder` may follow. */
  gitRepoUrl?: string | null | undefined;
  /** Where the source code is, here GIT_REPO. */
  sourceType: "GIT_REPO";
  /** The number of the version, as `0.1`. */
  versionNumber: string;
}

/** A version whose source code is a single text; deprecated. */
export interface ActorVersionSourceCode {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /**
   * The Docker image that the source code runs in; deprecated.
   *
   * @deprecated
   */
  baseDockerImage?: string | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /**
   * The source code itself; deprecated.
   *
   * @deprecated
   */
  sourceCode?: string | null | undefined;
  /** Where the source code is, here SOURCE_CODE. */
  sourceType: "SOURCE_CODE";
  /** The number of the version, as `0.1`. */
  versionNumber: string;
}

/** A version whose source code is kept on the platform. */
export interface ActorVersionSourceFiles {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The files and folders of the source code. */
  sourceFiles?: VersionSourceFiles | undefined;
  /** Where the source code is, here SOURCE_FILES. */
  sourceType: "SOURCE_FILES";
  /** The number of the version, as `0.1`. */
  versionNumber: string;
}

/** A version whose source code is in an archive. */
export interface ActorVersionTarball {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** Where the source code is, here TARBALL. */
  sourceType: "TARBALL";
  /** The URL of the archive, a tar or ZIP file. */
  tarballUrl?: string | null | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber: string;
}

/** What a version is created from, and what can be changed on it. */
export type ActorVersionUpdate =
  | ActorVersionUpdateSourceFiles
  | ActorVersionUpdateGitRepo
  | ActorVersionUpdateTarball
  | ActorVersionUpdateGitHubGist
  | ActorVersionUpdateSourceCode;

/** Creates or changes a version whose source code is in a GitHub gist. */
export interface ActorVersionUpdateGitHubGist {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The URL of the gist. */
  gitHubGistUrl?: string | null | undefined;
  /** Where the source code is, here GITHUB_GIST. */
  sourceType?: "GITHUB_GIST" | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber?: string | null | undefined;
}

/** Creates or changes a version whose source code is in a Git repository. */
export interface ActorVersionUpdateGitRepo {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The URL of the Git repository; `#branch:folder` may follow. */
  gitRepoUrl?: string | null | undefined;
  /** Where the source code is, here GIT_REPO. */
  sourceType?: "GIT_REPO" | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber?: string | null | undefined;
}

/** Creates or changes a version whose source code is a single text; deprecated. */
export interface ActorVersionUpdateSourceCode {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /**
   * The Docker image that the source code runs in; deprecated.
   *
   * @deprecated
   */
  baseDockerImage?: string | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /**
   * The source code itself; deprecated.
   *
   * @deprecated
   */
  sourceCode?: string | null | undefined;
  /** Where the source code is, here SOURCE_CODE. */
  sourceType?: "SOURCE_CODE" | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber?: string | null | undefined;
}

/** Creates or changes a version whose source code is kept on the platform. */
export interface ActorVersionUpdateSourceFiles {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** The files and folders of the source code. */
  sourceFiles?: VersionSourceFiles | undefined;
  /** Where the source code is, here SOURCE_FILES. */
  sourceType?: "SOURCE_FILES" | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber?: string | null | undefined;
}

/** Creates or changes a version whose source code is in an archive. */
export interface ActorVersionUpdateTarball {
  /** Whether the build sees the environment variables, too, not only the runs. */
  applyEnvVarsToBuild?: boolean | null | undefined;
  /** The tag that builds of this version get, as `latest`; null if none. */
  buildTag?: string | null | undefined;
  /** The environment variables of the version; null or absent if there are none. */
  envVars?: ActorEnvVar[] | null | undefined;
  /** Where the source code is, here TARBALL. */
  sourceType?: "TARBALL" | undefined;
  /** The URL of the archive, a tar or ZIP file. */
  tarballUrl?: string | null | undefined;
  /** The number of the version, as `0.1`. */
  versionNumber?: string | null | undefined;
}

/** A webhook that is set up for one run when it is started. */
export interface AdHocWebhook {
  /** Whether a call is not repeated when it failed; by default it is. */
  doNotRetry?: boolean | null | undefined;
  /** The events that the webhook waits for. */
  eventTypes: (
    | "ACTOR.BUILD.ABORTED"
    | "ACTOR.BUILD.CREATED"
    | "ACTOR.BUILD.FAILED"
    | "ACTOR.BUILD.SUCCEEDED"
    | "ACTOR.BUILD.TIMED_OUT"
    | "ACTOR.RUN.ABORTED"
    | "ACTOR.RUN.CREATED"
    | "ACTOR.RUN.FAILED"
    | "ACTOR.RUN.RESURRECTED"
    | "ACTOR.RUN.SUCCEEDED"
    | "ACTOR.RUN.TIMED_OUT"
    | "TEST"
  )[];
  /** The template of additional headers, a JSON object; null or absent if there are none. */
  headersTemplate?: string | null | undefined;
  /** A key of the caller's choice; the same key does not make a second webhook. */
  idempotencyKey?: string | null | undefined;
  /** Whether the URL is called in spite of an invalid certificate. */
  ignoreSslErrors?: boolean | null | undefined;
  /**
   * The template of the request body, as `{"run":{{resource}}}`; null or absent for the
   * default body.
   */
  payloadTemplate?: string | null | undefined;
  /** The URL that is called, by POST. */
  requestUrl: string;
  /** Whether variables in the templates are also filled in inside of strings. */
  shouldInterpolateStrings?: boolean | null | undefined;
}

/** What became of one request of a batch that was added. */
export interface AddedRequest {
  /** The request's ID, for `getRequest` and the methods that change it. */
  requestId: string;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** Whether the request was handled before. */
  wasAlreadyHandled: boolean;
  /** Whether the queue had a request of this key before. */
  wasAlreadyPresent: boolean;
}

/** Proxy group -> the number of proxies in it. */
export type AvailableProxyGroups = Record<string, number>;

/** What the server sees of a request. */
export interface BrowserInfo {
  /** The length of the body, in bytes. */
  bodyLength: number;
  /** The IP address of the client. */
  clientIp: string | null;
  /** The country of that address, as two letters. */
  countryCode: string | null;
  /** The headers by name, unless they were asked to be left out. */
  headers?: Record<string, string | string[]> | undefined;
  /** The HTTP method. */
  method: string;
  /** The headers as they came, names and values in turn, if they were asked for. */
  rawHeaders?: string[] | undefined;
}

/** A build, a version of an Actor made ready to run. */
export interface Build {
  /** The Actor's ID, for `apify.actor(id)`. */
  actId: string;
  /** The version that was built, as it was then; absent if it is unknown. */
  actVersion?:
    | {
        /** The tag that builds of this version get, as `latest`; null if none. */
        buildTag?: string | undefined;
        /** The URL of the Git repository; `#branch:folder` may follow. */
        gitRepoUrl?: string | undefined;
        /** The files and folders of the source code. */
        sourceFiles?: SourceCodeFile[] | undefined;
        /** Where the source code is; it tells which of the other fields there are. */
        sourceType?: VersionSourceType | undefined;
        /** The number of the version, as `0.1`. */
        versionNumber?: string | undefined;
      }
    | undefined;
  /** What the source code says about the Actor; null or absent before it is read. */
  actorDefinition?: ActorDefinition | null | undefined;
  /** The number of the build, as `0.1.23`. */
  buildNumber: string;
  /** When the build ended, ISO 8601; null or absent while it goes on. */
  finishedAt?: string | null | undefined;
  /** The build's ID, for `apify.build(id)`. */
  id: string;
  /**
   * The input schema as JSON text; deprecated, the Actor definition has it.
   *
   * @deprecated
   */
  inputSchema?: string | null | undefined;
  /** How the build was started. */
  meta: BuildMeta;
  /** The options that the build was started with. */
  options?: BuildOptions | null | undefined;
  /**
   * The text of the readme; deprecated, the Actor definition has it.
   *
   * @deprecated
   */
  readme?: string | null | undefined;
  /** When the build was started, ISO 8601. */
  startedAt: string;
  /** How long the build took and how large it is. */
  stats?: BuildStats | null | undefined;
  /** The status of the build; SUCCEEDED, FAILED, TIMED-OUT and ABORTED are final. */
  status: RunStatus;
  /** What the build has used, in the units of each service. */
  usage?: BuildUsage | null | undefined;
  /** What the build costs in all, in US dollars; absent without a token. */
  usageTotalUsd?: number | null | undefined;
  /** What the build costs by service, in US dollars; absent without a token. */
  usageUsd?: BuildUsage | null | undefined;
  /** The user ID of whoever started the build. */
  userId: string;
}

/** A build in a list. */
export interface BuildListItem {
  /** The Actor's ID, for `apify.actor(id)`. */
  actId?: string | undefined;
  /** The number of the build, as `0.1.23`. */
  buildNumber: string;
  /** The number of the build as one integer, by which builds can be ordered. */
  buildNumberInt?: number | undefined;
  /** When the build ended, ISO 8601; null or absent while it goes on. */
  finishedAt?: string | null | undefined;
  /** The build's ID, for `apify.build(id)`. */
  id: string;
  /** How the build was started. */
  meta?: BuildMeta | undefined;
  /** When the build was started, ISO 8601. */
  startedAt: string;
  /** The status of the build; SUCCEEDED, FAILED, TIMED-OUT and ABORTED are final. */
  status: RunStatus;
  /** What the build costs in all, in US dollars; absent without a token. */
  usageTotalUsd?: number | undefined;
  /** The user ID of whoever started the build. */
  userId?: string | undefined;
}

/** How a build was started. */
export interface BuildMeta {
  /** The IP address it was started from; null or absent if it was started by the platform. */
  clientIp?: string | undefined;
  /** Where the build was started from, as API, WEB or CLI. */
  origin: RunOrigin;
  /** The user agent of the request that started it. */
  userAgent?: string | undefined;
}

/** The options of a build. */
export interface BuildOptions {
  /** Whether the build uses beta releases of the Apify packages. */
  betaPackages?: boolean | null | undefined;
  /** The disk space of the build, in MB. */
  diskMbytes?: number | null | undefined;
  /** The memory of the build, in MB. */
  memoryMbytes?: number | null | undefined;
  /** Whether the build may use cached layers. */
  useCache?: boolean | null | undefined;
}

/** How long a build took and how large it is. */
export interface BuildStats {
  /** The compute units that the build used. */
  computeUnits?: number | undefined;
  /** How long the build took from start to end, in milliseconds. */
  durationMillis?: number | undefined;
  /** The size of the Docker image, in bytes. */
  imageSizeBytes?: number | null | undefined;
  /** How long the build ran, in seconds. */
  runTimeSecs?: number | undefined;
}

/** The build that a tag is to name; null takes the tag away. */
export type BuildTag = {
  /** The build's ID, for `apify.build(id)`. */
  buildId: string;
} | null;

/** What a build uses of each service. */
export interface BuildUsage {
  /** The compute units. */
  ACTOR_COMPUTE_UNITS?: number | null | undefined;
}

/** What an Actor in Apify Store costs now; `pricingModel` tells which fields there are. */
export interface CurrentPricingInfo {
  /** The share of the price that Apify keeps, as a fraction of 1. */
  apifyMarginPercentage?: number | undefined;
  /** When the price was set, ISO 8601. */
  createdAt?: string | undefined;
  /** Whether the change counts as a significant one, whatever its size. */
  forceContainsSignificantPriceChange?: boolean | undefined;
  /** Whether the user of a pay-per-event Actor pays for platform usage as well. */
  isPPEPlatformUsagePaidByUser?: boolean | undefined;
  /** Whether users are not told of the price. */
  isPriceChangeNotificationSuppressed?: boolean | undefined;
  /** The least that `maxTotalChargeUsd` of a run may be, in US dollars. */
  minimalMaxTotalChargeUsd?: number | null | undefined;
  /** When the users were told that the price has taken effect, ISO 8601; null or absent before. */
  notifiedAboutChangeAt?: string | null | undefined;
  /** When the users were told of the price ahead of time, ISO 8601; null or absent before. */
  notifiedAboutFutureChangeAt?: string | null | undefined;
  /** The price of one unit, or of one month of a rented Actor, in US dollars. */
  pricePerUnitUsd?: number | null | undefined;
  /** The pricing model, which tells what the price is of. */
  pricingModel: string;
  /** The events that are charged and their prices. */
  pricingPerEvent?: Record<string, unknown> | null | undefined;
  /** Why the price was changed; null or absent if no reason is given. */
  reasonForChange?: string | null | undefined;
  /** When the price took effect, ISO 8601. */
  startedAt?: string | undefined;
  /** How long the Actor can be tried for free, in minutes. */
  trialMinutes?: number | null | undefined;
  /** What one unit is called, as `result`; null or absent if it has no name of its own. */
  unitName?: string | null | undefined;
}

/** How much of its limits the account uses now. */
export interface CurrentUsage {
  /** The number of runs and builds that go on at this time. */
  activeActorJobCount: number;
  /** The number of Actors. */
  actorCount: number;
  /** The memory that runs and builds take at this time, in GB. */
  actorMemoryGbytes: number;
  /** The number of tasks. */
  actorTaskCount: number;
  /** The compute units of the current monthly cycle. */
  monthlyActorComputeUnits: number;
  /** The data sent outside of the platform in the current monthly cycle, in GB. */
  monthlyExternalDataTransferGbytes: number;
  /** The search result pages fetched by proxy in the current monthly cycle. */
  monthlyProxySerps: number;
  /** The data sent through residential proxies in the current monthly cycle, in GB. */
  monthlyResidentialProxyGbytes: number;
  /** The cost of the current monthly cycle, in US dollars. */
  monthlyUsageUsd: number;
  /** The number of schedules. */
  scheduleCount?: number | undefined;
  /** The number of members of the team. */
  teamAccountSeatCount: number;
}

/** What was used on one day. */
export interface DailyServiceUsages {
  /** The day, ISO 8601. */
  date: string;
  /** What was used, by service. */
  serviceUsage: ServiceUsage;
  /** What the day costs, in US dollars. */
  totalUsageCreditsUsd: number;
}

/** A dataset, a list of items that can only be appended to. */
export interface Dataset {
  /** When it was last read or written, ISO 8601. */
  accessedAt: string;
  /** The ID of the Actor whose run created the dataset; null or absent if none did. */
  actId?: string | null | undefined;
  /** The ID of the run that created it; null or absent if none did. */
  actRunId?: string | null | undefined;
  /** The number of items that are not empty; it may lag behind a push by some seconds. */
  cleanItemCount: number;
  /** The URL of its page in Apify Console. */
  consoleUrl?: string | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** The names of the fields that items have; null or absent while they are unknown. */
  fields?: string[] | null | undefined;
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?: GeneralAccess | null | undefined;
  /** The dataset's ID, for `apify.dataset(id)`. */
  id: string;
  /** The number of items; it may lag behind a push by some seconds. */
  itemCount: number;
  /** A signed URL at which everybody who has it can read the items. */
  itemsPublicUrl?: string | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /**
   * The name of the dataset; null or absent if it has none, and then it is deleted after the
   * retention period.
   */
  name?: string | null | undefined;
  /** The schema of the dataset, with its fields and views; null or absent if it has none. */
  schema?: Record<string, unknown> | null | undefined;
  /** How much the dataset is read and written, and the space it takes. */
  stats?: DatasetStats | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The secret that public URLs of the dataset are signed with; only its owner sees it. */
  urlSigningSecretKey?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username?: string | undefined;
}

/** Statistics on one field of a dataset. */
export interface DatasetFieldStatistics {
  /** The number of items in which the field is empty. */
  emptyCount?: number | null | undefined;
  /** The greatest value. */
  max?: number | null | undefined;
  /** The least value. */
  min?: number | null | undefined;
  /** The number of items in which the field is null. */
  nullCount?: number | null | undefined;
}

/** A dataset in a list. */
export interface DatasetListItem {
  /** When it was last read or written, ISO 8601. */
  accessedAt: string;
  /** The ID of the Actor whose run created the dataset; null or absent if none did. */
  actId?: string | null | undefined;
  /** The ID of the run that created it; null or absent if none did. */
  actRunId?: string | null | undefined;
  /** The number of items that are not empty; it may lag behind a push by some seconds. */
  cleanItemCount: number;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?: GeneralAccess | null | undefined;
  /** The dataset's ID, for `apify.dataset(id)`. */
  id: string;
  /** The number of items; it may lag behind a push by some seconds. */
  itemCount: number;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the dataset; null if it has none. */
  name: string | null;
  /** How much the dataset is read and written, and the space it takes. */
  stats?: DatasetStats | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username?: string | undefined;
}

/** Statistics on the fields of a dataset. */
export interface DatasetStatistics {
  /** Field name -> statistics on the field; null if the dataset has none. */
  fieldStatistics?: { [key: string]: DatasetFieldStatistics } | null | undefined;
}

/** How much a dataset is used. */
export interface DatasetStats {
  /** The number of items deleted. */
  deleteCount?: number | undefined;
  /** The size of the items before compression, in bytes; only in lists. */
  inflatedBytes?: number | undefined;
  /** The number of items read. */
  readCount?: number | undefined;
  /** The space that the items take, in bytes. */
  storageBytes?: number | undefined;
  /** The number of items written. */
  writeCount?: number | undefined;
}

/** What can be changed on a dataset; what is left out stays. */
export interface DatasetUpdate {
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?:
    | "ANYONE_WITH_ID_CAN_READ"
    | "ANYONE_WITH_NAME_CAN_READ"
    | "FOLLOW_USER_SETTING"
    | "RESTRICTED"
    | undefined;
  /** The name of the dataset; null takes it away. */
  name?: string | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** The decoded value and who signed it. */
export interface DecodeAndVerifyData {
  /** The value that was encoded. */
  decoded: unknown;
  /** The ID of the user whose token signed the value; null if it cannot be told. */
  encodedByUserId: string | null;
  /** Whether Apify has verified that user. */
  isVerifiedUser: boolean;
}

/** What is to be decoded. */
export interface DecodeAndVerifyRequest {
  /** The string that encode-and-sign answered with. */
  encoded: string;
}

/** A request that was deleted, named by its ID or its unique key. */
export type DeletedRequest = DeletedRequestById | DeletedRequestByUniqueKey;

/** A request that was deleted, named by its ID. */
export interface DeletedRequestById {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id: string;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey?: string | undefined;
}

/** A request that was deleted, named by its unique key. */
export interface DeletedRequestByUniqueKey {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id?: string | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
}

/** Whether the account can use a feature of the platform. */
export interface EffectivePlatformFeature {
  /** Why the account cannot use the feature, in English. */
  disabledReason: string | null;
  /** Why the account cannot use the feature, as a code. */
  disabledReasonType: string | null;
  /** Whether the account can use the feature. */
  isEnabled: boolean;
  /** Whether the feature is on trial. */
  isTrial: boolean;
  /** When the trial ends, ISO 8601. */
  trialExpirationAt: string | null;
}

/** Which features of the platform the account can use. */
export interface EffectivePlatformFeatures {
  /** Running Actors. */
  ACTORS: EffectivePlatformFeature;
  /** All public Actors. */
  ACTORS_PUBLIC_ALL: EffectivePlatformFeature;
  /** Public Actors, as their developer. */
  ACTORS_PUBLIC_DEVELOPER: EffectivePlatformFeature;
  /** Apify Proxy. */
  PROXY: EffectivePlatformFeature;
  /** Apify Proxy from outside of the platform. */
  PROXY_EXTERNAL_ACCESS: EffectivePlatformFeature;
  /** Residential proxies. */
  PROXY_RESIDENTIAL: EffectivePlatformFeature;
  /** The proxy for search result pages. */
  PROXY_SERPS: EffectivePlatformFeature;
  /** Schedules. */
  SCHEDULER: EffectivePlatformFeature;
  /** Storages. */
  STORAGE: EffectivePlatformFeature;
  /** Webhooks. */
  WEBHOOKS: EffectivePlatformFeature;
}

/** The encoded value. */
export interface EncodeAndSignData {
  /** The value, encoded and signed. */
  encoded: string;
}

/** What went wrong. */
export interface ErrorDetail {
  /** Details of the error, as the invalid items of a push; most errors have none. */
  data?: unknown;
  /** What went wrong, in English. */
  message: string;
  /** What kind of error it is, a short code. */
  type: string;
}

/** The body of every answer that tells of an error. */
export interface ErrorResponse {
  /** What went wrong. */
  error: ErrorDetail;
}

/** The price of an Actor that is rented by the month. */
export interface FlatPricePerMonthActorPricingInfo {
  /** The share of the price that Apify keeps, as a fraction of 1. */
  apifyMarginPercentage: number;
  /** When the price was set, ISO 8601. */
  createdAt: string;
  /** Whether the change counts as a significant one, whatever its size. */
  forceContainsSignificantPriceChange?: boolean | undefined;
  /** Whether users are not told of the price. */
  isPriceChangeNotificationSuppressed?: boolean | undefined;
  /** When the users were told that the price has taken effect, ISO 8601; null or absent before. */
  notifiedAboutChangeAt?: string | null | undefined;
  /** When the users were told of the price ahead of time, ISO 8601; null or absent before. */
  notifiedAboutFutureChangeAt?: string | null | undefined;
  /** The price of a month, in US dollars. */
  pricePerUnitUsd: number;
  /** The pricing model, which tells what the price is of. */
  pricingModel: "FLAT_PRICE_PER_MONTH";
  /** Why the price was changed; null or absent if no reason is given. */
  reasonForChange?: string | null | undefined;
  /** When the price takes effect, ISO 8601. */
  startedAt: string;
  /** How long the Actor can be tried for free, in minutes. */
  trialMinutes: number;
}

/** The price of an Actor that is free; platform usage is still paid. */
export interface FreeActorPricingInfo {
  /** The share of the price that Apify keeps, as a fraction of 1. */
  apifyMarginPercentage: number;
  /** When the price was set, ISO 8601. */
  createdAt: string;
  /** Whether the change counts as a significant one, whatever its size. */
  forceContainsSignificantPriceChange?: boolean | undefined;
  /** Whether users are not told of the price. */
  isPriceChangeNotificationSuppressed?: boolean | undefined;
  /** When the users were told that the price has taken effect, ISO 8601; null or absent before. */
  notifiedAboutChangeAt?: string | null | undefined;
  /** When the users were told of the price ahead of time, ISO 8601; null or absent before. */
  notifiedAboutFutureChangeAt?: string | null | undefined;
  /** The pricing model, which tells what the price is of. */
  pricingModel: "FREE";
  /** Why the price was changed; null or absent if no reason is given. */
  reasonForChange?: string | null | undefined;
  /** When the price takes effect, ISO 8601. */
  startedAt: string;
}

/**
 * Who can read a resource, besides its owner and those it is shared with.
 * - `ANYONE_WITH_ID_CAN_READ`: everybody who knows its ID.
 * - `ANYONE_WITH_NAME_CAN_READ`: everybody who knows its name or its ID.
 * - `FOLLOW_USER_SETTING`: as the owner's account is set.
 * - `RESTRICTED`: nobody else.
 */
export type GeneralAccess =
  | "ANYONE_WITH_ID_CAN_READ"
  | "ANYONE_WITH_NAME_CAN_READ"
  | "FOLLOW_USER_SETTING"
  | "RESTRICTED"
  | (string & {});

/** An HTTP method. */
export type HttpMethod =
  | "CONNECT"
  | "DELETE"
  | "GET"
  | "HEAD"
  | "OPTIONS"
  | "PATCH"
  | "POST"
  | "PUT"
  | "TRACE"
  | (string & {});

/** A key-value store, which holds records of any content type under their keys. */
export interface KeyValueStore {
  /** When it was last read or written, ISO 8601. */
  accessedAt: string;
  /** The ID of the Actor whose run created the store; null or absent if none did. */
  actId?: string | null | undefined;
  /** The ID of the run that created it; null or absent if none did. */
  actRunId?: string | null | undefined;
  /** The URL of its page in Apify Console. */
  consoleUrl?: string | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?: GeneralAccess | null | undefined;
  /** The store's ID, for `apify.keyValueStore(id)`. */
  id: string;
  /** A signed URL at which everybody who has it can list the keys. */
  keysPublicUrl?: string | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /**
   * The name of the store; null or absent if it has none, and then it is deleted after the
   * retention period.
   */
  name?: string | null | undefined;
  /** The URL below which everybody can read records, given their signatures. */
  recordsPublicUrl?: string | undefined;
  /** The schema of the store, with its collections; null or absent if it has none. */
  schema?: Record<string, unknown> | null | undefined;
  /** How much the store is read and written, and the space it takes. */
  stats?: KeyValueStoreStats | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The secret that public URLs of the store are signed with; only its owner sees it. */
  urlSigningSecretKey?: string | null | undefined;
  /** The owner's user ID. */
  userId?: string | null | undefined;
  /** The owner's username. */
  username?: string | null | undefined;
}

/** A key of a store. */
export interface KeyValueStoreKey {
  /** The key, for `getRecord(key)`. */
  key: string;
  /** A signed URL at which everybody who has it can read the record. */
  recordPublicUrl: string;
  /** The size of the record, in bytes. */
  size: number;
}

/** How much a key-value store is used. */
export interface KeyValueStoreStats {
  /** The number of records deleted. */
  deleteCount?: number | undefined;
  /** The number of times keys were listed. */
  listCount?: number | undefined;
  /** The number of records read. */
  readCount?: number | undefined;
  /** The space that records take in file storage, in bytes. */
  s3StorageBytes?: number | undefined;
  /** The space that records take, in bytes. */
  storageBytes?: number | undefined;
  /** The number of records written. */
  writeCount?: number | undefined;
}

/** What can be changed on a key-value store; what is left out stays. */
export interface KeyValueStoreUpdate {
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?:
    | "ANYONE_WITH_ID_CAN_READ"
    | "ANYONE_WITH_NAME_CAN_READ"
    | "FOLLOW_USER_SETTING"
    | "RESTRICTED"
    | undefined;
  /** The name of the store; null takes it away. */
  name?: string | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** The limits of the account. */
export interface LimitValues {
  /** How many days unnamed storages and finished runs are kept. */
  dataRetentionDays: number;
  /** The most Actors. */
  maxActorCount: number;
  /** The most memory that runs and builds may take at the same time, in GB. */
  maxActorMemoryGbytes: number;
  /** The most tasks. */
  maxActorTaskCount: number;
  /** The most runs and builds at the same time. */
  maxConcurrentActorJobs: number;
  /** The most compute units in a monthly cycle. */
  maxMonthlyActorComputeUnits: number;
  /** The most data sent outside of the platform in a monthly cycle, in GB. */
  maxMonthlyExternalDataTransferGbytes: number;
  /** The most search result pages fetched by proxy in a monthly cycle. */
  maxMonthlyProxySerps: number;
  /** The most data sent through residential proxies in a monthly cycle, in GB. */
  maxMonthlyResidentialProxyGbytes: number;
  /** The most the account may spend in a monthly cycle, in US dollars. */
  maxMonthlyUsageUsd: number;
  /** The most schedules. */
  maxScheduleCount?: number | undefined;
  /** The most members of the team. */
  maxTeamAccountSeatCount: number;
}

/** A page of Actors. */
export interface ListOfActors {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The Actors of this page. */
  items: ActorListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of builds. */
export interface ListOfBuilds {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The builds of this page. */
  items: BuildListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of datasets. */
export interface ListOfDatasets {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The datasets of this page. */
  items: DatasetListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
  /** Whether unnamed storages are in the list, too. */
  unnamed?: boolean | undefined;
}

/** All environment variables of a version. */
export interface ListOfEnvVars {
  /** The environment variables. */
  items: ActorEnvVar[];
  /** The number of items in the whole list. */
  total: number;
}

/** A page of key-value stores. */
export interface ListOfKeyValueStores {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The stores of this page. */
  items: KeyValueStore[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
  /** Whether unnamed storages are in the list, too. */
  unnamed?: boolean | undefined;
}

/** A page of a store's keys. */
export interface ListOfKeys {
  /** The number of items on this page. */
  count: number;
  /** The key after which this page begins; null or absent on the first one. */
  exclusiveStartKey?: string | null | undefined;
  /** Whether there are more keys after this page. */
  isTruncated: boolean;
  /** The keys of this page. */
  items: KeyValueStoreKey[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** The key after which the next page begins; null or absent on the last one. */
  nextExclusiveStartKey?: string | null | undefined;
}

/** A page of request queues. */
export interface ListOfRequestQueues {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The queues of this page. */
  items: RequestQueueListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
  /** Whether unnamed storages are in the list, too. */
  unnamed?: boolean | undefined;
}

/** A page of a queue's requests. */
export interface ListOfRequests {
  /** The cursor of this page; absent on the first one. */
  cursor?: string | undefined;
  /**
   * The request ID after which this page begins; deprecated in favour of `cursor`.
   *
   * @deprecated
   */
  exclusiveStartId?: string | undefined;
  /** The requests of this page. */
  items: QueueRequest[];
  /** The most requests that this page could hold, as the server has applied it. */
  limit: number;
  /** The cursor of the next page; null or absent on the last one. */
  nextCursor?: string | null | undefined;
}

/** A page of runs. */
export interface ListOfRuns {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The runs of this page. */
  items: RunListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of schedules. */
export interface ListOfSchedules {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The schedules of this page. */
  items: ScheduleListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of Actors in Apify Store. */
export interface ListOfStoreActors {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The Actors of this page. */
  items: StoreActor[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of tasks. */
export interface ListOfTasks {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The tasks of this page. */
  items: TaskListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** All versions of an Actor. */
export interface ListOfVersions {
  /** The versions. */
  items: ActorVersion[];
  /** The number of items in the whole list. */
  total: number;
}

/** A page of webhook dispatches. */
export interface ListOfWebhookDispatches {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The dispatches of this page. */
  items: WebhookDispatch[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** A page of webhooks. */
export interface ListOfWebhooks {
  /** The number of items on this page. */
  count: number;
  /** Whether the list is in descending order. */
  desc: boolean;
  /** The webhooks of this page. */
  items: WebhookListItem[];
  /** The most items that this page could hold, as the server has applied it. */
  limit: number;
  /** How many items of the list come before this page. */
  offset: number;
  /** The number of items in the whole list. */
  total: number;
}

/** One handover of a run to another Actor. */
export interface Metamorph {
  /** The ID of the Actor that took over, for `apify.actor(id)`. */
  actorId: string;
  /** The ID of the build that took over, for `apify.build(id)`. */
  buildId: string;
  /** When the run was handed over, ISO 8601. */
  createdAt: string;
  /** The key of the record that holds the new input. */
  inputKey?: string | null | undefined;
}

/** Service -> what was used of it in a monthly cycle. */
export type MonthlyServiceUsage = { [key: string]: UsageItem };

/** What the account has used in one monthly cycle. */
export interface MonthlyUsage {
  /** What was used day by day. */
  dailyServiceUsages: DailyServiceUsages[];
  /** What was used in the whole cycle, by service. */
  monthlyServiceUsage: MonthlyServiceUsage;
  /** The cost of the cycle after the volume discount, in US dollars. */
  totalUsageCreditsUsdAfterVolumeDiscount: number;
  /** The cost of the cycle before the volume discount, in US dollars. */
  totalUsageCreditsUsdBeforeVolumeDiscount: number;
  /** The monthly cycle. */
  usageCycle: UsageCycle;
}

/** The price of an Actor that charges for events. */
export interface PayPerEventActorPricingInfo {
  /** The share of the price that Apify keeps, as a fraction of 1. */
  apifyMarginPercentage: number;
  /** When the price was set, ISO 8601. */
  createdAt: string;
  /** Whether the change counts as a significant one, whatever its size. */
  forceContainsSignificantPriceChange?: boolean | undefined;
  /** Whether users are not told of the price. */
  isPriceChangeNotificationSuppressed?: boolean | undefined;
  /** The least that `maxTotalChargeUsd` of a run may be, in US dollars. */
  minimalMaxTotalChargeUsd?: number | null | undefined;
  /** When the users were told that the price has taken effect, ISO 8601; null or absent before. */
  notifiedAboutChangeAt?: string | null | undefined;
  /** When the users were told of the price ahead of time, ISO 8601; null or absent before. */
  notifiedAboutFutureChangeAt?: string | null | undefined;
  /** The pricing model, which tells what the price is of. */
  pricingModel: "PAY_PER_EVENT";
  /** The events that are charged and their prices. */
  pricingPerEvent: {
    /** Event name, as `charge()` takes it -> its title and price. */
    actorChargeEvents?: { [key: string]: ActorChargeEvent } | undefined;
  };
  /** Why the price was changed; null or absent if no reason is given. */
  reasonForChange?: string | null | undefined;
  /** When the price takes effect, ISO 8601. */
  startedAt: string;
}

/** The price of an Actor that charges for the items of its dataset. */
export interface PricePerDatasetItemActorPricingInfo {
  /** The share of the price that Apify keeps, as a fraction of 1. */
  apifyMarginPercentage: number;
  /** When the price was set, ISO 8601. */
  createdAt: string;
  /** Whether the change counts as a significant one, whatever its size. */
  forceContainsSignificantPriceChange?: boolean | undefined;
  /** Whether users are not told of the price. */
  isPriceChangeNotificationSuppressed?: boolean | undefined;
  /** When the users were told that the price has taken effect, ISO 8601; null or absent before. */
  notifiedAboutChangeAt?: string | null | undefined;
  /** When the users were told of the price ahead of time, ISO 8601; null or absent before. */
  notifiedAboutFutureChangeAt?: string | null | undefined;
  /** The price of one item, in US dollars. */
  pricePerUnitUsd?: number | undefined;
  /** The pricing model, which tells what the price is of. */
  pricingModel: "PRICE_PER_DATASET_ITEM";
  /** Why the price was changed; null or absent if no reason is given. */
  reasonForChange?: string | null | undefined;
  /** When the price takes effect, ISO 8601. */
  startedAt: string;
  /** The price of one item by the discount tier of the user, in US dollars. */
  tieredPricing?: TieredPricingPerDatasetItem | undefined;
  /** What one unit is called, as `result`; null or absent if it has no name of its own. */
  unitName: string;
}

/** One tier of a volume discount. */
export interface PriceTiers {
  /** The discount of the tier, in percent. */
  discountPercent: number;
  /** What the quantity in the tier costs, in US dollars. */
  priceUsd: number;
  /** The quantity at which the tier begins. */
  quantityAbove: number;
  /** The quantity that falls into the tier. */
  tierQuantity: number;
  /** The price of one unit in the tier, in US dollars. */
  unitPriceUsd: number;
}

/** A group of proxies. */
export interface ProxyGroup {
  /** The number of proxies in the group. */
  availableCount: number;
  /** What the proxies of the group are for. */
  description: string | null;
  /** The name of the group. */
  name: string;
}

/** What everybody can see of a user. */
export interface PublicUser {
  /** The public profile of the user. */
  profile?: UserProfile | undefined;
  /** The name of the user, which stands before the names of their Actors. */
  username: string;
}

/** An item of a dataset, any JSON object. */
export type PutItemsRequest = Record<string, unknown>;

/** What became of the requests of a batch that were to be added. */
export interface QueueBatchAddResult {
  /** The requests that are in the queue now. */
  processedRequests: AddedRequest[];
  /** The requests that were not added; sending them again does no harm. */
  unprocessedRequests: RequestDraft[];
}

/** What became of the requests of a batch that were to be deleted. */
export interface QueueBatchDeleteResult {
  /** The requests that are deleted. */
  processedRequests: DeletedRequest[];
  /** The requests that were not deleted; sending them again does no harm. */
  unprocessedRequests: RequestDraft[];
}

/** A request of a queue, a URL to fetch and what has become of it. */
export interface QueueRequest {
  /** The errors of the failed attempts, in order; null or absent if none has failed. */
  errorMessages?: string[] | null | undefined;
  /** When the request was handled, ISO 8601; null or absent while it is not. */
  handledAt?: string | null | undefined;
  /** The headers to send with the request; null or absent if there are none. */
  headers?: Record<string, unknown> | null | undefined;
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id: string;
  /** The URL that was reached in the end, after redirects; null or absent before it is handled. */
  loadedUrl?: string | null | undefined;
  /** The HTTP method to fetch it with; GET if absent. */
  method?: HttpMethod | undefined;
  /** Whether the request is not to be tried again after it has failed. */
  noRetry?: boolean | null | undefined;
  /** The body to send with the request; null or absent if there is none. */
  payload?: Record<string, unknown> | string | null | undefined;
  /** How often handling the request has failed. */
  retryCount?: number | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** The URL to fetch. */
  url: string;
  /** Any data of the user's own, kept with the request. */
  userData?: RequestUserData | undefined;
}

/** What a request is created from, and what it is replaced by when it is updated. */
export interface QueueRequestCreate {
  /** The errors of the failed attempts, in order; null or absent if none has failed. */
  errorMessages?: string[] | null | undefined;
  /** When the request was handled, ISO 8601; setting it marks the request as handled. */
  handledAt?: string | null | undefined;
  /** The headers to send with the request; null or absent if there are none. */
  headers?: Record<string, unknown> | null | undefined;
  /** The URL that was reached in the end, after redirects; null or absent before it is handled. */
  loadedUrl?: string | null | undefined;
  /** The HTTP method to fetch it with; GET if absent. */
  method?:
    | "CONNECT"
    | "DELETE"
    | "GET"
    | "HEAD"
    | "OPTIONS"
    | "PATCH"
    | "POST"
    | "PUT"
    | "TRACE"
    | undefined;
  /** Whether the request is not to be tried again after it has failed. */
  noRetry?: boolean | null | undefined;
  /** The body to send with the request; null or absent if there is none. */
  payload?: Record<string, unknown> | string | null | undefined;
  /** How often handling the request has failed. */
  retryCount?: number | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** The URL to fetch. */
  url: string;
  /** Any data of the user's own, kept with the request. */
  userData?: RequestUserData | undefined;
}

/** What became of a request that was added or updated. */
export interface QueueRequestInfo {
  /** The request's ID, for `getRequest` and the methods that change it. */
  requestId: string;
  /** Whether the request was handled before. */
  wasAlreadyHandled: boolean;
  /** Whether the queue had a request of this key before. */
  wasAlreadyPresent: boolean;
}

/** The lock on a request. */
export interface QueueRequestLock {
  /** When the lock runs out, ISO 8601. */
  lockExpiresAt: string;
}

/** Names a request of a queue by its ID or its unique key. */
export type QueueRequestReference = RequestDraftDeleteById | RequestDraftDeleteByUniqueKey;

/** A request of a batch that was not processed. */
export interface RequestDraft {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id?: string | undefined;
  /** The HTTP method to fetch it with; GET if absent. */
  method?: HttpMethod | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** The URL to fetch. */
  url: string;
}

/** Names a request of a queue by its ID. */
export interface RequestDraftDeleteById {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id: string;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey?: string | undefined;
}

/** Names a request of a queue by its unique key. */
export interface RequestDraftDeleteByUniqueKey {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id?: string | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
}

/** A request queue, which holds URLs to fetch and tells which are handled. */
export interface RequestQueue {
  /** When it was last read or written, ISO 8601. */
  accessedAt: string;
  /** The ID of the Actor whose run created the queue; null or absent if none did. */
  actId?: string | null | undefined;
  /** The ID of the run that created it; null or absent if none did. */
  actRunId?: string | null | undefined;
  /** The URL of its page in Apify Console. */
  consoleUrl?: string | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** When the queue is going to be deleted, ISO 8601; absent if it is kept. */
  expireAt?: string | undefined;
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?: GeneralAccess | null | undefined;
  /** Whether more than one client (`clientKey`) has used the queue. */
  hadMultipleClients: boolean;
  /** The number of handled requests. */
  handledRequestCount: number;
  /** The queue's ID, for `apify.requestQueue(id)`. */
  id: string;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /**
   * The name of the queue; null or absent if it has none, and then it is deleted after the
   * retention period.
   */
  name?: string | null | undefined;
  /** The number of requests still to be handled. */
  pendingRequestCount: number;
  /** How much the queue is read and written, and the space it takes. */
  stats?: RequestQueueStats | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The number of requests, handled ones included. */
  totalRequestCount: number;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username?: string | undefined;
}

/** The next requests of a queue. */
export interface RequestQueueHead {
  /** Whether more than one client (`clientKey`) has used the queue. */
  hadMultipleClients: boolean;
  /** The requests, the next one to handle first. */
  items: RequestQueueHeadItem[];
  /** The most requests that the answer could hold, as the server has applied it. */
  limit: number;
  /** When the queue was last changed, ISO 8601. */
  queueModifiedAt: string;
}

/** A request at the head of a queue. */
export interface RequestQueueHeadItem {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id: string;
  /** The HTTP method to fetch it with; GET if absent. */
  method?: HttpMethod | undefined;
  /** How often handling the request has failed. */
  retryCount?: number | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** The URL to fetch. */
  url: string;
}

/** A request queue in a list. */
export interface RequestQueueListItem {
  /** When it was last read or written, ISO 8601. */
  accessedAt: string;
  /** The ID of the Actor whose run created the queue; null or absent if none did. */
  actId?: string | null | undefined;
  /** The ID of the run that created it; null or absent if none did. */
  actRunId?: string | null | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** When the queue is going to be deleted, ISO 8601; absent if it is kept. */
  expireAt?: string | undefined;
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?: GeneralAccess | null | undefined;
  /** Whether more than one client (`clientKey`) has used the queue. */
  hadMultipleClients: boolean;
  /** The number of handled requests. */
  handledRequestCount: number;
  /** The queue's ID, for `apify.requestQueue(id)`. */
  id: string;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the queue; null if it has none. */
  name: string | null;
  /** The number of requests still to be handled. */
  pendingRequestCount: number;
  /** How much the queue is read and written, and the space it takes. */
  stats?: RequestQueueStats | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The number of requests, handled ones included. */
  totalRequestCount: number;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username: string;
}

/** The next requests of a queue, locked for this client. */
export interface RequestQueueLockedHead {
  /** The name of the client that holds the locks. */
  clientKey?: string | undefined;
  /** Whether more than one client (`clientKey`) has used the queue. */
  hadMultipleClients: boolean;
  /** The requests, the next one to handle first. */
  items: RequestQueueLockedHeadItem[];
  /** The most requests that the answer could hold, as the server has applied it. */
  limit: number;
  /** How long the locks last, in seconds. */
  lockSecs: number;
  /** Whether the queue has locked requests, of this client or of others. */
  queueHasLockedRequests?: boolean | undefined;
  /** When the queue was last changed, ISO 8601. */
  queueModifiedAt: string;
}

/** A request at the head of a queue, locked for this client. */
export interface RequestQueueLockedHeadItem {
  /** The request's ID, for `getRequest` and `deleteRequest`. */
  id: string;
  /** When the lock runs out, ISO 8601. */
  lockExpiresAt: string;
  /** The HTTP method to fetch it with; GET if absent. */
  method?: HttpMethod | undefined;
  /** How often handling the request has failed. */
  retryCount?: number | undefined;
  /** What the queue tells requests apart by; a second request of the same key is not added. */
  uniqueKey: string;
  /** The URL to fetch. */
  url: string;
}

/** How much a request queue is used. */
export interface RequestQueueStats {
  /** The number of requests deleted. */
  deleteCount?: number | undefined;
  /** The number of requests read from the head. */
  headItemReadCount?: number | undefined;
  /** The number of requests read. */
  readCount?: number | undefined;
  /** The space that the requests take, in bytes. */
  storageBytes?: number | undefined;
  /** The number of requests written. */
  writeCount?: number | undefined;
}

/** What can be changed on a request queue; what is left out stays. */
export interface RequestQueueUpdate {
  /** Who can read it besides the owner; null or absent where the account's setting holds. */
  generalAccess?:
    | "ANYONE_WITH_ID_CAN_READ"
    | "ANYONE_WITH_NAME_CAN_READ"
    | "FOLLOW_USER_SETTING"
    | "RESTRICTED"
    | undefined;
  /** The name of the queue; null takes it away. */
  name?: string | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** Any data of the user's own, kept with a request. */
export type RequestUserData = Record<string, unknown>;

/** A run of an Actor. */
export interface Run {
  /** The ID of the Actor that runs, for `apify.actor(id)`. */
  actId: string;
  /** The ID of the task that was started; null or absent if the Actor itself was. */
  actorTaskId?: string | null | undefined;
  /** The ID of the build that runs, for `apify.build(id)`. */
  buildId: string;
  /** The number of the build that runs, as `0.1.23`. */
  buildNumber?: string | null | undefined;
  /** Event name -> how often it was charged, if the Actor is paid per event. */
  chargedEventCounts?: Record<string, number> | undefined;
  /** The URL at which a web server in the run can be reached. */
  containerUrl?: string | undefined;
  /** The ID of the dataset that holds the results, for `apify.dataset(id)`. */
  defaultDatasetId: string;
  /** The ID of the store that holds input and output, for `apify.keyValueStore(id)`. */
  defaultKeyValueStoreId: string;
  /** The ID of the queue that the run works on, for `apify.requestQueue(id)`. */
  defaultRequestQueueId: string;
  /** The exit code of the Actor's process, 0 for success; null or absent while the run goes on. */
  exitCode?: number | null | undefined;
  /** When the run ended, ISO 8601; null or absent while it goes on. */
  finishedAt?: string | null | undefined;
  /** Who can read the run and its default storages; null where the account's setting holds. */
  generalAccess: GeneralAccess | null;
  /** The Git branch that the build was made from; null or absent if it came from elsewhere. */
  gitBranchName?: string | null | undefined;
  /** The run's ID, for `apify.run(id)`. */
  id: string;
  /** Whether the web server in the run answers already. */
  isContainerServerReady?: boolean | null | undefined;
  /** Whether the status message is the last one and is not to be replaced. */
  isStatusMessageTerminal?: boolean | null | undefined;
  /** How the run was started. */
  meta: RunMeta;
  /** The handovers of the run to other Actors, in order; null or absent if there was none. */
  metamorphs?: Metamorph[] | null | undefined;
  /** Build, memory, timeout and spending limits that the run was started with. */
  options: RunOptions;
  /** Who pays for the platform usage of the run, as USER or DEVELOPER. */
  platformUsageBillingModel?: string | undefined;
  /** What the Actor costs in this run; absent if it is free. */
  pricingInfo?: ActorRunPricingInfo | undefined;
  /** When the run was started, ISO 8601. */
  startedAt: string;
  /** Processor, memory, network and time that the run has used. */
  stats: RunStats;
  /** The status of the run; SUCCEEDED, FAILED, TIMED-OUT and ABORTED are final. */
  status: RunStatus;
  /** What the Actor says about its work, in a line; null or absent if it says nothing. */
  statusMessage?: string | null | undefined;
  /** The IDs of all storages of the run, by kind and by the name that the Actor gives them. */
  storageIds?:
    | {
        /** The IDs of the datasets. */
        datasets?:
          | {
              /** The same as `defaultDatasetId`. */
              default?: string | undefined;
              [key: string]: string | undefined;
            }
          | undefined;
        /** The IDs of the key-value stores. */
        keyValueStores?:
          | {
              /** The same as `defaultKeyValueStoreId`. */
              default?: string | undefined;
              [key: string]: string | undefined;
            }
          | undefined;
        /** The IDs of the request queues. */
        requestQueues?:
          | {
              /** The same as `defaultRequestQueueId`. */
              default?: string | undefined;
              [key: string]: string | undefined;
            }
          | undefined;
      }
    | undefined;
  /** What the run has used, in the units of each service. */
  usage?: RunUsage | null | undefined;
  /** What the run costs in all, in US dollars; absent without a token. */
  usageTotalUsd?: number | null | undefined;
  /** What the run costs by service, in US dollars; absent without a token. */
  usageUsd?: RunUsageUsd | null | undefined;
  /** The user ID of whoever started the run. */
  userId: string;
}

/** The events to be charged. */
export interface RunCharge {
  /** How many events of this name there were. */
  count: number;
  /** The name of the event. */
  eventName: string;
}

/** A run in a list. */
export interface RunListItem {
  /** The ID of the Actor that runs, for `apify.actor(id)`. */
  actId: string;
  /** The ID of the task that was started; null or absent if the Actor itself was. */
  actorTaskId?: string | null | undefined;
  /** The ID of the build that runs, for `apify.build(id)`. */
  buildId: string;
  /** The number of the build that runs, as `0.1.23`. */
  buildNumber?: string | undefined;
  /** The number of the build as one integer, by which builds can be ordered. */
  buildNumberInt?: number | undefined;
  /** The ID of the dataset that holds the results, for `apify.dataset(id)`. */
  defaultDatasetId: string;
  /** The ID of the store that holds input and output, for `apify.keyValueStore(id)`. */
  defaultKeyValueStoreId: string;
  /** The ID of the queue that the run works on, for `apify.requestQueue(id)`. */
  defaultRequestQueueId: string;
  /** When the run ended, ISO 8601; null or absent while it goes on. */
  finishedAt?: string | null | undefined;
  /** The run's ID, for `apify.run(id)`. */
  id: string;
  /** How the run was started. */
  meta: RunMeta;
  /** When the run was started, ISO 8601. */
  startedAt: string;
  /** The status of the run; SUCCEEDED, FAILED, TIMED-OUT and ABORTED are final. */
  status: RunStatus;
  /** What the run costs in all, in US dollars; absent without a token. */
  usageTotalUsd?: number | undefined;
  /** The user ID of whoever started the run. */
  userId?: string | undefined;
}

/** How a run was started. */
export interface RunMeta {
  /** The IP address it was started from; null or absent if it was started by the platform. */
  clientIp?: string | null | undefined;
  /** Where the run was started from, as API, WEB or SCHEDULER. */
  origin: RunOrigin;
  /** The ID of the schedule that started the run; null or absent if none did. */
  scheduleId?: string | null | undefined;
  /** The time for which the schedule had planned the run, ISO 8601; null or absent without one. */
  scheduledAt?: string | null | undefined;
  /** The user agent of the request that started it. */
  userAgent?: string | null | undefined;
}

/** The options of a run. */
export interface RunOptions {
  /** The build that was asked for, as a tag or a number. */
  build: string;
  /** The disk space of the run, in MB. */
  diskMbytes: number;
  /**
   * The most items to be charged for, if the Actor is paid per result; null or absent for no
   * limit.
   */
  maxItems?: number | null | undefined;
  /**
   * The most the run may cost, in US dollars, if the Actor is paid per event; null or absent
   * for no limit.
   */
  maxTotalChargeUsd?: number | null | undefined;
  /** The memory of the run, in MB. */
  memoryMbytes: number;
  /** Whether the run is restarted when it fails. */
  restartOnError?: boolean | undefined;
  /** How long the run may take, in seconds; 0 is no limit. */
  timeoutSecs: number;
}

/**
 * Where a run or build was started from.
 * - `ACTOR`: by another Actor's run.
 * - `API`: over the API, as by this client.
 * - `CI`: by continuous integration.
 * - `CLI`: by the Apify command line.
 * - `DEVELOPMENT`: in Apify Console, from the source code.
 * - `MCP`: by a language model, over the Model Context Protocol.
 * - `SCHEDULER`: by a schedule.
 * - `STANDBY`: by a request to an Actor in standby mode.
 * - `TEST`: as a test.
 * - `WEB`: in Apify Console.
 * - `WEBHOOK`: by a webhook.
 */
export type RunOrigin =
  | "ACTOR"
  | "API"
  | "CI"
  | "CLI"
  | "DEVELOPMENT"
  | "MCP"
  | "SCHEDULER"
  | "STANDBY"
  | "TEST"
  | "WEB"
  | "WEBHOOK"
  | (string & {});

/** How much of its resources a run has used. */
export interface RunStats {
  /** The compute units used: one is 1 GB of memory for 1 hour. */
  computeUnits?: number | undefined;
  /** The processor time used on average, in percent of one core. */
  cpuAvgUsage?: number | undefined;
  /** The processor time used at this time, in percent of one core. */
  cpuCurrentUsage?: number | undefined;
  /** The most processor time used at a time, in percent of one core. */
  cpuMaxUsage?: number | undefined;
  /** How long the run has taken from start to end, in milliseconds. */
  durationMillis?: number | undefined;
  /** The length of the input, in bytes; null or absent without input. */
  inputBodyLen?: number | null | undefined;
  /** The memory used on average, in bytes. */
  memAvgBytes?: number | undefined;
  /** The memory used at this time, in bytes. */
  memCurrentBytes?: number | undefined;
  /** The most memory used at a time, in bytes. */
  memMaxBytes?: number | undefined;
  /** How many times the run was handed over to another Actor. */
  metamorph?: number | undefined;
  /** How many times the run has moved to another server. */
  migrationCount?: number | undefined;
  /** The data received, in bytes. */
  netRxBytes?: number | undefined;
  /** The data sent, in bytes. */
  netTxBytes?: number | undefined;
  /** How many times the run was rebooted. */
  rebootCount?: number | undefined;
  /** How many times the run was restarted. */
  restartCount?: number | undefined;
  /** How many times the run was resurrected. */
  resurrectCount?: number | undefined;
  /** How long the container has run, in seconds. */
  runTimeSecs?: number | undefined;
}

/**
 * The status of a run or build; more may come.
 * - `READY`: it waits for a machine with free memory.
 * - `RUNNING`: it goes on.
 * - `SUCCEEDED`: it has ended as it should (final).
 * - `FAILED`: it has ended with an error (final).
 * - `TIMING-OUT`: it has taken too long and is being stopped.
 * - `TIMED-OUT`: it was stopped because it took too long (final).
 * - `ABORTING`: somebody asked to stop it, and it is being stopped.
 * - `ABORTED`: it was stopped because somebody asked for it (final).
 */
export type RunStatus =
  | "ABORTED"
  | "ABORTING"
  | "FAILED"
  | "READY"
  | "RUNNING"
  | "SUCCEEDED"
  | "TIMED-OUT"
  | "TIMING-OUT"
  | (string & {});

/** What can be changed on a run; what is left out stays. */
export interface RunUpdate {
  /** Who can read the run and its default storages. */
  generalAccess?:
    | "ANYONE_WITH_ID_CAN_READ"
    | "ANYONE_WITH_NAME_CAN_READ"
    | "FOLLOW_USER_SETTING"
    | "RESTRICTED"
    | undefined;
  /** Whether the status message is the last one and is not to be replaced. */
  isStatusMessageTerminal?: boolean | undefined;
  /** The ID of the run; not needed, the path names it. */
  runId?: string | undefined;
  /** What the Actor says about its work, in a line; null or absent if it says nothing. */
  statusMessage?: string | undefined;
}

/** What a run has used of each service. */
export interface RunUsage {
  /** The compute units. */
  ACTOR_COMPUTE_UNITS?: number | null | undefined;
  /** The reads of datasets. */
  DATASET_READS?: number | null | undefined;
  /** The writes to datasets. */
  DATASET_WRITES?: number | null | undefined;
  /** The data sent outside of the platform, in GB. */
  DATA_TRANSFER_EXTERNAL_GBYTES?: number | null | undefined;
  /** The data sent inside of the platform, in GB. */
  DATA_TRANSFER_INTERNAL_GBYTES?: number | null | undefined;
  /** The listings of keys of key-value stores. */
  KEY_VALUE_STORE_LISTS?: number | null | undefined;
  /** The reads of key-value stores. */
  KEY_VALUE_STORE_READS?: number | null | undefined;
  /** The writes to key-value stores. */
  KEY_VALUE_STORE_WRITES?: number | null | undefined;
  /** The data sent through residential proxies, in GB. */
  PROXY_RESIDENTIAL_TRANSFER_GBYTES?: number | null | undefined;
  /** The search result pages fetched by proxy. */
  PROXY_SERPS?: number | null | undefined;
  /** The reads of request queues. */
  REQUEST_QUEUE_READS?: number | null | undefined;
  /** The writes to request queues. */
  REQUEST_QUEUE_WRITES?: number | null | undefined;
}

/** What a run costs by service, in US dollars. */
export interface RunUsageUsd {
  /** What the compute units cost. */
  ACTOR_COMPUTE_UNITS?: number | null | undefined;
  /** What the reads of datasets cost. */
  DATASET_READS?: number | null | undefined;
  /** What the writes to datasets cost. */
  DATASET_WRITES?: number | null | undefined;
  /** What the data sent outside of the platform cost. */
  DATA_TRANSFER_EXTERNAL_GBYTES?: number | null | undefined;
  /** What the data sent inside of the platform cost. */
  DATA_TRANSFER_INTERNAL_GBYTES?: number | null | undefined;
  /** What the listings of keys of key-value stores cost. */
  KEY_VALUE_STORE_LISTS?: number | null | undefined;
  /** What the reads of key-value stores cost. */
  KEY_VALUE_STORE_READS?: number | null | undefined;
  /** What the writes to key-value stores cost. */
  KEY_VALUE_STORE_WRITES?: number | null | undefined;
  /** What the data sent through residential proxies cost. */
  PROXY_RESIDENTIAL_TRANSFER_GBYTES?: number | null | undefined;
  /** What the search result pages fetched by proxy cost. */
  PROXY_SERPS?: number | null | undefined;
  /** What the reads of request queues cost. */
  REQUEST_QUEUE_READS?: number | null | undefined;
  /** What the writes to request queues cost. */
  REQUEST_QUEUE_WRITES?: number | null | undefined;
}

/** A schedule, which starts Actors or tasks at set times. */
export interface Schedule {
  /** The Actors and tasks that the schedule starts, all at the same time. */
  actions: ScheduleAction[];
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** When the schedule starts its actions: a cron expression, as `0 8 * * MON`, or `@daily`. */
  cronExpression: string;
  /** What the schedule is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The schedule's ID, for `apify.schedule(id)`. */
  id: string;
  /** Whether the schedule is on; one that is off starts nothing. */
  isEnabled: boolean;
  /** Whether an action is left out while its run from the time before still goes on. */
  isExclusive: boolean;
  /**
   * When the schedule last started its actions, ISO 8601; null or absent before the first
   * time.
   */
  lastRunAt?: string | null | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the schedule, unique for its owner. */
  name: string;
  /** When the schedule starts its actions next, ISO 8601; null or absent while it is off. */
  nextRunAt?: string | null | undefined;
  /** How the owner is told when the schedule fails. */
  notifications?:
    | {
        /** Whether an email is sent to the owner. */
        email?: boolean | undefined;
      }
    | undefined;
  /** The time zone of the cron expression, as `Europe/Prague`; UTC by default. */
  timezone: string;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
}

/** Something a schedule starts, an Actor or a task. */
export type ScheduleAction = ScheduleActionRunActor | ScheduleActionRunActorTask;

/** An Actor that a schedule starts. */
export interface ScheduleActionRunActor {
  /** The Actor's ID, for `apify.actor(id)`. */
  actorId: string;
  /** The action's ID, by which the log names it. */
  id: string;
  /** The input of the run; null or absent for the Actor's default input. */
  runInput?: ScheduleActionRunInput | null | undefined;
  /** Build, memory and timeout of the run; null or absent for the Actor's defaults. */
  runOptions?: TaskOptions | null | undefined;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR";
}

/** A task that a schedule starts. */
export interface ScheduleActionRunActorTask {
  /** The task's ID, for `apify.task(id)`. */
  actorTaskId: string;
  /** The action's ID, by which the log names it. */
  id: string;
  /**
   * The input that is merged over the task's saved one; null or absent for the saved one
   * alone.
   */
  input?: Record<string, unknown> | null | undefined;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR_TASK";
}

/** The input of a run that a schedule starts. */
export interface ScheduleActionRunInput {
  /** The input, as text. */
  body?: string | null | undefined;
  /** The content type of the input, as `application/json; charset=utf-8`. */
  contentType?: string | null | undefined;
}

/** Something a schedule starts, as it stands in a list. */
export type ScheduleActionShort = ScheduleActionShortRunActor | ScheduleActionShortRunActorTask;

/** An Actor that a schedule starts, as it stands in a list. */
export interface ScheduleActionShortRunActor {
  /** The Actor's ID, for `apify.actor(id)`. */
  actorId: string;
  /** The action's ID, by which the log names it. */
  id: string;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR";
}

/** A task that a schedule starts, as it stands in a list. */
export interface ScheduleActionShortRunActorTask {
  /** The task's ID, for `apify.task(id)`. */
  actorTaskId: string;
  /** The action's ID, by which the log names it. */
  id: string;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR_TASK";
}

/** What a schedule is created from, and what can be changed on it. */
export interface ScheduleCreate {
  /** The Actors and tasks that the schedule starts, all at the same time. */
  actions?: ScheduleCreateAction[] | null | undefined;
  /** When the schedule starts its actions: a cron expression, as `0 8 * * MON`, or `@daily`. */
  cronExpression?: string | null | undefined;
  /** What the schedule is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** Whether the schedule is on; one that is off starts nothing. */
  isEnabled?: boolean | null | undefined;
  /** Whether an action is left out while its run from the time before still goes on. */
  isExclusive?: boolean | null | undefined;
  /** The name of the schedule, unique for its owner. */
  name?: string | null | undefined;
  /** How the owner is told when the schedule fails. */
  notifications?:
    | {
        /** Whether an email is sent to the owner. */
        email?: boolean | undefined;
      }
    | undefined;
  /** The time zone of the cron expression, as `Europe/Prague`; UTC by default. */
  timezone?: string | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** Something a schedule is to start, an Actor or a task. */
export type ScheduleCreateAction = ScheduleCreateActionRunActor | ScheduleCreateActionRunActorTask;

/** An Actor that a schedule is to start. */
export interface ScheduleCreateActionRunActor {
  /** The Actor's ID, for `apify.actor(id)`. */
  actorId: string;
  /** The input of the run; null or absent for the Actor's default input. */
  runInput?: ScheduleActionRunInput | null | undefined;
  /** Build, memory and timeout of the run; null or absent for the Actor's defaults. */
  runOptions?: TaskOptions | null | undefined;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR";
}

/** A task that a schedule is to start. */
export interface ScheduleCreateActionRunActorTask {
  /** The task's ID, for `apify.task(id)`. */
  actorTaskId: string;
  /**
   * The input that is merged over the task's saved one; null or absent for the saved one
   * alone.
   */
  input?: Record<string, unknown> | null | undefined;
  /** The kind of the action; it tells which of the other fields there are. */
  type: "RUN_ACTOR_TASK";
}

/** A schedule in a list. */
export interface ScheduleListItem {
  /** The Actors and tasks that the schedule starts, all at the same time. */
  actions: ScheduleActionShort[];
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** When the schedule starts its actions: a cron expression, as `0 8 * * MON`, or `@daily`. */
  cronExpression: string;
  /** What the schedule is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The schedule's ID, for `apify.schedule(id)`. */
  id: string;
  /** Whether the schedule is on; one that is off starts nothing. */
  isEnabled: boolean;
  /** Whether an action is left out while its run from the time before still goes on. */
  isExclusive: boolean;
  /**
   * When the schedule last started its actions, ISO 8601; null or absent before the first
   * time.
   */
  lastRunAt?: string | null | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the schedule, unique for its owner. */
  name: string;
  /** When the schedule starts its actions next, ISO 8601; null or absent while it is off. */
  nextRunAt?: string | null | undefined;
  /** The time zone of the cron expression, as `Europe/Prague`; UTC by default. */
  timezone: string;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
}

/** A line of a schedule's log. */
export interface ScheduleLogEntry {
  /** When it happened, ISO 8601. */
  createdAt: string;
  /** How serious it is, as `INFO`. */
  level: string;
  /** What happened. */
  message: string;
}

/** Service -> what was used of it. */
export type ServiceUsage = { [key: string]: UsageItem };

/** A file of an Actor's source code. */
export interface SourceCodeFile {
  /** The content of the file. */
  content?: string | undefined;
  /** Whether the content is text or base64. */
  format?: SourceCodeFileFormat | undefined;
  /** The path of the file. */
  name: string;
}

/** How the content of a source file is written. */
export type SourceCodeFileFormat = "BASE64" | "TEXT" | (string & {});

/** A folder of an Actor's source code. */
export interface SourceCodeFolder {
  /** Always true; it tells a folder from a file. */
  folder: boolean;
  /** The path of the folder. */
  name: string;
}

/** An Actor in Apify Store. */
export interface StoreActor {
  /** The number of reviews. */
  actorReviewCount?: number | undefined;
  /** The average rating of the reviews, from 1 to 5. */
  actorReviewRating?: number | undefined;
  /** A badge that is shown with the Actor; null or absent if it has none. */
  badge?: string | null | undefined;
  /** The number of users who have bookmarked the Actor. */
  bookmarkCount?: number | undefined;
  /** The categories under which Apify Store lists the Actor. */
  categories?: string[] | undefined;
  /** What the Actor costs now. */
  currentPricingInfo?: CurrentPricingInfo | undefined;
  /** What the Actor does, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The Actor's ID, for `apify.actor(id)`. */
  id: string;
  /** Whether language models' agents may pay for its runs on their own. */
  isWhiteListedForAgenticPayments?: boolean | null | undefined;
  /** The name of the Actor, unique for its owner: `username/name` names it, too. */
  name: string;
  /** A warning shown with the Actor; null or absent if there is none. */
  notice?: ActorNotice | null | undefined;
  /** The URL of the Actor's picture; null or absent if it has none. */
  pictureUrl?: string | null | undefined;
  /** The readme in short, as the platform makes it. */
  readmeSummary?: string | undefined;
  /** How often and by how many users the Actor is run. */
  stats: ActorStats;
  /** The name of the Actor as people read it. */
  title: string;
  /** The URL of its page in Apify Store. */
  url?: string | null | undefined;
  /** The owner's full name. */
  userFullName?: string | null | undefined;
  /** The URL of the owner's picture. */
  userPictureUrl?: string | null | undefined;
  /** The owner's username. */
  username: string;
}

/** The build that a tag names. */
export interface TaggedBuildInfo {
  /** The build's ID, for `apify.build(id)`. */
  buildId?: string | undefined;
  /** The number of the build, as `0.1.23`. */
  buildNumber?: string | null | undefined;
  /** The number of the build as one integer, by which builds can be ordered. */
  buildNumberInt?: number | undefined;
  /** When the build ended, ISO 8601. */
  finishedAt?: string | null | undefined;
}

/** Tag -> the build that it names. */
export type TaggedBuilds = { [key: string]: TaggedBuildInfo | null };

/** A task, an Actor with saved input and run options. */
export interface Task {
  /** The Actor's ID, for `apify.actor(id)`. */
  actId: string;
  /** How the task runs in standby mode; null or absent without it. */
  actorStandby?: ActorStandby | null | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** What the task is for, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The task's ID, for `apify.task(id)`. */
  id: string;
  /** The saved input of the task; null or absent if there is none. */
  input?: TaskInput | null | undefined;
  /** Whether everybody can find and run the task. */
  isPublic?: boolean | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the task, unique for its owner: `username/name` names it, too. */
  name: string;
  /** The run options of the task; what is left out is as in the Actor's default run options. */
  options?: TaskOptions | null | undefined;
  /**
   * How the task is presented to others once it is public; null or absent if that was never
   * set.
   */
  publicConfig?:
    | {
        /** The category under which the task is listed. */
        categorization?: string | null | undefined;
        /** The dataset of the Actor that holds the results. */
        datasetName?: string | null | undefined;
        /** The view of that dataset in which the results are shown. */
        datasetView?: string | null | undefined;
        /** The fields of the input that others may fill in. */
        inputSchemaFields?: string[] | null | undefined;
        /** When the task was made public, ISO 8601; null or absent if it was not. */
        publishedAt?: string | null | undefined;
        /** The page description for search engines. */
        seoDescription?: string | null | undefined;
        /** The page title for search engines. */
        seoTitle?: string | null | undefined;
      }
    | null
    | undefined;
  /** When the task was deleted, ISO 8601; null or absent if it was not. */
  removedAt?: string | null | undefined;
  /**
   * The URL at which the task answers HTTP requests in standby mode; null or absent without
   * it.
   */
  standbyUrl?: string | null | undefined;
  /** How often the task is run. */
  stats?: TaskStats | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username?: string | null | undefined;
}

/** What a task is created from. */
export interface TaskCreate {
  /** The Actor, as an ID or `username~name`. */
  actId: string;
  /** How the task runs in standby mode; null or absent without it. */
  actorStandby?: ActorStandby | null | undefined;
  /** What the task is for, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The saved input of the task; null or absent if there is none. */
  input?: TaskInput | null | undefined;
  /** Whether everybody can find and run the task. */
  isPublic?: boolean | undefined;
  /** The name of the task, unique for its owner: letters, digits and hyphens. */
  name?: string | undefined;
  /** The run options of the task; what is left out is as in the Actor's default run options. */
  options?: TaskOptions | null | undefined;
  /**
   * How the task is presented to others once it is public; null or absent if that was never
   * set.
   */
  publicConfig?:
    | {
        /** The category under which the task is listed. */
        categorization?: string | null | undefined;
        /** The dataset of the Actor that holds the results. */
        datasetName?: string | null | undefined;
        /** The view of that dataset in which the results are shown. */
        datasetView?: string | null | undefined;
        /** The fields of the input that others may fill in. */
        inputSchemaFields?: string[] | null | undefined;
        /** When the task was made public, ISO 8601; null or absent if it was not. */
        publishedAt?: string | null | undefined;
        /** The page description for search engines. */
        seoDescription?: string | null | undefined;
        /** The page title for search engines. */
        seoTitle?: string | null | undefined;
      }
    | null
    | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** The saved input of a task. */
export type TaskInput = Record<string, unknown>;

/** A task in a list. */
export interface TaskListItem {
  /** The Actor's ID, for `apify.actor(id)`. */
  actId: string;
  /** The name of the Actor, without its owner. */
  actName?: string | null | undefined;
  /** The username of the Actor's owner. */
  actUsername?: string | null | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** What the task is for, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The task's ID, for `apify.task(id)`. */
  id: string;
  /** Whether everybody can find and run the task. */
  isPublic?: boolean | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The name of the task, unique for its owner: `username/name` names it, too. */
  name: string;
  /** How often the task is run. */
  stats?: TaskStats | null | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
  /** The owner's user ID. */
  userId: string;
  /** The owner's username. */
  username?: string | null | undefined;
}

/** The run options of a task; what is left out is as in the Actor's default run options. */
export interface TaskOptions {
  /** The build to run, as a tag or a number; `latest` is usual. */
  build?: string | null | undefined;
  /** The most items to be charged for, if the Actor is paid per result. */
  maxItems?: number | null | undefined;
  /** The most a run may cost, in US dollars, if the Actor is paid per event. */
  maxTotalChargeUsd?: number | null | undefined;
  /** The memory of a run in MB, a power of 2 from 128 up. */
  memoryMbytes?: number | null | undefined;
  /** Whether a run is restarted when it fails. */
  restartOnError?: boolean | null | undefined;
  /** How long a run may take, in seconds; 0 is no limit. */
  timeoutSecs?: number | null | undefined;
}

/** How much a task is used. */
export interface TaskStats {
  /** The number of runs ever made. */
  totalRuns?: number | undefined;
}

/** What can be changed on a task; what is left out stays. */
export interface TaskUpdate {
  /** How the task runs in standby mode; null or absent without it. */
  actorStandby?: ActorStandby | null | undefined;
  /** What the task is for, in short; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** The saved input of the task; null or absent if there is none. */
  input?: TaskInput | null | undefined;
  /** Whether everybody can find and run the task. */
  isPublic?: boolean | undefined;
  /** The new name of the task, unique for its owner: letters, digits and hyphens. */
  name?: string | undefined;
  /** The run options of the task; what is left out is as in the Actor's default run options. */
  options?: TaskOptions | null | undefined;
  /**
   * How the task is presented to others once it is public; null or absent if that was never
   * set.
   */
  publicConfig?:
    | {
        /** The category under which the task is listed. */
        categorization?: string | null | undefined;
        /** The dataset of the Actor that holds the results. */
        datasetName?: string | null | undefined;
        /** The view of that dataset in which the results are shown. */
        datasetView?: string | null | undefined;
        /** The fields of the input that others may fill in. */
        inputSchemaFields?: string[] | null | undefined;
        /** When the task was made public, ISO 8601; null or absent if it was not. */
        publishedAt?: string | null | undefined;
        /** The page description for search engines. */
        seoDescription?: string | null | undefined;
        /** The page title for search engines. */
        seoTitle?: string | null | undefined;
      }
    | null
    | undefined;
  /** The name as people read it; null or absent if it has none. */
  title?: string | null | undefined;
}

/** Discount tier -> the price of one item. */
export type TieredPricingPerDatasetItem = { [key: string]: TieredPricingPerDatasetItemEntry };

/** The price of one item in a discount tier. */
export interface TieredPricingPerDatasetItemEntry {
  /** The price of one item, in US dollars. */
  tieredPricePerUnitUsd: number;
}

/** Discount tier -> the price of one event. */
export type TieredPricingPerEvent = { [key: string]: TieredPricingPerEventEntry };

/** The price of one event in a discount tier. */
export interface TieredPricingPerEventEntry {
  /** The price of one event, in US dollars. */
  tieredEventPriceUsd: number;
}

/** What unlocking has done. */
export interface UnlockRequestsResult {
  /** The number of requests whose locks were released. */
  unlockedCount: number;
}

/** A monthly cycle of billing. */
export interface UsageCycle {
  /** When the cycle ends, ISO 8601. */
  endAt: string;
  /** When the cycle begins, ISO 8601. */
  startAt: string;
}

/** What was used of one service, and what it costs. */
export interface UsageItem {
  /** The cost after the volume discount, in US dollars. */
  amountAfterVolumeDiscountUsd?: number | undefined;
  /** The cost before the volume discount, in US dollars. */
  baseAmountUsd: number;
  /** The price of one unit before the volume discount, in US dollars. */
  baseUnitPriceUsd?: number | undefined;
  /** How the volume discount adds up. */
  priceTiers?: PriceTiers[] | undefined;
  /** How much was used, in the unit of the service. */
  quantity: number;
}

/** The account of the token's owner, private data included. */
export interface User {
  /** When it was created, ISO 8601. */
  createdAt?: string | undefined;
  /** Which features of the platform the user can use. */
  effectivePlatformFeatures: EffectivePlatformFeatures;
  /** The email address of the user. */
  email?: string | undefined;
  /** The user's ID, for `apify.user(id)`. */
  id?: string | undefined;
  /** Whether the user pays for the plan; false on a free one. */
  isPaying: boolean;
  /** The plan that the user has subscribed to, with its limits. */
  plan: UserPlan;
  /** The public profile of the user. */
  profile?: UserProfile | undefined;
  /** The user's access to Apify Proxy, its password included. */
  proxy?: UserProxy | undefined;
  /** The name of the user, which stands before the names of their Actors. */
  username: string;
}

/** The plan of a user, with its price and its limits. */
export interface UserPlan {
  /** How many times the API rate limit is raised. */
  apiRateLimitBoosts?: number | undefined;
  /** The add-ons that can be bought. */
  availableAddOns?: string[] | undefined;
  /** The proxy groups that can be used, and the number of proxies in each. */
  availableProxyGroups: AvailableProxyGroups;
  /** How many days unnamed storages and finished runs are kept. */
  dataRetentionDays?: number | undefined;
  /** The plan in words. */
  description?: string | undefined;
  /** The features of the platform that the plan includes. */
  enabledPlatformFeatures?: string[] | undefined;
  /** The plan's ID. */
  id?: string | undefined;
  /** Whether the plan is in effect. */
  isEnabled?: boolean | undefined;
  /** The most Actors. */
  maxActorCount?: number | undefined;
  /** The most memory that runs and builds may take at the same time, in GB. */
  maxActorMemoryGbytes?: number | undefined;
  /** The most tasks. */
  maxActorTaskCount?: number | undefined;
  /** The most runs at the same time. */
  maxConcurrentActorRuns?: number | undefined;
  /** The most compute units in a monthly cycle. */
  maxMonthlyActorComputeUnits?: number | undefined;
  /** The most data sent outside of the platform in a monthly cycle, in GB. */
  maxMonthlyExternalDataTransferGbytes?: number | undefined;
  /** The most search result pages fetched by proxy in a monthly cycle. */
  maxMonthlyProxySerps?: number | undefined;
  /** The most data sent through residential proxies in a monthly cycle, in GB. */
  maxMonthlyResidentialProxyGbytes?: number | undefined;
  /** The most the account may spend in a monthly cycle, in US dollars. */
  maxMonthlyUsageUsd?: number | undefined;
  /** The most schedules. */
  maxScheduleCount?: number | undefined;
  /** The price of a month, in US dollars. */
  monthlyBasePriceUsd?: number | undefined;
  /** The usage of a month that the price covers, in US dollars. */
  monthlyUsageCreditsUsd?: number | undefined;
  /** How the price of the plan is made up. */
  planPricing?: Record<string, unknown> | undefined;
  /** The level of support. */
  supportLevel?: string | undefined;
  /** The number of members that a team may have. */
  teamAccountSeatCount?: number | undefined;
  /** The discount tier of the plan. */
  tier?: string | undefined;
  /** The discount on usage, in percent. */
  usageDiscountPercent?: number | undefined;
}

/** The public profile of a user. */
export interface UserProfile {
  /** What the user says about themselves. */
  bio?: string | null | undefined;
  /** The user's name on GitHub. */
  githubUsername?: string | null | undefined;
  /** The full name of the user. */
  name?: string | undefined;
  /** The URL of the user's picture. */
  pictureUrl?: string | null | undefined;
  /** The user's name on Twitter. */
  twitterUsername?: string | null | undefined;
  /** The URL of the user's website. */
  websiteUrl?: string | null | undefined;
}

/** The user's access to Apify Proxy. */
export interface UserProxy {
  /** The proxy groups that the user can use. */
  groups: ProxyGroup[];
  /** The password of the proxy. */
  password: string;
}

/** The files and folders of an Actor's source code. */
export type VersionSourceFiles = (SourceCodeFile | SourceCodeFolder)[];

/** Where the source code of a version is. */
export type VersionSourceType =
  | "GITHUB_GIST"
  | "GIT_REPO"
  | "SOURCE_CODE"
  | "SOURCE_FILES"
  | "TARBALL"
  | (string & {});

/** A webhook, which calls a URL when something happens to a run or build. */
export interface Webhook {
  /** Whose events the webhook waits for. */
  condition: WebhookCondition;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** What the webhook is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** Whether a call is not repeated when it failed; by default it is. */
  doNotRetry?: boolean | null | undefined;
  /** The events that the webhook waits for. */
  eventTypes: WebhookEventType[];
  /** The template of additional headers, a JSON object; null or absent if there are none. */
  headersTemplate?: string | null | undefined;
  /** The webhook's ID, for `apify.webhook(id)`. */
  id: string;
  /** Whether the URL is called in spite of an invalid certificate. */
  ignoreSslErrors: boolean;
  /** Whether the webhook was made for one run only, when that was started. */
  isAdHoc?: boolean | null | undefined;
  /** Whether the webhook belongs to an integration that Apify offers. */
  isApifyIntegration?: boolean | undefined;
  /** The last dispatch of the webhook; null or absent before the first one. */
  lastDispatch?: WebhookLastDispatch | null | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /**
   * The template of the request body, as `{"run":{{resource}}}`; null or absent for the
   * default body.
   */
  payloadTemplate?: string | null | undefined;
  /** The URL that is called, by POST. */
  requestUrl?: string | null | undefined;
  /** Whether variables in the templates are also filled in inside of strings. */
  shouldInterpolateStrings?: boolean | null | undefined;
  /** How often the webhook was dispatched. */
  stats?: WebhookStats | null | undefined;
  /** The owner's user ID. */
  userId: string;
}

/** Whose events a webhook waits for; one of the fields is set, the others are null or absent. */
export interface WebhookCondition {
  /** The Actor's ID, for `apify.actor(id)`. */
  actorId?: string | null | undefined;
  /** The run's ID, for `apify.run(id)`. */
  actorRunId?: string | null | undefined;
  /** The task's ID, for `apify.task(id)`. */
  actorTaskId?: string | null | undefined;
}

/** What a webhook is created from. */
export interface WebhookCreate {
  /** Whose events the webhook waits for. */
  condition: WebhookCondition;
  /** What the webhook is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** Whether a call is not repeated when it failed; by default it is. */
  doNotRetry?: boolean | null | undefined;
  /** The events that the webhook waits for. */
  eventTypes: (
    | "ACTOR.BUILD.ABORTED"
    | "ACTOR.BUILD.CREATED"
    | "ACTOR.BUILD.FAILED"
    | "ACTOR.BUILD.SUCCEEDED"
    | "ACTOR.BUILD.TIMED_OUT"
    | "ACTOR.RUN.ABORTED"
    | "ACTOR.RUN.CREATED"
    | "ACTOR.RUN.FAILED"
    | "ACTOR.RUN.RESURRECTED"
    | "ACTOR.RUN.SUCCEEDED"
    | "ACTOR.RUN.TIMED_OUT"
    | "TEST"
  )[];
  /** The template of additional headers, a JSON object; null or absent if there are none. */
  headersTemplate?: string | null | undefined;
  /** A key of the caller's choice; a second creation with it answers with the first webhook. */
  idempotencyKey?: string | null | undefined;
  /** Whether the URL is called in spite of an invalid certificate. */
  ignoreSslErrors?: boolean | null | undefined;
  /** Whether the webhook was made for one run only, when that was started. */
  isAdHoc?: boolean | null | undefined;
  /** Whether the webhook belongs to an integration that Apify offers. */
  isApifyIntegration?: boolean | undefined;
  /**
   * The template of the request body, as `{"run":{{resource}}}`; null or absent for the
   * default body.
   */
  payloadTemplate?: string | null | undefined;
  /** The URL that is called, by POST. */
  requestUrl: string;
  /** Whether variables in the templates are also filled in inside of strings. */
  shouldInterpolateStrings?: boolean | null | undefined;
}

/** A dispatch, the work of a webhook on one event. */
export interface WebhookDispatch {
  /** The calls of the URL, in order: the first one, and one for each repetition. */
  calls?:
    | {
        /** Why the call failed; null or absent if it did not. */
        errorMessage?: string | null | undefined;
        /** When the call ended, ISO 8601; null or absent while it goes on. */
        finishedAt?: string | null | undefined;
        /** The body of the answer, as text; null or absent if there was none. */
        responseBody?: string | null | undefined;
        /** The HTTP status of the answer; null or absent if there was none. */
        responseStatus?: number | null | undefined;
        /** When the URL was called, ISO 8601. */
        startedAt?: string | null | undefined;
      }[]
    | undefined;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** The IDs of what the event happened to; null or absent for a test. */
  eventData?:
    | {
        /** The build's ID, for `apify.build(id)`. */
        actorBuildId?: string | undefined;
        /** The Actor's ID, for `apify.actor(id)`. */
        actorId: string;
        /** The run's ID, for `apify.run(id)`. */
        actorRunId?: string | undefined;
        /** The task's ID, for `apify.task(id)`. */
        actorTaskId?: string | null | undefined;
      }
    | null
    | undefined;
  /** The event that was waited for. */
  eventType: WebhookEventType;
  /** The dispatch's ID, for `apify.webhookDispatch(id)`. */
  id: string;
  /** The status of the dispatch; ACTIVE while the URL is still to be called. */
  status: WebhookDispatchStatus;
  /** The owner's user ID. */
  userId: string;
  /** The webhook as it was, in short; null or absent if it is gone. */
  webhook?: WebhookDispatchWebhook | null | undefined;
  /** The webhook's ID, for `apify.webhook(id)`. */
  webhookId: string;
}

/**
 * The status of a webhook dispatch.
 * - `ACTIVE`: the URL is being called, or is to be called again.
 * - `SUCCEEDED`: the URL has answered with a 2xx status.
 * - `FAILED`: every call has failed, or calls are not repeated.
 */
export type WebhookDispatchStatus = "ACTIVE" | "FAILED" | "SUCCEEDED" | (string & {});

/** The webhook of a dispatch, in short. */
export interface WebhookDispatchWebhook {
  /** What the webhook does, as a code. */
  actionType?: string | undefined;
  /** Whose events the webhook waits for. */
  condition?: WebhookCondition | undefined;
  /** Whether the webhook was made for one run only, when that was started. */
  isAdHoc?: boolean | undefined;
  /** The URL that is called, by POST. */
  requestUrl?: string | null | undefined;
}

/** An event that webhooks can wait for. */
export type WebhookEventType =
  | "ACTOR.BUILD.ABORTED"
  | "ACTOR.BUILD.CREATED"
  | "ACTOR.BUILD.FAILED"
  | "ACTOR.BUILD.SUCCEEDED"
  | "ACTOR.BUILD.TIMED_OUT"
  | "ACTOR.RUN.ABORTED"
  | "ACTOR.RUN.CREATED"
  | "ACTOR.RUN.FAILED"
  | "ACTOR.RUN.RESURRECTED"
  | "ACTOR.RUN.SUCCEEDED"
  | "ACTOR.RUN.TIMED_OUT"
  | "TEST"
  | (string & {});

/** The last dispatch of a webhook, in short. */
export interface WebhookLastDispatch {
  /** When the dispatch ended, ISO 8601; null or absent while it goes on. */
  finishedAt?: string | null | undefined;
  /** When the dispatch was removed, ISO 8601; null or absent if it was not. */
  removedAt?: string | null | undefined;
  /** The status of the dispatch. */
  status: WebhookDispatchStatus;
}

/** A webhook in a list. */
export interface WebhookListItem {
  /** What the webhook does, as a code. */
  actionType?: string | undefined;
  /** Whose events the webhook waits for. */
  condition: WebhookCondition;
  /** When it was created, ISO 8601. */
  createdAt: string;
  /** Whether a call is not repeated when it failed; by default it is. */
  doNotRetry: boolean;
  /** The events that the webhook waits for. */
  eventTypes: WebhookEventType[];
  /** The webhook's ID, for `apify.webhook(id)`. */
  id: string;
  /** Whether the URL is called in spite of an invalid certificate. */
  ignoreSslErrors: boolean;
  /** Whether the webhook was made for one run only, when that was started. */
  isAdHoc?: boolean | null | undefined;
  /** Whether the webhook belongs to an integration that Apify offers. */
  isApifyIntegration?: boolean | undefined;
  /** Whether the webhook is on. */
  isEnabled?: boolean | undefined;
  /** The last dispatch of the webhook; null or absent before the first one. */
  lastDispatch?: WebhookLastDispatch | null | undefined;
  /** When it was last changed, ISO 8601. */
  modifiedAt: string;
  /** The URL that is called, by POST. */
  requestUrl: string;
  /** Whether variables in the templates are also filled in inside of strings. */
  shouldInterpolateStrings?: boolean | null | undefined;
  /** How often the webhook was dispatched. */
  stats?: WebhookStats | null | undefined;
  /** The owner's user ID. */
  userId: string;
}

/** How much a webhook is used. */
export interface WebhookStats {
  /** The number of dispatches ever made. */
  totalDispatches?: number | undefined;
}

/** What can be changed on a webhook; what is left out stays. */
export interface WebhookUpdate {
  /** Whose events the webhook waits for. */
  condition?: WebhookCondition | null | undefined;
  /** What the webhook is for; null or absent if it says nothing. */
  description?: string | null | undefined;
  /** Whether a call is not repeated when it failed; by default it is. */
  doNotRetry?: boolean | null | undefined;
  /** The events that the webhook waits for. */
  eventTypes?:
    | (
        | "ACTOR.BUILD.ABORTED"
        | "ACTOR.BUILD.CREATED"
        | "ACTOR.BUILD.FAILED"
        | "ACTOR.BUILD.SUCCEEDED"
        | "ACTOR.BUILD.TIMED_OUT"
        | "ACTOR.RUN.ABORTED"
        | "ACTOR.RUN.CREATED"
        | "ACTOR.RUN.FAILED"
        | "ACTOR.RUN.RESURRECTED"
        | "ACTOR.RUN.SUCCEEDED"
        | "ACTOR.RUN.TIMED_OUT"
        | "TEST"
      )[]
    | null
    | undefined;
  /** The template of additional headers, a JSON object; null or absent if there are none. */
  headersTemplate?: string | null | undefined;
  /** Whether the URL is called in spite of an invalid certificate. */
  ignoreSslErrors?: boolean | null | undefined;
  /** Whether the webhook was made for one run only, when that was started. */
  isAdHoc?: boolean | null | undefined;
  /** Whether the webhook belongs to an integration that Apify offers. */
  isApifyIntegration?: boolean | undefined;
  /**
   * The template of the request body, as `{"run":{{resource}}}`; null or absent for the
   * default body.
   */
  payloadTemplate?: string | null | undefined;
  /** The URL that is called, by POST. */
  requestUrl?: string | null | undefined;
  /** Whether variables in the templates are also filled in inside of strings. */
  shouldInterpolateStrings?: boolean | null | undefined;
}
