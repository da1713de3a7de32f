#!/usr/bin/env bash
# Package: @redocly/cli 2.77.0, lint with its strictest set of rules, recommended-strict.
# Behaviour: examples are checked against their schemas, defaults are not; nor is a minimum above the maximum.
# Guess: a default that breaks its own schema is a finding like such an example.
# Seen on 2026-11-30:
#   {"type":"integer","example":"five"}: no-invalid-schema-examples
#   {"type":"integer","default":"five"}: valid
#   {"type":"string","enum":["a"],"default":"b"}: valid
#   {"type":"integer","minimum":5,"maximum":1}: valid
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @redocly/cli@2.77.0

cat >check.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
for (const schema of [
  { type: 'integer', example: 'five' },
  { type: 'integer', default: 'five' },
  { type: 'string', enum: ['a'], default: 'b' },
  { type: 'integer', minimum: 5, maximum: 1 },
]) {
  const description = 'Text';
  const content = { 'application/json': { schema: { type: 'object', properties: { field: schema } } } };
  const get = { operationId: 'get', summary: 'Get', responses: { 200: { description, content }, 404: { description } } };
  writeFileSync('api.json', JSON.stringify({
    openapi: '3.1.0', info: { title: 'API', version: '1', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: 'https://api.test' }], security: [], paths: { '/a': { get } },
  }));
  const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const args = ['lint', 'api.json', '--extends', 'recommended-strict', '--format', 'json'];
  const { stdout } = spawnSync('node_modules/.bin/redocly', args, { env, encoding: 'utf8' });
  const { problems } = JSON.parse(stdout.slice(stdout.indexOf('{')));
  console.log(`${JSON.stringify(schema)}:`, [...new Set(problems.map((p) => p.ruleId))].join(', ') || 'valid');
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
