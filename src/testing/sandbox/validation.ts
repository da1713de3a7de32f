import type { Ajv, ErrorObject, Options, ValidateFunction } from "ajv";
import { loadPeers } from "../peers.js";
import { isObject } from "./wire.js";

/** A JSON Schema, or one with the keywords that Apify adds. */
export type Schema = Readonly<Record<string, unknown>>;

/** As the platform does: a pattern may be valid only without the `u` flag, and unknown keywords are ignored. */
const platform: Options = { strict: false, logger: false, unicodeRegExp: false };

/** The dialects of JSON Schema that Ajv has classes for. Draft 2019-09 includes draft-07. */
const dialects = {
  "2019-09": async () => (await import("ajv/dist/2019.js")).Ajv2019,
  "2020-12": async () => (await import("ajv/dist/2020.js")).Ajv2020,
};

/** An instance for many schemas, since each compiles its meta-schemas first. Two schemas may have the same `$id`. */
async function loadAjv(dialect: keyof typeof dialects, options: Options): Promise<Ajv> {
  const Class = await loadPeers("Ajv", ["ajv@8"], dialects[dialect]);
  return new Class({ ...platform, addUsedSchema: false, ...options });
}

const loadInputRules = () =>
  loadPeers(
    "@apify/input_schema",
    ["ajv@8", "@apify/input_schema@3"],
    () => import("@apify/input_schema"),
  );

/** Compiles schemas, each object once. */
function compiler(options: Options): (schema: Schema) => Promise<ValidateFunction> {
  const compiled = new WeakMap<Schema, Promise<ValidateFunction>>();
  const instances = new Map<string, Promise<Ajv>>();
  const compile = async ({ $schema, ...schema }: Schema) => {
    const dialect = String($schema).includes("2020-12") ? "2020-12" : "2019-09";
    const instance = instances.get(dialect) ?? loadAjv(dialect, options);
    instances.set(dialect, instance);
    const ajv = await instance;
    try {
      // Without `$schema`: it may be the URL of a meta-schema that Ajv does not have, such as Apify's.
      return ajv.compile(schema);
    } finally {
      // Ajv would keep it. With an `$id` it would also remove what else has that, such as a meta-schema.
      if (!("$id" in schema)) ajv.removeSchema(schema);
    }
  };
  return (schema) => {
    const validator = compiled.get(schema) ?? compile(schema);
    compiled.set(schema, validator);
    return validator;
  };
}

const valueValidator = compiler({ allErrors: true });
const inputValidator = compiler({});

/** Loads what the schema of an Actor needs, and compiles it: an error says what is not installed, or not valid. */
export async function prepareSchema(schema: Schema, kind: "input" | "value"): Promise<void> {
  if (kind === "input") await loadInputRules();
  await (kind === "input" ? inputValidator : valueValidator)(schema);
}

/** Ajv's errors on a value that does not fit a JSON Schema; an empty list if it does. */
export async function validateValue(schema: Schema, value: unknown): Promise<ErrorObject[]> {
  const validator = await valueValidator(schema);
  return validator(value) ? [] : [...validator.errors!];
}

/** Why an input does not fit the input schema of an Actor; an empty list if it does. */
export async function validateInput(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
): Promise<string[]> {
  const { validateInputUsingValidator } = await loadInputRules();
  const validator = await inputValidator(schema);
  const rules = { ...schema, properties: fieldsOf(schema) };
  try {
    return validateInputUsingValidator(validator, rules, input).map(({ message }) => message);
  } catch (error) {
    // The rules take for granted that proxy URLs are text, for example.
    return [`it cannot be checked (${(error as Error).message})`];
  }
}

/** The input, and the default of each missing field. Those of nested fields are for forms only. */
export function withDefaults(
  schema: Schema,
  input: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const missing = Object.entries(fieldsOf(schema)).flatMap(([name, field]) =>
    isObject(field) && field.default !== undefined && !Object.hasOwn(input, name)
      ? [[name, field.default] as const]
      : [],
  );
  return { ...input, ...Object.fromEntries(missing) };
}

const fieldsOf = ({ properties }: Schema) => (isObject(properties) ? properties : {});
