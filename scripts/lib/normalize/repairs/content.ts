import { isDeepStrictEqual } from "node:util";
import { entries, type OpenApiDocument, type ResponseObject, successOf } from "../../openapi.js";
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
