import { type OpenApiDocument, resolve, type Schema } from "../openapi.js";
import { modelName, propertyKey, referencedSchema } from "./names.js";
import { comment } from "./source-text.js";

/** What holds the schemas that references point at. */
type Holder = Pick<OpenApiDocument, "components">;

/** A schema with its references followed and its `allOf` merged; undefined when it is not an object. */
export function flattened(schema: Schema, document: Holder): Schema | undefined {
  const own = resolve(document, schema);
  if (own.oneOf || own.anyOf || own.enum) return undefined;
  if (own.type !== undefined && own.type !== "object") return undefined;
  const parts = (own.allOf ?? []).map((part) => flattened(part, document));
  if (parts.includes(undefined)) return undefined;
  const all = [...(parts as Schema[]), own];
  const more = all.map((each) => each.additionalProperties).filter((each) => each !== undefined);
  return {
    type: "object",
    properties: Object.assign({}, ...all.map(({ properties }) => properties)),
    required: all.flatMap(({ required = [] }) => required),
    ...(more.length > 0 && { additionalProperties: more.at(-1)! }),
  };
}

/**
 * An `allOf` as an interface: the referenced parts are extended, the rest is its own. Where an interface could not inherit
 * (a property declared twice, or made required afterwards), everything is its own. Undefined when a part is no object.
 */
export function inherited(
  schema: Schema,
  document: Holder,
): { bases: string[]; own: Schema } | undefined {
  const whole = schema.allOf && flattened(schema, document);
  if (!whole) return undefined;
  const parts = [...schema.allOf!, { ...schema, allOf: [] }];
  const bases = parts.filter((part) => part.$ref);
  const own = flattened({ allOf: parts.filter((part) => !part.$ref) }, document)!;
  const declared = [...bases.map((base) => flattened(base, document)!), own].flatMap((part) =>
    Object.keys(part.properties!),
  );
  const twice = new Set(declared).size < declared.length;
  const narrowed = own.required!.some((name) => !own.properties![name]);
  if (twice || narrowed) return { bases: [], own: whole };
  return { bases: bases.map(({ $ref }) => referencedSchema($ref!)), own };
}

/** An open enum with more members than this is a string: nobody reads hundreds of names in a hover. */
const MEMBERS_WORTH_NAMING = 40;

/** The TypeScript type of a schema. The models it names are added to `used`. */
export function typeOf(schema: Schema | boolean | undefined, used: Set<string>): string {
  const members = [...new Set(unionMembers(schema, used))];
  return members.includes("unknown") ? "unknown" : members.join(" | ");
}

/** The body of an interface or of an object type, in braces. */
export function membersOf(schema: Schema, used: Set<string>): string {
  const required = new Set(schema.required);
  const members = Object.entries(schema.properties ?? {}).map(([name, property]) =>
    member(name, property, required.has(name), used),
  );
  if (schema.additionalProperties) members.push(`[key: string]: ${others(schema, used)};\n`);
  return `{\n${members.join("")}}`;
}

/** One documented property; an optional one may be given as undefined, too. */
export function member(
  name: string,
  schema: Schema,
  required: boolean,
  used: Set<string>,
  type: string = typeOf(schema, used),
): string {
  const optional = required || type === "unknown" ? type : `${type} | undefined`;
  return `${propertyDocs(schema)}${propertyKey(name)}${required ? "" : "?"}: ${optional};\n`;
}

/** Our documentation of a schema, with what its type cannot say. */
export function propertyDocs(schema: Schema): string {
  const { description = "", format } = schema;
  const unsaid = format === "date-time" && !description.includes("ISO 8601");
  const text = unsaid ? `${description} ISO 8601.` : description;
  const fallback =
    schema.default === undefined || schema.default === null
      ? undefined
      : `@default ${JSON.stringify(schema.default)}`;
  return comment([text, fallback, schema.deprecated ? "@deprecated" : undefined]);
}

/** Whether a schema is an object of declared properties and nothing else, and so can be an interface. */
export function isRecord(schema: Schema): boolean {
  const plain = schema.type === "object" || schema.type === undefined;
  const { $ref, allOf, anyOf, oneOf } = schema;
  return plain && !($ref ?? allOf ?? anyOf ?? oneOf) && hasProperties(schema);
}

const hasProperties = ({ properties = {} }: Schema) => Object.keys(properties).length > 0;

