import { ApifyConnectionError, ApifyTimeoutError } from "../errors.js";
import { joinBytes } from "../transport/join-bytes.js";
import { TransportError, type TransportResponse } from "../transport/transport.js";
import type { Call } from "./call.js";
import type { CallScope } from "./cancellation.js";
import { printableCause } from "./cause.js";
import type { Core } from "./core.js";

/** Everything a stream gives, up to `maxBytes`; what comes after that is dropped. */
export async function collect(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    length += value.length;
    if (length >= maxBytes) {
      await reader.cancel();
      break;
    }
  }
  return joinBytes(chunks);
}

/** The same answer with another body. */
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

/** A streamed answer as the call gives it. */
export function handOut(
  response: TransportResponse,
  body: ReadableStream<Uint8Array>,
  call: Call,
  core: Core,
  scope: CallScope,
): TransportResponse | ReadableStream<Uint8Array> {
  const watched = watchStream(body, call, core, scope);
  return call.answer === "response" ? withBody(response, watched) : watched;
}

/**
 * The stream of an answer under its idle limit and the caller's signal. A slow stream lives as long as bytes come; a stalled
 * one ends with an `ApifyTimeoutError`, as does one that nobody reads while the client is being closed; a lost one with an
 * `ApifyConnectionError`. Cancelling it frees the connection.
 */
function watchStream(
  source: ReadableStream<Uint8Array>,
  call: Call,
  core: Core,
  scope: CallScope,
): ReadableStream<Uint8Array> {
  scope.handedOn = true;
  const idleMillis = call.streamIdleMillis!;
  const reader = source.getReader();
  let fail: (reason: unknown) => void = () => {};
  let stopWaiting = () => {};
  const waitForReader = () => {
    stopWaiting();
    stopWaiting = core.clock.after(idleMillis, () => fail(unread(call, idleMillis)));
  };
  core.streams.add(waitForReader);
  const end = () => {
    stopWaiting();
    core.streams.delete(waitForReader);
    scope.end();
  };
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
        const stopTimer = core.clock.after(idleMillis, () => fail(stalled(call, idleMillis)));
        try {
          const { done, value } = await reader.read();
          if (done) {
            end();
            controller.close();
          } else {
            controller.enqueue(value);
            if (core.closing) waitForReader();
          }
        } catch (cause) {
          if (!scope.cancelled) fail(lost(call, cause));
        } finally {
          stopTimer();
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

function stalled(call: Call, idleMillis: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${call.context.request}: no byte came for ${idleMillis / 1000} s, in the middle of the answer.`,
    call.context,
  );
}

function unread(call: Call, idleMillis: number): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${call.context.request}: the client was closed, and nobody read the answer for ${idleMillis / 1000} s. Read it to its end, or cancel it.`,
    call.context,
  );
}

function lost({ context }: Call, cause: unknown): unknown {
  if (!(cause instanceof TransportError)) return cause;
  return new ApifyConnectionError(
    `${context.request}: the connection was lost in the middle of the answer (${context.redact(cause.message)}).`,
    true,
    context,
    { cause: printableCause(cause, context.redact) },
  );
}
