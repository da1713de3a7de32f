// Generated from spec/openapi.json (sha256 147bc19515a8d4c540f4573e8c98a33583bf186db0ed8f1f53c3a7fa3b04e625) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
