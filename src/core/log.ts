import type { Logger, LogLevel } from "../options.js";

type MessageLevel = Exclude<LogLevel, "off">;

const order: readonly LogLevel[] = ["off", "error", "warn", "info", "debug"];

/** A logger that drops messages below `level`. */
export class LeveledLog {
  readonly #rank: number;
  constructor(
    readonly logger: Logger | undefined,
    level: LogLevel,
  ) {
    this.#rank = logger ? order.indexOf(level) : 0;
  }

  wants(level: MessageLevel): boolean {
    return order.indexOf(level) <= this.#rank;
  }

  /** `message` is called only if the message is logged. */
  write(level: MessageLevel, message: () => string): void {
    if (!this.wants(level)) return;
    // A failing logger must not fail the call, which may have started a run.
    new Promise((resolve) => resolve(this.logger?.[level](message()))).catch(() => {});
  }
}

export function isLogLevel(text: string | undefined): text is LogLevel {
  return order.includes(text as LogLevel);
}
