import { afterEach, describe, expect, it, vi } from "vitest";
import { type Case, run } from "../conformance/case.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { data, error, running } from "../support/run-responses.js";

const changing: readonly Case[] = [
  {
    name: "abort, gracefully",
    call: [
      ["run", "R"],
      ["abort", { gracefully: true }],
    ],
    server: [data({ status: "ABORTING" })],
    requests: ["POST /v2/actor-runs/R/abort?gracefully=true"],
    result: { id: "R", status: "ABORTING" },
  },
  {
    name: "reboot is not repeated when its answer is lost",
    call: [["run", "R"], ["reboot"]],
    server: [{ breaks: "before" }],
    requests: ["POST /v2/actor-runs/R/reboot"],
    error: { name: "ApifyConnectionError" },
  },
  {
    name: "resurrect with other options",
    call: [
      ["run", "R"],
      ["resurrect", { memory: 512, timeout: 60 }],
    ],
    server: [running],
    requests: ["POST /v2/actor-runs/R/resurrect?memory=512&timeout=60"],
    result: { id: "R", status: "RUNNING" },
  },
  {
    name: "update sends what is to change",
    call: [
      ["run", "R"],
      ["update", { statusMessage: "Halfway", isStatusMessageTerminal: false }],
    ],
    server: [running],
    requests: [
      {
        method: "PUT",
        url: "/v2/actor-runs/R",
        body: '{"statusMessage":"Halfway","isStatusMessageTerminal":false}',
      },
    ],
  },
  {
    name: "delete of a run that is gone succeeds",
    call: [["run", "R"], ["delete"]],
    server: [error(404, "record-not-found")],
    requests: ["DELETE /v2/actor-runs/R"],
    nothing: true,
  },
];

afterEach(async () => {
  vi.unstubAllEnvs();
  await endFixtures();
});

describe.each(["undici", "fetch"] as const)("changing runs over %s", (via) => {
  it.each(changing)("$name", (given) => run(given, via));

  it("a charge keeps the key that was made for it over its retries, and makes another for the next", async () => {
    const done = { status: 201 };
    const script = [{ status: 502 }, done, done, { breaks: "before" } as const, done];
    const { client, server } = await startFixture(script, {}, { via });
    await client.run("R").charge({ eventName: "page" });
    await client.run("R").charge({ eventName: "page", count: 3 });
    const once = { eventName: "page", count: null as unknown as undefined };
    await client.run("R").charge(once, { idempotencyKey: "mine" });
    const keys = server.requests.map(({ headers }) => headers["idempotency-key"]);
    expect(keys[0]).toMatch(/^[\w-]{20,}$/);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
    expect(keys.slice(3)).toEqual(["mine", "mine"]);
    const counts = server.requests.map(({ body }) => JSON.parse(body.toString()).count);
    expect(counts).toEqual([1, 1, 3, 1, 1]);
  });

  it("setStatusMessage speaks for the run that this program is", async () => {
    const { client, server } = await startFixture(() => running, {}, { via });
    vi.stubEnv("ACTOR_RUN_ID", "");
    await expect(client.setStatusMessage("Hello")).rejects.toThrow("ACTOR_RUN_ID");
    vi.stubEnv("ACTOR_RUN_ID", "R");
    await client.setStatusMessage("Done", { isStatusMessageTerminal: true });
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "PUT /v2/actor-runs/R",
    ]);
    expect(JSON.parse(server.requests[0]!.body.toString())).toEqual({
      statusMessage: "Done",
      isStatusMessageTerminal: true,
    });
  });
});
