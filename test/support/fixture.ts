import { createTransport } from "#platform";
import { type ApifyClient, clientWith } from "../../src/client.js";
import type { ClientOptions } from "../../src/options.js";
import { type Script, ScriptedServer } from "./scripted-server.js";
import { VirtualClock } from "./virtual-clock.js";

/** How requests get to the server. */
export type Via = "undici" | "fetch";

/** A client, the server it talks to, and the clock both go by. */
export interface Fixture {
  readonly client: ApifyClient;
  readonly server: ScriptedServer;
  readonly clock: VirtualClock;
}

const open: ScriptedServer[] = [];

export async function startServer(script: Script = [], clock?: VirtualClock) {
  const server = await ScriptedServer.start(script);
  if (clock) server.passTime = (secs) => clock.advance(secs * 1000);
  open.push(server);
  return server;
}

export async function startFixture(
  script: Script = [],
  options: ClientOptions = {},
  { clock = new VirtualClock(), via = "undici" }: { clock?: VirtualClock; via?: Via } = {},
): Promise<Fixture> {
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
  return clientWith(all, { clock, transport: clock.watch(transport) });
}

/** To be called after each test. */
export async function endFixtures(): Promise<void> {
  await Promise.all(open.splice(0).map((server) => server.close()));
}
