import { Readable } from "node:stream";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "vitest";
import { type Case, run } from "../conformance/case.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { error, running, started } from "../support/run-responses.js";
import { VirtualClock } from "../support/virtual-clock.js";

const resources: readonly Case[] = [
  ...["actor-memory-limit-exceeded", "concurrent-runs-limit-exceeded"].map(
    (type): Case => ({
      name: `waitForResources starts again after ${type}, at a growing distance`,
      call: [
        ["actor", "A"],
        ["start", { a: 1 }, { waitForResources: 600 }],
      ],
      server: [{ ...error(402, type), times: 6 }, started],
      requests: Array(7).fill({ method: "POST", url: "/v2/actors/A/runs", body: '{"a":1}' }),
      waits: [1000, 2000, 4000, 8000, 15_000, 15_000],
      result: { id: "R", status: "READY" },
    }),
  ),
  {
    name: "waitForResources is bounded: then the refusal is the error",
    call: [
      ["task", "T"],
      ["call", {}, { waitForResources: 5 }],
    ],
    server: [{ ...error(402, "actor-memory-limit-exceeded"), times: 20 }],
    requests: 4,
    waits: [1000, 2000, 2000],
    error: { name: "PaymentRequiredError", type: "actor-memory-limit-exceeded" },
  },
  {
    name: "without waitForResources such a refusal is an error at once",
    call: [["actor", "A"], ["start"]],
    server: [error(402, "actor-memory-limit-exceeded")],
    requests: 1,
    error: { name: "PaymentRequiredError" },
  },
  {
    name: "waitForResources repeats no other refusal",
    call: [
      ["actor", "A"],
      ["start", {}, { waitForResources: 60 }],
    ],
    server: [error(402, "not-enough-usage-to-run-paid-actor")],
    requests: 1,
    error: { name: "PaymentRequiredError" },
  },
  {
    name: "waitForResources never repeats a start that may have been done",
    call: [
      ["actor", "A"],
      ["start", {}, { waitForResources: 60 }],
    ],
    server: [{ breaks: "before" }],
    requests: 1,
    error: { name: "ApifyConnectionError", says: "A run may have been started" },
  },
];

const inputs: readonly Case[] = [
  {
    name: "functions in an input are sent as their source",
    call: [
      ["actor", "A"],
      ["start", { pageFunction: Object.assign(() => 1, { toString: () => "() => 1" }) }],
    ],
    server: [started],
    requests: [
      {
        body: '{"pageFunction":"() => 1"}',
        headers: { "content-type": "application/json; charset=utf-8" },
      },
    ],
  },
  {
    name: "bytes are sent as they are, with the content type given",
    call: [
      ["task", "T"],
      ["start", Buffer.from("a,b"), { contentType: "text/csv" }],
    ],
    server: [started],
    requests: [{ body: "a,b", headers: { "content-type": "text/csv" } }],
  },
  {
    name: "no input, no body",
    call: [["actor", "A"], ["start"]],
    server: [started],
    requests: [{ body: "", headers: { "content-type": null } }],
  },
  ...(["start", "call", "runSync", "runSyncGetDatasetItems"] as const).map(
    (method): Case => ({
      name: `${method}() rejects an input that is no JSON, and does not throw`,
      call: [
        ["actor", "A"],
        [method, circular()],
      ],
      requests: 0,
      error: { name: "ApifyArgumentError", says: "JSON" },
    }),
  ),
  {
    name: "metamorph takes any input",
    call: [
      ["run", "R"],
      ["metamorph", "me/other", "plain", { contentType: "text/plain", build: "beta" }],
    ],
    server: [running],
    requests: [
      {
        method: "POST",
        url: "/v2/actor-runs/R/metamorph?build=beta&targetActorId=me~other",
        body: "plain",
        headers: { "content-type": "text/plain" },
      },
    ],
    result: { id: "R", status: "RUNNING" },
  },
  ...(
    [
      ["an object", { q: "ž" }, '{"q":"ž"}', "application/json; charset=utf-8"],
      ["bytes", Buffer.from("a,b"), "a,b", "application/octet-stream"],
      ["nothing", undefined, "", null],
    ] as const
  ).map(
    ([what, input, body, type]): Case => ({
      name: `metamorph takes ${what}`,
      call: [
        ["run", "R"],
        ["metamorph", "me~other", input],
      ],
      server: [running],
      requests: [{ body, headers: { "content-type": type } }],
    }),
  ),
  {
    name: "validateInput sees functions as a run would",
    call: [
      ["actor", "A"],
      ["validateInput", { f: Object.assign(() => 1, { toString: () => "f" }) }],
    ],
    server: [{ json: { valid: true } }],
    requests: [{ method: "POST", url: "/v2/actors/A/validate-input", body: '{"f":"f"}' }],
    result: true,
  },
];

function circular(): object {
  const circle: Record<string, unknown> = {};
  circle.circle = circle;
  return circle;
}

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("starting runs over %s", (via) => {
  it.each(resources)("$name", (given) => run(given, via));
  it.each(inputs)("$name", (given) => run(given, via));

  it("ad-hoc webhooks are sent as JSON in base64", async () => {
    const { client, server } = await startFixture(() => started, {}, { via });
    const webhooks = [
      { eventTypes: ["ACTOR.RUN.SUCCEEDED" as const], requestUrl: "https://example.com/ž" },
    ];
    await client.actor("A").start({}, { webhooks });
    const sent = new URL(server.requests[0]!.url, server.url).searchParams.get("webhooks");
    expect(JSON.parse(Buffer.from(sent!, "base64").toString())).toEqual(webhooks);
  });

  it("the signal ends the wait for resources at once, with its reason", async () => {
    const clock = new VirtualClock({ leaps: false });
    const refusal = error(402, "concurrent-runs-limit-exceeded");
    const { client, server } = await startFixture(() => refusal, {}, { via, clock });
    for (const [i, method] of (["start", "call"] as const).entries()) {
      const stop = new AbortController();
      const { signal } = stop;
      const given = client.actor("A")[method]({}, { waitForResources: 60, signal });
      const outcome = expect(given).rejects.toBe("enough");
      while (server.requests.length <= i) await pause(2);
      await pause(20);
      stop.abort("enough");
      await outcome;
      expect(clock.pending).toBe(0);
    }
  });

  it.each([{ waitSecs: -1 }, { waitSecs: "1m" }, { onStatus: "x" }])(
    "call() refuses %j before anything is started",
    async (options) => {
      const { client, server } = await startFixture([started], {}, { via });
      await expect(client.actor("A").call({}, options as never)).rejects.toThrow(/must be/);
      expect(server.requests).toHaveLength(0);
    },
  );

  it("waitForResources cannot send a stream twice", async () => {
    const refusal = error(402, "actor-memory-limit-exceeded");
    const { client, server } = await startFixture(() => refusal, {}, { via });
    for (const input of [new Blob(["x"]).stream(), Readable.from(["x"])]) {
      const start = client.actor("A").start(input, { waitForResources: 60 });
      await expect(start).rejects.toMatchObject({ type: "actor-memory-limit-exceeded" });
    }
    expect(server.requests.length).toBe(2);
  });
});
