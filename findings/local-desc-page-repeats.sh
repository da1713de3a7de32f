#!/usr/bin/env bash
# Package: @crawlee/memory-storage 3.18.1, the storages of a crawler that runs locally.
# Behaviour: with desc, the last page is filled up to its limit with items that earlier pages had.
# Guess: the last of several pages is shorter, as with the API and as in ascending order.
# Seen on 2026-11-30:
#   ascending: 1,2 3,4 5
#   descending: 5,4 3,2 2,1
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @crawlee/memory-storage@3.18.1

cat >check.mjs <<'JS'
import { MemoryStorage } from '@crawlee/memory-storage';
const storage = new MemoryStorage({ persistStorage: false });
const { id } = await storage.datasets().getOrCreate('items');
const dataset = storage.dataset(id);
await dataset.pushItems([1, 2, 3, 4, 5].map((n) => ({ n })));
for (const desc of [false, true]) {
  const pages = [];
  for (const offset of [0, 2, 4]) pages.push((await dataset.listItems({ desc, offset, limit: 2 })).items.map(({ n }) => n));
  console.log(desc ? 'descending:' : 'ascending:', pages.join(' '));
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
