/**
 * Starts a run that calls back when it has ended, and collects its items then: nothing waits, nothing asks. On the platform
 * the receiver needs a public address: PUBLIC_URL.
 *
 * Prints:
 *
 *     Started
 *     Called back: 4 quotes
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ApifyClient, parseWebhookPayload } from "apify-openapi-client";

const apify = new ApifyClient();

const receiver = createServer(async (request, response) => {
  const payload = parseWebhookPayload(await text(request));
  // Answered first, since a slow receiver is called again.
  response.end();
  receiver.close();
  if (payload.eventType !== "ACTOR.RUN.SUCCEEDED") {
    console.log(`The run ended otherwise: ${payload.eventType}`);
    return;
  }
  const { items } = await apify.dataset(payload.resource.defaultDatasetId).listItems();
  console.log(`Called back: ${items.length} quotes`);
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
const { port } = receiver.address() as AddressInfo;
const requestUrl = process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`;

await apify.actor("me/quote-collector").start(
  { count: 4 },
  {
    webhooks: [
      {
        requestUrl,
        eventTypes: ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED", "ACTOR.RUN.TIMED_OUT"],
      },
    ],
  },
);
console.log("Started");
