import { ApifyClient as OfficialClient } from "apify-client";
import type { ClientOptions } from "../../../src/options.js";
import { startFixture, startServer } from "../../support/fixture.js";
import type { Script, ScriptedResponse, ScriptedServer } from "../../support/scripted-server.js";

export { endFixtures } from "../../support/fixture.js";
export type { OfficialClient };

/** What came of a call with the official client, and of the same call with ours. */
export interface Both<T> {
  readonly theirs: T;
  readonly ours: T;
}

/** A call as a program for the official client has it: what it resolves to, or what it rejects with, and what the server saw. */
export async function compareClients<T>(
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
  const fixture = await startFixture(script, options);
  const client = fixture.client as unknown as OfficialClient;
  return {
    theirs: await call(official, server),
    ours: await call(client, fixture.server),
    servers: { theirs: server, ours: fixture.server },
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

export const data = (fields: object): ScriptedResponse => ({ json: { data: fields } });

export const refusal = (status: number, type: string, message = "No."): ScriptedResponse => ({
  status,
  json: { error: { type, message } },
});
