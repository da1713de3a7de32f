#!/usr/bin/env bash
# Package: @apify/pseudo_url 2.0.95, for inputs with the editor `pseudoUrls` and for crawlee.
# Behaviour: literal characters become \x and their hexadecimal code, which takes two digits: from U+0100 on the
# expression means something else and the pattern never matches. The case of the path does not count either.
# Guess: literal text matches itself, in its case.
# Seen on 2026-11-30:
#   https://shop.example/café/[.*] matches https://shop.example/café/1: true
#   https://shop.example/čaj/[.*] matches https://shop.example/čaj/1: false
#   https://shop.example/čaj/[.*] matches https://shop.example/%C4%8Daj/1: false
#   https://shop.example/Tea/[.*] matches https://shop.example/tea/1: true
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/pseudo_url@2.0.95

cat >check.mjs <<'JS'
import { PseudoUrl } from '@apify/pseudo_url';
for (const [pattern, url] of [
  ['https://shop.example/café/[.*]', 'https://shop.example/café/1'],
  ['https://shop.example/čaj/[.*]', 'https://shop.example/čaj/1'],
  ['https://shop.example/čaj/[.*]', 'https://shop.example/%C4%8Daj/1'],
  ['https://shop.example/Tea/[.*]', 'https://shop.example/tea/1'],
]) console.log(`${pattern} matches ${url}:`, new PseudoUrl(pattern).matches(url));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
