import { afterEach, describe, expect, test } from "vitest";
import type { ActorClient, RunSyncPromise, TaskClient } from "../../src/index.js";
import { startSandbox } from "../../src/testing/index.js";
import { until } from "../support/dataset-fixture.js";
import { endFixtures, startFixture } from "../support/fixture.js";
import { data, error, running, started, succeeded } from "../support/run-responses.js";
import type { ScriptedResponse } from "../support/scripted-server.js";
import { VirtualClock } from "../support/virtual-clock.js";

afterEach(endFixtures);

/** A clock that stands still, so that only the caller ends what is under way. */
const standing = () => ({ clock: new VirtualClock({ leaps: false }) });
const aborting: ScriptedResponse = data({ status: "ABORTING" });
const stalls: ScriptedResponse = { stalls: true };

describe("a call that is cancelled after the start", () => {
  test("tells the run, each of ten under one signal its own", async () => {
    let runs = 0;
    const { client, server } = await startFixture(
      ({ method }) =>
        method === "POST" ? { ...started, json: { data: { id: `run-${runs++}` } } } : stalls,
      {},
      standing(),
    );
    const controller = new AbortController();
    const { signal } = controller;
    const calls = Array.from({ length: 10 }, () => client.actor("A").call({}, { signal }));
    await until(() => server.requests.length === 20);
    const reason = Object.freeze({ shared: true });
    controller.abort(reason);
    for (const call of calls) await expect(call).rejects.toBe(reason);
    expect(new Set(calls.map((call) => call.partialResult?.id)).size).toBe(10);
    expect(Object.keys(reason)).toEqual(["shared"]);
  });

  test.each(["text", undefined, 7, Symbol("s")])("whatever the reason is: %s", async (reason) => {
    const { client, server } = await startFixture([started, stalls], {}, standing());
    const controller = new AbortController();
    const call = client.actor("A").call({}, { signal: controller.signal });
    await until(() => server.requests.length === 2);
    const { signal } = controller;
    controller.abort(reason);
    await expect(call).rejects.toBe(signal.reason);
    expect(call.partialResult).toMatchObject({ id: "R" });
    expect(call.abortError).toBeUndefined();
    expect(server.requests).toHaveLength(2);
  });

  test("and a wait for a run", async () => {
    const { client } = await startFixture([running], {}, standing());
    const controller = new AbortController();
    const wait = client.run("R").waitForFinish({ signal: controller.signal, onStatus: () => {} });
    expect(wait.partialResult).toBeUndefined();
    await until(() => wait.partialResult !== undefined);
    controller.abort();
    await expect(wait).rejects.toMatchObject({ name: "AbortError" });
    expect(wait.partialResult).toMatchObject({ status: "RUNNING" });
  });
});

