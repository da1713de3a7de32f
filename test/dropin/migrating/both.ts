import { ApifyClient as OfficialClient } from "apify-client";
import type { ClientOptions } from "../../../src/options.js";
import type { Answer, Script, ScriptedServer } from "../../conformance/server.js";
import { startServer, startWorld } from "../../conformance/world.js";

export { endWorlds } from "../../conformance/world.js";
export type { OfficialClient };

/** What came of a call with the official client, and of the same call with ours. */
export interface Both<T> {
  readonly theirs: T;
  readonly ours: T;
}

/** A call as a program for the official client has it: what it resolves to, or what it rejects with, and what the server saw. */
export async function both<T>(
  script: Script,
  call: (client: OfficialClient, server: ScriptedServer) => Promise<T>,
  options: Pick<ClientOptions, "maxRetries" | "retryUnsafe"> = {},
): Promise<Both<Awaited<T>> & { readonly servers: Both<ScriptedServer> }> {
  const server = await startServer(script);
  const official = new OfficialClient({
    token: "secret",
    baseUrl: server.url,
    minDelayBetweenRetriesMillis: 1,
    ...options,
  } as ConstructorParameters<typeof OfficialClient>[0]);
  const world = await startWorld(script, options);
  const client = world.client as unknown as OfficialClient;
  return {
    theirs: await call(official, server),
    ours: await call(client, world.server),
    servers: { theirs: server, ours: world.server },
  };
}

/** What a call rejects with, or an accessor throws. */
export async function failure(call: () => PromiseLike<unknown>): Promise<Error> {
  try {
    await call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("It did not fail.");
}

export const data = (fields: object): Answer => ({ json: { data: fields } });

export const refusal = (status: number, type: string, message = "No."): Answer => ({
  status,
  json: { error: { type, message } },
});
