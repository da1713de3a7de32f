import type { Core } from "../core/core.js";
import type { Mount, Operation } from "../core/operation.js";
import { retryDelay } from "../core/retry.js";
import type { Answer } from "../core/send.js";
import { ApifyApiError, ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { type InputOptions, isRepeatable, sendInput } from "./input.js";
import { Work } from "./work.js";

/** What starting a run takes beside the options of the API. */
export interface StartExtras {
  /**
   * Most seconds to go on trying while the account lacks the memory, or may run no more at once. Without it such a refusal is
   * an error at once.
   */
  waitForResources?: number | undefined;
}

/** Refusals that may be over in a moment: nothing was started. */
const shortOfResources: readonly (string | undefined)[] = [
  "actor-memory-limit-exceeded",
  "concurrent-runs-limit-exceeded",
];
/** Between two tries: random in [D, 2D], D doubling from the first to the longest. In milliseconds. */
const firstPauseMillis = 1000;
const longestPauseMillis = 15_000;

/** Starts a run, again and again if the caller waits for resources. */
export async function startRun<T>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: (StartExtras & InputOptions) | undefined,
  request: RequestOptions | undefined,
): Promise<Answer<T>> {
  const { waitForResources, ...others } = options ?? {};
  const start = (request: RequestOptions | undefined) =>
    sendInput<T>(core, operation, mount, input, { options: others, request });
  if (waitForResources === undefined) return start(request);
  if (!(waitForResources >= 0)) {
    throw new ApifyArgumentError("waitForResources must be a number of seconds, 0 or more.");
  }

  const end = core.clock.now() + waitForResources * 1000;
  const work = new Work(core, operation.id, request);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await start(work.request);
      } catch (error) {
        const left = end - core.clock.now();
        const refused = ApifyApiError.is(error) && shortOfResources.includes(error.type);
        if (!refused || left <= 0 || !isRepeatable(input)) throw error;
        const pause = retryDelay(attempt, core.clock.random(), firstPauseMillis, undefined);
        await work.pause(Math.min(pause, longestPauseMillis, left));
      }
    }
  } finally {
    work.end();
  }
}
