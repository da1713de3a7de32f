/** An argument that the method does not take. Nothing was sent. */
export class ArgumentError extends Error {
  override name = "ArgumentError";
}

/** What the value must be, or undefined if it is that. */
export type Check = (value: unknown) => string | undefined;

const is =
  (what: string, test: (value: unknown) => boolean): Check =>
  (value) =>
    test(value) ? undefined : what;

export const string = is("a string", (value) => typeof value === "string");
export const text = is(
  "a string that is not empty",
  (value) => typeof value === "string" && value !== "",
);
export const boolean = is("true or false", (value) => typeof value === "boolean");
export const number = is("a number", (value) => typeof value === "number" && !Number.isNaN(value));
export const count = is(
  "a number, 0 or more",
  (value) => number(value) === undefined && (value as number) >= 0,
);
export const positive = is(
  "a number above 0",
  (value) => number(value) === undefined && (value as number) > 0,
);
export const object = is(
  "an object",
  (value) => (typeof value === "object" && value !== null) || typeof value === "function",
);
export const date = is(
  "a date",
  (value) => value instanceof Date && !Number.isNaN(value.getTime()),
);
export const nothing = is("absent", (value) => value === undefined);
export const nil = is("null", (value) => value === null);

export const oneOf = (...values: readonly unknown[]): Check =>
  is(`one of ${values.map((value) => JSON.stringify(value)).join(", ")}`, (value) =>
    values.includes(value),
  );

export const either =
  (...checks: readonly Check[]): Check =>
  (value) => {
    const expected = checks.map((check) => check(value));
    return expected.includes(undefined) ? undefined : expected.join(", or ");
  };

export const listOf =
  (check: Check, least = 0, most = Number.POSITIVE_INFINITY): Check =>
  (value) => {
    if (!Array.isArray(value)) return `an array, each entry ${check(undefined) ?? "anything"}`;
    if (value.length < least || value.length > most) {
      return `an array of at least ${least}${most === Number.POSITIVE_INFINITY ? "" : ` and at most ${most}`} entries`;
    }
    const at = value.findIndex((entry) => check(entry) !== undefined);
    return at < 0 ? undefined : `an array, each entry ${check(value[at])} (entry ${at} is not)`;
  };

/** An object with these properties, whatever else it has. */
export const having =
  (properties: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (object(value)) return object(value);
    for (const [name, check] of Object.entries(properties)) {
      const expected = check((value as Record<string, unknown>)[name]);
      if (expected) return `an object whose \`${name}\` is ${expected}`;
    }
    return undefined;
  };

export const strings = listOf(string);

/** Options of a list by offset. */
export const pageOptions = { limit: count, offset: count, desc: boolean };

/** Throws unless the value is what it must be. */
export function expectArgument(name: string, value: unknown, check: Check): void {
  const expected = check(value);
  if (expected)
    throw new ArgumentError(`Expected \`${name}\` to be ${expected}, got ${shown(value)}.`);
}

/** The same for one that may be left out. */
export function expectOptional(name: string, value: unknown, check: Check): void {
  if (value !== undefined) expectArgument(name, value, check);
}

/** Throws for an option that is unknown or not what it must be. One that is `undefined` is absent, unless it is required. */
export function expectOptions(
  options: unknown,
  known: Readonly<Record<string, Check>>,
  { what = "options", required = [] }: { what?: string; required?: readonly string[] } = {},
): void {
  expectArgument(what, options, object);
  const given = options as Readonly<Record<string, unknown>>;
  for (const [name, value] of Object.entries(given)) {
    const check = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!check) {
      throw new ArgumentError(
        `Did not expect property \`${name}\` in \`${what}\`. Known are: ${Object.keys(known).join(", ")}.`,
      );
    }
    if (!required.includes(name)) expectOptional(`${what}.${name}`, value, check);
  }
  for (const name of required) expectArgument(`${what}.${name}`, given[name], known[name]!);
}

function shown(value: unknown): string {
  if (value === null || ["undefined", "number", "boolean"].includes(typeof value))
    return String(value);
  if (typeof value === "string") return JSON.stringify(value.slice(0, 100));
  return Array.isArray(value) ? "an array" : `a value of type ${typeof value}`;
}