describe("abortOnCancel", () => {
  async function cancelled(
    script: ScriptedResponse[],
    options: object,
    after: number,
    clock = new VirtualClock({ leaps: false }),
  ) {
    const { client, server } = await startFixture(script, { maxRetries: 0 }, { clock });
    const controller = new AbortController();
    const call = client.actor("A").call({}, { signal: controller.signal, ...options });
    call.catch(() => {});
    await until(() => server.requests.length === after);
    controller.abort("enough");
    return { call, server, clock };
  }

  test.each([
    [true, "POST /v2/actor-runs/R/abort"],
    ["gracefully", "POST /v2/actor-runs/R/abort?gracefully=true"],
  ])("%s aborts the run, and then rejects", async (abortOnCancel, request) => {
    const script = [started, stalls, aborting];
    const { call, server } = await cancelled(script, { abortOnCancel }, 2);
    await expect(call).rejects.toBe("enough");
    expect(server.requests.at(-1)).toMatchObject({ method: "POST" });
    expect(`${server.requests.at(-1)!.method} ${server.requests.at(-1)!.url}`).toBe(request);
    expect(call.partialResult).toMatchObject({ id: "R", status: "ABORTING" });
    expect(call.abortError).toBeUndefined();
  });

  test("while the start is under way waits for its answer", async () => {
    const { client, server } = await startFixture([started, aborting], {}, standing());
    const controller = new AbortController();
    server.onRequest = () => controller.abort("enough");
    const { signal } = controller;
    const call = client.actor("A").call({}, { signal, abortOnCancel: true });
    await expect(call).rejects.toBe("enough");
    expect(server.requests.map(({ url }) => url)).toEqual([
      "/v2/actors/A/runs",
      "/v2/actor-runs/R/abort",
    ]);
    expect(call.partialResult).toMatchObject({ status: "ABORTING" });
  });

  test("waits for a start for at most 5 seconds, and sends no other", async () => {
    const { call, server, clock } = await cancelled([stalls], { abortOnCancel: true }, 1);
    clock.advance(4999);
    await new Promise((resolve) => setTimeout(resolve, 20));
    clock.advance(1);
    await expect(call).rejects.toBe("enough");
    expect(server.requests).toHaveLength(1);
    expect(call.partialResult).toBeUndefined();
  });

  test("tells why the run could not be aborted", async () => {
    const script = [started, stalls, error(403, "insufficient-permissions")];
    const { call } = await cancelled(script, { abortOnCancel: true }, 2);
    await expect(call).rejects.toBe("enough");
    expect(call.partialResult).toMatchObject({ id: "R", status: "READY" });
    expect(call.abortError).toMatchObject({ name: "ForbiddenError" });
  });

  test("takes at most 5 seconds", async () => {
    const script = [started, stalls, stalls];
    const { call, server, clock } = await cancelled(script, { abortOnCancel: true }, 2);
    await until(() => server.requests.length === 3);
    clock.advance(5000);
    await expect(call).rejects.toBe("enough");
    expect(call.abortError).toMatchObject({ name: "ApifyTimeoutError" });
  });

  test("at the end of totalTimeoutSecs, and not at that of waitSecs", async () => {
    const running20 = { ...running, times: 20 };
    for (const [options, aborted] of [
      [{ totalTimeoutSecs: 3 }, true],
      [{ waitSecs: 3 }, false],
    ] as const) {
      const { client, server } = await startFixture([started, running20, aborting]);
      const call = client.actor("A").call({}, { ...options, abortOnCancel: true });
      await call.catch(() => {});
      expect(server.requests.some(({ url }) => url.includes("/abort"))).toBe(aborted);
    }
  });

  test("of a build", async () => {
    const { client, server } = await startFixture([running, aborting], {}, standing());
    const controller = new AbortController();
    const { signal } = controller;
    const wait = client
      .build("R")
      .waitForFinish({ signal, abortOnCancel: "gracefully", onStatus() {} });
    wait.catch(() => {});
    await until(() => wait.partialResult !== undefined);
    controller.abort("enough");
    await expect(wait).rejects.toBe("enough");
    expect(server.requests.at(-1)!.url).toBe("/v2/actor-builds/R/abort");
  });

  test("is refused for what it is not", async () => {
    const { client, server } = await startFixture();
    const options = { abortOnCancel: "softly" as "gracefully" };
    await expect(client.actor("A").call({}, options)).rejects.toThrow(
      'one of true, false, "gracefully"',
    );
    expect(server.requests).toHaveLength(0);
  });
});

