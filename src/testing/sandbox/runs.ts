import type { RunCharge } from "../../../generated/models.js";
import { actorAt, below, buildAt, owned, reach, runMounts, taskAt, usableActor } from "./access.js";
import { type Call, caller, properties, waitForFinish } from "./call.js";
import { charge } from "./charging.js";
import { timestamp } from "./clock.js";
import { ApiError, invalid } from "./errors.js";
import { itemsResponse } from "./item-formats.js";
import {
  attachment,
  created,
  data,
  done,
  json,
  type Locator,
  type Method,
  page,
  type Resource,
  resource,
} from "./response.js";
import { launch, stop } from "./run-engine.js";
import { findBuild, inputOf, type RunTarget, runOptions, startRun } from "./run-start.js";
import type { BuildState, RunState } from "./state.js";
import { announce } from "./webhook-dispatch.js";
import { count } from "./wire.js";

/** Without a token nobody sees what a run costs. */
function visible({ info }: RunState, { account }: Call): object {
  const { usageUsd: _, usageTotalUsd: __, ...free } = info;
  return account ? info : free;
}

const showRun = (run: RunState, call: Call) => data(call, visible(run, call));

/** The longest that a synchronous call waits for its run, in seconds. */
const maxSyncSecs = 300;

/** The methods of Actors and tasks that start a run. */
export function startMethods<T>(
  targetOf: (resource: T, call: Call) => RunTarget,
): Record<"start" | "runSync" | "runSyncGetDatasetItems", Method<T>> {
  return {
    start: async (resource, call) => {
      const run = await startRun(call, targetOf(resource, call));
      await waitForFinish(call, run);
      return created(call, call.state.runs.pathOf(run.info.id), visible(run, call));
    },
    runSync: async (resource, call) => {
      const { info } = await runToEnd(call, targetOf(resource, call));
      const store = call.state.keyValueStores.get(info.defaultKeyValueStoreId);
      const record = store?.record(call.query.text("outputRecordKey") ?? "OUTPUT");
      const { status } = call.operation;
      if (!record) return { status };
      return { status, headers: { "content-type": record.contentType }, body: record.body };
    },
    runSyncGetDatasetItems: async (resource, call) => {
      const { info } = await runToEnd(call, targetOf(resource, call));
      return itemsResponse(call.state.datasets.get(info.defaultDatasetId)!, call);
    },
  };
}

async function runToEnd(call: Call, target: RunTarget): Promise<RunState> {
  const run = await startRun(call, target);
  await run.wait(maxSyncSecs, call.onGone);
  const { id, status } = run.info;
  if (!run.finished) {
    throw new ApiError(408, "run-timeout-exceeded", `Run ${id} did not end in ${maxSyncSecs} s.`);
  }
  if (status === "SUCCEEDED") return run;
  const message = `Actor run did not succeed (run ID: ${id}, status: ${status})`;
  throw new ApiError(400, "run-failed", message);
}

const runsOfActor = below(actorAt, "runs", "actId");

const runListMounts: Readonly<Record<string, Locator<RunState[]>>> = {
  runs: owned("runs"),
  "actor.runs": (call) => {
    const { id } = caller(call);
    return runsOfActor(call).filter(({ info }) => info.userId === id);
  },
  "task.runs": below(taskAt, "runs", "actorTaskId"),
};

