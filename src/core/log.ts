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

/** The other names and the numbers that Apify's own logger takes (`@apify/log` 2.5.54). */
const apifyLevels: Readonly<Record<string, LogLevel>> = {
  0: "off",
  1: "error",
  2: "error",
  soft_fail: "error",
  3: "warn",
  warning: "warn",
  4: "info",
  5: "debug",
  6: "debug",
  perf: "debug",
};

/** The level that an environment variable names, in ours or Apify's words, capitals or not; undefined if it names none. */
export function logLevelIn(text: string | undefined): LogLevel | undefined {
  const name = text?.trim().toLowerCase() ?? "";
  return order.find((level) => level === name) ?? apifyLevels[name];
}
