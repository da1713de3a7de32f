#!/usr/bin/env bash
# Package: @crawlee/core 3.18.1 (crawlee), Dataset.exportToCSV.
# Behaviour: false becomes an empty cell, as null and a missing field do; true becomes 1.
# Guess: true and false, as in the JSON of the same items.
# Seen on 2026-11-30:
#   id,inStock
#   yes,1
#   no,
#   unknown,
#   missing,
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @crawlee/core@3.18.1

cat >check.mjs <<'JS'
import { Configuration, Dataset, KeyValueStore } from '@crawlee/core';
Configuration.getGlobalConfig().set('persistStorage', false);
const dataset = await Dataset.open();
await dataset.pushData([
  { id: 'yes', inStock: true }, { id: 'no', inStock: false }, { id: 'unknown', inStock: null }, { id: 'missing' },
]);
await dataset.exportToCSV('items');
const store = await KeyValueStore.open();
console.log((await store.getValue('items')).trim());
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
