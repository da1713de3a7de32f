#!/usr/bin/env bash
# Package: @apify/actors-mcp-server 0.16.0 on node 24.21.0, an Actor as a tool.
# Behaviour: the tool's schema loses nullable, and its validator converts types: null, which often means no limit,
# arrives as 0 or as an empty text, also where the Actor allows neither. The limits of the field are lost too.
# Guess: null is passed on where the Actor's schema allows it, and refused where it does not.
# Seen on 2026-11-30:
#   schema of maxItems: {"title":"Title","description":"Text","type":"integer"}
#   {"maxItems":null,"country":null} is valid: true
#   the Actor gets {"maxItems":0,"country":""}
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/actors-mcp-server@0.16.0 node24@npm:node@24.21.0

cat >check.mjs <<'JS'
import { getNormalActorsAsTools } from './node_modules/@apify/actors-mcp-server/dist/tools/actors/actor_tools_factory.js';
const field = (rules) => ({ title: 'Title', description: 'Text', nullable: true, ...rules });
const properties = {
  maxItems: field({ type: 'integer', minimum: 1, maximum: 1000 }),
  country: field({ type: 'string', editor: 'textfield', pattern: '^[A-Z]{2}$' }),
};
const input = { title: 'Input', type: 'object', schemaVersion: 1, properties };
const definition = { id: 'actor', actorFullName: 'user/actor', description: 'An Actor', input };
const [tool] = await getNormalActorsAsTools([{ definition }]);
console.log('schema of maxItems:', JSON.stringify(tool.inputSchema.properties.maxItems));
const given = { maxItems: null, country: null };
const before = JSON.stringify(given);
console.log(`${before} is valid: ${tool.ajvValidate(given)}`);
console.log('the Actor gets', JSON.stringify(given));
process.exit();
JS
./node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
