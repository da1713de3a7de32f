import { logGet } from "../../generated/operations.js";
import type { LogGetOptions } from "../../generated/options.js";
import { LogOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import { requestOptionsOf, snapshot } from "../core/request.js";
import { LogStream } from "./log-stream.js";

/** What `get()` and `stream()` of a log take. */
export interface LogOptions extends Omit<LogGetOptions, "stream"> {}

/** The log of a run or a build. */
export class LogClient extends LogOperations {
  /**
   * The log so far, as text; `undefined` if there is no such run or build. Servers keep about the last 5 million characters.
   *
   * `GET /v2/logs/{buildOrRunId}`
   */
  get(options?: LogOptions): ApiPromise<string | undefined> {
    return this.request(logGet, { options, tooMany: arguments.length > 1 });
  }

  /**
   * The log from its start and then as it is written, until the run or build ends. Iterate it for messages, or its `lines()`.
   * A log that is not there yet is waited for; one that stays missing for 10 seconds is a `NotFoundError`.
   *
   * ```ts
   * for await (const { timestamp, text } of apify.run(runId).log().stream()) console.log(timestamp, text);
   * ```
   *
   * `GET /v2/logs/{buildOrRunId}`
   */
  stream(options?: LogOptions): LogStream {
    const input = { options: snapshot(options), tooMany: arguments.length > 1 };
    const openScope = () => this.context.scope("log.stream", requestOptionsOf(input.options));
    return new LogStream(this.context, this.mount, input, openScope);
  }
}
