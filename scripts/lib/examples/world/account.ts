import { ids, names, times } from "./ids.js";
import { run } from "./run.js";

/** What the plan grants; the limits of the account repeat it. */
const granted = {
  maxMonthlyUsageUsd: 49,
  maxMonthlyActorComputeUnits: 120,
  maxMonthlyExternalDataTransferGbytes: 40,
  maxMonthlyProxySerps: 5000,
  maxMonthlyResidentialProxyGbytes: 10,
  maxActorMemoryGbytes: 32,
  maxActorCount: 100,
  maxActorTaskCount: 1000,
  maxScheduleCount: 100,
  dataRetentionDays: 14,
};

const available = {
  isEnabled: true,
  disabledReason: null,
  disabledReasonType: null,
  isTrial: false,
  trialExpirationAt: null,
};

const features = [
  "ACTORS",
  "STORAGE",
  "SCHEDULER",
  "PROXY",
  "PROXY_EXTERNAL_ACCESS",
  "PROXY_RESIDENTIAL",
  "PROXY_SERPS",
  "WEBHOOKS",
  "ACTORS_PUBLIC_ALL",
  "ACTORS_PUBLIC_DEVELOPER",
];

const profile = {
  name: "Jane D. Doe",
  bio: "Reads the web so that others need not.",
  pictureUrl: null,
  githubUsername: null,
  websiteUrl: "https://jane.example.com",
  twitterUsername: null,
};

export const user = {
  id: ids.user,
  username: names.user,
  profile,
  email: "jane@example.com",
  isPaying: true,
  createdAt: times.signedUp,
  proxy: {
    password: "not-a-real-password",
    groups: [{ name: "SHARED", description: "Shared proxies", availableCount: 5 }],
  },
  plan: {
    ...granted,
    id: "EXAMPLE",
    tier: "BRONZE",
    description: "An invented plan",
    isEnabled: true,
    monthlyBasePriceUsd: 49,
    monthlyUsageCreditsUsd: 49,
    usageDiscountPercent: 0,
    enabledPlatformFeatures: features,
    availableProxyGroups: { SHARED: 5 },
    teamAccountSeatCount: 1,
    supportLevel: "STANDARD",
    availableAddOns: [],
    apiRateLimitBoosts: 0,
    maxConcurrentActorRuns: 32,
    planPricing: {},
  },
  effectivePlatformFeatures: Object.fromEntries(features.map((name) => [name, available])),
};

const usageCycle = { startAt: times.monthStart, endAt: times.monthEnd };

export const limits = {
  monthlyUsageCycle: usageCycle,
  limits: { ...granted, maxConcurrentActorJobs: 32, maxTeamAccountSeatCount: 1 },
  current: {
    monthlyUsageUsd: run.usageTotalUsd,
    monthlyActorComputeUnits: run.stats.computeUnits,
    monthlyExternalDataTransferGbytes: 0,
    monthlyProxySerps: 0,
    monthlyResidentialProxyGbytes: 0,
    actorMemoryGbytes: 0,
    actorCount: 1,
    actorTaskCount: 1,
    scheduleCount: 1,
    activeActorJobCount: 0,
    teamAccountSeatCount: 1,
  },
};

const serviceUsage = {
  ACTOR_COMPUTE_UNITS: {
    quantity: run.stats.computeUnits,
    baseAmountUsd: run.usageTotalUsd,
    baseUnitPriceUsd: 0.4,
    amountAfterVolumeDiscountUsd: run.usageTotalUsd,
    priceTiers: [],
  },
};

export const monthlyUsage = {
  usageCycle,
  monthlyServiceUsage: serviceUsage,
  dailyServiceUsages: [
    { date: run.startedAt, serviceUsage, totalUsageCreditsUsd: run.usageTotalUsd },
  ],
  totalUsageCreditsUsdBeforeVolumeDiscount: run.usageTotalUsd,
  totalUsageCreditsUsdAfterVolumeDiscount: run.usageTotalUsd,
};

export const browserInfo = {
  method: "GET",
  clientIp: "203.0.113.7",
  countryCode: "CZ",
  bodyLength: 0,
  headers: { accept: "application/json", host: "api.apify.com" },
  rawHeaders: ["Accept", "application/json", "Host", "api.apify.com"],
};

export const signed = { encoded: "eyJxdW90ZXMiOjN9.c2lnbmF0dXJl" };

export const verified = { decoded: { quotes: 3 }, encodedByUserId: ids.user, isVerifiedUser: true };
