import { afterEach, describe, expect, test, vi } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyError } from "../../src/errors.js";
import { endWorlds, startWorld } from "../conformance/world.js";

/** Programs in JavaScript write it for "nothing", to get at the argument behind it. */
const none = null as unknown as undefined;

/** Every method that reads its options itself, and one of each kind that does not. */
const methods: Record<string, (client: ApifyClient) => unknown> = {
  "dataset.get": (client) => client.dataset("D").get(none, none),
  "runs.list": (client) => client.runs().list(none, none),
  "runs.list, all": (client) => client.runs().list(none, none).pages().next(),
  "store.list": (client) => client.store().list(none, none),
  "actor.lastRun": (client) => client.actor("A").lastRun(none).get(none, none),
  "actor.start": (client) => client.actor("A").start({}, none, none),
  "actor.call": (client) => client.actor("A").call({}, none, none),
  "actor.runSync": (client) => client.actor("A").runSync({}, none, none),
  "task.runSyncGetDatasetItems": (client) =>
    client.task("T").runSyncGetDatasetItems({}, none, none),
  "actor.validateInput": (client) => client.actor("A").validateInput({}, none, none),
  "actor.defaultBuild": (client) => client.actor("A").defaultBuild(none, none),
  "build.waitForFinish": (client) => client.build("B").waitForFinish(none, none),
  "run.waitForFinish": (client) => client.run("R").waitForFinish(none, none),
  "run.getStreamedLog": (client) => client.run("R").getStreamedLog(none, none),
  "run.output": (client) => client.run("R").output(none, none),
  "run.metamorph": (client) => client.run("R").metamorph("A", {}, none, none),
  "run.reboot": (client) => client.run("R").reboot(none, none),
  "run.charge": (client) => client.run("R").charge({ eventName: "e" }, none, none),
  "log.get": (client) => client.log("R").get(none, none),
  "log.stream": (client) => client.log("R").stream(none, none).lines().next(),
  "dataset.listItems": (client) => client.dataset("D").listItems(none, none),
  "dataset.listItems, all": (client) => client.dataset("D").listItems(none, none).pages().next(),
  "dataset.getItemsInfo": (client) => client.dataset("D").getItemsInfo(none, none),
  "dataset.downloadItems": (client) => client.dataset("D").downloadItems("json", none, none),
  "dataset.pushItems": (client) => client.dataset("D").pushItems({}, none, none),
  "dataset.createItemsPublicUrl": (client) => client.dataset("D").createItemsPublicUrl(none, none),
  "keyValueStore.getRecord": (client) => client.keyValueStore("S").getRecord("k", none, none),
  "keyValueStore.setRecord": (client) => client.keyValueStore("S").setRecord("k", 1, none, none),
  "keyValueStore.recordExists": (client) => client.keyValueStore("S").recordExists("k", none, none),
  "keyValueStore.downloadRecords": (client) =>
    client.keyValueStore("S").downloadRecords(none, none),
  "keyValueStore.listKeys": (client) => client.keyValueStore("S").listKeys(none, none),
  "keyValueStore.getRecordPublicUrl": (client) =>
    client.keyValueStore("S").getRecordPublicUrl("k", none, none),
  "keyValueStore.createKeysPublicUrl": (client) =>
    client.keyValueStore("S").createKeysPublicUrl(none, none),
  "requestQueue.get": (client) => client.requestQueue("Q", none).get(none, none),
  "requestQueue.paginateRequests": (client) =>
    client.requestQueue("Q").paginateRequests(none, none).next(),
  "requestQueue.batchAddRequests": (client) =>
    client.requestQueue("Q").batchAddRequests([{ url: "http://a", uniqueKey: "a" }], none, none),
  setStatusMessage: (client) => client.setStatusMessage("text", none, none),
  request: (client) => client.request("GET", "/v2/new", none, none),
};

afterEach(async () => {
  vi.unstubAllEnvs();
  await endWorlds();
});

describe("null in place of options is as if they were not there", () => {
  test.each(Object.keys(methods))("%s", async (name) => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const data = { id: "R", status: "SUCCEEDED", items: [], processedRequests: [] };
    const { client, server } = await startWorld(() => ({ json: { data } }));
    try {
      await methods[name]!(client);
    } catch (error) {
      // The answer is not made for each of them.
      if (!ApifyError.is(error)) throw error;
    }
    if (name !== "run.getStreamedLog") expect(server.requests).not.toEqual([]);
  });
});
