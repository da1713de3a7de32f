import { tooManyArguments } from "../core/request.js";
import type { RequestOptions } from "../options.js";
import type { LogClient } from "./log.js";

/** Where the lines of a log go: a function, the `info` of a logger, or the console. */
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
  /** Whether what was written before `start()` is given, too. Default: it is. */
  fromStart?: boolean | undefined;
}

/** What a `StreamedLog` is made from. */
export interface StreamedLogOptions extends RequestOptions {
  /** The log to follow. */
  logClient: LogClient;
  /** Where its lines go. */
  toLog: LogSink;
  /** Whether what was written before `start()` is given, too. Default: it is. */
  fromStart?: boolean | undefined;
}

/** A log that is given on line by line while its run goes on. Trouble with it is one more line, and never throws. */
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

  /** Begins, unless it has begun already. */
  start(): void {
    if (this.#lines) return;
    this.#lines = this.#log.stream(this.#request).lines();
    this.#done = this.#follow(this.#lines);
  }

  /** Ends. What was written before and not read yet is not given any more. */
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
      const line = `The log is not followed any more: ${String(error)}`;
      // It may have been the function that failed.
      await Promise.resolve(line)
        .then(this.#onLine)
        .catch(() => {});
    }
  }
}
