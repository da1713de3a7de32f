#!/usr/bin/env bash
# Packages: croner 11.0.1, cron-parser 5.10.6, cron 4.4.0, schedules in Europe/Prague on 2026-03-29, when 02:00 to 03:00
# is left out.
# Behaviour: croner runs a job at one fixed time of that hour at 03:00, but leaves it out if it is one of several hours,
# be they a list or a step. The others run all of them, cron-parser at 03:30 what was due at 02:30.
# Guess: cron libraries agree on a day that every time zone with summer time has: all run at 03:00, or none.
# Seen on 2026-11-30:
#   30 2 * * *: croner 03:00, cron-parser 03:30, cron 03:00
#   0 */2 * * *: croner 04:00, cron-parser 03:00, cron 03:00
#   0 0,2,4 * * *: croner 04:00, cron-parser 03:00, cron 03:00
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent croner@11.0.1 cron-parser@5.10.6 cron@4.4.0

cat >check.mjs <<'JS'
import { CronTime } from 'cron';
import { CronExpressionParser } from 'cron-parser';
import { Cron } from 'croner';
const tz = 'Europe/Prague';
// One o'clock in the night, in winter time.
const currentDate = new Date('2026-03-29T00:00:00Z');
const next = {
  croner: (text) => new Cron(text, { timezone: tz }).nextRun(currentDate),
  'cron-parser': (text) => CronExpressionParser.parse(text, { tz, currentDate }).next().toDate(),
  cron: (text) => new CronTime(text, tz).getNextDateFrom(currentDate, tz).toJSDate(),
};
const time = (date) => date.toLocaleTimeString('en-GB', { timeZone: tz, hour: '2-digit', minute: '2-digit' });
for (const text of ['30 2 * * *', '0 */2 * * *', '0 0,2,4 * * *'])
  console.log(`${text}:`, Object.entries(next).map(([name, run]) => `${name} ${time(run(text))}`).join(', '));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
