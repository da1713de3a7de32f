import { expect, test } from "vitest";
import { ManualClock } from "../../../src/testing/index.js";
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

/** By the calendar: the time at which the schedule is seen, and when it is due next. */
test.each([
  ["0 8 * * MON", "UTC", "2026-01-01T00:00:00Z", "2026-01-05T08:00:00.000Z"],
  ["0 8 * * *", "Europe/Prague", "2026-03-28T12:00:00Z", "2026-03-29T06:00:00.000Z"],
  ["0 8 * * *", "Europe/Prague", "2026-03-27T12:00:00Z", "2026-03-28T07:00:00.000Z"],
  ["30 2 * * *", "America/New_York", "2026-11-01T00:00:00Z", "2026-11-01T07:30:00.000Z"],
  ["0 0 29 2 *", "UTC", "2026-03-01T00:00:00Z", "2028-02-29T00:00:00.000Z"],
  ["*/15 9-17 * JAN,MAR 1-5", "Asia/Tokyo", "2026-01-02T08:46:00Z", "2026-01-05T00:00:00.000Z"],
  ["*/20 * * * * *", "UTC", "2026-01-01T00:00:05Z", "2026-01-01T00:00:20.000Z"],
  ["0 12 L * *", "UTC", "2026-02-01T00:00:00Z", "2026-02-28T12:00:00.000Z"],
  ["@weekly", "UTC", "2026-01-01T00:00:00Z", "2026-01-04T00:00:00.000Z"],
  ["@hourly", "Asia/Kolkata", "2026-01-01T00:00:00Z", "2026-01-01T00:30:00.000Z"],
  ["0 0 31 2 *", "UTC", "2026-01-01T00:00:00Z", null],
])("%s in %s, seen at %s, is due at %s", async (cronExpression, timezone, now, nextRunAt) => {
  const clock = new ManualClock(new Date(now));
  const { direct } = await checkedSandbox({ clock });
  const { id } = await direct.schedules().create({ cronExpression, timezone, isEnabled: true });
  expect(await direct.schedule(id).get()).toMatchObject({ nextRunAt, lastRunAt: null });
});

test("the next time moves on with the clock, and there is none while the schedule is off", async () => {
  const clock = new ManualClock(Date.UTC(2026, 0, 1));
  const { client } = await checkedSandbox({ clock });
  const { id, nextRunAt } = await client.schedules().create({ cronExpression: "0 6 * * *" });
  expect(nextRunAt).toBe(null);
  const schedule = client.schedule(id);
  const first = "2026-01-01T06:00:00.000Z";
  expect(await schedule.update({ isEnabled: true })).toMatchObject({ nextRunAt: first });
  clock.advance(6 * 3_600_000);
  const next = { nextRunAt: "2026-01-02T06:00:00.000Z" };
  expect(await schedule.get()).toMatchObject(next);
  expect((await client.schedules().list()).items).toMatchObject([next]);
  expect(await schedule.update({ isEnabled: false })).toMatchObject({ nextRunAt: null });
});

test("without further facts a schedule is off, daily, exclusive and in UTC", async () => {
  const { client } = await checkedSandbox();
  expect(await client.schedules().create({})).toMatchObject({
    cronExpression: "@daily",
    timezone: "UTC",
    isEnabled: false,
    isExclusive: true,
    actions: [],
  });
});

test("what the platform refuses is refused, and changes nothing", async () => {
  const { direct } = await checkedSandbox({ actors: { "me/echo": () => {} } });
  const { id: actorId } = (await direct.actor("me/echo").get())!;
  await direct.schedules().create({ name: "taken" });
  const created = await direct.schedules().create({ name: "mine", cronExpression: "0 6 * * *" });
  const action = { type: "RUN_ACTOR", actorId };
  const wrong: [changes: object, statusCode: number, type: string][] = [
    ...[
      "every day",
      "61 * * * *",
      "* * * *",
      "* * * * * * 2030",
      "5-1 * * * *",
      "*/0 * * * *",
      "0 0 15W * *",
      "@reboot",
      "@Fortnightly",
      "2030-01-01T00:00:00",
      "",
    ].map((cronExpression): [object, number, string] => [
      { cronExpression },
      400,
      "cron-expression-invalid",
    ]),
    ...["Mars/Olympus", "+01:00", "", "Europe/Prague; UTC"].map(
      (timezone): [object, number, string] => [{ timezone }, 400, "schema-validation"],
    ),
    [{ cronExpression: 5 }, 400, "schema-validation"],
    [{ cronExpresion: "@daily" }, 400, "schema-validation"],
    [{ isEnabled: "yes" }, 400, "schema-validation"],
    [{ name: "-x" }, 400, "schema-validation"],
    [{ name: "taken" }, 409, "schedule-name-not-unique"],
    [{ actions: action }, 400, "schema-validation"],
    [{ actions: [{ type: "RUN_WEBHOOK" }] }, 400, "schema-validation"],
    [{ actions: [{ type: "RUN_ACTOR" }] }, 400, "schema-validation"],
    [{ actions: [{ ...action, runInput: { text: "{}" } }] }, 400, "schema-validation"],
    [{ actions: [{ ...action, actorId: "nope" }] }, 404, "schedule-actor-not-found"],
    [
      { actions: [{ type: "RUN_ACTOR_TASK", actorTaskId: "nope" }] },
      404,
      "schedule-actor-task-not-found",
    ],
    [
      { actions: [{ ...action, runInput: { body: "{", contentType: "application/json" } }] },
      400,
      "run-input-body-not-valid-json",
    ],
    [{ actions: Array(11).fill(action) }, 403, "too-many-values"],
  ];
  for (const [changes, statusCode, type] of wrong) {
    const refusal = { statusCode, type };
    const create = direct.schedules().create(changes as never);
    await expect(create, JSON.stringify(changes)).rejects.toMatchObject(refusal);
    const update = direct.schedule(created.id).update(changes as never);
    await expect(update, JSON.stringify(changes)).rejects.toMatchObject(refusal);
  }
  expect(await direct.schedules().list()).toMatchObject({ total: 2 });
  const present = (await direct.schedule(created.id).get())!;
  expect(present).toEqual(created);
  // As it came, it may be sent back; the IDs of actions stay.
  const { actions } = await direct.schedule(created.id).update({ actions: [action] } as never);
  const again = await direct
    .schedule(created.id)
    .update({ ...present, actions, description: null } as never);
  expect(again).toMatchObject({ actions: [{ id: actions[0]!.id, actorId }], description: null });
});
