import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
  type Entry,
  entries,
  own,
  type ResponseObject,
  type Schema,
  schemaRef,
} from "../../openapi.js";
import { type Repair, repairEach } from "../repair.js";

/** The components that describe errors, by status. */
export const ERRORS: Record<string, string> = {
  400: "BadRequest",
  401: "Unauthorized",
  402: "PaymentRequired",
  403: "Forbidden",
  404: "NotFound",
  405: "MethodNotAllowed",
  408: "RequestTimeout",
  409: "Conflict",
  413: "PayloadTooLarge",
  415: "UnsupportedMediaType",
  429: "TooManyRequests",
  500: "InternalServerError",
};
const ALWAYS = ["400", "401", "402", "403", "404", "405", "408", "429", "500"];
const WITH_BODY = ["413", "415"];

/** Its type is one of hundreds, and more come all the time: a string. */
const ErrorDetail: Schema = {
  type: "object",
  required: ["message", "type"],
  properties: { type: { type: "string" }, message: { type: "string" }, data: {} },
};

const ErrorResponse: Schema = {
  type: "object",
  required: ["error"],
  properties: { error: { $ref: schemaRef("ErrorDetail") } },
};

const isError = (code: string) => /^[45]/.test(code);

export const uniformErrors: Repair = {
  id: "uniform errors",
  reason:
    "which errors an operation lists changes from version to version, none lists a 5xx, and their fields are all optional",
  apply(document) {
    const { components } = document;
    const shared = components.responses;
    const describing = [...entries(document)].filter(({ operation }) =>
      Object.keys(operation.responses).some(isError),
    );
    const outcome = repairEach(describing, (entry) => setErrors(entry, shared));
    for (const entry of entries(document)) setErrors(entry, shared);
    Object.assign(components.schemas, structuredClone({ ErrorResponse, ErrorDetail }));
    components.responses = Object.fromEntries(
      Object.values(ERRORS).map((name): [string, ResponseObject] => [
        name,
        { content: { "application/json": { schema: { $ref: schemaRef("ErrorResponse") } } } },
      ]),
    );
    return outcome;
  },
};

type Responses = Record<string, ResponseObject>;

function setErrors({ method, operation }: Entry, shared: Responses): boolean {
  const before = operation.responses;
  operation.responses = { ...successes(before, shared), ...errors(method === "head", operation) };
  return !isDeepStrictEqual(operation.responses, before);
}

/** What is no error, with shared responses (`NoContent`) written in place. */
function successes(responses: Responses, shared: Responses): Responses {
  const kept = Object.entries(responses).filter(([code]) => !isError(code));
  const inPlace = (response: ResponseObject) =>
    response.$ref ? { ...own(shared, response.$ref.split("/").at(-1)!) } : response;
  return Object.fromEntries(kept.map(([code, response]) => [code, inPlace(response)]));
}

function errors(isHead: boolean, { responses, requestBody }: ApiOperation): Responses {
  const listed = Object.keys(responses).filter(isError);
  const codes = new Set([...ALWAYS, ...(requestBody ? WITH_BODY : []), ...listed]);
  const known = [...codes].filter((code) => Object.hasOwn(ERRORS, code));
  // A response to HEAD has no body, not even an error's.
  return Object.fromEntries(
    known.map((code) => [code, isHead ? {} : { $ref: `#/components/responses/${ERRORS[code]}` }]),
  );
}
