// Generated from spec/openapi.json (sha256 f0fca8d6612bbf0e62bde297b6288dd2e407ef12040ce8d227a8fceb045a421e) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
