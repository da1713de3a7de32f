// Generated from spec/openapi.json (sha256 c00dcd37c5376146f44dbdd563fc4bc32596938c1940191eb7f77d9fefcb9924) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
