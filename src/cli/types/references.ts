import { isObject, type JsonObject, pointedTo } from "./source.js";

/** The schemas that this one is made of, with no object and no list between. */
function* alternatives(schema: JsonObject): Generator<unknown> {
  for (const list of [schema.anyOf, schema.oneOf, schema.allOf]) {
    if (Array.isArray(list)) yield* list;
  }
}

/** The references that stand for the schema itself or for an alternative of it. */
function directReferences(schema: unknown, found = new Set<string>()): Set<string> {
  if (!isObject(schema)) return found;
  if (typeof schema.$ref === "string") found.add(schema.$ref);
  else for (const each of alternatives(schema)) directReferences(each, found);
  return found;
}

/** Whether what a reference points to is, in the end, defined by itself: TypeScript has no such types. */
export function isDefinedByItself(document: unknown, reference: string): boolean {
  const seen = new Set<string>();
  for (const next of directReferences(pointedTo(document, reference))) seen.add(next);
  for (const each of seen) {
    if (each === reference) return true;
    for (const next of directReferences(pointedTo(document, each))) seen.add(next);
  }
  return false;
}
