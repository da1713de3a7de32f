#!/usr/bin/env bash
# Package: workerd 1.20261117.1 (and the Node.js at hand).
# Behaviour: when the stream that is a request's body fails, workerd's fetch ends the request as if it were
# complete. The server stores what it got, and the caller gets its 201.
# Guess: fetch is rejected and the server sees a broken request, as with Node.js.
# Seen on 2026-11-30:
#   server got "half" of node: the request was cut
#   node: TypeError
#   server got "half" of workerd: the request is complete
#   workerd: 201
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent workerd@1.20261117.1

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const server = createServer((request, response) => {
  let text = '';
  const got = () => `server got "${text}" of ${request.url.slice(1)}:`;
  request.on('data', (bytes) => { text += bytes; });
  request.on('end', () => { console.log(got(), 'the request is complete'); response.writeHead(201).end(); });
  request.on('error', () => console.log(got(), 'the request was cut'));
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const send = `export const send = (name) => {
  let part = 0;
  const body = new ReadableStream({
    async pull(controller) {
      await new Promise((done) => setTimeout(done, 200));
      if (part++ === 0) controller.enqueue(new TextEncoder().encode('half'));
      else controller.error(new RangeError('the source broke'));
    },
  }, { highWaterMark: 0 });
  return fetch('http://127.0.0.1:${server.address().port}/' + name, { method: 'PUT', body, duplex: 'half' })
    .then((r) => r.status, (e) => e.name);
};`;
writeFileSync('sender.mjs', send);
const { send: sendFromNode } = await import(`${process.cwd()}/sender.mjs`);
const inNode = await sendFromNode('node');
await new Promise((done) => setTimeout(done, 200));
console.log('node:', inNode);
writeFileSync('worker.mjs', `${send}\nexport default { fetch: async () => new Response('workerd: ' + await send('workerd')) };`);
writeFileSync('config.capnp', `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["private"]))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")]);
const main :Workerd.Worker = (compatibilityDate = "2026-11-01", modules = [(name = "worker.mjs", esModule = embed "worker.mjs")]);`);
const workerd = spawn('node_modules/.bin/workerd', ['serve', '--control-fd=3', 'config.capnp'], { stdio: ['ignore', 'inherit', 'ignore', 'pipe'] });
const [control] = await workerd.stdio[3].take(1).toArray();
console.log(await (await fetch(`http://127.0.0.1:${JSON.parse(control).port}`)).text());
workerd.kill();
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
