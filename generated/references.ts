// Generated from spec/openapi.json (sha256 8fb941047a10438c2e966d31142d73066425029067be9c84974eef1c295bcbcc) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
