import { isDeepStrictEqual } from "node:util";
import type { Entry, RequestBody } from "../document.js";
import { type Repair, repairEach } from "../repair.js";
import { anyBody } from "./any-content.js";
import { operationsLike } from "./select.js";

const RUN_INPUTS =
  /^POST \/v2\/(actors\/{actorId}|actor-tasks\/{actorTaskId})\/(runs|run-sync|run-sync-get-dataset-items)$/;
const RECORDS = /^(PUT|POST) .*\/records\/{recordKey}$/;
const JSON_INPUTS = /^(PUT \/v2\/actor-tasks\/{actorTaskId}\/input|POST .*\/validate-input)$/;

export const bodyRepairs: readonly Repair[] = [
  {
    id: "run input bodies",
    reason: "the input of a run is any content, or none, not a JSON object",
    apply: (document) =>
      repairEach(operationsLike(document, RUN_INPUTS), (entry) =>
        setBody(entry, { content: anyBody() }),
      ),
  },
  {
    id: "record bodies",
    reason: "a record is any content, not a JSON object",
    apply: (document) =>
      repairEach(operationsLike(document, RECORDS), (entry) =>
        setBody(entry, { content: anyBody(), required: true }),
      ),
  },
  {
    id: "JSON input bodies",
    reason: "a stored or validated input is any JSON, not only an object",
    apply: (document) =>
      repairEach(operationsLike(document, JSON_INPUTS), (entry) =>
        setBody(entry, { content: { "application/json": { schema: {} } }, required: true }),
      ),
  },
];

function setBody({ operation }: Entry, body: RequestBody): boolean {
  if (isDeepStrictEqual(operation.requestBody, body)) return false;
  operation.requestBody = body;
  return true;
}
