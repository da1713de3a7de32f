/** The dataset's items, flat, so that every format shows them alike. */
export const items = [
  { author: "Ada Mill", page: 3, quote: "A map is a promise." },
  { author: "Tomas Quill", page: 12, quote: "Rain reads every roof." },
  { author: "Ines Marlow", page: 27, quote: "Patience has good eyesight." },
];

export const fields = ["author", "page", "quote"] as const;

export const fieldStatistics = {
  author: { min: null, max: null, nullCount: 0, emptyCount: 0 },
  page: { min: 3, max: 27, nullCount: 0, emptyCount: 0 },
  quote: { min: null, max: null, nullCount: 0, emptyCount: 0 },
};

type Item = (typeof items)[number];

/** One line per item around `cell`; the values hold no character that any of the formats would escape. */
const lines = (line: (item: Item) => string) => items.map(line).join("\n");
const cells = (item: Item, cell: (name: string, value: string | number) => string) =>
  fields.map((name) => cell(name, item[name])).join("");

const tagged = (item: Item, tag: string) =>
  `<${tag}>${cells(item, (name, value) => `<${name}>${value}</${name}>`)}</${tag}>`;

/**
 * The smallest zip archive: one without entries. A mock sends strings as UTF-8, so that only an archive made of ASCII
 * bytes arrives as it stands here.
 */
export const emptyZip = `PK\u0005\u0006${"\0".repeat(18)}`;

/** The items in every other format that the API writes. A workbook is a zip archive, too. */
export const itemsAs: Readonly<Record<string, unknown>> = {
  "application/jsonl": `${lines((item) => JSON.stringify(item))}\n`,
  "text/csv": `${fields.join(",")}\n${lines((item) => fields.map((name) => item[name]).join(","))}\n`,
  "text/html": `<table><tr>${fields.map((name) => `<th>${name}</th>`).join("")}</tr>
${lines((item) => `<tr>${cells(item, (_, value) => `<td>${value}</td>`)}</tr>`)}
</table>`,
  "application/xml": `<?xml version="1.0" encoding="UTF-8"?>
<items>
${lines((item) => tagged(item, "item"))}
</items>`,
  "application/rss+xml": `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0"><channel><title>Quotes</title>
${lines((item) => tagged(item, "item"))}
</channel></rss>`,
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": emptyZip,
};
