// Generated from spec/openapi.json (sha256 11ac37476849adaf49e43dfff539391eba9dab21b5d2448debf88bf9c522dff0) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
