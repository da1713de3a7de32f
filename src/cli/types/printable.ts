/**
 * The schemas that are passed to json-schema-to-typescript: only keywords that it prints correctly. Nothing that the author of an
 * Actor wrote makes it fetch, name or execute anything.
 */
export interface Printable {
  readonly description?: string;
  /** A TypeScript type, or the name of one. */
  readonly tsType?: string;
  readonly type?: "array" | "boolean" | "null" | "number" | "object" | "string";
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly anyOf?: readonly Printable[];
  readonly allOf?: readonly Printable[];
  readonly items?: Printable;
  readonly properties?: Readonly<Record<string, Printable>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Printable;
}

export const named = (tsType: string): Printable => ({ tsType });
export const listOf = (items: Printable): Printable => ({ type: "array", items });
/** An object with just these properties. */
export const objectOf = (properties: Readonly<Record<string, Printable>>): Printable => ({
  type: "object",
  properties,
  required: Object.keys(properties),
  additionalProperties: false,
});
export const unknown = named("unknown");
export const dictionary = named("Record<string, unknown>");
const nothing = named("never");

const isUnknown = ({ tsType }: Printable) => tsType === unknown.tsType;

/** The union: `never` if it is empty, `unknown` if a member is. */
export function unionOf(members: readonly Printable[]): Printable {
  const flat = members.flatMap(alternatives);
  if (flat.some(isUnknown)) return unknown;
  const possible = flat.filter(({ tsType }) => tsType !== nothing.tsType);
  return possible.length > 1 ? { anyOf: possible } : (possible[0] ?? nothing);
}

const alternatives = (type: Printable): readonly Printable[] =>
  type.anyOf ?? type.enum?.map((value) => ({ enum: [value] })) ?? [type];

/** The intersection, without members that are `unknown`. */
export function intersectionOf(members: readonly Printable[]): Printable {
  const telling = members.filter((member) => !isUnknown(member));
  if (telling.includes(nothing)) return nothing;
  return telling.length > 1 ? { allOf: telling } : (telling[0] ?? unknown);
}

/** The union of these literals; `unknown` if TypeScript has no type for one of them. */
export function literals(values: readonly unknown[]): Printable {
  const simple = values.filter(
    (value) =>
      value === null ||
      typeof value === "string" ||
      typeof value === "boolean" ||
      Number.isFinite(value),
  );
  if (simple.length < values.length) return unknown;
  return simple.length === 0 ? nothing : { enum: [...new Set(simple)] as Printable["enum"] & {} };
}

export function documented(type: Printable, description: string): Printable {
  return description === "" ? type : { ...type, description };
}
