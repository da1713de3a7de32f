import type { ActorListSortBy, ActorSourceType } from "./enums.js";
import type {
  OrderedOptions,
  PaginatedList,
  PaginatedResponse,
  PermissionLevel,
} from "./values.js";

export interface Actor {
  id: string;
  userId: string;
  name: string;
  username: string;
  title?: string;
  description?: string;
  seoTitle?: string;
  seoDescription?: string;
  readmeSummary?: string;
  categories?: string[];
  createdAt: Date;
  modifiedAt: Date;
  isPublic: boolean;
  isDeprecated?: boolean;
  isAnonymouslyRunnable?: boolean;
  restartOnError?: boolean;
  deploymentKey: string;
  actorPermissionLevel: PermissionLevel;
  actorStandby?: ActorStandby & { isEnabled: boolean };
  defaultRunOptions: ActorDefaultRunOptions;
  exampleRunInput?: ActorExampleRunInput;
  pricingInfos?: ActorRunPricingInfo[];
  stats: ActorStats;
  taggedBuilds?: ActorTaggedBuilds;
  versions: ActorVersion[];
}

export interface ActorStats {
  lastRunStartedAt: Date;
  totalBuilds: number;
  totalMetamorphs: number;
  totalRuns: number;
  totalUsers: number;
  totalUsers7Days: number;
  totalUsers30Days: number;
  totalUsers90Days: number;
}

export interface ActorDefaultRunOptions {
  build: string;
  memoryMbytes: number;
  timeoutSecs: number;
  restartOnError?: boolean;
}

export interface ActorExampleRunInput {
  body: string;
  contentType: string;
}

export type ActorTaggedBuilds = Record<string, ActorTaggedBuild>;

export interface ActorTaggedBuild {
  buildId?: string;
  buildNumber?: string;
  finishedAt?: Date;
}

export interface ActorStandby {
  build?: string;
  memoryMbytes?: number;
  idleTimeoutSecs?: number;
  desiredRequestsPerActorRun?: number;
  maxRequestsPerActorRun?: number;
  disableStandbyFieldsOverride?: boolean;
  shouldPassActorInput?: boolean;
}

export type ActorUpdateOptions = Partial<
  Pick<
    Actor,
    | "actorPermissionLevel"
    | "actorStandby"
    | "categories"
    | "defaultRunOptions"
    | "description"
    | "isDeprecated"
    | "isPublic"
    | "name"
    | "restartOnError"
    | "seoDescription"
    | "seoTitle"
    | "taggedBuilds"
    | "title"
    | "versions"
  >
>;

export interface ActorCollectionListOptions extends OrderedOptions {
  my?: boolean | undefined;
  sortBy?: ActorListSortBy | undefined;
}

export interface ActorCollectionListItem {
  id: string;
  name: string;
  username: string;
  createdAt: Date;
  modifiedAt: Date;
}

export type ActorCollectionListResult = PaginatedList<ActorCollectionListItem>;

export interface ActorCollectionCreateOptions
  extends Partial<
    Pick<
      Actor,
      | "actorPermissionLevel"
      | "actorStandby"
      | "categories"
      | "defaultRunOptions"
      | "description"
      | "exampleRunInput"
      | "isDeprecated"
      | "isPublic"
      | "name"
      | "restartOnError"
      | "seoDescription"
      | "seoTitle"
      | "title"
      | "versions"
    >
  > {}

export interface ActorValidateInputOptions {
  build?: string | undefined;
  contentType?: string | undefined;
}

export interface ActorBuildOptions {
  betaPackages?: boolean | undefined;
  tag?: string | undefined;
  useCache?: boolean | undefined;
  waitForFinish?: number | undefined;
}

// Versions

export interface BaseActorVersion<SourceType extends ActorSourceType> {
  sourceType: SourceType;
  versionNumber?: string;
  buildTag?: string;
  envVars?: ActorEnvironmentVariable[];
  applyEnvVarsToBuild?: boolean;
}

export interface ActorVersionSourceFiles extends BaseActorVersion<ActorSourceType.SourceFiles> {
  sourceFiles: ActorVersionSourceFile[];
}

