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

/** Sent by apify-client, and refused by the entry for its programs: an empty key would be the path of another operation. */
const leadsElsewhere = ['keyValueStore("S").getRecord("")'];

describe.each(wrongCalls)("$call", ({ call, theirs, ours }) => {
  test("is refused in words that help", async () => {
    const error = await outcome(new ApifyClient({ baseUrl: server.url, token: "t" }), call);
    expect(error).toBeInstanceOf(ApifyArgumentError);
    const { message, issues } = error as ApifyArgumentError;
    expect(message.slice(0, ours.length)).toBe(ours);
    expect(issues.map((issue) => issue.message).join(" ")).toBe(message);
    expect(issues.map(({ path }) => path)).not.toContain("");
  });

  test("is what apify-client says of it", async () => {
    const options = { baseUrl: server.url, token: "t", maxRetries: 0 };
    const error = await outcome(new OfficialClient(options), call);
    const said = error instanceof Error ? error.message : String(error);
    expect(said.slice(0, theirs.length)).toBe(theirs);
    server.requests.length = 0;
    const compat = await outcome(new CompatClient(options), call);
    const names =
      error instanceof Error || leadsElsewhere.includes(call)
        ? ["ArgumentError", (error as Error).name]
        : [];
    if (names.length > 0) expect(names).toContain((compat as Error).name);
    else expect(compat).toBe(error);
  });
});

test.each([
  ['actor("A").call({}, { waitForFinish: 5 })', "options.waitForFinish"],
  ['actor("A").start({}, 512)', "options"],
  ['actor("A").start({}, { memoryMbytes: 512 })', "options.memoryMbytes"],
  ['run("R").charge({})', "body.eventName"],
  ['dataset("D").downloadItems("exel")', "format"],
  ['dataset("D").listItems({ format: "csv" })', "options.format"],
  ['dataset("D").pushItems(5)', "items"],
  ['dataset("D").pushItems([{ a: 1 }, 5])', "body[1]"],
  ['keyValueStore("S").getRecord("k", { as: "yaml" })', "options.as"],
  ['keyValueStore("S").setRecord({ a: 1 }, "key")', "recordKey"],
  ['keyValueStore("S").setRecord("k", undefined)', "value"],
  ['requestQueue("Q").batchAddRequests({ url: "https://x.test" })', "requests"],
  ['requestQueue("Q").batchAddRequests([5])', "body[0]"],
  ['dataset("a/b/c").get()', "datasetId"],
  ['user().get({ headers: { "a b": "c" } })', "options.headers.a b"],
  ['user().get({ query: { method: "DELETE" } })', "options.query"],
  ['request("GET", "/v1/new")', "path"],
  ["runs().list().items", ""],
])("%s is wrong at %j", async (call, path) => {
  const error = await outcome(new ApifyClient({ baseUrl: server.url, token: "t" }), call);
  const { message, issues } = error as ApifyArgumentError;
  expect(issues).toMatchObject([{ path, message }]);
});

test("the table has mistakes of every resource", () => {
  const resources = new Set(wrongCalls.map(({ call }) => /^\w+/.exec(call)![0]));
  expect(wrongCalls.length).toBeGreaterThanOrEqual(60);
  expect(resources.size).toBeGreaterThanOrEqual(20);
});
