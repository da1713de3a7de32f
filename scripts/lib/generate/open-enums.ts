import { type Document, endpoints, type Schema } from "./document.js";
import { followed } from "./flattening.js";

/**
 * A copy of the document in which every enum that an answer can hold is marked as open: the API gets new statuses, origins and
 * event types all the time, and no `switch` of a user may claim to know them all. Enums that only requests hold stay closed, and
 * so do discriminators, by which a union is told apart.
 */
export function openAnswerEnums(document: Document): Document {
  const copy = structuredClone(document);
  const schemas = copy.components?.schemas ?? {};
  const closed = discriminators(schemas);
  const reached = new Set<Schema>();
  for (const endpoint of endpoints(copy)) {
    for (const answer of endpoint.success) {
      for (const { schema } of Object.values(answer.content ?? {})) reach(schema, schemas, reached);
    }
  }
  for (const schema of reached) {
    const several = (schema.enum?.length ?? 0) > 1;
    if (several && !closed.has(schema)) schema["x-client-open"] = true;
  }
  return copy;
}

/** The properties by which the members of unions are told apart. */
function discriminators(schemas: Record<string, Schema>): Set<Schema> {
  const every = new Set<Schema>();
  for (const schema of Object.values(schemas)) reach(schema, schemas, every);
  const found = new Set<Schema>();
  for (const union of every) {
    const name = union.discriminator?.propertyName;
    if (name === undefined) continue;
    for (const member of union.oneOf ?? union.anyOf ?? []) {
      const property = followed(member, schemas).properties?.[name];
      if (property) found.add(followed(property, schemas));
    }
  }
  return found;
}

/** Adds a schema and all that it is made of to `reached`. */
function reach(
  schema: Schema | boolean | undefined,
  schemas: Record<string, Schema>,
  reached: Set<Schema>,
): void {
  if (typeof schema !== "object") return;
  const own = followed(schema, schemas);
  if (reached.has(own)) return;
  reached.add(own);
  const {
    properties = {},
    items,
    additionalProperties,
    allOf = [],
    oneOf = [],
    anyOf = [],
  } = own;
  const parts = [
    ...Object.values(properties),
    items,
    additionalProperties,
    ...allOf,
    ...oneOf,
    ...anyOf,
  ];
  for (const part of parts) reach(part, schemas, reached);
}
