import type { Mount } from "../core/operation.js";
import { ApifyArgumentError } from "../errors.js";

/** What holds for every call on one request queue. */
export interface QueueOptions {
  /** Identifies this client to the queue's locks: 1 to 32 characters. */
  clientKey?: string | undefined;
  /** Seconds for each attempt of a call, where its last argument does not say otherwise. */
  timeoutSecs?: number | undefined;
}

/** The mount of a queue with its options. Throws an `ApifyArgumentError` for one that does not exist. */
export function queueMount(mount: Mount, options: QueueOptions | undefined): Mount {
  const { clientKey, timeoutSecs, ...others } = { ...options };
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new ApifyArgumentError(
      `requestQueue() has no option "${unknown}". It takes: clientKey, timeoutSecs. What else a call takes goes to its method.`,
    );
  }
  if (timeoutSecs !== undefined && !(timeoutSecs > 0)) {
    throw new ApifyArgumentError("requestQueue(): timeoutSecs must be a number above 0.");
  }
  return { ...mount, defaults: { clientKey }, timeoutSecs };
}
