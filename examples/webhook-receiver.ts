/**
 * A service that is called whenever a run of an Actor ends, and keeps what came of it. The platform calls again when an answer
 * is lost, so each run is taken once. On the platform the service needs a public address: PUBLIC_URL.
 *
 * Prints:
 *
 *     Output: {"words":2,"characters":13}
 *     Failed: There is no text to count
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { ApifyClient, parseWebhookPayload, type WebhookPayload } from "apify-openapi-client";

const apify = new ApifyClient();
const taken = new Set<string>();

async function take(payload: WebhookPayload): Promise<void> {
  switch (payload.eventType) {
    case "ACTOR.RUN.SUCCEEDED": {
      const { id, defaultKeyValueStoreId } = payload.resource;
      const output = await apify.keyValueStore(defaultKeyValueStoreId).getRecord("OUTPUT");
      console.log(taken.has(id) ? "The same again" : `Output: ${JSON.stringify(output?.value)}`);
      taken.add(id);
      break;
    }
    case "ACTOR.RUN.FAILED":
      console.log(`Failed: ${payload.resource.statusMessage}`);
      taken.add(payload.resource.id);
      break;
  }
}

const service = createServer(async (request, response) => {
  try {
    await take(parseWebhookPayload(await text(request)));
    response.writeHead(204).end();
  } catch (error) {
    // Anything but a 2xx makes the platform call again, later.
    console.error(error);
    response.writeHead(500).end();
  }
  if (taken.size === 2) service.close();
});
await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
const { port } = service.address() as AddressInfo;

const counter = apify.actor("me/word-counter");
await counter.webhooks().create({
  requestUrl: process.env.PUBLIC_URL ?? `http://127.0.0.1:${port}`,
  eventTypes: ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED"],
  condition: { actorId: (await counter.get())!.id },
  idempotencyKey: "word-counter-receiver",
});

await counter.call({ text: "Know thyself." });
await counter.call({ text: "" });
