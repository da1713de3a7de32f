import type { Build } from "../../generated/models.js";
import { BuildOperations } from "../../generated/resources.js";
import { byPart } from "../core/on-demand.js";
import type { RequestOptions } from "../options.js";
import type { WaitOptions } from "./job.js";
import { LogClient } from "./log.js";
import { parts } from "./parts.js";

/** One build of an Actor. */
export class BuildClient extends BuildOperations {
  /** The log of the build. */
  log(): LogClient {
    return new LogClient(this.core, this.below("/log"));
  }

  /**
   * Waits until the build has finished, however it ends, and resolves to it.
   *
   * `GET /v2/actor-builds/{buildId}`
   */
  waitForFinish(options?: WaitOptions<Build>, request?: RequestOptions): Promise<Build> {
    const given = { ...options };
    const poll = (waitForFinish: number, request: RequestOptions) =>
      this.get({ waitForFinish }, request);
    return byPart(this.core, parts.runs, request, ({ waitForFinish }, request) =>
      waitForFinish(this.core, this.mount, poll, given, request),
    );
  }
}
