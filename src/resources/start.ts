import type { CallInput } from "../core/call.js";
import { ApifyArgumentError, ApifyRunFailedError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { type InputOptions, inputBody } from "./input.js";
import type { WaitOptions } from "./job.js";
import type { Run } from "./types.js";

/** What `call` takes beside the options of `start`. */
export interface CallOptions<T = Run> extends WaitOptions<T> {
  /** Rejects with an `ApifyRunFailedError` if the run ends otherwise than as SUCCEEDED. Default: the run is returned. */
  throwOnFailure?: boolean | undefined;
}

/** The input of a start, encoded: how Actors and tasks are started, asynchronously or not. */
export function startInput(
  input: unknown,
  options: (InputOptions & object) | undefined,
  request: RequestOptions | undefined,
): CallInput {
  const { body, contentType } = inputBody(input, options?.contentType);
  return { body, options: contentType ? { ...options, contentType } : options, request };
}

/** Starts, then waits: what `actor.call` and `task.call` share. */
export async function startAndWait<T extends Run>(
  start: (options: object) => PromiseLike<T>,
  wait: (id: string, options: WaitOptions<T>) => Promise<T>,
  options: CallOptions<T> & { waitForFinish?: number | undefined } = {},
): Promise<T> {
  const { waitSecs, onStatus, throwOnFailure, ...startOptions } = options;
  if (startOptions.waitForFinish !== undefined) {
    throw new ApifyArgumentError(
      "call() waits by itself: limit it by waitSecs instead of waitForFinish.",
    );
  }
  const run = await wait((await start(startOptions)).id, { waitSecs, onStatus });
  if (throwOnFailure && run.status !== "SUCCEEDED") throw runFailed(run);
  return run;
}

function runFailed(run: Run): ApifyRunFailedError {
  const message = run.statusMessage ? `: ${run.statusMessage}` : "";
  return new ApifyRunFailedError(
    `Run ${run.id} is ${run.status}, not SUCCEEDED${message}. Its log says more: run("${run.id}").log().get().`,
    { runId: run.id, status: run.status, run },
  );
}
