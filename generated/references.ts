// Generated from spec/openapi.json (sha256 5678cd3ba67302beeea727829117a2ba30277d89ac461e77061086450cea6e08) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
