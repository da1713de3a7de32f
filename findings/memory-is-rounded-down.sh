#!/usr/bin/env bash
# Package: @apify/actor-memory-expression 0.2.16, for an expression as defaultMemoryMbytes of an Actor.
# Behaviour: the result becomes the power of two that is nearest as a factor, so up to 41 % more than a power of two gives
# only that power. log, exp and log10, which Apify's guide lists, are unknown, and == compares numbers only.
# Guess: as the guide says (900 becomes 1024, 3600 becomes 4096), it is rounded up, so a run has what was computed.
# Seen on 2026-11-30:
#   900 -> 1024
#   1400 -> 1024
#   1500 -> 2048
#   2800 -> 2048
#   log10(1000) * 256 -> Undefined function log10
#   input.mode == "full" ? 4096 : 256 -> Cannot convert "full" to a number
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/actor-memory-expression@0.2.16

cat >check.mjs <<'JS'
import { calculateRunDynamicMemory } from '@apify/actor-memory-expression';
for (const expression of ['900', '1400', '1500', '2800', 'log10(1000) * 256', 'input.mode == "full" ? 4096 : 256']) {
  const result = await calculateRunDynamicMemory(expression, { input: { mode: 'full' }, runOptions: {} }).catch(({ message }) => message);
  console.log(expression, '->', result);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
