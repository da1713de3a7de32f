// Generated from spec/openapi.json (sha256 2afea2ca5f052c03a17f4870471f5de483703985e335a69f8be853c79b316982) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
