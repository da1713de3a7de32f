import { loadPeers } from "../peers.js";

type Schema = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string[];

const compiled = new WeakMap<Schema, Check>();

interface Options {
  /** Whether missing properties are set to the defaults of the schema. */
  readonly useDefaults?: boolean;
}

/** Why a value does not fit a JSON Schema; an empty list if it does. Ajv is loaded with the first schema. */
export async function validate(
  schema: Schema,
  value: unknown,
  options: Options = {},
): Promise<string[]> {
  const check = compiled.get(schema) ?? (await compile(schema, options));
  compiled.set(schema, check);
  return check(value);
}

async function compile(schema: Schema, options: Options): Promise<Check> {
  const { Ajv } = await loadPeers("Ajv", ["ajv@8"], () => import("ajv"));
  // The API's schemas have keywords of their own, and formats that Ajv does not know.
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false, ...options });
  const check = ajv.compile(schema);
  return (value) =>
    check(value)
      ? []
      : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
