#!/usr/bin/env bash
# Packages: deno 2.9.6, bun 1.4.5 (and the Node.js at hand).
# Behaviour: of a gzip body of several members, which the format allows and which appending compressed parts of a
# log gives, Deno's fetch returns the first member and drops the rest without an error.
# Guess: all members, as gzip and the fetch of Node.js and Bun give them, or an error as for other bytes behind the
# end.
# Seen on 2026-11-30:
#   node: ["first","second"]
#   bun: ["first","second"]
#   deno: ["first"]
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent deno@2.9.6 bun@1.4.5

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
writeFileSync('sender.mjs', `
const text = await (await fetch('http://127.0.0.1:${server.address().port}')).text();
console.log((globalThis.Deno ? 'deno' : globalThis.Bun ? 'bun' : 'node') + ':', JSON.stringify(text.trim().split('\\n')));`);
const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
for (const command of ['node', 'node_modules/.bin/bun', 'node_modules/.bin/deno run --allow-net']) {
  const [program, ...args] = command.split(' ');
  await new Promise((done) => spawn(program, [...args, 'sender.mjs'], { env, stdio: ['ignore', 'inherit', 'ignore'] }).on('exit', done));
}
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
