import { ApifyArgumentError } from "../errors.js";

/** What holds for every call on one request queue. */
export interface QueueOptions {
  /** Identifies this client to the queue's locks: 1 to 32 characters. */
  clientKey?: string | undefined;
}

/** The options of a queue's mount. Throws an `ApifyArgumentError` for one that does not exist. */
export function queueDefaults({ clientKey, ...others }: QueueOptions): Record<string, unknown> {
  const [unknown] = Object.keys(others);
  if (unknown === undefined) return { clientKey };
  throw new ApifyArgumentError(
    `requestQueue() has no option "${unknown}". It takes: clientKey. What else a call takes goes to its method.`,
  );
}
