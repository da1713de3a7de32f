import { ApifyConnectionError, ApifyTimeoutError } from "../errors.js";
import { isStream, joinBytes } from "../transport/bytes.js";
import { TransportError, type TransportResponse } from "../transport/transport.js";
import type { Scope } from "./cancellation.js";
import type { ClientContext } from "./client-context.js";
import { sanitizeError } from "./redact.js";
import type { RequestInfo } from "./request-info.js";

/** A stream without a byte for so long is lost. In milliseconds. */
export const streamIdleMillis = 60_000;

/** Reads chunks into memory, up to `maxBytes`; the rest is dropped. */
export async function collect(
  source: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>,
  maxBytes = Number.POSITIVE_INFINITY,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of "getReader" in source ? chunksOf(source) : source) {
    checkBytes(chunk);
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxBytes) break;
  }
  return joinBytes(chunks);
}

/** A middleware, a fetch and a dispatcher of the user may give anything. */
function checkBytes(chunk: unknown): void {
  if (!ArrayBuffer.isView(chunk))
    throw new TransportError("The body holds what is no bytes.", true);
}

/** The same response with another body. */
export function withBody(
  response: TransportResponse,
  body: TransportResponse["body"],
): TransportResponse {
  return {
    status: response.status,
    header: (name) => response.header(name),
    headers: () => response.headers(),
    body,
  };
}

/**
 * Wraps the stream of a response with an idle timeout and the scope of its call, which ends with it. A slow stream may continue as
 * long as bytes arrive. A stalled one fails with an `ApifyTimeoutError`, as does one that nobody reads while the client is being
 * closed; a lost connection is an `ApifyConnectionError`. Cancelling the stream frees the connection.
 */
export function watchStream(
  source: ReadableStream<Uint8Array>,
  idleMillis: number,
  info: RequestInfo,
  context: ClientContext,
  scope: Scope,
): ReadableStream<Uint8Array> {
  const reader = source.getReader();
  let fail: (reason: unknown) => void = () => {};
  let stopWaiting = () => {};
  const waitForReader = () => {
    stopWaiting();
    stopWaiting = context.clock.after(idleMillis, () => fail(unread(info, idleMillis)));
  };
  context.streams.add(waitForReader);
  const end = () => {
    stopWaiting();
    context.streams.delete(waitForReader);
    scope.end();
  };
  // The time that the reader takes does not count for the deadline.
  scope.pause();
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        fail = (reason) => {
          end();
          controller.error(reason);
          reader.cancel(reason).catch(() => {});
        };
        if (scope.cancelled) return fail(scope.reason);
        scope.onCancel = fail;
      },
      async pull(controller) {
        stopWaiting();
        scope.resume();
        const stopTimer = context.clock.after(idleMillis, () => fail(stalled(info, idleMillis)));
        try {
          const { done, value } = await reader.read();
          if (done) {
            end();
            controller.close();
          } else {
            checkBytes(value);
            context.stats.bytesReceived += value.length;
            scope.meter?.countBytes(value.length);
            controller.enqueue(value);
            if (context.closing) waitForReader();
          }
        } catch (cause) {
          if (!scope.cancelled) fail(lost(info, cause));
        } finally {
          stopTimer();
          scope.pause();
        }
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}

/**
 * What a generator gives, as a stream. With a scope it is the last of the work there, and the time for which its reader has what
 * came does not count.
 */
export function streamOf(
  chunks: AsyncGenerator<Uint8Array, void>,
  scope?: Scope,
): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        scope?.resume();
        try {
          const { done, value } = await chunks.next();
          scope?.pause();
          if (!done) return controller.enqueue(value);
          await scope?.finish();
          scope?.end();
          controller.close();
        } catch (error) {
          scope?.end();
          controller.error(error);
        }
      },
      async cancel() {
        // The read under way would hold the connection.
        scope?.cancel(undefined);
        scope?.end();
        await chunks.return();
      },
    },
    { highWaterMark: 0 },
  );
}

/** The chunks of a body. A stream is cancelled if they are not read to the end. */
export async function* chunksOf(
  body: ReadableStream<Uint8Array> | Uint8Array,
): AsyncGenerator<Uint8Array, void> {
  if (!isStream(body)) return yield body;
  const reader = body.getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
    body.cancel().catch(() => {});
  }
}

function stalled(info: RequestInfo, idleMillis: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${info.request}: no byte came for ${idleMillis / 1000} s, in the middle of the answer.`,
    info,
  );
}

function unread(info: RequestInfo, idleMillis: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${info.request}: the client was closed, and nobody read the answer for ${idleMillis / 1000} s. Read it to its end, or cancel it.`,
    info,
  );
}

function lost(info: RequestInfo, cause: unknown): unknown {
  if (!(cause instanceof TransportError)) return cause;
  return new ApifyConnectionError(
    `${info.request}: the connection was lost in the middle of the answer (${info.redact(cause.message)}).`,
    true,
    info,
    { cause: sanitizeError(cause, info.redact) },
  );
}
