/**
 * Exports a large dataset as JSON Lines. Lost connections are taken up by themselves; if the program itself is stopped, it goes on
 * where the file ends when it is started again. In constant memory, whatever the size.
 *
 * Prints:
 *
 *     1000000 items in the file
 */
import { createReadStream, createWriteStream } from "node:fs";
import { truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ApifyClient } from "apify-openapi-client";

const file = process.env.FILE ?? join(tmpdir(), "items.jsonl");

const apify = new ApifyClient();
const datasetId = process.env.DATASET_ID ?? (await collectMillion());

const { count: done, bytes } = await wholeLines();
await truncate(file, bytes);
if (done > 0) console.log(`Going on after ${done} items`);
// Items are append-only and keep their order, so their number is all that is to be known.
const items = apify.dataset(datasetId).listItems({ offset: done });
await pipeline(Readable.from(lines(items)), createWriteStream(file, { flags: "a" }));
console.log(`${(await wholeLines()).count} items in the file`);

/** Without a dataset of one's own there is one of prices. */
async function collectMillion(): Promise<string> {
  const count = Number(process.env.ITEMS ?? 1_000_000);
  const run = await apify.actor("me/price-list").call({ count }, { throwOnFailure: true });
  return run.defaultDatasetId;
}

async function* lines(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const item of items) yield `${JSON.stringify(item)}\n`;
}

/** The lines of the file that are whole. node:readline would also end lines at U+2028, which JSON has inside of strings. */
async function wholeLines(): Promise<{ count: number; bytes: number }> {
  const lineFeed = 10;
  let [count, bytes, position] = [0, 0, 0];
  for await (const chunk of createReadStream(file, { flags: "a+" }) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      position++;
      if (byte === lineFeed) [count, bytes] = [count + 1, position];
    }
  }
  return { count, bytes };
}
