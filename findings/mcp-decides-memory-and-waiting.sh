#!/usr/bin/env bash
# Package: @apify/actors-mcp-server 0.16.0 on node 24.21.0, an Actor as a tool.
# Behaviour: the tool asks for 4096 MB where the Actor's definition names no memory or a larger one, and a field
# waitSecs of the Actor is replaced by the server's own, whose default is 30.
# Guess: the platform's default memory for an Actor without one, the Actor's own memory otherwise, and its own input
# fields.
# Seen on 2026-11-30:
#   memory 256 -> 256
#   memory undefined -> 4096
#   memory 8192 -> 4096
#   waitSecs: minimum 0, maximum 45, default 30
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/actors-mcp-server@0.16.0 node24@npm:node@24.21.0

cat >check.mjs <<'JS'
import { getNormalActorsAsTools } from './node_modules/@apify/actors-mcp-server/dist/tools/actors/actor_tools_factory.js';
const waitSecs = { title: 'Wait', type: 'integer', description: 'Wait for the page', minimum: 60, maximum: 900, default: 300 };
const input = { title: 'Input', type: 'object', schemaVersion: 1, properties: { waitSecs } };
for (const memoryMbytes of [256, undefined, 8192]) {
  const definition = { id: 'actor', actorFullName: 'user/actor', description: 'An Actor', input, defaultRunOptions: { memoryMbytes } };
  const [tool] = await getNormalActorsAsTools([{ definition }]);
  console.log(`memory ${memoryMbytes} -> ${tool.memoryMbytes}`);
  if (memoryMbytes !== 8192) continue;
  const field = tool.inputSchema.properties.waitSecs;
  console.log(`waitSecs: minimum ${field.minimum}, maximum ${field.maximum}, default ${field.default}`);
}
process.exit();
JS
./node_modules/node24/bin/node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
