import type { Task } from "../../../generated/models.js";
import { nameNotUnique, reach } from "./access.js";
import { created, data, done, json, page } from "./answer.js";
import { type Call, caller, jsonBody, properties, timestamp } from "./call.js";
import { known } from "./known.js";
import { taskAt } from "./places.js";
import { type Resource, resource } from "./resource.js";
import { startRun } from "./run-start.js";
import { runForItems, runForOutput } from "./run-sync.js";
import { showStarted } from "./runs.js";
import type { ActorState, TaskState } from "./state.js";

const actorOf = ({ info }: TaskState, call: Call): ActorState =>
  reach(call, call.world.actors, info.actId, ({ info }) => info.isPublic);

export const taskResources: Readonly<Record<string, Resource>> = {
  tasks: resource(
    { tasks: caller },
    {
      list: ({ id }, call) => page(call, call.world.tasks.ownedBy(id)),
      create: ({ id: userId, username }, call) => {
        const { world } = call;
        const { actId, name = `task-${world.tasks.size + 1}`, ...given } = properties<Task>(call);
        const actor = reach(
          call,
          world.actors,
          actId.replace("/", "~"),
          ({ info }) => info.isPublic,
        );
        if (world.tasks.named(userId, name)) throw nameTaken(name);
        const now = timestamp(world);
        const info = known<Task>({
          ...given,
          id: world.chance.id(),
          userId,
          username,
          actId: actor.info.id,
          name,
          createdAt: now,
          modifiedAt: now,
          stats: { totalRuns: 0 },
        });
        world.tasks.add({ info });
        return created(call, `/v2/actor-tasks/${info.id}`, info);
      },
    },
  ),

  task: resource<TaskState>(
    { task: taskAt },
    {
      get: ({ info }, call) => data(call, info),
      update: ({ info }, call) => {
        const changes = properties<Task>(call);
        const { world } = call;
        if (changes.name && changes.name !== info.name) {
          if (world.tasks.named(caller(call).id, changes.name)) throw nameTaken(changes.name);
        }
        Object.assign(info, changes, { modifiedAt: timestamp(world) });
        return data(call, info);
      },
      delete: (task, call) => {
        call.world.tasks.delete(task);
        return done(call);
      },
      getInput: ({ info }, call) => json(call, info.input ?? {}),
      updateInput: ({ info }, call) => {
        info.input = jsonBody(call) as Record<string, unknown>;
        return json(call, info.input);
      },
      start: async (task, call) => {
        const run = await startRun(call, actorOf(task, call), task);
        return showStarted(run, call);
      },
      runSync: (task, call) => runForOutput(call, actorOf(task, call), task),
      runSyncGetDatasetItems: (task, call) => runForItems(call, actorOf(task, call), task),
    },
  ),
};

const nameTaken = (name: string) => nameNotUnique(409, "actor-task-name-not-unique", name);
