import { isDeepStrictEqual } from "node:util";
import {
  type Answer,
  type ApiOperation,
  clone,
  type Entry,
  entries,
  type Method,
  type Schema,
  schemaRef,
} from "../document.js";
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
const ERROR_DETAIL: Schema = {
  type: "object",
  required: ["message", "type"],
  properties: { type: { type: "string" }, message: { type: "string" }, data: {} },
};

const ERROR_RESPONSE: Schema = {
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
    components.schemas.ErrorResponse = clone(ERROR_RESPONSE);
    components.schemas.ErrorDetail = clone(ERROR_DETAIL);
    components.responses = Object.fromEntries(
      Object.values(ERRORS).map((name): [string, Answer] => [
        name,
        { content: { "application/json": { schema: { $ref: schemaRef("ErrorResponse") } } } },
      ]),
    );
    return outcome;
  },
};

function setErrors({ method, operation }: Entry, shared: Record<string, Answer>): boolean {
  const before = operation.responses;
  operation.responses = { ...successes(operation, shared), ...errors(method, operation) };
  return !isDeepStrictEqual(operation.responses, before);
}

/** What is no error, with shared answers (`NoContent`) written in place. */
function successes(operation: ApiOperation, shared: Record<string, Answer>) {
  const kept = Object.entries(operation.responses).filter(([code]) => !isError(code));
  return Object.fromEntries(
    kept.map(([code, answer]) => [code, answer.$ref ? { ...shared[nameOf(answer)] } : answer]),
  );
}

function errors(method: Method, operation: ApiOperation): Record<string, Answer> {
  const own = Object.keys(operation.responses).filter(isError);
  const codes = new Set([...ALWAYS, ...(operation.requestBody ? WITH_BODY : []), ...own]);
  const known = [...codes].filter((code) => ERRORS[code]);
  // An answer to HEAD has no body, not even an error's.
  return Object.fromEntries(
    known.map((code) => [
      code,
      method === "head" ? {} : { $ref: `#/components/responses/${ERRORS[code]}` },
    ]),
  );
}

const nameOf = ({ $ref }: Answer) => $ref!.split("/").at(-1)!;
