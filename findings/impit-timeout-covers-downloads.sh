#!/usr/bin/env bash
# Package: impit 0.14.5, Apify's HTTP client, on node 24.21.0.
# Behaviour: `timeout`, 30 s unless it is set, is for the whole exchange: a download that goes on is cut when it is over.
# 0 and Infinity are over at once; a negative number is none.
# Guess: it is the time until the response, and 0 or Infinity is no limit.
# Seen on 2026-11-30:
#   timeout 1000: 200, then Error while it is read
#   timeout 0: TimeoutError
#   timeout Infinity: TimeoutError
#   timeout -1: 200, 20 bytes
#   no timeout, answered after 31 s: TimeoutError
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 impit@0.14.5

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
import { Impit } from 'impit';
const server = createServer((request, response) => {
  if (request.url === '/late') return setTimeout(() => response.end('late'), 31_000);
  response.writeHead(200);
  let written = 0;
  const timer = setInterval(() => {
    response.write('x');
    if (++written === 20) clearInterval(timer), response.end();
  }, 100);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;
async function send(impit, path = '/') {
  try {
    const response = await impit.fetch(base + path);
    const read = response.text().then((text) => `${text.length} bytes`, (error) => `then ${error.name} while it is read`);
    return `${response.status}, ${await read}`;
  } catch (error) {
    return error.name;
  }
}
for (const timeout of [1000, 0, Infinity, -1]) console.log(`timeout ${timeout}:`, await send(new Impit({ timeout })));
console.log('no timeout, answered after 31 s:', await send(new Impit(), '/late'));
process.exit();
JS
node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
