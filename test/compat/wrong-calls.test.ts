import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient as CompatClient } from "apify-openapi-client/apify-client";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { ScriptedServer } from "../support/scripted-server.js";
import { wrongCalls } from "./wrong-calls.js";

const data = { id: "R", status: "SUCCEEDED", items: [], total: 0 };
let server: ScriptedServer;

beforeAll(async () => {
  server = await ScriptedServer.start(() => ({ json: { data } }));
});
beforeEach(() => {
  server.requests.length = 0;
});
afterAll(() => server.close());

/** The error of a call that was refused, or "sent". */
async function outcome(client: object, call: string): Promise<unknown> {
  try {
    await new Function("client", `return client.${call}`)(client);
  } catch (error) {
    if (server.requests.length === 0) return error;
  }
  return server.requests.length > 0 ? "sent" : "done, and nothing was sent";
}

describe.each(wrongCalls)("$call", ({ call, theirs, ours }) => {
  test("is refused in words that help", async () => {
    const error = await outcome(new ApifyClient({ baseUrl: server.url, token: "t" }), call);
    expect(error).toBeInstanceOf(ApifyArgumentError);
    expect((error as Error).message.slice(0, ours.length)).toBe(ours);
  });

  test("is what apify-client says of it", async () => {
    const options = { baseUrl: server.url, token: "t", maxRetries: 0 };
    const error = await outcome(new OfficialClient(options), call);
    const said = error instanceof Error ? error.message : String(error);
    expect(said.slice(0, theirs.length)).toBe(theirs);
    // The entry for its programs refuses the same, under the same name.
    const nameOf = (result: unknown) => (result instanceof Error ? result.name : result);
    server.requests.length = 0;
    expect(nameOf(await outcome(new CompatClient(options), call))).toBe(nameOf(error));
  });
});

test("the table has mistakes of every resource", () => {
  const resources = new Set(wrongCalls.map(({ call }) => /^\w+/.exec(call)![0]));
  expect(wrongCalls.length).toBeGreaterThanOrEqual(60);
  expect(resources.size).toBeGreaterThanOrEqual(20);
});
