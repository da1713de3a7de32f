// Streams, bytes and files in key-value stores and datasets.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DownloadItemsFormat } from "apify-client";
import { client } from "./client.js";

const { id } = await client.keyValueStores().getOrCreate("files");
const store = client.keyValueStore(id);
await store.setRecord({
  key: "bytes",
  value: Buffer.from([1, 2, 3]) as never,
  contentType: "application/octet-stream",
});
await store.setRecord({ key: "page", value: "<h1>Hello</h1>", contentType: "text/html" });
await store.setRecord({ key: "object", value: { deep: [1, null, "three"] } });
const lines = Readable.from(["one\n", "two\n"]);
await store.setRecord({ key: "lines", value: lines as never, contentType: "text/plain" });

const page = await store.getRecord("page");
console.log(page?.value, page?.contentType);
const object = await store.getRecord("object");
console.log(JSON.stringify(object?.value), object?.key);
const bytes = await store.getRecord("bytes", { buffer: true });
console.log(bytes!.value.length, Buffer.isBuffer(bytes!.value));
const streamed = await store.getRecord("lines", { stream: true });
let text = "";
for await (const chunk of streamed!.value) text += Buffer.from(chunk).toString();
console.log(JSON.stringify(text));
console.log(
  await store.getRecord("none"),
  await store.recordExists("page"),
  await store.recordExists("none"),
);

const { id: datasetId } = await client.datasets().getOrCreate("table");
await client.dataset(datasetId).pushItems([
  { a: 1, b: "x" },
  { a: 2, b: "y,z" },
]);
const csv = await client
  .dataset(datasetId)
  .downloadItems(DownloadItemsFormat.CSV, { bom: false, delimiter: ";" });
const file = join(mkdtempSync(join(tmpdir(), "compat-")), "table.csv");
writeFileSync(file, csv);
console.log(readFileSync(file, "utf8"));
console.log(csv.toString() === readFileSync(file, "utf8"));
const jsonl = await client.dataset(datasetId).downloadItems("jsonl" as DownloadItemsFormat);
console.log(jsonl.toString());
