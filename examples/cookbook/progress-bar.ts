/**
 * Exports a dataset and shows how far that is, in a bar that a terminal redraws in place.
 *
 * Prints:
 *
 *     [####################] 100 %, 20000 of 20000 items
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApifyClient, type Progress } from "apify-openapi-client";

const file = process.env.FILE ?? join(tmpdir(), "prices.jsonl");

const apify = new ApifyClient();
const run = await apify.actor("me/price-list").call({ count: 20_000 }, { throwOnFailure: true });

let bar = "";
await apify.dataset(run.defaultDatasetId).downloadItems("jsonl", {
  to: file,
  onProgress(progress) {
    bar = draw(progress);
    if (process.stdout.isTTY) process.stdout.write(`\r${bar}\r`);
  },
});
console.log(bar);

function draw({ items = 0, total = items }: Progress): string {
  const done = total === 0 ? 1 : items / total;
  const filled = "#".repeat(Math.round(done * 20)).padEnd(20);
  return `[${filled}] ${Math.round(done * 100)} %, ${items} of ${total} items`;
}
