import { zip } from "../zip.js";
import { escapeXml } from "./xml.js";

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const schemas = "http://schemas.openxmlformats.org";
const types = "application/vnd.openxmlformats";
const relation = (id: string, kind: string, target: string) =>
  `<Relationships xmlns="${schemas}/package/2006/relationships"><Relationship Id="${id}" Type="${schemas}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** The parts around the sheet, the fewest that spreadsheets read. */
const parts: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `<Types xmlns="${schemas}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${types}-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/sheet.xml" ContentType="${types}-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": relation("rId1", "officeDocument", "xl/workbook.xml"),
  "xl/_rels/workbook.xml.rels": relation("rId1", "worksheet", "sheet.xml"),
  "xl/workbook.xml":
    `<workbook xmlns="${schemas}/spreadsheetml/2006/main" xmlns:r="${schemas}/officeDocument/2006/relationships">` +
    '<sheets><sheet name="Items" sheetId="1" r:id="rId1"/></sheets></workbook>',
};

/** A workbook of one sheet, all of its cells text. */
export function workbook(rows: readonly (readonly string[])[]): Buffer {
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const lines = rows.map((row) => `<row>${row.map(cell).join("")}</row>`).join("");
  const sheet = `<worksheet xmlns="${schemas}/spreadsheetml/2006/main"><sheetData>${lines}</sheetData></worksheet>`;
  const files = { ...parts, "xl/sheet.xml": sheet };
  return zip(
    Object.entries(files).map(([name, xml]) => ({ name, bytes: Buffer.from(declaration + xml) })),
  );
}
