import { afterEach, describe, expect, test } from "vitest";
import * as rows from "../../generated/operations.js";
import { clientWith } from "../../src/client.js";
import { ApifyArgumentError } from "../../src/errors.js";
import { startSandbox } from "../../src/testing/index.js";
import { endFixtures, startFixture } from "../support/fixture.js";

afterEach(endFixtures);

// biome-ignore lint/suspicious/noExplicitAny: what a program in JavaScript sees.
type Untyped = any;

async function refusal(call: (client: Untyped) => unknown): Promise<ApifyArgumentError> {
  const { client, server } = await startFixture([]);
  const error = await Promise.resolve()
    .then(() => call(client))
    .catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApifyArgumentError);
  expect(server.requests).toEqual([]);
  return error as ApifyArgumentError;
}

describe("the issues of a refused call", () => {
  test("are all of it, each with its place, what was expected and what was given", async () => {
    const error = await refusal((client) =>
      client.actor("A").start({}, { memory: "x", webhooks: {}, timeOut: 5, maxRetries: -1 }),
    );
    expect(error.issues.map(({ path, expected, received }) => [path, expected, received])).toEqual([
      ["options.memory", "a whole number, 0 or more", '"x"'],
      ["options.webhooks", "an array of webhooks", "an object"],
      ["options.timeOut", "no such option", "timeOut"],
      ["options.maxRetries", "a number, 0 or more", "-1"],
    ]);
    for (const { message } of error.issues) expect(error.message).toContain(message);
  });

  test("are in the path, the query and the body", async () => {
    const error = await refusal((client) =>
      client.requestQueue("Q").updateRequest(5, { forefront: "yes" }),
    );
    expect(error.issues.map(({ path }) => path)).toEqual([
      "requestId",
      "options.forefront",
      "body",
    ]);
  });

  test("are those of an ID", async () => {
    const { issues } = await refusal((client) => client.dataset(undefined));
    expect(issues).toMatchObject([{ path: "datasetId", received: "undefined" }]);
  });

  test("are those of the client's own options, without the values, which may be secrets", async () => {
    const error = await refusal(() =>
      clientWith({ token: "sec ret", maxRetrys: 5, signal: 1 } as object),
    );
    expect(error.issues.map(({ path }) => path)).toEqual([
      "options.token",
      "options.maxRetrys",
      "options.signal",
    ]);
    expect(error.message).toContain('Did you mean "maxRetries"?');
    expect(error.message).toContain('"signal". It is an option of each method.');
    expect(JSON.stringify(error.issues) + error.message).not.toContain("sec ret");
  });
});

describe("an unknown option", () => {
  test("is said to be of another method, or the client's", async () => {
    const error = await refusal((client) =>
      client.dataset("D").get({ chunkSize: 5, baseUrl: "x" }),
    );
    expect(error.message).toContain('"chunkSize". It is an option of lists.');
    expect(error.message).toContain('"baseUrl". It is an option of new ApifyClient().');
  });

  test("is answered with the options of this method", async () => {
    const error = await refusal((client) => client.actor("A").call({}, { memo: 5 }));
    expect(error.message).toMatch(/^actor\.call has no option "memo"\. Did you mean "memory"\?/);
    expect(error.message).toContain("waitSecs");
    expect(error.message).not.toContain("waitForFinish");
  });

  test("may be an argument of the method", async () => {
    const error = await refusal((client) => client.actor("A").build("0.1", { version: "0.2" }));
    expect(error.message).toContain('actor.build has no option "version"');
  });
});

