import type { Core } from "../core/core.js";
import type { Mount, Operation } from "../core/operation.js";
import { retryDelay } from "../core/retry.js";
import { type Answer, send } from "../core/send.js";
import { ApifyApiError, ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import type { WrittenInput } from "./input.js";
import { Work } from "./work.js";

/** Refusals that may be over in a moment: nothing was started. */
const shortOfResources: readonly (string | undefined)[] = [
  "actor-memory-limit-exceeded",
  "concurrent-runs-limit-exceeded",
];
/** Between two tries: random in [D, 2D], D doubling from the first to the longest. In milliseconds. */
const firstPauseMillis = 1000;
const longestPauseMillis = 15_000;

/** Starts a run, again and again for so many seconds while there are no resources for it. */
export async function startPatiently<T>(
  core: Core,
  operation: Operation,
  mount: Mount,
  input: WrittenInput,
  secs: number,
  request: RequestOptions | undefined,
): Promise<Answer<T>> {
  if (!(secs >= 0)) {
    throw new ApifyArgumentError("waitForResources must be a number of seconds, 0 or more.");
  }
  const end = core.clock.now() + secs * 1000;
  const work = new Work(core, operation.id, request);
  try {
    for (let attempt = 1; ; attempt++) {
      try {
        return await send<T>(core, operation, mount, { ...input, request: work.request });
      } catch (error) {
        const left = end - core.clock.now();
        const refused = ApifyApiError.is(error) && shortOfResources.includes(error.type);
        if (!refused || left <= 0 || !isRepeatable(input.body)) throw error;
        const pause = retryDelay(attempt, core.clock.random(), firstPauseMillis, undefined);
        await work.pause(Math.min(pause, longestPauseMillis, left));
      }
    }
  } finally {
    work.end();
  }
}

/** Whether an input can be read again for another attempt: streams of either kind cannot. */
function isRepeatable(input: unknown): boolean {
  const { getReader, pipe } = (input ?? {}) as { getReader?: unknown; pipe?: unknown };
  return typeof getReader !== "function" && typeof pipe !== "function";
}
