// Runs an Actor and reads its dataset.
import { client } from "./client.js";

const run = await client
  .actor("me/quote-collector")
  .call({ count: 3 }, { memory: 512, timeout: 60, log: null });
console.log(run.status, run.exitCode, run.options.memoryMbytes);

const { items, total, count, offset, desc } = await client
  .dataset(run.defaultDatasetId)
  .listItems();
console.log(total, count, offset, desc);
for (const item of items) console.log(item.rank, item.quote);

const log = await client.log(run.id).get();
console.log(typeof log);
