import type { Item } from "../dataset-state.js";
import type { Query } from "../query.js";
import type { Selection } from "./selection.js";
import { table } from "./table.js";
import { workbook } from "./xlsx.js";
import { elements, escapeXml } from "./xml.js";

interface Format {
  readonly contentType: string;
  write(selection: Selection, query: Query): Iterable<string | Uint8Array>;
}

/** How items can be written. */
export const formats: Readonly<Record<string, Format>> = {
  json: {
    contentType: "application/json; charset=utf-8",
    *write(selection) {
      let separator = "[";
      for (const line of linesOf(selection)) {
        yield separator + line;
        separator = ",";
      }
      yield separator === "[" ? "[]" : "]";
    },
  },
  jsonl: {
    contentType: "application/jsonl; charset=utf-8",
    *write(selection) {
      for (const line of linesOf(selection)) yield `${line}\n`;
    },
  },
  csv: {
    contentType: "text/csv; charset=utf-8",
    *write({ rows }, query) {
      const delimiter = query.text("delimiter") ?? ",";
      const { header, cells } = table(rows());
      if (!query.flag("skipHeaderRow")) yield csvLine(header, delimiter);
      for (const row of cells()) yield csvLine(row, delimiter);
    },
  },
  html: {
    contentType: "text/html; charset=utf-8",
    *write({ rows }, query) {
      const { header, cells } = table(rows());
      const line = (texts: readonly string[], tag: string) =>
        `<tr>${texts.map((text) => `<${tag}>${escapeXml(text)}</${tag}>`).join("")}</tr>\n`;
      yield "<table>\n";
      if (!query.flag("skipHeaderRow")) yield line(header, "th");
      for (const row of cells()) yield line(row, "td");
      yield "</table>\n";
    },
  },
  xlsx: {
    contentType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    write({ rows }, query) {
      const { header, cells } = table(rows());
      return [workbook([...(query.flag("skipHeaderRow") ? [] : [header]), ...cells()])];
    },
  },
  xml: {
    contentType: "application/xml; charset=utf-8",
    *write({ rows }, query) {
      const root = query.text("xmlRoot") ?? "items";
      yield `<?xml version="1.0" encoding="utf-8"?>\n<${root}>\n`;
      yield* xmlRows(rows(), query);
      yield `</${root}>\n`;
    },
  },
  rss: {
    contentType: "application/rss+xml; charset=utf-8",
    *write({ rows }, query) {
      const title = escapeXml(query.text("feedTitle") ?? "Dataset");
      const description = escapeXml(query.text("feedDescription") ?? "");
      yield `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel>\n`;
      yield `<title>${title}</title><description>${description}</description>\n`;
      yield* xmlRows(rows(), query);
      yield "</channel></rss>\n";
    },
  },
};

function* linesOf({ lines, rows }: Selection): Generator<string> {
  if (lines) yield* lines;
  else for (const row of rows()) yield JSON.stringify(row);
}

function* xmlRows(rows: Iterable<Item>, query: Query): Generator<string> {
  const name = query.text("xmlRow") ?? "item";
  for (const row of rows) yield `${elements(name, row)}\n`;
}

function csvLine(cells: readonly string[], delimiter: string): string {
  const quoted = cells.map((cell) =>
    cell.includes(delimiter) || /["\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
  );
  return `${quoted.join(delimiter)}\r\n`;
}
