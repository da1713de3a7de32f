import type { Core } from "../core/core.js";
import type { RequestOptions } from "../options.js";
import type { LogClient } from "./log.js";
import { Work } from "./work.js";

/** Hands the lines of a log to a function, beside other work and without ever disturbing it. */
export class LogFollower {
  readonly #core: Core;
  readonly #work: Work;
  readonly #done: Promise<void>;

  constructor(core: Core, log: LogClient, take: (line: string) => void, request: RequestOptions) {
    this.#core = core;
    this.#work = new Work(core, "log", request);
    this.#done = this.#follow(log, take);
  }

  async #follow(log: LogClient, take: (line: string) => void): Promise<void> {
    try {
      for await (const line of log.stream({}, this.#work.request).lines()) {
        if (this.#work.stopped) return;
        // Awaited, so that a function which is asynchronous after all leaves no rejection behind.
        await take(line);
      }
    } catch (error) {
      if (this.#work.stopped) return;
      this.#core.log.write("warn", () => `The log is not followed any more: ${String(error)}`);
    } finally {
      this.#work.end();
    }
  }

  /** Resolves when the log has been read to its end, or after so many milliseconds. */
  async ended(millis: number): Promise<void> {
    let stopTimer: (() => void) | undefined;
    const late = new Promise<void>((resolve) => {
      stopTimer = this.#core.clock.after(millis, resolve);
    });
    await Promise.race([this.#done, late]);
    stopTimer?.();
  }

  stop(): void {
    this.#work.stop();
  }
}