export interface ActorVersionSourceFile {
  name: string;
  format: "TEXT" | "BASE64";
  content: string;
}

export interface ActorVersionGitRepo extends BaseActorVersion<ActorSourceType.GitRepo> {
  gitRepoUrl: string;
}

export interface ActorVersionTarball extends BaseActorVersion<ActorSourceType.Tarball> {
  tarballUrl: string;
}

export interface ActorVersionGitHubGist extends BaseActorVersion<ActorSourceType.GitHubGist> {
  gitHubGistUrl: string;
}

export type ActorVersion =
  | ActorVersionSourceFiles
  | ActorVersionGitRepo
  | ActorVersionTarball
  | ActorVersionGitHubGist;

export type FinalActorVersion = ActorVersion &
  Required<Pick<ActorVersion, "versionNumber" | "buildTag">>;

export interface ActorVersionCollectionListOptions extends OrderedOptions {}
export type ActorVersionListResult = PaginatedResponse<FinalActorVersion>;

export interface ActorEnvironmentVariable {
  name?: string;
  value?: string;
  isSecret?: boolean;
}

export interface ActorEnvVarCollectionListOptions extends OrderedOptions {}
export type ActorEnvVarListResult = PaginatedResponse<ActorEnvironmentVariable>;

/** What `.actor/actor.json` says, as a build keeps it. */
export interface ActorDefinition {
  actorSpecification: number;
  name: string;
  version: string;
  buildTag?: string;
  changelog?: string | null;
  dockerContextDir?: string;
  dockerfile?: string;
  environmentVariables?: Record<string, string>;
  input?: object | null;
  maxMemoryMbytes?: number;
  minMemoryMbytes?: number;
  output?: object | null;
  readme?: string | null;
  storages?: { dataset?: object };
  usesStandbyMode?: boolean;
}

// Prices

interface PricingTerms {
  apifyMarginPercentage: number;
  createdAt: Date;
  startedAt: Date;
  notifiedAboutChangeAt?: Date;
  notifiedAboutFutureChangeAt?: Date;
  reasonForChange?: string;
}

export interface FreeActorPricingInfo extends PricingTerms {
  pricingModel: "FREE";
}

export interface FlatPricePerMonthActorPricingInfo extends PricingTerms {
  pricingModel: "FLAT_PRICE_PER_MONTH";
  pricePerUnitUsd: number;
  trialMinutes?: number;
}

export interface PricePerDatasetItemActorPricingInfo extends PricingTerms {
  pricingModel: "PRICE_PER_DATASET_ITEM";
  pricePerUnitUsd: number;
  unitName?: string;
}

export interface PricePerEventActorPricingInfo extends PricingTerms {
  pricingModel: "PAY_PER_EVENT";
  pricingPerEvent: { actorChargeEvents: ActorChargeEvents };
  minimalMaxTotalChargeUsd?: number;
}

export type ActorRunPricingInfo =
  | FreeActorPricingInfo
  | FlatPricePerMonthActorPricingInfo
  | PricePerDatasetItemActorPricingInfo
  | PricePerEventActorPricingInfo;

export interface ActorChargeEvent {
  eventTitle: string;
  eventDescription?: string;
  eventPriceUsd: number;
}

export type ActorChargeEvents = Record<string, ActorChargeEvent>;

// Apify Store

export interface ActorStoreList {
  id: string;
  name: string;
  username: string;
  title?: string;
  description?: string;
  readmeSummary?: string;
  currentPricingInfo: PricingInfo;
  pictureUrl?: string;
  stats: ActorStats;
  url: string;
  userPictureUrl?: string;
}

export interface PricingInfo {
  pricingModel: string;
}

export interface StoreCollectionListOptions extends Omit<OrderedOptions, "desc"> {
  category?: string | undefined;
  includeUnrunnableActors?: boolean | undefined;
  pricingModel?: string | undefined;
  search?: string | undefined;
  sortBy?: string | undefined;
  username?: string | undefined;
}
