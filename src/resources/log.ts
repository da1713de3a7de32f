import { LateRow } from "../../generated/late-rows.js";
import type { LogGetOptions } from "../../generated/options.js";
import { LogOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import type { RequestOptions } from "../options.js";
import { LogStream } from "./log-stream.js";

/** A run may be silent for so long before its log counts as lost. In milliseconds. */
const streamIdleMillis = 300_000;

/** What `get()` and `stream()` of a log take. */
export interface LogOptions extends Omit<LogGetOptions, "stream"> {}

/** The log of a run or a build. */
export class LogClient extends LogOperations {
  /**
   * The log so far, as text; `undefined` if there is no such run or build. Servers keep about the last 5 million characters.
   *
   * `GET /v2/logs/{buildOrRunId}`
   */
  get(options?: LogOptions, request?: RequestOptions): ApiPromise<string | undefined> {
    return this.execute(LateRow.logGet, { options, request });
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
  stream(options?: LogOptions, request?: RequestOptions): LogStream {
    const open = async (request: RequestOptions) => {
      const { data } = await this.exchange<ReadableStream<Uint8Array>>(LateRow.logGet, {
        options: { ...options, stream: true },
        request,
        streamIdleMillis,
      });
      return data;
    };
    return new LogStream(this.core, this.mount, open, request);
  }
}
