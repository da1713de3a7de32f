// Generated from spec/openapi.json (sha256 ca133e64518f6bd18860ef43cd2d448a96626756509221e4d82039d73df8e999) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
