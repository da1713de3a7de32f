import { runGet } from "../../generated/operations.js";
import { requestOptionsOf, snapshot } from "../core/call-options.js";
import { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { requireField } from "../core/failures.js";
import { type JobProgress, JobPromise } from "../core/job-promise.js";
import type { Mount, Operation } from "../core/operation.js";
import { type ApiRequest, buildRequest } from "../core/request.js";
import { ApifyArgumentError, ApifyError, ApifyRunFailedError } from "../errors.js";
import { callback, checkOptions } from "../options.js";
import { LogStream } from "./log.js";
import { mountAt } from "./mounts.js";
import { type StartExtras, sendStart, startInput } from "./run-start.js";
import type { Run } from "./types.js";
import {
  abortMillis,
  isFinished,
  pollUntilFinished,
  succeeded,
  type WaitOptions,
  waitChecks,
} from "./wait-for-finish.js";

/** Options of `call` in addition to those of `start`. */
export interface CallOptions<T = Run> extends WaitOptions<T>, StartExtras {
  /** Rejects with an `ApifyRunFailedError` if the run does not end as SUCCEEDED. Default: the run is returned. */
  throwOnFailure?: boolean | undefined;
  /** Called with each line of the run's log as it is written. Errors of the log never make the call fail. */
  log?: ((line: string) => void) | null | undefined;
}

const methodOptions = ["waitForResources", ...Object.keys(waitChecks), "throwOnFailure", "log"];

/** How long to wait for the rest of the log of a finished run. In milliseconds. */
const lastLinesMillis = 5000;

/** Implements `actor.call` and `task.call`: starts a run with `operation`, then waits for it. */
export function callRun<Item extends object, Records = unknown, Outputs extends string = string>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: RunCallOptions<Item> | undefined,
  within?: Scope,
): JobPromise<Run<Item, Records, Outputs>> {
  return new JobPromise(async (progress) => {
    const started = startAndWait(context, operation, mount, input, options, progress, within);
    return (await started).run;
  });
}

type RunCallOptions<Item extends object> = CallOptions<Run<Item>> & { waitForFinish?: unknown };

/** `name` is the method that does it, for errors. */
export async function startAndWait<Item extends object, Records, Outputs extends string>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: RunCallOptions<Item> | undefined,
  progress: JobProgress<Run<Item, Records, Outputs>>,
  within: Scope | undefined,
  name = operation.id.replace(/start$/, "call"),
): Promise<{ readonly runId: string; readonly run: Run<Item, Records, Outputs> }> {
  const { waitForResources, throwOnFailure, log, waitForFinish } = { ...options };
  const { waitSecs, onStatus, abortOnCancel } = { ...options };
  if (waitForFinish !== undefined) {
    throw new ApifyArgumentError(
      "call() waits by itself: limit it by waitSecs instead of waitForFinish.",
      "options.waitForFinish",
    );
  }
  const own = { waitSecs, onStatus, abortOnCancel, log: log ?? undefined };
  checkOptions(name, own, { ...waitChecks, log: callback });
  const start = startInput(name, input, options, methodOptions);
  const withheld = ["waitForFinish"];
  const built = buildRequest(context, operation, mount, { ...start, withheld });
  // What is not known to have started cannot be aborted.
  const patient = (request: ApiRequest) =>
    abortOnCancel ? { ...request, graceMillis: abortMillis } : request;
  const request = built instanceof Promise ? built.then(patient) : patient(built);
  const each = snapshot(requestOptionsOf(options));
  const work = async (scope: Scope) => {
    const started = await sendStart<Run<Item, Records, Outputs>>(
      context,
      request,
      scope,
      waitForResources,
    );
    const runId = requireField(context, operation, started, "id");
    const runMount = mountAt("/v2/actor-runs/{runId}", runId);
    const wait = { ...each, waitSecs, onStatus, abortOnCancel };
    progress.partialResult = started.data;
    const follower = log && followLog(context, runId, log, scope, each);
    try {
      const run = await pollUntilFinished(context, runGet, runMount, wait, scope, progress).catch(
        (error: unknown) => {
          // The reason of an abort belongs to the caller, and may be shared by many calls.
          const own = ApifyError.is(error) && error !== each?.signal?.reason;
          if (own) error.partialResult = progress.partialResult;
          throw error;
        },
      );
      if (isFinished(run)) {
        await follower?.ended(lastLinesMillis);
        if (throwOnFailure && run.status !== succeeded) throw runFailed(context, run);
      }
      return { runId, run };
    } finally {
      follower?.stop();
    }
  };
  return context.work(name, each, work, within);
}

function runFailed({ secrets }: ClientContext, given: Run): ApifyRunFailedError {
  const run = secrets.redactValue(given) as Run;
  const message = run.statusMessage ? `: ${run.statusMessage}` : "";
  return new ApifyRunFailedError(
    `Run ${run.id} is ${run.status}, not SUCCEEDED${message}. Its log says more: run("${run.id}").log().get().`,
    { runId: run.id ?? undefined, status: run.status ?? undefined, run },
  );
}

/** Passes the lines of a run's log to a function while the call waits. Its errors never affect the call. */
function followLog(
  context: ClientContext,
  runId: string,
  onLine: (line: string) => void,
  scope: Scope,
  options: object | undefined,
) {
  const mount = mountAt("/v2/actor-runs/{runId}/log", runId);
  const openScope = () => new Scope(context.clock, scope);
  const lines = new LogStream(context, mount, { options }, openScope).lines();
  const follow = async () => {
    // Awaited, so that an asynchronous function causes no unhandled rejection.
    for await (const line of lines) await onLine(line);
  };
  const done = follow().catch((error: unknown) => {
    if (scope.cancelled) return;
    const lost = `The log could not be read further: ${String(error)}`;
    context.log.write("warn", () => `Run ${runId}: ${lost} The call continues.`);
  });
  return {
    /** Resolves when the log has been read to its end, or after `millis`. */
    async ended(millis: number): Promise<void> {
      let stopTimer = () => {};
      const late = new Promise<void>((resolve) => {
        stopTimer = context.clock.after(millis, resolve);
      });
      await Promise.race([done, late]);
      stopTimer();
    },
    stop: () => lines.return?.().catch(() => {}),
  };
}
