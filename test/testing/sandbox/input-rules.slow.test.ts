import { validateInputSchema, validateInputUsingValidator } from "@apify/input_schema";
import { Ajv2019 } from "ajv/dist/2019.js";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";
import { type InputCase, inputCases } from "../../support/input-schemas.js";

const cases = inputCases(20, 400);
let sandbox: Sandbox;

beforeAll(async () => {
  const actors = cases.map(({ schema }, index) => {
    return [`me/actor-${index}`, { run: () => {}, input: schema }] as const;
  });
  sandbox = await startSandbox({ actors: Object.fromEntries(actors) });
});
afterAll(() => sandbox.close());

const ajv = () => new Ajv2019({ strict: false, unicodeRegExp: false });

/** What apify-cli 1.10.0 does before a run: the defaults of the top level, then the rules of the package. */
function reference({ schema }: InputCase): (input: object) => string[] {
  const { $schema: _, ...rest } = schema;
  const validator = ajv().compile(rest);
  const { properties } = schema as { properties: Record<string, { default?: unknown }> };
  const defaults = Object.entries(properties)
    .filter(([, field]) => field.default !== undefined)
    .map(([name, field]) => [name, field.default]);
  return (input) => {
    const whole = { ...Object.fromEntries(defaults), ...input };
    return validateInputUsingValidator(validator, schema, whole).map(({ message }) => message);
  };
}

async function answer(index: number, input: object): Promise<{ status: number; message: string }> {
  const response = await fetch(`${sandbox.url}/v2/actors/me~actor-${index}/validate-input`, {
    method: "POST",
    headers: { authorization: `Bearer ${sandbox.token}`, "content-type": "application/json" },
    body: JSON.stringify(input),
  });
  const { error } = (await response.json()) as { error?: { message: string } };
  return { status: response.status, message: error?.message ?? "" };
}

test("all of these schemas could be those of an Actor on the platform", () => {
  expect(cases).toHaveLength(30);
  const validator = ajv();
  for (const { schema } of cases) {
    expect(() => validateInputSchema(validator as never, { ...schema })).not.toThrow();
  }
}, 120_000);

test("12,000 inputs are accepted and refused as by @apify/input_schema, in the same words", async () => {
  const refusals = new Map<string, number>();
  const differences: object[] = [];
  let accepted = 0;
  for (const [index, each] of cases.entries()) {
    const errorsOf = reference(each);
    for (const input of each.inputs) {
      const { status, message } = await answer(index, input);
      let errors: string[];
      try {
        errors = errorsOf(input);
      } catch (error) {
        // Explained: where the package itself breaks off, the sandbox refuses.
        errors = [`it cannot be checked (${(error as Error).message})`];
      }
      const expected =
        errors.length === 0
          ? { status: 200, message: "" }
          : { status: 400, message: `Input is not valid: ${errors.join(", ")}` };
      if (status !== expected.status || message !== expected.message) {
        differences.push({ schema: each.schema, input, status, message, expected });
      }
      if (errors.length === 0) accepted++;
      for (const error of errors) {
        const kind = error.replace(/input\.\S+|"[^"]*"|\[.*?\]|\(.*\)/g, "_");
        refusals.set(kind, (refusals.get(kind) ?? 0) + 1);
      }
    }
  }
  expect(differences).toEqual([]);
  // Not in vain: both answers are frequent, and every kind of rule refused something.
  expect(accepted).toBeGreaterThan(2000);
  expect([...refusals.keys()].sort()).toMatchInlineSnapshot(`
    [
      "Country code _ is invalid. Only ISO 3166-1 alpha-2 country codes are supported.",
      "Field _ is required",
      "Field _ is required. Please provide custom proxy URLs or use Apify Proxy.",
      "Field _ must NOT have duplicate items _",
      "Field _ must NOT have fewer than 1 items",
      "Field _ must NOT have fewer than 1 properties",
      "Field _ must NOT have fewer than 2 characters",
      "Field _ must NOT have more than 2 items",
      "Field _ must NOT have more than 2 properties",
      "Field _ must NOT have more than 4 characters",
      "Field _ must be <= 5",
      "Field _ must be >= 0",
      "Field _ must be >= 1",
      "Field _ must be array",
      "Field _ must be boolean",
      "Field _ must be equal to one of the allowed values: _, _",
      "Field _ must be integer",
      "Field _ must be number",
      "Field _ must be object",
      "Field _ must be string",
      "Field _ must be string,integer,array",
      "Field _ must match pattern _",
      "Items in _ at positions _ do not contain valid URLs",
      "Property _ is not allowed.",
      "Proxy URL _ has invalid format, it must be socks_|http_://_]@hostname:port.",
      "The country for Apify Proxy can be specified only when using Apify Proxy.",
      "The field schema.properties.main is a secret field, but its schema has changed. Please update the value in the input editor.",
      "The field schema.properties.second is a secret field, but its schema has changed. Please update the value in the input editor.",
      "it cannot be checked _",
    ]
  `);
}, 240_000);
