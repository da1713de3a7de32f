import { InvalidRequestError } from "apify-openapi-client";
import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

const items = [
  {
    url: "https://a.example",
    rank: 1,
    "#debug": "x",
    tags: ["one", "two"],
    author: { name: "Ann" },
  },
  { url: "https://b.example", rank: 2, "#debug": "y", tags: [], author: { name: "Bob, Jr." } },
  { "#debug": "only hidden" },
  { url: "https://c.example", rank: null, tags: ["three"], author: null },
];

async function filled() {
  const world = await checkedSandbox();
  const { id } = await world.client.datasets().getOrCreate("results");
  await world.client.dataset(id).pushItems(items);
  return { ...world, id, dataset: world.client.dataset(id) };
}

const text = async (world: Awaited<ReturnType<typeof filled>>, query: Record<string, string>) => {
  const path = `/v2/datasets/${world.id}/items`;
  return world.client.request<string>("GET", path, { query });
};

test("a named dataset is made once and found by every name it has", async () => {
  const { client } = await checkedSandbox();
  const first = client.datasets().getOrCreate("results");
  expect((await first.withResponse()).response.status).toBe(201);
  const again = await client.datasets().getOrCreate("results").withResponse();
  expect(again.response.status).toBe(200);
  for (const name of [again.data.id, "me~results", "me/results", "~results"]) {
    expect(await client.dataset(name).get()).toMatchObject({
      id: (await first).id,
      name: "results",
    });
  }
  expect(await client.dataset("me~other").get()).toBeUndefined();
});

test("unnamed datasets are listed only when asked for", async () => {
  const { client } = await checkedSandbox();
  await client.datasets().getOrCreate();
  await client.datasets().getOrCreate("named");
  expect((await client.datasets().list()).items.map(({ name }) => name)).toEqual(["named"]);
  expect(await client.datasets().list({ unnamed: true, desc: true })).toMatchObject({
    total: 2,
    count: 2,
    desc: true,
    unnamed: true,
    items: [{ name: "named" }, { name: null }],
  });
});

test("a dataset is renamed, and gone when deleted", async () => {
  const { client, dataset, id } = await filled();
  await client.datasets().getOrCreate("taken");
  expect(await dataset.update({ name: "better" })).toMatchObject({ name: "better", itemCount: 4 });
  await expect(dataset.update({ name: "taken" })).rejects.toMatchObject({
    type: "name-not-unique",
  });
  await dataset.delete();
  expect(await client.dataset(id).get()).toBeUndefined();
});

test("items come back as they were pushed, page by page", async () => {
  const { dataset, direct, id } = await filled();
  expect(await dataset.listItems()).toMatchObject({ items, total: 4, count: 4, offset: 0 });
  expect(await dataset.listItems({ offset: 1, limit: 2 })).toMatchObject({
    items: items.slice(1, 3),
    total: 4,
    offset: 1,
    limit: 2,
    count: 2,
  });
  expect((await dataset.listItems({ desc: true, limit: 1 })).items).toEqual([items[3]]);
  // A local dataset of Crawlee 3.18.1 fills this page up with items of the one before.
  expect((await dataset.listItems({ desc: true, offset: 3, limit: 2 })).items).toEqual([items[0]]);
  const all: unknown[] = [];
  for await (const item of dataset.listItems({ chunkSize: 3 })) all.push(item);
  expect(all).toEqual(items);
  // Prism cannot read an answer to HEAD.
  expect(await direct.dataset(id).getItemsInfo()).toMatchObject({ total: 4, count: 4 });
});

