#!/usr/bin/env bash
# Package: apify-cli 1.10.0, `apify actor generate-schema-types` on the schemas of an Actor.
# Behaviour: `nullable`, which the platform obeys, is dropped: null is no value of the type, so an input without a limit
# is an error, and null in an item is not expected. A type with "null" in its list is kept.
# Guess: nullable adds null to the type.
# Seen on 2026-11-30:
#   input: maxItems?: number;
#   items: price?: number; rating?: number | null;
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent apify-cli@1.10.0

cat >check.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
const maxItems = { title: 'Limit', description: 'Most items', type: 'integer', nullable: true, minimum: 1 };
const input = { title: 'Input', type: 'object', schemaVersion: 1, properties: { maxItems } };
const properties = { price: { type: 'number', nullable: true }, rating: { type: ['number', 'null'] } };
const dataset = { actorSpecification: 1, fields: { type: 'object', properties }, views: {} };
mkdirSync('.actor');
writeFileSync('.actor/actor.json', JSON.stringify({ actorSpecification: 1, name: 'shop', version: '0.0', input, storages: { dataset } }));
const env = { ...process.env, HOME: process.cwd(), APIFY_CLI_DISABLE_TELEMETRY: '1', APIFY_CLI_SKIP_UPDATE_CHECK: '1' };
spawnSync('node_modules/.bin/apify', ['actor', 'generate-schema-types', '-o', 'types'], { env });
for (const [name, file] of [['input', 'input'], ['items', 'dataset']]) {
  const code = readFileSync(`types/${file}.ts`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  console.log(`${name}:`, /{([^]*)}/.exec(code)[1].trim().replace(/\s+/g, ' '));
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
