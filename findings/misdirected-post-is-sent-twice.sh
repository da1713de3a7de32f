#!/usr/bin/env bash
# Packages: node 24.21.0 (its fetch), undici 7.30.2 (fetch and request), bun 1.4.5.
# Behaviour: fetch of Node.js answers 421 by sending the same request once more, POST too, and shows the second
# answer only. undici's request and Bun send once.
# Guess: a status is handed to the caller; only redirects make fetch send again.
# Seen on 2026-11-30:
#   fetch of node 24.21.0: 421, received 2 times
#   undici.fetch: 421, received 2 times
#   undici.request: 421, received 1 times
#   fetch of bun: 421, received 1 times
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 undici@7.30.2 bun@1.4.5

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import * as undici from 'undici';
let received = 0;
const server = createServer((request, response) => {
  received++;
  request.resume().on('end', () => response.writeHead(421).end('misdirected'));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
const init = { method: 'POST', body: 'input' };
const bun = () => new Promise((done) => {
  const program = `console.log((await fetch('${url}', ${JSON.stringify(init)})).status)`;
  const child = spawn('node_modules/.bin/bun', ['-e', program]);
  child.stdout.on('data', (text) => done(Number(text)));
});
for (const [name, send] of [
  [`fetch of node ${process.versions.node}`, async () => (await fetch(url, init)).status],
  ['undici.fetch', async () => (await undici.fetch(url, init)).status],
  ['undici.request', async () => (await undici.request(url, init)).statusCode],
  ['fetch of bun', bun],
]) {
  received = 0;
  console.log(`${name}: ${await send()}, received ${received} times`);
}
process.exit();
JS
./node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
