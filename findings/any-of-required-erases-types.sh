#!/usr/bin/env bash
# Package: openapi-typescript 7.13.0 with typescript 5.9.3.
# Behaviour: an object with properties and `anyOf` of only `required` becomes `{…} | unknown | unknown`, which is
# unknown: nothing is checked and nothing can be read. With oneOf and allOf the properties stay.
# Guess: the properties stay, and at most the condition is lost.
# Seen on 2026-11-30:
#   anyOf: {id?:string;url?:string;}|unknown|unknown
#   oneOf: {id?:string;url?:string;}&(unknown|unknown)
#   allOf: {id?:string;url?:string;}&(unknown&unknown)
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent openapi-typescript@7.13.0 typescript@5.9.3

cat >check.mjs <<'JS'
import openapiTS, { astToString } from 'openapi-typescript';
for (const keyword of ['anyOf', 'oneOf', 'allOf']) {
  const properties = { id: { type: 'string' }, url: { type: 'string' } };
  const Target = { type: 'object', properties, [keyword]: [{ required: ['id'] }, { required: ['url'] }] };
  const info = { title: 'Target', version: '1' };
  const code = astToString(await openapiTS({ openapi: '3.1.0', info, paths: {}, components: { schemas: { Target } } }));
  console.log(`${keyword}: ${/Target: ([^]*?);\n {4}};/.exec(code)[1].replace(/\s/g, '')}`);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
