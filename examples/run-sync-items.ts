/**
 * Runs an Actor and gets the items of its dataset, in one call. The server holds the connection for up to 300 seconds.
 *
 * Prints:
 *
 *     1. Know thyself.
 *     2. Nothing in excess.
 *     3. Time flies.
 */
import { ApifyClient } from "apify-openapi-client";

const apify = new ApifyClient();

const quotes = await apify
  .actor("me/quote-collector")
  .runSyncGetDatasetItems({ count: 5 }, { fields: ["rank", "quote"], limit: 3 });

for (const { rank, quote } of quotes) console.log(`${rank}. ${quote}`);
