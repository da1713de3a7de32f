#!/usr/bin/env bash
# Package: fast-xml-parser 5.12.1 as it comes.
# Behaviour: references by number, which every XML reader has to replace, stay in the text; the five named ones are
# replaced. So a value is changed if its writer escapes line ends or letters, and a reference that was meant as text
# looks the same.
# Guess: references by number are part of XML and are replaced; only names of HTML need an option.
# Seen on 2026-11-30:
#   as it comes: caf&#233;, a&#10;b, <&>, &#233;
#   with htmlEntities: café, a\nb, <&>, &#233;
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent fast-xml-parser@5.12.1

cat >check.mjs <<'JS'
import { XMLParser } from 'fast-xml-parser';
const xml = '<items><item>caf&#233;</item><item>a&#10;b</item><item>&lt;&amp;&gt;</item><item>&amp;#233;</item></items>';
for (const [name, options] of [['as it comes', {}], ['with htmlEntities', { htmlEntities: true }]])
  console.log(`${name}: ${new XMLParser(options).parse(xml).items.item.join(', ').replaceAll('\n', '\\n')}`);
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
