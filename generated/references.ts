// Generated from spec/openapi.json (sha256 71276a31aee8fe7eed6f0459208bcb7d918185e5dac628abaf16ca58087ee832) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
