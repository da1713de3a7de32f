import { isDeepStrictEqual } from "node:util";
import { type Answer, type Entry, entries, type Media, type OpenApiDocument } from "../document.js";
import { type Repair, repairEach } from "../repair.js";
import { anyAnswer, itemsAnswer } from "./any-content.js";
import { operationsLike } from "./select.js";

const ITEMS = /^GET .*\/(dataset|datasets\/{datasetId})\/items$/;
const SYNC_ITEMS = /\/run-sync-get-dataset-items$/;
const SYNC_OUTPUT = /\/run-sync$/;
const RECORD = /^GET .*\/records\/{recordKey}$/;
const INPUT = /^(GET|PUT) \/v2\/actor-tasks\/{actorTaskId}\/input$/;
const PAGINATION = /^X-Apify-Pagination-/;

export const answerRepairs: readonly Repair[] = [
  {
    id: "items of synchronous runs",
    reason:
      "a task's run-sync-get-dataset-items is said to answer an object, and none names the formats but JSON",
    apply: (document) => setContent(document, SYNC_ITEMS, itemsAnswer),
  },
  {
    id: "items as spreadsheet",
    reason: "xlsx is bytes, not text",
    apply: (document) => setContent(document, ITEMS, itemsAnswer),
  },
  {
    id: "output of synchronous runs",
    reason: "the output is a record, so any content, not a JSON object",
    apply: (document) => setContent(document, SYNC_OUTPUT, anyAnswer),
  },
  {
    id: "record answers",
    reason: "a record is any content; mock servers fail on the wildcard",
    apply: (document) => setContent(document, RECORD, anyAnswer),
  },
  {
    id: "task input answers",
    reason: "a stored input is any JSON, not only an object",
    apply: (document) =>
      setContent(document, INPUT, () => ({ "application/json": { schema: {} } })),
  },
  {
    id: "empty answers",
    reason: "204, redirects and answers to HEAD have no content, whatever the document says",
    apply: (document) =>
      repairEach(emptyAnswers(document), (answer) => {
        if (!answer.content) return false;
        delete answer.content;
        return true;
      }),
  },
  {
    id: "answer headers",
    reason: "headers are described by media type, which generators and mock servers do not read",
    apply: (document) =>
      repairEach(headersOf(document), ([holder, name]) => {
        const type = PAGINATION.test(name) ? "integer" : "string";
        if (holder[name]?.schema?.type === type) return false;
        holder[name] = { schema: { type } };
        return true;
      }),
  },
];

type Headers = NonNullable<Answer["headers"]>;

function success({ operation }: Entry): Answer | undefined {
  const code = Object.keys(operation.responses).find((each) => each.startsWith("2"));
  return code === undefined ? undefined : operation.responses[code];
}

function setContent(
  document: OpenApiDocument,
  pattern: RegExp,
  content: () => Record<string, Media>,
) {
  const answers = [...operationsLike(document, pattern)].map(success).filter((each) => !!each);
  return repairEach(answers, (answer) => {
    if (isDeepStrictEqual(answer.content, content())) return false;
    answer.content = content();
    return true;
  });
}

function* emptyAnswers(document: OpenApiDocument): Generator<Answer> {
  for (const { method, operation } of entries(document)) {
    for (const [code, answer] of Object.entries(operation.responses)) {
      if (code === "204" || code.startsWith("3") || method === "head") yield answer;
    }
  }
}

function* headersOf(document: OpenApiDocument): Generator<[Headers, string]> {
  for (const { operation } of entries(document)) {
    for (const answer of Object.values(operation.responses)) {
      if (answer.headers && Object.keys(answer.headers).length === 0) delete answer.headers;
      for (const name of Object.keys(answer.headers ?? {})) yield [answer.headers!, name];
    }
  }
}
