import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
  type Entry,
  entries,
  type OpenApiDocument,
  own,
  type ResponseObject,
  schemaRef,
  successOf,
} from "../../openapi.js";
import type { RepairsFile } from "../../spec-files.js";
import { operationsLike, type Repair, repairEach } from "../repair.js";

/** What operations really take and answer. */
export const contentRepairs = ({ contents }: RepairsFile): Repair[] => [
  ...contents.map(({ id, reason, of, body, response }): Repair => {
    const apply = (document: OpenApiDocument) => {
      const operations = operationsLike(document, of).map(({ operation }) => operation);
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

const isError = (code: string) => /^[45]/.test(code);

export const uniformErrors = ({ errors: file }: RepairsFile): Repair => ({
  id: "uniform errors",
  reason:
    "which errors an operation lists changes from version to version, none lists a 5xx, and their fields are all optional",
  apply(document) {
    const { components } = document;
    const types = components.schemas.ErrorType?.enum;
    if (types) document["x-client-error-types"] = [...types].sort();
    const shared = components.responses;
    const describing = [...entries(document)].filter(({ operation }) =>
      Object.keys(operation.responses).some(isError),
    );
    const outcome = repairEach(describing, (entry) => setErrors(entry, shared, file));
    for (const entry of entries(document)) setErrors(entry, shared, file);
    Object.assign(components.schemas, structuredClone(file.schemas));
    components.responses = Object.fromEntries(
      Object.values(file.names).map((name): [string, ResponseObject] => [
        name,
        { content: { "application/json": { schema: { $ref: schemaRef("ErrorResponse") } } } },
      ]),
    );
    return outcome;
  },
});

type Responses = Record<string, ResponseObject>;
type ErrorsFile = RepairsFile["errors"];

function setErrors({ method, operation }: Entry, shared: Responses, file: ErrorsFile): boolean {
  const before = operation.responses;
  operation.responses = {
    ...successes(before, shared),
    ...errors(method === "head", operation, file),
  };
  return !isDeepStrictEqual(operation.responses, before);
}

/** What is no error, with shared responses (`NoContent`) written in place. */
function successes(responses: Responses, shared: Responses): Responses {
  const kept = Object.entries(responses).filter(([code]) => !isError(code));
  const inPlace = (response: ResponseObject) =>
    response.$ref ? { ...own(shared, response.$ref.split("/").at(-1)!) } : response;
  return Object.fromEntries(kept.map(([code, response]) => [code, inPlace(response)]));
}

function errors(
  isHead: boolean,
  { responses, requestBody }: ApiOperation,
  { names, always, withBody }: ErrorsFile,
): Responses {
  const listed = Object.keys(responses).filter(isError);
  const codes = new Set([...always, ...(requestBody ? withBody : []), ...listed]);
  const known = [...codes].filter((code) => Object.hasOwn(names, code));
  // A response to HEAD has no body, not even an error's.
  return Object.fromEntries(
    known.map((code) => [code, isHead ? {} : { $ref: `#/components/responses/${names[code]}` }]),
  );
}
