// Generated from spec/openapi.json (sha256 d2b81d56e3ec66b92471d3d02c0a460937beaad96665487173c98434d5a0dbb5) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
