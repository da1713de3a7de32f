#!/usr/bin/env bash
# Package: @stoplight/prism-cli 5.14.2 (prism-http 5.12.0), query parameters of type integer and boolean.
# Behaviour: whatever JavaScript's Number() makes an integer is one, an empty value too, while booleans are true and
# false only, so 1, which Apify's API takes, is refused.
# Guess: an integer is written in digits, and a mock as strict as with booleans refuses the rest.
# Seen on 2026-11-30:
#   limit=5 -> 200
#   limit= -> 200
#   limit=1e3 -> 200
#   limit=0x10 -> 200
#   limit=5.0 -> 200
#   limit=%205 -> 200
#   limit=5.5 -> 422
#   limit=1_000 -> 422
#   desc=true -> 200
#   desc=1 -> 422
#   desc=TRUE -> 422
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
const parameters = [['limit', 'integer'], ['desc', 'boolean']].map(([name, type]) => ({ name, in: 'query', schema: { type } }));
const paths = { '/items': { get: { parameters, responses: { 200: { description: 'OK' } } } } };
writeFileSync('api.json', JSON.stringify({ openapi: '3.1.0', info: { title: 'API', version: '1' }, paths }));
const prism = spawn('node_modules/.bin/prism', ['mock', '-h', '127.0.0.1', '-p', '0', 'api.json'], { stdio: ['ignore', 'pipe', 'inherit'] });
const base = await new Promise((done) => {
  let log = '';
  prism.stdout.on('data', (text) => {
    const url = /listening on (http:\/\/[\d.:]+)/.exec((log += text))?.[1];
    if (url) done(url);
  });
});
for (const query of [
  'limit=5', 'limit=', 'limit=1e3', 'limit=0x10', 'limit=5.0', 'limit=%205', 'limit=5.5', 'limit=1_000', 'desc=true', 'desc=1', 'desc=TRUE',
]) console.log(query, '->', (await fetch(`${base}/items?${query}`)).status);
prism.kill();
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
