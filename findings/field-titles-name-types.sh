#!/usr/bin/env bash
# Package: json-schema-to-typescript 16.0.0 on the input schema of an Actor, where every field has a title.
# Behaviour: a title makes a field an exported type of that name. Equal titles are numbered from the top, so a new
# field changes what the names of the others mean; titles without Latin letters become NoName.
# Guess: fields of plain types stay inline, and the only exported name is the one that is asked for.
# Seen on 2026-11-30:
#   before: type Limit = number | interface Input
#   after: type Limit = string | type Limit1 = number | type NoName = boolean | interface Input
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent json-schema-to-typescript@16.0.0

cat >check.mjs <<'JS'
import { compile } from 'json-schema-to-typescript';
async function exported(properties) {
  const code = await compile({ title: 'Input', type: 'object', properties }, 'Input', { bannerComment: '' });
  return code.match(/(?<=^export )(type .*(?=;)|interface \w+)/gm).join(' | ');
}
const maxItems = { title: 'Limit', type: 'integer', description: 'Items' };
console.log('before:', await exported({ maxItems }));
console.log('after:', await exported({
  budget: { title: 'Limit', type: 'string', description: 'Money' },
  maxItems,
  debug: { title: '調試', type: 'boolean', description: 'Debug' },
}));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
