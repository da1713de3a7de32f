import type { ClientOptions, RequestOptions } from "../options.js";
import type { Operation } from "./operation.js";

const tierSecs = { short: 30, medium: 60, long: 360 } as const;
/** What the network may add to a wait that the server was asked for. */
const waitSlackSecs = 30;
/** How long the API holds a synchronous run. */
const syncRunSecs = 300;

/** How long one attempt may take. `givenSecs` is what the caller says. */
export function timeoutMillis(
  client: ClientOptions,
  operation: Operation,
  options: Readonly<Record<string, unknown>>,
  givenSecs: number | undefined,
): number {
  if (givenSecs !== undefined) return givenSecs * 1000;
  if (operation.wait === "sync") return (syncRunSecs + waitSlackSecs) * 1000;
  const tier = operation.timeout;
  const own = client.timeoutSecs;
  const secs =
    own === undefined ? tierSecs[tier] : tier === "long" ? own : Math.min(own, tierSecs[tier]);
  const wait = operation.wait ? Number(options[operation.wait] ?? 0) : 0;
  return (wait > 0 ? Math.max(secs, wait + waitSlackSecs) : secs) * 1000;
}

/** How long the whole call may take; `undefined`: as long as it takes. */
export function totalTimeoutMillis(
  client: ClientOptions,
  request: RequestOptions,
): number | undefined {
  const secs = request.totalTimeoutSecs ?? client.totalTimeoutSecs;
  return secs === undefined ? undefined : secs * 1000;
}
