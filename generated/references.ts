// Generated from spec/openapi.json (sha256 4a4b4864e22f1d84908b0d9a38f71b4f6ecb04faa6f6ff09b5f64546c9836202) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
