import { entries, refName, type Schema } from "./document.js";
import { visitSchema } from "./schema-walk.js";
import type { Step } from "./step.js";

/** Drops the components that nothing refers to any more. */
export const prune: Step = (document) => {
  const { components } = document;
  const usedAnswers = new Set<string>();
  const usedSchemas = new Set<string>();
  const follow = (schema: Schema) =>
    visitSchema(schema, (each) => {
      const name = refName(each);
      if (name === undefined || usedSchemas.has(name)) return;
      usedSchemas.add(name);
      follow(components.schemas[name]!);
    });

  for (const { operation } of entries(document)) {
    for (const answer of Object.values(operation.responses)) {
      if (answer.$ref) usedAnswers.add(answer.$ref.split("/").at(-1)!);
    }
  }
  components.responses = keep(components.responses, usedAnswers);
  const { schemas, ...outside } = components;
  for (const schema of rootSchemas([document.paths, outside])) follow(schema);
  components.schemas = keep(schemas, usedSchemas);
};

/** The schemas that hang at parameters, headers, bodies and answers. */
function* rootSchemas(value: unknown): Generator<Schema> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, each] of Object.entries(value)) {
    if (key === "schema") yield each as Schema;
    else yield* rootSchemas(each);
  }
}

function keep<T>(record: Record<string, T>, used: ReadonlySet<string>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => used.has(name)));
}
