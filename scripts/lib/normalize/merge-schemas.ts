import { clone, type OpenApiDocument, refName, resolve, type Schema } from "./document.js";

/** Keywords that a merged object can have; a member with any other is left alone. */
const MERGEABLE = new Set(["type", "properties", "required", "additionalProperties"]);

/**
 * An `allOf` of objects as the one object that it describes, or undefined where that cannot be said. Generators keep the parts
 * apart (`A & B`) or lose what a part says on its own.
 */
export function mergedObject(
  document: OpenApiDocument,
  parts: readonly Schema[],
): Schema | undefined {
  const merged: Schema = { type: "object", properties: {} };
  const required = new Set<string>();
  for (const part of parts) {
    const object = asObject(document, part);
    if (!object) return undefined;
    Object.assign(merged.properties!, clone(object.properties ?? {}));
    for (const name of object.required ?? []) required.add(name);
    if (object.additionalProperties !== undefined) {
      merged.additionalProperties = clone(object.additionalProperties);
    }
  }
  if (required.size > 0) merged.required = [...required];
  return merged;
}

function asObject(document: OpenApiDocument, part: Schema): Schema | undefined {
  const { $ref, ...beside } = part;
  if ($ref !== undefined) {
    const target = resolve(document, { $ref });
    const extra = Object.keys(beside).length > 0 ? [beside] : [];
    return mergedObject(document, [target, ...extra]);
  }
  if (part.allOf) {
    const { allOf, ...rest } = part;
    return mergedObject(document, [...allOf, rest]);
  }
  const ours = Object.keys(part).every((keyword) => MERGEABLE.has(keyword));
  return ours && (part.type === undefined || part.type === "object") ? part : undefined;
}

/** Whether a schema is a reference with more beside it than generators read. */
export function hasMoreBesideRef(schema: Schema): boolean {
  return refName(schema) !== undefined && ("required" in schema || "properties" in schema);
}
