import { afterEach, describe, expect, test, vi } from "vitest";
import {
  ApifyApiError,
  ApifyArgumentError,
  ApifyError,
  NotFoundError,
  RateLimitError,
} from "../../../src/index.js";
import {
  compareClients,
  data,
  endFixtures,
  failure,
  type OfficialClient,
  refusal,
} from "./compare-clients.js";

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

const update = (client: OfficialClient) =>
  failure(() => client.dataset("D").update({ name: "other" }));

describe("what calls reject with", () => {
  test("a wrong argument is an `ArgumentError`", async () => {
    const { theirs, ours } = await compareClients([], (client) =>
      failure(async () => client.actor("A").start({}, { memory: "x", build: 5 } as never)),
    );
    expect(theirs.name).toBe("ArgumentError");
    expect(ours).toBeInstanceOf(ApifyArgumentError);
    expect(ours).toBeInstanceOf(ApifyError);
    const { issues } = ours as ApifyArgumentError;
    expect(issues.map(({ path }) => path)).toEqual(["options.memory", "options.build"]);
  });

  type Call = (client: OfficialClient) => Promise<unknown>;

  /** The result, or the error. */
  const outcome = (call: Call, client: OfficialClient): Promise<unknown> =>
    Promise.resolve()
      .then(() => call(client))
      .catch((error: unknown) => error);

  /** What theirs sends, and ours refuses. */
  async function sentByThem(call: Call): Promise<void> {
    const script = [data({ id: "R", items: [] })];
    const { ours, servers } = await compareClients(script, (client) => outcome(call, client));
    expect(servers.theirs.requests).toHaveLength(1);
    expect(ours).toBeInstanceOf(ApifyArgumentError);
    expect(servers.ours.requests).toEqual([]);
  }

  test("a body is sent if it is an object, even a list", async () => {
    await sentByThem((client) => client.actor("A").update([] as never));
    await sentByThem((client) => client.tasks().create({} as never));
    await sentByThem((client) => client.webhooks().create({ eventTypes: [] } as never));
    await sentByThem((client) => client.requestQueue("Q").addRequest({ url: "x" } as never));
  });

  test("fractions as `limit` and a negative `memory` are sent", async () => {
    await sentByThem((client) => client.actor("A").start({}, { memory: -1 }));
    await sentByThem(async (client) => await client.tasks().list({ limit: 0.5 }));
  });

  test("values of enums that it does not know are refused: `sortBy`, `status`, `ownership`", async () => {
    const wrong = (name: string) => ({ [name]: "new" }) as never;
    const calls: Call[] = [
      async (client) => await client.actors().list(wrong("sortBy")),
      async (client) => await client.runs().list(wrong("status")),
      async (client) => await client.datasets().list(wrong("ownership")),
    ];
    for (const call of calls) {
      const { theirs, servers } = await compareClients([data({ items: [] })], (client) =>
        outcome(call, client),
      );
      expect(theirs).toMatchObject({ name: "ArgumentError" });
      expect(servers.ours.requests).toHaveLength(1);
    }
  });

  test("`NaN`, `Infinity` and invalid dates are stored as `null`", async () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, new Date(Number.NaN)]) {
      await sentByThem((client) => client.dataset("D").pushItems([{ value }]));
      await sentByThem((client) => client.actor("A").start({ value }));
    }
  });

  test("records of any size are sent", async () => {
    const value = "x".repeat(9_437_185);
    const none = { status: 404, json: { error: { type: "page-not-found", message: "None" } } };
    const { ours, servers } = await compareClients([none], (client) =>
      outcome((client) => client.keyValueStore("S").setRecord({ key: "k", value }), client),
    );
    expect(servers.theirs.requests.map(({ method }) => method)).toEqual(["PUT"]);
    expect(servers.ours.requests.map(({ method }) => method)).toEqual(["GET"]);
    expect(ours).toBeInstanceOf(ApifyArgumentError);
  });

  test("a few methods take options that they do not know in silence: `setStatusMessage()`, `batchAddRequests()`, `pushItems()` and the `get()` of a log", async () => {
    vi.stubEnv("ACTOR_RUN_ID", "R");
    const answer = {
      ...data({
        id: "R",
        actId: "A",
        processedRequests: [{ uniqueKey: "a" }],
        unprocessedRequests: [],
      }),
      times: 9,
    };
    const options = { nonsense: true } as never;
    const calls: readonly ((client: OfficialClient) => Promise<unknown>)[] = [
      (client) => client.setStatusMessage("Done", options),
      (client) =>
        client
          .requestQueue("Q")
          .batchAddRequests([{ url: "https://example.com", uniqueKey: "a" }], options),
      (client) =>
        client.dataset("D").pushItems(...([{ a: 1 }, options] as unknown as [{ a: number }])),
      (client) => client.log("R").get(options),
    ];
    for (const call of calls) {
      const { theirs, ours, servers } = await compareClients([answer], (client) =>
        call(client).catch((error: unknown) => error),
      );
      expect(theirs).not.toBeInstanceOf(Error);
      expect(ours).toBeInstanceOf(ApifyArgumentError);
      expect(String(ours)).toContain('has no option "nonsense"');
      expect(servers.ours.requests).toEqual([]);
    }
  });

  test("errors are named `ApifyApiError`", async () => {
    const missing = await compareClients([refusal(404, "record-not-found")], update);
    const often = await compareClients([refusal(429, "rate-limit-exceeded")], update, {
      maxRetries: 0,
    });
    expect([missing.theirs.name, often.theirs.name]).toEqual(["ApifyApiError", "ApifyApiError"]);
    expect([missing.ours.name, often.ours.name]).toEqual(["NotFoundError", "RateLimitError"]);
    expect(missing.ours).toBeInstanceOf(NotFoundError);
    expect(often.ours).toBeInstanceOf(RateLimitError);
    for (const { ours } of [missing, often]) {
      expect(ours).toBeInstanceOf(ApifyApiError);
      expect(ApifyApiError.is(ours)).toBe(true);
    }
  });

  test("`clientMethod` is `ActorClient.start`, `httpMethod` is `post`", async () => {
    const { theirs, ours } = await compareClients([refusal(400, "invalid-input")], (client) =>
      failure(() => client.actor("A").start()),
    );
    expect(theirs).toMatchObject({ clientMethod: "ActorClient.start", httpMethod: "post" });
    expect(ours).toMatchObject({ clientMethod: "actor.start", httpMethod: "POST" });
  });

  test("the `message` of an `ApifyApiError` is the API's sentence", async () => {
    const sentence = "You may not do this.";
    const answer = refusal(403, "insufficient-permissions", sentence);
    const { theirs, ours } = await compareClients([answer], update);
    expect(theirs.message).toBe(sentence);
    const start = `PUT /v2/datasets/D answered 403 (insufficient-permissions): ${sentence}`;
    expect(ours.message.slice(0, start.length)).toBe(start);
    expect(Object.values(ours)).not.toContain(sentence);
    const facts = { statusCode: 403, type: "insufficient-permissions" };
    expect(theirs).toMatchObject(facts);
    expect(ours).toMatchObject(facts);
  });
});
