import { isNull, type OpenApiDocument, refName, resolve, type Schema } from "../../openapi.js";
import { rewriteSchemas } from "../../schema-walk.js";
import { schemaAt } from "../place.js";
import { outcome, type Repair } from "../repair.js";

/** Rewrites every schema that `wrong` picks. One that has no such schema left is right. */
function everywhere(
  document: OpenApiDocument,
  wrong: (schema: Schema) => boolean,
  right: (schema: Schema) => Schema | undefined,
) {
  let changed = 0;
  rewriteSchemas(document, (schema) => {
    const better = wrong(schema) ? right(schema) : undefined;
    if (better) changed++;
    return better ?? schema;
  });
  return outcome(1, changed);
}

export const schemaRepairs: readonly Repair[] = [
  {
    id: "keywords beside references",
    reason: "`required` beside a `$ref` is lost in generated types",
    apply(document) {
      if (!schemaAt(document, "POST /v2/request-queues/{queueId}/requests body")) return "gone";
      return everywhere(
        document,
        (schema) =>
          refName(schema) !== undefined && ("required" in schema || "properties" in schema),
        (schema) => mergedObject(document, [schema]),
      );
    },
  },
  {
    id: "allOf of one",
    reason: "an `allOf` of one, or beside members that say nothing, is that one",
    apply: (document) =>
      everywhere(
        document,
        ({ allOf }) => allOf !== undefined && telling(allOf).length === 1,
        ({ allOf, ...rest }) => ({ ...rest, ...telling(allOf!)[0] }),
      ),
  },
  {
    id: "allOf of objects",
    reason:
      "one interface with all its fields reads better than an intersection, and its parts cannot be lost",
    apply: (document) =>
      everywhere(
        document,
        ({ allOf }) => allOf !== undefined,
        (schema) => mergedObject(document, [schema]),
      ),
  },
  {
    id: "envelopes",
    reason:
      "`{ data }` is said by some answers in place and by others through a component of their own",
    apply: (document) =>
      everywhere(
        document,
        (schema) => refName(schema) !== undefined && isEnvelope(resolve(document, schema)),
        (schema) => structuredClone(resolve(document, schema)),
      ),
  },
  {
    id: "named scalars",
    reason: "a component for every plain string and number hides what it is",
    apply: (document) =>
      everywhere(
        document,
        (schema) =>
          refName(schema) !== undefined &&
          (isScalar(resolve(document, schema)) || isAlias(document, schema)),
        ({ $ref, ...beside }) => ({
          ...beside,
          ...structuredClone(behindAliases(document, { $ref: $ref! })),
        }),
      ),
  },
  {
    id: "nullable enums",
    reason: "an enum that is said to allow null but does not list it allows none",
    apply(document) {
      const { schemas } = document.components;
      const wrong = new Set(Object.keys(schemas).filter((name) => isNullableEnum(schemas[name]!)));
      for (const name of wrong) {
        const { type, ...rest } = schemas[name]!;
        schemas[name] = { ...rest, type: (type as string[]).find((each) => each !== "null")! };
      }
      return everywhere(
        document,
        (schema) => wrong.has(refName(schema) ?? ""),
        (schema) => ({ anyOf: [schema, { type: "null" }] }),
      );
    },
  },
];

const telling = (parts: Schema[]) => parts.filter((part) => Object.keys(part).length > 0);

function isEnvelope({ properties, required }: Schema): boolean {
  return required?.join() === "data" && Object.keys(properties ?? {}).join() === "data";
}

const SCALARS = new Set<unknown>(["string", "number", "integer", "boolean"]);

function isScalar(schema: Schema): boolean {
  return SCALARS.has(schema.type) && schema.enum === undefined && schema.const === undefined;
}

function isAlias({ components }: OpenApiDocument, schema: Schema): boolean {
  return components.schemas[refName(schema)!]?.$ref !== undefined;
}

/** The scalar behind a reference, or a reference to what is neither a scalar nor a reference itself. */
function behindAliases(document: OpenApiDocument, schema: Schema): Schema {
  let current = schema;
  for (let name = refName(current); name !== undefined; name = refName(current)) {
    const next = document.components.schemas[name]!;
    if (!next.$ref && !isScalar(next)) return { $ref: current.$ref! };
    current = next;
  }
  return current;
}

function isNullableEnum(schema: Schema): boolean {
  const { type } = schema;
  return (
    Array.isArray(type) &&
    type.includes("null") &&
    schema.enum !== undefined &&
    !schema.enum.includes(null) &&
    !isNull(schema)
  );
}

/** Keywords that a merged object can have; a member with any other is left alone. */
const MERGEABLE = new Set(["type", "properties", "required", "additionalProperties"]);

/**
 * An `allOf` of objects as the one object that it describes, or undefined where that cannot be said. Generators keep the parts
 * apart (`A & B`) or lose what a part says on its own.
 */
function mergedObject(document: OpenApiDocument, parts: readonly Schema[]): Schema | undefined {
  const objects = parts.map((part) => asObject(document, part));
  const merged: Schema = { type: "object", properties: {} };
  const required = new Set<string>();
  for (const object of objects) {
    if (!object) return undefined;
    merged.properties = { ...merged.properties, ...structuredClone(object.properties) };
    for (const name of object.required ?? []) required.add(name);
    if (object.additionalProperties !== undefined) {
      merged.additionalProperties = structuredClone(object.additionalProperties);
    }
  }
  if (required.size > 0) merged.required = [...required];
  return merged;
}

function asObject(document: OpenApiDocument, part: Schema): Schema | undefined {
  const { $ref, ...beside } = part;
  if ($ref !== undefined) {
    const extra = Object.keys(beside).length > 0 ? [beside] : [];
    return mergedObject(document, [resolve(document, { $ref }), ...extra]);
  }
  if (part.allOf) {
    const { allOf, ...rest } = part;
    return mergedObject(document, [...allOf, rest]);
  }
  const mergeable = Object.keys(part).every((keyword) => MERGEABLE.has(keyword));
  return mergeable && (part.type === undefined || part.type === "object") ? part : undefined;
}
