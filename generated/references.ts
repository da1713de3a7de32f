// Generated from spec/openapi.json (sha256 3e8d2ba16c343c19f5adf2b843f78f2d3316f20da6f194a9adca72bbbd10cf59) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
