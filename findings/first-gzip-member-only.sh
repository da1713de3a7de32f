#!/usr/bin/env bash
# Packages: deno 2.9.6, impit 0.14.5, bun 1.4.5, node 24.21.0.
# Behaviour: of a gzip body of several members, which the format allows and which appending compressed parts of a log
# gives, the fetches of Deno and impit return the first member and drop the rest without an error.
# Guess: all members, as gzip and the fetch of Node.js and Bun give them, or an error as for other bytes behind the
# end.
# Seen on 2026-11-30:
#   node: ["first","second"]
#   bun: ["first","second"]
#   deno: ["first"]
#   impit: ["first"]
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent deno@2.9.6 bun@1.4.5 node24@npm:node@24.21.0 impit@0.14.5

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' });
  response.end(Buffer.concat([gzipSync('first\n'), gzipSync('second\n')]));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const sender = (name, fetch = 'fetch', first = '') => writeFileSync(`${name}.mjs`, `${first}
const text = await (await ${fetch}('http://127.0.0.1:${server.address().port}')).text();
console.log('${name}:', JSON.stringify(text.trim().split('\\n')));`);
for (const name of ['node', 'bun', 'deno']) sender(name);
sender('impit', 'new Impit().fetch', "import { Impit } from 'impit';");
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
