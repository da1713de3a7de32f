import { actorStart, taskStart } from "../../generated/operations.js";
import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { ApifyArgumentError, ApifyError, ApifyRunFailedError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { WrittenInput } from "./input.js";
import { checked, type WaitOptions, waitForFinish } from "./job.js";
import { LogFollower } from "./log-follower.js";
import { mountAt } from "./mounts.js";
import { neededField } from "./needed-field.js";
import { RunClient } from "./run.js";
import { isFinished, succeeded } from "./run-status.js";
import type { Runnable } from "./running.js";
import { type StartExtras, startRun } from "./start.js";
import type { Run } from "./types.js";
import { Work } from "./work.js";

/** What `call` takes beside the options of `start`. */
export interface CallOptions<T = Run> extends WaitOptions<T>, StartExtras {
  /** Rejects with an `ApifyRunFailedError` if the run ends otherwise than as SUCCEEDED. Default: the run is returned. */
  throwOnFailure?: boolean | undefined;
  /** Called with each line of the run's log as it is written. Trouble with the log never makes the call fail. */
  log?: ((line: string) => void) | null | undefined;
}

/** The log of a run that has ended is waited for so long. In milliseconds. */
const lastLinesMillis = 5000;

const starts = { actor: actorStart, task: taskStart } as const;

/** Starts, then waits: what `actor.call` and `task.call` share. An error while waiting names the run that goes on. */
export async function callRun<Item extends object>(
  core: Core,
  what: Runnable,
  mount: Mount,
  { body, options }: WrittenInput<CallOptions<Run<Item>> & { waitForFinish?: number | undefined }>,
  request?: RequestOptions,
): Promise<Run<Item>> {
  const { waitSecs, onStatus, throwOnFailure, log, ...startOptions } = { ...options };
  if (startOptions.waitForFinish !== undefined) {
    throw new ApifyArgumentError(
      "call() waits by itself: limit it by waitSecs instead of waitForFinish.",
    );
  }
  const wait = checked({ waitSecs, onStatus });
  if (log && typeof log !== "function") {
    throw new ApifyArgumentError(
      "call(): log must be a function that takes a line, such as console.log or (line) => log.info(line).",
    );
  }
  const operation = starts[what];
  const work = new Work(core, operation.id.replace("start", "call"), request);
  let follower: LogFollower | undefined;
  try {
    const started = await startRun<Run<Item>>(
      core,
      operation,
      mount,
      body,
      startOptions,
      work.request,
      { waitSecs, onStatus, throwOnFailure, log },
    );
    const runId = neededField(started, "id", operation);
    const place = mountAt("/v2/actor-runs/{runId}", runId);
    const client = new RunClient<Item>(core, place);
    if (log) follower = new LogFollower(core, client.log(), log, work.request);
    const run = await waitForFinish(
      core,
      place,
      (waitForFinish, request) => client.get({ waitForFinish }, request),
      wait,
      work.request,
      started.data,
    ).catch((error: unknown) => {
      if (ApifyError.is(error)) error.partialResult = started.data;
      throw error;
    });
    if (isFinished(run)) {
      await follower?.ended(lastLinesMillis);
      if (throwOnFailure && run.status !== succeeded) throw runFailed(run);
    }
    return run;
  } finally {
    follower?.stop();
    work.end();
  }
}

function runFailed(run: Run): ApifyRunFailedError {
  const message = run.statusMessage ? `: ${run.statusMessage}` : "";
  return new ApifyRunFailedError(
    `Run ${run.id} is ${run.status}, not SUCCEEDED${message}. Its log says more: run("${run.id}").log().get().`,
    { runId: run.id, status: run.status, run },
  );
}
