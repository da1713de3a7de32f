import { loadPeers } from "../peers.js";

type Schema = Readonly<Record<string, unknown>>;

const compiled = new WeakMap<Schema, (value: unknown) => string[]>();

/** What is wrong with a value by a JSON Schema: nothing, if it fits. With `useDefaults` what is missing is put
 * in. Ajv is loaded when there is the first schema. */
export async function validate(
  schema: Schema,
  value: unknown,
  options: { readonly useDefaults?: boolean } = {},
): Promise<string[]> {
  let check = compiled.get(schema);
  if (!check) {
    check = await compile(schema, options);
    compiled.set(schema, check);
  }
  return check(value);
}

async function compile(
  schema: Schema,
  options: { readonly useDefaults?: boolean },
): Promise<(value: unknown) => string[]> {
  const { Ajv } = await loadPeers("Ajv", ["ajv@8"], () => import("ajv"));
  // The vendor's schemas carry keywords of their own, and formats that Ajv does not know.
  const check = new Ajv({ strict: false, allErrors: true, logger: false, ...options }).compile(
    schema,
  );
  return (value) =>
    check(value)
      ? []
      : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
