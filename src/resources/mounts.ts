import type { RunOrigin } from "../../generated/models.js";
import type { RunsListOptions } from "../../generated/options.js";
import { references } from "../../generated/references.js";
import type { Mount } from "../core/operation.js";
import { fillPath } from "../core/path.js";
import { check, checkOptions, string } from "../options.js";

/** The mount of a resource with this ID. Throws an `ApifyArgumentError` for an invalid ID. */
export function mountAt(template: string, id?: string): Mount {
  let named = false;
  const valueFor = (name: string) => {
    named = references.includes(name);
    return id;
  };
  const path = fillPath(template, valueFor, references);
  return { path, reference: named ? id : undefined };
}

/** Which runs `lastRun()` considers. */
export interface LastRunOptions {
  /** Only runs with this status. */
  status?: Exclude<RunsListOptions["status"], readonly unknown[]>;
  /** Only runs with this origin. */
  origin?: RunOrigin | undefined;
}

/** The mount of the last run. Its options are sent with every request below it. */
export function lastRunMount(mount: Mount, options: LastRunOptions | undefined): Mount {
  checkOptions("lastRun()", options ?? undefined, { status: string, origin: string });
  return { ...mount, query: { ...options } };
}

/** Options of every call on one request queue. */
export interface QueueOptions {
  /** Identifies this client to the queue's locks: 1 to 32 characters. */
  clientKey?: string | undefined;
  /** Timeout of each attempt in seconds, unless a call sets one. */
  timeoutSecs?: number | undefined;
}

const seconds = check("a number above 0", (value) => (value as number) > 0);

/** The mount of a queue with its options. Throws an `ApifyArgumentError` for an unknown option. */
export function queueMount(mount: Mount, options: QueueOptions | undefined): Mount {
  if (options === undefined || options === null) return mount;
  checkOptions("requestQueue()", options, { clientKey: string, timeoutSecs: seconds });
  const { clientKey, timeoutSecs } = options;
  return { ...mount, ...(clientKey === undefined ? {} : { defaults: { clientKey } }), timeoutSecs };
}
