import type { Build, Run, RunStatus } from "../../generated/models.js";
import { buildAbort, runAbort } from "../../generated/operations.js";
import { snapshot, splitRequestOptions } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { requireField } from "../core/failures.js";
import { type JobProgress, JobPromise } from "../core/job-promise.js";
import type { Mount, Operation } from "../core/operation.js";
import type { CallInput } from "../core/request.js";
import { Backoff } from "../core/retry.js";
import { call } from "../core/send.js";
import { NotFoundError } from "../errors.js";
import {
  type Check,
  callback,
  checkOptions,
  number,
  oneOf,
  type RequestOptions,
} from "../options.js";
import { mountAt } from "./mounts.js";
import type { Known } from "./types.js";

/** The option of methods that wait for a run or a build. */
export interface AbortOptions {
  /**
   * Aborts the run or build when the wait is cancelled by `signal` or by `totalTimeoutSecs`; `"gracefully"` gives a run half a
   * minute to end by itself. The call rejects when that is done, at most 5 seconds later. Default: it goes on.
   */
  abortOnCancel?: boolean | "gracefully" | undefined;
}

/** Options of waiting for a run or a build. */
export interface WaitOptions<T = unknown> extends RequestOptions, AbortOptions {
  /** Maximum seconds to wait; then the unfinished run or build is returned. Default: no limit. */
  waitSecs?: number | undefined;
  /**
   * Called with the run or build whenever its status or status message has changed; asked for every second. An error that it
   * throws ends the wait.
   */
  onStatus?: ((job: T) => void) | undefined;
}

/** The options that waiting takes beside those of a request. */
export const waitChecks: Readonly<Record<Exclude<keyof WaitOptions, keyof RequestOptions>, Check>> =
  { waitSecs: number, onStatus: callback, abortOnCancel: oneOf(true, false, "gracefully") };

/** The statuses in the API's document. Servers may have more. */
type KnownRunStatus = Known<RunStatus>;

// Checked against the document: a status that is removed from it does not compile here.
const terminal = [
  "SUCCEEDED",
  "FAILED",
  "TIMED-OUT",
  "ABORTED",
] as const satisfies readonly KnownRunStatus[];
const unfinished = [
  "READY",
  "RUNNING",
  "TIMING-OUT",
  "ABORTING",
] as const satisfies readonly KnownRunStatus[];

/** The status of a successful run. */
export const succeeded = "SUCCEEDED" satisfies (typeof terminal)[number];

/** The fields of a run or a build that waiting needs. */
export type Job = Pick<Run | Build, "id" | "status" | "finishedAt">;

/** An unknown status counts as unfinished, unless `finishedAt` is set. */
export function isFinished({ status, finishedAt }: Job): boolean {
  if (includes(terminal, status)) return true;
  return !isUnfinishedStatus(status) && typeof finishedAt === "string";
}

/** Whether a status is known as one of an unfinished run. */
export function isUnfinishedStatus(status: unknown): boolean {
  return includes(unfinished, status);
}

function includes(statuses: readonly unknown[], status: unknown): boolean {
  return statuses.includes(status);
}

/** Implements `run.waitForFinish` and `build.waitForFinish`; `operation` gets the run or the build. */
export function waitForFinish<T extends Job>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  options: WaitOptions<T> | undefined,
): JobPromise<T> {
  return new JobPromise(async (progress) => {
    const name = waitName(operation);
    const { own, request } = splitRequestOptions<WaitOptions<T>>(
      name,
      snapshot(options),
      Object.keys(waitChecks),
    );
    checkOptions(name, own, waitChecks);
    const wait = { ...request, ...own };
    return context.work(name, request, (scope) =>
      pollUntilFinished<T>(context, operation, mount, wait, scope, progress),
    );
  });
}

function waitName({ id }: Operation): string {
  return id.replace(/get$/, "waitForFinish");
}

/** Longest long poll in seconds. A server may shorten it, for example to 60. */
const longPollSecs = 300;
/** The same where somebody wants to see each change. */
const watchedPollSecs = 1;
/** Growing delays between polls of a server without long polling. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
const watchedPauseMillis = 1500;
/** A response that took this long was a long poll. In milliseconds. */
const heldMillis = 1000;

/**
 * Polls a job until it is finished, with long polls if the server supports them. What `progress` knows at the start is returned
 * if the time is up before the first response.
 */
export async function pollUntilFinished<T extends Job>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  wait: WaitOptions<T>,
  scope: Scope,
  progress: JobProgress<T>,
): Promise<T> {
  const place = new JobPlace(context, operation, mount);
  try {
    return await poll(context, place, wait, scope, progress);
  } catch (error) {
    // A last run that is not resolved yet could be another one by now.
    if (scope.cancelled && wait.abortOnCancel && !place.mount.nested) {
      await abort(context, operation, place.mount, wait.abortOnCancel, progress);
    }
    throw error;
  }
}

