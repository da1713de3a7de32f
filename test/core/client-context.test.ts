import { afterEach, beforeEach, expect, test } from "vitest";
import { ApifyClient } from "../../src/client.js";
import { ScriptedServer } from "../support/scripted-server.js";

let server: ScriptedServer;
let client: ApifyClient;
beforeEach(async () => {
  server = await ScriptedServer.start(() => ({
    status: 201,
    json: { data: { id: "RUN", status: "SUCCEEDED", finishedAt: "2026-01-01T00:00:00.000Z" } },
  }));
  client = new ApifyClient({ token: "apify_api_token", baseUrl: server.url, maxRetries: 0 });
});
afterEach(() => server.close());

test("close() waits for work of several requests that has not begun yet", async () => {
  const items = [1, 2].map((n) => ({ n, filler: "x".repeat(60) }));
  const pushed = client.dataset("D").pushItems(items, { maxBatchBytes: 90 });
  await client.close();
  expect(server.requests).toHaveLength(2);
  await pushed;
});

const begun: Record<string, (client: ApifyClient) => PromiseLike<unknown>> = {
  "a list": (client) => client.actors().list().withResponse(),
  "a list of the store": (client) => client.store().list().withResponse(),
  "a page of items": (client) => client.dataset("D").listItems().withResponse(),
  "the numbers of a dataset": (client) => client.dataset("D").getItemsInfo(),
  "a download of items": (client) => client.dataset("D").downloadItems("json"),
  "a public URL of items": (client) => client.dataset("D").createItemsPublicUrl(),
  "a wait for a run": (client) => client.run("R").waitForFinish(),
  "a wait for a build": (client) => client.build("B").waitForFinish(),
  "a charge": (client) => client.run("R").charge({ eventName: "page" }),
  "a metamorphosis": (client) => client.run("R").metamorph("me/cats", { a: 1 }),
  "a record": (client) => client.keyValueStore("S").getRecord("k"),
  "a patient start": (client) => client.actor("A").start({}, { waitForResources: 1 }),
  "an upload": (client) => client.keyValueStore("S").setRecord("k", "v", { direct: true }),
  "an upload of what has to be read": (client) =>
    client.keyValueStore("S").setRecord("k", new Blob(["v"]), { direct: true }),
  "a download of records": (client) =>
    client.keyValueStore("S").downloadRecords({ to: "/dev/null" }),
  "a public URL of a record": (client) => client.keyValueStore("S").getRecordPublicUrl("k"),
  "a public URL of keys": (client) => client.keyValueStore("S").createKeysPublicUrl(),
  "a request of its own": (client) => client.request("POST", "/v2/new", { body: { a: 1 } }),
};

test.each(Object.keys(begun))("close() waits for %s that was just begun", async (what) => {
  const done = Promise.resolve(begun[what]!(client)).catch(() => {});
  await client.close();
  expect(server.requests).not.toEqual([]);
  await done;
});
