import { isDeepStrictEqual } from "node:util";
import {
  type Content,
  entries,
  type Media,
  type OpenApiDocument,
  type ResponseObject,
  successOf,
} from "../../openapi.js";
import { operationsLike, type Repair, repairEach } from "../repair.js";

const JSON_VALUE: Media = { schema: {} };
const FORM: Media = { schema: { type: "object" } };
const TEXT: Media = { schema: { type: "string" } };
const BYTES: Media = { schema: { type: "string", format: "binary" } };

/** A body of any content. Ranges, not the wildcard over all: mock servers know only those. */
const ANY_BODY: Content = {
  "application/json": JSON_VALUE,
  "application/x-www-form-urlencoded": FORM,
  "multipart/form-data": FORM,
  "application/*": BYTES,
  "audio/*": BYTES,
  "font/*": BYTES,
  "image/*": BYTES,
  "model/*": BYTES,
  "text/*": TEXT,
  "video/*": BYTES,
};

/** A response of any content. Mock servers send what stands here, so each type is a real one. */
const ANY_RESPONSE: Content = {
  "application/json": JSON_VALUE,
  "application/octet-stream": BYTES,
  "application/pdf": BYTES,
  "application/xml": TEXT,
  "application/zip": BYTES,
  "image/jpeg": BYTES,
  "image/png": BYTES,
  "text/csv": TEXT,
  "text/html": TEXT,
  "text/plain": TEXT,
};

/** The formats of dataset items. */
const ITEMS: Content = {
  "application/json": { schema: { type: "array", items: { type: "object" } } },
  "application/jsonl": TEXT,
  "application/rss+xml": TEXT,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": BYTES,
  "application/xml": TEXT,
  "text/csv": TEXT,
  "text/html": TEXT,
};

const ANY_JSON: Content = { "application/json": JSON_VALUE };

/** What operations really take or answer, by the pattern of their keys. */
const CONTENTS: {
  id: string;
  reason: string;
  at: RegExp;
  body?: { content: Content; required?: true };
  response?: Content;
}[] = [
  {
    id: "run input bodies",
    reason: "the input of a run is any content, or none, not a JSON object",
    at: /^POST \/v2\/(actors\/{actorId}|actor-tasks\/{actorTaskId})\/(runs|run-sync|run-sync-get-dataset-items)$/,
    body: { content: ANY_BODY },
  },
  {
    id: "record bodies",
    reason: "a record is any content, not a JSON object",
    at: /^(PUT|POST) .*\/records\/{recordKey}$/,
    body: { content: ANY_BODY, required: true },
  },
  {
    id: "JSON input bodies",
    reason: "a stored or validated input is any JSON, not only an object",
    at: /^(PUT \/v2\/actor-tasks\/{actorTaskId}\/input|POST .*\/validate-input)$/,
    body: { content: ANY_JSON, required: true },
  },
  {
    id: "items of synchronous runs",
    reason:
      "a task's run-sync-get-dataset-items is said to answer an object, and none names the formats but JSON",
    at: /\/run-sync-get-dataset-items$/,
    response: ITEMS,
  },
  {
    id: "items as spreadsheet",
    reason: "xlsx is bytes, not text",
    at: /^GET .*\/(dataset|datasets\/{datasetId})\/items$/,
    response: ITEMS,
  },
  {
    id: "output of synchronous runs",
    reason: "the output is a record, so any content, not a JSON object",
    at: /\/run-sync$/,
    response: ANY_RESPONSE,
  },
  {
    id: "record answers",
    reason: "a record is any content; mock servers fail on the wildcard",
    at: /^GET .*\/records\/{recordKey}$/,
    response: ANY_RESPONSE,
  },
  {
    id: "task input answers",
    reason: "a stored input is any JSON, not only an object",
    at: /^(GET|PUT) \/v2\/actor-tasks\/{actorTaskId}\/input$/,
    response: ANY_JSON,
  },
];

export const contentRepairs: readonly Repair[] = [
  ...CONTENTS.map(({ id, reason, at, body, response }): Repair => {
    const apply = (document: OpenApiDocument) => {
      const operations = operationsLike(document, at).map(({ operation }) => operation);
      if (body) return repairEach(operations, (each) => become(each, "requestBody", body));
      const responses = operations.map(successOf).filter((each) => each !== undefined);
      return repairEach(responses, (each) => become(each, "content", response!));
    };
    return { id, reason, apply };
  }),
  {
    id: "empty answers",
    reason: "204, redirects and answers to HEAD have no content, whatever the document says",
    apply: (document) =>
      repairEach(emptyResponses(document), (response) => {
        if (!response.content) return false;
        delete response.content;
        return true;
      }),
  },
  {
    id: "answer headers",
    reason: "headers are described by media type, which generators and mock servers do not read",
    apply: (document) =>
      repairEach(headersOf(document), ([holder, name]) => {
        const type = name.startsWith("X-Apify-Pagination-") ? "integer" : "string";
        if (holder[name]?.schema?.type === type) return false;
        holder[name] = { schema: { type } };
        return true;
      }),
  },
];

/** Sets a copy of the value, and says whether that changed anything. */
function become<K extends string, T>(holder: { [key in K]?: T }, key: K, value: T): boolean {
  if (isDeepStrictEqual(holder[key], value)) return false;
  holder[key] = structuredClone(value);
  return true;
}

function emptyResponses(document: OpenApiDocument): ResponseObject[] {
  return [...entries(document)].flatMap(({ method, operation }) =>
    Object.entries(operation.responses)
      .filter(([code]) => code === "204" || code.startsWith("3") || method === "head")
      .map(([, response]) => response),
  );
}

type Headers = NonNullable<ResponseObject["headers"]>;

function* headersOf(document: OpenApiDocument): Generator<[Headers, string]> {
  for (const { operation } of entries(document)) {
    for (const response of Object.values(operation.responses)) {
      const { headers = {} } = response;
      if (Object.keys(headers).length === 0) delete response.headers;
      for (const name of Object.keys(headers)) yield [headers, name];
    }
  }
}
