#!/usr/bin/env bash
# Packages: deno 2.9.6, workerd 1.20261117.1, bun 1.4.5 (and the Node.js at hand).
# Behaviour: fetch with a stream and a `content-length` header: Deno and workerd drop the header and send chunks.
# Guess: the length that the caller states is sent, as in Node.js and Bun. Stores behind signed upload URLs refuse
# chunks.
# Seen on 2026-11-30:
#   node: content-length 5, transfer-encoding none
#   bun: content-length 5, transfer-encoding none
#   deno: content-length none, transfer-encoding chunked
#   workerd: content-length none, transfer-encoding chunked
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent deno@2.9.6 workerd@1.20261117.1 bun@1.4.5

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  const { 'content-length': length = 'none', 'transfer-encoding': encoding = 'none' } = request.headers;
  request.resume().on('end', () => response.end(`content-length ${length}, transfer-encoding ${encoding}`));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const send = `const stream = () => new ReadableStream({
  start(controller) { controller.enqueue(new TextEncoder().encode('12345')); controller.close(); },
});
const send = async () => (await fetch('http://127.0.0.1:${server.address().port}', {
  method: 'PUT', body: stream(), duplex: 'half', headers: { 'content-length': '5' } })).text();`;
writeFileSync('sender.mjs', `${send}\nconsole.log((globalThis.Deno ? 'deno' : globalThis.Bun ? 'bun' : 'node') + ':', await send());`);
writeFileSync('worker.mjs', `${send}\nexport default { fetch: async () => new Response('workerd: ' + await send()) };`);
writeFileSync('config.capnp', `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["private"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]);
const main :Workerd.Worker = (compatibilityDate = "2026-11-01", modules = [(name = "worker.mjs", esModule = embed "worker.mjs")]);`);
const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
for (const command of ['node', 'node_modules/.bin/bun', 'node_modules/.bin/deno run --allow-net']) {
  const [program, ...args] = command.split(' ');
  await new Promise((done) => spawn(program, [...args, 'sender.mjs'], { env, stdio: 'inherit' }).on('exit', done));
}
const workerd = spawn('node_modules/.bin/workerd', ['serve', '--control-fd=3', 'config.capnp'], { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
const [control] = await workerd.stdio[3].take(1).toArray();
console.log(await (await fetch(`http://127.0.0.1:${JSON.parse(control).port}`)).text());
workerd.kill();
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
