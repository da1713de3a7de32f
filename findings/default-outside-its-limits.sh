#!/usr/bin/env bash
# Packages: @apify/input_schema 3.29.2 with ajv 8.20.0.
# Behaviour: of a default only the type is checked. One that is above the maximum, missing in the enum or against
# the pattern passes the check of the schema, and then every run without that field is refused.
# Guess: a schema whose default breaks the field's own rules is refused when the Actor is built.
# Seen on 2026-11-30:
#   maximum: schema passes, {} -> Field input.field must be <= 10
#   enum: schema passes, {} -> Field input.field must be equal to one of the allowed values: "a", "b"
#   pattern: schema passes, {} -> Field input.field must match pattern "^a"
#   minItems: schema passes, {} -> Field input.field must NOT have fewer than 2 items
#   minimum above maximum: schema passes, {} -> Field input.field must be <= 1
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/input_schema@3.29.2 ajv@8.20.0

cat >check.mjs <<'JS'
import { validateInputSchema, validateInputUsingValidator } from '@apify/input_schema';
import Ajv from 'ajv/dist/2019.js';
const fields = {
  maximum: { type: 'integer', maximum: 10, default: 50 },
  enum: { type: 'string', editor: 'select', enum: ['a', 'b'], default: 'c' },
  pattern: { type: 'string', editor: 'textfield', pattern: '^a', default: 'b' },
  minItems: { type: 'array', editor: 'stringList', minItems: 2, default: ['x'] },
  'minimum above maximum': { type: 'integer', minimum: 3, maximum: 1, default: 3 },
};
for (const [name, rules] of Object.entries(fields)) {
  const properties = { field: { title: 'Field', description: 'A field', ...rules } };
  const schema = { title: 'Input', type: 'object', schemaVersion: 1, properties };
  const ajv = new Ajv({ strict: false, unicodeRegExp: false, useDefaults: true });
  validateInputSchema(ajv, schema);
  const input = {};
  const errors = validateInputUsingValidator(ajv.compile(schema), schema, input);
  console.log(`${name}: schema passes, {} ->`, errors.map((error) => error.message).join('; '));
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
