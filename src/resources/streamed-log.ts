import { loaded } from "../core/on-demand.js";
import type { RequestOptions } from "../options.js";
import type { LogClient } from "./log.js";
import { parts } from "./parts.js";

/** Where the lines of a log go: a function, the `info` of a logger, or the console. */
export type LogSink =
  | ((line: string) => void)
  | {
      /** Takes a line. */
      info(line: string): void;
    }
  | "default";

/** How a run's log is streamed. */
export interface GetStreamedLogOptions {
  /** Default: the console. */
  toLog?: LogSink | null | undefined;
  /** Whether what was written before `start()` is given, too. Default: it is. */
  fromStart?: boolean | undefined;
}

/** What a `StreamedLog` is made from. */
export interface StreamedLogOptions {
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
  readonly #take: (line: string) => void;
  readonly #fromStart: boolean;
  readonly #request: RequestOptions | undefined;
  #stopper: AbortController | undefined;
  #done: Promise<void> | undefined;

  constructor(
    { logClient, toLog, fromStart = true }: StreamedLogOptions,
    request?: RequestOptions,
  ) {
    const sink = toLog === "default" ? console : toLog;
    this.#log = logClient;
    this.#take = typeof sink === "function" ? sink : (line) => sink.info(line);
    this.#fromStart = fromStart;
    this.#request = { ...request };
  }

  /** Begins, unless it has begun already. */
  start(): void {
    if (this.#stopper) return;
    this.#stopper = new AbortController();
    this.#done = this.#follow(this.#stopper.signal);
  }

  /** Ends. What was written before and not read yet is not given any more. */
  async stop(): Promise<void> {
    this.#stopper?.abort();
    await this.#done;
    this.#stopper = undefined;
  }

  async #follow(stop: AbortSignal): Promise<void> {
    const since = this.#fromStart ? "" : new Date().toISOString();
    try {
      const { giveOn } = await loaded(parts.runs, { signal: stop });
      await giveOn(this.#log, this.#take, since, this.#request, stop);
    } catch (error) {
      if (stop.aborted || this.#request?.signal?.aborted) return;
      const line = `The log is not followed any more: ${String(error)}`;
      // It may have been the function that failed.
      await Promise.resolve(line)
        .then(this.#take)
        .catch(() => {});
    }
  }
}
