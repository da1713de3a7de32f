import type { Schema } from "./document.js";
import { referencedSchema } from "./names.js";

/** What a schema that is only a reference points at. */
export function followed(schema: Schema, schemas: Record<string, Schema>): Schema {
  if (!schema.$ref) return schema;
  const target = schemas[referencedSchema(schema.$ref)];
  if (!target) throw new Error(`${schema.$ref} points at nothing`);
  return followed(target, schemas);
}

/** A schema with its references followed and its `allOf` merged; undefined when it is not an object. */
export function flattened(schema: Schema, schemas: Record<string, Schema>): Schema | undefined {
  const own = followed(schema, schemas);
  if (own.oneOf || own.anyOf || own.enum) return undefined;
  if (own.type !== undefined && own.type !== "object") return undefined;
  const parts = (own.allOf ?? []).map((part) => flattened(part, schemas));
  if (parts.includes(undefined)) return undefined;
  const merged: Schema = { type: "object", properties: {}, required: [] };
  for (const part of [...(parts as Schema[]), own]) {
    Object.assign(merged.properties!, part.properties);
    merged.required!.push(...(part.required ?? []));
    if (part.additionalProperties !== undefined) {
      merged.additionalProperties = part.additionalProperties;
    }
  }
  return merged;
}

/**
 * An `allOf` as an interface: the referenced parts are extended, the rest is its own. Where an interface could not inherit
 * (a property declared twice, or made required afterwards), everything is its own. Undefined when a part is no object.
 */
export function inherited(
  schema: Schema,
  schemas: Record<string, Schema>,
): { bases: string[]; own: Schema } | undefined {
  const whole = schema.allOf && flattened(schema, schemas);
  if (!whole) return undefined;
  const parts = [...schema.allOf!, { ...schema, allOf: [] }];
  const bases = parts.flatMap((part) => (part.$ref ? [referencedSchema(part.$ref)] : []));
  const own = flattened({ allOf: parts.filter((part) => !part.$ref) }, schemas)!;
  const declared = [...bases.map((base) => flattened(schemas[base]!, schemas)!), own].flatMap(
    (part) => Object.keys(part.properties!),
  );
  const twice = new Set(declared).size < declared.length;
  const narrowed = own.required!.some((name) => !own.properties![name]);
  return twice || narrowed ? { bases: [], own: whole } : { bases, own };
}