async function poll<T extends Job>(
  context: ClientContext,
  place: JobPlace,
  wait: WaitOptions<T>,
  scope: Scope,
  progress: JobProgress<T>,
): Promise<T> {
  const { waitSecs = Number.POSITIVE_INFINITY, onStatus, abortOnCancel: _, ...request } = wait;
  const { clock } = context;
  const end = clock.now() + waitSecs * 1000;
  const deadline = clock.now() + (context.totalTimeoutMillis(request) ?? Number.POSITIVE_INFINITY);
  const backoff = new Backoff(firstPauseMillis, onStatus ? watchedPauseMillis : longestPauseMillis);
  const grace = new NotFoundGrace(context, place.mount, waitName(place.operation));
  let job = progress.partialResult;
  // Awaited, so that an asynchronous function causes no unhandled rejection.
  if (job) await onStatus?.(job);
  let over = job !== undefined && (isFinished(job) || waitSecs === 0);
  while (!over) {
    const asked = clock.now();
    const waitForFinish = Math.floor(
      Math.min(
        onStatus ? watchedPollSecs : longPollSecs,
        Math.max(0, Math.ceil((end - asked) / 1000)),
        // Half of the timeout, which leaves time for a second try.
        Math.max(0, deadline - asked) / 2000,
        (request.timeoutSecs ?? Number.POSITIVE_INFINITY) / 2,
      ),
    );
    const latest = await grace.poll(() =>
      place.get<T>({ options: request, query: { waitForFinish } }, scope),
    );
    const changed =
      latest && (latest.status !== job?.status || messageOf(latest) !== messageOf(job));
    job = latest ?? job;
    if (job) progress.partialResult = job;
    if (changed) await onStatus?.(latest);
    const now = clock.now();
    over = (job !== undefined && isFinished(job)) || now >= end;
    if (over) break;
    if (waitForFinish > 0 && now - asked >= Math.min(waitForFinish * 1000, heldMillis)) {
      backoff.reset();
    } else {
      await scope.sleep(Math.min(backoff.next(), grace.remainingMillis, end - now));
    }
  }
  if (!job) throw grace.error();
  return job;
}

function messageOf(job: object | undefined): unknown {
  return (job as Partial<Run> | undefined)?.statusMessage;
}

/** Where a job is found. The last run is resolved once: a newer run must not take its place while waiting. */
export class JobPlace {
  constructor(
    private readonly context: ClientContext,
    readonly operation: Operation,
    public mount: Mount,
  ) {}

  async get<T extends Job>(input: CallInput, scope: Scope): Promise<T | undefined> {
    const { context, operation } = this;
    const answer = await call<T | undefined>(context, operation, this.mount, input, scope);
    if (answer.data && this.mount.nested) {
      const id = requireField(context, operation, { ...answer, data: answer.data }, "id");
      this.mount = mountAt("/v2/actor-runs/{runId}", id);
    }
    return answer.data;
  }
}

/** How long a cancelled call may take to abort its run. In milliseconds. */
export const abortMillis = 5000;

/** Outside the scope of the wait, which is cancelled. */
async function abort<T>(
  context: ClientContext,
  { id }: Operation,
  mount: Mount,
  how: true | "gracefully",
  progress: JobProgress<T>,
): Promise<void> {
  const isRun = id.startsWith("run.");
  const options = {
    totalTimeoutSecs: abortMillis / 1000,
    ...(isRun && how === "gracefully" ? { gracefully: true } : {}),
  };
  try {
    const { data } = await call<T>(context, isRun ? runAbort : buildAbort, mount, { options });
    progress.partialResult = data;
  } catch (error) {
    progress.abortError = error;
  }
}

/** For this long, some servers may not find what was just started. In milliseconds. */
const graceMillis = 10_000;

/** Tolerates for 10 seconds that a run, a build or a log is not found. */
export class NotFoundGrace {
  readonly #context: ClientContext;
  readonly #path: string;
  readonly #clientMethod: string;
  #missingSince: number | undefined;

  constructor(context: ClientContext, { path }: Mount, clientMethod: string) {
    this.#context = context;
    this.#path = context.redact(context.prefix + path);
    this.#clientMethod = clientMethod;
  }

  /** The result of `ask`; `undefined` while it may still appear. Throws once it has been missing for 10 seconds. */
  async poll<T>(ask: () => PromiseLike<T | undefined>): Promise<T | undefined> {
    const asked = this.#context.clock.now();
    let missing: unknown;
    try {
      const found = await ask();
      if (found !== undefined) {
        this.#missingSince = undefined;
        return found;
      }
    } catch (error) {
      if (!NotFoundError.is(error)) throw error;
      missing = error;
    }
    this.#missingSince ??= asked;
    if (this.remainingMillis <= 0) throw missing ?? this.error();
    return undefined;
  }

  /** Time left until `poll` throws. */
  get remainingMillis(): number {
    return this.#missingSince === undefined
      ? Number.POSITIVE_INFINITY
      : this.#missingSince + graceMillis - this.#context.clock.now();
  }

  error(): NotFoundError {
    const now = this.#context.clock.now();
    const secs = Math.round((now - (this.#missingSince ?? now)) / 1000);
    const still = secs > 0 ? ` in ${secs} s` : "";
    return new NotFoundError(
      `GET ${this.#path} answered 404 (record-not-found): nothing was found under this ID${still}. Is the ID right, and may the token see it?`,
      { statusCode: 404, type: "record-not-found" },
      { clientMethod: this.#clientMethod, httpMethod: "GET", path: this.#path },
    );
  }
}
