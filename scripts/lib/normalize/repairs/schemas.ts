import { isDeepStrictEqual } from "node:util";
import { type OpenApiDocument, refName, resolve, type Schema } from "../../openapi.js";
import { rewriteSchemas } from "../../schema-walk.js";
import { schemaAt } from "../place.js";
import type { Outcome, Repair } from "../repair.js";

interface SchemaRepair extends Pick<Repair, "id" | "reason"> {
  wrong(schema: Schema, document: OpenApiDocument): boolean;
  /** Undefined where it cannot be said better. */
  right(schema: Schema, document: OpenApiDocument): Schema | undefined;
  /** An address without which there is nothing to repair. */
  target?: string;
}

const SCHEMAS: SchemaRepair[] = [
  {
    id: "keywords beside references",
    reason: "`required` beside a `$ref` is lost in generated types",
    wrong: (schema) => isRef(schema) && ("required" in schema || "properties" in schema),
    right: (schema, document) => mergedObject(document, [schema]),
    target: "POST /v2/request-queues/{queueId}/requests body",
  },
  {
    id: "allOf of one",
    reason: "an `allOf` of one, or beside members that say nothing, is that one",
    wrong: ({ allOf = [] }) => telling(allOf).length === 1,
    right({ allOf, ...rest }) {
      const [only] = telling(allOf!);
      const both = Object.keys(rest).filter((keyword) => Object.hasOwn(only!, keyword));
      const lost = both.some((keyword) => !isDeepStrictEqual(rest[keyword], only![keyword]));
      return lost ? undefined : { ...rest, ...only };
    },
  },
  {
    id: "allOf of objects",
    reason:
      "one interface with all its fields reads better than an intersection, and its parts cannot be lost",
    wrong: ({ allOf }) => allOf !== undefined,
    right: (schema, document) => mergedObject(document, [schema]),
  },
  {
    id: "envelopes",
    reason:
      "`{ data }` is said by some answers in place and by others through a component of their own",
    wrong: (schema, document) => isRef(schema) && isEnvelope(resolve(document, schema)),
    right: (schema, document) => structuredClone(resolve(document, schema)),
  },
  {
    id: "named scalars",
    reason: "a component for every plain string and number hides what it is",
    wrong: (schema, document) =>
      isRef(schema) && (isScalar(resolve(document, schema)) || isAlias(document, schema)),
    right: ({ $ref, ...beside }, document) => ({
      ...beside,
      ...structuredClone(behindAliases(document, { $ref: $ref! })),
    }),
  },
];

/** Rewrites every schema that is wrong. A document that has no such schema left is right. */
function everywhere(
  document: OpenApiDocument,
  { wrong, right }: Pick<SchemaRepair, "wrong" | "right">,
): Outcome {
  let outcome: Outcome = "already right";
  rewriteSchemas(document, (schema) => {
    const better = wrong(schema, document) ? right(schema, document) : undefined;
    if (better) outcome = "hit";
    return better ?? schema;
  });
  return outcome;
}

export const schemaRepairs: readonly Repair[] = [
  ...SCHEMAS.map(
    ({ id, reason, target, ...repair }): Repair => ({
      id,
      reason,
      apply: (document) =>
        target && !schemaAt(document, target) ? "gone" : everywhere(document, repair),
    }),
  ),
  {
    id: "nullable enums",
    reason: "an enum that is said to allow null but does not list it allows none",
    apply(document) {
      const { schemas } = document.components;
      const names = new Set(Object.keys(schemas).filter((name) => isNullableEnum(schemas[name]!)));
      for (const name of names) {
        const { type, ...rest } = schemas[name]!;
        schemas[name] = { ...rest, type: (type as string[]).find((each) => each !== "null")! };
      }
      return everywhere(document, {
        wrong: (schema) => names.has(refName(schema) ?? ""),
        right: (schema) => ({ anyOf: [schema, { type: "null" }] }),
      });
    },
  },
];

const isRef = (schema: Schema) => refName(schema) !== undefined;
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

function isNullableEnum({ type, enum: members }: Schema): boolean {
  return Array.isArray(type) && type.includes("null") && members?.includes(null) === false;
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
