#!/usr/bin/env bash
# Package: @crawlee/core 3.18.1 (crawlee), Dataset.getData on a local dataset.
# Behaviour: fields, omit, clean, skipEmpty and unwind, which the types offer and the platform obeys, are dropped
# without a word.
# Guess: a local dataset selects as the platform does, or refuses what it cannot do.
# Seen on 2026-11-30:
#   fields: {"id":1,"#debug":true,"tags":["a","b"]} of 2 items
#   omit: {"id":1,"#debug":true,"tags":["a","b"]} of 2 items
#   clean: {"id":1,"#debug":true,"tags":["a","b"]} of 2 items
#   skipEmpty: {"id":1,"#debug":true,"tags":["a","b"]} of 2 items
#   unwind: {"id":1,"#debug":true,"tags":["a","b"]} of 2 items
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @crawlee/core@3.18.1

cat >check.mjs <<'JS'
import { Configuration, Dataset } from '@crawlee/core';
Configuration.getGlobalConfig().set('persistStorage', false);
const dataset = await Dataset.open();
await dataset.pushData([{ id: 1, '#debug': true, tags: ['a', 'b'] }, {}]);
for (const options of [{ fields: ['id'] }, { omit: ['id'] }, { clean: true }, { skipEmpty: true }, { unwind: ['tags'] }]) {
  const { items } = await dataset.getData(options);
  console.log(`${Object.keys(options)}: ${JSON.stringify(items[0])} of ${items.length} items`);
}
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
