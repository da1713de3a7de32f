/**
 * Starts a run, waits for it as long as it takes, and collects its items: for runs of any length.
 *
 * Prints:
 *
 *     Started …
 *     …
 *     The longest quote: Well begun is half done.
 */
import { ApifyClient } from "apify-openapi-client";

interface Quote {
  readonly rank: number;
  readonly quote: string;
}

const apify = new ApifyClient();

const started = await apify.actor("me/quote-collector").start({ count: 12 }, { memory: 512 });
console.log(`Started ${started.id}`);

const run = await apify
  .run(started.id)
  .waitForFinish({ waitSecs: 600, onStatus: ({ status }) => console.log(status) });
if (run.status !== "SUCCEEDED") throw new Error(`Run ${run.id} is ${run.status}`);

let longest = "";
for await (const { quote } of apify
  .dataset<Quote & Record<string, unknown>>(run.defaultDatasetId)
  .listItems()) {
  if (quote.length > longest.length) longest = quote;
}
console.log(`The longest quote: ${longest}`);
