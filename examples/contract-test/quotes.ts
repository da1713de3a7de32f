import type { ApifyClient } from "apify-openapi-client";

/** An integration: collects quotes and keeps the latest ones. */
export async function refreshQuotes(apify: ApifyClient): Promise<string[]> {
  const run = await apify
    .actor("jane-doe/quote-collector")
    .call({ pages: 3 }, { memory: 256, timeout: 120, throwOnFailure: true });
  const quotes: string[] = [];
  for await (const { quote } of apify.dataset(run.defaultDatasetId).listItems({ clean: true })) {
    quotes.push(String(quote));
  }
  const { id } = await apify.keyValueStores().getOrCreate("quotes");
  await apify.keyValueStore(id).setRecord("latest", quotes);
  return quotes;
}