test("filters work on a page whose numbers are those of the stored items", async () => {
  const { dataset } = await filled();
  const clean = await dataset.listItems({ clean: true });
  expect(clean).toMatchObject({ total: 4, count: 4 });
  expect(clean.items).toHaveLength(3);
  expect(clean.items[0]).not.toHaveProperty("#debug");
  const fields = await dataset.listItems({
    fields: ["rank", "url"],
    outputFields: ["r"],
    limit: 1,
  });
  expect(Object.entries(fields.items[0]!)).toEqual([
    ["r", 1],
    ["url", "https://a.example"],
  ]);
  const omitted = await dataset.listItems({ omit: ["tags", "author", "#debug"], limit: 1 });
  expect(omitted.items).toEqual([{ url: "https://a.example", rank: 1 }]);
  const flat = await dataset.listItems({ flatten: ["author"], fields: ["author.name"], limit: 1 });
  expect(flat.items).toEqual([{ "author.name": "Ann" }]);
});

test("unwinding gives a row for each member, and counts what was stored", async () => {
  const { dataset } = await filled();
  const unwound = await dataset.listItems({ unwind: ["tags"], fields: ["url", "tags"] });
  expect(unwound).toMatchObject({ total: 4, count: 4 });
  expect(unwound.items).toEqual([
    { url: "https://a.example", tags: "one" },
    { url: "https://a.example", tags: "two" },
    {},
    { url: "https://c.example", tags: "three" },
  ]);
  const merged = await dataset.listItems({
    unwind: ["author"],
    fields: ["name", "rank"],
    limit: 1,
  });
  expect(merged.items).toEqual([{ name: "Ann", rank: 1 }]);
});

test("CSV has a mark, a header, and quotes where they are needed", async () => {
  const world = await filled();
  const fields = "url,author";
  expect(await text(world, { format: "csv", fields, limit: "2" })).toBe(
    '\ufeffurl,author/name\r\nhttps://a.example,Ann\r\nhttps://b.example,"Bob, Jr."\r\n',
  );
  const bare = {
    format: "csv",
    fields,
    limit: "2",
    bom: "false",
    skipHeaderRow: "true",
    delimiter: ";",
  };
  expect(await text(world, bare)).toBe("https://a.example;Ann\r\nhttps://b.example;Bob, Jr.\r\n");
});

test("JSON Lines, XML, RSS and HTML hold the same items", async () => {
  const world = await filled();
  const one = { limit: "1", fields: "url,tags" };
  expect(await text(world, { format: "jsonl", ...one })).toBe(
    '{"url":"https://a.example","tags":["one","two"]}\n',
  );
  expect(await text(world, { format: "xml", xmlRoot: "pages", xmlRow: "page", ...one })).toContain(
    "<pages>\n<page><url>https://a.example</url><tags>one</tags><tags>two</tags></page>\n</pages>",
  );
  expect(await text(world, { format: "rss", feedTitle: "A & B", ...one })).toContain(
    "<title>A &amp; B</title>",
  );
  expect(await text(world, { format: "html", ...one })).toContain("<th>tags/0</th>");
});

// MAX_PAYLOAD_SIZE_BYTES of @apify/consts 3.0.1; Crawlee 3.18.1 and the SDK 3.7.2 send up to 9,435,751 bytes.
test("a push of 9,437,184 bytes is taken, a byte more is not, and one bad item refuses all", async () => {
  const { client, direct } = await checkedSandbox();
  const { id } = await client.datasets().getOrCreate("results");
  const headers = { "content-type": "application/json" };
  const path = `/v2/datasets/${id}/items`;
  const push = (bytes: number) =>
    direct.request("POST", path, { body: `[{"text":"${"x".repeat(bytes - 13)}"}]`, headers });
  await push(9_437_184);
  await expect(push(9_437_185)).rejects.toMatchObject({ statusCode: 413 });
  await expect(direct.request("POST", path, { body: [{ a: 1 }, 2] })).rejects.toBeInstanceOf(
    InvalidRequestError,
  );
  expect(await client.dataset(id).get()).toMatchObject({ itemCount: 1 });
});

