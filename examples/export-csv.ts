/**
 * Writes a dataset of more items than one answer holds into a CSV file, which is there only once it is whole.
 *
 * Prints:
 *
 *     260000 items, … bytes
 */
import { stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApifyClient } from "apify-openapi-client";

const file = process.env.FILE ?? join(tmpdir(), "prices.csv");

const apify = new ApifyClient();

const run = await apify.actor("me/price-list").call({ count: 260_000 }, { throwOnFailure: true });
const dataset = apify.dataset(run.defaultDatasetId);

await dataset.downloadItems("csv", { fields: ["id", "price"], to: file });
const { size } = await stat(file);
console.log(`${(await dataset.get())?.itemCount} items, ${size} bytes`);
