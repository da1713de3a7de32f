import type { Call, Query } from "./call.js";
import { invalid } from "./errors.js";
import { type Selection, select } from "./item-selection.js";
import type { ApiResponse } from "./response.js";
import type { DatasetState, Item } from "./storage-state.js";
import { zip } from "./zip.js";

type Chunks = Generator<string | Uint8Array>;

/** A format of items: its content type, and how it is written. */
type Format = readonly [contentType: string, write: (selection: Selection, query: Query) => Chunks];

/** Items in the format that the query asks for; the numbers of the page are in the headers. */
export function itemsResponse(dataset: DatasetState, call: Call): ApiResponse {
  const { query } = call;
  const name = query.text("format") ?? "json";
  const format = formats.get(name);
  if (!format) {
    throw invalid(`format must be one of ${[...formats.keys()].join(", ")}, not "${name}".`);
  }
  const [contentType, write] = format;
  const selection = select(dataset, query);
  const numbers = ["total", "offset", "limit", "count", "desc"] as const;
  return {
    status: call.operation.status,
    headers: {
      "content-type": contentType,
      ...Object.fromEntries(
        numbers.map((each) => [`x-apify-pagination-${each}`, String(selection[each])]),
      ),
      ...(query.flag("attachment") && {
        "content-disposition": `attachment; filename="${dataset.info.name ?? dataset.info.id}.${name}"`,
      }),
    },
    body: withMark(write(selection, query), query.flag("bom") ?? name === "csv"),
  };
}

/** Spreadsheets take a text for UTF-8 if it starts with a byte order mark. */
function* withMark(body: Chunks, marked: boolean): Chunks {
  if (marked) yield "\ufeff";
  yield* body;
}

const formats = new Map<string, Format>([
  ["json", ["application/json; charset=utf-8", writeJson]],
  ["jsonl", ["application/jsonl; charset=utf-8", writeJsonLines]],
  ["csv", ["text/csv; charset=utf-8", writeCsv]],
  ["html", ["text/html; charset=utf-8", writeHtml]],
  ["xlsx", ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx]],
  ["xml", ["application/xml; charset=utf-8", writeXml]],
  ["rss", ["application/rss+xml; charset=utf-8", writeRss]],
]);

function* linesOf({ lines, rows }: Selection): Generator<string> {
  if (lines) yield* lines;
  else for (const row of rows()) yield JSON.stringify(row);
}

function* writeJson(selection: Selection): Chunks {
  let separator = "[";
  for (const line of linesOf(selection)) {
    yield separator + line;
    separator = ",";
  }
  yield separator === "[" ? "[]" : "]";
}

function* writeJsonLines(selection: Selection): Chunks {
  for (const line of linesOf(selection)) yield `${line}\n`;
}

function* writeCsv({ rows }: Selection, query: Query): Chunks {
  const delimiter = query.text("delimiter") ?? ",";
  const quote = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const { header, cells } = table(rows(), query);
  const line = (row: readonly string[]) => `${row.map(quote).join(delimiter)}\r\n`;
  for (const row of header) yield line(row);
  for (const row of cells) yield line(row);
}

function* writeHtml({ rows }: Selection, query: Query): Chunks {
  const { header, cells } = table(rows(), query);
  const line = (texts: readonly string[], tag: string) =>
    `<tr>${texts.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join("")}</tr>\n`;
  yield "<table>\n";
  for (const row of header) yield line(row, "th");
  for (const row of cells) yield line(row, "td");
  yield "</table>\n";
}

function* writeXml({ rows }: Selection, query: Query): Chunks {
  const root = query.text("xmlRoot") ?? "items";
  yield `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n`;
  yield* xmlRows(rows(), query);
  yield `</${root}>\n`;
}

function* writeRss({ rows }: Selection, query: Query): Chunks {
  const title = escapeXml(query.text("feedTitle") ?? "Dataset");
  const description = escapeXml(query.text("feedDescription") ?? "");
  yield `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>\n`;
  yield `<title>${title}</title><description>${description}</description>\n`;
  yield* xmlRows(rows(), query);
  yield "</channel></rss>\n";
}

