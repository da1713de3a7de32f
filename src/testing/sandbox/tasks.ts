import type { Task } from "../../../generated/models.js";
import { checkName, taskAt, usableActor } from "./access.js";
import { caller, jsonBody, properties } from "./call.js";
import { timestamp } from "./clock.js";
import { created, data, deleteFrom, json, page, type Resource, resource } from "./response.js";
import { startMethods } from "./runs.js";
import { standbyUrlOf } from "./standby.js";
import type { TaskState } from "./state.js";
import { model, type Wire } from "./wire.js";

export const taskResources: Readonly<Record<string, Resource>> = {
  tasks: resource(caller, {
    list: ({ id }, call) => page(call, call.state.tasks.ownedBy(id)),
    create: ({ id: userId, username }, call) => {
      const { state } = call;
      const { actId, name: givenName, ...given } = properties<Task>(call);
      const name = givenName ?? `task-${state.tasks.size + 1}`;
      const actor = usableActor(call, actId!);
      checkName(call, "tasks", name);
      const now = timestamp(state);
      const info = model<TaskState["info"]>({
        ...published(given, now),
        id: state.random.id(),
        userId,
        username,
        actId: actor.info.id,
        name,
        createdAt: now,
        modifiedAt: now,
        stats: { totalRuns: 0 },
        ...(actor.standby && { standbyUrl: standbyUrlOf(state, username, name) }),
      });
      state.tasks.add({ info });
      return created(call, state.tasks.pathOf(info.id), info);
    },
  }),

  task: resource<TaskState>(taskAt, {
    get: ({ info }, call) => data(call, info),
    update: ({ info }, call) => {
      const changes = properties<Task>(call);
      checkName(call, "tasks", changes.name, info);
      const now = timestamp(call.state);
      Object.assign(info, published(changes, now, info.publicConfig), { modifiedAt: now });
      return data(call, info);
    },
    delete: deleteFrom("tasks"),
    getInput: ({ info }, call) => json(call, info.input ?? {}),
    updateInput: ({ info }, call) => {
      const input = jsonBody(call);
      Object.assign(info, { input });
      return json(call, input);
    },
    ...startMethods<TaskState>((task, call) => ({
      actor: usableActor(call, task.info.actId),
      task,
    })),
  }),
};

/** The fields of a task; one that becomes public says since when. */
function published(given: Wire<Task>, now: string, present?: Task["publicConfig"]): Wire<Task> {
  const { isPublic, publicConfig } = given;
  if (isPublic === undefined && publicConfig === undefined) return given;
  const publishedAt = isPublic === false ? null : (present?.publishedAt ?? (isPublic ? now : null));
  return { ...given, publicConfig: { ...present, ...publicConfig, publishedAt } };
}