test("a dataset with a schema tells which items do not fit", async () => {
  const { client } = await checkedSandbox();
  const fields = { type: "object", properties: { rank: { type: "integer" } }, required: ["rank"] };
  const { id } = await client.datasets().getOrCreate("strict", { schema: { fields } });
  const dataset = client.dataset(id);
  await dataset.pushItems({ rank: 1 });
  await expect(dataset.pushItems([{ rank: 2 }, { rank: "3" }])).rejects.toMatchObject({
    type: "schema-validation-error",
    data: { invalidItems: [{ itemPosition: 1, validationErrors: [{ keyword: "type" }] }] },
  });
  expect((await dataset.listItems()).items).toEqual([{ rank: 1 }]);
});

test("statistics measure values of every type", async () => {
  const { client } = await checkedSandbox();
  const properties = { text: {}, absent: {} };
  const schema = { fields: { type: "object", properties } };
  const { id } = await client.datasets().getOrCreate("measured", { schema });
  const dataset = client.dataset(id);
  await dataset.pushItems([
    { text: "four", rank: -1, tags: [], author: { name: "Ann" }, isNew: true },
    { text: "", rank: 2, tags: ["a", "b"], author: {}, isNew: true },
    { text: null, rank: 1.5, tags: null },
    {},
  ]);
  expect((await dataset.getStatistics())?.fieldStatistics).toEqual({
    text: { min: 0, max: 4, nullCount: 1, emptyCount: 1 },
    absent: { min: null, max: null, nullCount: 0, emptyCount: 4 },
    rank: { min: -1, max: 2, nullCount: 0, emptyCount: 1 },
    tags: { min: 0, max: 2, nullCount: 1, emptyCount: 1 },
    author: { min: 0, max: 1, nullCount: 0, emptyCount: 2 },
    isNew: { min: 0, max: 1, nullCount: 0, emptyCount: 2 },
  });
});

test("a view transforms and orders the items, unless the query says otherwise", async () => {
  const { client } = await checkedSandbox();
  const views = {
    clean: { title: "Clean", transformation: { clean: true, desc: true } },
    tags: { title: "Tags", transformation: { fields: ["url", "tags"], unwind: ["tags"] } },
    authors: {
      title: "Authors",
      transformation: { flatten: ["author"], fields: ["author.name", "rank"], omit: ["rank"] },
    },
    shown: { title: "Shown", display: { component: "table" } },
    wrong: { title: "Wrong", transformation: { fields: 5, unwind: null, desc: "maybe" } },
  };
  const { id } = await client.datasets().getOrCreate("viewed", { schema: { views } });
  const dataset = client.dataset(id);
  await dataset.pushItems(items);
  const of = async (view: string, more: object = {}) =>
    (await dataset.listItems({ view, ...more })).items;
  expect((await of("clean")).map(({ url }) => url)).toEqual([
    "https://c.example",
    "https://b.example",
    "https://a.example",
  ]);
  expect(await of("clean")).not.toContainEqual(expect.objectContaining({ "#debug": "x" }));
  expect(await of("clean", { clean: false, desc: false })).toEqual(items);
  expect(await of("tags", { limit: 1 })).toEqual([
    { url: "https://a.example", tags: "one" },
    { url: "https://a.example", tags: "two" },
  ]);
  expect(await of("authors", { limit: 2 })).toEqual([
    { "author.name": "Ann" },
    { "author.name": "Bob, Jr." },
  ]);
  expect(await of("shown")).toEqual(items);
  await expect(of("wrong")).rejects.toMatchObject({ statusCode: 400 });
});

test("a dataset says which fields and how many bytes it has, and where the Console shows it", async () => {
  const { client } = await checkedSandbox();
  const { id } = await client.datasets().getOrCreate("mine");
  await client.dataset(id).pushItems([{ a: 1 }, { b: "é" }]);
  await client.dataset(id).pushItems({ a: 2 });
  expect(await client.dataset(id).get()).toMatchObject({
    fields: ["a", "b"],
    stats: { storageBytes: 24 },
    consoleUrl: `https://console.apify.com/storage/datasets/${id}`,
  });
});
