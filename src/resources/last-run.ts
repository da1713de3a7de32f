import type { RunOrigin } from "../../generated/models.js";
import type { RunsListOptions } from "../../generated/options.js";
import type { Mount } from "../core/operation.js";
import { checkOptions, string } from "../options.js";

/** Which run counts as the last one. */
export interface LastRunOptions {
  /** Only runs with this status. */
  status?: Exclude<RunsListOptions["status"], readonly unknown[]>;
  /** Only runs started in this way. */
  origin?: RunOrigin | undefined;
}

/** The last run's mount: its options go with every request below it. */
export function lastRunMount(mount: Mount, options: LastRunOptions | undefined): Mount {
  const query = { ...options };
  checkOptions("lastRun()", query, { status: string, origin: string });
  return { ...mount, query };
}
