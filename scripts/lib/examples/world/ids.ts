/** Every ID of the example world, invented, in the forms that the API uses. */
export const ids = {
  user: "FRvaCsZBmSgDAHkbm",
  actor: "nzoeEoffFjC34SR9e",
  build: "TcBjh5BVfsZj4WmhD",
  run: "Ztu3JMq9gpmqjqftv",
  dataset: "VPqcBEkwzru7kb7t3",
  keyValueStore: "kk3Rkw2CV6YbGnfaa",
  requestQueue: "iaodkS9VrY4E8LtHX",
  requests: ["K3h4yndCLC3QPw5", "gvzkT6HMsDBBcrm", "rAjzFnNnL4WkQdd"],
  task: "AQgjySqauKobBzeZQ",
  schedule: "moJDX3ZrrQVCzbFq8",
  scheduleAction: "oVvuN2UKzCJJy4pPE",
  webhook: "N5iV8cE5sN5LtyuqY",
  dispatch: "RRDRUzwjVHDmqd9g7",
} as const;

/** Named forms, as they stand in a path. */
export const names = {
  user: "jane-doe",
  actor: "quote-collector",
  actorReference: "jane-doe~quote-collector",
  taskReference: "jane-doe~morning-quotes",
  /** Of the dataset, the store and the queue: each kind has names of its own. */
  storageReference: "jane-doe~collected-quotes",
} as const;

export const origins = {
  api: "https://api.apify.com",
  console: "https://console.apify.com",
  files: "https://files.example.com",
} as const;

/** What happened when: the Actor is written, built, run by its task, and its run reported by the webhook. */
export const times = {
  signedUp: "2026-01-12T09:30:00.000Z",
  written: "2026-02-02T10:00:00.000Z",
  buildStarted: "2026-02-02T10:05:00.000Z",
  buildFinished: "2026-02-02T10:05:42.000Z",
  automated: "2026-02-03T08:00:00.000Z",
  runStarted: "2026-03-04T06:00:01.250Z",
  runFinished: "2026-03-04T06:00:13.750Z",
  dispatched: "2026-03-04T06:00:13.900Z",
  answered: "2026-03-04T06:00:14.150Z",
  nextRun: "2026-03-05T06:00:00.000Z",
  locked: "2026-03-04T06:01:13.000Z",
  monthStart: "2026-03-01T00:00:00.000Z",
  monthEnd: "2026-03-31T23:59:59.999Z",
} as const;

/** Items, requests and records belong to whoever may read by ID. */
export const access = "FOLLOW_USER_SETTING";
