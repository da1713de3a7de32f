import { tooManyArguments } from "../core/call-options.js";
import type { RequestOptions } from "../options.js";
import type { LogClient } from "./log.js";
import { logLost } from "./log-lines.js";

/** Receives the lines of a log: a function, a logger (`info`), or the console. */
export type LogSink =
  | ((line: string) => void)
  | {
      /** Takes a line. */
      info(line: string): void;
    }
  | "default";

/** How a run's log is streamed. */
export interface GetStreamedLogOptions extends RequestOptions {
  /** Default: the console. */
  toLog?: LogSink | null | undefined;
  /** Whether to include lines written before `start()`. Default: true. */
  fromStart?: boolean | undefined;
}

/** Options of a `StreamedLog`. */
export interface StreamedLogOptions extends RequestOptions {
  /** The log to follow. */
  logClient: LogClient;
  /** Where its lines go. */
  toLog: LogSink;
  /** Whether to include lines written before `start()`. Default: true. */
  fromStart?: boolean | undefined;
}

/** Passes on a log line by line while its run continues. An error becomes one more line and is never thrown. */
export class StreamedLog {
  readonly #log: LogClient;
  readonly #onLine: (line: string) => void;
  readonly #fromStart: boolean;
  readonly #request: RequestOptions;
  #lines: AsyncIterableIterator<string, undefined, undefined> | undefined;
  #done: Promise<void> | undefined;

  constructor({ logClient, toLog, fromStart = true, ...request }: StreamedLogOptions) {
    if (arguments.length > 1) throw tooManyArguments("new StreamedLog()");
    const sink = toLog === "default" ? console : toLog;
    this.#log = logClient;
    this.#onLine = typeof sink === "function" ? sink : (line) => sink.info(line);
    this.#fromStart = fromStart;
    this.#request = request;
  }

  /** Starts, unless it has started. */
  start(): void {
    if (this.#lines) return;
    this.#lines = this.#log.stream(this.#request).lines();
    this.#done = this.#follow(this.#lines);
  }

  /** Stops. Lines that were not read yet are dropped. */
  async stop(): Promise<void> {
    await this.#lines?.return?.();
    await this.#done;
    this.#lines = undefined;
  }

  /** Lines start with the time at which they were written, ISO 8601 in UTC: text compares as time does. */
  async #follow(lines: AsyncIterable<string>): Promise<void> {
    const since = this.#fromStart ? "" : new Date().toISOString();
    let isNew = this.#fromStart;
    try {
      for await (const line of lines) {
        isNew ||= /^\d{4}-/.test(line) && line.slice(0, since.length) >= since;
        if (isNew) await this.#onLine(line);
      }
    } catch (error) {
      if (this.#request.signal?.aborted) return;
      const line = logLost(error);
      // It may have been the function that failed.
      await Promise.resolve(line)
        .then(this.#onLine)
        .catch(() => {});
    }
  }
}
