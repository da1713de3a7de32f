import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { refuseOthers } from "../core/unknown-option.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { Absence } from "./absence.js";
import { isFinished, type Job } from "./run-status.js";
import { Work } from "./work.js";

/** How long to wait for a run or a build. */
export interface WaitOptions<T = unknown> {
  /** Most seconds to wait; then the unfinished object is returned. Without it: until it is finished. */
  waitSecs?: number | undefined;
  /** Called with the object whenever its status differs from the one before. What it throws ends the wait. */
  onStatus?: ((job: T) => void) | undefined;
}

/** Asks once; the server is asked to hold its answer for so many seconds. */
type Poll<T> = (waitForFinish: number, request: RequestOptions) => PromiseLike<T | undefined>;

/** What a server is asked to hold its answer for, in seconds: it holds it for as long as it holds any, 60 or 300. */
const longPollSecs = 300;
/** A server that holds nothing is asked again after this, growing. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** An answer that took as long was held. */
const heldMillis = 1000;

/**
 * Asks for a job until it is finished, holding the line where the server does. `started` is what is known of it so far: if
 * the time is up before more is, that is returned.
 */
export async function waitForFinish<T extends Job>(
  core: Core,
  mount: Mount,
  poll: Poll<T>,
  options: WaitOptions<T> = {},
  request?: RequestOptions,
  started?: T,
): Promise<T> {
  const { waitSecs = Number.POSITIVE_INFINITY, onStatus } = checked(options);
  const { clock } = core;
  const end = clock.now() + waitSecs * 1000;
  const patience = patienceSecs(core, request);
  const absence = new Absence(core, mount, "waitForFinish");
  const work = new Work(core, "waitForFinish", request);
  let pause = firstPauseMillis;
  let job = started;
  try {
    // Awaited, so that a function which is asynchronous after all leaves no rejection behind.
    if (job) await onStatus?.(job);
    let over = job !== undefined && (isFinished(job) || waitSecs === 0);
    while (!over) {
      const asked = clock.now();
      const hold = Math.min(longPollSecs, patience, Math.max(0, Math.ceil((end - asked) / 1000)));
      const latest = await absence.bear(() => poll(hold, work.request));
      if (latest && latest.status !== job?.status) await onStatus?.(latest);
      job = latest ?? job;
      const now = clock.now();
      over = (job !== undefined && isFinished(job)) || now >= end;
      if (over) break;
      if (hold > 0 && now - asked >= Math.min(hold * 1000, heldMillis)) {
        pause = firstPauseMillis;
      } else {
        await work.pause(Math.min(pause, absence.left, end - now));
        pause = Math.min(pause * 2, longestPauseMillis);
      }
    }
  } finally {
    work.end();
  }
  if (!job) throw absence.error();
  return job;
}

/** No request is held for longer than the caller lets one take, with room for a second try. */
function patienceSecs(core: Core, request: RequestOptions | undefined): number {
  const limits = [request?.timeoutSecs, core.options.totalTimeoutSecs];
  return Math.min(...limits.map((secs) => Math.floor((secs ?? Number.POSITIVE_INFINITY) / 2)));
}

/** Throws an `ApifyArgumentError` for what cannot be meant: whoever starts a run first asks before that. */
export function checked<T>(options: WaitOptions<T>): WaitOptions<T> {
  const { waitSecs, onStatus, ...others } = options;
  refuseOthers("waitForFinish", "waitSecs, onStatus", others);
  if (waitSecs !== undefined && !(typeof waitSecs === "number" && waitSecs >= 0)) {
    throw new ApifyArgumentError("waitSecs must be a number, 0 or more.");
  }
  if (onStatus !== undefined && typeof onStatus !== "function") {
    throw new ApifyArgumentError("onStatus must be a function that takes the run or the build.");
  }
  return { waitSecs, onStatus };
}
