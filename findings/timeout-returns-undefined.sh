#!/usr/bin/env bash
# Package: @apify/timeout 0.4.14, which crawlee puts around every handler.
# Behaviour: nested timeouts share one AbortController. After an inner one has fired, tryCancel() in the outer
# handler throws although its own time is not over, and the outer call hides that error: it is fulfilled with
# undefined.
# Guess: the outer handler, which has caught the inner timeout, goes on and returns its value.
# Seen on 2026-11-30:
#   inner: TimeoutError inner is over
#   outer with 60 s left: undefined
#   outer that does not call tryCancel: the value
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/timeout@0.4.14

cat >check.mjs <<'JS'
import { addTimeoutToPromise, tryCancel } from '@apify/timeout';

async function outer(check) {
  return addTimeoutToPromise(async () => {
    try {
      await addTimeoutToPromise(() => new Promise((done) => setTimeout(done, 500)), 20, 'inner is over');
    } catch (error) {
      if (check) console.log('inner:', error.constructor.name.replace('_', ''), error.message);
    }
    if (check) tryCancel();
    return 'the value';
  }, 60_000, 'outer is over');
}
console.log('outer with 60 s left:', await outer(true));
console.log('outer that does not call tryCancel:', await outer(false));
process.exit();
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
