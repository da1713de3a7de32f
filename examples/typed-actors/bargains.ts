import type { ApifyClient } from "apify-openapi-client";
import "./apify-actors.js";

/** Reduced products of a shop, the best liked first. */
export async function bargains(apify: ApifyClient, shop: string): Promise<string[]> {
  const run = await apify
    .actor("me/catalog")
    .call({ startUrls: [{ url: shop }], currency: "CZK" }, { throwOnFailure: true });
  const reduced: string[] = [];
  for await (const { name, price } of apify.run(run).dataset().listItems()) {
    if (price.before !== undefined && price.now < price.before) reduced.push(name);
  }
  const reviews = await apify.actor("me/reviews").runSyncGetDatasetItems({ products: reduced });
  return reviews
    .sort((one, other) => other.stars - one.stars)
    .map(({ product, stars }) => `${product}: ${"*".repeat(stars)}`);
}
