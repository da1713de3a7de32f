import { afterEach, describe, expect, test, vi } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyArgumentError, ApifyError } from "../../src/errors.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

type Call<Given = object> = (client: ApifyClient, given: Given) => PromiseLike<unknown>;

/** Runs a call that has to be refused before anything is sent, and gives the message. */
async function refusal(run: (client: ApifyClient) => unknown): Promise<string> {
  const { client, server } = await startFixture([]);
  const error = await Promise.resolve(run(client)).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApifyArgumentError);
  expect(server.requests).toEqual([]);
  return (error as Error).message;
}

/** Methods that take more than the API does. */
const methodOptions: [string, Call][] = [
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
    "waitForResources, waitSecs, onStatus, abortOnCancel, throwOnFailure, log",
    (client, wrong) => client.actor("A").call({}, wrong),
  ],
];

const everyMethods = "signal, timeoutSecs, totalTimeoutSecs, maxRetries, headers, query";

describe("an unknown option is refused", () => {
  test.each(methodOptions)("and %s is named beside the options of the API", async (names, call) => {
    const message = await refusal((client) => call(client, { wrong: 1 }));
    const list = new RegExp(
      `no option "wrong". It takes: (.*, )?${names}(, .*)?; and, as every method, ${everyMethods}\\.`,
    );
    expect(message).toMatch(list);
  });

  test("by a method that has none but those of every method", async () => {
    const message = await refusal((client) => client.dataset("D").get({ wrong: 1 } as never));
    expect(message).toContain('dataset.get has no option "wrong"');
    expect(message).toContain(`as every method, ${everyMethods}.`);
  });
});

/** One method of each kind, and each that reads its options itself. */
const methods: Record<string, Call> = {
  "dataset.get": (client, given) => client.dataset("D").get(given),
  "dataset.update": (client, given) => client.dataset("D").update({}, given),
  "runs.list": (client, given) => client.runs().list(given),
  "dataset.listItems": (client, given) => client.dataset("D").listItems(given),
  "dataset.pushItems": (client, given) => client.dataset("D").pushItems({}, given),
  "dataset.downloadItems": (client, given) => client.dataset("D").downloadItems("json", given),
  "dataset.getItemsInfo": (client, given) => client.dataset("D").getItemsInfo(given),
  "dataset.createItemsPublicUrl": (client, given) =>
    client.dataset("D").createItemsPublicUrl(given),
  "keyValueStore.getRecord": (client, given) => client.keyValueStore("S").getRecord("k", given),
  "keyValueStore.setRecord": (client, given) => client.keyValueStore("S").setRecord("k", 1, given),
  "keyValueStore.downloadRecords": (client, given) =>
    client.keyValueStore("S").downloadRecords(given),
  "requestQueue.batchAddRequests": (client, given) =>
    client.requestQueue("Q").batchAddRequests([{ url: "http://a", uniqueKey: "a" }], given),
  "actor.start": (client, given) => client.actor("A").start({}, given),
  "actor.call": (client, given) => client.actor("A").call({}, given),
  "actor.runSync": (client, given) => client.actor("A").runSync({}, given),
  "actor.validateInput": (client, given) => client.actor("A").validateInput({}, given),
  "run.waitForFinish": (client, given) => client.run("R").waitForFinish(given),
  "run.metamorph": (client, given) => client.run("R").metamorph("A", {}, given),
  "run.charge": (client, given) => client.run("R").charge({ eventName: "e" }, given),
  "run.output": (client, given) => client.run("R").output(given),
  "build.waitForFinish": (client, given) => client.build("B").waitForFinish(given),
  "log.get": (client, given) => client.log("R").get(given),
  "user.get": (client, given) => client.user().get(given),
};

