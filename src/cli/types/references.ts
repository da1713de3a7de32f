import { isObject, type JsonObject, pointedTo } from "./source.js";

/** The members of `anyOf`, `oneOf` and `allOf`. */
function* alternatives(schema: JsonObject): Generator<unknown> {
  for (const list of [schema.anyOf, schema.oneOf, schema.allOf]) {
    if (Array.isArray(list)) yield* list;
  }
}

/** The references that the schema consists of, directly or as a member. */
function directReferences(schema: unknown, found = new Set<string>()): Set<string> {
  if (!isObject(schema)) return found;
  if (typeof schema.$ref === "string") found.add(schema.$ref);
  else for (const each of alternatives(schema)) directReferences(each, found);
  return found;
}

/** Whether the target of a reference is circular without an object or a list in between: TypeScript has no such types. */
export function isDefinedByItself(document: unknown, reference: string): boolean {
  const seen = new Set<string>();
  for (const next of directReferences(pointedTo(document, reference))) seen.add(next);
  for (const each of seen) {
    if (each === reference) return true;
    for (const next of directReferences(pointedTo(document, each))) seen.add(next);
  }
  return false;
}
