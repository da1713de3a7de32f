/**
 * Keeps a folder equal to a key-value store: a file for each record, and none for a record that is gone.
 *
 * Prints:
 *
 *     + INPUT (application/json; charset=utf-8)
 *     + page-1 (text/html; charset=utf-8)
 *     + page-2 (text/html; charset=utf-8)
 *     - page-0
 */
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApifyClient } from "apify-openapi-client";

const folder = process.env.FOLDER ?? join(tmpdir(), "mirrored-store");

const apify = new ApifyClient();
const { id } = await apify.keyValueStores().getOrCreate("pages");
const store = apify.keyValueStore(id);
await store.setRecord("INPUT", { pages: 2 });
for (const page of [1, 2]) {
  const contentType = "text/html; charset=utf-8";
  await store.setRecord(`page-${page}`, `<h1>Page ${page}</h1>`, { contentType });
}

await mkdir(folder, { recursive: true });
const gone = new Set(await readdir(folder));
// Every key is a name of a file then, and none leads out of the folder: no key is "." or "..".
const fileOf = (key: string) => encodeURIComponent(key);

for await (const { key, value, contentType } of store.getRecords<Uint8Array>({}, { as: "bytes" })) {
  await writeFile(join(folder, fileOf(key)), value);
  gone.delete(fileOf(key));
  console.log(`+ ${key} (${contentType})`);
}
for (const file of gone) {
  await rm(join(folder, file));
  console.log(`- ${decodeURIComponent(file)}`);
}
