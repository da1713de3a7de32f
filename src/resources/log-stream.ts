import type { Core } from "../core/core.js";
import { loaded } from "../core/on-demand.js";
import type { Mount } from "../core/operation.js";
import type { RequestOptions } from "../options.js";
import { parts } from "./parts.js";

/** One message of a log. */
export interface LogMessage {
  /** When it was written, ISO 8601. Undefined for the rest of a message whose start the server no longer has. */
  readonly timestamp: string | undefined;
  /** What it says, without the timestamp; of several lines, maybe. */
  readonly text: string;
}

/** Connects to a log; `undefined` if it is missing. */
export type OpenLog = (
  request: RequestOptions,
) => PromiseLike<ReadableStream<Uint8Array> | undefined>;

/**
 * A log as it is written, to the end of its run or build. Iterated, it gives messages, each when it is complete: when the next
 * one begins, or the log ends. `lines()` gives every line at once. Nothing is sent before.
 *
 * A connection that is lost is made again, and the log goes on where it stopped.
 */
export class LogStream implements AsyncIterable<LogMessage> {
  readonly #core: Core;
  readonly #mount: Mount;
  readonly #open: OpenLog;
  readonly #request: RequestOptions | undefined;

  /** @internal */
  constructor(core: Core, mount: Mount, open: OpenLog, request: RequestOptions | undefined) {
    this.#core = core;
    this.#mount = mount;
    this.#open = open;
    this.#request = request;
  }

  /** Message by message, each with all of its lines. */
  async *[Symbol.asyncIterator](): AsyncGenerator<LogMessage, void, undefined> {
    const { messagesIn } = await loaded(parts.runs, this.#request);
    yield* messagesIn(this.#core, this.#mount, this.#open, this.#request);
  }

  /** Every line as it stands in the log, timestamp included. */
  async *lines(): AsyncGenerator<string, void, undefined> {
    const { linesIn } = await loaded(parts.runs, this.#request);
    yield* linesIn(this.#core, this.#mount, this.#open, this.#request);
  }
}
