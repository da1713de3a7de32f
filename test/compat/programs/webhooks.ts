// Webhooks and what they called.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { WebhookDispatchStatus } from "apify-client";
import { client } from "./client.js";

const calls: string[] = [];
const receiver = createServer(async (request, response) => {
  calls.push(JSON.parse(await text(request)).eventType);
  response.writeHead(200).end();
});
await new Promise<void>((resolve) => receiver.listen(0, "127.0.0.1", resolve));
const requestUrl = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/`;

const actor = client.actor("me/word-counter");
const { id: actorId } = (await actor.get())!;
const webhook = await client.webhooks().create({
  requestUrl,
  eventTypes: ["ACTOR.RUN.SUCCEEDED"],
  condition: { actorId },
  idempotencyKey: "once",
});
console.log(webhook.eventTypes.join(), webhook.isAdHoc ?? false);
await client
  .webhook(webhook.id)
  .update({ eventTypes: ["ACTOR.RUN.SUCCEEDED", "ACTOR.RUN.FAILED"] });
await actor.call({ text: "one two" }, { log: null });
while (calls.length < 1) await sleep(10);
let dispatches = await client.webhook(webhook.id).dispatches().list();
while (dispatches.items[0]?.status === WebhookDispatchStatus.Active) {
  await sleep(10);
  dispatches = await client.webhook(webhook.id).dispatches().list();
}
console.log(dispatches.total, dispatches.items[0]?.status, calls.join());
const dispatch = await client.webhookDispatch(dispatches.items[0]!.id).get();
console.log(dispatch?.eventType, dispatch?.calls?.[0]?.responseStatus);
console.log((await client.webhooks().list()).total, (await actor.webhooks().list()).total);

await actor.call(
  { text: "three" },
  { log: null, webhooks: [{ eventTypes: ["ACTOR.RUN.CREATED"], requestUrl }] },
);
while (calls.length < 3) await sleep(10);
console.log(calls.slice(1).sort().join());
await client.webhook(webhook.id).delete();
console.log(await client.webhook(webhook.id).get());
receiver.close();
