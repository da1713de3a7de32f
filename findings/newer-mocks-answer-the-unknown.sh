#!/usr/bin/env bash
# Packages: nock 14.0.17 and 15.0.6, msw 2.15.0 and 3.0.5 on node 24.21.0, with the same lines of a test.
# Behaviour: a request for which there is no mock was rejected. nock 15 fulfils it with a response 501, and msw 3, which
# ignores the option onUnhandledRequest of msw 2, sends it to the server.
# Guess: a newer version refuses unknown requests like the older one, or the old option is an error.
# Seen on 2026-11-30:
#   nock 14: Error, received 0
#   nock 15: 501, received 0
#   msw 2: InternalError, received 0
#   msw 3: 201, received 1
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node24@npm:node@24.21.0 nock14@npm:nock@14.0.17 nock15@npm:nock@15.0.6 msw2@npm:msw@2.15.0 msw3@npm:msw@3.0.5

cat >check.mjs <<'JS'
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
const [tool] = process.argv.slice(2);
if (tool) {
  let received = 0;
  const server = createServer((request, response) => {
    received++;
    response.writeHead(201).end();
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${server.address().port}`;
  if (tool.startsWith('nock')) {
    const { default: nock } = await import(tool);
    nock.disableNetConnect();
    nock(base).get('/datasets').reply(200);
  } else {
    const { http, HttpResponse } = await import(tool);
    const { setupServer } = await import(`${tool}/node`);
    setupServer(http.get(`${base}/datasets`, () => HttpResponse.json({}))).listen({ onUnhandledRequest: 'error' });
  }
  const answer = await fetch(`${base}/runs`, { method: 'POST' }).then(({ status }) => status, (error) => error.name);
  console.log(`${tool.replace(/\d+/, ' $&')}: ${answer}, received ${received}`);
  process.exit();
}
for (const each of ['nock14', 'nock15', 'msw2', 'msw3'])
  process.stdout.write(spawnSync(process.execPath, ['check.mjs', each], { encoding: 'utf8' }).stdout);
JS
node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
