#!/usr/bin/env bash
# Package: fast-xml-parser 5.12.1 as it comes.
# Behaviour: an element named constructor or prototype makes the whole document unreadable, so one item with such a
# field costs the export. Other names of Object.prototype are read under a changed name.
# Guess: an item may have any field whose name is an XML name.
# Seen on 2026-11-30:
#   constructor: Error
#   prototype: Error
#   toString: {"items":{"item":[{"url":"x"},{"__toString":1}]}}
#   valueOf: {"items":{"item":[{"url":"x"},{"__valueOf":1}]}}
#   hasOwnProperty: {"items":{"item":[{"url":"x"},{"__hasOwnProperty":1}]}}
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent fast-xml-parser@5.12.1

cat >check.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
for (const name of ['constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']) {
  let result;
  try {
    result = JSON.stringify(new XMLParser().parse(`<items><item><url>x</url></item><item><${name}>1</${name}></item></items>`));
  } catch (error) {
    result = error.constructor.name;
  }
  console.log(`${name}: ${result}`);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
