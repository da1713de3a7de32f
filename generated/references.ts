// Generated from spec/openapi.json (sha256 8f52ffd110510fdf4746a0f63125828bb429a49ab7c51cf31d1d9779a5adb9b1) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
