// Generated from spec/openapi.json (sha256 666f7fb5b9d6fec7b98dfa0366220b27feda58f254f0f6701ec395b7cb2e125a) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
