#!/usr/bin/env bash
# Packages: node 20.20.2 and 24.21.0 (their fetch and node:http), undici 7.30.2 (request).
# Behaviour: on Node.js 20 a single small answer makes V8 optimize undici's WebAssembly parser in the background, some 100 ms of
# CPU, and a process that ends meanwhile waits for it. Node.js 24 does not. `--liftoff-only` prevents it; node:http has none of it.
# Guess: the parser is compiled once, in a few milliseconds, before the first answer; after it an idle process costs nothing.
# Seen on 2026-11-30:
#   node 20.20.2, fetch: busy after the answer
#   node 20.20.2, fetch, --liftoff-only: idle after the answer
#   node 20.20.2, undici.request: busy after the answer
#   node 20.20.2, node:http: idle after the answer
#   node 24.21.0, fetch: idle after the answer
#   node 24.21.0, undici.request: idle after the answer
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node20@npm:node@20.20.2 node24@npm:node@24.21.0 undici@7.30.2

cat >server.mjs <<'JS'
import { createServer } from 'node:http';
createServer((_, response) => response.setHeader('content-type', 'application/json').end('{"data":{}}'))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); });
JS
# Prints the milliseconds of CPU in the second after the answer: the process does nothing then but wait.
cat >client.mjs <<'JS'
const [kind, port] = process.argv.slice(2);
const url = `http://127.0.0.1:${port}/`;
const ask = {
  fetch: async () => (await fetch(url)).text(),
  undici: async () => (await (await import('undici')).request(url)).body.text(),
  http: async () => {
    const { get } = await import('node:http');
    return new Promise((done) => get(url, (response) => response.resume().on('end', done)));
  },
};
await ask[kind]();
const before = process.cpuUsage();
await new Promise((done) => setTimeout(done, 1000));
const { user, system } = process.cpuUsage(before);
console.log((user + system) / 1000);
process.exit();
JS
coproc SERVER { ./node_modules/node24/bin/node server.mjs; }
read -r port <&"${SERVER[0]}"
trap 'kill $SERVER_PID; rm -rf "$dir"' EXIT

# name of the row, Node.js, kind, flags: the median of five.
row() {
  local cpu
  cpu=$(for _ in 1 2 3 4 5; do ./node_modules/"$2"/bin/node ${4-} client.mjs "$3" "$port"; done | sort -n | sed -n 3p)
  echo "$1: $(awk -v cpu="$cpu" 'BEGIN { print (cpu > 30 ? "busy" : "idle") }') after the answer"
  echo "  ($cpu ms of CPU)" >&2
}
{
  row 'node 20.20.2, fetch' node20 fetch
  row 'node 20.20.2, fetch, --liftoff-only' node20 fetch --liftoff-only
  row 'node 20.20.2, undici.request' node20 undici
  row 'node 20.20.2, node:http' node20 http
  row 'node 24.21.0, fetch' node24 fetch
  row 'node 24.21.0, undici.request' node24 undici
} >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
