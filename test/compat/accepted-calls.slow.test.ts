import { ApifyClient as OfficialClient } from "apify-client";
import { ApifyClient as CompatClient } from "apify-openapi-client/apify-client";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ScriptedServer } from "../support/scripted-server.js";
import { type LegalCall, legalCalls, written } from "./legal-calls.js";

/** Calls that apify-client takes and the root entry does not, as MIGRATING.md says, and why. */
const refused: readonly (readonly [call: RegExp, why: string])[] = [
  [/\.(versions|envVars)\(\)\.list\(\{"(limit|offset|desc)"/, "the API knows none of them there"],
  [/\.envVars\(\)\.create\(/, "a variable has a name and a value"],
  [/\.webhooks\(\)\.create\(/, "a webhook has events and a URL"],
  [/^schedules\(\)\.create\(\)$/, "a schedule has a body"],
  [/\.list\(\{"started(After|Before)":"a"\}\)$/, "it is no date"],
  [/\.pushItems\(\["a"\]\)$/, "items are objects"],
  [/\.validateInput\(.*"contentType"/, "the API takes JSON there"],
  [/\.setRecord\(.*"doNotRetryTimeouts"/, "`maxRetries` and `timeoutSecs` say it"],
  [/\.call\(.*"log":"default"/, "a log is a function"],
  [/^setStatusMessage\(.*"level"/, "the API knows no levels"],
];

const jobs = { id: "R", actId: "A", status: "SUCCEEDED", defaultDatasetId: "D" };
const batches = { processedRequests: [{ uniqueKey: "a" }], unprocessedRequests: [] };
const page = { items: [], total: 0, limit: 1, offset: 0, count: 0 };
let server: ScriptedServer;

beforeAll(async () => {
  vi.stubEnv("ACTOR_RUN_ID", "R");
  vi.spyOn(console, "log").mockImplementation(() => {});
  server = await ScriptedServer.start(() => ({ json: { data: { ...jobs, ...batches, ...page } } }));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await server.close();
});

/** Whether the arguments are refused; what comes of the call does not matter. */
async function refuses(client: object, { accessors, method, args }: LegalCall): Promise<boolean> {
  try {
    // biome-ignore lint/suspicious/noExplicitAny: methods are called by their names.
    let target: any = client;
    for (const [name, given] of accessors) target = target[name](...given);
    const value = await target[method](...args);
    await value?.value?.cancel?.();
  } catch (error) {
    return /^(Apify)?ArgumentError$/.test((error as Error).name);
  }
  return false;
}

test("what apify-client takes, with every option of every method, both entries take", async () => {
  const options = { baseUrl: server.url, token: "t", maxRetries: 0 };
  const official = new OfficialClient(options);
  const compat = new CompatClient(options);
  const root = new ApifyClient({ ...options, rateLimit: false });
  const calls = legalCalls();
  expect(calls.length).toBeGreaterThan(2000);
  const refusedBy = { official: [] as string[], compat: [] as string[], root: [] as string[] };
  await Promise.all(
    Array.from({ length: 16 }, async () => {
      for (let call = calls.pop(); call; call = calls.pop()) {
        const name = written(call);
        if (await refuses(official, call)) refusedBy.official.push(name);
        else {
          if (await refuses(compat, call)) refusedBy.compat.push(name);
          if (await refuses(root, call)) refusedBy.root.push(name);
        }
      }
    }),
  );
  expect(refusedBy.compat).toEqual([]);
  const unlisted = refusedBy.root.filter((name) => !refused.some(([call]) => call.test(name)));
  expect(unlisted).toEqual([]);
  for (const [call] of refused) expect(refusedBy.root).toContainEqual(expect.stringMatching(call));
}, 240_000);
