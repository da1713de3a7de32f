import type { ScheduleCreate } from "../../../generated/models.js";
import { at, checkName } from "./access.js";
import { type Call, caller } from "./call.js";
import { timestamp } from "./clock.js";
import { ApiError, invalid } from "./errors.js";
import { created, data, deleteFrom, page, type Resource, resource } from "./response.js";
import type { ScheduleState } from "./state.js";
import { strictProperties } from "./strict-body.js";
import { model, type Wire } from "./wire.js";

const maxActions = 10;

/** Schedules are kept, and start nothing. */
export const scheduleResources: Readonly<Record<string, Resource>> = {
  schedules: resource(caller, {
    list: async ({ id }, call) => {
      const schedules = call.state.schedules.ownedBy(id);
      return page(call, await Promise.all(schedules.map((each) => shown(each, call))));
    },
    create: async ({ id: userId }, call) => {
      const { state } = call;
      const now = timestamp(state);
      const given = givenSchedule(call);
      const info = model<ScheduleState["info"]>({
        cronExpression: "@daily",
        isEnabled: false,
        isExclusive: true,
        timezone: "UTC",
        actions: [],
        ...given,
        name: given.name ?? `schedule-${state.schedules.size + 1}`,
        id: state.random.id(),
        userId,
        createdAt: now,
        modifiedAt: now,
        lastRunAt: null,
      });
      const schedule = await shown({ info }, call);
      state.schedules.add({ info });
      return created(call, state.schedules.pathOf(info.id), schedule.info);
    },
  }),

  schedule: resource<ScheduleState>(at("schedules"), {
    get: async (schedule, call) => data(call, (await shown(schedule, call)).info),
    update: async ({ info }, call) => {
      const changes = { ...givenSchedule(call, info), modifiedAt: timestamp(call.state) };
      const schedule = await shown({ info: { ...info, ...changes } }, call);
      Object.assign(info, changes);
      return data(call, schedule.info);
    },
    delete: deleteFrom("schedules"),
    getLog: (_, call) => data(call, []),
  }),
};

/** With the time at which it is due next: never, while it is off. */
async function shown({ info }: ScheduleState, { state }: Call): Promise<ScheduleState> {
  const next = await nextRunAt(info.cronExpression, info.timezone, state.clock.now());
  return {
    info: model<ScheduleState["info"]>({ ...info, nextRunAt: info.isEnabled ? next : null }),
  };
}

/** What a schedule is created from or changed to: null empties a text, and leaves everything else as it is. */
function givenSchedule(
  call: Call,
  present?: ScheduleState["info"],
): Partial<ScheduleState["info"]> {
  const given = strictProperties<ScheduleCreate>(call);
  const { name, actions } = given;
  checkName(call, "schedules", name || undefined, present);
  const stated = Object.entries({ ...given, actions: actions && givenActions(call, actions) });
  const isText = (name: string) => name === "title" || name === "description";
  return Object.fromEntries(
    stated.filter(([name, value]) => value != null || (value === null && isText(name))),
  );
}

/** Every action gets an ID, and starts something that is there. */
function givenActions(call: Call, actions: NonNullable<Wire<ScheduleCreate>["actions"]>): object[] {
  const { actors, tasks, random } = call.state;
  if (actions.length > maxActions) {
    const message = `A schedule has at most ${maxActions} actions, not ${actions.length}.`;
    throw new ApiError(403, "too-many-values", message);
  }
  return actions.map((action) => {
    const { id, actorId, actorTaskId, runInput } = action as Wire<Record<string, string>> & {
      runInput?: { body?: string | null; contentType?: string | null } | null;
    };
    if (actorId && !actors.get(actorId)) throw missing("actor", actorId);
    if (actorTaskId && !tasks.get(actorTaskId)) throw missing("actor-task", actorTaskId);
    if (runInput?.body && /^application\/json/i.test(runInput.contentType ?? "")) {
      checkInput(runInput.body);
    }
    return { ...action, id: id ?? random.id() };
  });
}

const missing = (what: string, id: string) =>
  new ApiError(
    404,
    `schedule-${what}-not-found`,
    `The schedule cannot start "${id}": it is not there.`,
  );

function checkInput(body: string): void {
  try {
    JSON.parse(body);
  } catch {
    throw invalid("The body of runInput is not valid JSON.", "run-input-body-not-valid-json");
  }
}

/** Five fields, or six that start with seconds, or a shorthand. No dates, and no day that is the nearest one of work. */
const form =
  /^(?!.*[\dL]W)(?:@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)|[\d*,\-/?#A-Z]+(?:\s+[\d*,\-/?#A-Z]+){4,5})$/i;

/** When a cron expression is due next, ISO 8601; null if never. Refuses an expression or a time zone that is none. */
async function nextRunAt(
  expression: string,
  timezone: string,
  now: number,
): Promise<string | null> {
  checkTimezone(timezone);
  // Loaded with the first schedule: hardly any test has one.
  const { Cron } = await import("croner");
  try {
    if (!form.test(expression.trim()))
      throw new Error("use five fields, six with seconds, or @daily and the like");
    const cron = new Cron(expression, { mode: "5-or-6-parts", timezone, paused: true });
    return cron.nextRun(new Date(now))?.toISOString() ?? null;
  } catch (error) {
    const message = `cronExpression "${expression}" is not valid: ${(error as Error).message}`;
    throw invalid(message, "cron-expression-invalid");
  }
}

function checkTimezone(timezone: string): void {
  try {
    // Offsets such as +01:00 are no names.
    if (/^[A-Z]/i.test(timezone)) return void new Intl.DateTimeFormat("en", { timeZone: timezone });
  } catch {
    // It is unknown.
  }
  const message = `timezone must be the name of a time zone, as "Europe/Prague", not "${timezone}".`;
  throw invalid(message, "schema-validation");
}