describe("abortOnCancel of synchronous runs", () => {
  const methods = ["runSync", "runSyncGetDatasetItems"] as const;
  const callOf = (target: ActorClient | TaskClient, method: (typeof methods)[number]) =>
    target[method].bind(target) as (input: object, options: object) => RunSyncPromise<unknown>;
  const finished = data({ status: "SUCCEEDED" });

  test("gives what a single request gives", async () => {
    const sandbox = await startSandbox({
      actors: {
        "me/a": async ({ input, store, dataset }) => {
          await dataset.pushItems([{ n: 1 }, { n: 2 }, { n: 3 }]);
          if (input.fails) throw new Error("no");
          if (input.output !== undefined) await store.setRecord(input.key, input.output);
        },
      },
    });
    const client = sandbox.client();
    const task = await client.tasks().create({ actId: "me/a", name: "t", input: {} });
    try {
      for (const target of [client.actor("me/a"), client.task(task.id)]) {
        for (const [input, options] of [
          [{ output: { answer: 42 }, key: "OUTPUT" }, {}],
          [{ output: "text", key: "OUTPUT" }, { memory: 256 }],
          [{ output: [1], key: "RESULT" }, { outputRecordKey: "RESULT" }],
          [{}, {}],
        ] as const) {
          const expected = await target.runSync(input, options);
          const run = target.runSync(input, { ...options, abortOnCancel: true });
          expect(await run).toEqual(expected);
          expect(run.partialResult).toMatchObject({ status: "SUCCEEDED" });
        }
        for (const options of [
          { limit: 2, desc: true },
          { format: "csv", fields: ["n"], skipHeaderRow: true },
          { format: "xlsx" },
        ] as const) {
          const expected = await target.runSyncGetDatasetItems({}, options);
          const run = target.runSyncGetDatasetItems({}, { ...options, abortOnCancel: true });
          expect(await run).toEqual(expected);
        }
        const failing = target.runSync({ fails: true }, { abortOnCancel: true });
        const error = await failing.catch((reason: unknown) => reason);
        const { id: runId } = failing.partialResult!;
        expect(error).toMatchObject({ name: "ApifyRunFailedError", status: "FAILED", runId });
      }
    } finally {
      await sandbox.close();
    }
  });

  test.each([
    ["runSync", {}, "/key-value-store/records/OUTPUT?attachment=true"],
    [
      "runSyncGetDatasetItems",
      { format: "jsonl", limit: 5 },
      "/dataset/items?attachment=true&format=jsonl&limit=5",
    ],
  ] as const)("%s starts, waits and reads", async (method, options, read) => {
    const output = { text: "{}", headers: { "content-type": "application/json" } };
    const { client, server } = await startFixture([started, finished, output]);
    const run = callOf(client.actor("A"), method)(
      {},
      { memory: 128, ...options, abortOnCancel: true },
    );
    expect((await run.withResponse()).response.url).toContain(read);
    expect(server.requests.map(({ method, url }) => `${method} ${url}`)).toEqual([
      "POST /v2/actors/A/runs?memory=128",
      "GET /v2/actor-runs/R?waitForFinish=300",
      `GET /v2/actor-runs/R${read}`,
    ]);
  });

  test.each(methods)("%s aborts the run, and then rejects", async (method) => {
    const { client, server } = await startFixture([started, stalls, aborting], {}, standing());
    const controller = new AbortController();
    const { signal } = controller;
    const run = callOf(client.task("T"), method)({}, { signal, abortOnCancel: "gracefully" });
    run.catch(() => {});
    await until(() => server.requests.length === 2);
    controller.abort("enough");
    await expect(run).rejects.toBe("enough");
    expect(server.requests.at(-1)!.url).toBe("/v2/actor-runs/R/abort?gracefully=true");
    expect(run.partialResult).toMatchObject({ id: "R", status: "ABORTING" });
    expect(run.abortError).toBeUndefined();
  });

  test("also at the end of totalTimeoutSecs; a run of more than 300 s goes on", async () => {
    for (const [options, aborts, error] of [
      [{ totalTimeoutSecs: 20 }, true, { name: "ApifyTimeoutError" }],
      [{}, false, { name: "ApifyRunTimeoutError", runId: "R", status: "RUNNING" }],
    ] as const) {
      const long = { ...running, times: 200 };
      const { client, server } = await startFixture([started, long, aborting]);
      const run = client.actor("A").runSync({}, { ...options, abortOnCancel: true });
      await expect(run).rejects.toMatchObject({ ...error, clientMethod: "actor.runSync" });
      expect(server.requests.some(({ url }) => url.includes("/abort"))).toBe(aborts);
    }
  });

  test("starts nothing with a wrong option", async () => {
    const { client, server } = await startFixture();
    for (const [method, options, message] of [
      ["runSync", { memry: 1 }, 'actor.runSync has no option "memry"'],
      ["runSync", { abortOnCancel: "softly" }, 'one of true, false, "gracefully"'],
      ["runSync", { waitSecs: 5 }, 'no option "waitSecs"'],
      ["runSyncGetDatasetItems", { limit: -1 }, '"limit"'],
    ] as const) {
      const run = callOf(client.actor("A"), method)({}, { abortOnCancel: true, ...options });
      await expect(run).rejects.toThrow(message);
    }
    expect(server.requests).toHaveLength(0);
  });
});

test("a change of the status message is told, too, and asked for every second", async () => {
  const message = (statusMessage: string) => data({ status: "RUNNING", statusMessage });
  const { client, server } = await startFixture([
    started,
    { ...message("1 of 2"), afterSecs: 1, times: 2 },
    { ...message("2 of 2"), afterSecs: 1 },
    succeeded,
  ]);
  const seen: unknown[] = [];
  await client
    .actor("A")
    .call({}, { onStatus: (run) => seen.push(run.statusMessage ?? run.status) });
  expect(seen).toEqual(["READY", "1 of 2", "2 of 2", "SUCCEEDED"]);
  expect(server.requests.slice(1).every(({ url }) => url.endsWith("waitForFinish=1"))).toBe(true);
});
