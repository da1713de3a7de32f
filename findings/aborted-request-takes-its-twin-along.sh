#!/usr/bin/env bash
# Packages: undici 7.30.2 and 8.13.1, interceptors.deduplicate, on node 24.21.0.
# Behaviour: of two equal GETs under way only the first is sent. If its caller aborts it, the second, which nobody
# has aborted, is rejected with an AbortError, too.
# Guess: the request goes on for whoever still waits for it, or is sent again for him.
# Seen on 2026-11-30:
#   undici 7: first AbortError, second AbortError, received 1 times
#   undici 8: first AbortError, second AbortError, received 1 times
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 undici7@npm:undici@7.30.2 undici8@npm:undici@8.13.1

cat >check.mjs <<'JS'
import { createServer } from 'node:http';
let received = 0;
let aborter;
const server = createServer((request, response) => {
  received++;
  aborter.abort();
  setTimeout(() => response.end('answer'), 200);
});
await new Promise((done) => server.listen(0, '127.0.0.1', done));
const url = `http://127.0.0.1:${server.address().port}`;
for (const version of ['undici7', 'undici8']) {
  const { Agent, interceptors, request } = await import(version);
  const dispatcher = new Agent().compose(interceptors.deduplicate());
  aborter = new AbortController();
  received = 0;
  const send = (init) => request(url, { dispatcher, ...init }).then(({ body }) => body.text(), (error) => error.name);
  const [first, second] = await Promise.all([send({ signal: aborter.signal }), send({})]);
  console.log(`${version.replace('undici', 'undici ')}: first ${first}, second ${second}, received ${received} times`);
}
process.exit();
JS
node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
