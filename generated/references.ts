// Generated from spec/openapi.json (sha256 820015d619db7db9b0765ccf91458db5a5f970d45319c0ac23165a04401c8ddb) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
