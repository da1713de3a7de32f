import { clone, entries, type OpenApiDocument, refName, resolve, type Schema } from "./document.js";
import { answerSchemas, reachable, requestSchemas } from "./reach.js";
import { rewriteSchema, visitSchema } from "./schema-walk.js";
import type { Step } from "./step.js";

/**
 * Marks the enums of answers as open: new members come without notice, and known ones are hints. What is only ever sent gets
 * closed copies of its own, so that a typing error there stays one.
 */
export const openEnums: Step = (document) => {
  const { schemas } = document.components;
  const answered = reachable(document, answerSchemas(document));
  const sent = reachable(document, requestSchemas(document));

  const onlySent = [...sent].filter((name) => !answered.has(name));
  for (const name of onlySent) schemas[name] = withOwnEnums(document, schemas[name]!);
  for (const { operation } of entries(document)) {
    for (const media of Object.values(operation.requestBody?.content ?? {})) {
      if (media.schema) media.schema = withOwnEnums(document, media.schema);
    }
    for (const parameter of operation.parameters ?? []) {
      parameter.schema = withOwnEnums(document, parameter.schema);
    }
  }

  const roots = [...answered].map((name) => schemas[name]!);
  for (const root of [...roots, ...answerSchemas(document)]) {
    visitSchema(root, (schema) => {
      if (schema.enum) schema["x-client-open"] = true;
    });
  }
};

function withOwnEnums(document: OpenApiDocument, schema: Schema): Schema {
  return rewriteSchema(schema, (each) => {
    const target = refName(each) === undefined ? undefined : resolve(document, each);
    return target?.enum ? clone(target) : each;
  });
}
