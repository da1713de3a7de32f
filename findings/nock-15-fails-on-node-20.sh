#!/usr/bin/env bash
# Packages: node 20.20.2 and 22.23.3, nock 15.0.2 with @mswjs/interceptors 0.44.0.
# Behaviour: nock 15.0.2 names Node.js 20.12.1 as enough (`engines`), installs there without a warning, and lets every mocked request
# fail, since it calls Promise.withResolvers(), which came with Node.js 22. (15.0.6 needs 22.20 by its `engines`.)
# Guess: what engines names works: the request is answered by its mock.
# Seen on 2026-11-30:
#   engines: >=20.12.1
#   node 20.20.2: TypeError: Promise.withResolvers is not a function
#   node 22.23.3: mocked
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >package.json <<'JSON'
{
  "type": "module",
  "dependencies": { "node20": "npm:node@20.20.2", "node22": "npm:node@22.23.3", "nock": "15.0.2" },
  "overrides": { "nock": { "@mswjs/interceptors": "0.44.0" } }
}
JSON
npm i --silent

cat >client.mjs <<'JS'
import { get } from 'node:http';
import { text } from 'node:stream/consumers';
import nock from 'nock';
nock('http://api.example.test').get('/a').reply(200, 'mocked');
const outcome = await new Promise((done) => {
  try {
    get('http://api.example.test/a', (response) => text(response).then(done)).on('error', done);
  } catch (error) {
    done(error);
  }
});
console.log(`node ${process.versions.node}: ${outcome}`);
process.exit();
JS
{
  echo "engines: $(sed -n 's/.*"node": "\(>=[^"]*\)".*/\1/p' node_modules/nock/package.json | head -1)"
  ./node_modules/node20/bin/node client.mjs
  ./node_modules/node22/bin/node client.mjs
} >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
