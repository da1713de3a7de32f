#!/usr/bin/env bash
# Package: @stoplight/prism-cli 5.14.2 (prism-http 5.12.0) on an OpenAPI 3.1 document.
# Behaviour: the keywords of JSON Schema 2019-09 and 2020-12 are not checked and not reported as unknown; a closed
# tuple refuses every array. Those of draft 7 are checked.
# Guess: 3.1 means JSON Schema 2020-12, so all of them are checked.
# Seen on 2026-11-30:
#   {"a":1,"b":1} to additionalProperties: 422
#   {"a":1,"b":1} to unevaluatedProperties: 200, should be 422
#   {"a":1} to dependentRequired: 200, should be 422
#   {"a":1} to dependentSchemas: 200, should be 422
#   [1] to minContains: 200, should be 422
#   ["a"] to prefixItems and items: false: 422, should be 200
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @stoplight/prism-cli@5.14.2 @stoplight/prism-http-server@5.12.2 @stoplight/prism-http@5.12.0 @stoplight/prism-core@5.8.0

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
const cases = [
  ['additionalProperties', { type: 'object', properties: { a: {} }, additionalProperties: false }, { a: 1, b: 1 }, 422],
  ['unevaluatedProperties', { type: 'object', properties: { a: {} }, unevaluatedProperties: false }, { a: 1, b: 1 }, 422],
  ['dependentRequired', { type: 'object', dependentRequired: { a: ['b'] } }, { a: 1 }, 422],
  ['dependentSchemas', { type: 'object', dependentSchemas: { a: { required: ['b'] } } }, { a: 1 }, 422],
  ['minContains', { type: 'array', contains: { const: 1 }, minContains: 2 }, [1], 422],
  ['prefixItems and items: false', { type: 'array', prefixItems: [{ type: 'string' }], items: false }, ['a'], 200],
];
const paths = {};
cases.forEach(([, schema], at) => {
  const requestBody = { required: true, content: { 'application/json': { schema } } };
  paths[`/${at}`] = { post: { requestBody, responses: { 200: { description: 'OK' } } } };
});
writeFileSync('api.json', JSON.stringify({ openapi: '3.1.0', info: { title: 'API', version: '1' }, paths }));
const prism = spawn('node_modules/.bin/prism', ['mock', '-h', '127.0.0.1', '-p', '0', 'api.json'], { stdio: ['ignore', 'pipe', 'inherit'] });
const base = await new Promise((done) => {
  let log = '';
  prism.stdout.on('data', (text) => {
    const url = /listening on (http:\/\/[\d.:]+)/.exec((log += text))?.[1];
    if (url) done(url);
  });
});
for (const [at, [name, , value, right]] of cases.entries()) {
  const body = JSON.stringify(value);
  const { status } = await fetch(`${base}/${at}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  console.log(`${body} to ${name}: ${status}${status === right ? '' : `, should be ${right}`}`);
}
prism.kill();
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
