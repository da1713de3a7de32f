import { afterEach, expect, test } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { endWorlds, startWorld } from "../conformance/world.js";

afterEach(endWorlds);

/** Methods that take more than the API does, each called with an option that there is not. */
const methods: [string, (client: ApifyClient, wrong: object) => PromiseLike<unknown>][] = [
  ["chunkSize", (client, wrong) => client.runs().list(wrong)],
  ["chunkSize", (client, wrong) => client.runs().list(wrong).pages().next()],
  ["chunkSize", (client, wrong) => client.dataset("D").listItems(wrong)],
  ["chunkSize", (client, wrong) => client.dataset("D").listItems(wrong).pages().next()],
  ["stream, to", (client, wrong) => client.dataset("D").downloadItems("csv", wrong)],
  ["maxBatchBytes", (client, wrong) => client.dataset("D").pushItems({}, wrong)],
  ["as, buffer, stream", (client, wrong) => client.keyValueStore("S").getRecord("k", wrong)],
  ["direct", (client, wrong) => client.keyValueStore("S").setRecord("k", 1, wrong)],
  ["to", (client, wrong) => client.keyValueStore("S").downloadRecords(wrong)],
  ["waitForResources", (client, wrong) => client.actor("A").start({}, wrong)],
  [
    "waitForResources",
    (client, wrong) => client.task("T").start({}, { waitForResources: 1, ...wrong }),
  ],
  [
    "waitForResources, waitSecs, onStatus, throwOnFailure, log",
    (client, wrong) => client.actor("A").call({}, wrong),
  ],
];

test.each(methods)("%s is told beside the options of the API", async (names, call) => {
  const { client, server } = await startWorld([]);
  const refused = call(client, { wrong: 1 });
  const list = new RegExp(`no option "wrong". It takes: .*\\b${names}\\. Anything else`);
  await expect(refused).rejects.toThrow(list);
  expect(server.requests).toEqual([]);
});
