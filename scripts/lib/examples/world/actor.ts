import { ids, names, times } from "./ids.js";

/** The input the run was started with, the task's input and the record INPUT. */
export const input = { maxQuotes: 3, startUrls: [{ url: "https://quotes.example.com/1" }] };

export const inputJson = JSON.stringify(input);

const sourceFiles = [
  { name: ".actor", folder: true },
  {
    name: ".actor/actor.json",
    format: "TEXT",
    content: '{ "actorSpecification": 1, "name": "quote-collector", "version": "0.1" }',
  },
  { name: "main.js", format: "TEXT", content: 'console.log("collecting quotes");' },
];

export const envVar = { name: "QUOTE_LANGUAGE", value: "en", isSecret: false };

export const version = {
  versionNumber: "0.1",
  sourceType: "SOURCE_FILES",
  envVars: [envVar],
  applyEnvVarsToBuild: false,
  buildTag: "latest",
  sourceFiles,
};

export const runOptions = {
  build: "latest",
  timeoutSecs: 300,
  memoryMbytes: 1024,
  restartOnError: false,
  maxItems: 3,
  maxTotalChargeUsd: 0.5,
};

export const permissionLevel = "LIMITED_PERMISSIONS";

export const pricing = {
  pricingModel: "PAY_PER_EVENT",
  apifyMarginPercentage: 0.2,
  createdAt: times.written,
  startedAt: times.written,
  notifiedAboutFutureChangeAt: null,
  notifiedAboutChangeAt: null,
  reasonForChange: null,
  isPriceChangeNotificationSuppressed: false,
  forceContainsSignificantPriceChange: false,
  pricingPerEvent: {
    actorChargeEvents: {
      quote: {
        eventTitle: "Quote",
        eventDescription: "One quote stored in the dataset",
        eventPriceUsd: 0.001,
        isPrimaryEvent: true,
        isOneTimeEvent: false,
      },
    },
  },
  minimalMaxTotalChargeUsd: 0.01,
};

export const standby = {
  isEnabled: false,
  desiredRequestsPerActorRun: 3,
  maxRequestsPerActorRun: 4,
  idleTimeoutSecs: 300,
  build: "latest",
  memoryMbytes: 1024,
  disableStandbyFieldsOverride: false,
  shouldPassActorInput: false,
};

const actorStats = {
  totalBuilds: 1,
  totalRuns: 1,
  totalUsers: 1,
  totalUsers7Days: 1,
  totalUsers30Days: 1,
  totalUsers90Days: 1,
  totalMetamorphs: 0,
  lastRunStartedAt: times.runStarted,
  actorReviewCount: 2,
  actorReviewRating: 4.5,
  bookmarkCount: 6,
  publicActorRunStats30Days: { ABORTED: 0, FAILED: 0, SUCCEEDED: 1, "TIMED-OUT": 0, TOTAL: 1 },
};

/** One object for every view of the Actor: its own, the list's, the store's, and what creates and updates it. */
export const actor = {
  id: ids.actor,
  userId: ids.user,
  name: names.actor,
  username: names.user,
  userFullName: "Jane D. Doe",
  title: "Quote Collector",
  description: "Collects quotes from the pages it is given.",
  readmeSummary: "Give it pages, get their quotes.",
  seoTitle: "Quotes from any page",
  seoDescription: "Turns pages with quotes into a table.",
  isPublic: true,
  isDeprecated: false,
  isCritical: false,
  isGeneric: false,
  isSourceCodeHidden: false,
  hasNoDataset: false,
  notice: "NONE",
  categories: ["OTHER"],
  actorPermissionLevel: permissionLevel,
  restartOnError: false,
  createdAt: times.written,
  modifiedAt: times.buildFinished,
  stats: actorStats,
  actorReviewCount: actorStats.actorReviewCount,
  actorReviewRating: actorStats.actorReviewRating,
  bookmarkCount: actorStats.bookmarkCount,
  versions: [version],
  pricingInfos: [pricing],
  currentPricingInfo: pricing,
  defaultRunOptions: { ...runOptions, forcePermissionLevel: null },
  exampleRunInput: { body: inputJson, contentType: "application/json; charset=utf-8" },
  taggedBuilds: {
    latest: {
      buildId: ids.build,
      buildNumber: "0.1.1",
      buildNumberInt: 1001,
      finishedAt: times.buildFinished,
    },
  },
  actorStandby: standby,
  standbyUrl: null,
  pictureUrl: null,
  userPictureUrl: null,
  url: `https://apify.com/${names.user}/${names.actor}`,
  isWhiteListedForAgenticPayments: false,
  badge: null,
  deploymentKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 quote-collector",
};
