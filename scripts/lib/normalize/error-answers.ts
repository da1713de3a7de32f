import { type Answer, entries, schemaRef } from "./document.js";
import { outcome, type Repair } from "./repair.js";

const MEANINGS: Record<string, string> = {
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

/**
 * Errors are described once: upstream adds and drops them operation by operation between versions, and has no 5xx at all,
 * while each of them can come from anywhere.
 */
export const uniformErrors: Repair = {
  id: "uniform errors",
  reason: "which errors an operation lists changes from version to version, and none lists a 5xx",
  apply(document) {
    const { components } = document;
    if (!components.schemas.ErrorResponse) return "gone";
    const old = components.responses;
    const described = Object.values(old).some((answer) => answer.content);
    components.responses = Object.fromEntries(
      Object.values(MEANINGS).map((name) => [name, errorAnswer()]),
    );
    let changed = 0;
    for (const { operation } of entries(document)) {
      const codes = [...ALWAYS, ...(operation.requestBody ? WITH_BODY : [])];
      if (operation.responses["409"]) codes.push("409");
      for (const [code, answer] of Object.entries(operation.responses)) {
        const name = answer.$ref?.split("/").at(-1);
        if (/^[45]/.test(code) && !answer.content) delete operation.responses[code];
        else if (name !== undefined) operation.responses[code] = { ...old[name] };
      }
      for (const code of codes) {
        if (operation.responses[code]) continue;
        operation.responses[code] = { $ref: `#/components/responses/${MEANINGS[code]}` };
        changed++;
      }
    }
    return outcome(described ? 1 : 0, changed);
  },
};

function errorAnswer(): Answer {
  return { content: { "application/json": { schema: { $ref: schemaRef("ErrorResponse") } } } };
}

/** OpenAPI wants a description for every answer; the meaning of the status is all there is to say. */
export function answerMeaning(code: string): string {
  const name = MEANINGS[code] ?? SUCCESSES[code] ?? "Answer";
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
}

const SUCCESSES: Record<string, string> = {
  200: "Done",
  201: "Created",
  204: "DoneWithoutContent",
  302: "FoundElsewhere",
};