describe("what is not refused", () => {
  const calls: Record<string, (client: Untyped) => unknown> = {
    "an unknown member of an enum": (client) => client.store().list({ sortBy: "newest" }),
    "a status that the document does not know": (client) => client.runs().list({ status: "NEW" }),
    "a list of statuses": (client) => client.runs().list({ status: ["READY", "NEW"] }),
    "a Date": (client) => client.runs().list({ startedAfter: new Date(0) }),
    "a date as text": (client) => client.runs().list({ startedAfter: "2026-01-02" }),
    "webhooks that are encoded": (client) => client.actor("A").start({}, { webhooks: "W10=" }),
    "undefined and null in place of a value": (client) =>
      client.actor("A").start({}, { memory: undefined, build: null }),
    "a parameter of a later API": (client) =>
      client.actor("A").start({}, { query: { memory: "all", gpu: 1 } }),
    "a field that the document does not know": (client) => client.actor("A").update({ foo: 1 }),
    "an instance of a class as body": (client) =>
      client.dataset("D").update(
        new (class Changes {
          name = "x";
        })(),
      ),
    "no body where it is optional": (client) => client.datasets().getOrCreate("x"),
    "no input to validate": (client) => client.actor("A").validateInput(),
    "a variable that is updated without its name": (client) =>
      client.actor("A").version("0").envVar("V").update({ value: "x" }),
    "a request that is updated without its URL": (client) =>
      client.requestQueue("Q").updateRequest({ id: "R" }),
    "a webhook of an Actor without a condition": (client) =>
      client.actor("A").webhooks().create({ requestUrl: "http://x", eventTypes: [] }),
    "a limit above what a server gives at once": (client) =>
      client.requestQueue("Q").listAndLockHead({ limit: 100, lockSecs: 5 }),
    "a limit of 0": (client) => client.keyValueStore("S").listKeys({ limit: 0 }),
  };

  test.each(Object.entries(calls))("is %s", async (_, call) => {
    const { client, server } = await startFixture(() => ({ json: { data: { items: [] } } }));
    await Promise.resolve(call(client)).catch(() => {});
    expect(server.requests).toHaveLength(1);
  });

  test("is whatever can be sent, where the entry is lenient", async () => {
    const { server } = await startFixture(() => ({ json: { data: {} } }));
    const client: Untyped = clientWith({ baseUrl: server.url }, { strictness: "lenient" });
    await client.actor("A").start({}, { memory: "x", build: 5 });
    await client.with({ maxRetries: 0 }).requestQueue("Q").listAndLockHead({});
    await client.webhooks().create({});
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/v2/actors/A/runs?build=5&memory=x",
      "/v2/request-queues/Q/head/lock",
      "/v2/webhooks",
    ]);
    await expect(client.actor("A").start({}, { memori: 5 })).rejects.toThrow('"memory"');
  });
});

test("what is required of a body, the sandbox requires, too", async () => {
  await using sandbox = await startSandbox({ actors: { "me/a": () => {} } });
  const client: Untyped = clientWith(
    { baseUrl: sandbox.url, token: sandbox.token, rateLimit: false, maxRetries: 0 },
    { strictness: "lenient" },
  );
  const { id: actorId } = await client.actor("me/a").get();
  const { id: queueId } = await client.requestQueues().getOrCreate("q");
  await client
    .actor("me/a")
    .versions()
    .create({ versionNumber: "9.9", sourceType: "SOURCE_FILES" });
  const bodies: Record<string, [object, (body: object) => Promise<unknown>]> = {
    "webhooks.create": [
      {
        requestUrl: "http://127.0.0.1:1",
        eventTypes: ["ACTOR.RUN.FAILED"],
        condition: { actorId },
      },
      (body) => client.webhooks().create(body),
    ],
    "tasks.create": [{ actId: actorId }, (body) => client.tasks().create(body)],
    "requestQueue.addRequest": [
      { url: "http://x.test", uniqueKey: "x" },
      (body) => client.requestQueue(queueId).addRequest(body),
    ],
    "actor.version.envVars.create": [
      { name: "V", value: "x" },
      (body) => client.actor(actorId).version("9.9").envVars().create(body),
    ],
    "tools.decodeAndVerify": [
      { encoded: (await client.tools().encodeAndSign({ a: 1 })).encoded },
      (body) => client.tools().decodeAndVerify(body),
    ],
  };
  const required = Object.values(rows).filter(({ id, bodyFields }) => {
    // The method adds the count by itself, and refuses a missing name.
    return bodyFields.length > 0 && id !== "run.charge";
  });
  expect(required.map(({ id }) => id).sort()).toEqual(Object.keys(bodies).sort());
  const taken: string[] = [];
  for (const { id, bodyFields } of required) {
    const [whole, send] = bodies[id]!;
    for (const name of bodyFields) {
      const { [name]: _, ...body } = whole as Record<string, unknown>;
      await send(body).then(
        () => taken.push(`${id} ${name}`),
        () => {},
      );
    }
    await send(whole);
  }
  expect(taken).toEqual([]);
});
