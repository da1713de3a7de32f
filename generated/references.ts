// Generated from spec/openapi.json (sha256 3b7c00c918858b9c7b0e7b58ac7cb06609ddbc5b49f7463dc796fb129fb51575) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
