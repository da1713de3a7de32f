import {
  type Answer,
  entries,
  type Media,
  type OpenApiDocument,
  type Parameter,
  type Schema,
} from "./document.js";

export type Rewrite = (schema: Schema) => Schema;

/** Rewrites a schema and all within it, the innermost first. */
export function rewriteSchema(schema: Schema, rewrite: Rewrite): Schema {
  const inner = (value: Schema) => rewriteSchema(value, rewrite);
  if (schema.properties) schema.properties = mapValues(schema.properties, inner);
  for (const list of ["allOf", "anyOf", "oneOf"] as const) {
    const members = schema[list];
    if (members) schema[list] = members.map(inner);
  }
  if (schema.items) schema.items = inner(schema.items);
  if (schema.contentSchema) schema.contentSchema = inner(schema.contentSchema);
  if (typeof schema.additionalProperties === "object") {
    schema.additionalProperties = inner(schema.additionalProperties);
  }
  return rewrite(schema);
}

/** Rewrites every schema of the document: components, parameters, bodies, answers and their headers. */
export function rewriteSchemas(document: OpenApiDocument, rewrite: Rewrite): void {
  const inner = (schema: Schema) => rewriteSchema(schema, rewrite);
  const { components } = document;
  components.schemas = mapValues(components.schemas, inner);
  for (const parameter of Object.values(components.parameters)) inParameter(parameter, inner);
  for (const answer of Object.values(components.responses)) inAnswer(answer, inner);
  for (const { operation } of entries(document)) {
    for (const parameter of operation.parameters ?? []) inParameter(parameter, inner);
    inContent(operation.requestBody?.content, inner);
    for (const answer of Object.values(operation.responses)) inAnswer(answer, inner);
  }
}

/** Calls `visit` for a schema and everything within it, references not followed. */
export function visitSchema(schema: Schema, visit: (schema: Schema) => void): void {
  rewriteSchema(schema, (each) => {
    visit(each);
    return each;
  });
}

function inParameter(parameter: Parameter, inner: Rewrite): void {
  if (parameter.schema) parameter.schema = inner(parameter.schema);
}

function inAnswer(answer: Answer, inner: Rewrite): void {
  for (const header of Object.values(answer.headers ?? {})) {
    if (header.schema) header.schema = inner(header.schema);
    inContent(header.content, inner);
  }
  inContent(answer.content, inner);
}

function inContent(content: Record<string, Media> | undefined, inner: Rewrite): void {
  for (const media of Object.values(content ?? {})) {
    if (media.schema) media.schema = inner(media.schema);
  }
}

function mapValues<T, R>(
  record: Record<string, T>,
  map: (value: T, key: string) => R,
): Record<string, R> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}
