import { reach } from "./access.js";
import { type Answer, data, done, json, page } from "./answer.js";
import { invalid } from "./api-error.js";
import { type Call, caller, properties, timestamp } from "./call.js";
import { actorAt, runPlaces, taskAt } from "./places.js";
import { type Resource, resource } from "./resource.js";
import { launch, stop } from "./run-engine.js";
import { findBuild, inputOf, runOptions } from "./run-start.js";
import type { RunState } from "./state.js";
import { announce } from "./webhook-events.js";

/** Without a token nobody sees what a run costs. */
function showRun({ info }: RunState, call: Call): Answer {
  const { usageUsd: _, usageTotalUsd: __, ...free } = info;
  return data(call, call.account ? info : free);
}

/** The answer to a start, held for as long as `waitForFinish` says. */
export async function showStarted(run: RunState, call: Call): Promise<Answer> {
  await run.hold(call);
  const { headers, ...answer } = showRun(run, call);
  const location = `${call.world.url}/v2/actor-runs/${run.info.id}`;
  return { ...answer, headers: { ...headers, location } };
}

export const runResources: Readonly<Record<string, Resource>> = {
  runs: resource<RunState[]>(
    {
      runs: (call) => call.world.runs.ownedBy(caller(call).id),
      "actor.runs": (call) => {
        const { id } = actorAt(call).info;
        const user = caller(call);
        return call.world.runs.where(({ info }) => info.actId === id && info.userId === user.id);
      },
      "task.runs": (call) => {
        const { id } = taskAt(call).info;
        return call.world.runs.where(({ info }) => info.actorTaskId === id);
      },
    },
    {
      list: (runs, call) => {
        const statuses = call.query.list("status");
        const after = call.query.date("startedAfter") ?? 0;
        const before = call.query.date("startedBefore") ?? Number.POSITIVE_INFINITY;
        const wanted = runs.filter(({ info: { status, startedAt } }) => {
          const started = Date.parse(startedAt);
          return (statuses?.includes(status) ?? true) && started >= after && started <= before;
        });
        return page(call, wanted);
      },
    },
  ),

  run: resource<RunState>(runPlaces, {
    get: async (run, call) => {
      await run.hold(call);
      return showRun(run, call);
    },
    update: (run, call) => {
      const { runId: _, ...changes } = properties<{ runId?: string }>(call);
      Object.assign(run.info, changes);
      return showRun(run, call);
    },
    delete: (run, call) => {
      if (!run.finished) throw invalid("A run that goes on cannot be deleted; abort it first.");
      call.world.runs.delete(run);
      return done(call);
    },
    abort: (run, call) => {
      stop(call.world, run, "ABORTING", call.query.flag("gracefully"));
      return showRun(run, call);
    },
    reboot: (run, call) => {
      mustGoOn(run);
      run.info.stats.rebootCount = (run.info.stats.rebootCount ?? 0) + 1;
      launch(call.world, run, run.actor);
      return showRun(run, call);
    },
    metamorph: (run, call) => {
      mustGoOn(run);
      const { world, query } = call;
      const reference = (query.text("targetActorId") ?? "").replace("/", "~");
      const actor = reach(call, world.actors, reference, ({ info }) => info.isPublic);
      const build = findBuild(world, actor, query.text("build") ?? run.info.options.build);
      const metamorphs = run.info.metamorphs ?? [];
      run.inputKey = `INPUT-METAMORPH-${metamorphs.length + 1}`;
      const store = world.keyValueStores.get(run.info.defaultKeyValueStoreId);
      store?.set(run.inputKey, inputOf(call) ?? { body: Buffer.alloc(0), contentType: "" });
      const to = { actorId: actor.info.id, buildId: build.info.id, inputKey: run.inputKey };
      Object.assign(run.info, {
        actId: actor.info.id,
        buildId: build.info.id,
        buildNumber: build.info.buildNumber,
        metamorphs: [...metamorphs, { createdAt: timestamp(world), ...to }],
      });
      run.info.stats.metamorph = metamorphs.length + 1;
      launch(world, run, actor);
      return showRun(run, call);
    },
    resurrect: (run, call) => {
      if (!run.finished) throw invalid("Only a run that has ended can be resurrected.");
      const { info } = run;
      info.options = runOptions(call, info.options);
      const build = findBuild(call.world, run.actor, info.options.build);
      Object.assign(info, { buildId: build.info.id, statusMessage: null, exitCode: null });
      info.stats.resurrectCount = (info.stats.resurrectCount ?? 0) + 1;
      launch(call.world, run, run.actor);
      announce(call.world, "ACTOR.RUN.RESURRECTED", { run });
      return showRun(run, call);
    },
    charge: ({ info, charges }, call) => {
      const { eventName, count } = properties<{ eventName: string; count: number }>(call);
      const key = call.headers["idempotency-key"];
      if (key === undefined || !charges.has(String(key))) {
        if (key !== undefined) charges.add(String(key));
        const counts = info.chargedEventCounts ?? {};
        info.chargedEventCounts = { ...counts, [eventName]: (counts[eventName] ?? 0) + count };
      }
      return json(call, {});
    },
  }),
};

function mustGoOn(run: RunState): void {
  if (run.finished) throw invalid("The run has ended.", "run-not-running");
}
