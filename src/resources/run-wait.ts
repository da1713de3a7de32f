import { runGet } from "../../generated/operations.js";
import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { send } from "../core/send.js";
import type { RequestOptions } from "../options.js";
import { type WaitOptions, waitForFinish } from "./job.js";
import { mountAt } from "./mounts.js";
import type { Run } from "./types.js";

/** Waits for a run. The last run is looked up once: from then on it is that one which is waited for. */
export function waitForRun<Item extends object>(
  core: Core,
  mount: Mount,
  options: WaitOptions<Run<Item>>,
  request: RequestOptions | undefined,
): Promise<Run<Item>> {
  let place = mount;
  const poll = async (waitForFinish: number, request: RequestOptions) => {
    const input = { options: { waitForFinish }, request };
    const { data } = await send<Run<Item> | undefined>(core, runGet, place, input);
    if (data) place = mountAt("/v2/actor-runs/{runId}", data.id);
    return data;
  };
  return waitForFinish(core, mount, poll, options, request);
}
