import { entries } from "./document.js";
import { answerSchemas, reachable, requestSchemas } from "./reach.js";
import type { Step } from "./step.js";

/** Drops the components that nothing refers to any more. Runs while the parameters are with their operations. */
export const prune: Step = (document) => {
  const { components } = document;
  const answers = new Set<string>();
  for (const { operation } of entries(document)) {
    for (const { $ref } of Object.values(operation.responses)) {
      if ($ref) answers.add($ref.split("/").at(-1)!);
    }
  }
  components.responses = keep(components.responses, answers);
  const roots = [...answerSchemas(document), ...requestSchemas(document)];
  components.schemas = keep(components.schemas, reachable(document, roots));
};

function keep<T>(record: Record<string, T>, used: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => used.has(name)));
}
