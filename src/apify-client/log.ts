import type { Readable } from "node:stream";
import type { Log, LogTarget } from "./types/log.js";

/** Levels of `@apify/log`. */
const levels = { OFF: 0, ERROR: 1, SOFT_FAIL: 2, WARNING: 3, INFO: 4, DEBUG: 5, PERF: 6 } as const;

const tags = ["", "ERROR", "SFAIL", "WARN", "INFO", "DEBUG", "PERF"];

interface LogSettings {
  level: number;
  prefix: string;
}

/** The part of `@apify/log` that `client.logger` needs, so that the package is not needed. */
class ConsoleLog {
  readonly LEVELS = levels;
  readonly #settings: LogSettings;
  readonly #warned = new Set<string>();

  constructor(settings: LogSettings) {
    this.#settings = settings;
  }

  child({ prefix, level }: Partial<LogSettings>): ConsoleLog {
    const own = [this.#settings.prefix, prefix].filter(Boolean).join(":");
    return new ConsoleLog({ level: level ?? this.#settings.level, prefix: own });
  }

  getLevel(): number {
    return this.#settings.level;
  }

  setLevel(level: number): void {
    this.#settings.level = level;
  }

  getOptions(): LogSettings {
    return { ...this.#settings };
  }

  setOptions(settings: Partial<LogSettings>): void {
    Object.assign(this.#settings, settings);
  }

  internal(level: number, message: string, data?: unknown): void {
    if (level > this.#settings.level) return;
    const { prefix } = this.#settings;
    const details = data ? ` ${JSON.stringify(data)}` : "";
    const line = `${tags[level]!.padEnd(5)} ${prefix ? `${prefix}: ` : ""}${message}${details}`;
    if (level === levels.ERROR) console.error(line);
    else if (level === levels.WARNING) console.warn(line);
    else if (level === levels.DEBUG) console.debug(line);
    else console.log(line);
  }

  error(message: string, data?: unknown): void {
    this.internal(levels.ERROR, message, data);
  }

  exception(error: Error, message: string, data?: unknown): void {
    this.internal(levels.ERROR, `${message}\n  ${error.stack ?? error.message}`, data);
  }

  softFail(message: string, data?: unknown): void {
    this.internal(levels.SOFT_FAIL, message, data);
  }

  warning(message: string, data?: unknown): void {
    this.internal(levels.WARNING, message, data);
  }

  info(message: string, data?: unknown): void {
    this.internal(levels.INFO, message, data);
  }

  debug(message: string, data?: unknown): void {
    this.internal(levels.DEBUG, message, data);
  }

  perf(message: string, data?: unknown): void {
    this.internal(levels.PERF, message, data);
  }

  warningOnce(message: string): void {
    if (this.#warned.has(message)) return;
    this.#warned.add(message);
    this.warning(message);
  }

  deprecated(message: string): void {
    this.warningOnce(message);
  }
}

function levelOfEnvironment(): number {
  const named = typeof process === "undefined" ? undefined : process.env.APIFY_LOG_LEVEL;
  const level = Number(named);
  if (named && levels[level as never] === undefined && Number.isInteger(level)) return level;
  return levels[(named ?? "INFO") as keyof typeof levels] ?? levels.INFO;
}

export function clientLog(): Log {
  return new ConsoleLog({ level: levelOfEnvironment(), prefix: "ApifyClient" }) as unknown as Log;
}

type Listener = (...args: unknown[]) => void;

/** Prints the log of another Actor, line by line as it is, with its name in front. For the option `logger` of `@apify/log`. */
class RedirectLogger {
  readonly options: Record<string, unknown> & { level: number; skipTime: boolean };
  readonly #listeners: { event: string; listener: Listener }[] = [];

  constructor(options: object = {}) {
    this.options = { skipTime: true, level: levels.DEBUG, ...options };
  }

  setOptions(options: object): void {
    Object.assign(this.options, options);
  }

  getOptions(): Record<string, unknown> {
    return this.options;
  }

  _log(
    level: number,
    message: string,
    data?: unknown,
    exception?: unknown,
    { prefix }: { prefix?: string | null } = {},
  ): string | undefined {
    if (level > this.options.level) return undefined;
    if (data || exception) {
      throw new Error("Redirect logger does not use other arguments than level and message");
    }
    const time = this.options.skipTime
      ? ""
      : `${new Date().toISOString().replace("Z", "").replace("T", " ")} `;
    const line = `${colored(90, time)}${colored(36, prefix ?? "")}${message || ""}`;
    this._outputWithConsole(levels.INFO, line);
    return line;
  }

  _outputWithConsole(_level: number, line: string): void {
    console.log(line);
  }

  log(level: number, message: string, ...rest: unknown[]): void {
    const line = this._log(level, message, ...(rest as []));
    this.emit("line", line);
  }

  on(event: string, listener: Listener): this {
    this.#listeners.push({ event, listener });
    return this;
  }

  emit(event: string, ...args: unknown[]): boolean {
    const found = this.#listeners.filter((each) => each.event === event);
    for (const { listener } of found) listener.apply(this, args);
    return found.length > 0;
  }
}

function colored(code: number, text: string): string {
  const off = typeof process !== "undefined" && process.env.FORCE_COLOR === "0";
  return text === "" || off ? text : `\u001b[${code}m${text}\u001b[39m`;
}

// Its type is `any`: as a Logger of `@apify/log`, which has protected members, only a subclass of that class would do.
// biome-ignore lint/suspicious/noExplicitAny: see above.
export type LoggerActorRedirect = any;
export const LoggerActorRedirect: new (options?: object) => LoggerActorRedirect = RedirectLogger;

/** A log that prints the lines of another Actor after this prefix. */
export function redirectedLog(prefix: string): LogTarget {
  const logger = new RedirectLogger();
  const info = (message: string) =>
    logger.log(levels.INFO, message, undefined, undefined, { prefix });
  return { info };
}

export interface LogSource {
  stream(options?: { raw?: boolean }): Promise<Readable | undefined>;
}

export interface StreamedLogOptions {
  logClient: LogSource;
  toLog: LogTarget;
  fromStart?: boolean | undefined;
}

/** Messages begin with a timestamp; what has none belongs to the message before. */
const messageStart = /(?:^|\n)(?=\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)/;

/** Follows a log and passes each message to the `info` of another. */
export class StreamedLog {
  readonly #source: LogSource;
  readonly #target: LogTarget;
  readonly #since: Date | undefined;
  #following: Promise<void> | undefined;
  #stopped = false;

  constructor({ logClient, toLog, fromStart = true }: StreamedLogOptions) {
    this.#source = logClient;
    this.#target = toLog;
    this.#since = fromStart ? undefined : new Date();
  }

  /** Begins to follow the log. Throws if it is followed already. */
  start(): void {
    if (this.#following) throw new Error("Streaming task already active");
    this.#stopped = false;
    this.#following = this.#follow();
    this.#following.catch(() => {});
  }

  /** Ends it, after the messages that have come in. Throws if the log is not followed. */
  async stop(): Promise<void> {
    if (!this.#following) throw new Error("Streaming task is not active");
    this.#stopped = true;
    try {
      await this.#following;
    } finally {
      this.#following = undefined;
    }
  }

  async #follow(): Promise<void> {
    const stream = await this.#source.stream({ raw: true });
    if (!stream) return;
    const decoder = new TextDecoder();
    let rest = "";
    try {
      for await (const chunk of stream) {
        rest += decoder.decode(chunk as Uint8Array, { stream: true });
        const end = rest.lastIndexOf("\n");
        if (end >= 0) {
          this.#pass(rest.slice(0, end));
          rest = rest.slice(end);
        }
        if (this.#stopped) break;
      }
      const last = (rest + decoder.decode()).trim();
      if (last) this.#target.info(last);
    } catch (error) {
      console.warn(`WARN  Log redirection stopped due to error: ${String(error)}`);
    }
  }

  #pass(text: string): void {
    for (const message of text.split(messageStart)) {
      const time = /^\d{4}\S+Z/.exec(message)?.[0];
      if (!time || (this.#since && new Date(time) < this.#since)) continue;
      this.#target.info(message.trim());
    }
  }
}
