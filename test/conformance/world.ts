import { createTransport } from "#platform";
import { ApifyClient } from "../../src/client.js";
import { parts as coreParts } from "../../src/core/parts.js";
import type { ClientOptions } from "../../src/options.js";
import { parts } from "../../src/resources/parts.js";
import { type Script, ScriptedServer } from "./server.js";
import { VirtualClock } from "./virtual-clock.js";

/** How requests get to the server. */
export type Via = "undici" | "fetch";

/** A client, the server it talks to, and the clock both go by. */
export interface World {
  readonly client: ApifyClient;
  readonly server: ScriptedServer;
  readonly clock: VirtualClock;
}

/** Here, since a clock that leaps while nothing is sent would leap over the time that loading takes. */
await Promise.all([...Object.values(coreParts), ...Object.values(parts)].map((load) => load()));

const open: ScriptedServer[] = [];

export async function startServer(script: Script = [], clock?: VirtualClock) {
  const server = await ScriptedServer.start(script);
  if (clock) server.passTime = (secs) => clock.advance(secs * 1000);
  open.push(server);
  return server;
}

export async function startWorld(
  script: Script = [],
  options: ClientOptions = {},
  { clock = new VirtualClock(), via = "undici" }: { clock?: VirtualClock; via?: Via } = {},
): Promise<World> {
  const server = await startServer(script, clock);
  return { client: clientFor(server.url, options, clock, via), server, clock };
}

export function clientFor(
  baseUrl: string,
  options: ClientOptions,
  clock: VirtualClock,
  via: Via = "undici",
): ApifyClient {
  const transport = createTransport(via === "fetch" ? { fetch: globalThis.fetch } : {});
  const all = { token: "secret", baseUrl, ...options };
  return new ApifyClient(all, { clock, transport: clock.watch(transport) });
}

/** To be called after each test. */
export async function endWorlds(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}
