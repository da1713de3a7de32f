import * as operations from "../../generated/operations.js";
import type { LogGetOptions } from "../../generated/options.js";
import { LogOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import type { RequestOptions } from "../options.js";

/** The log of a run or a build. */
export class LogClient extends LogOperations {
  /**
   * The log so far, as text; `undefined` if there is no such run or build. Servers keep about the last 5 million characters.
   *
   * `GET /v2/logs/{buildOrRunId}`
   */
  get(
    options?: Omit<LogGetOptions, "stream">,
    request?: RequestOptions,
  ): ApiPromise<string | undefined> {
    return this.execute(operations.logGet, { options, request });
  }
}
