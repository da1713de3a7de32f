// Generated from spec/openapi.json (sha256 981112fead058c3b5ca1b212d4bff400e116caee268598053597f3324760b8b6) by `npm run generate`. Do not edit.

/** Path parameters that name a resource. */
export const references: readonly string[] = [
  "actorId",
  "actorTaskId",
  "datasetId",
  "queueId",
  "storeId",
];