export const runResources: Readonly<Record<string, Resource>> = {
  runs: resource(runListMounts, {
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
  }),

  run: resource<RunState>(runMounts, {
    get: async (run, call) => {
      await waitForFinish(call, run);
      return showRun(run, call);
    },
    update: (run, call) => {
      const { runId: _, ...changes } = properties<{ runId: string }>(call);
      Object.assign(run.info, changes);
      return showRun(run, call);
    },
    delete: (run, call) => {
      if (!run.finished) throw invalid("A running run cannot be deleted; abort it first.");
      call.state.runs.delete(run);
      return done(call);
    },
    abort: (run, call) => {
      stop(call.state, run, "ABORTING", call.query.flag("gracefully"));
      return showRun(run, call);
    },
    reboot: (run, call) => {
      checkRunning(run);
      count(run.info, "rebootCount");
      launch(call.state, run, run.actor, "reboot");
      return showRun(run, call);
    },
    metamorph: (run, call) => {
      checkRunning(run);
      const { state, query } = call;
      const actor = usableActor(call, query.text("targetActorId") ?? "");
      const build = findBuild(state, actor, query.text("build") ?? run.info.options.build);
      const metamorphs = run.info.metamorphs ?? [];
      run.inputKey = `INPUT-METAMORPH-${metamorphs.length + 1}`;
      const store = state.keyValueStores.get(run.info.defaultKeyValueStoreId);
      store?.set(run.inputKey, inputOf(call) ?? { body: Buffer.alloc(0), contentType: "" });
      const to = { actorId: actor.info.id, buildId: build.info.id, inputKey: run.inputKey };
      Object.assign(run.info, {
        actId: actor.info.id,
        buildId: build.info.id,
        buildNumber: build.info.buildNumber,
        metamorphs: [...metamorphs, { createdAt: timestamp(state), ...to }],
      });
      count(run.info, "metamorph");
      launch(state, run, actor, "metamorph");
      return showRun(run, call);
    },
    resurrect: (run, call) => {
      if (!run.finished) throw invalid("Only a run that has ended can be resurrected.");
      const { info } = run;
      const options = runOptions(call, info.options);
      const tagOrNumber = call.query.text("build");
      // Without one the run goes on with its build, whatever the tag names by now.
      const build = tagOrNumber && findBuild(call.state, run.actor, tagOrNumber).info;
      if (build) Object.assign(info, { buildId: build.id, buildNumber: build.buildNumber });
      Object.assign(info, { options, statusMessage: null, exitCode: null });
      count(run.info, "resurrectCount");
      launch(call.state, run, run.actor);
      announce(call.state, "RESURRECTED", run);
      return showRun(run, call);
    },
    charge: (run, call) => {
      const { eventName, count: times } = properties<RunCharge>(call);
      const key = call.headers["idempotency-key"];
      if (key === undefined || !run.charges.has(String(key))) {
        charge(call.state, run, eventName!, times!);
        if (key !== undefined) run.charges.add(String(key));
      }
      return json(call, {});
    },
  }),
};

function checkRunning(run: RunState): void {
  if (run.finished) throw invalid("The run has ended.", "run-not-running");
}

/** Terminal escape sequences, such as colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they start with a control character.
const escapeSequences = /\x1b\[[0-9;]*[A-Za-z]/g;

const logMounts: Readonly<Record<string, Locator<RunState | BuildState>>> = {
  ...Object.fromEntries(
    Object.entries(runMounts).map(([mount, run]) => [`${mount}.log`, run] as const),
  ),
  "build.log": buildAt,
  log: (call) => {
    const id = call.parameters.buildOrRunId!;
    const { builds, runs } = call.state;
    return builds.get(id) ? buildAt(call, id) : reach(call, runs, undefined, id);
  },
};

export const logResources: Readonly<Record<string, Resource>> = {
  log: resource(logMounts, {
    get: ({ log, info }, { query, onGone, operation: { status } }) => {
      const isRaw = query.flag("raw") ?? false;
      const clean = (text: string) => (isRaw ? text : text.replace(escapeSequences, ""));
      const headers = {
        "content-type": "text/plain; charset=utf-8",
        ...(query.flag("download") && attachment(`${info.id}.log`)),
      };
      if (!query.flag("stream")) return { status, headers, body: clean(log.text) };
      const follow = async function* () {
        for await (const text of log.follow(onGone)) yield clean(text);
      };
      return { status, headers, body: follow() };
    },
  }),
};
