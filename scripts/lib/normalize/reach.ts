import { type Answer, entries, type OpenApiDocument, refName, type Schema } from "./document.js";
import { visitSchema } from "./schema-walk.js";

/** The names of all schemas that `roots` lead to. */
export function reachable(document: OpenApiDocument, roots: Iterable<Schema>): Set<string> {
  const names = new Set<string>();
  const follow = (schema: Schema) =>
    visitSchema(schema, (each) => {
      const name = refName(each);
      if (name === undefined || names.has(name)) return;
      names.add(name);
      follow(document.components.schemas[name]!);
    });
  for (const root of roots) follow(root);
  return names;
}

/** The schemas of all answers. */
export function* answerSchemas(document: OpenApiDocument): Generator<Schema> {
  const answers: Answer[] = Object.values(document.components.responses);
  for (const { operation } of entries(document))
    answers.push(...Object.values(operation.responses));
  for (const { content = {} } of answers) {
    for (const { schema } of Object.values(content)) if (schema) yield schema;
  }
}

/** The schemas of everything that a call sends. */
export function* requestSchemas(document: OpenApiDocument): Generator<Schema> {
  for (const { operation } of entries(document)) {
    for (const { schema } of operation.parameters ?? []) if (schema) yield schema;
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
      if (schema) yield schema;
    }
  }
}
