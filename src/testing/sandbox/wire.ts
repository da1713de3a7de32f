import { resolve, type Schema } from "../document.js";

/**
 * A generated model in which any field may be missing or null. Code that reads or creates models by this type compiles
 * whether the document has a field as required, optional or nullable; only a field that vanishes is an error.
 * @internal
 */
export type Wire<T> = T extends string
  ? T
  : T extends readonly (infer Each)[]
    ? readonly Wire<Each>[]
    : T extends object
      ? { readonly [Name in keyof T as OwnName<Name>]?: Wire<T[Name]> | null | undefined }
      : T;

/** Every object literal inherits a `constructor`, which is not the field of that name. */
type OwnName<Name> = Exclude<Name, keyof typeof Object.prototype>;

/**
 * A model with the fields that the sandbox fills in. If the document requires a further field, the tests that hold the
 * sandbox to the document report it.
 */
export function model<T>(fields: Wire<T>): T {
  return fields as T;
}

/**
 * A model that the sandbox stores: the fields that it always fills in are there, whatever the document says of them.
 * @internal
 */
export type Kept<T, Filled extends keyof T> = T & { [Name in Filled]-?: NonNullable<T[Name]> };

/** The value of an object's own property: the names are chosen by users, and `constructor` is inherited. */
export function own<T>(
  object: Readonly<Record<string, T>> | null | undefined,
  name: string,
): T | undefined {
  return object && Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Whether it is an object, as opposed to an array or a primitive value. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The `stats` of a new resource, by the name of their schema: every number is 0, and stays so if the sandbox does not measure it. */
export function emptyStats<T>(schema: string): T {
  const stats = resolve<Schema>({ $ref: `#/components/schemas/${schema}` });
  const isNumber = ({ type = [] }: Schema) =>
    [type].flat().some((each) => /^(integer|number)$/.test(each));
  const numbers = Object.entries(stats.properties ?? {}).filter(([, each]) => isNumber(each));
  return Object.fromEntries(numbers.map(([name]) => [name, 0])) as T;
}

/** Adds to a number in the `stats` of a resource. */
export function count(
  resource: { readonly stats?: object | null | undefined },
  name: string,
  change = 1,
): void {
  const stats = { ...resource.stats } as Record<string, unknown>;
  Object.assign(resource, { stats: { ...stats, [name]: Number(stats[name] ?? 0) + change } });
}

/** The named properties that an object has. */
export function pick(from: object, names: readonly string[]): Record<string, unknown> {
  const values = from as Record<string, unknown>;
  return Object.fromEntries(
    names.flatMap((name) => (own(values, name) === undefined ? [] : [[name, values[name]]])),
  );
}
