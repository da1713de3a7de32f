#!/usr/bin/env bash
# Package: @apify/utilities 2.35.11, ParseJsonlStream.
# Behaviour: every chunk is converted to text alone, so an item whose text is cut by the network inside a character
# arrives with U+FFFD in it (? below), without an error.
# Guess: the stream keeps the bytes of an incomplete character for the next chunk.
# Seen on 2026-11-30:
#   cut behind the character: {"city":"Plzeň"}
#   cut inside the character: {"city":"Plze??"}
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/utilities@2.35.11

cat >check.mjs <<'JS'
import { ParseJsonlStream } from '@apify/utilities';
const bytes = Buffer.from('{"city":"Plzeň"}\n');
const inside = bytes.indexOf(Buffer.from('ň')) + 1;
for (const [where, at] of [['behind', inside + 1], ['inside', inside]]) {
  const stream = new ParseJsonlStream();
  const items = [];
  stream.on('object', (item) => items.push(item)).resume();
  stream.write(bytes.subarray(0, at));
  stream.end(bytes.subarray(at));
  await new Promise((done) => stream.on('end', done));
  const text = JSON.stringify(items[0]).replaceAll('\ufffd', '?');
  console.log(`cut ${where} the character: ${text}`);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
