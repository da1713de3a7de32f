#!/usr/bin/env bash
# Packages: node 24.21.0 and 26.10.0 (their fetch), undici 7.30.2 (its request with the decompress interceptor), bun
# 1.4.5, deno 2.9.6.
# Behaviour: the fetch of Node.js gives a gzip body that ends too early as if it were complete. The other senders
# report it, undici's own request included.
# Guess: a body without its end, checksum and length is rejected everywhere.
# Seen on 2026-11-30:
#   node 24.21.0: 200 and a part of the text
#   node 26.10.0: 200 and a part of the text
#   undici.request: Error unexpected end of file
#   bun 1.4.5: TypeError
#   deno 2.9.6: TypeError
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 node26@npm:node@26.10.0 bun@1.4.5 deno@2.9.6 undici@7.30.2

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { Agent, interceptors, request } from 'undici';
const lines = Array.from({ length: 8000 }, (_, i) => `${i % 997}\n`.padStart(5)).join('') + 'END';
const whole = gzipSync(lines);
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' });
  response.end(whole.subarray(0, whole.length - 1000));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
const show = `const { node, bun, deno } = process.versions;
const name = bun ? 'bun ' + bun : deno ? 'deno ' + deno : 'node ' + node;
const text = (response) => response.text().then((body) => response.status + ' and ' + (body.length < ${lines.length} ? 'a part' : 'all') + ' of the text');
fetch('${url}').then(text).catch((error) => error.name).then((result) => console.log(name + ':', result));`;
writeFileSync('sender.mjs', "import process from 'node:process';\n" + show);
const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
const run = (command, ...args) =>
  new Promise((done) => spawn(`node_modules/${command}`, [...args, 'sender.mjs'], { env, stdio: ['ignore', 'inherit', 'ignore'] }).on('exit', done));
await run('node24/bin/node');
await run('node26/bin/node');
const { body } = await request(url, { dispatcher: new Agent().compose(interceptors.decompress()) });
console.log('undici.request:', await body.text().catch((error) => `${error.name} ${error.message}`));
await run('.bin/bun');
await run('.bin/deno', 'run', '--allow-net', '--allow-env');
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
