import {
  type Content,
  entries,
  mapValues,
  type OpenApiDocument,
  type Parameter,
  type ResponseObject,
  refName,
  type Schema,
} from "./openapi.js";

/** The keywords that hold schemas: by name, in a list, and one. */
export const NAMED = ["properties", "patternProperties", "$defs"] as const;
export const LISTED = ["allOf", "anyOf", "oneOf", "prefixItems"] as const;
export const SINGLE = [
  "additionalProperties",
  "contains",
  "contentSchema",
  "items",
  "not",
  "propertyNames",
  "unevaluatedItems",
  "unevaluatedProperties",
] as const;

export type Rewrite = (schema: Schema) => Schema;

/** Rewrites a schema and all within it, the innermost first. */
export function rewriteSchema(schema: Schema, rewrite: Rewrite): Schema {
  const inner = (value: Schema) => rewriteSchema(value, rewrite);
  for (const keyword of NAMED) {
    const named = schema[keyword] as Record<string, Schema> | undefined;
    if (named) schema[keyword] = mapValues(named, inner);
  }
  for (const keyword of LISTED) {
    const members = schema[keyword];
    if (members) schema[keyword] = members.map(inner);
  }
  for (const keyword of SINGLE) {
    const value = schema[keyword];
    if (typeof value === "object") schema[keyword] = inner(value as Schema);
  }
  return rewrite(schema);
}

/** Calls `visit` for a schema and everything within it, references not followed. */
export function visitSchema(schema: Schema, visit: (schema: Schema) => void): void {
  rewriteSchema(schema, (each) => {
    visit(each);
    return each;
  });
}

/** Rewrites every schema of the document: components, parameters, bodies, responses and their headers. */
export function rewriteSchemas(document: OpenApiDocument, rewrite: Rewrite): void {
  const { components } = document;
  components.schemas = mapValues(components.schemas, (each) => rewriteSchema(each, rewrite));
  const responses = Object.values(components.responses);
  const holders = [
    ...Object.values(components.parameters),
    ...requestHolders(document),
    ...responseHolders(document),
    ...[...responses, ...responsesOf(document)].flatMap(({ headers = {} }) =>
      Object.values(headers).flatMap((header) => [header, ...Object.values(header.content ?? {})]),
    ),
  ];
  // What a reference shares with another place is met once.
  for (const holder of new Set(holders)) {
    if (holder.schema) holder.schema = rewriteSchema(holder.schema, rewrite);
  }
}

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

/** The schemas of all response bodies. */
export const responseSchemas = (document: OpenApiDocument) => schemasOf(responseHolders(document));

/** The schemas of everything that a call sends. */
export const requestSchemas = (document: OpenApiDocument) => schemasOf(requestHolders(document));

type Holder = { schema?: Schema };

const schemasOf = (holders: Holder[]) => holders.flatMap(({ schema }) => (schema ? [schema] : []));

const contentOf = ({ content = {} }: { content?: Content }): Holder[] => Object.values(content);

const responsesOf = (document: OpenApiDocument): ResponseObject[] =>
  [...entries(document)].flatMap(({ operation }) => Object.values(operation.responses));

const responseHolders = (document: OpenApiDocument): Holder[] =>
  [...Object.values(document.components.responses), ...responsesOf(document)].flatMap(contentOf);

const requestHolders = (document: OpenApiDocument): Holder[] =>
  [...entries(document)].flatMap(({ operation }): Holder[] => [
    ...((operation.parameters ?? []) as Parameter[]),
    ...contentOf(operation.requestBody ?? {}),
  ]);

/** Objects whose keys are names that somebody chose, so that one of them may well be `description`. */
export const NAMES = new Set(
  (
    "properties patternProperties $defs dependentSchemas schemas parameters responses headers content paths mapping securitySchemes " +
    "requestBodies pathItems"
  ).split(" "),
);

/** Values that are data, not description. */
const DATA = new Set(["default", "const", "enum", "required", "pattern"]);

/** A copy of any part of a document without the members that are noise; what somebody gave a name to is none. */
export function without<T>(
  part: T,
  isNoise: (key: string, value: unknown) => boolean,
  named = false,
): T {
  if (Array.isArray(part)) return part.map((each) => without(each, isNoise)) as T;
  if (typeof part !== "object" || part === null) return part;
  const kept = Object.entries(part).filter(([key, each]) => named || !isNoise(key, each));
  return Object.fromEntries(
    kept.map(([key, each]) => {
      if (!named && DATA.has(key)) return [key, each];
      return [key, without(each, isNoise, !named && NAMES.has(key) && !Array.isArray(each))];
    }),
  ) as T;
}
