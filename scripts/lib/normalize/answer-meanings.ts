import { entries } from "./document.js";
import { answerMeaning } from "./error-answers.js";
import type { Step } from "./step.js";

/** Gives each answer the description that OpenAPI demands: what its status means. */
export const answerMeanings: Step = (document) => {
  for (const { operation } of entries(document)) {
    for (const [code, answer] of Object.entries(operation.responses)) {
      if (!answer.$ref) answer.description = answerMeaning(code);
    }
  }
  for (const [name, answer] of Object.entries(document.components.responses)) {
    answer.description = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  }
};
