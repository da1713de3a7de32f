import { ApifyArgumentError, ApifyTimeoutError } from "../errors.js";
import { sendableToken, type Token } from "../options.js";
import { isStream } from "../transport/body-stream.js";
import {
  TransportError,
  type TransportRequest,
  type TransportResponse,
} from "../transport/transport.js";
import type { Call } from "./call.js";
import { type CallScope, Canceller, orCancelled } from "./cancellation.js";
import type { WireBody } from "./compression.js";
import type { Core } from "./core.js";
import { parts } from "./parts.js";
import { appendPassthrough } from "./query.js";
import { isRedirect } from "./redirect.js";

const defaultMaxResponseBytes = 2 ** 30;
/** An error's body is read whole, but not for ever. */
const maxErrorBytes = 1024 * 1024;

/** One attempt: token, deadline, transport, redirects. What seldom has to be waited for is waited for only then. */
export async function attemptOnce(
  core: Core,
  call: Call,
  wire: WireBody,
  scope: CallScope,
  onSend: () => void,
): Promise<TransportResponse> {
  const canceller = new Canceller();
  if (scope.cancelled) throw scope.reason;
  scope.onCancel = (reason) => canceller.cancel(reason);
  let redirected = false;
  const stopTimer = core.clock.after(call.timeoutMillis, () => canceller.cancel(timeout(call)));
  try {
    const given = core.token();
    const token = isToken(given) ? given : await orCancelled(Promise.resolve(given), canceller);
    const request = authorized(core, call, wire, token, canceller, onSend);
    core.stats.requests += 1;
    core.stats.bytesSent += wire.length;
    core.log.write("debug", () => `${call.context.request} (attempt ${call.context.attempt})`);
    let response = await core.send(request);
    if (isRedirect(response)) {
      redirected = true;
      const { followRedirects } = await orCancelled(parts.rare(), canceller);
      response = await followRedirects(core, request, response);
    }
    if (!(response.body instanceof Uint8Array)) {
      if (response.status < 300) return response;
      response = await settled(response, response.body, canceller);
    }
    core.stats.bytesReceived += (response.body as Uint8Array).length;
    return response;
  } catch (error) {
    const unsent = canceller.cancelled
      ? canceller.unsent
      : error instanceof TransportError && !error.sent;
    // What was redirected has reached the server, whatever became of the rest of its way.
    call.context.sent = redirected || !unsent;
    throw canceller.cancelled ? canceller.reason : error;
  } finally {
    stopTimer();
    // A stream goes on under the same scope.
    scope.onCancel = undefined;
  }
}

/** Or any thenable that gives one, not only a promise of this realm. */
function isToken(given: ReturnType<Core["token"]>): given is Token {
  return typeof given !== "object" || given === null;
}

/** The request with the token in its place. The token is asked for every attempt, so that it can be renewed. */
function authorized(
  core: Core,
  call: Call,
  { body, encoding }: WireBody,
  token: Token,
  cancellation: Canceller,
  onSend: () => void,
): TransportRequest {
  if (token) {
    // A function may give anything.
    const expected = sendableToken(token);
    if (expected) throw new ApifyArgumentError(`The token must be ${expected}.`);
    core.secrets.add(token);
  }
  // Not a spread: to add a property to what that gives costs V8 ten times as much.
  const headers: Record<string, string> = Object.assign({}, call.headers);
  let { path } = call;
  if (encoding) headers["content-encoding"] = encoding;
  if (token) {
    if (core.options.tokenIn === "query") {
      path += (path.includes("?") ? "&" : "?") + appendPassthrough("", { token });
    } else headers.authorization ??= `Bearer ${token}`;
  }
  call.context.authorized = Boolean(token) || headers.authorization !== undefined;
  return {
    method: call.method,
    origin: core.origin,
    path,
    headers,
    body,
    stream: call.streamIdleMillis !== undefined,
    // What cannot be sent again must not meet a socket that the server is about to close.
    fresh: call.retry === "never" || isStream(body),
    cancellation,
    onSend,
    maxResponseBytes: core.options.maxResponseBytes ?? defaultMaxResponseBytes,
  };
}

/** What is no success is read to its end even where a stream was asked for, so that its error can be told. */
async function settled(
  response: TransportResponse,
  body: ReadableStream<Uint8Array>,
  canceller: Canceller,
): Promise<TransportResponse> {
  const { collect, withBody } = await parts.rare();
  return withBody(response, await orCancelled(collect(body, maxErrorBytes), canceller));
}

function timeout(call: Call): ApifyTimeoutError {
  return new ApifyTimeoutError(
    `${call.context.request} was not answered within ${call.timeoutMillis / 1000} s. ` +
      "Pass { timeoutSecs } in the last argument to allow more.",
    call.context,
  );
}
