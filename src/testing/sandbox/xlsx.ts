import { escapeXml } from "./xml.js";
import { zip } from "./zip.js";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ooxml = "http://schemas.openxmlformats.org";
const main = `${ooxml}/spreadsheetml/2006/main`;
const types = "application/vnd.openxmlformats";
const relation = (kind: string, target: string) =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships"><Relationship Id="rId1" Type="${ooxml}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** The parts around the sheet that spreadsheet programs require. */
const frame = {
  "[Content_Types].xml":
    `<Types xmlns="${ooxml}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${types}-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": relation("officeDocument", "xl/workbook.xml"),
  "xl/_rels/workbook.xml.rels": relation("worksheet", "worksheets/sheet1.xml"),
  "xl/workbook.xml":
    `<workbook xmlns="${main}" xmlns:r="${ooxml}/officeDocument/2006/relationships">` +
    '<sheets><sheet name="Items" sheetId="1" r:id="rId1"/></sheets></workbook>',
};

/** A workbook of one sheet. Numbers are numbers, everything else is text. */
export function workbook(rows: readonly (readonly unknown[])[]): Buffer {
  const lines = rows.map((cells, row) => {
    const written = cells.map((value, column) => cell(value, `${letters(column)}${row + 1}`));
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const sheet = `<worksheet xmlns="${main}"><sheetData>${lines.join("")}</sheetData></worksheet>`;
  const files = Object.entries({ ...frame, "xl/worksheets/sheet1.xml": sheet });
  return zip(files.map(([name, xml]) => ({ name, bytes: Buffer.from(declaration + xml) })));
}

function cell(value: unknown, place: string): string {
  if (value === undefined || value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${place}"><v>${value}</v></c>`;
  // Spreadsheets read _x0041_ as A.
  const text = escapeXml(String(value).replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_"));
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** A column by its letters: A to Z, then AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}
