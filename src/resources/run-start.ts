import { isOneTimeBody } from "../core/body.js";
import { requestOptionsOf } from "../core/call-options.js";
import type { Scope } from "../core/cancellation.js";
import type { ClientContext } from "../core/client-context.js";
import { encodeJson, isPlainObject, jsonType, locateIn } from "../core/json.js";
import type { Mount, Operation } from "../core/operation.js";
import { type ApiRequest, buildRequest, type CallInput } from "../core/request.js";
import type { ApiResponse } from "../core/response.js";
import { retryDelay } from "../core/retry.js";
import { call, send } from "../core/send.js";
import { ApifyApiError } from "../errors.js";
import { checkOptions, number } from "../options.js";

/** The content type of an input. */
export interface InputOptions {
  /** Content type of the input. Default: by what the input is: JSON, text, bytes, or the type of a Blob. */
  contentType?: string | undefined;
}

/** Options of starting a run that the client handles itself. */
export interface StartExtras {
  /**
   * Seconds to keep trying while the account has too little free memory, or too many concurrent runs. Without it, the call
   * rejects at once.
   */
  waitForResources?: number | undefined;
}

/**
 * Encodes an Actor's input: plain values as JSON. Functions in it (`pageFunction`) are sent as source text, as Actors expect.
 * Text, bytes, Blobs, form data and streams are sent unchanged. `null` is no input. `method` is for errors.
 */
export function encodeInput(
  method: string,
  input: unknown,
  options?: InputOptions | null,
): Pick<CallInput, "body" | "payload"> {
  if (input === null) return {};
  if (!isSentAsJson(input)) return { body: input };
  const body = encodeJson(input, locateIn(`${method}: the input`), functionsAsSource);
  return { payload: { body, contentType: options?.contentType ?? jsonType } };
}

function isSentAsJson(input: unknown): boolean {
  if (typeof input === "number" || typeof input === "boolean") return true;
  // A Buffer also has toJSON.
  if (typeof input !== "object" || input === null || ArrayBuffer.isView(input)) return false;
  if (Array.isArray(input) || isPlainObject(input)) return true;
  return typeof (input as { toJSON?: unknown }).toJSON === "function";
}

function functionsAsSource(_key: string, value: unknown): unknown {
  return typeof value === "function" ? String(value) : value;
}

/** Starts a run and does not wait for its end. */
export async function startRun<T>(
  context: ClientContext,
  operation: Operation,
  mount: Mount,
  input: unknown,
  options: (StartExtras & InputOptions) | undefined,
): Promise<ApiResponse<T>> {
  const start = startInput(operation.id, input, options, ["waitForResources"]);
  const { waitForResources } = { ...options };
  if (waitForResources === undefined) return call<T>(context, operation, mount, start);
  const request = buildRequest(context, operation, mount, start);
  return context.work(operation.id, requestOptionsOf(options), (scope) =>
    sendStart<T>(context, request, scope, waitForResources),
  );
}

/** The arguments of a start. `methodOptions` names the options that the method handles itself. */
export function startInput(
  name: string,
  input: unknown,
  options: (StartExtras & InputOptions) | undefined,
  methodOptions: readonly string[],
): CallInput {
  const { waitForResources } = { ...options };
  checkOptions(name, { waitForResources }, { waitForResources: number });
  return { name, ...encodeInput(name, input, options), options, methodOptions };
}

/** Errors that may be temporary; nothing was started. */
const lackOfResources: readonly (string | undefined)[] = [
  "actor-memory-limit-exceeded",
  "concurrent-runs-limit-exceeded",
];
/** Delay between two tries: random in [D, 2D], D doubling from the first to the longest. In milliseconds. */
const firstPauseMillis = 1000;
const longestPauseMillis = 15_000;

/** Sends a start, again and again while the account lacks resources and `waitForResources` is not over. */
export async function sendStart<T>(
  context: ClientContext,
  built: ApiRequest | Promise<ApiRequest>,
  scope: Scope,
  waitForResources = 0,
): Promise<ApiResponse<T>> {
  const { clock } = context;
  const end = clock.now() + waitForResources * 1000;
  const request = built instanceof Promise ? await scope.race(built) : built;
  for (let attempt = 1; ; attempt++) {
    try {
      return await send<T>(context, request, scope);
    } catch (error) {
      const left = end - clock.now();
      const lacking = ApifyApiError.is(error) && lackOfResources.includes(error.type);
      if (!lacking || left <= 0 || isOneTimeBody(request.payload?.body)) throw error;
      const pause = retryDelay(attempt, clock, firstPauseMillis);
      await scope.sleep(Math.min(pause, longestPauseMillis, left));
    }
  }
}
