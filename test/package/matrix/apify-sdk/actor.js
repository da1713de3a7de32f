// What an Actor by the Apify SDK does with its run: input, items, records, events that it charges for, the end.
import { Actor, log } from "apify";

await Actor.init();
const { pages } = await Actor.getInput();
const { isPayPerEvent, maxTotalChargeUsd, perEventPrices } =
  Actor.getChargingManager().getPricingInfo();
await Actor.pushData(
  Array.from({ length: pages }, (_, page) => ({ page })),
  "item",
);
const { chargedCount, eventChargeLimitReached } = await Actor.charge({
  eventName: "page",
  count: pages,
});
log.info(`Charged ${chargedCount} pages`);
const { actorRunId, userId } = Actor.getEnv();
await Actor.setValue("OUTPUT", {
  pricing: { isPayPerEvent, maxTotalChargeUsd, perEventPrices },
  charged: { chargedCount, eventChargeLimitReached },
  env: { actorRunId, userId },
});
await Actor.exit(`Did ${pages} pages`);
