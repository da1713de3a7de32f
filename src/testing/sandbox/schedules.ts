import type { Schedule } from "../../../generated/models.js";
import { checkNameFree, reach } from "./access.js";
import { type Call, caller, properties } from "./call.js";
import { invalid } from "./errors.js";
import { created, data, deleteFrom, page, type Resource, resource } from "./response.js";
import { type ScheduleState, timestamp } from "./state.js";
import { model, type Wire } from "./wire.js";

/** Schedules are kept, and start nothing. */
export const scheduleResources: Readonly<Record<string, Resource>> = {
  schedules: resource(caller, {
    list: ({ id }, call) => page(call, call.state.schedules.ownedBy(id)),
    create: ({ id: userId }, call) => {
      const { state } = call;
      const { schedules, random } = state;
      const { name: givenName, cronExpression, ...given } = givenSchedule(call);
      const name = givenName ?? `schedule-${schedules.size + 1}`;
      checkNameFree(call, schedules, name, [409, "schedule-name-not-unique"]);
      if (!cronExpression) throw invalid("The body lacks cronExpression.", "invalid-input");
      const now = timestamp(state);
      const info = model<ScheduleState["info"]>({
        isEnabled: false,
        isExclusive: false,
        timezone: "UTC",
        actions: [],
        ...given,
        id: random.id(),
        userId,
        name,
        cronExpression,
        createdAt: now,
        modifiedAt: now,
        lastRunAt: null,
        nextRunAt: null,
      });
      schedules.add({ info });
      return created(call, `/v2/schedules/${info.id}`, info);
    },
  }),

  schedule: resource<ScheduleState>(
    (call) => reach(call, call.state.schedules, call.parameters.scheduleId!),
    {
      get: ({ info }, call) => data(call, info),
      update: ({ info }, call) => {
        Object.assign(info, givenSchedule(call), { modifiedAt: timestamp(call.state) });
        return data(call, info);
      },
      delete: deleteFrom(({ schedules }) => schedules),
      getLog: (_, call) => data(call, []),
    },
  ),
};

/** Every action gets an ID. */
function givenSchedule(call: Call): Wire<Schedule> {
  const { actions, ...given } = properties<Schedule>(call);
  if (!actions) return given;
  const { random } = call.state;
  return {
    ...given,
    actions: actions.map((action) => ({ ...action, id: action.id ?? random.id() })),
  };
}
