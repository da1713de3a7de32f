#!/usr/bin/env bash
# Packages: undici 8.13.1 beside the fetch of node 24.21.0 and 26.10.0.
# Behaviour: a FormData of one handed to the fetch of the other is sent as the text [object FormData], and nothing
# is reported.
# Guess: it is a form, whoever made it, or a TypeError.
# Seen on 2026-11-30:
#   node 24.21.0, fetch(FormData of undici): text/plain;charset=UTF-8 [object FormData]
#   node 24.21.0, undici.fetch(FormData of node): text/plain;charset=UTF-8 [object FormData]
#   node 26.10.0, fetch(FormData of undici): text/plain;charset=UTF-8 [object FormData]
#   node 26.10.0, undici.fetch(FormData of node): text/plain;charset=UTF-8 [object FormData]
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 node26@npm:node@26.10.0 undici@8.13.1

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import * as undici from 'undici';
const server = createServer((request, response) => {
  let text = '';
  request.on('data', (bytes) => { text += bytes; });
  request.on('end', () => response.end(`${request.headers['content-type']} ${text}`));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
for (const [name, send, Form] of [
  ['fetch(FormData of undici)', fetch, undici.FormData],
  ['undici.fetch(FormData of node)', undici.fetch, FormData],
]) {
  const body = new Form();
  body.append('record', 'value');
  console.log(`node ${process.versions.node}, ${name}:`, await (await send(url, { method: 'POST', body })).text());
}
process.exit();
JS
for node in node24 node26; do node_modules/$node/bin/node check.mjs; done >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
