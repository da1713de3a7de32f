#!/usr/bin/env bash
# Package: deno 2.9.6 (Node.js serves).
# Behaviour: when a kept connection is closed before the answer, although the server has read the whole request,
# fetch sends it again on a new connection, POST too, and reports only the second answer. A body that is a stream,
# or a client without idle connections, prevents it; `connection: close` does not.
# Guess: only methods that may be repeated are, and a POST is rejected as in Node.js and Bun.
# Seen on 2026-11-30:
#   POST text -> 200, received 2 times
#   POST with connection: close -> 200, received 2 times
#   POST stream -> TypeError, received 1 times
#   POST without idle connections -> 200, received 1 times
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent deno@2.9.6

cat >check.mjs <<'JS'
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
let received = 0;
const requests = new WeakMap();
const server = createServer((request, response) => {
  const before = requests.get(request.socket) ?? 0;
  requests.set(request.socket, before + 1);
  request.resume().on('end', () => {
    if (request.url === '/count') return response.end(String(received)), (received = 0);
    received++;
    // The first request of a connection is answered, a later one is read and dropped.
    before ? request.socket.destroy() : response.end('answer');
  });
}).listen(0, '127.0.0.1');
writeFileSync('sender.mjs', `
const base = Deno.args[0];
const stream = () => new Blob(['input']).stream();
const idle0 = Deno.createHttpClient({ poolMaxIdlePerHost: 0 });
for (const [name, init] of [
  ['text', { body: 'input' }],
  ['with connection: close', { body: 'input', headers: { connection: 'close' } }],
  ['stream', { body: stream() }],
  ['without idle connections', { body: 'input', client: idle0 }],
]) {
  await (await fetch(base + '/count')).text();
  const answer = await fetch(base + '/runs', { method: 'POST', ...init }).then((r) => r.text().then(() => r.status), (e) => e.name);
  const count = await (await fetch(base + '/count')).text();
  console.log(\`POST \${name} -> \${answer}, received \${count} times\`);
}
`);
server.on('listening', () => {
  const args = ['run', '--allow-net', 'sender.mjs', `http://127.0.0.1:${server.address().port}`];
  const env = { ...process.env, DENO_DIR: `${process.cwd()}/cache`, DENO_NO_UPDATE_CHECK: '1' };
  spawn('node_modules/.bin/deno', args, { env, stdio: 'inherit' }).on('exit', (code) => process.exit(code));
});
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