function unionMembers(schema: Schema | boolean | undefined, used: Set<string>): string[] {
  if (schema === false) return ["never"];
  if (schema === undefined || schema === true) return ["unknown"];
  if (isImpossible(schema)) return ["never"];
  if (schema.const !== undefined) return [JSON.stringify(schema.const)];
  if (schema.enum) return enumMembers(schema.enum, schema["x-client-open"] === true);
  const parts: Schema[] = [...(schema.allOf ?? [])];
  if (schema.$ref !== undefined) parts.unshift({ $ref: schema.$ref });
  for (const choice of [schema.oneOf, schema.anyOf]) {
    if (choice) parts.push({ anyOf: choice });
  }
  // Beside others, a mere `type` says what they say.
  const own = ownPart(schema);
  if (own && (parts.length === 0 || isTelling(own))) parts.unshift(own);
  const [only, ...others] = parts;
  if (!only) return ["unknown"];
  return others.length === 0 ? singleMembers(only, used) : [intersection(parts, used)];
}

/** The schema of a value that there is none of. */
const isImpossible = ({ not }: Schema) =>
  typeof not === "object" && not !== null && Object.keys(not).length === 0;

/** What a schema says itself, without its references, choices and parts. */
function ownPart({ type, ...schema }: Schema): Schema | undefined {
  const { $ref: _, allOf: __, anyOf: ___, oneOf: ____, ...own } = schema;
  const known = type ?? (hasProperties(schema) ? "object" : undefined);
  return known === undefined ? undefined : { ...own, type: known };
}

const isTelling = (schema: Schema) =>
  hasProperties(schema) ||
  schema.items !== undefined ||
  schema.prefixItems !== undefined ||
  typeof schema.additionalProperties === "object";

function singleMembers(schema: Schema, used: Set<string>): string[] {
  if (schema.$ref !== undefined) {
    const name = modelName(referencedSchema(schema.$ref));
    used.add(name);
    return [name];
  }
  if (schema.type !== undefined && !schema.anyOf) {
    return [schema.type].flat().map((type) => named(type, schema, used));
  }
  return schema.anyOf
    ? schema.anyOf.flatMap((each) => unionMembers(each, used))
    : unionMembers(schema, used);
}

/** An enum of one member is what a union is told apart by, and stays closed whatever it is marked as. */
function enumMembers(values: unknown[], open: boolean): string[] {
  if (!open || values.length === 1) return values.map((value) => JSON.stringify(value));
  const nothing = values.includes(null) ? ["null"] : [];
  const known = values.filter((value) => value !== null);
  const types = [...new Set(known.map((value) => typeof value))].filter(
    (type) => type !== "object",
  );
  if (known.length > MEMBERS_WORTH_NAMING) return [...types, ...nothing];
  const others = types.map((type) => (type === "boolean" ? type : `(${type} & {})`));
  return [...known.map((value) => JSON.stringify(value)), ...others, ...nothing];
}

function intersection(schemas: Schema[], used: Set<string>): string {
  const parts = schemas.map((each) => typeOf(each, used)).filter((type) => type !== "unknown");
  if (parts.length === 0) return "unknown";
  return parts.length === 1 ? parts[0]! : `(${parts.map((part) => `(${part})`).join(" & ")})`;
}

function named(type: string, schema: Schema, used: Set<string>): string {
  switch (type) {
    case "string":
    case "boolean":
    case "null":
      return type;
    case "number":
    case "integer":
      return "number";
    case "array":
      return schema.prefixItems ? tuple(schema, used) : listOf(typeOf(schema.items, used));
    case "object":
      return hasProperties(schema) ? membersOf(schema, used) : map(values(schema, used));
    default:
      return "unknown";
  }
}

/** Undeclared properties of an object that declares some: an index signature must hold for those, too. */
function others(schema: Schema, used: Set<string>): string {
  const type = values(schema, used);
  const declared = Object.values(schema.properties ?? {}).map((each) => typeOf(each, used));
  return declared.every((each) => each === type) ? `${type} | undefined` : "unknown";
}

/** `Record` is no type that may lead back to an alias it stands in. */
function map(value: string): string {
  return /[A-Z]/.test(value.replace(/"[^"]*"/g, ""))
    ? `{ [key: string]: ${value} }`
    : `Record<string, ${value}>`;
}

/** What may be left out stands behind what `minItems` demands; without that, all is there. */
function tuple({ prefixItems = [], items, minItems }: Schema, used: Set<string>): string {
  const least = typeof minItems === "number" ? minItems : prefixItems.length;
  const first = prefixItems.map((each, index) => {
    const type = typeOf(each, used);
    return index < least ? type : `(${type})?`;
  });
  const more = items as Schema | boolean | undefined;
  const rest = more === false ? [] : [`...${listOf(typeOf(more, used))}`];
  return `[${[...first, ...rest].join(", ")}]`;
}

function listOf(element: string): string {
  return /^\w+$/.test(element) ? `${element}[]` : `(${element})[]`;
}

function values(schema: Schema, used: Set<string>): string {
  const inner = schema.patternProperties ? undefined : schema.additionalProperties;
  return typeof inner === "object" ? typeOf(inner, used) : "unknown";
}
