// Generated from spec/openapi.json (sha256 5139d5f79b026b8f83bbb7f24b6120739b84be4155935fd6acdbdb2bc0f1aedf) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
