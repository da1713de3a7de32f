#!/usr/bin/env bash
# Packages: bun 1.4.5, workerd 1.20261117.1 (Node.js serves).
# Behaviour: when a kept connection is closed before the answer, although the server has read the whole request,
# fetch sends GET, PUT and DELETE again by itself and reports only the second answer. POST is rejected.
# Guess: as in Node.js, fetch sends once, and whether to repeat is up to the caller, who knows that GET …/run-sync
# starts a run.
# Seen on 2026-11-30:
#   bun GET -> 200, received 2 times
#   bun PUT -> 200, received 2 times
#   bun DELETE -> 200, received 2 times
#   bun POST -> TypeError, received 1 times
#   workerd GET -> 200, received 2 times
#   workerd PUT -> 200, received 2 times
#   workerd DELETE -> 200, received 2 times
#   workerd POST -> Error, received 1 times
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent bun@1.4.5 workerd@1.20261117.1

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
const requests = new WeakMap();
let received = 0;
const server = createServer((request, response) => {
  const before = requests.get(request.socket) ?? 0;
  requests.set(request.socket, before + 1);
  request.resume().on('end', () => {
    if (request.url === '/count') return response.end(String(received)), (received = 0);
    received++;
    // The first request of a connection is answered, a later one is read and dropped.
    before ? request.socket.destroy() : response.end('answer');
  });
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const base = `http://127.0.0.1:${server.address().port}`;
writeFileSync('sender.mjs', `
export async function send(name) {
  const lines = [];
  for (const method of ['GET', 'PUT', 'DELETE', 'POST']) {
    await (await fetch('${base}/count')).text();
    const answer = await fetch('${base}/run', { method }).then((r) => r.text().then(() => r.status), (e) => e.name);
    lines.push(\`\${name} \${method} -> \${answer}, received \${await (await fetch('${base}/count')).text()} times\`);
  }
  return lines.join('\\n');
}`);
writeFileSync('bun.mjs', "import { send } from './sender.mjs'; console.log(await send('bun'));");
writeFileSync('worker.mjs', "import { send } from 'sender.mjs'; export default { fetch: async () => new Response(await send('workerd')) };");
writeFileSync('config.capnp', `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["private"]))]);
const main :Workerd.Worker = (compatibilityDate = "2026-11-01", modules = [
  (name = "worker.mjs", esModule = embed "worker.mjs"), (name = "sender.mjs", esModule = embed "sender.mjs")]);`);
const run = (name, ...args) => spawn(`node_modules/.bin/${name}`, args, { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
await new Promise((done) => run('bun', 'bun.mjs').on('exit', done));
const workerd = run('workerd', 'serve', '--control-fd=3', 'config.capnp');
const [control] = await workerd.stdio[3].take(1).toArray();
console.log(await (await fetch(`http://127.0.0.1:${JSON.parse(control).port}`)).text());
process.exit(workerd.kill() ? 0 : 1);
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