describe.each(Object.entries(methods))("%s", (_, call) => {
  test.each([
    ["signal", {}],
    ["signal", new AbortController()],
    ["timeoutSecs", "5"],
    ["totalTimeoutSecs", -1],
    ["maxRetries", Number.NaN],
    ["headers", ["a"]],
    ["query", "a=b"],
  ])("refuses a %s of another type, %j", async (name, value) => {
    const message = await refusal((client) => call(client, { [name]: value }));
    expect(message).toMatch(new RegExp(`"${name}" must be `));
  });

  test.each([
    ["a number", 10],
    ["a list", []],
    ["text", "no"],
    ["a signal", new AbortController().signal],
    ["a function", () => {}],
  ])("refuses %s in place of its options", async (_, given) => {
    const message = await refusal((client) => call(client, given as object));
    expect(message).toMatch(
      /options must be an object, such as \{ signal \}|takes one object of options/,
    );
  });

  test("takes undefined for an option that is not there", async () => {
    const { client } = await startFixture([]);
    const given = {
      signal: undefined,
      timeoutSecs: undefined,
      totalTimeoutSecs: undefined,
      maxRetries: undefined,
      headers: undefined,
      query: undefined,
      // As programs for apify-client always pass it.
      doNotRetryTimeouts: undefined,
    };
    const error = await Promise.resolve(call(client, given)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    // The script has no answers: whatever was sent has failed.
    expect(error).toMatchObject({ statusCode: 418 });
  });
});

describe("one argument too many is refused, and the error says where it belongs", () => {
  const { signal } = new AbortController();
  const untyped: Record<string, (client: Untyped) => unknown> = {
    "dataset.get({}, { signal })": (client) => client.dataset("D").get({}, { signal }),
    "dataset.listItems({}, signal)": (client) => client.dataset("D").listItems({}, signal),
    "dataset.update({}, {}, {})": (client) => client.dataset("D").update({}, {}, {}),
    "dataset.pushItems([], {}, {})": (client) => client.dataset("D").pushItems([], {}, {}),
    "dataset.getItemsInfo({}, {})": (client) => client.dataset("D").getItemsInfo({}, {}),
    "dataset.downloadItems(json, {}, {})": (client) =>
      client.dataset("D").downloadItems("json", {}, {}),
    "dataset.createItemsPublicUrl({}, {})": (client) =>
      client.dataset("D").createItemsPublicUrl({}, {}),
    "runs.list({}, {})": (client) => client.runs().list({}, {}),
    "store.list({}, {})": (client) => client.store().list({}, {}),
    "keyValueStore.getRecord(k, {}, {})": (client) =>
      client.keyValueStore("S").getRecord("k", {}, {}),
    "keyValueStore.setRecord(k, 1, {}, {})": (client) =>
      client.keyValueStore("S").setRecord("k", 1, {}, {}),
    "keyValueStore.recordExists(k, {}, {})": (client) =>
      client.keyValueStore("S").recordExists("k", {}, {}),
    "keyValueStore.downloadRecords({}, {})": (client) =>
      client.keyValueStore("S").downloadRecords({}, {}),
    "keyValueStore.getRecordPublicUrl(k, {}, {})": (client) =>
      client.keyValueStore("S").getRecordPublicUrl("k", {}, {}),
    "keyValueStore.createKeysPublicUrl({}, {})": (client) =>
      client.keyValueStore("S").createKeysPublicUrl({}, {}),
    "requestQueue.batchAddRequests([], {}, {})": (client) =>
      client.requestQueue("Q").batchAddRequests([], {}, {}),
    "requestQueue.batchDeleteRequests([], {}, {})": (client) =>
      client.requestQueue("Q").batchDeleteRequests([], {}, {}),
    "requestQueue.paginateRequests({}, {})": (client) =>
      client.requestQueue("Q").paginateRequests({}, {}).next(),
    "actor.start({}, {}, { signal })": (client) => client.actor("A").start({}, {}, { signal }),
    "actor.call({}, {}, { signal })": (client) => client.actor("A").call({}, {}, { signal }),
    "actor.runSync({}, {}, {})": (client) => client.actor("A").runSync({}, {}, {}),
    "actor.runSyncGetDatasetItems({}, {}, {})": (client) =>
      client.actor("A").runSyncGetDatasetItems({}, {}, {}),
    "actor.validateInput({}, {}, {})": (client) => client.actor("A").validateInput({}, {}, {}),
    "actor.defaultBuild({}, {})": (client) => client.actor("A").defaultBuild({}, {}),
    "task.start({}, {}, {})": (client) => client.task("T").start({}, {}, {}),
    "task.call({}, {}, {})": (client) => client.task("T").call({}, {}, {}),
    "task.runSync({}, {}, {})": (client) => client.task("T").runSync({}, {}, {}),
    "run.get({}, {})": (client) => client.run("R").get({}, {}),
    "run.abort({}, {})": (client) => client.run("R").abort({}, {}),
    "run.waitForFinish({}, {})": (client) => client.run("R").waitForFinish({}, {}),
    "run.metamorph(A, {}, {}, {})": (client) => client.run("R").metamorph("A", {}, {}, {}),
    "run.charge({}, {}, {})": (client) => client.run("R").charge({ eventName: "e" }, {}, {}),
    "run.output({}, {})": (client) => client.run("R").output({}, {}),
    "build.waitForFinish({}, {})": (client) => client.build("B").waitForFinish({}, {}),
    "log.get({}, {})": (client) => client.log("R").get({}, {}),
    "log.stream({}, {})": (client) => client.log("R").stream({}, {}).lines().next(),
    "user.get({}, {})": (client) => client.user().get({}, {}),
    "setStatusMessage(text, {}, {})": (client) => client.setStatusMessage("text", {}, {}),
    "request(GET, path, {}, {})": (client) => client.request("GET", "/v2/new", {}, {}),
  };

  test.each(Object.entries(untyped))("%s", async (_, call) => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const message = await refusal((client) => call(client as unknown as Untyped));
    expect(message).toMatch(
      /takes one object of options as its last argument: signal, timeoutSecs,/,
    );
  });
});

