import { logGet } from "../../generated/operations.js";
import type { LogGetOptions } from "../../generated/options.js";
import { LogOperations } from "../../generated/resources.js";
import type { ApiPromise } from "../core/api-promise.js";
import { requestOptionsOf, snapshot } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { ItemIterator } from "../core/item-iterator.js";
import type { Mount } from "../core/operation.js";
import type { CallInput } from "../core/request.js";
import { Backoff } from "../core/retry.js";
import { call } from "../core/send.js";
import { ApifyConnectionError, ApifyTimeoutError } from "../errors.js";
import { lastOptions } from "../options.js";
import { LogDeduplicator, type LogLine, splitLines } from "./log-lines.js";
import { NotFoundGrace } from "./wait-for-finish.js";

/** Options of `get()` and `stream()` of a log. */
export interface LogOptions extends Omit<LogGetOptions, "stream"> {}

/** The log of a run or a build. */
export class LogClient extends LogOperations {
  /**
   * The log so far, as text; `undefined` if there is no such run or build. Servers keep about the last 5 million characters.
   *
   * `GET /v2/logs/{buildOrRunId}`
   *
   * @example
   * ```ts
   * const log = await apify.run(runId).log().get();
   * console.log(log?.includes("Looking for prices")); // true
   * ```
   */
  get(options?: LogOptions): ApiPromise<string | undefined> {
    return this.request(logGet, { options: lastOptions(options, arguments.length > 1) });
  }

  /**
   * The log from its start and then as it is written, until the run or build ends. Iterate it for messages, or its `lines()`.
   * Waits for a log that does not exist yet; rejects with a `NotFoundError` after 10 seconds.
   *
   * `GET /v2/logs/{buildOrRunId}`
   *
   * @example
   * ```ts
   * for await (const { timestamp, text } of apify.run(runId).log().stream()) {
   *   console.log(timestamp, text);
   * }
   * ```
   */
  stream(options?: LogOptions): LogStream {
    const input = { options: snapshot(lastOptions(options, arguments.length > 1)) };
    const openScope = () => this.context.scope("log.stream", requestOptionsOf(input.options));
    return new LogStream(this.context, this.mount, input, openScope);
  }
}

/** One message of a log. */
export interface LogMessage {
  /** When it was written, ISO 8601. Undefined for the rest of a message whose start is no longer on the server. */
  readonly timestamp: string | undefined;
  /** The text without the timestamp; may have several lines. */
  readonly text: string;
}

/** Idle timeout: a run may log nothing for a long time. In milliseconds. */
const streamIdleMillis = 300_000;
/** Delay between two connections, growing while they bring nothing new. In milliseconds. */
const firstPauseMillis = 250;
const longestPauseMillis = 5000;
/** Maximum number of successive connections that break early and bring nothing new. */
const maxFailures = 8;
const soonMillis = 30_000;

/**
 * A log as it is written, until its run or build ends. Iterating it yields messages, each when it is complete: when the next one
 * begins or the log ends. `lines()` yields every line immediately. No request is sent before.
 *
 * It reconnects after a lost connection and continues where it stopped. A line above 1 MiB is split.
 */
export class LogStream implements AsyncIterable<LogMessage> {
  readonly #context: ClientContext;
  readonly #mount: Mount;
  readonly #input: CallInput;
  readonly #openScope: () => Scope;

  /** @internal */
  constructor(context: ClientContext, mount: Mount, input: CallInput, openScope: () => Scope) {
    this.#context = context;
    this.#mount = mount;
    this.#input = { ...input, query: { stream: true }, streamIdleMillis };
    this.#openScope = openScope;
  }

  /** Message by message, each with all of its lines. */
  [Symbol.asyncIterator](): AsyncIterableIterator<LogMessage, undefined, undefined> {
    return new ItemIterator((scope) => messagesOf(this.#follow(scope)), this.#openScope);
  }

  /** Every line as it stands in the log, timestamp included. */
  lines(): AsyncIterableIterator<string, undefined, undefined> {
    return new ItemIterator((scope) => textsOf(this.#follow(scope)), this.#openScope);
  }

  /** The lines of all connections, each once. */
  async *#follow(scope: Scope): AsyncGenerator<LogLine[], void, undefined> {
    const { clock } = this.#context;
    const backoff = new Backoff(firstPauseMillis, longestPauseMillis);
    const deduplicator = new LogDeduplicator();
    let failures = 0;
    for (;;) {
      const bytes = await this.#connect(scope);
      const connected = clock.now();
      let news = false;
      try {
        deduplicator.restart();
        for await (const texts of splitLines(bytes)) {
          const lines = deduplicator.add(texts);
          news ||= lines.length > 0;
          yield lines;
        }
        yield deduplicator.end();
        return;
      } catch (error) {
        if (scope.cancelled || !isConnectionLoss(error)) throw error;
        failures = news || clock.now() - connected >= soonMillis ? 0 : failures + 1;
        if (failures > maxFailures) throw error;
      }
      if (news) backoff.reset();
      await scope.sleep(backoff.next());
    }
  }

  /** Opens the log, which may be missing for a moment after a start. */
  async #connect(scope: Scope): Promise<ReadableStream<Uint8Array>> {
    const grace = new NotFoundGrace(this.#context, this.#mount, "log.stream");
    const backoff = new Backoff(firstPauseMillis, longestPauseMillis);
    for (;;) {
      const stream = await grace.poll(() => this.#open(scope));
      if (stream) return stream;
      await scope.sleep(Math.min(backoff.next(), grace.remainingMillis));
    }
  }

  async #open(scope: Scope): Promise<ReadableStream<Uint8Array> | undefined> {
    type Stream = ReadableStream<Uint8Array> | undefined;
    return (await call<Stream>(this.#context, logGet, this.#mount, this.#input, scope)).data;
  }
}

/** Whether the connection was lost or idle for too long. */
function isConnectionLoss(error: unknown): boolean {
  return ApifyConnectionError.is(error) || ApifyTimeoutError.is(error);
}

async function* textsOf(batches: AsyncIterable<LogLine[]>): AsyncGenerator<string[]> {
  for await (const lines of batches) yield lines.map(({ text }) => text);
}

async function* messagesOf(batches: AsyncIterable<LogLine[]>): AsyncGenerator<LogMessage[]> {
  let begun: LogLine[] = [];
  for await (const lines of batches) {
    const messages: LogMessage[] = [];
    for (const line of lines) {
      if (line.starts && begun.length > 0) {
        messages.push(joined(begun));
        begun = [];
      }
      begun.push(line);
    }
    yield messages;
  }
  if (begun.length > 0) yield [joined(begun)];
}

function joined(lines: readonly LogLine[]): LogMessage {
  const timestamp = lines[0]?.timestamp;
  const text = lines.map((line) => line.text).join("\n");
  const starts = lines[0]?.starts === true;
  return { timestamp, text: starts ? text.slice(timestamp!.length).replace(/^ /, "") : text };
}
