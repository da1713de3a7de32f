#!/usr/bin/env bash
# Packages: @apify/input_schema 3.29.2 with ajv 8.20.0, a field with the editor `proxy`.
# Behaviour: the host of an own proxy needs a dot, nothing may follow the port. With Apify Proxy, the same URLs are
# not looked at.
# Guess: any URL with a host and a port is taken, as for a proxy beside the Actor in a container network.
# Seen on 2026-11-30:
#   http://proxy.example:8000 -> taken
#   http://localhost:8000 -> refused
#   http://proxy:8000 -> refused
#   http://127.0.0.1:8000 -> taken
#   http://proxy.example:8000/ -> refused
#   http://user:p%40ss@proxy.example:8000 -> taken
#   http://proxy:8000 with useApifyProxy -> taken
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/input_schema@3.29.2 ajv@8.20.0

cat >check.mjs <<'JS'
import { validateInputUsingValidator } from '@apify/input_schema';
import Ajv from 'ajv/dist/2019.js';
const properties = { proxy: { title: 'Proxy', type: 'object', description: 'Proxy', editor: 'proxy' } };
const schema = { title: 'Input', type: 'object', schemaVersion: 1, properties };
const validator = new Ajv({ strict: false }).compile(schema);
const check = (proxy) => (validateInputUsingValidator(validator, schema, { proxy }).length ? 'refused' : 'taken');
for (const url of [
  'http://proxy.example:8000', 'http://localhost:8000', 'http://proxy:8000', 'http://127.0.0.1:8000',
  'http://proxy.example:8000/', 'http://user:p%40ss@proxy.example:8000',
]) console.log(url, '->', check({ proxyUrls: [url] }));
console.log('http://proxy:8000 with useApifyProxy ->', check({ useApifyProxy: true, proxyUrls: ['http://proxy:8000'] }));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
