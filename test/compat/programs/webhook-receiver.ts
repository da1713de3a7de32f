// examples/webhook-receiver.ts as its author wrote it for the official client.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import type { ActorRun, WebhookEventType } from "apify-client";
import { client } from "./client.js";

interface Payload {
  eventType: WebhookEventType;
  resource: ActorRun;
}
const taken = new Set<string>();

async function take({ eventType, resource }: Payload): Promise<void> {
  const { id, defaultKeyValueStoreId, statusMessage } = resource;
  if (eventType === "ACTOR.RUN.SUCCEEDED") {
    const output = await client.keyValueStore(defaultKeyValueStoreId).getRecord("OUTPUT");
    console.log(taken.has(id) ? "The same again" : `Output: ${JSON.stringify(output?.value)}`);
  } else if (eventType === "ACTOR.RUN.FAILED") {
    console.log(`Failed: ${statusMessage}`);
  }
  taken.add(id);
}

const service = createServer(async (request, response) => {
  try {
    await take(JSON.parse(await text(request)));
    response.writeHead(204).end();
  } catch (error) {
    console.error(error);
    response.writeHead(500).end();
  }
  if (taken.size === 2) service.close();
});
await new Promise<void>((resolve) => service.listen(0, "127.0.0.1", resolve));
const { port } = service.address() as AddressInfo;

const counter = client.actor("me/word-counter");
await client.webhooks().create({
  requestUrl: `http://127.0.0.1:${port}`,
  eventTypes: ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED"],
  condition: { actorId: (await counter.get())!.id },
  idempotencyKey: "word-counter-receiver",
});
await counter.call({ text: "Know thyself." }, { log: null });
while (taken.size === 0) await sleep(10);
await counter.call({ text: "" }, { log: null });
