import type { Core } from "../core/core.js";
import type { Mount } from "../core/operation.js";
import { ApifyConnectionError, ApifyTimeoutError } from "../errors.js";
import type { RequestOptions } from "../options.js";
import { Absence } from "./absence.js";
import type { LogClient } from "./log.js";
import { splitLines } from "./log-lines.js";
import { type LogLine, LogPosition } from "./log-position.js";
import type { LogMessage, OpenLog } from "./log-stream.js";
import { Work } from "./work.js";

/** Between two connections, growing while they bring nothing new. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** Connections in a row that broke soon and brought nothing new: as many are borne. */
const mostFailures = 8;
const soonMillis = 30_000;

/** The messages of a log, each when it is complete. */
export async function* messagesIn(
  core: Core,
  mount: Mount,
  open: OpenLog,
  request: RequestOptions | undefined,
): AsyncGenerator<LogMessage, void, undefined> {
  let message: LogLine[] = [];
  for await (const line of follow(core, mount, open, request)) {
    if (line.starts && message.length > 0) {
      yield joined(message);
      message = [];
    }
    message.push(line);
  }
  if (message.length > 0) yield joined(message);
}

/** Every line of a log. */
export async function* linesIn(
  core: Core,
  mount: Mount,
  open: OpenLog,
  request: RequestOptions | undefined,
): AsyncGenerator<string, void, undefined> {
  for await (const { text } of follow(core, mount, open, request)) yield text;
}

/**
 * Gives on every line written since, to the end of the log or till one of the signals. Lines start with the time at which they
 * were written, ISO 8601 in UTC: text compares as time does.
 */
export async function giveOn(
  log: LogClient,
  take: (line: string) => void,
  since: string,
  request: RequestOptions | undefined,
  stop: AbortSignal,
): Promise<void> {
  const given = request?.signal;
  const signal = given ? AbortSignal.any([given, stop]) : stop;
  let isNew = since === "";
  for await (const line of log.stream({}, { ...request, signal }).lines()) {
    isNew ||= /^\d{4}-/.test(line) && line.slice(0, since.length) >= since;
    if (isNew) await take(line);
  }
}

async function* follow(
  core: Core,
  mount: Mount,
  open: OpenLog,
  request: RequestOptions | undefined,
): AsyncGenerator<LogLine> {
  const { clock } = core;
  const position = new LogPosition();
  const work = new Work(core, "log.stream", request);
  let pause = firstPauseMillis;
  let failures = 0;
  try {
    for (;;) {
      const stream = await connect(core, mount, open, work);
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
async function connect(
  core: Core,
  mount: Mount,
  open: OpenLog,
  work: Work,
): Promise<ReadableStream<Uint8Array>> {
  const absence = new Absence(core, mount, "log.stream");
  for (let pause = firstPauseMillis; ; pause = Math.min(pause * 2, longestPauseMillis)) {
    const stream = await absence.bear(() => open(work.request));
    if (stream) return stream;
    await work.pause(Math.min(pause, absence.left));
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
