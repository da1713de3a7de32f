import { environment } from "#platform";
import { runUpdate } from "../../generated/late-operations.js";
import type { Core } from "../core/core.js";
import { send } from "../core/send.js";
import { refuseOthers } from "../core/unknown-option.js";
import { ApifyArgumentError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { mountAt } from "./mounts.js";

/** How the status message of a run is set. */
export interface StatusMessageOptions {
  /** Whether the platform leaves the message as it is from now on. */
  isStatusMessageTerminal?: boolean | undefined;
  /** Nothing comes of it: the API knows no levels, Crawlee does. */
  level?: "DEBUG" | "INFO" | "WARNING" | "ERROR" | undefined;
}

/** Sets the status message of the run that this program is. */
export async function setStatusMessage(
  core: Core,
  statusMessage: string,
  { isStatusMessageTerminal, level: _, ...others }: StatusMessageOptions,
  request: RequestOptions | undefined,
): Promise<void> {
  refuseOthers("setStatusMessage", "isStatusMessageTerminal, level", others);
  const runId = environment("ACTOR_RUN_ID");
  if (!runId) {
    throw new ApifyArgumentError(
      "setStatusMessage() works inside an Actor only: ACTOR_RUN_ID is not set. Elsewhere call run(id).update({ statusMessage }).",
    );
  }
  const body = { statusMessage, isStatusMessageTerminal };
  await send(core, runUpdate, mountAt("/v2/actor-runs/{runId}", runId), { body, request });
}
