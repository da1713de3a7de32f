// Schedules and what they start.
import { ScheduleActions } from "apify-client";
import { client } from "./client.js";

const actor = await client.actor("me/word-counter").get();
const schedule = await client.schedules().create({
  name: "mornings",
  cronExpression: "0 8 * * *",
  timezone: "Europe/Prague",
  isEnabled: false,
  isExclusive: true,
  actions: [
    {
      type: ScheduleActions.RunActor,
      actorId: actor!.id,
      runInput: { body: '{"text":"Good morning"}', contentType: "application/json" },
    },
  ],
});
const { cronExpression, timezone, isEnabled, actions } = schedule;
console.log(cronExpression, timezone, isEnabled, actions.length, actions[0]?.type);
const changed = await client
  .schedule(schedule.id)
  .update({ cronExpression: "0 9 * * *", description: "Later" });
console.log(changed.cronExpression, changed.description, changed.name);
console.log((await client.schedules().list()).items.map(({ name }) => name).join());
await client.schedule(schedule.id).delete();
console.log(await client.schedule(schedule.id).get());
