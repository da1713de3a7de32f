// Generated from spec/openapi.json (sha256 5faf6da9f8bbc5faedc285a81e671d595aa1b8056c3ed7aa0f1f79fb9486f7d6) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
