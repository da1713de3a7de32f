#!/usr/bin/env bash
# Packages: exceljs 4.4.0 (writes and reads), read-excel-file 9.3.17 (reads).
# Behaviour: spreadsheets write a control character as _x0007_. exceljs does not escape a text that has this form by
# itself, while readers decode it: names and IDs with an underscore and such digits come back changed,
# and two may become one.
# Guess: what one library writes into a cell and reads from it is the same text.
# Seen on 2026-11-30:
#   file_x0041_v2 -> exceljs fileAv2, read-excel-file fileAv2
#   id_x005F_7 -> exceljs id_7, read-excel-file id_7
#   id_7 -> exceljs id_7, read-excel-file id_7
set -euo pipefail
self=$(realpath "$0")
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm i --silent exceljs@4.4.0 read-excel-file@9.3.17

cat >check.mjs <<'JS'
import ExcelJS from 'exceljs';
import { readSheet } from 'read-excel-file/node';
for (const text of ['file_x0041_v2', 'id_x005F_7', 'id_7']) {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('items').addRow([text]);
  const bytes = Buffer.from(await book.xlsx.writeBuffer());
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(bytes);
  const [[other]] = await readSheet(bytes);
  console.log(`${text} -> exceljs ${again.getWorksheet('items').getCell('A1').value}, read-excel-file ${other}`);
}
JS
node check.mjs >seen
cat seen
diff <(sed -n 's/^#   //p' "$self") seen
