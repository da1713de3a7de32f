import type { Call, Query } from "./call.js";
import { type Selection, select } from "./item-selection.js";
import { type ApiResponse, attachment } from "./response.js";
import type { DatasetState, Item } from "./storage-state.js";
import { workbook } from "./xlsx.js";
import { element, escapeXml, xmlName } from "./xml.js";

type Chunks = Generator<string | Uint8Array>;

/** A format of items: its content type, and how it is written. */
type Format = readonly [contentType: string, write: (selection: Selection, query: Query) => Chunks];

/** Items in the format that the query asks for; the numbers of the page are in the headers. */
export function itemsResponse(dataset: DatasetState, call: Call): ApiResponse {
  const { query } = call;
  const name = (query.text("format") ?? "json") as keyof typeof formats;
  const { info } = dataset;
  const [contentType, write] = formats[name];
  const selection = select(dataset, query);
  const numbers = ["total", "offset", "limit", "count", "desc"] as const;
  return {
    status: call.operation.status,
    headers: {
      "content-type": contentType,
      ...Object.fromEntries(
        numbers.map((each) => [`x-apify-pagination-${each}`, String(selection[each])]),
      ),
      ...(query.flag("attachment") && attachment(`${info.name ?? info.id}.${name}`)),
    },
    body: withMark(write(selection, query), query.flag("bom") ?? name === "csv"),
  };
}

/** Spreadsheets take a text for UTF-8 if it starts with a byte order mark. */
function* withMark(body: Chunks, marked: boolean): Chunks {
  if (marked) yield "\ufeff";
  yield* body;
}

/** Those that the document lists: others are refused before. */
const formats = {
  json: ["application/json; charset=utf-8", writeJson],
  jsonl: ["application/jsonl; charset=utf-8", writeJsonLines],
  csv: ["text/csv; charset=utf-8", writeCsv],
  html: ["text/html; charset=utf-8", writeHtml],
  xlsx: ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", writeXlsx],
  xml: ["application/xml; charset=utf-8", writeXml],
  rss: ["application/rss+xml; charset=utf-8", writeRss],
} satisfies Record<string, Format>;

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

function* writeCsv(selection: Selection, query: Query): Chunks {
  const delimiter = query.text("delimiter") ?? ",";
  const quote = (cell: string) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const { header, rows } = table(selection, query);
  const line = (row: readonly unknown[]) => `${row.map(textOf).map(quote).join(delimiter)}\r\n`;
  for (const row of header) yield line(row);
  for (const row of rows) yield line(row);
}

function* writeHtml(selection: Selection, query: Query): Chunks {
  const { header, rows } = table(selection, query);
  const line = (row: readonly unknown[], tag: string) =>
    `<tr>${row.map((cell) => `<${tag}>${escapeXml(textOf(cell))}</${tag}>`).join("")}</tr>\n`;
  yield "<table>\n";
  for (const row of header) yield line(row, "th");
  for (const row of rows) yield line(row, "td");
  yield "</table>\n";
}

function* writeXlsx(selection: Selection, query: Query): Chunks {
  const { header, rows } = table(selection, query);
  yield workbook([...header, ...rows]);
}

function* writeXml({ rows }: Selection, query: Query): Chunks {
  const root = xmlName(query.text("xmlRoot") || "items");
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

function* xmlRows(rows: Iterable<Item>, query: Query): Generator<string> {
  const name = query.text("xmlRow") || "item";
  for (const row of rows) yield `${element(name, row)}\n`;
}

/** The most columns, and the longest name of one. */
const maxColumns = 2000;
const maxNameLength = 200;

interface Table {
  /** One row, or none if none is wanted. */
  readonly header: readonly string[][];
  readonly rows: Iterable<unknown[]>;
}

/** Items as rows and columns: nested values become columns such as `author/name` and `tags/0`, beside each other. */
function table(selection: Selection, query: Query): Table {
  const wanted = selection.columns ?? [];
  const columnsOfFields = new Map(wanted.map((name) => [name, new Set<string>()]));
  let count = 0;
  const cells = Array.from(selection.rows(), (item) => {
    const row = new Map<string, unknown>();
    for (const [field, value] of Object.entries(item)) {
      const columns = columnsOfFields.get(field) ?? new Set();
      columnsOfFields.set(field, columns);
      for (const [name, cell] of flatCells(value, field)) {
        row.set(name, cell);
        if (columns.has(name) || count === maxColumns) continue;
        columns.add(name);
        count++;
      }
    }
    return row;
  });
  // A field that was asked for has a column, even if no item has a value for it.
  for (const name of wanted) {
    const columns = columnsOfFields.get(name)!;
    if (columns.size === 0) columns.add(name);
  }
  const names = [...columnsOfFields.values()].flatMap((columns) => [...columns]);
  return {
    header: query.flag("skipHeaderRow") ? [] : [names.map((name) => name.slice(0, maxNameLength))],
    rows: (function* () {
      for (const row of cells) yield names.map((name) => row.get(name));
    })(),
  };
}

function flatCells(value: unknown, path: string): [string, unknown][] {
  if (typeof value !== "object" || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([name, inner]) => flatCells(inner, `${path}/${name}`));
}

const textOf = (cell: unknown) => String(cell ?? "");
