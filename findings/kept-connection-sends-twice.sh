#!/usr/bin/env bash
# Packages: deno 2.9.6, bun 1.4.5, workerd 1.20261117.1, node 24.21.0, impit 0.14.5.
# Behaviour: when a kept connection is closed before the answer, although the server has read the whole request, some
# fetches send it again by themselves, and report only the second answer: Deno any request, POST too; Bun and workerd
# all but POST.
# Guess: fetch sends once, as in Node.js, and whether to repeat is up to the caller, who knows that a GET or a POST may
# start a run.
# Seen on 2026-11-30:
#   node: GET 1 times, PUT 1 times, POST 1 times
#   impit: GET 1 times, PUT 1 times, POST 1 times
#   bun: GET 2 times, PUT 2 times, POST 1 times
#   deno: GET 2 times, PUT 2 times, POST 2 times
#   workerd: GET 2 times, PUT 2 times, POST 1 times
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent deno@2.9.6 bun@1.4.5 workerd@1.20261117.1 node24@npm:node@24.21.0 impit@0.14.5

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
writeFileSync('send.mjs', `
export async function send(name, fetch) {
  const counts = [];
  for (const method of ['GET', 'PUT', 'POST']) {
    await (await fetch('${base}/count')).text();
    await fetch('${base}/run', { method }).then((response) => response.text(), () => {});
    counts.push(method + ' ' + (await (await fetch('${base}/count')).text()) + ' times');
  }
  return name + ': ' + counts.join(', ');
}`);
const script = (name, fetch = 'fetch', first = '') =>
  writeFileSync(`${name}.mjs`, `import { send } from './send.mjs';\n${first}\nconsole.log(await send('${name}', ${fetch}));`);
for (const name of ['node', 'bun', 'deno']) script(name);
script('impit', '(...args) => impit.fetch(...args)', "import { Impit } from 'impit';\nconst impit = new Impit();");
writeFileSync('worker.mjs', `import { send } from 'send.mjs';
export default { fetch: async () => new Response(await send('workerd', (...args) => fetch(...args))) };`);
writeFileSync('config.capnp', `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = ["private"]))]);
const main :Workerd.Worker = (compatibilityDate = "2026-11-01", modules = [
  (name = "worker.mjs", esModule = embed "worker.mjs"), (name = "send.mjs", esModule = embed "send.mjs")]);`);
const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
const run = (command) => {
  const [program, ...args] = command.split(' ');
  return spawn(`node_modules/${program}`, args, { env, stdio: ['ignore', 'inherit', 'ignore', 'pipe'] });
};
for (const command of ['node24/bin/node node.mjs', 'node24/bin/node impit.mjs', '.bin/bun bun.mjs', '.bin/deno run --allow-net deno.mjs'])
  await new Promise((done) => run(command).on('exit', done));
const workerd = run('.bin/workerd serve --control-fd=3 config.capnp');
const [control] = await workerd.stdio[3].take(1).toArray();
console.log(await (await fetch(`http://127.0.0.1:${JSON.parse(control).port}`)).text());
process.exit(workerd.kill() ? 0 : 1);
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
