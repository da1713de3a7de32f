/**
 * Starts a run and looks every 5 seconds whether it has ended: for where a connection cannot be held.
 *
 * Prints:
 *
 *     …
 *     SUCCEEDED
 *     3 quotes
 */
import { setTimeout as sleep } from "node:timers/promises";
import { ApifyClient } from "apify-openapi-client";

const pollMillis = Number(process.env.POLL_MILLIS ?? 5000);
const ended = ["SUCCEEDED", "FAILED", "ABORTED", "TIMED-OUT"];

const apify = new ApifyClient();

let run = await apify.actor("me/quote-collector").start({ count: 3 });
while (!ended.includes(run.status)) {
  console.log(run.status);
  await sleep(pollMillis);
  run = (await apify.run(run.id).get()) ?? run;
}
console.log(run.status);

const { items } = await apify.dataset(run.defaultDatasetId).listItems();
console.log(`${items.length} quotes`);
