#!/usr/bin/env bash
# Package: @apify/utilities 2.35.11, WebhookPayloadTemplate, for payload templates of webhooks.
# Behaviour: a quotation mark behind a backslash never ends a string, even if the backslash is itself escaped. After
# a text that ends in a backslash, variables count as part of a string, stay, and the template is refused as invalid
# JSON.
# Guess: the template is JSON with variables, so a text may end in an escaped backslash.
# Seen on 2026-11-30:
#   "C:/out/" : {"folder":"C:/out/","run":{"id":"r1"}}
#   "C:\\out\\" : InvalidJsonError
#   the variable first : {"run":{"id":"r1"},"folder":"C:\\out\\"}
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/utilities@2.35.11

cat >check.mjs <<'JS'
import { WebhookPayloadTemplate } from '@apify/utilities';
const folder = JSON.stringify('C:\\out\\');
for (const [name, template] of [
  ['"C:/out/"', '{"folder":"C:/out/","run":{{resource}}}'],
  [folder, `{"folder":${folder},"run":{{resource}}}`],
  ['the variable first', `{"run":{{resource}},"folder":${folder}}`],
]) {
  let result;
  try {
    result = JSON.stringify(WebhookPayloadTemplate.parse(template, new Set(['resource']), { resource: { id: 'r1' } }));
  } catch (error) {
    result = error.name.replace('_', '');
  }
  console.log(name, ':', result);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
