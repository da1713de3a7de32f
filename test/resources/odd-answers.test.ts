import { afterEach, describe, expect, test } from "vitest";
import type { ApifyClient } from "../../src/client.js";
import { ApifyError } from "../../src/errors.js";
import { rawClient } from "../../src/raw.js";
import { all } from "../support/dataset-fixture.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

/** Whole answers of status 200 that are not what was asked for. */
const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
const answers = [
  `{"data":{"items":[${deep}],"total":9}}`,
  deep,
  '{"data":{"id":"R","status":"FAILED","statusMessage":5}}',
  '[{"a":1',
  '{"data":null}',
  "null",
  "[]",
  '{"data":{}}',
  '{"data":[]}',
  '{"data":{"processedRequests":null,"unprocessedRequests":[1,null]}}',
  '"x"',
  "",
];

const request = { url: "http://x", uniqueKey: "a" };

/** What looks into an answer. */
const calls: Readonly<Record<string, (client: ApifyClient) => unknown>> = {
  batchAddRequests: (client) => client.requestQueue("Q").batchAddRequests([request]),
  batchDeleteRequests: (client) => client.requestQueue("Q").batchDeleteRequests([request]),
  getRecordPublicUrl: (client) => client.keyValueStore("S").getRecordPublicUrl("k"),
  createKeysPublicUrl: (client) => client.keyValueStore("S").createKeysPublicUrl(),
  createItemsPublicUrl: (client) => client.dataset("D").createItemsPublicUrl(),
  "a direct upload": (client) => client.keyValueStore("S").setRecord("k", "v", { direct: true }),
  call: (client) => client.actor("A").call({}, { throwOnFailure: true }),
  waitForFinish: (client) => client.run("R").waitForFinish({ waitSecs: 1 }),
  "a list": (client) => client.actors().list(),
  "all of a list": (client) => all(client.datasets().list()),
  "all keys": (client) => all(client.keyValueStore("S").listKeys()),
  "all items": (client) => all(client.dataset("D").listItems()),
  "unwound items": (client) => all(client.dataset("D").listItems({ unwind: ["a"] })),
  downloadItems: (client) => client.dataset("D").downloadItems("json"),
  getRecords: (client) => all(client.keyValueStore("S").getRecords()),
  validateInput: (client) => client.actor("A").validateInput({}),
  defaultBuild: (client) => client.actor("A").defaultBuild(),
  runSync: (client) => client.actor("A").runSync({}),
  "a log": (client) => client.log("R").get(),
};

describe.each(answers.map((text) => [text.slice(0, 60), text]))("the answer %s", (_, text) => {
  test.each(Object.keys(calls))("to %s is taken, or an error of this package", async (name) => {
    const headers = { "content-type": "application/json" };
    const { client } = await startFixture(() => ({ headers, text }), { maxRetries: 0 });
    const error = await Promise.resolve(calls[name]!(client)).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined) expect(error).toBeInstanceOf(ApifyError);
  });
});

test.each(["bad name", "new\nline", ""])(
  "a header named %j is refused, through raw too",
  async (name) => {
    const { client, server } = await startFixture([]);
    const headers = { [name]: "x" };
    await expect(client.dataset("D").get({ headers })).rejects.toBeInstanceOf(ApifyError);
    const path = { datasetId: "D" };
    const raw = rawClient(client).GET("/v2/datasets/{datasetId}", { params: { path }, headers });
    await expect(raw).rejects.toBeInstanceOf(ApifyError);
    expect(server.requests).toEqual([]);
  },
);
