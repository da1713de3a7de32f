#!/usr/bin/env bash
# Packages: node 24.21.0, bun 1.4.5, deno 2.9.6, impit 0.14.5.
# Behaviour: of an answer with two content codings, as when a cache compresses a record that is compressed already, only
# the fetch of Node.js gives the text. The others fulfil the request with the compressed bytes. Deno and impit do not
# know x-gzip, which HTTP calls the same as gzip, nor impit GZIP in capitals.
# Guess: fetch takes off all codings, as the Fetch standard says, or reports an error.
# Seen on 2026-11-30:
#   node: gzip text, gzip+br text, x-gzip text, GZIP text
#   bun: gzip text, gzip+br packed, x-gzip text, GZIP text
#   deno: gzip text, gzip+br packed, x-gzip packed, GZIP text
#   impit: gzip text, gzip+br packed, x-gzip packed, GZIP packed
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 bun@1.4.5 deno@2.9.6 impit@0.14.5

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
const server = createServer((request, response) => {
  const [, ...codings] = request.url.split(/[/+]/);
  const gzip = gzipSync('text');
  response.writeHead(200, { 'content-encoding': codings.join(', ') });
  response.end(codings.length === 2 ? brotliCompressSync(gzip) : gzip);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
for (const [name, fetch, first] of [
  ['node', 'fetch', ''], ['bun', 'fetch', ''], ['deno', 'fetch', ''],
  ['impit', '(url) => impit.fetch(url)', "import { Impit } from 'impit'; const impit = new Impit();"],
]) writeFileSync(`${name}.mjs`, `${first}
const seen = [];
const send = ${fetch};
for (const codings of ['gzip', 'gzip+br', 'x-gzip', 'GZIP']) {
  const text = await (await send('http://127.0.0.1:${server.address().port}/' + codings)).text();
  seen.push(codings + (text === 'text' ? ' text' : ' packed'));
}
console.log('${name}:', seen.join(', '));`);
const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
for (const command of ['node24/bin/node node.mjs', '.bin/bun bun.mjs', '.bin/deno run --allow-net deno.mjs', 'node24/bin/node impit.mjs']) {
  const [program, ...args] = command.split(' ');
  await new Promise((done) => spawn(`node_modules/${program}`, args, { env, stdio: ['ignore', 'inherit', 'ignore'] }).on('exit', done));
}
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
