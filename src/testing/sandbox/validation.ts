import { loadPeers } from "../peers.js";

type Schema = Readonly<Record<string, unknown>>;

const compiled = new WeakMap<Schema, (value: unknown) => string[]>();

/** What is wrong with a value by a JSON Schema: nothing, if it fits. Ajv is loaded when there is the first schema. */
export async function validate(schema: Schema, value: unknown): Promise<string[]> {
  let check = compiled.get(schema);
  if (!check) {
    check = await compile(schema);
    compiled.set(schema, check);
  }
  return check(value);
}

async function compile(schema: Schema): Promise<(value: unknown) => string[]> {
  const { Ajv } = await loadPeers("Ajv", ["ajv@8"], () => import("ajv"));
  // The vendor's schemas carry keywords of their own.
  const check = new Ajv({ strict: false, allErrors: true }).compile(schema);
  return (value) =>
    check(value)
      ? []
      : check.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`.trim());
}
