import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { type ActorDefinition, ManualClock } from "../../../src/testing/index.js";
import { checkedSandbox } from "../checked-sandbox.js";
import { endless } from "./run-actors.js";

const event = (eventPriceUsd: number, more: object = {}) => ({
  eventTitle: "An event",
  eventDescription: "Something that is paid for",
  eventPriceUsd,
  ...more,
});

const perEvent = (actorChargeEvents: Record<string, ReturnType<typeof event>>) =>
  ({ pricingModel: "PAY_PER_EVENT", pricingPerEvent: { actorChargeEvents } }) as const;

const paid: ActorDefinition = {
  run: endless,
  pricingInfos: [perEvent({ page: event(0.1), hello: event(0.05, { isOneTimeEvent: true }) })],
};

test("the price that has started is that of the run, and events are charged once for each key", async () => {
  const pricingInfos = [
    { ...perEvent({ page: event(1) }), startedAt: "2026-01-01T00:00:00.000Z" },
    { ...perEvent({ page: event(2) }), startedAt: "2026-02-01T00:00:00.000Z" },
    { ...perEvent({ page: event(3) }), startedAt: "2026-04-01T00:00:00.000Z" },
  ];
  const { client } = await checkedSandbox({
    clock: new ManualClock(Date.UTC(2026, 2, 1)),
    actors: { "me/paid": { run: endless, pricingInfos } },
  });
  const { id, pricingInfo } = await client.actor("me/paid").start();
  expect(pricingInfo).toMatchObject(pricingInfos[1]!);
  const charge = { eventName: "page", count: 2 };
  await client.run(id).charge(charge, { idempotencyKey: "one" });
  await client.run(id).charge(charge, { idempotencyKey: "one" });
  await client.run(id).charge(charge);
  expect(await client.run(id).get()).toMatchObject({ chargedEventCounts: { page: 4 } });
});

test("events that the Actor does not have, and Actors that are free, are refused", async () => {
  const { client } = await checkedSandbox({ actors: { "me/paid": paid, "me/free": endless } });
  const run = await client.actor("me/paid").start();
  for (const eventName of ["pages", "constructor", "apify-actor-start"]) {
    const refused = client.run(run.id).charge({ eventName, count: 1 });
    await expect(refused).rejects.toMatchObject({ statusCode: 400, message: /page, hello/ });
  }
  const free = await client.actor("me/free").start();
  const refused = client.run(free.id).charge({ eventName: "page", count: 1 });
  await expect(refused).rejects.toMatchObject({ statusCode: 400, message: /not paid per event/ });
});

test("nothing is charged above maxTotalChargeUsd: the run that goes on charging is aborted", async () => {
  const clock = new ManualClock();
  const { client } = await checkedSandbox({ clock, actors: { "me/paid": paid } });
  const { id } = await client.actor("me/paid").start(undefined, { maxTotalChargeUsd: 0.35 });
  await sleep(20);
  await client.run(id).charge({ eventName: "hello", count: 3 });
  await client.run(id).charge({ eventName: "page", count: 3 });
  expect(await client.run(id).get()).toMatchObject({
    status: "RUNNING",
    chargedEventCounts: { hello: 1, page: 3 },
  });
  await client.run(id).charge({ eventName: "page", count: 1 });
  expect(await client.run(id).waitForFinish()).toMatchObject({
    status: "ABORTED",
    statusMessage: "The limit of 0.35 US dollars is reached",
    chargedEventCounts: { page: 3 },
  });
});

test("starts and items of the default dataset are charged by the platform", async () => {
  const { client } = await checkedSandbox({
    actors: {
      "me/paid": {
        pricingInfos: [
          perEvent({ "apify-actor-start": event(0.01), "apify-default-dataset-item": event(0.1) }),
        ],
        run: async ({ dataset, client }) => {
          await dataset.pushItems([{ a: 1 }, { a: 2 }]);
          const other = await client.datasets().getOrCreate("other");
          await client.dataset(other.id).pushItems([{ a: 3 }]);
        },
      },
    },
  });
  const run = await client.actor("me/paid").call(undefined, { memory: 2048 });
  expect(run.chargedEventCounts).toEqual({
    "apify-actor-start": 2,
    "apify-default-dataset-item": 2,
  });
});

test("a limit below the least that the Actor allows is refused", async () => {
  const pricingInfos = [{ ...perEvent({ page: event(0.1) }), minimalMaxTotalChargeUsd: 0.5 }];
  const { client } = await checkedSandbox({
    actors: { "me/paid": { run: endless, pricingInfos } },
  });
  const start = (maxTotalChargeUsd: number) =>
    client.actor("me/paid").start(undefined, { maxTotalChargeUsd });
  await expect(start(0.4)).rejects.toMatchObject({ type: "max-total-charge-usd-below-minimum" });
  expect((await start(0.5)).options.maxTotalChargeUsd).toBe(0.5);
});
