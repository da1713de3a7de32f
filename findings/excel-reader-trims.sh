#!/usr/bin/env bash
# Packages: read-excel-file 9.3.17, exceljs 4.4.0 (writes).
# Behaviour: blanks around a text are cut off, a text of blanks and an empty text become null, and rows of blanks at
# the end are dropped, so an item can be missing.
# Guess: a reader gives the texts of the cells as they are, and as many rows as there are.
# Seen on 2026-11-30:
#   exceljs: [["name","note"],["  padded","line\n"],["",1],[" "," "]]
#   read-excel-file: [["name","note"],["padded","line"],[null,1]]
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent read-excel-file@9.3.17 exceljs@4.4.0

cat >check.mjs <<'JS'
import { Buffer } from 'node:buffer';
import ExcelJS from 'exceljs';
import { readSheet } from 'read-excel-file/node';
const book = new ExcelJS.Workbook();
const sheet = book.addWorksheet('items');
sheet.addRows([['name', 'note'], ['  padded', 'line\n'], ['', 1], [' ', ' ']]);
const bytes = Buffer.from(await book.xlsx.writeBuffer());
const again = new ExcelJS.Workbook();
await again.xlsx.load(bytes);
const rows = [];
again.getWorksheet('items').eachRow((row) => rows.push(row.values.slice(1)));
console.log('exceljs:', JSON.stringify(rows));
console.log('read-excel-file:', JSON.stringify(await readSheet(bytes)));
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