// biome-ignore lint/suspicious/noExplicitAny: what a program in JavaScript sees.
type Untyped = any;

/** Programs in JavaScript write it for "nothing". */
const none = null as unknown as undefined;

const withoutOptions: Record<string, (client: ApifyClient) => unknown> = {
  "dataset.get": (client) => client.dataset("D").get(none),
  "runs.list": (client) => client.runs().list(none),
  "runs.list, all": (client) => client.runs().list(none).pages().next(),
  "store.list": (client) => client.store().list(none),
  "actor.lastRun": (client) => client.actor("A").lastRun(none).get(none),
  "actor.start": (client) => client.actor("A").start({}, none),
  "actor.call": (client) => client.actor("A").call({}, none),
  "actor.runSync": (client) => client.actor("A").runSync({}, none),
  "task.runSyncGetDatasetItems": (client) => client.task("T").runSyncGetDatasetItems({}, none),
  "actor.validateInput": (client) => client.actor("A").validateInput({}, none),
  "actor.defaultBuild": (client) => client.actor("A").defaultBuild(none),
  "build.waitForFinish": (client) => client.build("B").waitForFinish(none),
  "run.waitForFinish": (client) => client.run("R").waitForFinish(none),
  "run.output": (client) => client.run("R").output(none),
  "run.metamorph": (client) => client.run("R").metamorph("A", {}, none),
  "run.reboot": (client) => client.run("R").reboot(none),
  "run.charge": (client) => client.run("R").charge({ eventName: "e" }, none),
  "log.get": (client) => client.log("R").get(none),
  "log.stream": (client) => client.log("R").stream(none).lines().next(),
  "dataset.listItems": (client) => client.dataset("D").listItems(none),
  "dataset.listItems, all": (client) => client.dataset("D").listItems(none).pages().next(),
  "dataset.getItemsInfo": (client) => client.dataset("D").getItemsInfo(none),
  "dataset.downloadItems": (client) => client.dataset("D").downloadItems("json", none),
  "dataset.pushItems": (client) => client.dataset("D").pushItems({}, none),
  "dataset.createItemsPublicUrl": (client) => client.dataset("D").createItemsPublicUrl(none),
  "keyValueStore.getRecord": (client) => client.keyValueStore("S").getRecord("k", none),
  "keyValueStore.setRecord": (client) => client.keyValueStore("S").setRecord("k", 1, none),
  "keyValueStore.recordExists": (client) => client.keyValueStore("S").recordExists("k", none),
  "keyValueStore.downloadRecords": (client) => client.keyValueStore("S").downloadRecords(none),
  "keyValueStore.listKeys": (client) => client.keyValueStore("S").listKeys(none),
  "keyValueStore.getRecordPublicUrl": (client) =>
    client.keyValueStore("S").getRecordPublicUrl("k", none),
  "keyValueStore.createKeysPublicUrl": (client) =>
    client.keyValueStore("S").createKeysPublicUrl(none),
  "requestQueue.get": (client) => client.requestQueue("Q", none).get(none),
  "requestQueue.paginateRequests": (client) =>
    client.requestQueue("Q").paginateRequests(none).next(),
  "requestQueue.batchAddRequests": (client) =>
    client.requestQueue("Q").batchAddRequests([{ url: "http://a", uniqueKey: "a" }], none),
  setStatusMessage: (client) => client.setStatusMessage("text", none),
  request: (client) => client.request("GET", "/v2/new", none),
};

describe("null in place of options is as if they were not there", () => {
  test.each(Object.keys(withoutOptions))("%s", async (name) => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const data = { id: "R", status: "SUCCEEDED", items: [], processedRequests: [] };
    const { client, server } = await startFixture(() => ({ json: { data } }));
    try {
      await withoutOptions[name]!(client);
    } catch (error) {
      // The answer is not made for each of them.
      if (!ApifyError.is(error)) throw error;
    }
    expect(server.requests).not.toEqual([]);
  });
});