/** A workbook of one sheet, all of its cells text. */
function* writeXlsx({ rows }: Selection, query: Query): Chunks {
  const { header, cells } = table(rows(), query);
  const cell = (text: string) => `<c t="inlineStr"><is><t>${escapeXml(text)}</t></is></c>`;
  const lines = [...header, ...cells].map((row) => `<row>${row.map(cell).join("")}</row>`);
  const sheet = `<worksheet xmlns="${ooxml}/spreadsheetml/2006/main"><sheetData>${lines.join("")}</sheetData></worksheet>`;
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const files = Object.entries({ ...workbookParts, "xl/sheet.xml": sheet });
  yield zip(files.map(([name, xml]) => ({ name, bytes: Buffer.from(declaration + xml) })));
}

const ooxml = "http://schemas.openxmlformats.org";
const ooxmlType = "application/vnd.openxmlformats";
const relation = (id: string, kind: string, target: string) =>
  `<Relationships xmlns="${ooxml}/package/2006/relationships"><Relationship Id="${id}" Type="${ooxml}/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`;

/** The parts around the sheet that spreadsheet programs require. */
const workbookParts = {
  "[Content_Types].xml":
    `<Types xmlns="${ooxml}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${ooxmlType}-package.relationships+xml"/>` +
    `<Override PartName="/xl/workbook.xml" ContentType="${ooxmlType}-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/sheet.xml" ContentType="${ooxmlType}-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
  "_rels/.rels": relation("rId1", "officeDocument", "xl/workbook.xml"),
  "xl/_rels/workbook.xml.rels": relation("rId1", "worksheet", "sheet.xml"),
  "xl/workbook.xml":
    `<workbook xmlns="${ooxml}/spreadsheetml/2006/main" xmlns:r="${ooxml}/officeDocument/2006/relationships">` +
    '<sheets><sheet name="Items" sheetId="1" r:id="rId1"/></sheets></workbook>',
};

/** The most columns, and the longest name of one. */
const maxColumns = 2000;
const maxNameLength = 200;

/** Items as rows and columns: nested values become columns such as `author/name` and `tags/0`. */
function table(
  items: Iterable<Item>,
  query: Query,
): { header: readonly string[][]; cells: Iterable<string[]> } {
  const columns = new Set<string>();
  const rows = Array.from(items, (item) => {
    const row = new Map(flatCells(item, ""));
    for (const name of row.keys()) if (columns.size < maxColumns) columns.add(name);
    return row;
  });
  const names = [...columns];
  return {
    header: query.flag("skipHeaderRow") ? [] : [names.map((name) => name.slice(0, maxNameLength))],
    cells: (function* () {
      for (const row of rows) yield names.map((name) => row.get(name) ?? "");
    })(),
  };
}

function flatCells(value: object, path: string): [string, string][] {
  return Object.entries(value).flatMap(([name, inner]): [string, string][] =>
    typeof inner === "object" && inner !== null
      ? flatCells(inner, `${path}${name}/`)
      : [[path + name, inner === null ? "" : String(inner)]],
  );
}

function* xmlRows(rows: Iterable<Item>, query: Query): Generator<string> {
  const name = query.text("xmlRow") ?? "item";
  for (const row of rows) yield `${elements(name, row)}\n`;
}

/** A value as an element; an array as several of the same name. */
function elements(name: string, value: unknown): string {
  if (Array.isArray(value)) return value.map((each) => elements(name, each)).join("");
  // What XML does not allow in a name becomes an underscore.
  const tag = name.replace(/[^\p{L}\p{N}_.-]/gu, "_").replace(/^(?![\p{L}_])/u, "_");
  return `<${tag}>${content(value)}</${tag}>`;
}

function content(value: unknown): string {
  if (typeof value !== "object") return escapeXml(String(value ?? ""));
  const inner = Object.entries(value ?? {});
  return inner.map(([name, each]) => elements(name, each)).join("");
}

function escapeXml(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped.replaceAll('"', "&quot;");
}
