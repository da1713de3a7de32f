import type { Core } from "../core/core.js";
import { ApifyConnectionError, ApifyTimeoutError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { Absence } from "./absence.js";
import { splitLines } from "./log-lines.js";
import { type LogLine, LogPosition } from "./log-position.js";
import { Work } from "./work.js";

/** One message of a log. */
export interface LogMessage {
  /** When it was written, ISO 8601. Undefined for the rest of a message whose start the server no longer has. */
  readonly timestamp: string | undefined;
  /** What it says, without the timestamp; of several lines, maybe. */
  readonly text: string;
}

type Open = (request: RequestOptions) => PromiseLike<ReadableStream<Uint8Array> | undefined>;

/** Between two connections, growing while they bring nothing new. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** Connections in a row that broke soon and brought nothing new: as many are borne. */
const mostFailures = 8;
const soonMillis = 30_000;

/**
 * A log as it is written, to the end of its run or build. Iterated, it gives messages, each when it is complete: when the next
 * one begins, or the log ends. `lines()` gives every line at once. Nothing is sent before.
 *
 * A connection that is lost is made again, and the log goes on where it stopped.
 */
export class LogStream implements AsyncIterable<LogMessage> {
  readonly #core: Core;
  readonly #open: Open;
  readonly #request: RequestOptions | undefined;

  /** @internal */
  constructor(core: Core, open: Open, request: RequestOptions | undefined) {
    this.#core = core;
    this.#open = open;
    this.#request = request;
  }

  /** Message by message, each with all of its lines. */
  async *[Symbol.asyncIterator](): AsyncGenerator<LogMessage, void, undefined> {
    let message: LogLine[] = [];
    for await (const line of this.#follow()) {
      if (line.starts && message.length > 0) {
        yield joined(message);
        message = [];
      }
      message.push(line);
    }
    if (message.length > 0) yield joined(message);
  }

  /** Every line as it stands in the log, timestamp included. */
  async *lines(): AsyncGenerator<string, void, undefined> {
    for await (const { text } of this.#follow()) yield text;
  }

  async *#follow(): AsyncGenerator<LogLine> {
    const { clock } = this.#core;
    const position = new LogPosition();
    const work = new Work(this.#core, "log.stream", this.#request);
    let pause = firstPauseMillis;
    let failures = 0;
    try {
      for (;;) {
        const stream = await this.#connect(work);
        const connected = clock.now();
        let news = false;
        try {
          position.restart();
          for await (const lines of splitLines(stream)) {
            for (const line of position.advance(lines)) {
              news = true;
              yield line;
            }
          }
          yield* position.end();
          return;
        } catch (error) {
          if (work.stopped || !isCut(error)) throw error;
          failures = news || clock.now() - connected >= soonMillis ? 0 : failures + 1;
          if (failures > mostFailures) throw error;
        }
        if (news) pause = firstPauseMillis;
        await work.pause(pause);
        pause = Math.min(pause * 2, longestPauseMillis);
      }
    } finally {
      work.end();
    }
  }

  /** The log of what was just started may be missing for a moment. */
  async #connect(work: Work): Promise<ReadableStream<Uint8Array>> {
    const absence = new Absence(this.#core.clock);
    for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
      const stream = await absence.bear(() => this.#open(work.request));
      if (stream) return stream;
      await work.pause(Math.min(pause, absence.left));
    }
  }
}

/** The connection was lost, or silent for so long that it may have been. */
function isCut(error: unknown): boolean {
  return ApifyConnectionError.is(error) || ApifyTimeoutError.is(error);
}

function joined(lines: readonly LogLine[]): LogMessage {
  const timestamp = lines[0]?.timestamp;
  const text = lines.map((line) => line.text).join("\n");
  const starts = lines[0]?.starts === true;
  return { timestamp, text: starts ? text.slice(timestamp!.length).replace(/^ /, "") : text };
}
