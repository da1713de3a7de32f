#!/usr/bin/env bash
# Packages: node 24.21.0, msw 3.0.5 with @mswjs/interceptors 0.45.12, nock 15.0.2 with @mswjs/interceptors 0.44.0, undici 7.30.2.
# Behaviour: msw 3 patches sockets, but what undici from npm sends, by fetch or by request, reaches the server without a word, even
# with `onUnhandledFrame: "error"`. nock 15, by an earlier version of the same interceptors, answers it.
# Guess: what patches sockets sees whatever HTTP client opens them, so msw 3 answers all, as nock 15 does.
# Seen on 2026-11-30:
#   nock 15.0.2: fetch of node is mocked
#   nock 15.0.2: undici.fetch is mocked
#   nock 15.0.2: undici.request is mocked
#   msw 3.0.5: fetch of node is mocked
#   msw 3.0.5: undici.fetch reaches the server
#   msw 3.0.5: undici.request reaches the server
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
cat >package.json <<'JSON'
{
  "type": "module",
  "dependencies": { "node24": "npm:node@24.21.0", "msw": "3.0.5", "nock": "15.0.2", "undici": "7.30.2" },
  "overrides": { "msw": { "@mswjs/interceptors": "0.45.12" }, "nock": { "@mswjs/interceptors": "0.44.0" } }
}
JSON
npm i --silent

cat >server.mjs <<'JS'
import { createServer } from 'node:http';
createServer((_, response) => response.end('reaches the server')).listen(0, '127.0.0.1', function () {
  console.log(this.address().port);
});
JS
cat >client.mjs <<'JS'
import * as undici from 'undici';
const [tool, sender, port] = process.argv.slice(2);
const origin = `http://127.0.0.1:${port}`;
const url = `${origin}/a`;
if (tool === 'nock 15.0.2') {
  const { default: nock } = await import('nock');
  nock(origin).get('/a').reply(200, 'is mocked');
} else {
  const [{ setupServer }, { http, HttpResponse }] = await Promise.all([import('msw/node'), import('msw')]);
  setupServer(http.get(url, () => HttpResponse.text('is mocked'))).listen({ onUnhandledFrame: 'error' });
}
const senders = {
  'fetch of node': async () => (await fetch(url)).text(),
  'undici.fetch': async () => (await undici.fetch(url)).text(),
  'undici.request': async () => (await undici.request(url)).body.text(),
};
console.log(`${tool}: ${sender} ${await senders[sender]()}`);
process.exit();
JS
coproc SERVER { ./node_modules/node24/bin/node server.mjs; }
read -r port <&"${SERVER[0]}"
trap 'kill $SERVER_PID; rm -rf "$dir"' EXIT
for tool in 'nock 15.0.2' 'msw 3.0.5'; do
  for sender in 'fetch of node' undici.fetch undici.request; do
    ./node_modules/node24/bin/node client.mjs "$tool" "$sender" "$port"
  done
done >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
