import type { Schedule, ScheduleAction } from "../../../generated/models.js";
import { nameNotUnique, reach } from "./access.js";
import { created, data, done, page } from "./answer.js";
import { invalid } from "./api-error.js";
import { type Call, caller, properties, timestamp } from "./call.js";
import { known } from "./known.js";
import { type Resource, resource } from "./resource.js";
import type { ScheduleState } from "./state.js";

/** Schedules are kept, and start nothing. */
export const scheduleResources: Readonly<Record<string, Resource>> = {
  schedules: resource(
    { schedules: caller },
    {
      list: ({ id }, call) => page(call, call.world.schedules.ownedBy(id)),
      create: ({ id: userId }, call) => {
        const { world } = call;
        const { name, cronExpression, ...given } = givenSchedule(call);
        const { schedules, chance } = world;
        const ownName = name ?? `schedule-${schedules.size + 1}`;
        if (schedules.named(userId, ownName)) {
          throw nameNotUnique(409, "schedule-name-not-unique", ownName);
        }
        if (!cronExpression) throw invalid("The body lacks cronExpression.", "invalid-input");
        const now = timestamp(world);
        const info = known<Schedule>({
          isEnabled: false,
          isExclusive: false,
          timezone: "UTC",
          actions: [],
          ...given,
          id: chance.id(),
          userId,
          name: ownName,
          cronExpression,
          createdAt: now,
          modifiedAt: now,
          lastRunAt: null,
          nextRunAt: null,
        });
        schedules.add({ info });
        return created(call, `/v2/schedules/${info.id}`, info);
      },
    },
  ),

  schedule: resource<ScheduleState>(
    { schedule: (call) => reach(call, call.world.schedules, call.parameters.scheduleId!) },
    {
      get: ({ info }, call) => data(call, info),
      update: ({ info }, call) => {
        Object.assign(info, givenSchedule(call), { modifiedAt: timestamp(call.world) });
        return data(call, info);
      },
      delete: (schedule, call) => {
        call.world.schedules.delete(schedule);
        return done(call);
      },
      getLog: (_, call) => data(call, []),
    },
  ),
};

/** Every action gets an ID. */
function givenSchedule(call: Call): Partial<Schedule> {
  const given = properties<Partial<Schedule>>(call);
  const { actions } = given;
  if (!actions) return given;
  const withId = (action: ScheduleAction) => ({
    ...action,
    id: action.id ?? call.world.chance.id(),
  });
  return { ...given, actions: actions.map(withId) };
}
