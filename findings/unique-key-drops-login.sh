#!/usr/bin/env bash
# Package: @crawlee/core 3.18.1 (crawlee), the unique keys of requests.
# Behaviour: user and password of a URL are not part of its unique key, and an escaped blank becomes a plus. Of
# several URLs that differ in these only, one is stored, the others are not even in the answer of addRequests.
# Guess: another login or another path of the same URL is another request, and each request given has its line in
# the answer.
# Seen on 2026-11-30:
#   given 5, lines in the answer 2, stored 2
#   https://shop.example/orders is kept as https://anna:a@shop.example/orders
#   https://shop.example/orders?q=a+b is kept as https://shop.example/orders?q=a%20b
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @crawlee/core@3.18.1

cat >check.mjs <<'JS'
import { Configuration, RequestQueue } from '@crawlee/core';
Configuration.getGlobalConfig().set('persistStorage', false);
const queue = await RequestQueue.open();
const urls = [
  'https://anna:a@shop.example/orders', 'https://berta:b@shop.example/orders', 'https://shop.example/orders/',
  'https://shop.example/orders?q=a%20b', 'https://shop.example/orders?q=a+b',
];
const { processedRequests } = await queue.addRequests(urls.map((url) => ({ url })));
const { totalRequestCount } = await queue.getInfo();
console.log(`given ${urls.length}, lines in the answer ${processedRequests.length}, stored ${totalRequestCount}`);
for (const { requestId, uniqueKey } of processedRequests)
  console.log(`${uniqueKey} is kept as ${(await queue.getRequest(requestId)).url}`);
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
