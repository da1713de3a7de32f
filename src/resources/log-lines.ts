import { chunksOf } from "../core/stream.js";

/** A longer line is split into parts of this many characters, so that memory is bounded. */
const maxLineLength = 1024 * 1024;

/**
 * Splits a text that arrives in pieces into lines; yields the lines that each piece completes. A character may be cut between
 * two pieces. A last line without a line break counts if the stream ended, not if it was cut off.
 */
export async function* splitLines(bytes: ReadableStream<Uint8Array>): AsyncGenerator<string[]> {
  const decoder = new TextDecoder();
  /** The incomplete line, already searched for a line break. */
  let rest = "";
  for await (const chunk of chunksOf(bytes)) {
    const [piece = "", ...more] = decoder.decode(chunk, { stream: true }).split("\n");
    rest += piece;
    if (more.length === 0 && rest.length <= maxLineLength) continue;
    const ended = [rest, ...more];
    const parts = cutLine(ended.pop()!);
    rest = parts.pop()!;
    const lines = ended.flatMap((line) => cutLine(withoutReturn(line)));
    lines.push(...parts);
    if (lines.length > 0) yield lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield cutLine(withoutReturn(rest));
}

/** Splits at fixed positions, so that the parts are the same after a reconnection. */
function cutLine(line: string): string[] {
  if (line.length <= maxLineLength) return [line];
  const parts: string[] = [];
  for (let start = 0; start < line.length; ) {
    let end = start + maxLineLength;
    // Never splits a surrogate pair.
    if ((line.charCodeAt(end - 1) & 0xfc00) === 0xd800) end += 1;
    parts.push(line.slice(start, end));
    start = end;
  }
  return parts;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

/** One line of a log. */
export interface LogLine {
  /** When its message was written; undefined before the first timestamp of a log. */
  readonly timestamp: string | undefined;
  /** The line as it stands in the log, timestamp included. */
  readonly text: string;
  /** Whether a message starts here. A message of several lines goes on without a timestamp. */
  readonly starts: boolean;
}

const leadingTimestamp = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)(?= |$)/;

/** Minimum number of lines that are remembered. */
const remembered = 1000;

/**
 * Tells new lines of a log from those that were given already. A server asked again starts over, or from what it still has, and
 * two messages may carry the same time; so lines are recognized by timestamp and text, and those before the remembered ones
 * by their timestamp alone.
 */
export class LogDeduplicator {
  #given: LogLine[] = [];
  /** Everything up to this time was given and is no longer remembered. */
  #forgotten = "";
  /** The remembered lines that this connection has not brought again yet, and how often each. */
  readonly #awaited = new Map<string, number>();
  /** Lines before the first timestamp of this connection: old if what follows them is. */
  #held: LogLine[] = [];
  #timestamp: string | undefined;

  /** A new connection. */
  restart(): void {
    this.#awaited.clear();
    for (const line of this.#given) {
      this.#awaited.set(key(line), (this.#awaited.get(key(line)) ?? 0) + 1);
    }
    this.#held = [];
    this.#timestamp = undefined;
  }

  /** Those of the lines that are new. */
  add(texts: readonly string[]): LogLine[] {
    return texts.flatMap((text) => this.#next(text));
  }

  /** The remaining new lines when a connection ends. */
  end(): LogLine[] {
    return this.#give(this.#held.splice(0));
  }

  #next(text: string): readonly LogLine[] {
    const timestamp = leadingTimestamp.exec(text)?.[0];
    this.#timestamp = timestamp ?? this.#timestamp;
    const line = { timestamp: this.#timestamp, text, starts: timestamp !== undefined };
    if (this.#isKnown(line)) {
      this.#held = [];
      return [];
    }
    this.#held.push(line);
    // No remembered line is still expected, so everything that follows is new.
    const undecided = this.#timestamp === undefined && this.#awaited.size > 0;
    return undecided ? [] : this.#give(this.#held.splice(0));
  }

  #isKnown(line: LogLine): boolean {
    if (this.#awaited.size === 0) return false;
    const count = this.#awaited.get(key(line)) ?? 0;
    if (count > 1) this.#awaited.set(key(line), count - 1);
    else this.#awaited.delete(key(line));
    return count > 0 || (line.timestamp !== undefined && line.timestamp <= this.#forgotten);
  }

  #give(lines: LogLine[]): LogLine[] {
    for (const line of lines) this.#given.push(line);
    if (this.#given.length >= 2 * remembered) this.#forget();
    return lines;
  }

  /** Half of what is remembered, but nothing of the latest timestamp, under which more may come. */
  #forget(): void {
    const latest = this.#given.at(-1)?.timestamp;
    const old = this.#given.slice(0, remembered);
    const end = old.findIndex(({ timestamp }) => timestamp === latest);
    for (const { timestamp } of this.#given.splice(0, end < 0 ? remembered : end)) {
      if (timestamp !== undefined && timestamp > this.#forgotten) this.#forgotten = timestamp;
    }
  }
}

function key({ timestamp = "", text }: LogLine): string {
  return `${timestamp} ${text}`;
}
