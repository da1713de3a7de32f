#!/usr/bin/env bash
# Packages: node 22.23.3, 24.21.0 and 26.10.0, bun 1.4.5, deno 2.9.6 with node:readline.
# Behaviour: from Node.js 24 on, and in Bun and Deno, a line also ends at U+2028 and U+2029. JSON has both as they are
# inside of strings, so an item of JSON Lines is cut there and cannot be parsed.
# Guess: as the manual of the event says, lines end at \n, \r and \r\n, so what was read yesterday is read tomorrow.
# Seen on 2026-11-30:
#   node 22: 2 lines, all are JSON
#   node 24: 4 lines, not all are JSON
#   node 26: 4 lines, not all are JSON
#   bun 1: 4 lines, not all are JSON
#   deno 2: 4 lines, not all are JSON
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent node22@npm:node@22.23.3 node24@npm:node@24.21.0 node26@npm:node@26.10.0 bun@1.4.5 deno@2.9.6

cat >check.mjs <<'JS'
import process from 'node:process';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
const items = [{ text: 'a line\u2028separator' }, { text: 'a paragraph\u2029separator' }];
const text = items.map((item) => `${JSON.stringify(item)}\n`).join('');
const isJson = (line) => {
  try {
    return JSON.parse(line) !== undefined;
  } catch {
    return false;
  }
};
const lines = [];
for await (const line of createInterface({ input: Readable.from([text]), crlfDelay: Infinity })) lines.push(line);
const { bun, deno, node } = process.versions;
const name = bun ? `bun ${bun}` : deno ? `deno ${deno}` : `node ${node}`;
console.log(`${name.split('.')[0]}: ${lines.length} lines, ${lines.every(isJson) ? 'all' : 'not all'} are JSON`);
JS
for node in node22 node24 node26; do node_modules/$node/bin/node check.mjs; done >seen
node_modules/.bin/bun check.mjs >>seen
DENO_DIR="$dir/cache" DENO_NO_UPDATE_CHECK=1 node_modules/.bin/deno run --quiet check.mjs >>seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
