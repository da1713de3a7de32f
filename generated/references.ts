// Generated from spec/openapi.json (sha256 f2f3bc6db02634abf47e34e12a31e5c833d3b5f2d02fe69fb64f51571994fc1c) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
