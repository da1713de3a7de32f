// Generated from spec/openapi.json (sha256 8ec5758d16d926a99d7801927e69cc1261a93c2fa371966ac0b0e22765f3df2b) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
