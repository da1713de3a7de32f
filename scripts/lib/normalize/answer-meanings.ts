import { entries } from "./document.js";
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
      if (!answer.$ref) answer.description = MEANINGS[code] ?? `Status ${code}`;
    }
  }
  for (const [name, answer] of Object.entries(document.components.responses)) {
    answer.description = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  }
};
