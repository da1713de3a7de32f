#!/usr/bin/env bash
# Package: csv-parse 7.0.3 with cast: true.
# Behaviour: a text in hexadecimal, as the address of a wallet, a hash or a colour, becomes 0. Long digits lose
# their last ones.
# Guess: only what reads back as the same text is cast.
# Seen on 2026-11-30:
#   "0x52908400098527886e0f7030069857d2e4169ee7" -> 0
#   "0xff8800" -> 0
#   "2e10" -> 20000000000
#   "00420" -> 420
#   "12345678901234567890" -> 12345678901234567000
#   "1_000" -> "1_000"
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent csv-parse@7.0.3

cat >check.mjs <<'JS'
import { parse } from 'csv-parse/sync';
for (const text of ['0x52908400098527886e0f7030069857d2e4169ee7', '0xff8800', '2e10', '00420', '12345678901234567890', '1_000']) {
  const [{ id }] = parse(`id\n${text}\n`, { columns: true, cast: true });
  console.log(JSON.stringify(text), '->', JSON.stringify(id));
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
