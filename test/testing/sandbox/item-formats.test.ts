import { createRequire } from "node:module";
import Excel from "exceljs";
import fc from "fast-check";
import readSheet from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Sandbox, startSandbox } from "../../../src/testing/index.js";
import { element, xmlName } from "../../../src/testing/sandbox/xml.js";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

/** The items as a download of this format. */
async function download(items: object[], query: Record<string, string>): Promise<Buffer> {
  const client = sandbox.client();
  const { id } = await client.datasets().getOrCreate();
  await client.dataset(id).pushItems(items as never);
  const answer = await fetch(
    `${sandbox.url}/v2/datasets/${id}/items?${new URLSearchParams({ bom: "0", ...query })}`,
  );
  expect(answer.status).toBe(200);
  return Buffer.from(await answer.arrayBuffer());
}

const text = async (...given: Parameters<typeof download>) => `${await download(...given)}`;

/** An XML parser, the one that exceljs uses. */
const { SaxesParser } = createRequire(createRequire(import.meta.url).resolve("exceljs"))("saxes");

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Throws if it is not well-formed. */
function parseXml(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser();
  parser.on("error", (error: Error) => {
    throw error;
  });
  parser.on("opentag", ({ name, attributes }: Pick<Element, "name" | "attributes">) => {
    const child = { name, attributes, children: [], text: "" };
    open.at(-1)!.children.push(child);
    open.push(child);
  });
  parser.on("text", (part: string) => {
    open.at(-1)!.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0]!;
}

describe("XML", () => {
  test("@ has the attributes of an element, # its text", async () => {
    const items = [
      { address: { "@": { type: "home" }, "#": "x" } },
      {
        address: [
          { "@": { type: "home" }, street: "21st", city: null },
          { "#": "unknown", b: 1 },
        ],
      },
      { "@": { id: 7, on: true, none: null, list: [1] }, name: "Ann" },
      { "@": "no attributes", "#hidden": { "#": { a: 1 } } },
    ];
    expect(await text(items, { format: "xml" })).toBe(
      [
        '<?xml version="1.0" encoding="utf-8"?>',
        "<items>",
        '<item><address type="home">x</address></item>',
        '<item><address type="home"><street>21st</street><city/></address><address><b>1</b></address></item>',
        '<item id="7" on="true" none="" list="[1]"><name>Ann</name></item>',
        '<item><_x0023_hidden>{"a":1}</_x0023_hidden><_x0040_>no attributes</_x0040_></item>'.replaceAll(
          /(?<=\{)"a"/g,
          "&quot;a&quot;",
        ),
        "</items>",
        "",
      ].join("\n"),
    );
  });

  test("characters that XML cannot contain are left out, the others come back", async () => {
    const value = "a\u0000\u0001\b\u000b\u001f\ufffe\ud800b <&>\"' \t\r\n é 😀 ]]>";
    const items = [{ value, "@": { value } }];
    const [item] = parseXml(await text(items, { format: "xml" })).children;
    const kept = "ab <&>\"' \t\r\n é 😀 ]]>";
    expect(item!.children[0]!.text).toBe(kept);
    expect(item!.attributes.value).toBe(kept);
  });

  test("names of the root and the rows are made valid", async () => {
    const query = { format: "xml", xmlRoot: "my pages", xmlRow: "1<page" };
    expect(await text([{ a: 1 }], query)).toContain(
      "<my_x0020_pages>\n<_x0031__x003C_page><a>1</a></_x0031__x003C_page>\n</my_x0020_pages>",
    );
    expect(await text([{}], { format: "xml", xmlRoot: "", xmlRow: "" })).toContain("<item/>");
  });

  test("prefixes stay, as feeds need them", async () => {
    const items = [{ "media:title": { "@": { "xmlns:media": "http://a.example" }, "#": "A" } }];
    expect(await text(items, { format: "rss" })).toContain(
      '<item><media:title xmlns:media="http://a.example">A</media:title></item>',
    );
  });

  test("items of any names and texts are well-formed, and different names do not collide", () => {
    const name = fc.oneof(
      fc.string({ unit: "binary", maxLength: 4 }),
      fc.string({
        unit: fc.constantFrom("_", "x", "0", "2", " ", "a", ":", "A", "#"),
        maxLength: 9,
      }),
    );
    const { value } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: "small" },
        fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.constant(null), fc.boolean()),
        fc.array(tie("value"), { maxLength: 3 }),
        fc.dictionary(fc.oneof(name, fc.constantFrom("@", "#")), tie("value"), { maxKeys: 4 }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(name, value, { maxKeys: 6 }), (item) => {
        parseXml(element("item", item));
        const names = Object.keys(item);
        expect(new Set(names.map(xmlName)).size).toBe(names.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("CSV", () => {
  const items = [{ b: 1, c: { y: 1 } }, { a: 2, c: { x: 2, y: 3 } }, { d: 4 }];

  test("columns are in the order of fields, whatever the items have", async () => {
    expect(await text(items, { format: "csv", fields: "c,a,b,none" })).toBe(
      "c/y,c/x,a,b,none\r\n1,,,1,\r\n3,2,2,,\r\n,,,,\r\n",
    );
    expect(await text(items, { format: "csv", fields: "b,a", outputFields: "first" })).toBe(
      "first,a\r\n1,\r\n,2\r\n,\r\n",
    );
    expect(await text(items, { format: "csv", fields: "d,a,b", omit: "b" })).toBe(
      "d,a\r\n,\r\n,2\r\n4,\r\n",
    );
  });

  test("without fields they are in the order of their first appearance, what is nested beside each other", async () => {
    expect(await text(items, { format: "csv" })).toBe(
      "b,c/y,c/x,a,d\r\n1,1,,,\r\n,3,2,2,\r\n,,,,4\r\n",
    );
  });

  test("there are at most 2,000 columns, with names of at most 200 characters", async () => {
    const wide = Object.fromEntries(Array.from({ length: 2100 }, (_, at) => [`c${at}`, at]));
    const [header] = (await text([wide, { ["l".repeat(300)]: 1 }], { format: "csv" })).split(
      "\r\n",
    );
    expect(header!.split(",")).toHaveLength(2000);
    const long = await text([{ ["l".repeat(300)]: 1 }], { format: "csv" });
    expect(long).toBe(`${"l".repeat(200)}\r\n1\r\n`);
  });
});

describe("XLSX", () => {
  const items = [
    { name: "Ann & <Bob>", rank: 1, ratio: -0.5e-7, on: true, none: null, note: " two\nlines " },
    { name: "é 😀 _x0041_\u0001", rank: 1e21, tags: ["x", "y"], later: { at: "2026-01-01" } },
    {},
    { name: "last" },
  ];
  const header = ["name", "rank", "ratio", "on", "none", "note", "tags/0", "tags/1", "later/at"];
  const rows = [
    ["Ann & <Bob>", 1, -0.5e-7, "true", null, " two\nlines ", null, null, null],
    ["é 😀 _x0041_", 1e21, null, null, null, null, "x", "y", "2026-01-01"],
    Array(9).fill(null),
    ["last", ...Array(8).fill(null)],
  ];

  test("exceljs opens it", async () => {
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load((await download(items, { format: "xlsx" })).buffer as ArrayBuffer);
    expect(workbook.worksheets).toHaveLength(1);
    const [sheet] = workbook.worksheets;
    const values = Array.from({ length: 5 }, (_, row) =>
      header.map((__, column) => sheet!.getRow(row + 1).getCell(column + 1).value),
    );
    // It leaves the escape of an underscore as it is.
    const escaped = JSON.stringify([header, ...rows]).replace("_x0041_", "_x005F_x0041_");
    expect(values).toEqual(JSON.parse(escaped));
  });

  test("read-excel-file opens it", async () => {
    const bytes = await download(items, { format: "xlsx" });
    const [sheet] = await readSheet(bytes, { trim: false });
    expect(sheet!.data).toEqual([header, ...rows]);
  });

  test("a sheet of many columns, or none", async () => {
    const wide = Object.fromEntries(Array.from({ length: 1500 }, (_, at) => [`c${at}`, at]));
    const workbook = new Excel.Workbook();
    await workbook.xlsx.load((await download([wide], { format: "xlsx" })).buffer as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    for (const [column, letters] of [
      [0, "A"],
      [25, "Z"],
      [26, "AA"],
      [701, "ZZ"],
      [702, "AAA"],
      [1499, "BER"],
    ] as const) {
      expect([sheet!.getCell(`${letters}1`).value, sheet!.getCell(`${letters}2`).value]).toEqual([
        `c${column}`,
        column,
      ]);
    }
    await workbook.xlsx.load((await download([{}], { format: "xlsx" })).buffer as ArrayBuffer);
    expect(workbook.worksheets).toHaveLength(1);
  });
});
