#!/usr/bin/env bash
# Package: @apify/utilities 2.35.11, isForbiddenUsername.
# Behaviour: a name of exactly 17 letters and digits is forbidden, because it could be an ID; 16 or 18 are fine.
# Guess: any name of 3 to 30 allowed characters that is no reserved word can be had.
# Seen on 2026-11-30:
#   acmewebscrapings (16): free
#   acmewebscrapingco (17): forbidden
#   acmewebscrapingcom (18): free
#   acme-webscrapings (17): free
#   datasets (8): forbidden
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/utilities@2.35.11

cat >check.mjs <<'JS'
import { isForbiddenUsername } from '@apify/utilities';
for (const name of ['acmewebscrapings', 'acmewebscrapingco', 'acmewebscrapingcom', 'acme-webscrapings', 'datasets'])
  console.log(`${name} (${name.length}): ${isForbiddenUsername(name) ? 'forbidden' : 'free'}`);
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
