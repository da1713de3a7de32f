import { CallScope, sleep } from "../core/cancellation.js";
import type { Core } from "../core/core.js";
import { ApifyArgumentError, NotFoundError } from "../errors.js";
import type { RequestOptions } from "../options.js";

/** A run or a build. */
export interface Job {
  readonly id: string;
  readonly status: string;
  readonly finishedAt?: string | null | undefined;
}

/** How long to wait for a run or a build. */
export interface WaitOptions<T = unknown> {
  /** Most seconds to wait; then the unfinished object is returned. Without it: until it is finished. */
  waitSecs?: number | undefined;
  /** Called with the object whenever its status differs from the one before. */
  onStatus?: ((job: T) => void) | undefined;
}

/** What a server is asked to hold its answer for, in seconds: it holds it for as long as it holds any, 60 or 300. */
const longPollSecs = 300;
/** A server that answers at once is asked again after this, growing. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** A job just started may be unknown to some servers for a moment. */
const missingMillis = 10_000;

const terminal = new Set(["SUCCEEDED", "FAILED", "TIMED-OUT", "ABORTED"]);
const unfinished = new Set(["READY", "RUNNING", "TIMING-OUT", "ABORTING"]);

/** Statuses that are not known count as unfinished, unless there is a time at which it finished. */
export function isFinished({ status, finishedAt }: Job): boolean {
  if (terminal.has(status)) return true;
  return !unfinished.has(status) && typeof finishedAt === "string";
}

/** Asks for a job until it is finished, holding the line where the server does. */
export async function waitForFinish<T extends Job>(
  core: Core,
  poll: (waitForFinish: number, request: RequestOptions) => PromiseLike<T | undefined>,
  { waitSecs = Number.POSITIVE_INFINITY, onStatus }: WaitOptions<T>,
  request: RequestOptions = {},
): Promise<T> {
  if (!(waitSecs >= 0)) throw new ApifyArgumentError("waitSecs must be a number, 0 or more.");
  const { clock } = core;
  const start = clock.now();
  const scope = new CallScope(request.signal);
  let pause = firstPauseMillis;
  let status: string | undefined;
  try {
    for (;;) {
      const asked = clock.now();
      const left = Math.max(0, waitSecs * 1000 - (asked - start));
      const hold = Math.min(longPollSecs, Math.ceil(left / 1000));
      const job = await pollOnce(poll, hold, request, asked - start);
      if (job && job.status !== status) {
        status = job.status;
        onStatus?.(job);
      }
      const elapsed = clock.now() - start;
      if (job && (isFinished(job) || elapsed >= waitSecs * 1000)) return job;
      const held = clock.now() - asked >= Math.min(hold * 1000, 1000) && hold > 0;
      pause = held ? firstPauseMillis : pause;
      if (!held) {
        await sleep(Math.min(pause, Math.max(1, waitSecs * 1000 - elapsed)), clock, scope);
        pause = Math.min(pause * 2, longestPauseMillis);
      }
    }
  } finally {
    scope.end();
  }
}

async function pollOnce<T extends Job>(
  poll: (waitForFinish: number, request: RequestOptions) => PromiseLike<T | undefined>,
  hold: number,
  request: RequestOptions,
  elapsed: number,
): Promise<T | undefined> {
  let missing: unknown;
  try {
    const job = await poll(hold, request);
    if (job) return job;
  } catch (error) {
    if (!NotFoundError.is(error)) throw error;
    missing = error;
  }
  if (elapsed < missingMillis) return undefined;
  throw (
    missing ??
    new NotFoundError(
      `Nothing is known under this ID ${Math.round(elapsed / 1000)} s after it was first asked for. Is the ID right, and may the token see it?`,
      { statusCode: 404, type: "record-not-found" },
    )
  );
}
