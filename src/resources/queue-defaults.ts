import type { Mount } from "../core/operation.js";
import { type Check, checkOptions, string } from "../options.js";

/** What holds for every call on one request queue. */
export interface QueueOptions {
  /** Identifies this client to the queue's locks: 1 to 32 characters. */
  clientKey?: string | undefined;
  /** Seconds for each attempt of a call, where its last argument does not say otherwise. */
  timeoutSecs?: number | undefined;
}

const seconds: Check = (value) => ((value as number) > 0 ? undefined : "a number above 0");

/** The mount of a queue with its options. Throws an `ApifyArgumentError` for one that does not exist. */
export function queueMount(mount: Mount, options: QueueOptions | undefined): Mount {
  const { clientKey, timeoutSecs } = { ...options };
  checkOptions("requestQueue()", options ?? {}, { clientKey: string, timeoutSecs: seconds });
  return { ...mount, defaults: { clientKey }, timeoutSecs };
}
