import { expect, test } from "vitest";
import { checkedSandbox } from "../checked-sandbox.js";

test("schedules are kept", async () => {
  const { client } = await checkedSandbox({ actors: { "me/echo": () => {} } });
  const { id: actorId } = (await client.actor("me/echo").get())!;
  const schedule = await client.schedules().create({
    name: "daily",
    cronExpression: "0 6 * * *",
    isEnabled: true,
    actions: [{ type: "RUN_ACTOR", actorId }],
  });
  expect(schedule).toMatchObject({
    timezone: "UTC",
    actions: [{ id: expect.any(String), actorId }],
  });
  await client.schedule(schedule.id).update({ cronExpression: "0 7 * * *" });
  expect(await client.schedules().list()).toMatchObject({
    items: [{ name: "daily", cronExpression: "0 7 * * *", isEnabled: true }],
  });
  expect(await client.schedule(schedule.id).getLog()).toEqual([]);
  await client.schedule(schedule.id).delete();
  expect(await client.schedule(schedule.id).get()).toBeUndefined();
});
