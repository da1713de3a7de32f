import type { PlatformFeature, ScheduleActions } from "./enums.js";
import type { OrderedOptions } from "./values.js";

export interface User {
  id?: string;
  username: string;
  email?: string;
  createdAt?: Date;
  effectivePlatformFeatures?: EffectivePlatformFeatures;
  isPaying?: boolean;
  plan?: UserPlan;
  profile: {
    bio?: string;
    githubUsername?: string;
    name?: string;
    pictureUrl?: string;
    twitterUsername?: string;
    websiteUrl?: string;
  };
  proxy?: UserProxy;
}

export interface UserProxy {
  password: string;
  groups: ProxyGroup[];
}

export interface ProxyGroup {
  name: string;
  description: string;
  availableCount: number;
}

export interface UserPlan {
  id: string;
  description: string;
  isEnabled: boolean;
  availableAddOns: unknown[];
  availableProxyGroups: Record<string, number>;
  dataRetentionDays: number;
  enabledPlatformFeatures: PlatformFeature[];
  maxActorCount: number;
  maxActorMemoryGbytes: number;
  maxActorTaskCount: number;
  maxMonthlyActorComputeUnits: number;
  maxMonthlyExternalDataTransferGbytes: number;
  maxMonthlyProxySerps: number;
  maxMonthlyResidentialProxyGbytes: number;
  maxMonthlyUsageUsd: number;
  monthlyBasePriceUsd: number;
  monthlyUsageCreditsUsd: number;
  supportLevel: string;
  teamAccountSeatCount: number;
  usageDiscountPercent: number;
}

export interface EffectivePlatformFeature {
  isEnabled: boolean;
  isTrial: boolean;
  disabledReason: string | null;
  disabledReasonType: string | null;
  trialExpirationAt: Date | null;
}

type EffectivePlatformFeatures = Record<
  | "ACTORS"
  | "ACTORS_PUBLIC_ALL"
  | "ACTORS_PUBLIC_DEVELOPER"
  | "PROXY"
  | "PROXY_EXTERNAL_ACCESS"
  | "PROXY_RESIDENTIAL"
  | "PROXY_SERPS"
  | "SCHEDULER"
  | "STORAGE"
  | "WEBHOOKS",
  EffectivePlatformFeature
>;

export interface MonthlyUsage {
  usageCycle: UsageCycle;
  dailyServiceUsages: DailyServiceUsage[];
  monthlyServiceUsage: { [service: string]: MonthlyServiceUsageData };
  totalUsageCreditsUsdAfterVolumeDiscount: number;
  totalUsageCreditsUsdBeforeVolumeDiscount: number;
}

export interface UsageCycle {
  startAt: Date;
  endAt: Date;
}

export interface ServiceUsage {
  quantity: number;
  baseAmountUsd: number;
}

export interface MonthlyServiceUsageData extends ServiceUsage {
  amountAfterVolumeDiscountUsd: number;
  baseUnitPriceUsd: number;
  priceTiers: PriceTier[];
}

export interface PriceTier {
  discountPercent: number;
  priceUsd: number;
  quantityAbove: number;
  tierQuantity: number;
  unitPriceUsd: number;
}

export interface DailyServiceUsage {
  date: Date;
  serviceUsage: { [service: string]: ServiceUsage };
  totalUsageCreditsUsd: number;
}

export interface AccountAndUsageLimits {
  monthlyUsageCycle: MonthlyUsageCycle;
  limits: Limits;
  current: Current;
}

export interface MonthlyUsageCycle extends UsageCycle {}

export interface Limits {
  dataRetentionDays: number;
  maxActorCount: number;
  maxActorMemoryGbytes: number;
  maxActorTaskCount: number;
  maxConcurrentActorJobs: number;
  maxMonthlyActorComputeUnits: number;
  maxMonthlyExternalDataTransferGbytes: number;
  maxMonthlyProxySerps: number;
  maxMonthlyResidentialProxyGbytes: number;
  maxMonthlyUsageUsd: number;
  maxTeamAccountSeatCount: number;
}

export interface Current {
  activeActorJobCount: number;
  actorCount: number;
  actorMemoryGbytes: number;
  actorTaskCount: number;
  monthlyActorComputeUnits: number;
  monthlyExternalDataTransferGbytes: number;
  monthlyProxySerps: number;
  monthlyResidentialProxyGbytes: number;
  monthlyUsageUsd: number;
  teamAccountSeatCount: number;
}

export type LimitsUpdateOptions =
  | Pick<Limits, "maxMonthlyUsageUsd">
  | Pick<Limits, "dataRetentionDays">;

// Schedules

export interface Schedule {
  id: string;
  userId: string;
  name: string;
  title?: string;
  description?: string;
  createdAt: Date;
  modifiedAt: Date;
  cronExpression: string;
  timezone: string;
  isEnabled: boolean;
  isExclusive: boolean;
  actions: ScheduleAction[];
  lastRunAt: string;
  nextRunAt: string;
  notifications: { email: boolean };
}

export type ScheduleAction = ScheduleActionRunActor | ScheduleActionRunActorTask;

export interface ScheduleActionRunActor {
  id: string;
  type: ScheduleActions.RunActor;
  actorId: string;
  runInput?: ScheduledActorRunInput;
  runOptions?: ScheduledActorRunOptions;
}

export interface ScheduleActionRunActorTask {
  id: string;
  type: ScheduleActions.RunActorTask;
  actorTaskId: string;
  input?: string;
}

export interface ScheduledActorRunInput {
  body: string;
  contentType: string;
}

export interface ScheduledActorRunOptions {
  build: string;
  memoryMbytes: number;
  timeoutSecs: number;
  restartOnError?: boolean;
}

type WithoutId<Action> = Action extends ScheduleAction
  ? Omit<Action, "id"> & { id?: string }
  : never;

export type ScheduleCreateOrUpdateData = Partial<
  Pick<
    Schedule,
    | "cronExpression"
    | "description"
    | "isEnabled"
    | "isExclusive"
    | "name"
    | "notifications"
    | "timezone"
    | "title"
  > & { actions: WithoutId<ScheduleAction>[] }
>;

export interface ScheduleCollectionListOptions extends OrderedOptions {}
