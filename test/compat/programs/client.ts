import { ApifyClient } from "apify-client";

/** Programs for the official client name the API's address themselves. */
export const client = new ApifyClient({
  token: process.env.APIFY_TOKEN!,
  baseUrl: process.env.APIFY_API_BASE_URL!,
  publicBaseUrl: process.env.APIFY_API_BASE_URL!,
  maxRetries: 4,
  minDelayBetweenRetriesMillis: 10,
});
