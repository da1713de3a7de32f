#!/usr/bin/env bash
# Package: @crawlee/memory-storage 3.18.1, the key-value stores of a crawler that runs locally.
# Behaviour: the file of a record is named after its key and its type, unless the key ends with the type's extension. So
# page and page.html are one file: at once both have the value that was written last, and after a restart one of them
# is gone. image.png comes back as image.
# Guess: keys are kept apart, in memory and on disk.
# Seen on 2026-11-30:
#   written: page = first, page.html = second, image.png = third
#   read: image.png = third, page = second, page.html = second
#   after a restart: image = third, page = second
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @crawlee/memory-storage@3.18.1

cat >check.mjs <<'JS'
import { MemoryStorage } from '@crawlee/memory-storage';
async function open() {
  const storage = new MemoryStorage({ localDataDirectory: 'storage' });
  const { id } = await storage.keyValueStores().getOrCreate('pages');
  return storage.keyValueStore(id);
}
async function list(store) {
  const { items } = await store.listKeys();
  const lines = items.map(async ({ key }) => `${key} = ${(await store.getRecord(key)).value}`);
  return (await Promise.all(lines)).join(', ');
}
const records = [['page', 'first', 'text/html'], ['page.html', 'second', 'text/html'], ['image.png', 'third', 'image/png']];
const store = await open();
for (const [key, value, contentType] of records) await store.setRecord({ key, value, contentType });
console.log('written:', records.map(([key, value]) => `${key} = ${value}`).join(', '));
console.log('read:', await list(store));
console.log('after a restart:', await list(await open()));
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
