import { reach } from "./access.js";
import { notFound } from "./api-error.js";
import type { Call } from "./call.js";
import type { Place } from "./resource.js";
import type { ActorState, BuildState, RunState, TaskState, WebhookState } from "./state.js";

export const actorAt: Place<ActorState> = (call) =>
  reach(call, call.world.actors, call.parameters.actorId!);

export const taskAt: Place<TaskState> = (call) =>
  reach(call, call.world.tasks, call.parameters.actorTaskId!);

/** Builds of public Actors are public. */
export const buildAt: Place<BuildState> = (call) => {
  const { actors, builds } = call.world;
  const isPublic = ({ info }: BuildState) => actors.get(info.actId)?.info.isPublic === true;
  return reach(call, builds, call.parameters.buildId!, isPublic);
};

export const webhookAt: Place<WebhookState> = (call) =>
  reach(call, call.world.webhooks, call.parameters.webhookId!);

/** How a run is reached: by its ID, or as the last one of an Actor or a task. */
export const runPlaces = {
  run: (call) => reach(call, call.world.runs, call.parameters.runId!),
  "actor.lastRun": (call) => {
    const { id } = actorAt(call).info;
    return lastRun(call, ({ info }) => info.actId === id);
  },
  "task.lastRun": (call) => {
    const { id } = taskAt(call).info;
    return lastRun(call, ({ info }) => info.actorTaskId === id);
  },
} satisfies Readonly<Record<string, Place<RunState>>>;

function lastRun(call: Call, belongs: (run: RunState) => boolean): RunState {
  const status = call.query.text("status");
  const origin = call.query.text("origin");
  const run = call.world.runs
    .where(
      (each) =>
        belongs(each) &&
        each.info.userId === call.account?.id &&
        (status === undefined || each.info.status === status) &&
        (origin === undefined || each.info.meta.origin === origin),
    )
    .at(-1);
  if (!run) throw notFound(call.account !== undefined);
  return run;
}
