/**
 * Stores the files of a folder as records. What the API takes no more in one request goes to its file host directly.
 *
 * Prints, for a folder of two files:
 *
 *     large.bin: 10485760 bytes, directly
 *     note.txt: 5 bytes
 */
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { ApifyClient } from "apify-openapi-client";

const folder = process.env.FOLDER ?? ".";
const largest = 9 * 1024 * 1024;
const types: Readonly<Record<string, string>> = {
  ".json": "application/json",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
};

const apify = new ApifyClient();
const { id } = await apify.keyValueStores().getOrCreate("uploads");
const store = apify.keyValueStore(id);

const entries = await readdir(folder, { withFileTypes: true });
const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);

for (const name of files.sort()) {
  const bytes = await readFile(join(folder, name));
  const contentType = types[extname(name)] ?? "application/octet-stream";
  const direct = bytes.length > largest;
  await store.setRecord(name, bytes, { contentType, direct });
  console.log(`${name}: ${bytes.length} bytes${direct ? ", directly" : ""}`);
}
