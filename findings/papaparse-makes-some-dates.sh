#!/usr/bin/env bash
# Package: papaparse 5.7.1 with dynamicTyping.
# Behaviour: of dates in ISO format those with a time and a zone become Date objects, the others stay texts, so one column
# holds both.
# Guess: dynamicTyping knows numbers and booleans only.
# Seen on 2026-11-30:
#   2026-01-05T10:00:00.000Z -> Date
#   2026-01-05T10:00:00Z -> Date
#   2026-01-05 -> string
#   2026-01-05T10:00 -> string
#   123456789 -> number
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent papaparse@5.7.1

cat >check.mjs <<'JS'
import Papa from 'papaparse';
for (const text of [
  '2026-01-05T10:00:00.000Z', '2026-01-05T10:00:00Z', '2026-01-05', '2026-01-05T10:00', '123456789',
]) {
  const [{ value }] = Papa.parse(`value,b\n${text},1`, { header: true, dynamicTyping: true }).data;
  console.log(text, '->', value instanceof Date ? 'Date' : typeof value);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
