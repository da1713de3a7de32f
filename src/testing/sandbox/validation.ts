import { loadPeers } from "../peers.js";

type Schema = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string[];

const compiled = new WeakMap<Schema, Check>();

/**
 * Why a value does not fit a JSON Schema; an empty list if it does. With `useDefaults` missing properties are set to the
 * defaults of the schema. Ajv is loaded with the first schema.
 */
export async function validate(
  schema: Schema,
  value: unknown,
  useDefaults = false,
): Promise<string[]> {
  const check = compiled.get(schema) ?? (await compile(schema, useDefaults));
  compiled.set(schema, check);
  return check(value);
}

/** Rejects, with the command to install it, if Ajv is not there. */
export const loadAjv = () => loadPeers("Ajv", ["ajv@8"], () => import("ajv"));

async function compile(schema: Schema, useDefaults: boolean): Promise<Check> {
  const { Ajv } = await loadAjv();
  // The API's schemas have keywords of their own, and formats that Ajv does not know.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, useDefaults });
  const check = ajv.compile(schema);
  return (value) =>
    check(value)
      ? []
      : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
