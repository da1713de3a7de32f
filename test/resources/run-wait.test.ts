import { afterEach, describe, expect, it } from "vitest";
import { type Case, run } from "../conformance/case.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { data, error, running, started, succeeded } from "../support/run-responses.js";
import { VirtualClock } from "../support/virtual-clock.js";

const poll = "GET /v2/actor-runs/R?waitForFinish=300";

const waiting: readonly Case[] = [
  {
    name: "the last run is looked up once, and that run waited for, whatever its status becomes",
    call: [["actor", "A"], ["lastRun", { status: "RUNNING" }], ["waitForFinish"]],
    server: [running, succeeded],
    requests: ["GET /v2/actors/A/runs/last?status=RUNNING&waitForFinish=300", poll],
    result: { id: "R", status: "SUCCEEDED" },
  },
  {
    name: "a run that was there and is missing for a moment is waited for",
    call: [["run", "R"], ["waitForFinish"]],
    server: [
      { ...running, afterSecs: 60 },
      error(404, "record-not-found"),
      error(404, "record-not-found"),
      succeeded,
    ],
    waits: [250, 500],
    result: { id: "R", status: "SUCCEEDED" },
  },
  {
    name: "what is no 404 is not waited for",
    call: [["run", "R"], ["waitForFinish"]],
    server: [error(403, "insufficient-permissions")],
    error: { name: "ForbiddenError" },
  },
  {
    name: "an option that waiting does not know is refused by name",
    call: [
      ["run", "R"],
      ["waitForFinish", { waitForFinish: 60 }],
    ],
    requests: 0,
    error: { name: "ApifyArgumentError", says: ["waitForFinish", "waitSecs"] },
  },
  {
    name: "totalTimeoutSecs ends the wait as a whole",
    call: [
      ["build", "R"],
      ["waitForFinish", { totalTimeoutSecs: 9 }],
    ],
    server: [{ ...running, times: 20 }],
    requests: 6,
    error: { name: "ApifyTimeoutError", says: "totalTimeoutSecs (9 s)" },
  },
  {
    name: "totalTimeoutSecs of the client is for the wait as a whole, half of what is left for each request",
    client: { totalTimeoutSecs: 60 },
    call: [["run", "R"], ["waitForFinish"]],
    server: [{ ...running, afterSecs: 30, times: 4 }, succeeded],
    requests: [30, 15].map((secs) => `GET /v2/actor-runs/R?waitForFinish=${secs}`),
    error: { name: "ApifyTimeoutError", says: "totalTimeoutSecs (60 s)" },
  },
];

const building: readonly Case[] = [
  {
    name: "a build is waited for like a run",
    call: [["build", "R"], ["waitForFinish"]],
    server: [{ ...running, afterSecs: 60 }, error(404, "record-not-found"), running, succeeded],
    requests: Array(4).fill("GET /v2/actor-builds/R?waitForFinish=300"),
    waits: [250, 500],
    result: { id: "R", status: "SUCCEEDED" },
  },
  {
    name: "a build that stays missing is an error within seconds",
    call: [["build", "R"], ["waitForFinish"]],
    server: [{ ...error(404, "record-not-found"), times: 20 }],
    requests: 7,
    error: { name: "NotFoundError", says: "GET /v2/actor-builds/R answered 404" },
  },
  {
    name: "a build that goes on when waitSecs are over is the result",
    call: [
      ["build", "R"],
      ["waitForFinish", { waitSecs: 90 }],
    ],
    server: [
      { ...running, afterSecs: 60 },
      { ...running, afterSecs: 30 },
    ],
    requests: [
      "GET /v2/actor-builds/R?waitForFinish=90",
      "GET /v2/actor-builds/R?waitForFinish=30",
    ],
    result: { id: "R", status: "RUNNING" },
  },
];

