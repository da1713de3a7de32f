import { timestamp } from "./call.js";
import type { DispatchState, WebhookState } from "./state.js";
import type { World } from "./world.js";

/** A receiver that does not answer 2xx is called again after this, doubled each time. In milliseconds. */
const firstPause = 100;
const mostCalls = 6;
/** How long a receiver may take. */
const patienceMillis = 30_000;

/** Calls the receiver until it accepts, each call on record. */
export async function dispatch(
  world: World,
  { info: webhook }: WebhookState,
  { info }: DispatchState,
  payload: Readonly<Record<string, unknown>>,
): Promise<void> {
  const calls: NonNullable<typeof info.calls> = [];
  info.calls = calls;
  for (let pause = firstPause; ; pause *= 2) {
    const startedAt = timestamp(world);
    const result = await call(webhook, payload, world.closing);
    if (world.closing.aborted) return;
    calls.push({ startedAt, finishedAt: timestamp(world), ...result });
    const accepted = Math.floor((result.responseStatus ?? 0) / 100) === 2;
    if (accepted || webhook.doNotRetry || calls.length === mostCalls) {
      info.status = accepted ? "SUCCEEDED" : "FAILED";
      webhook.lastDispatch = { status: info.status, finishedAt: timestamp(world) };
      return;
    }
    await new Promise<void>((resolve) => world.clock.after(pause, resolve));
  }
}

interface Result {
  readonly responseStatus: number | null;
  readonly responseBody?: string;
  readonly errorMessage: string | null;
}

async function call(
  webhook: WebhookState["info"],
  payload: Readonly<Record<string, unknown>>,
  closing: AbortSignal,
): Promise<Result> {
  try {
    const url = webhook.requestUrl ?? "";
    const body = fill(webhook.payloadTemplate, payload) ?? JSON.stringify(payload);
    const headers = { "content-type": "application/json", ...headersOf(webhook, payload) };
    if (!isLoopback(url)) throw new Error("the sandbox calls this machine only");
    const signal = AbortSignal.any([closing, AbortSignal.timeout(patienceMillis)]);
    const init = { method: "POST", redirect: "manual", signal, body, headers } as const;
    const answer = await fetch(url, init);
    const responseBody = (await answer.text()).slice(0, 1000);
    return { responseStatus: answer.status, responseBody, errorMessage: null };
  } catch (error) {
    const { message, cause } = error as Error;
    const reason = cause instanceof Error ? `${message}: ${cause.message}` : message;
    return { responseStatus: null, errorMessage: reason };
  }
}

function isLoopback(url: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

function headersOf(
  { headersTemplate }: WebhookState["info"],
  payload: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const text = fill(headersTemplate, payload);
  return text === undefined ? {} : (JSON.parse(text) as Record<string, string>);
}

/** A template with its `{{variables}}`, such as `{{resource.id}}`, in place as JSON; inside of a string as text. */
function fill(
  template: string | null | undefined,
  payload: Readonly<Record<string, unknown>>,
): string | undefined {
  if (!template) return undefined;
  const value = (path: string) =>
    path
      .split(".")
      .reduce<unknown>((at, name) => (at as Record<string, unknown> | null)?.[name], payload);
  return template
    .replace(/"(?:[^"\\]|\\.)*"/g, (string) =>
      string.replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) =>
        JSON.stringify(String(value(path) ?? "")).slice(1, -1),
      ),
    )
    .replace(/\{\{\s*([\w.]+)\s*\}\}/g, (_, path: string) => JSON.stringify(value(path) ?? null));
}
