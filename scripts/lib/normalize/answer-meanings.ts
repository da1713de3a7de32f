import { entries } from "./document.js";
import { ERRORS } from "./repairs/errors.js";
import type { Step } from "./step.js";

const MEANINGS: Record<string, string> = {
  200: "Done",
  201: "Created",
  204: "Done, without content",
  302: "Found elsewhere",
};

/** OpenAPI demands a description of each answer: what its status means is all there is to say. */
export const answerMeanings: Step = (document) => {
  for (const { operation } of entries(document)) {
    for (const [code, answer] of Object.entries(operation.responses)) {
      if (!answer.$ref)
        answer.description = MEANINGS[code] ?? words(ERRORS[code] ?? `Status${code}`);
    }
  }
  for (const [name, answer] of Object.entries(document.components.responses)) {
    answer.description = words(name);
  }
};

/** `NotFound` -> `Not Found`. */
function words(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z\d])/g, " ");
}
