#!/usr/bin/env bash
# Package: @apify/log 2.5.54, the logger of the SDK `apify`, of crawlee and of apify-client.
# Behaviour: the names in APIFY_LOG_LEVEL are matched with their case, and OFF is not one of them: importing the
# package throws.
# Guess: `debug` means DEBUG, OFF silences the log, and an unknown name at most leaves the default.
# Seen on 2026-11-30:
#   DEBUG -> level 5
#   debug -> Error: Options "level" must be one of log.LEVELS enum!
#   warn -> Error: Options "level" must be one of log.LEVELS enum!
#   OFF -> Error: Options "level" must be one of log.LEVELS enum!
#   0 -> level 0
#   5 -> level 5
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent @apify/log@2.5.54

cat >check.mjs <<'JS'
import { spawnSync } from 'node:child_process';
const program = "import log from '@apify/log'; console.log(`level ${log.getLevel()}`);";
for (const level of ['DEBUG', 'debug', 'warn', 'OFF', '0', '5']) {
  const env = { ...process.env, APIFY_LOG_LEVEL: level };
  const { stdout, stderr } = spawnSync('node', ['--input-type=module', '-e', program], { env, encoding: 'utf8' });
  console.log(level, '->', stdout.trim() || /^Error: .*/m.exec(stderr)?.[0]);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
