import type { Build } from "../../generated/models.js";
import { buildGet } from "../../generated/operations.js";
import {
  ActorEnvVarClient,
  ActorEnvVarCollectionClient,
  ActorVersionOperations,
  BuildOperations,
} from "../../generated/resources.js";
import type { JobPromise } from "../core/job-promise.js";
import { lastOptions } from "../options.js";
import { LogClient } from "./log.js";
import { type WaitOptions, waitForFinish } from "./wait-for-finish.js";

/** One version of an Actor: its source and its environment variables. */
export class ActorVersionClient extends ActorVersionOperations {
  /**
   * One environment variable, by its name.
   *
   * @param envVarName The name of the variable.
   */
  envVar(envVarName: string): ActorEnvVarClient {
    return new ActorEnvVarClient(this.context, this.child("/env-vars/{envVarName}", envVarName));
  }

  /** The environment variables of this version. */
  envVars(): ActorEnvVarCollectionClient {
    return new ActorEnvVarCollectionClient(this.context, this.child("/env-vars"));
  }
}

/** One build of an Actor. */
export class BuildClient extends BuildOperations {
  /** The log of the build. */
  log(): LogClient {
    return new LogClient(this.context, this.child("/log"));
  }

  /**
   * Waits until the build has finished, successfully or not, and resolves to it.
   *
   * `GET /v2/actor-builds/{buildId}`
   */
  waitForFinish(options?: WaitOptions<Build>): JobPromise<Build> {
    const last = lastOptions(options, arguments.length > 1);
    return waitForFinish(this.context, buildGet, this.mount, last);
  }
}
