/** Runs an Actor and gets the items of its dataset, in one call. The server holds the connection for up to 300 seconds. */
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();

const quotes = await apify
  .actor("me/quote-collector")
  .runSyncGetDatasetItems({ count: 5 }, { fields: ["rank", "quote"], limit: 3 });

for (const { rank, quote } of quotes) console.log(`${rank}. ${quote}`);
