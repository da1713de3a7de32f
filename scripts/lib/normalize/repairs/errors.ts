import { isDeepStrictEqual } from "node:util";
import {
  type ApiOperation,
  type Entry,
  entries,
  own,
  type ResponseObject,
  schemaRef,
} from "../../openapi.js";
import type { RepairsFile } from "../../spec-files.js";
import { type Repair, repairEach } from "../repair.js";

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