const calling: readonly Case[] = [
  {
    name: "call() of a run that has finished when it starts asks no more",
    call: [
      ["actor", "A"],
      ["call", {}],
    ],
    server: [{ ...succeeded, status: 201 }],
    requests: 1,
    result: { id: "R", status: "SUCCEEDED" },
  },
  {
    name: "call() that may not wait returns the run as it was started",
    call: [
      ["task", "T"],
      ["call", {}, { waitSecs: 0 }],
    ],
    server: [started],
    requests: ["POST /v2/actor-tasks/T/runs"],
    result: { id: "R", status: "READY" },
  },
  {
    name: "call() bears with a run that is missing for a moment",
    call: [["actor", "A"], ["call"]],
    server: [started, { ...error(404, "record-not-found"), times: 3 }, succeeded],
    waits: [250, 500, 1000],
    result: { id: "R", status: "SUCCEEDED" },
  },
  {
    name: "call() refuses waitForFinish, which it does itself",
    call: [
      ["actor", "A"],
      ["call", {}, { waitForFinish: 60 }],
    ],
    requests: 0,
    error: { name: "ApifyArgumentError", says: "waitSecs" },
  },
  ...["TIMED-OUT", "ABORTED"].map(
    (status): Case => ({
      name: `call() returns a run that is ${status}, and with throwOnFailure rejects with it`,
      call: [
        ["actor", "A"],
        ["call", {}, { throwOnFailure: true }],
      ],
      server: [started, data({ status })],
      error: { name: "ApifyRunFailedError", runId: "R", status, run: { id: "R", status } },
    }),
  ),
];

afterEach(endFixtures);

describe.each(["undici", "fetch"] as const)("waiting for runs over %s", (via) => {
  it.each(waiting)("$name", (given) => run(given, via));
  it.each(building)("$name", (given) => run(given, via));
  it.each(calling)("$name", (given) => run(given, via));

  it("onStatus is called for each status once, that of the start included", async () => {
    const script = [started, data({ status: "READY" }), running, running, succeeded];
    const { client } = await startFixture(script, {}, { via });
    const seen: string[] = [];
    await client.actor("A").call({}, { onStatus: ({ status }) => seen.push(status) });
    expect(seen).toEqual(["READY", "RUNNING", "SUCCEEDED"]);
  });

  it("what onStatus throws ends the wait, at once or later", async () => {
    const reason = new Error("mine");
    const throws = () => {
      throw reason;
    };
    for (const onStatus of [throws, async () => throws()]) {
      const { client, server } = await startFixture([started, running], {}, { via });
      await expect(client.actor("A").call({}, { onStatus })).rejects.toBe(reason);
      await expect(client.run("R").waitForFinish({ onStatus })).rejects.toBe(reason);
      expect(server.requests.length).toBe(2);
    }
  });

  it("the signal ends a wait while a request is held, with its reason", async () => {
    const { client, server, clock } = await startFixture(() => running, {}, { via });
    const controller = new AbortController();
    const reason = new Error("enough");
    server.onRequest = () => server.requests.length === 2 && controller.abort(reason);
    const wait = client.run("R").waitForFinish({ signal: controller.signal });
    await expect(wait).rejects.toBe(reason);
    expect(server.requests.length).toBe(2);
    expect(clock.pending).toBe(0);
  });

  it("the signal ends a wait between two requests", async () => {
    const clock = new VirtualClock({ leaps: false });
    const { client, server } = await startFixture(() => running, {}, { via, clock });
    const controller = new AbortController();
    const onStatus = () => setImmediate(() => controller.abort());
    const wait = client.run("R").waitForFinish({ onStatus, signal: controller.signal });
    await expect(wait).rejects.toMatchObject({ name: "AbortError" });
    expect(server.requests.length).toBe(1);
    expect(clock.pending).toBe(0);
  });

  it("an error while call() waits has the run that was started", async () => {
    const script = [started, error(403, "insufficient-permissions")];
    const { client } = await startFixture(script, {}, { via });
    const call = client.actor("A").call();
    await expect(call).rejects.toMatchObject({
      name: "ForbiddenError",
      partialResult: { id: "R", status: "READY" },
    });
  });

  it("totalTimeoutSecs and the signal are for a call as a whole", async () => {
    const script = () => (server.requests.length === 1 ? started : running);
    const { client, server } = await startFixture(script, {}, { via });
    const call = client.task("T").call({}, { totalTimeoutSecs: 30 });
    await expect(call).rejects.toMatchObject({
      name: "ApifyTimeoutError",
      clientMethod: "task.call",
      partialResult: { id: "R" },
    });
    const signal = AbortSignal.abort("no");
    const sent = server.requests.length;
    await expect(client.actor("A").call({}, { signal })).rejects.toBe("no");
    expect(server.requests.length).toBe(sent);
  });
});
