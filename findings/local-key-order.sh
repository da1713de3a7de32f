#!/usr/bin/env bash
# Package: @crawlee/memory-storage 3.18.1, keys of a local key-value store.
# Behaviour: keys are sorted by the rules of a language: upper and lower case beside each other, signs before
# digits.
# Guess: the order of their bytes, as the API lists them, so that exclusiveStartKey can be any text.
# Seen on 2026-11-30:
#   listed: _c -d 10 9 a A b Z
#   bytes: -d 10 9 A Z _c a b
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
const { id } = await storage.keyValueStores().getOrCreate('records');
const store = storage.keyValueStore(id);
const keys = ['Z', 'a', '10', 'b', '9', 'A', '_c', '-d'];
for (const key of keys) await store.setRecord({ key, value: '1' });
console.log('listed:', (await store.listKeys()).items.map((item) => item.key).join(' '));
console.log('bytes:', keys.sort().join(' '));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
